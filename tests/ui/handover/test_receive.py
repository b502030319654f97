"""The receive dialog: what runs can be cancelled, and nothing is left of it."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.ui.test_leaving_dialogs import WAIT, Open, ours, theirs
from ui.handover.receive import ReceiveDialog
from workflows.sending import Sending, identity, send

__all__ = ["ours", "theirs"]


def answer(qtbot: Any, notebook: Open, job: Any) -> Any:
    """What a job of a notebook gives back."""
    found: list[Any] = []
    notebook.thread.run(notebook.thread, job, found.append, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_looking_into_a_package_is_cancelled_and_begun_again(
    qtbot: Any, ours: Open, theirs: Open, tmp_path: Path, now: datetime
) -> None:
    key = answer(qtbot, theirs, identity).age_recipient
    wanted = Sending(cases=(ours.case,), to=key, colleague=True, on=date(2015, 11, 20), out=tmp_path)
    path = answer(qtbot, ours, partial(send, sending=wanted, now=now)).path
    dialog = ReceiveDialog(theirs.thread, theirs.elsewhere, tmp_path)
    qtbot.addWidget(dialog)
    dialog.take_file(path)
    dialog._open.click()
    assert dialog._close.text() == "Cancel"
    assert not dialog._open.isEnabled()
    dialog._close.click()
    qtbot.waitUntil(lambda: "Stopped" in dialog.status.text(), timeout=WAIT)
    assert dialog.card is None
    assert dialog._close.text() == "Close"
    dialog._open.click()
    qtbot.waitUntil(lambda: dialog.card is not None, timeout=WAIT)
    assert not dialog._progress.isVisible()
