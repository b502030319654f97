"""Which page of the safety room is shown beside the window of the notebook, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.notebook.window import NotebookWindow
from ui.safety.accept import AcceptPage
from ui.safety.destroy import DestroyPage
from ui.safety.journal_words import JournalWordsPage
from ui.safety.lock_times import LockTimesPage
from ui.safety.page import SafetyPage
from ui.safety.purge import PurgePage
from ui.safety.travel import TravelPage
from ui.widgets.buttons import button
from workflows.purging import Purged
from workflows.session import Session


def show_safety(
    name: str,
    window: NotebookWindow,
    thread: NotebookThread[Session],
    elsewhere: Elsewhere,
    documents: Path,
    *,
    lock: Callable[[], object],
    forget: Callable[[], object],
) -> SafetyPage:
    """Show the page of this name.  lock: locks the program.  forget: leaves a notebook that is no more, without asking for it again."""
    if name == "accept":
        accept = AcceptPage(thread, window.banner.sentence, window)
        accept.accepted.connect(partial(_accepted, window))
        page: SafetyPage = accept
    elif name == "restore":
        page = _restore_page(window, lock)
    elif name == "travel":
        travel = TravelPage(thread, elsewhere, window.checkup, documents, window.workspace.case, window)
        travel.destroy_asked.connect(partial(window.safety_asked.emit, "destroy"))
        travel.lock_asked.connect(lock)
        page = travel
    elif name == "lock_times":
        times = LockTimesPage(thread, window)
        times.chosen.connect(window.show_lock_times)
        page = times
    elif name == "purge":
        page = _purge_page(window, thread)
    elif name == "destroy":
        destroy = DestroyPage(thread, window)
        destroy.gone.connect(forget)
        page = destroy
    else:
        page = JournalWordsPage(thread, window)
    page.open()
    return page


def _purge_page(window: NotebookWindow, thread: NotebookThread[Session]) -> SafetyPage:
    records, whole_case = window.workspace.open_record()
    if not records and not whole_case:
        page = SafetyPage(
            _("Delete for good"),
            (_("Open the record or the case that is to be deleted for good first."),),
            window,
        )
        page.foot.addStretch(1)
        page.foot.addWidget(button(_("Close"), page.reject, rank="primary"))
        return page
    purge = PurgePage(thread, records, whole_case=whole_case, parent=window)
    purge.purged.connect(partial(_purged, window))
    return purge


def _purged(window: NotebookWindow, purged: Purged) -> None:
    window.workspace.let_go(purged.changes)
    window.throwing.let_go(purged.changes)
    window.told.say(
        _("Deleted for good. The next backup and your next package to colleagues take it from there too."),
        tone="good",
        action=_("Close"),
    )
    window.status.show_saved(datetime.now(UTC).astimezone())
    window.browser.reload()


def _accepted(window: NotebookWindow) -> None:
    window.show_banner(None, may_be_accepted=False)
    window.told.say(_("Accepted as it is. The journal keeps what was seen."), tone="good", action=_("Close"))
    window.status.show_saved(datetime.now(UTC).astimezone())
    window.reload()
    window.checkup.begin()


def _restore_page(window: NotebookWindow, lock: Callable[[], object]) -> SafetyPage:
    page = SafetyPage(
        _("Restore from a backup"),
        (
            _(
                "A backup comes back as a notebook of its own, in a new folder. This one stays as it is, so that the two can be compared."
            ),
            _("Lock now, and choose “Restore from a backup…” below the passphrase."),
        ),
        window,
    )
    page.foot.addWidget(button(_("Cancel"), page.reject))
    page.foot.addStretch(1)
    page.foot.addWidget(button(_("Lock now"), lock, rank="primary", drawing="lock"))
    return page
