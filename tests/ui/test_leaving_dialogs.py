"""The summary dialog: the pages it shows are the bytes it writes, and nothing is written before it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from crypto.stretching import CHEAPEST
from ui.background import Elsewhere, NotebookThread
from ui.checkup import Checkup
from ui.handover.receive import ReceiveDialog
from ui.handover.send import SendDialog
from ui.report.dialog import READERS, SummaryDialog
from ui.report.whom_step import Whom
from workflows.case_import import import_example
from workflows.reporting import PROFILES
from workflows.session import Session, create_notebook, lock

WAIT = 30_000


class Open:
    """A notebook with the example case in it, on its own thread."""

    def __init__(self, qtbot: Any, folder: Path, now: datetime, *, with_example: bool) -> None:
        self.thread: NotebookThread[Session] = NotebookThread()
        self.elsewhere = Elsewhere()
        self.checkup = Checkup(self.thread)
        self.case = ""

        def opening() -> Session:
            session = create_notebook(folder, passphrase="p", recovery=None, now=now, cost=CHEAPEST)
            if with_example:
                self.case = import_example(session, now=now).case
            return session

        opened: list[Session] = []
        self.thread.open(self.thread, opening, opened.append, lambda error: pytest.fail(str(error)))
        qtbot.waitUntil(lambda: bool(opened), timeout=WAIT)

    def close(self, now: datetime) -> None:
        self.checkup.stop()
        self.thread.finish(lambda session: lock(session, now=now), within=10)
        self.elsewhere.finish()


@pytest.fixture
def ours(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Open]:
    notebook = Open(qtbot, tmp_path / "Ours.notebook", now, with_example=True)
    yield notebook
    notebook.close(now)


@pytest.fixture
def theirs(qtbot: Any, tmp_path: Path, now: datetime) -> Iterator[Open]:
    notebook = Open(qtbot, tmp_path / "Theirs.notebook", now, with_example=False)
    yield notebook
    notebook.close(now)


def test_every_profile_is_offered() -> None:
    assert set(READERS) == set(PROFILES)


def test_the_pages_are_shown_and_then_written(qtbot: Any, ours: Open, tmp_path: Path) -> None:
    dialog = SummaryDialog(ours.thread, ours.elsewhere, ours.case, tmp_path, ours.checkup)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.preview.page_count > 0, timeout=WAIT)
    assert list(tmp_path.glob("*.pdf")) == []
    written: list[Path] = []
    dialog.written.connect(written.append)
    dialog._write(tmp_path / "summary.pdf")
    qtbot.waitUntil(lambda: bool(written), timeout=WAIT)
    assert dialog.focusWidget() is dialog.steps.close_button
    pdf = pypdfium2.PdfDocument(written[0])
    assert len(pdf) == dialog.preview.page_count
    pdf.close()


def test_a_file_that_is_there_is_not_written_over(qtbot: Any, ours: Open, tmp_path: Path) -> None:
    dialog = SummaryDialog(ours.thread, ours.elsewhere, ours.case, tmp_path, ours.checkup)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.preview.page_count > 0, timeout=WAIT)
    taken = tmp_path / "taken.pdf"
    taken.write_text("kept")
    dialog._write(taken)
    assert "Checking the notebook first" in dialog.steps.status.text()
    qtbot.waitUntil(lambda: "Check" not in dialog.steps.status.text(), timeout=WAIT)
    assert taken.read_text() == "kept"
    assert dialog.can_be_saved


def test_another_reader_gets_other_pages(qtbot: Any, ours: Open, tmp_path: Path) -> None:
    dialog = SummaryDialog(ours.thread, ours.elsewhere, ours.case, tmp_path, ours.checkup)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.can_be_saved, timeout=WAIT)
    dialog.whom.choose(Whom(profile="public_statement"))
    assert not dialog.can_be_saved
    qtbot.waitUntil(lambda: dialog.can_be_saved, timeout=WAIT)


def test_a_whole_record_travels_under_words_into_another_notebook(
    qtbot: Any, ours: Open, theirs: Open, tmp_path: Path
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    sending = SendDialog(ours.thread, ours.elsewhere, ours.case, folder, ours.checkup)
    qtbot.addWidget(sending)
    sending._whole.setChecked(True)
    sending.whom.to_words.setChecked(True)
    sent: list[Any] = []
    sending.sent.connect(sent.append)
    sending._send.click()
    qtbot.waitUntil(lambda: bool(sent), timeout=WAIT)
    assert sent[0].words in sending._words.text()
    receiving = ReceiveDialog(theirs.thread, theirs.elsewhere, folder)
    qtbot.addWidget(receiving)
    receiving.take_file(sent[0].path)
    receiving._words.setText(sent[0].words)
    received: list[Any] = []
    receiving.received.connect(received.append)
    receiving.show()
    receiving._open.click()
    qtbot.waitUntil(lambda: receiving.card is not None, timeout=WAIT)
    assert not receiving._take.isEnabled()
    card = receiving.card
    assert card is not None
    *_others, in_person = card.choices.values()
    qtbot.waitUntil(lambda: in_person.height() >= in_person.sizeHint().height(), timeout=WAIT)
    in_person.setChecked(True)
    assert not receiving._take.isEnabled()
    card.name.setText("Worker 3")
    receiving._take.click()
    qtbot.waitUntil(lambda: bool(received), timeout=WAIT)
    assert received[0].new > 40
    undone: list[Any] = []
    receiving.undone.connect(undone.append)
    receiving._undo.click()
    qtbot.waitUntil(lambda: bool(undone), timeout=WAIT)
    assert (undone[0].revisions, undone[0].stays) == (received[0].new, 0)
    assert receiving._undo.isHidden()


def test_nothing_is_sent_to_nobody(qtbot: Any, ours: Open, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    sending = SendDialog(ours.thread, ours.elsewhere, ours.case, folder, ours.checkup)
    qtbot.addWidget(sending)
    sending._send.click()
    assert "Choose who" in sending._status.text()
    sending.whom.to_key.setChecked(True)
    sending.whom.key.setText("nobody we know")
    sending._send.click()
    qtbot.waitUntil(lambda: "neither a key" in sending._status.text(), timeout=WAIT)
    assert list(folder.iterdir()) == []


def test_what_is_no_package_is_refused(qtbot: Any, theirs: Open, tmp_path: Path) -> None:
    stray = tmp_path / "stray.age"
    stray.write_bytes(b"not a package")
    receiving = ReceiveDialog(theirs.thread, theirs.elsewhere, tmp_path)
    qtbot.addWidget(receiving)
    receiving.take_file(stray)
    receiving._open.click()
    qtbot.waitUntil(lambda: "Opening" not in receiving.status.text() != "", timeout=WAIT)
    assert "Traceback" not in receiving.status.text()
    assert receiving.card is None
