"""Records for tests of the domain: each builder says only what matters to the test."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

import resources
from domain.casefile import CaseFile
from domain.custody import CustodyEvent, Participation
from domain.ids import AuthorityId, CaseId, EventId, PersonId, PlaceId, SourceId
from domain.roughdate import RoughDate
from domain.stated import Account, Stated
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import Presence


class Builders:
    """Short words for long records."""

    case = CaseId("case")
    infant = PersonId("infant")
    adult = PersonId("adult")

    def account(self, value: Any, source: str | None = None) -> Account[Any]:
        """One account of a value."""
        return Account(value=value, source=SourceId(source) if source else None)

    def rivals(self, *values: Any, working: int = 0) -> Stated[Any]:
        """One value with as many accounts."""
        return Stated(accounts=tuple(self.account(value) for value in values), working=working)

    def when(self, *edtf: str) -> Stated[RoughDate]:
        """When something happened, by one or more accounts."""
        return self.rivals(*(RoughDate(edtf=each) for each in edtf))

    def event(
        self, name: str, kind: EventKind, when: str | Stated[RoughDate] | None, **more: Any
    ) -> CustodyEvent:
        """An event of the adult and the infant, held by `holder` at `place`."""
        people = more.pop("people", (self.adult, self.infant))
        parts = more.pop("participations", tuple(Participation(person=person) for person in people))
        for word, field in (("place", "place"), ("holder", "acting"), ("receiver", "receiving")):
            if word in more:
                value = more.pop(word)
                identity = PlaceId if word == "place" else AuthorityId
                more[field] = value if isinstance(value, Stated) else self.rivals(identity(value))
        stated = self.when(when) if isinstance(when, str) else when
        return CustodyEvent(
            id=EventId(name), case=self.case, kind=kind, when=stated, participations=parts, **more
        )

    def absent_in_one_account(self, person: PersonId) -> Participation:
        """A part that one account affirms and another denies."""
        return Participation(person=person, presence=self.rivals(Presence.TOOK_PART, Presence.DID_NOT))


@pytest.fixture
def make() -> Builders:
    """The builders."""
    return Builders()


@pytest.fixture(scope="session")
def example() -> CaseFile:
    """The example case, with the short names of its file."""
    file = Path(next(iter(resources.__path__))) / "examples" / "mong-cai.json"
    return msgspec.json.decode(file.read_bytes(), type=CaseFile)


@pytest.fixture
def day() -> Any:
    """A day in October 2015."""
    return lambda number, month=10: date(2015, month, number)
