"""Making a notebook in four steps: language, passphrase, recovery words, ready.  Back always works; nothing is written before the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources.language import language
from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.tokens import LARGE, TINY
from ui.unlock.answers import Answers, free_folder
from ui.unlock.language_step import LanguageStep
from ui.unlock.sheet import Sheet
from ui.unlock.step import Step
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel
from ui.widgets.tab_order import put_last

if TYPE_CHECKING:
    from ui.unlock.ready_step import ReadyStep
    from workflows.session import Session

LANGUAGE, PASSPHRASE, RECOVERY, READY = range(4)


class NewNotebook(Sheet):
    """The steps, one at a time."""

    made = Signal(object, bool)
    """The Session, and whether the example case was asked for."""
    another_wanted = Signal()
    """There is a notebook already; open that."""
    restore_wanted = Signal()
    """There is a backup; bring it back."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        *,
        answers: Answers | None = None,
        number: int = LANGUAGE,
        parent: QWidget | None = None,
    ) -> None:
        """answers, number: where to go on, when the language was changed on the way."""
        super().__init__(parent)
        self._thread, self._elsewhere = thread, elsewhere
        self.answers = answers or Answers(folder=free_folder(documents))
        self.number = number
        self._count = PlainLabel(tone="quiet")
        self._count.setWordWrap(False)
        self.corner.addWidget(self._count)
        self.back_button = button(_("Back"), self.go_back, drawing="back")
        self.next_button = button(_("Next"), self.go_on, rank="primary")
        self.other_button = button("", self._press_other)
        self.another_link = button(
            _("Open a notebook that is already here…"), self.another_wanted.emit, rank="link"
        )
        self.restore_link = button(_("Restore from a backup…"), self.restore_wanted.emit, rank="link")
        self._place = QHBoxLayout()
        self._lay_out()
        self.step = self._show_step()

    def _lay_out(self) -> None:
        self.column.addStretch(1)
        self.column.addLayout(self._place)
        self.column.addSpacing(LARGE)
        row = QHBoxLayout()
        row.addWidget(self.back_button)
        links = QVBoxLayout()
        links.setSpacing(TINY)
        links.addWidget(self.another_link)
        links.addWidget(self.restore_link)
        row.addLayout(links)
        row.addStretch(1)
        row.addWidget(self.other_button)
        row.addWidget(self.next_button)
        self.column.addLayout(row)
        self.column.addStretch(2)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def go_on(self) -> None:
        """To the next step, when this one has what it needs."""
        if self.step.may_go_on() and self.step.try_to_go_on():
            self._go_to(self.number + 1)
        else:
            self._focus()

    def go_back(self) -> None:
        """To the step before; what was answered stays."""
        if self.step.try_to_go_back():
            self._go_to(self.number - 1)
        else:
            self._focus()

    def _go_to(self, number: int) -> None:
        self.number = number
        self.step.hide()
        self.step.deleteLater()
        self.step = self._show_step()
        self._focus()

    def _focus(self) -> None:
        (self.step.first_field() or self.next_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_step(self) -> Step:
        step = self._step()
        self._place.addWidget(step)
        buttons = (
            self.back_button,
            self.another_link,
            self.restore_link,
            self.other_button,
            self.next_button,
        )
        put_last(self, *buttons, self._languages)
        step.changed.connect(self._show_buttons)
        step.next_wanted.connect(self.go_on)
        self.step = step
        self._count.setText(_("Step {number} of {count}").format(number=self.number + 1, count=READY + 1))
        self._show_buttons()
        return step

    def _step(self) -> Step:
        # Each step is loaded when it is come to, so that the first one is there at once.
        if self.number == LANGUAGE:
            first = LanguageStep(self.answers)
            first.chosen.connect(self._speak)
            return first
        if self.number == PASSPHRASE:
            from ui.unlock.passphrase_step import PassphraseStep  # noqa: PLC0415

            return PassphraseStep(self.answers, self._elsewhere)
        if self.number == RECOVERY:
            from ui.unlock.recovery_step import RecoveryStep  # noqa: PLC0415

            return RecoveryStep(self.answers)
        from ui.unlock.ready_step import ReadyStep  # noqa: PLC0415

        last = ReadyStep(self.answers)
        last.make_wanted.connect(partial(self._make, last))
        return last

    def _speak(self, code: str) -> None:
        """Go on, in that language: whoever shows this screen makes it anew in another one."""
        if code == language():
            self._go_to(PASSPHRASE)
            return
        self.answers.suggested, self.answers.recovery = "", None
        self.number = PASSPHRASE
        self.language_chosen.emit(code)

    def _show_buttons(self) -> None:
        may_go_on = self.step.may_go_on()
        self.back_button.setVisible(self.number > LANGUAGE)
        self.back_button.setEnabled(may_go_on or self.number < READY)
        self.another_link.setVisible(self.number == LANGUAGE)
        self.restore_link.setVisible(self.number == LANGUAGE)
        self.other_button.setText(self.step.other_words())
        self.other_button.setVisible(bool(self.step.other_words()))
        self.other_button.setEnabled(may_go_on)
        self.next_button.setText(self.step.next_words())
        self.next_button.setEnabled(may_go_on)

    def _press_other(self) -> None:
        self.step.press_other()

    def _make(self, last: ReadyStep, with_example: bool) -> None:
        last.set_making(is_making=True)
        self._thread.open(
            self, partial(_made, self.answers), partial(self._done, with_example), partial(self._refuse, last)
        )

    def _done(self, with_example: bool, session: Session) -> None:
        self.made.emit(session, with_example)

    def _refuse(self, last: ReadyStep, error: Exception) -> None:
        from ui.errors import sentence_of  # noqa: PLC0415  (the sentences of every room, when there is an error)

        last.set_making(is_making=False)
        last.strip.say(sentence_of(error))


def _made(answers: Answers) -> Session:
    from ui.unlock.making import made_and_proved  # noqa: PLC0415  (the store is loaded on the notebook's thread)

    return made_and_proved(answers)
