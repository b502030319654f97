"""What opens beside the window of the notebook when somebody asks for it: a dialog is loaded when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import Elsewhere, NotebookThread

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.notebook.window import NotebookWindow
    from ui.partners.page import CardsPage
    from workflows.session import Session


class Beside(QObject):
    """Everything that can be opened beside one window; lives as long as the window."""

    def __init__(
        self,
        window: NotebookWindow,
        thread: NotebookThread[Session],
        elsewhere: Elsewhere,
        documents: Path,
        *,
        lock: Callable[[], object],
        forget: Callable[[], object],
    ) -> None:
        """documents: where new files are offered to go.  lock: locks the program.  forget: leaves a notebook that is no more."""
        super().__init__(window)
        self.window, self.notebook, self.elsewhere, self.documents = window, thread, elsewhere, documents
        self.lock, self.forget = lock, forget
        for asked, show in (
            (window.summary_asked, self.summarise),
            (window.redact_text_asked, self.redact_text),
            (window.send_asked, self.send),
        ):
            asked.connect(partial(self._hand_on, show))
        window.receive_asked.connect(self.receive)
        window.browser.decide_asked.connect(self.decide)
        window.workspace.decide_asked.connect(self.decide)
        window.backups_asked.connect(self.back_up)
        window.safety_asked.connect(self.show_safety)
        window.workspace.editor.card_asked.connect(self.show_cards)
        window.workspace.purge_asked.connect(lambda: self.show_safety("purge"))

    def _hand_on(self, show: Callable[[str], None], case: str) -> None:
        if self.window.workspace.editor.keep_before_handing_on():
            show(case)

    def summarise(self, case: str) -> None:
        """The summary of a case."""
        from ui.report.dialog import SummaryDialog  # noqa: PLC0415  (see above)

        checkup = self.window.checkup
        dialog = SummaryDialog(self.notebook, self.elsewhere, case, self.documents, checkup, self.window)
        dialog.written.connect(lambda _path: self.window.workspace.reload())
        dialog.open()

    def redact_text(self, case: str) -> None:
        """A text that is not in the notebook, without what the notebook knows must not be read out of it."""
        from ui.report.text_dialog import RedactTextDialog  # noqa: PLC0415  (see above)

        RedactTextDialog(self.notebook, self.elsewhere, case, self.window).open()

    def send(self, case: str) -> None:
        """A package with a case."""
        from ui.handover.send import SendDialog  # noqa: PLC0415  (see above)

        checkup = self.window.checkup
        dialog = SendDialog(self.notebook, self.elsewhere, case, self.documents, checkup, self.window)
        dialog.cards_asked.connect(lambda: self.show_cards(over=dialog).changed.connect(dialog.load_partners))
        dialog.open()

    def receive(self) -> None:
        """A package from somebody."""
        from ui.handover.receive import ReceiveDialog  # noqa: PLC0415  (see above)

        window = self.window
        dialog = ReceiveDialog(self.notebook, self.elsewhere, self.documents, window)
        dialog.received.connect(lambda _received: self._show_what_came())
        dialog.decide_asked.connect(self.decide)
        dialog.undone.connect(lambda _undone: window.reload())
        dialog.imports_asked.connect(self.show_imports)
        dialog.open()

    def _show_what_came(self) -> None:
        """The list of cases, unless somebody is in the middle of a form."""
        if self.window.workspace.editor.form is None:
            self.window.do("section_1")
        self.window.reload()
        self.window.status.show_saved(datetime.now(UTC).astimezone())

    def show_imports(self) -> None:
        """What was taken in so far, and the way to take one back."""
        from ui.handover.imports import ImportsDialog  # noqa: PLC0415  (see above)

        dialog = ImportsDialog(self.notebook, self.window)
        dialog.undone.connect(lambda _undone: self.window.reload())
        dialog.open()

    def decide(self, case: str = "") -> None:
        """What was changed in two places.  case: whose records come first."""
        from ui.conflicts.dialog import DecideDialog  # noqa: PLC0415  (see above)

        window = self.window
        dialog = DecideDialog(self.notebook, window, first=case)
        dialog.decided.connect(lambda _changes: window.reload())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def back_up(self) -> None:
        """The page about backups."""
        from ui.backup.beside import show_backups  # noqa: PLC0415  (see above)

        show_backups(self.window, self.notebook, self.elsewhere, self.documents, lock=self.lock)

    def show_safety(self, page: str) -> None:
        """A page of the safety room."""
        if page == "cards":
            self.show_cards()
            return
        if page == "travel":
            # What stands in the open form travels too, and is not lost with a notebook that is destroyed after it.
            self.window.workspace.editor.close_form()
        from ui.safety.beside import show_safety  # noqa: PLC0415  (see above)

        ways = {"lock": self.lock, "forget": self.forget}
        show_safety(page, self.window, self.notebook, self.elsewhere, self.documents, **ways)

    def show_cards(self, partner: str = "", over: QWidget | None = None) -> CardsPage:
        """The card of a partner, by id, or our own.  over: the dialog that it stands before."""
        from ui.partners.beside import show_cards  # noqa: PLC0415  (see above)

        return show_cards(
            self.window, self.notebook, self.elsewhere, self.documents, partner=partner, over=over
        )
