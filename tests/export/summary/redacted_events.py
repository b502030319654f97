"""The events of the reference case as a partner may see them, with their rival accounts, made by hand."""

from __future__ import annotations

from typing import TypeVar

from domain.custody_details import Access
from domain.redaction.marks import NOT_KNOWN, WITHHELD
from domain.redaction.redacted_events import RedactedEvent, RedactedParticipation, RedactedSeparation
from domain.redaction.redacted_values import (
    RedactedAccount,
    RedactedAuthority,
    RedactedPlace,
    RedactedValue,
)
from domain.roughdate import RoughDate
from domain.stated import Grade
from domain.vocabulary.authorities import Attribution, AuthorityKind
from domain.vocabulary.countries import Country
from domain.vocabulary.events import EventKind
from domain.vocabulary.law import AccessKind, AccessState, AsylumStep, LegalBasis
from domain.vocabulary.people import EventRole, Outcome, Presence
from domain.vocabulary.places import PlaceCertainty, SiteKind
from domain.vocabulary.risk import Imminence, RiskIndicator, RiskKind
from domain.vocabulary.sources import (
    Certainty,
    Credibility,
    Reliability,
    Verification,
)
from domain.vocabulary.whereabouts import Disclosure

T = TypeVar("T")

LABELS = "ABCDEFGHI"
INFANT = "I"

C3 = Grade(reliability=Reliability.C, credibility=Credibility.THREE)
B2 = Grade(reliability=Reliability.B, credibility=Credibility.TWO)


def account(
    value: T, source: int = 1, grade: Grade = C3, certainty: Certainty = Certainty.REPORTED
) -> RedactedAccount[T]:
    return RedactedAccount(value=value, source=source, grade=grade, certainty=certainty)


def value(
    first: T, *rivals: RedactedAccount[T], certainty: Certainty = Certainty.REPORTED
) -> RedactedValue[T]:
    return RedactedValue(accounts=(account(first, certainty=certainty), *rivals))


def day(edtf: str) -> RoughDate:
    return RoughDate(edtf=edtf)


def place(country: Country, province: str, site: SiteKind | None = None) -> RedactedPlace:
    return RedactedPlace(
        country=country, province=province or NOT_KNOWN, town=WITHHELD, name=WITHHELD, site=site or WITHHELD
    )


def authority(name: str, kind: AuthorityKind, country: Country) -> RedactedAuthority:
    return RedactedAuthority(name=name, kind=kind, country=country)


VIETNAM = authority("Vietnamese police", AuthorityKind.POLICE, Country.VN)
CHINA = authority("Chinese police", AuthorityKind.POLICE, Country.CN)
SEOUL = authority("Government of South Korea", AuthorityKind.GOVERNMENT, Country.KR)
BEIJING = authority("Government of China", AuthorityKind.GOVERNMENT, Country.CN)
MONG_CAI = place(Country.VN, "Quảng Ninh")
GARRISON = place(Country.CN, "Jilin", SiteKind.MILITARY_GARRISON)


def part(person: str, **said: object) -> RedactedParticipation:
    nothing = dict.fromkeys(("presence", "outcome", "holder", "place", "separation"), NOT_KNOWN)
    role = EventRole.ACCOMPANYING_CHILD if person == INFANT else EventRole.DETAINEE
    return RedactedParticipation(person=person, role=role, **{**nothing, **said})  # type: ignore[arg-type]


def event(number: int, kind: EventKind, when: RedactedValue[RoughDate], **said: object) -> RedactedEvent:
    names = RedactedEvent.__dataclass_fields__.keys() - {"number", "kind", "when"}
    nothing = dict.fromkeys(names, NOT_KNOWN) | {"people": tuple(part(label) for label in LABELS)}
    known = {"grade": C3, "verification": Verification.SINGLE_SOURCE}
    return RedactedEvent(number=number, kind=kind, when=when, **{**nothing, **known, **said})  # type: ignore[arg-type]


EVENTS = (
    event(
        1,
        EventKind.ARREST,
        value(day("2015-10"), account(day("2015-10"), 2, B2)),
        place=value(MONG_CAI),
        place_certainty=PlaceCertainty.CONFIRMED,
        acting=value(VIETNAM),
        people=(
            *(part(label, outcome=value(Outcome.HELD)) for label in LABELS[:-1]),
            part(
                INFANT,
                outcome=value(Outcome.SEPARATED, account(Outcome.HELD, 2, B2), certainty=Certainty.DISPUTED),
                separation=RedactedSeparation(
                    separated_from=("A", "B"),
                    taken_by=VIETNAM,
                    taken_to=NOT_KNOWN,
                    child_protection_told=NOT_KNOWN,
                ),
            ),
        ),
        basis=(LegalBasis.NO_TRAVEL_DOCUMENT,),
        verification=Verification.CORROBORATED,
        grade=B2,
    ),
    event(
        2,
        EventKind.HAND_OVER_ACROSS_BORDER,
        value(day("2015-10"), account(day("[2015-10..2015-11]"), 2, B2)),
        origin=value(MONG_CAI),
        place=value(
            place(Country.CN, "Guangxi"),
            account(
                RedactedPlace(
                    country=Country.CN, province=NOT_KNOWN, town=WITHHELD, name=WITHHELD, site=WITHHELD
                ),
                1,
            ),
        ),
        acting=value(VIETNAM),
        receiving=value(CHINA),
        people=(
            *(part(label) for label in LABELS[:-1]),
            part(
                INFANT,
                presence=value(
                    Presence.DID_NOT, account(Presence.TOOK_PART, 2, B2), certainty=Certainty.DISPUTED
                ),
            ),
        ),
        asylum=AsylumStep.PREVENTED,
        access=(Access(kind=AccessKind.UNHCR, state=AccessState.REFUSED),),
    ),
    event(
        3,
        EventKind.TRANSPORT,
        value(day("2015-11")),
        place=value(place(Country.CN, "Liaoning")),
        acting=value(CHINA),
        people=tuple(part(label) for label in LABELS[:-1]),
    ),
    event(
        4,
        EventKind.TRANSFER,
        value(day("2015-11")),
        place=value(GARRISON, certainty=Certainty.POSSIBLE),
        acting=value(
            authority("Chinese military", AuthorityKind.MILITARY, Country.CN), certainty=Certainty.POSSIBLE
        ),
        risks=tuple(RiskKind)[:2],
        imminence=Imminence.HOURS,
        indicators=tuple(RiskIndicator)[:2],
        crossing=place(Country.CN, "Jilin", SiteKind.BORDER_CROSSING),
        verification=Verification.UNVERIFIED,
    ),
    event(
        5,
        EventKind.WHEREABOUTS_UNKNOWN,
        value(day("[2015-11..]")),
        disclosure=Disclosure.LOCATION_NOT_DISCLOSED,
        attribution=Attribution.SILENT,
    ),
)
