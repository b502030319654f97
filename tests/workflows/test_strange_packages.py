"""Packages that keep every rule and are strange all the same: what they claim is told and not believed, and nothing that reads them breaks."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.attachment import Attachment
from domain.case import Case
from domain.custody import CustodyEvent, EventLink
from domain.ids import AttachmentId, CaseId, EventId
from domain.partner import PartnerKind
from domain.records import Record
from domain.vocabulary.events import EventKind, EventLinkKind
from export.package.manifest import REVISIONS
from export.package.write import entry_of_bytes
from tests.storage.together import purge
from tests.workflows.forged import NOTE, Forger, line, noted, revision
from workflows import casework, conflicts, finding, reading
from workflows.errors import Refused
from workflows.opened_package import Opened, open_package, ready
from workflows.partners import Given, put_down
from workflows.purge_judging import Verdict
from workflows.receiving import ask, bring_together, look, receive
from workflows.sending import identity
from workflows.session import Session
from workflows.steps import at_once
from workflows.undoing import undo_import

ON = date(2015, 12, 1)
CASE = Case(id=NOTE.case, reference="A-1")


@pytest.fixture
def theirs(new_session: Callable[[str], Session], session: Session, now: datetime) -> Session:
    """A notebook that knows the key of ours."""
    theirs = new_session("Theirs")
    given = Given(name="Ours", kind=PartnerKind.COLLEAGUE, signing_key=identity(session).signing_key)
    put_down(theirs, given, now=now)
    return theirs


@pytest.fixture
def forger(session: Session, theirs: Session, tmp_path: Path) -> Forger:
    """Has the key of ours."""
    return Forger(session, theirs, tmp_path)


def files_in(session: Session) -> list[Path]:
    return list((session.folder / "files").glob("*"))


def test_who_uses_the_name_of_this_device_is_told_and_not_believed(
    theirs: Session, forger: Forger, now: datetime
) -> None:
    case = replace(CASE, title="ours")
    casework.keep(theirs, CASE, now=now)
    (head,) = theirs.notebook.revisions.heads(CASE.id)
    casework.keep(theirs, case, now=now)
    forged = revision(
        replace(CASE, title="made up"),
        parents=(head,),
        device=theirs.notebook.device.id,
        author="Worker 3",
        made_at="2016-01-01T00:00:00Z",
    )
    looked = look(theirs, forger.revisions(forged, revision()), words=None)
    assert (looked.arrival.missing, looked.arrival.claimed) == (2, 1)
    bring_together(theirs, looked, now=now)
    (waiting,) = conflicts.conflicts(theirs)
    found = conflicts.conflict(theirs, waiting.record)
    assert [side.is_here for side in (found.this, found.that)] == [False, True]


def events_in_a_circle() -> tuple[Record, ...]:
    """Three arrests, each after the next."""
    ids = [EventId(f"{number:032x}") for number in (1, 2, 3)]
    return tuple(
        CustodyEvent(
            id=identity,
            case=CASE.id,
            kind=EventKind.ARREST,
            links=(EventLink(event=ids[(at + 1) % 3], kind=EventLinkKind.FOLLOWS),),
        )
        for at, identity in enumerate(ids)
    )


def copies_of_each_other() -> tuple[Record, ...]:
    """Two files, each made from the other."""
    ids = AttachmentId("0" * 31 + "8"), AttachmentId("0" * 31 + "9")
    return tuple(
        Attachment(id=identity, case=CASE.id, sha256="0" * 64, size=1, copy_of=other)
        for identity, other in zip(ids, reversed(ids), strict=True)
    )


def names_nobody() -> tuple[Record, ...]:
    """A note of a case, by a source, that are not there."""
    return (replace(NOTE, people=(), events=(EventId("0f" * 16),)),)


@pytest.mark.parametrize("records", [events_in_a_circle, copies_of_each_other, names_nobody])
def test_records_that_go_round_in_a_circle_or_name_nobody_are_read_to_an_end(
    theirs: Session, forger: Forger, now: datetime, records: Callable[[], tuple[Record, ...]]
) -> None:
    package = forger.revisions(*(revision(record) for record in (CASE, *records())))
    assert receive(theirs, package, words=None, now=now).new == 1 + len(records())
    found = casework.case_file(theirs, CASE.id)
    assert len(reading.timeline(found)) == len(found.events)
    assert reading.states(found, ON) == ()
    assert len(casework.all_cases(theirs)) == 1
    finding.find(theirs, "market")
    assert theirs.notebook.inspection().findings() == ()


def test_an_archive_in_the_package_is_never_opened_and_comes_in_only_when_a_record_names_it(
    theirs: Session, forger: Forger, now: datetime
) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../zeros", bytes(50 << 20))
    entries = [
        entry_of_bytes(REVISIONS, line() + b"\n"),
        entry_of_bytes("archive.zip", bomb.getvalue()),
        entry_of_bytes("file-" + "0" * 64, bomb.getvalue()),
    ]
    assert receive(theirs, forger.entries(entries), words=None, now=now).new == 1
    assert files_in(theirs) == []


def test_a_package_is_opened_away_from_the_thread_that_has_the_notebook(
    theirs: Session, forger: Forger, now: datetime
) -> None:
    package = forger.revisions(*(revision(noted(number)) for number in range(1, 300)))
    given, opened, parts = ready(theirs), list[Opened](), list[float]()
    thread = threading.Thread(
        target=lambda: opened.append(open_package(given, package, words=None, progress=parts.append))
    )
    thread.start()
    casework.keep(theirs, CASE, now=now)
    thread.join()
    assert parts[-1] == 1
    steps = ask(theirs, opened[0])
    next(steps)
    assert len(casework.all_cases(theirs)) == 1  # in between others have the notebook
    looked = at_once(steps)
    assert looked.arrival.missing == 299
    assert bring_together(theirs, looked, now=now).new == 299


def test_it_can_be_stopped_while_it_is_opened_and_while_it_is_brought_together(
    theirs: Session, forger: Forger, now: datetime
) -> None:
    package = forger.revisions(*(revision(noted(number)) for number in range(1, 1000)))
    with pytest.raises(Refused, match="Stopped"):
        open_package(ready(theirs), package, words=None, stop=lambda: True)
    looked = look(theirs, package, words=None)
    before = theirs.notebook.revisions.last_number(), theirs.notebook.audit.count()
    parts: list[float] = []
    with pytest.raises(Refused, match="Stopped"):
        bring_together(theirs, looked, now=now, progress=parts.append, stop=lambda: len(parts) == 3)
    assert parts == sorted(parts)
    assert (theirs.notebook.revisions.last_number(), theirs.notebook.audit.count()) == before
    assert theirs.notebook.inspection().findings() == ()
    assert bring_together(theirs, looked, now=now).new == 999


def test_a_package_that_is_not_there_any_more_is_said_to_be_unreadable(
    theirs: Session, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refusal:
        look(theirs, tmp_path / "gone.age", words=None)
    assert refusal.value.fact == "FileUnreadable"


def test_an_id_of_a_record_of_another_kind_is_passed_over_and_bars_nothing_else(
    theirs: Session, forger: Forger, now: datetime
) -> None:
    squatter = revision(Case(id=CaseId(NOTE.id), reference="A-2"))
    squatted = receive(theirs, forger.revisions(squatter), words=None, now=now)
    package = forger.revisions(revision(), revision(replace(NOTE, title="later")), revision(noted(1)))
    looked = look(theirs, package, words=None)
    assert looked.arrival.others == frozenset[str]({NOTE.id})
    assert (looked.arrival.missing, looked.kinds) == (1, {"note": 1})
    received = bring_together(theirs, looked, now=now)
    assert (received.new, received.known, received.others) == (1, 0, 1)
    assert len(casework.all_cases(theirs)) == 1

    undo_import(theirs, squatted.batch, now=now)
    received = receive(theirs, package, words=None, now=now)
    assert (received.new, received.known, received.others) == (2, 1, 0)
    assert theirs.notebook.records.get("note", NOTE.id).in_conflict
    assert theirs.notebook.inspection().findings() == ()


def test_a_purge_that_takes_a_record_for_another_kind_is_passed_over(
    session: Session, theirs: Session, forger: Forger, now: datetime
) -> None:
    casework.keep(theirs, Case(id=CaseId(NOTE.id), reference="A-2"), now=now)
    casework.keep(session, NOTE, now=now)
    purge(session.notebook, NOTE.id, now)
    purges = map(session.notebook.revisions.at, session.notebook.revisions.standing())
    received = receive(theirs, forger.revisions(*purges, revision(noted(1))), words=None, now=now)
    assert (received.new, received.known, received.purged) == (1, 0, 0)
    assert received.refused == (Verdict.OF_ANOTHER_KIND.value,)
    assert len(casework.all_cases(theirs)) == 1
