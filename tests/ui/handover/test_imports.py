"""The list of imports: one is taken back long after it came, and the others stay."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from storage.codec import CODEC
from storage.judged import judged
from storage.listing import listing_of
from tests.ui.test_leaving_dialogs import WAIT, Open, theirs
from tests.workflows.forged import noted, revision
from ui.handover.imports import ImportsDialog
from workflows.session import Session

__all__ = ["theirs"]

NOW = datetime(2015, 11, 20, tzinfo=UTC)


def bring(session: Session) -> None:
    """Two imports with a note each."""
    for number in (1, 2):
        with session.notebook.transaction("package received", now=NOW) as transaction:
            transaction.begin_batch(sender=bytes([number]) * 32, package=bytes(32))
            transaction.receive([judged(revision(noted(number)), CODEC, listing_of)])


def test_an_import_is_undone_later_from_the_list_of_them(qtbot: Any, theirs: Open) -> None:
    brought: list[object] = []
    theirs.thread.run(
        theirs.thread, bring, lambda _none: brought.append(1), lambda error: pytest.fail(str(error))
    )
    dialog = ImportsDialog(theirs.thread)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=WAIT)
    dialog.list.setCurrentRow(1)
    undone: list[Any] = []
    dialog.undone.connect(undone.append)
    dialog.undo.click()
    qtbot.waitUntil(lambda: bool(undone) and "undone" in dialog.list.item(1).text(), timeout=WAIT)
    assert undone[0].revisions == 1
    assert dialog.list.currentRow() == 1
    assert not dialog.undo.isEnabled()
    dialog.list.setCurrentRow(0)
    assert dialog.undo.isEnabled()
    dialog.undo.click()
    qtbot.waitUntil(lambda: len(undone) == 2 and "undone" in dialog.list.item(0).text(), timeout=WAIT)


def test_a_notebook_that_took_nothing_in_says_so(qtbot: Any, theirs: Open) -> None:
    dialog = ImportsDialog(theirs.thread)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: "Nothing was taken in" in dialog.status.text(), timeout=WAIT)
    assert not dialog.undo.isEnabled()
