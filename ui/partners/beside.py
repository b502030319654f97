"""The cards beside the window of the notebook, and what follows from a change on one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.background import Elsewhere, NotebookThread
from ui.forms.partner_form import PartnerForm
from ui.notebook.window import NotebookWindow
from ui.partners.page import CardsPage
from workflows.session import Session


def show_cards(
    window: NotebookWindow,
    thread: NotebookThread[Session],
    elsewhere: Elsewhere,
    documents: Path,
    *,
    partner: str = "",
    over: QWidget | None = None,
) -> CardsPage:
    """Show the card of a partner, by id, or our own, before the window or a dialog of it."""
    editor = window.workspace.editor
    if isinstance(editor.form, PartnerForm):
        # It would keep the page with the keys that it was opened with.
        editor.close_form()
    page = CardsPage(
        thread, elsewhere, documents, may_change=window.may_write, partner=partner, parent=over or window
    )
    page.changed.connect(window.reload)
    page.open()
    return page
