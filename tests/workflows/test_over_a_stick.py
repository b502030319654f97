"""Two notebooks and one real stick (exFAT): a case goes back and forth, with a conflict, a forgery and an import undone in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.case import Case
from domain.merging import Take
from domain.partner import PartnerKind
from domain.roughdate import RoughDate
from tests.exfat_drive import ExfatDrive
from workflows import casework, conflicts, undoing
from workflows.errors import Refused
from workflows.partners import Given, put_down
from workflows.receiving import Received, receive
from workflows.sending import Sending, identity, send
from workflows.session import Session

pytestmark = pytest.mark.needs("losetup", "mkfs.exfat", "mount", "mount.exfat-fuse", "fsck.exfat")

DAY = date(2015, 11, 20)


@dataclass
class Courier:
    """Carries packages of one case on a stick that is pulled out in between."""

    stick: ExfatDrive
    case: str
    now: datetime

    def seal(self, sender: Session, to: str) -> Path:
        """A package on the stick, which is unplugged and sound."""
        sending = Sending(cases=(self.case,), to=to, colleague=True, on=DAY, out=self.stick.mount)
        path = send(sender, sending, now=self.now).path
        self.stick.unplug()
        assert self.stick.is_sound()
        self.stick.plug_in()
        return path

    def carry(self, sender: Session, to: str, receiver: Session) -> Received:
        """A package sealed on one computer and taken in on the other."""
        return receive(receiver, self.seal(sender, to), words=None, now=self.now)

    def rename(self, session: Session, title: str) -> None:
        """Write another title for the case."""
        case = casework.case_file(session, self.case).case
        casework.keep(session, replace(case, title=title), now=self.now)

    def title(self, session: Session) -> str:
        """What the case is called."""
        return casework.case_file(session, self.case).case.title


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[ExfatDrive]:
    drive = ExfatDrive.made(tmp_path, 32 << 20)
    yield drive
    drive.unplug()


def test_a_case_goes_back_and_forth_on_a_stick(
    session: Session,
    new_session: Callable[[str], Session],
    begin_case: Callable[..., Case],
    stick: ExfatDrive,
    now: datetime,
) -> None:
    theirs = new_session("Theirs")
    for here, there, name in ((session, theirs, "North"), (theirs, session, "South")):
        keys = identity(there)
        given = Given(
            name=name,
            kind=PartnerKind.COLLEAGUE,
            age_recipient=keys.age_recipient,
            signing_key=keys.signing_key,
            checked=RoughDate.day(DAY),
        )
        put_down(here, given, now=now)
    courier = Courier(stick, begin_case(session, "A-1", "A crossing").id, now)

    first = courier.carry(session, "North", theirs)
    assert (first.conflicts, courier.title(theirs)) == (0, "A crossing")

    courier.rename(session, "A crossing at night")
    courier.rename(theirs, "A crossing by day")
    assert courier.carry(theirs, "South", session).conflicts == 1
    seen = conflicts.conflict(session, courier.case)
    by_day = Take.THIS if getattr(seen.this.record, "title", "") == "A crossing by day" else Take.THAT
    conflicts.use(session, seen, by_day, now=now)
    assert courier.carry(session, "North", theirs).conflicts == 0
    assert courier.title(session) == courier.title(theirs) == "A crossing by day"

    courier.rename(session, "A crossing, as told twice")
    package = courier.seal(session, "North")
    whole = package.read_bytes()
    package.write_bytes(whole[:-1000] + bytes([whole[-1000] ^ 1]) + whole[-999:])
    entries = theirs.notebook.audit.count()
    with pytest.raises(Refused):
        receive(theirs, package, words=None, now=now)
    assert (theirs.notebook.audit.count(), courier.title(theirs)) == (entries, "A crossing by day")

    third = courier.carry(session, "North", theirs)
    assert courier.title(theirs) == "A crossing, as told twice"
    undoing.undo_import(theirs, third.batch, now=now)
    assert courier.title(theirs) == "A crossing by day"
    assert sorted(path.suffix for path in stick.mount.iterdir()) == [".age"] * 5
