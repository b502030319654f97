"""A small case with something in every field that a profile treats in its own way: a family of three and a guide, arrested and handed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from domain.appeal import Appeal
from domain.authority import Authority
from domain.case import Case, InvokedNorm
from domain.casefile import CaseFile, with_real_ids
from domain.consent import Consent
from domain.context import ContextFact
from domain.counts import CountRange, GroupSize
from domain.custody import EventLink, Participation, Separation
from domain.custody_details import Access, Conduct, Information, LegalGround, Risk, Whereabouts
from domain.ids import (
    AppealId,
    ConsentId,
    ContextId,
    EventId,
    NoteId,
    PersonId,
)
from domain.note import Note
from domain.partner import Partner
from domain.redaction.consents import Recipient
from domain.redaction.labels import Labels
from domain.redaction.profiles import PARTNER_NGO, Profile
from domain.redaction.redact import Redaction, redact
from domain.redaction.redacted import RedactedCase
from domain.roughdate import RoughDate
from domain.source import Source
from domain.stated import Grade
from domain.vocabulary.appeals import AppealKind, Response
from domain.vocabulary.asks import Ask, NormSide
from domain.vocabulary.authorities import AuthorityKind
from domain.vocabulary.cases import CaseStatus
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.countries import Country
from domain.vocabulary.events import EventKind, EventLinkKind
from domain.vocabulary.law import AccessKind, AccessState, Answer, Norm
from domain.vocabulary.people import (
    Outcome,
    Presence,
)
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope, Publicity
from domain.vocabulary.risk import RiskIndicator, RiskKind
from domain.vocabulary.sources import Credibility, MaterialKind, Reliability, SourceKind, Verification
from tests.domain.redaction.builders import (
    ACROSS,
    ARMY,
    CASE,
    CHILD,
    FATHER,
    GUIDE,
    MOTHER,
    NEWS,
    ON,
    PARTNER,
    POLICE,
    SHELTER,
    TOWN,
    WITNESS,
    account,
    event,
    stated,
    when,
)
from tests.domain.redaction.small_people import PEOPLE, PLACES

EVENTS = (
    event(
        "journey",
        EventKind.JOURNEY,
        "2015-10-16",
        origin=stated(SHELTER),
        narrative="from the house to the border",
        leg=1,
    ),
    event(
        "arrest",
        EventKind.ARREST,
        None,
        when=stated(
            account(
                RoughDate(edtf="2015-10-22"),
                grade=Grade(reliability=Reliability.B, credibility=Credibility.TWO),
            ),
            account(RoughDate(edtf="2015-10-24"), WITNESS),
        ),
        title="The bus",
        narrative="They were on a bus.",
        zone="UTC+7",
        place=stated(TOWN),
        origin=stated(SHELTER),
        acting=stated(POLICE),
        conduct=Conduct(unit="Hai Yen post", officers="Captain Nguyen", others_present=(ARMY,)),
        people=(MOTHER, FATHER, CHILD, GUIDE),
        size=stated(
            GroupSize(total=CountRange(minimum=4), women=CountRange(minimum=1), infants=CountRange(minimum=1))
        ),
        legal=LegalGround(
            warrant_number="778-B", access=(Access(kind=AccessKind.UNHCR, state=AccessState.REFUSED),)
        ),
        risk=Risk(
            kinds=(RiskKind.REFOULEMENT,),
            indicators=(RiskIndicator.PHONE_SEIZED, RiskIndicator.MOVED_TO_BORDER),
            crossing=ACROSS,
            review=RoughDate(edtf="2015-11-01"),
        ),
        information=Information(
            source=WITNESS,
            hops=1,
            material=MaterialKind.PHONE_CALL,
            received=RoughDate(edtf="2015-10-25"),
            channel="Signal of a cousin",
            verification=Verification.CONFIRMED,
            evidence=("photo-of-bus.jpg",),
        ),
        position=2,
    ),
    event(
        "hand-over",
        EventKind.HAND_OVER_ACROSS_BORDER,
        "2015-10-27",
        place=stated(ACROSS),
        acting=stated(POLICE),
        receiving=stated(ARMY),
        participations=(
            Participation(person=MOTHER, outcome=stated(Outcome.HANDED_OVER), condition="weak"),
            Participation(person=FATHER, documents_seized=("passport 99120",), phone_seized=Answer.YES),
            Participation(
                person=CHILD,
                presence=stated(Presence.TOOK_PART, account(Presence.DID_NOT, WITNESS)),
                separation=Separation(
                    separated_from=(MOTHER, FATHER), taken_by=POLICE, taken_to=TOWN, words="taken"
                ),
            ),
        ),
        links=(EventLink(event=EventId("arrest"), kind=EventLinkKind.FOLLOWS),),
        whereabouts=Whereabouts(last_confirmed=RoughDate(edtf="2015-10-28"), confirmed_by=WITNESS),
        position=3,
    ),
)

SMALL_CASE = with_real_ids(
    CaseFile(
        case=Case(
            id=CASE,
            reference="HARBOUR-7",
            title="Family from Onsong",
            status=stated(CaseStatus.IN_CUSTODY),
            size=stated(GroupSize(total=CountRange(minimum=4))),
            norms=(
                InvokedNorm(norm=Norm.CAT_3, side=NormSide.FOR_PROTECTION, authority=POLICE, source=NEWS),
            ),
            asks=(Ask.DO_NOT_RETURN,),
            next_check=RoughDate(edtf="2015-12-01"),
            lead_worker="Han Sora",
            tags=("harbour",),
            route="Yanji, Nanning",
            brokers="Broker Choe",
            safe_houses="House of Deacon Pak",
            intends_to_reach_the_south=Answer.YES,
            publicity=Publicity.PUBLIC,
        ),
        people=PEOPLE,
        events=EVENTS,
        sources=(
            Source(
                id=NEWS, label="Border Weekly", kind=SourceKind.MEDIA, published=RoughDate(edtf="2015-10-26")
            ),
            Source(
                id=WITNESS,
                label="Swallow",
                kind=SourceKind.PERSON,
                real_name="Pham Thi Lan",
                contact="lan@example",
                channel="letter",
                received=RoughDate(edtf="2015-10-25"),
                may_be_named=False,
            ),
        ),
        notes=(
            Note(
                id=NoteId("note"),
                case=CASE,
                title="First call",
                text="She called at night.",
                author="Han Sora",
                dated=RoughDate(edtf="2015-10-23"),
            ),
        ),
        places=PLACES,
        authorities=(
            Authority(
                id=POLICE,
                name="Vietnamese police",
                kind=AuthorityKind.POLICE,
                country=Country.VN,
                unit="Post 4",
            ),
            Authority(
                id=ARMY, name="Chinese border guard", kind=AuthorityKind.BORDER_GUARD, country=Country.CN
            ),
        ),
        appeals=(
            Appeal(
                id=AppealId("letter"),
                case=CASE,
                kind=AppealKind.LETTER,
                made=when("2015-11-02"),
                made_by="Harbour Watch",
                addressed_to=(ARMY,),
                places=(ACROSS,),
                asks=(Ask.DO_NOT_RETURN,),
                text="Dear Sir",
                response=Response.SILENCE,
                responded=RoughDate(edtf="2015-11-09"),
                source=NEWS,
            ),
        ),
        context=(
            ContextFact(
                id=ContextId("arrivals"),
                case=CASE,
                topic=ContextTopic.ARRIVALS,
                count=CountRange(minimum=1200),
                period=RoughDate(edtf="2015"),
                country=Country.KR,
                source=NEWS,
                words="only 1200",
            ),
        ),
        partners=(Partner(id=PARTNER, name="Desk officer Bauer", organisation="Harbour Office"),),
    )
)

_IDS = dict(zip([each.id for each in PEOPLE], [each.id for each in SMALL_CASE.people], strict=True))
PARTNER_ID = SMALL_CASE.partners[0].id


def real(identity: PersonId) -> PersonId:
    """The id that a person of the small case really has."""
    return _IDS[identity]


def redaction(case_file: CaseFile = SMALL_CASE, profile: Profile = PARTNER_NGO, **more: Any) -> Redaction:
    """A redaction with letters, for the day the tests speak of."""
    return redact(case_file, profile, **{"labels": Labels.letters("K3Q7ZD"), "on": ON, **more})


def redacted(case_file: CaseFile = SMALL_CASE, profile: Profile = PARTNER_NGO, **more: Any) -> RedactedCase:
    return redaction(case_file, profile, **more).case


def with_person(identity: PersonId, **changes: Any) -> CaseFile:
    """The small case with something changed in one person."""
    people = tuple(
        replace(each, **changes) if each.id == real(identity) else each for each in SMALL_CASE.people
    )
    return replace(SMALL_CASE, people=people)


def with_event(kind: EventKind, **changes: Any) -> CaseFile:
    """The small case with something changed in the event of one kind."""
    events = tuple(replace(each, **changes) if each.kind is kind else each for each in SMALL_CASE.events)
    return replace(SMALL_CASE, events=events)


def with_case(**changes: Any) -> CaseFile:
    """The small case with something changed in the case itself."""
    return replace(SMALL_CASE, case=replace(SMALL_CASE.case, **changes))


def consent(identity: PersonId, *scopes: ConsentScope, **more: Any) -> Consent:
    """A consent for legal help to the partner of the small case."""
    return Consent(
        **{
            "id": ConsentId("f" * 32),
            "case": SMALL_CASE.case.id,
            "person": real(identity),
            "basis": ConsentBasis.GIVEN,
            "purposes": (ConsentPurpose.LEGAL_HELP, ConsentPurpose.UN_URGENT_PROCEDURE),
            "scopes": scopes,
            "recipients": (PARTNER_ID,),
            **more,
        }
    )


def to_partner(day: date = ON) -> Recipient:
    return Recipient(partner=PARTNER_ID, day=day)
