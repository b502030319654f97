"""The reference case as a partner may see it: nine people, five events, rival accounts; made by hand, to test the summary alone."""

from __future__ import annotations

from domain.age import AgeBand
from domain.counts import CountRange
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Subject
from domain.redaction.redacted import (
    RedactedAppeal,
    RedactedCase,
    RedactedContext,
    RedactedNorm,
    RedactedSource,
)
from domain.redaction.redacted_people import (
    RedactedCourse,
    RedactedFamilyLink,
    RedactedGroup,
    RedactedPerson,
    RedactedState,
    RedactedStep,
)
from domain.redaction.redacted_values import (
    RedactedAge,
    RedactedSize,
    RedactedValue,
)
from domain.vocabulary.appeals import AppealKind, Response
from domain.vocabulary.asks import Ask, NormSide
from domain.vocabulary.cases import CaseStatus
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.countries import Country
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.law import Norm
from domain.vocabulary.people import EventRole, FamilyLinkKind, Vulnerability
from domain.vocabulary.sources import (
    Certainty,
    MaterialKind,
    Reliability,
    SourceKind,
)
from tests.export.summary.redacted_events import (
    BEIJING,
    CHINA,
    EVENTS,
    GARRISON,
    INFANT,
    LABELS,
    MONG_CAI,
    SEOUL,
    VIETNAM,
    day,
    place,
    value,
)


def state(person: str) -> RedactedState:
    here = RedactedCourse(
        status=CustodyStatus.WHEREABOUTS_UNKNOWN, holder=CHINA, place=NOT_KNOWN, certainty=Certainty.REPORTED
    )
    there = RedactedCourse(
        status=CustodyStatus.HELD, holder=CHINA, place=GARRISON, certainty=Certainty.POSSIBLE
    )
    held = RedactedCourse(
        status=CustodyStatus.HELD, holder=VIETNAM, place=MONG_CAI, certainty=Certainty.DISPUTED
    )
    return RedactedState(
        now=here
        if person != INFANT
        else RedactedCourse(
            status=CustodyStatus.HELD, holder=NOT_KNOWN, place=NOT_KNOWN, certainty=Certainty.DISPUTED
        ),
        since=day("2015-11") if person != INFANT else day("2015-10"),
        last_confirmed=day("2015-11") if person != INFANT else day("2015-10"),
        others=(there,) if person == "A" else (held, there) if person == INFANT else (),
        is_complete=True,
    )


def chain(person: str) -> tuple[RedactedStep, ...]:
    steps = [
        RedactedStep(
            event=each.number,
            kind=each.kind,
            when=each.when.working.value if isinstance(each.when, RedactedValue) else NOT_KNOWN,
            holder=each.acting.working.value if isinstance(each.acting, RedactedValue) else NOT_KNOWN,
            place=each.place.working.value if isinstance(each.place, RedactedValue) else NOT_KNOWN,
            certainty=Certainty.POSSIBLE if each.number == 4 else Certainty.REPORTED,
            is_disputed=person == INFANT and each.number == 2,
            leaves=RedactedCourse(
                status=CustodyStatus.WHEREABOUTS_UNKNOWN if each.number == 4 else CustodyStatus.HELD,
                holder=each.acting.working.value if isinstance(each.acting, RedactedValue) else NOT_KNOWN,
                place=NOT_KNOWN
                if person == INFANT and each.number != 1
                else each.place.working.value
                if isinstance(each.place, RedactedValue)
                else NOT_KNOWN,
                certainty=Certainty.REPORTED,
            ),
        )
        for each in EVENTS
    ]
    return tuple(steps[:2] if person == INFANT else steps)


def person(label: str) -> RedactedPerson:
    is_infant = label == INFANT
    band = AgeBand.MINOR if is_infant else AgeBand.YOUNGER_ADULT if label < "E" else AgeBand.NOT_KNOWN
    family = (RedactedFamilyLink(kind=FamilyLinkKind.PARENT, person="A"),) if is_infant else ()
    return RedactedPerson(
        label=label,
        names=WITHHELD,
        role=EventRole.ACCOMPANYING_CHILD if is_infant else EventRole.DETAINEE,
        sex=WITHHELD,
        age=value(RedactedAge(band=band, least=WITHHELD, most=WITHHELD)),
        birth=WITHHELD,
        nationality=Country.KP,
        vulnerabilities=(Vulnerability.INFANT,) if is_infant else (),
        family=family,
        documents=WITHHELD,
        pregnant=WITHHELD,
        chain=chain(label),
        state=state(label),
    )


def mong_cai() -> RedactedCase:
    people = tuple(person(label) for label in LABELS)
    return RedactedCase(
        reference="0123456789abcdef" * 4,
        code="K7Q2M",
        profile="partner_ngo",
        profile_version=1,
        on=day("2015-11"),
        status=value(CaseStatus.WHEREABOUTS_UNKNOWN),
        size=value(
            RedactedSize(
                total=CountRange(minimum=9),
                women=NOT_KNOWN,
                men=NOT_KNOWN,
                children=NOT_KNOWN,
                infants=CountRange(minimum=1),
            )
        ),
        people=people,
        groups=(
            RedactedGroup(people=tuple(LABELS[:-1]), size=8, state=state("B")),
            RedactedGroup(people=(INFANT,), size=1, state=state(INFANT)),
        ),
        events=EVENTS,
        norms=(
            RedactedNorm(
                norm=Norm.REFUGEE_CONVENTION_33, side=NormSide.FOR_PROTECTION, authority=NOT_KNOWN, source=1
            ),
            RedactedNorm(norm=Norm.CAT_3, side=NormSide.FOR_PROTECTION, authority=NOT_KNOWN, source=1),
            RedactedNorm(
                norm=Norm.REFUGEE_PROTOCOL_1967, side=NormSide.FOR_PROTECTION, authority=NOT_KNOWN, source=1
            ),
            RedactedNorm(
                norm=Norm.BORDER_PROTOCOL_1986, side=NormSide.FOR_RETURN, authority=BEIJING, source=1
            ),
        ),
        asks=(
            Ask.DO_NOT_RETURN,
            Ask.DISCLOSE_WHEREABOUTS,
            Ask.UNHCR_ACCESS,
            Ask.ASYLUM_PROCEDURE,
            Ask.REUNITE_CHILD,
        ),
        appeals=(
            RedactedAppeal(
                kind=AppealKind.LETTER,
                made=value(day("2015-11")),
                addressed_to=(SEOUL,),
                concerning=(BEIJING,),
                places=(),
                asks=(Ask.INTERVENE, Ask.DO_NOT_RETURN),
                response=Response.PROMISED,
                responded=day("2015-12"),
            ),
            RedactedAppeal(
                kind=AppealKind.PROTEST,
                made=value(day("2015-12")),
                addressed_to=(BEIJING,),
                concerning=(),
                places=(place(Country.KR, ""), place(Country.US, "")),
                asks=(Ask.FREE_DEPARTURE,),
                response=Response.SILENCE,
                responded=NOT_KNOWN,
            ),
        ),
        context=(
            RedactedContext(
                topic=ContextTopic.ARRIVALS,
                count=CountRange(minimum=28000, about=True),
                period=day("1990/2015"),
                country=Country.KR,
                authority=NOT_KNOWN,
                norms=(),
                risks=(),
            ),
            RedactedContext(
                topic=ContextTopic.CHARGE_ON_RETURN,
                count=NOT_KNOWN,
                period=NOT_KNOWN,
                country=Country.KP,
                authority=NOT_KNOWN,
                norms=(Norm.DPRK_CRIMINAL_TREASON,),
                risks=(),
            ),
        ),
        sources=(
            RedactedSource(
                number=1,
                kind=SourceKind.MEDIA,
                reliability=Reliability.C,
                material=MaterialKind.PRESS,
                published=day("2015-12~"),
            ),
            RedactedSource(
                number=2,
                kind=SourceKind.NGO,
                reliability=Reliability.B,
                material=MaterialKind.NGO_REPORT,
                published=day("2015-11~"),
            ),
        ),
        withheld=tuple(Subject),
    )
