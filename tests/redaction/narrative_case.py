"""A case with people of five languages and everything that a narrative may give away."""

from __future__ import annotations

from domain.case import Case
from domain.casefile import CaseFile, with_real_ids
from domain.ids import CaseId, NoteId, PersonId, PlaceId, SourceId
from domain.note import Note
from domain.person import FamilyLink, IdentityDocument, Person, PersonName
from domain.place import Place, PlaceName
from domain.redaction.freetext.known import Known, known_of
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from domain.source import Source
from domain.vocabulary.countries import Country
from domain.vocabulary.people import EventRole, FamilyLinkKind, NameKind, Script
from domain.vocabulary.places import PlaceLevel, SiteKind
from tests.domain.redaction.builders import ON

CASE = CaseId("case")


def _person(identity: str, *names: PersonName, **more: object) -> Person:
    return Person(id=PersonId(identity), case=CASE, names=names, **more)  # type: ignore[arg-type]


def _hangul(text: str, **more: object) -> PersonName:
    return PersonName(text=text, script=Script.HANGUL_NORTH, **more)  # type: ignore[arg-type]


PEOPLE = (
    _person(
        "chol-su",
        _hangul("김철수"),
        phones=("+86 138 0013 8000", "kimcs_1987"),
        documents=(IdentityDocument(kind="passport", number="KP7781234"),),
        home_in_the_north="함경북도 온성군 남양로동자구",
        family=(FamilyLink(kind=FamilyLinkKind.SIBLING, name="김은주", in_the_north=True),),
    ),
    _person("yong-hui", PersonName(text="Ri Yong Hui", script=Script.DPRK_LATIN)),
    _person(
        "yong-su", PersonName(text="朴永秀", script=Script.HANZI_SIMPLIFIED, kind=NameKind.USED_IN_CHINA)
    ),
    _person("lan", PersonName(text="Phạm Thị Lan", script=Script.VIETNAMESE), role=EventRole.HOST),
    _person("somchai", PersonName(text="สมชาย ใจดี", script=Script.THAI), role=EventRole.DRIVER),
    _person("an-ok", PersonName(text="An Ok", script=Script.LATIN)),
    _person("chol", _hangul("김철"), PersonName(text="곰", script=Script.OTHER, kind=NameKind.NICKNAME)),
)
CASE_FILE = with_real_ids(
    CaseFile(
        case=Case(
            id=CASE,
            reference="HARBOUR-7",
            lead_worker="Han Sora",
            brokers="Broker Choe Myong Nam",
            safe_houses="Villa Sunrise",
        ),
        people=PEOPLE,
        sources=(
            Source(id=SourceId("caller"), label="Swallow", real_name="정미란", contact="miran@mail.example"),
        ),
        notes=(Note(id=NoteId("note"), case=CASE, author="Nguyễn Văn Hùng"),),
        places=(
            Place(
                id=PlaceId("shelter"),
                name="도문시 향양촌",
                names=(PlaceName(text="向阳村", script=Script.HANZI_SIMPLIFIED),),
                level=PlaceLevel.BUILDING,
                site=SiteKind.SAFE_HOUSE,
                town="Tumen",
                province="Jilin",
                country=Country.CN,
            ),
        ),
    )
)


def known_under(profile: str) -> Known:
    """What this case must not give away under a profile."""
    redaction = redact(CASE_FILE, PROFILES[profile], labels=Labels.letters(), on=ON)
    return known_of(redaction, CASE_FILE, PROFILES[profile])
