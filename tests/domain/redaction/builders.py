"""Short words for long records: what the small case is made of."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.age import AgeStatement, AgeSystem
from domain.custody import CustodyEvent, Participation
from domain.custody_details import Sharing
from domain.ids import (
    AuthorityId,
    CaseId,
    EventId,
    PartnerId,
    PersonId,
    PlaceId,
    SourceId,
)
from domain.person import Person
from domain.roughdate import RoughDate
from domain.stated import Account, Stated
from domain.vocabulary.countries import Country
from domain.vocabulary.events import EventKind
from domain.vocabulary.protection import Publicity

CASE = CaseId("case")
ON = date(2015, 11, 20)
MOTHER, FATHER, CHILD, GUIDE = (PersonId(each) for each in ("mother", "father", "child", "guide"))
WITNESS, NEWS = SourceId("witness"), SourceId("news")
TOWN, ACROSS, SHELTER = PlaceId("town"), PlaceId("across"), PlaceId("shelter")
POLICE, ARMY = AuthorityId("police"), AuthorityId("army")
PARTNER = PartnerId("partner")


def account(value: Any, source: SourceId | None = NEWS, **more: Any) -> Account[Any]:
    return Account(value=value, source=source, **more)


def stated(*values: Any, working: int = 0) -> Stated[Any]:
    """A value by one or more accounts."""
    return Stated(
        accounts=tuple(each if isinstance(each, Account) else account(each) for each in values),
        working=working,
    )


def when(*edtf: str) -> Stated[RoughDate]:
    return stated(*(RoughDate(edtf=each, words="as the source said") for each in edtf))


def years(number: int, at: str = "2015-10-22") -> AgeStatement:
    return AgeStatement(
        minimum=number, maximum=number, system=AgeSystem.INTERNATIONAL, at=RoughDate(edtf=at), words="words"
    )


def person(identity: PersonId, **more: Any) -> Person:
    return Person(id=identity, case=CASE, nationality=Country.KP, **more)


def event(identity: str, kind: EventKind, edtf: str | None, **more: Any) -> CustodyEvent:
    people = more.pop("people", (MOTHER, FATHER, CHILD))
    parts = more.pop("participations", tuple(Participation(person=each) for each in people))
    return CustodyEvent(
        id=EventId(identity),
        case=CASE,
        kind=kind,
        when=more.pop("when", when(edtf) if edtf else None),
        participations=parts,
        sharing=more.pop("sharing", Sharing(publicity=Publicity.PUBLIC)),
        **more,
    )
