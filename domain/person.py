"""Person: somebody in a case, with many names or none, an age as stated, and what could be used against them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.age import AgeStatement
from domain.ids import CaseId, PersonId, SourceId
from domain.roughdate import RoughDate
from domain.sensitivity import Guard, Kind, Protection, Sensitivity
from domain.stated import Stated
from domain.text import line, paragraphs
from domain.vocabulary.countries import Country
from domain.vocabulary.law import Answer
from domain.vocabulary.people import EventRole, FamilyLinkKind, NameKind, Script, Sex, Vulnerability

_CONSENTED_NAME = Guard(Kind.NAME, Sensitivity.CONSENTED)
_NEVER_HISTORY = Guard(Kind.HISTORY, Sensitivity.NEVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """One name of a person, in one script."""

    text: str
    script: Script = Script.OTHER
    kind: NameKind = NameKind.REAL
    given_by: str = ""
    """Who calls the person so, or what document it stands on."""
    source: SourceId | None = None
    valid: RoughDate | None = None
    sensitivity: Sensitivity = Sensitivity.CONSENTED

    def __post_init__(self) -> None:
        line(self.text)
        line(self.given_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyLink:
    """A relation to another person of the case, or to a relative who is only named."""

    kind: FamilyLinkKind
    person: PersonId | None = None
    name: str = ""
    in_the_north: bool = False
    """A relative in the North: never leaves the notebook."""

    def __post_init__(self) -> None:
        line(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDocument:
    """A paper with a number on it."""

    kind: str = ""
    number: str = ""
    issued_by: str = ""
    issued: RoughDate | None = None
    is_false: Answer = Answer.UNKNOWN

    def __post_init__(self) -> None:
        for text in (self.kind, self.number, self.issued_by):
            line(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a case.  Nothing is required: "Adult 3, name unknown" is a person."""

    id: PersonId
    case: CaseId
    label: Annotated[str, Guard(Kind.NAME, Sensitivity.NEVER)] = ""
    """How the person is called on the screen while no name is known; a working name, never exported."""
    names: Annotated[tuple[PersonName, ...], _CONSENTED_NAME] = ()
    """The first is the one shown."""
    role: Annotated[EventRole, Guard(Kind.STATUS, Sensitivity.GENERALISED)] = EventRole.DETAINEE
    sex: Annotated[Stated[Sex] | None, Guard(Kind.SEX, Sensitivity.GENERALISED)] = None
    age: Annotated[Stated[AgeStatement] | None, Guard(Kind.AGE, Sensitivity.GENERALISED)] = None
    birth: Annotated[Stated[RoughDate] | None, Guard(Kind.DATE, Sensitivity.CONSENTED)] = None
    nationality: Annotated[Country, Guard(Kind.STATUS, Sensitivity.OPEN)] = Country.UNKNOWN
    vulnerabilities: Annotated[tuple[Vulnerability, ...], Guard(Kind.HEALTH, Sensitivity.GENERALISED)] = ()
    family: Annotated[tuple[FamilyLink, ...], Guard(Kind.RELATION, Sensitivity.GENERALISED)] = ()
    documents: Annotated[tuple[IdentityDocument, ...], Guard(Kind.NUMBER, Sensitivity.CONSENTED)] = ()
    phones: Annotated[tuple[str, ...], Guard(Kind.CONTACT, Sensitivity.NEVER)] = ()
    """Telephone numbers, handles, addresses of messages."""
    occupation: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)] = ""
    last_address: Annotated[str, Guard(Kind.PLACE, Sensitivity.CONSENTED)] = ""
    languages: Annotated[tuple[str, ...], Guard(Kind.STATUS, Sensitivity.CONSENTED)] = ()
    health: Annotated[str, Guard(Kind.HEALTH, Sensitivity.CONSENTED)] = ""
    pregnant: Annotated[Answer, Guard(Kind.HEALTH, Sensitivity.CONSENTED)] = Answer.UNKNOWN
    sexual_violence: Annotated[str, Guard(Kind.HEALTH, Sensitivity.CONSENTED)] = ""
    years_in_china: Annotated[str, Guard(Kind.HISTORY, Sensitivity.CONSENTED)] = ""
    home_in_the_north: Annotated[str, Guard(Kind.PLACE, Sensitivity.NEVER)] = ""
    standing_in_the_north: Annotated[str, _NEVER_HISTORY] = ""
    """Class background, party, army."""
    intends_to_reach_the_south: Annotated[Answer, _NEVER_HISTORY] = Answer.UNKNOWN
    contact_in_the_south: Annotated[str, _NEVER_HISTORY] = ""
    religious_contact: Annotated[str, _NEVER_HISTORY] = ""
    earlier_crossings: Annotated[str, _NEVER_HISTORY] = ""
    earlier_returns: Annotated[str, _NEVER_HISTORY] = ""
    """Earlier forced returns; a second one is punished harder."""
    remarks: Annotated[str, Guard(Kind.NARRATIVE, Sensitivity.CONSENTED)] = ""
    protection: tuple[Protection, ...] = ()

    def __post_init__(self) -> None:
        for text in (
            self.label,
            self.last_address,
            self.home_in_the_north,
            self.years_in_china,
            *self.phones,
            *self.languages,
        ):
            line(text)
        for text in (
            self.occupation,
            self.health,
            self.sexual_violence,
            self.standing_in_the_north,
            self.contact_in_the_south,
            self.religious_contact,
            self.earlier_crossings,
            self.earlier_returns,
            self.remarks,
        ):
            paragraphs(text)

    @property
    def shown_name(self) -> str:
        """What lists and headings call the person inside the program."""
        return self.names[0].text if self.names else self.label
