"""What a kill left half written outside is removed after the next unlock, wherever it was, and nothing else is."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from domain.partner import PartnerKind
from tests.workflows.conftest import PASSPHRASE
from workflows import unfinished
from workflows.copying_out import copy_out
from workflows.errors import Refused
from workflows.partners import Given, put_down
from workflows.sending import Sending, identity, send
from workflows.session import Session, lock, unlock
from workflows.taking_in import take_in
from workflows.travelling import travel


def sweep(session: Session) -> None:
    """What happens after an unlock."""
    unfinished.note_swept(session, unfinished.swept(unfinished.noted(session)))


def test_what_was_left_goes_once_though_the_notebook_was_closed_between(
    session: Session, tmp_path: Path, now: datetime
) -> None:
    summary, packages = tmp_path / "s.pdf", tmp_path / "stick"
    packages.mkdir()
    for place in (summary, packages):
        unfinished.note(session, place)
    lock(session, now=now)
    for left in (
        tmp_path / "s.pdf.abcdefgh.fieldbook.part",
        tmp_path / "s.pdf.part",
        packages / "fieldbook-abcdefgh.age.abcdefgh.fieldbook.part",
    ):
        left.write_bytes(b"half")
    session = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    sweep(session)
    assert [each.name for each in tmp_path.glob("*.part")] == ["s.pdf.part"]
    assert list(packages.iterdir()) == []
    assert unfinished.noted(session) == ()
    (tmp_path / "s.pdf.abcdefgh.fieldbook.part").write_bytes(b"of another notebook")
    sweep(session)
    assert (tmp_path / "s.pdf.abcdefgh.fieldbook.part").exists()
    lock(session, now=now)


def test_a_drive_that_is_not_there_is_remembered(session: Session, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    unfinished.note(session, stick / "s.pdf")
    sweep(session)
    assert unfinished.noted(session) == (stick / "s.pdf",)
    stick.mkdir()
    (stick / "s.pdf.abcdefgh.fieldbook.part").write_bytes(b"half")
    sweep(session)
    assert list(stick.iterdir()) == []
    assert unfinished.noted(session) == ()


def test_a_drive_that_does_not_let_us_is_remembered(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unfinished.note(session, tmp_path / "s.pdf")
    (tmp_path / "s.pdf.abcdefgh.fieldbook.part").write_bytes(b"half")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(30, "Read-only file system")

    with monkeypatch.context() as protected:
        protected.setattr(Path, "unlink", refuse)
        sweep(session)
    assert unfinished.noted(session) == (tmp_path / "s.pdf",)


def test_a_place_is_noted_once_and_not_for_ever(session: Session, tmp_path: Path) -> None:
    places = [tmp_path / "gone" / f"{number}.pdf" for number in range(unfinished.MOST + 3)]
    for place in (*places, places[-1]):
        unfinished.note(session, place)
    assert unfinished.noted(session) == tuple(places[-unfinished.MOST :])
    unfinished.forget(session, places[-1])
    assert unfinished.noted(session) == tuple(places[-unfinished.MOST : -1])


def test_a_refused_writing_leaves_no_note_and_one_that_left_something_does(
    session: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    gone = tmp_path / "gone" / "s.age"
    to = identity(session).age_recipient
    put_down(session, Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=to), now=now)
    with pytest.raises(Refused):
        send(session, Sending(cases=(example_case,), to="Office", on=date(2015, 11, 20), out=gone), now=now)
    with pytest.raises(Refused):
        travel(session, cases=(), to="Office", out=gone, now=now)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"photo")
    taken = take_in(session, example_case, photo, now=now)
    with pytest.raises(Refused):
        copy_out(session, taken, gone, reason="asked for", now=now)
    assert unfinished.noted(session) == ()
    unfinished.note(session, gone)
    unfinished.forget_refused(session, gone, Refused("", remnant=True))
    assert unfinished.noted(session) == (gone,)
