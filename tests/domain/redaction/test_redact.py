"""The redaction as a whole: the example, what is left out, who is refused, what a place or a number becomes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from domain.appeal import Appeal
from domain.casefile import CaseFile, with_real_ids
from domain.context import ContextFact
from domain.counts import CountRange, GroupSize
from domain.custody_details import Sharing
from domain.ids import AppealId, AuthorityId, ContextId, PartnerId, PlaceId, SourceId
from domain.place import Place
from domain.redaction.marks import NOT_KNOWN, WITHHELD, CountBand
from domain.redaction.profiles import (
    LEGAL_COUNSEL,
    PARTNER_NGO,
    PROFILES,
    PUBLIC_STATEMENT,
    UN_CONFIDENTIAL,
    Profile,
)
from domain.redaction.redact import NotForThisReader, is_marked_for
from domain.redaction.redacted_values import RedactedPlace, RedactedSize
from domain.redaction.written import canonical_json, fingerprint
from domain.roughdate import RoughDate
from domain.sensitivity import Protection, Sensitivity
from domain.stated import Grade
from domain.vocabulary.appeals import AppealKind
from domain.vocabulary.context import ContextTopic
from domain.vocabulary.countries import Country
from domain.vocabulary.events import EventKind
from domain.vocabulary.people import Presence, Vulnerability
from domain.vocabulary.places import PlaceLevel, SiteKind
from domain.vocabulary.protection import Publicity
from domain.vocabulary.sources import Credibility, Reliability
from tests.domain.redaction.builders import ON, account, stated, when
from tests.domain.redaction.small_case import (
    PARTNER_ID,
    SMALL_CASE,
    redacted,
    redaction,
    to_partner,
    with_case,
    with_event,
)


@pytest.fixture(scope="module")
def real_example(example: CaseFile) -> CaseFile:
    return with_real_ids(example)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_the_example_is_told_under_every_profile_and_is_json_as_it_is(
    real_example: CaseFile, profile: Profile
) -> None:
    case = redacted(real_example, profile)
    assert msgspec.json.encode(case, order="sorted").decode() == canonical_json(case)
    assert case.reference == fingerprint(case, None)
    # The infant was taken away: an event of one person, which the public is not told.
    assert len(case.events) == (5 if profile is PUBLIC_STATEMENT else 6)


def test_the_partner_is_told_of_nine_people_with_the_infant_apart(real_example: CaseFile) -> None:
    case = redacted(real_example)
    assert isinstance(case.people, tuple)
    assert len(case.people) == 9
    assert [Vulnerability.CHILD in each.vulnerabilities for each in case.people].count(True) == 1
    assert {group.size for group in case.groups} == {8, 1}


def test_the_partner_is_told_months_and_provinces_and_who_disagrees(real_example: CaseFile) -> None:
    arrest, _separation, hand_over, *_rest = redacted(real_example).events
    assert not isinstance(arrest.when, str)
    assert {each.value for each in arrest.when.accounts} == {RoughDate(edtf="2015-10")}
    assert not isinstance(hand_over.place, str)
    assert hand_over.place.working.value == RedactedPlace(
        country=Country.CN, province="Guangxi", town=WITHHELD, name=WITHHELD, site=WITHHELD
    )
    assert isinstance(hand_over.people, tuple)
    disputed = [each for each in hand_over.people if not isinstance(each.presence, str)]
    assert len(disputed) == 1
    assert not isinstance(disputed[0].presence, str)
    assert {each.value for each in disputed[0].presence.accounts} == {Presence.TOOK_PART, Presence.DID_NOT}
    assert disputed[0].presence.rivals[0].value is Presence.TOOK_PART


def test_the_public_is_told_a_quarter_a_country_and_a_group(real_example: CaseFile) -> None:
    case = redacted(real_example, PUBLIC_STATEMENT)
    assert case.on == RoughDate(edtf="2015-36")
    assert not isinstance(case.size, str)
    assert isinstance(case.size.working.value, RedactedSize)
    assert case.size.working.value.total is CountBand.GROUP
    text = canonical_json(case)
    for word in ("Quảng Ninh", "Guangxi", "Jilin", "Liaoning", "2015-10-2", '"infant"', "0-17"):
        assert word not in text


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_an_event_for_nobody_is_left_out_and_counted(profile: Profile) -> None:
    hidden = with_event(EventKind.HAND_OVER_ACROSS_BORDER, sharing=Sharing(publicity=Publicity.NOBODY))
    result = redaction(hidden, profile)
    assert [event.kind for event in result.case.events] == [EventKind.ARREST]
    # The journey, which is a leg of the route, and this one.
    assert result.left_out == 2


def test_an_event_marked_narrower_than_its_case_is_left_out_where_the_mark_says_so() -> None:
    quiet = with_event(EventKind.ARREST, sharing=Sharing(publicity=Publicity.QUIET))
    undecided = with_event(EventKind.ARREST, sharing=Sharing(publicity=Publicity.UNKNOWN))
    for case_file in (quiet, undecided):
        assert len(redacted(case_file, PUBLIC_STATEMENT).events) == 1
    assert [len(redacted(undecided, each).events) for each in (PARTNER_NGO, UN_CONFIDENTIAL)] == [2, 2]
    # A partner organisation is further from quiet diplomacy than the United Nations are, and these are too far already.
    assert [len(redacted(quiet, each).events) for each in (PARTNER_NGO, UN_CONFIDENTIAL)] == [1, 1]
    assert len(redacted(quiet, LEGAL_COUNSEL).events) == 2
    confidential = with_event(EventKind.ARREST, sharing=Sharing(publicity=Publicity.UN_CONFIDENTIAL))
    assert [len(redacted(confidential, each).events) for each in (PARTNER_NGO, UN_CONFIDENTIAL)] == [1, 2]


def test_an_event_no_narrower_than_its_case_is_for_whoever_asks_to_weigh() -> None:
    quiet = with_case(publicity=Publicity.QUIET)
    assert len(redacted(quiet, PUBLIC_STATEMENT).events) == 2
    assert not is_marked_for(quiet, PUBLIC_STATEMENT)
    assert is_marked_for(SMALL_CASE, PUBLIC_STATEMENT)


def test_an_event_not_for_this_partner_is_left_out_for_this_partner_alone() -> None:
    for partner, events in ((PARTNER_ID, 1), (PartnerId("e" * 32), 2)):
        sharing = Sharing(publicity=Publicity.PUBLIC, do_not_share_with=(partner,))
        case_file = with_event(EventKind.ARREST, sharing=sharing)
        assert len(redacted(case_file, recipient=to_partner()).events) == events
        assert len(redacted(case_file).events) == 2


@pytest.mark.parametrize("changes", [{"publicity": Publicity.NOBODY}, {"do_not_share_with": (PARTNER_ID,)}])
def test_a_case_that_is_not_for_this_reader_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(NotForThisReader):
        redaction(with_case(**changes), recipient=to_partner())


def test_a_case_that_is_not_for_one_partner_is_for_another() -> None:
    assert redaction(with_case(do_not_share_with=(PartnerId("e" * 32),)), recipient=to_partner()).case.events


def place_shown(profile: Profile, place: Place) -> Any:
    case_file = replace(with_event(EventKind.ARREST, place=stated(place.id)), places=(place,))
    shown = redacted(case_file, profile).events[0].place
    return shown if isinstance(shown, str) else shown.working.value


A_PLACE = Place(
    id=PlaceId("9" * 32),
    name="Post 12",
    level=PlaceLevel.BUILDING,
    site=SiteKind.POLICE_STATION,
    town="Hạ Long",
    province="Quảng Ninh",
    country=Country.VN,
)


def test_each_profile_sees_a_place_to_its_own_depth() -> None:
    def parts(profile: Profile) -> list[str]:
        place = place_shown(profile, A_PLACE)
        return [place.country, place.province, place.town, place.name, place.site]

    assert parts(PUBLIC_STATEMENT) == ["VN", WITHHELD, WITHHELD, WITHHELD, WITHHELD]
    assert parts(PARTNER_NGO) == ["VN", "Quảng Ninh", WITHHELD, WITHHELD, WITHHELD]
    assert parts(UN_CONFIDENTIAL) == ["VN", "Quảng Ninh", "Hạ Long", WITHHELD, SiteKind.POLICE_STATION]
    assert parts(LEGAL_COUNSEL) == ["VN", "Quảng Ninh", "Hạ Long", "Post 12", SiteKind.POLICE_STATION]


@pytest.mark.parametrize("site", [SiteKind.SAFE_HOUSE, SiteKind.PLACE_OF_WORSHIP, SiteKind.HOME])
def test_a_shelter_is_a_town_even_to_counsel(site: SiteKind) -> None:
    place = place_shown(LEGAL_COUNSEL, replace(A_PLACE, site=site))
    assert (place.town, place.name, place.site) == ("Hạ Long", WITHHELD, WITHHELD)


def test_a_town_or_a_province_may_have_its_name_alone() -> None:
    town = replace(A_PLACE, level=PlaceLevel.TOWN, town="", name="Hạ Long")
    assert place_shown(UN_CONFIDENTIAL, town).town == "Hạ Long"
    province = replace(A_PLACE, level=PlaceLevel.PROVINCE, province="", name="Quảng Ninh")
    assert place_shown(PARTNER_NGO, province).province == "Quảng Ninh"
    raised = (Protection(field="name", sensitivity=Sensitivity.NEVER),)
    assert place_shown(PARTNER_NGO, replace(province, protection=raised)).province is NOT_KNOWN


def test_a_place_of_which_nothing_is_known_is_not_known_and_of_which_nothing_is_shown_is_withheld() -> None:
    nowhere = replace(A_PLACE, country=Country.UNKNOWN)
    assert place_shown(PUBLIC_STATEMENT, nowhere) is NOT_KNOWN
    raised = (Protection(field="country", sensitivity=Sensitivity.NEVER),)
    for place in (A_PLACE, nowhere):
        assert place_shown(PUBLIC_STATEMENT, replace(place, protection=raised)) is WITHHELD


def test_what_a_record_names_and_the_file_does_not_hold_is_not_known() -> None:
    gone = with_event(
        EventKind.ARREST,
        place=stated(account(PlaceId("8" * 32), SourceId("7" * 32))),
        acting=stated(account(AuthorityId("6" * 32), None)),
        origin=stated(account(SMALL_CASE.places[0].id, SourceId("7" * 32))),
    )
    case = redacted(gone)
    assert case.events[0].place is case.events[0].acting is NOT_KNOWN
    assert isinstance(case.sources, tuple)
    assert NOT_KNOWN in {source.kind for source in case.sources}


def size_shown(profile: Profile, size: GroupSize) -> Any:
    shown = redacted(with_event(EventKind.ARREST, size=stated(size)), profile).events[0].size
    return shown if isinstance(shown, str) else shown.working.value


def test_the_parts_of_a_group_are_told_where_the_same_is_told_of_each_person() -> None:
    of = CountRange(minimum=1)
    size = GroupSize(total=CountRange(minimum=4), women=of, men=of, children=of, infants=of, pregnant=of)
    partner, nations = size_shown(PARTNER_NGO, size), size_shown(UN_CONFIDENTIAL, size)
    assert (partner.total, partner.women, partner.children, partner.infants) == (size.total, of, of, WITHHELD)
    assert nations.infants == of
    public = size_shown(PUBLIC_STATEMENT, size)
    assert public == RedactedSize(
        total=CountBand.GROUP, women=WITHHELD, men=WITHHELD, children=WITHHELD, infants=WITHHELD
    )


def test_a_group_of_which_nothing_is_said_is_not_known() -> None:
    assert size_shown(PARTNER_NGO, GroupSize()) is NOT_KNOWN


def test_accounts_that_became_equal_are_one_and_the_working_one_comes_first() -> None:
    dates = stated(
        RoughDate(edtf="2015-10-22"), RoughDate(edtf="2015-10-24"), RoughDate(edtf="2015-09-30"), working=2
    )
    event = redacted(with_event(EventKind.ARREST, when=dates)).events[0]
    assert not isinstance(event.when, str)
    assert [each.value for each in event.when.accounts] == [
        RoughDate(edtf="2015-09"),
        RoughDate(edtf="2015-10"),
    ]


def test_a_grade_in_which_nothing_is_judged_is_not_known() -> None:
    nothing = Grade(reliability=Reliability.UNKNOWN, credibility=Credibility.UNKNOWN)
    half = Grade(reliability=Reliability.B, credibility=Credibility.UNKNOWN)
    graded = stated(
        account(RoughDate(edtf="2015-10-22"), grade=nothing), account(RoughDate(edtf="2014"), grade=half)
    )
    event = redacted(with_event(EventKind.ARREST, when=graded)).events[0]
    assert not isinstance(event.when, str)
    assert {each.grade for each in event.when.accounts} == {NOT_KNOWN, half}


def test_sources_are_numbered_as_they_are_met_and_only_those_that_are() -> None:
    sources = redacted().sources
    assert isinstance(sources, tuple)
    assert [source.number for source in sources] == [1, 2]
    unused = replace(
        SMALL_CASE, sources=(*SMALL_CASE.sources, replace(SMALL_CASE.sources[0], id=SourceId("5" * 32)))
    )
    assert redacted(unused) == redacted()


def test_appeals_and_context_follow_the_dates_shown() -> None:
    appeal, fact = SMALL_CASE.appeals[0], SMALL_CASE.context[0]
    appeals: tuple[Appeal, ...] = (
        replace(appeal, id=AppealId("1" * 32), kind=AppealKind.PROTEST, made=None),
        replace(appeal, id=AppealId("2" * 32), kind=AppealKind.MEETING, made=when("2015-10-30")),
        appeal,
    )
    facts: tuple[ContextFact, ...] = (
        replace(fact, id=ContextId("3" * 32), topic=ContextTopic.OTHER, period=None, count=None),
        fact,
    )
    case = redacted(replace(SMALL_CASE, appeals=appeals, context=facts))
    assert [each.kind for each in case.appeals] == [AppealKind.MEETING, AppealKind.LETTER, AppealKind.PROTEST]
    assert [each.topic for each in case.context] == [ContextTopic.ARRIVALS, ContextTopic.OTHER]
    assert case.context[1].count is NOT_KNOWN


def test_a_case_without_anything_in_it_is_told_as_such() -> None:
    empty = redacted(CaseFile(case=with_case(norms=(), asks=(), status=None, size=None).case))
    assert (empty.people, empty.groups, empty.events, empty.norms, empty.asks) == ((), (), (), (), ())
    assert empty.status is empty.size is NOT_KNOWN
    assert empty.on == RoughDate(edtf=f"{ON:%Y-%m}")
