"""The program with a window: from the unlock screen to the notebook and, at the lock, out of this process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from resources.language import nearest_language, set_language
from resources.language import translated as _
from ui.ahead import load_ahead
from ui.background import Elsewhere, NotebookThread
from ui.beside import Beside
from ui.clipboard import OurClipboard
from ui.farewell import Farewell
from ui.fonts import choose_font
from ui.forgetting import Forgetting
from ui.guard import Guard
from ui.hardening import forget_file_dialogs, prepare_qt
from ui.help.opening import HelpKey
from ui.leaving import end_now, start_anew
from ui.qt_words import translate_qt
from ui.settings import ScreenSettings, keep_settings, read_settings
from ui.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, wear
from ui.unforeseen import watch_for_the_unforeseen
from ui.unlock.answers import Answers, last_used
from ui.widgets.first_size import open_at

if TYPE_CHECKING:
    from ui.notebook.window import NotebookWindow
    from workflows.session import Session

SHEET_SIZE = 920, 720

SETTLE_AFTER = 150
"""Milliseconds after the first screen is there: while somebody begins to type, the rest is made ready."""


def open_window(*, notebook: Path | None, settings: Path, documents: Path) -> int:
    """Run the program until it is closed; the exit code.

    settings: the folder for what this machine remembers about the screen.  documents: where new files are offered to go.
    """
    prepare_qt()
    # Named here: to ask for the style later, and put another in its place, costs 20 ms.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    program = Program(application, settings, documents)
    program.begin(notebook)
    code = application.exec()
    forget_file_dialogs()
    return code


class Program(QObject):
    """What is on the screen, and what happens when it is left."""

    def __init__(self, application: QApplication, settings: Path, documents: Path) -> None:
        super().__init__(application)
        self._application, self._settings_folder, self._documents = application, settings, documents
        spoken = nearest_language(QLocale.system().name())
        self._settings = read_settings(settings, otherwise=ScreenSettings(language=spoken))
        self._spoken = self._settings.language
        self._shown: QWidget | None = None
        self._notebook: Path | None = None
        self._window: NotebookWindow | None = None
        self._thread: NotebookThread[Session] = NotebookThread(self)
        self._elsewhere = Elsewhere(self)
        clipboard = OurClipboard(application.clipboard(), self)
        self._farewell = Farewell(self._thread, self._elsewhere, clipboard)
        self._forgetting = Forgetting(self._thread, self._elsewhere, self)
        self._guard = Guard(self, beside=HelpKey(self))
        self._guard.lock_asked.connect(self.lock)
        self._guard.close_asked.connect(self.lock_and_close)
        self._guard.cover_asked.connect(self.cover)
        application.setQuitOnLastWindowClosed(True)
        self._has_shown = self._is_covered = False
        self._wear()
        watch_for_the_unforeseen(self._say_unforeseen)

    def begin(self, notebook: Path | None) -> None:
        """Show the lock of a notebook, of the one that was used last if none is named, or the way to the first."""
        there = notebook or last_used(self._documents)
        if there is None:
            self._ask_new()
        else:
            self._ask_passphrase(there)
        QTimer.singleShot(SETTLE_AFTER, self, self._settle)

    def lock(self) -> None:
        """Keep what is half typed, close the notebook, and go on as a process that has seen none of it.

        An unlock in flight ends here too, with what was typed for it: it must not open the notebook after the lock.
        """
        if self._window is not None or not _is_untouched(self._shown):
            self._farewell.leave(self._window, partial(start_anew, self._notebook))

    def lock_and_close(self) -> None:
        """The same, and end."""
        self._farewell.leave(self._window, end_now)

    def cover(self) -> None:
        """Hide every word at once and keep the notebook open; the passphrase brings all of it back."""
        if self._window is None or self._is_covered:
            return
        from ui.cover.covering import Covering  # noqa: PLC0415  (as a screen: when it is shown)

        self._is_covered = True
        self._guard.count_down(regardless=True)
        self._forgetting.begin()
        covering = Covering(self._window, self._thread, self)
        covering.lock_asked.connect(self.lock)
        covering.close_and_lock_asked.connect(self.lock_and_close)
        covering.over.connect(self._uncovered)

    def _uncovered(self) -> None:
        self._is_covered = False
        self._guard.count_down(regardless=False)
        self._forgetting.end()

    def _ask_passphrase(self, notebook: Path) -> None:
        from ui.unlock.unlock import UnlockScreen  # noqa: PLC0415  (a screen is loaded when it is shown)

        self._notebook = notebook
        screen = UnlockScreen(self._thread, notebook)
        # From the first letter on, however soon it comes.
        screen.passphrase.typed.connect(lambda: self._guard.watch_input(self._application))
        screen.opened.connect(self._open)
        screen.new_wanted.connect(self._ask_new)
        screen.another_wanted.connect(self._ask_which)
        screen.restore_wanted.connect(self._restore)
        screen.language_chosen.connect(lambda code: self._speak(code, lambda: self._ask_passphrase(notebook)))
        self._show(screen)

    def _ask_new(self) -> None:
        self._go_on_new(None, 0)

    def _go_on_new(self, answers: Answers | None, number: int) -> None:
        from ui.unlock.new_notebook import NewNotebook  # noqa: PLC0415  (as above)

        screen = NewNotebook(self._thread, self._elsewhere, self._documents, answers=answers, number=number)
        screen.made.connect(self._open_made)
        screen.another_wanted.connect(self._ask_which)
        screen.restore_wanted.connect(self._restore)
        screen.language_chosen.connect(
            lambda code: self._speak(code, lambda: self._go_on_new(screen.answers, screen.number))
        )
        self._show(screen)

    def _open_made(self, session: Session, with_example: bool) -> None:
        from workflows.case_import import import_example  # noqa: PLC0415  (as above)

        self._open(session)
        window = self._window
        if with_example and window is not None:
            bring = partial(import_example, now=datetime.now(UTC))
            window.desk.ask(window, bring, lambda _imported: window.browser.reload())

    def _ask_which(self) -> None:
        from ui.file_choice import choose_folder  # noqa: PLC0415  (as above)

        if self._shown is not None:
            choose_folder(self._shown, _("Open a notebook"), self._documents, self._open_chosen)

    def _open_chosen(self, folder: Path) -> None:
        from workflows.errors import Refused  # noqa: PLC0415  (as above)
        from workflows.session import notebook_in  # noqa: PLC0415

        try:
            notebook = notebook_in(folder)
        except Refused as refusal:
            tell = getattr(self._shown, "tell", None)
            if tell is not None:
                tell(_(refusal.sentence))
            return
        self._ask_passphrase(notebook)

    def _open(self, session: Session) -> None:
        from ui.notebook.window import NotebookWindow  # noqa: PLC0415
        from ui.passphrases.beside import attend  # noqa: PLC0415
        from ui.sweeping import sweep_what_was_cut_off  # noqa: PLC0415
        from workflows.history import may_be_accepted  # noqa: PLC0415

        self._guard.watch_input(self._application)
        self._guard.watch_screen()
        self._notebook = session.folder
        because = session.read_only_because
        window = NotebookWindow(
            self._thread,
            self._elsewhere,
            read_only_because=None if because is None else _(because),
            may_be_accepted=may_be_accepted(session),
            notices=tuple(_(notice) for notice in session.notices),
        )
        self._window = window
        window.lock_asked.connect(self.lock)
        window.close_and_lock_asked.connect(self.lock_and_close)
        window.cover_asked.connect(self.cover)
        window.text_size_asked.connect(self._resize_text)
        window.lock_times_known.connect(self._guard.wait_for)
        window.screen_asked.connect(self._ask_how_it_looks)
        ways = {"lock": self.lock, "forget": self._forget}
        Beside(window, self._thread, self._elsewhere, self._documents, **ways)
        attend(window, self._thread, self._elsewhere, self._documents, lock=self.lock)
        self._show(window)
        window.begin()
        sweep_what_was_cut_off(window.desk, window)
        self._forgetting.end()

    def _forget(self) -> None:
        """Go on as a process that never saw the notebook, which is no more."""
        self._notebook = None
        self.lock()

    def _restore(self) -> None:
        from ui.unlock.restore import RestoreScreen  # noqa: PLC0415  (as above)

        notebook = self._notebook
        screen = RestoreScreen(self._thread, self._documents)
        screen.opened.connect(self._open)
        screen.back_wanted.connect(
            self._ask_new if notebook is None else lambda: self._ask_passphrase(notebook)
        )
        screen.language_chosen.connect(lambda code: self._speak(code, self._restore))
        self._show(screen)

    def _show(self, screen: QWidget) -> None:
        before, self._shown = self._shown, screen
        if screen is not self._window:
            screen.setWindowTitle(_("Notebook"))
            open_at(screen, *SHEET_SIZE)
        screen.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _speak(self, language: str, show_again: Callable[[], None]) -> None:
        self._spoken = language
        self._keep(replace(self._settings, language=language))
        show_again()

    def _ask_how_it_looks(self) -> None:
        from ui.screen.dialog import ScreenDialog  # noqa: PLC0415  (as a screen: when it is shown)

        dialog = ScreenDialog(self._settings, self._window)
        dialog.changed.connect(self._keep)
        dialog.open()

    def _resize_text(self, step: int) -> None:
        percent = self._settings.text_percent + step * TEXT_STEP if step else SMALLEST_TEXT
        self._keep(replace(self._settings, text_percent=min(max(percent, SMALLEST_TEXT), LARGEST_TEXT)))

    def _keep(self, settings: ScreenSettings) -> None:
        self._settings = settings
        keep_settings(self._settings_folder, settings)
        self._wear()

    def _settle(self) -> None:
        """What the first screen can do without: the keys of the lock, the scripts of the records, the window of the notebook."""
        self._guard.watch_input(self._application)
        self._guard.watch_system()
        self._forgetting.begin()
        self._has_shown = True
        self._wear()
        load_ahead()

    def _say_unforeseen(self, sentence: str) -> None:
        if self._window is not None:
            self._window.told.say(sentence, tone="danger", action=_("Close"))

    def _wear(self) -> None:
        # An open window goes on in the language in which it was made; the next process speaks the one that was chosen.
        set_language(self._spoken)
        translate_qt(self._application, self._spoken)
        choose_font(self._application, self._spoken, every_script=self._has_shown)
        wear(self._application, self._settings.look, self._settings.text_percent)


def _is_untouched(screen: QWidget | None) -> bool:
    """Whether nothing was typed into what is shown, so that there is nothing to leave behind."""
    is_untouched = getattr(screen, "is_untouched", None)
    return is_untouched is not None and bool(is_untouched())
