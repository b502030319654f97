"""The ledger: who knows what since when, what a new file would reveal, whom to tell of a withdrawal."""

from __future__ import annotations

from datetime import date
from typing import Any

from domain.consent import Consent
from domain.disclosure import Disclosure, PersonTold, PhotographTold
from domain.ids import AttachmentId, CaseId, ConsentId, DisclosureId, EventId, PartnerId, PersonId
from domain.ledger import Kept, Revealed, revealed_by, to_be_told, what_is_kept, what_is_known
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told, Way
from domain.vocabulary.protection import ConsentBasis, ConsentScope

CASE, PARTNER, OTHER = CaseId("case"), PartnerId("partner"), PartnerId("other")
ANA, BO = PersonId("ana"), PersonId("bo")
CONSENT = ConsentId("consent")


def disclosure(day: int, *people: PersonTold, **more: Any) -> Disclosure:
    return Disclosure(
        **{
            "id": DisclosureId(f"d{day}"),
            "case": CASE,
            "made": RoughDate.day(date(2024, 1, day)),
            "partner": PARTNER,
            "people": people,
            "sha256": f"{day:064x}",
            **more,
        }
    )


def told(person: PersonId, *kinds: Told, **more: Any) -> PersonTold:
    return PersonTold(person=person, told=kinds, **more)


def test_what_a_reader_knows_is_dated_from_the_first_file_and_names_each() -> None:
    first = disclosure(2, told(ANA, Told.SEX))
    second = disclosure(5, told(ANA, Told.SEX, Told.NAME, consents=(CONSENT,)))
    known = {each.told: each for each in what_is_known([second, first])}
    assert known[Told.SEX].since == first.made
    assert known[Told.SEX].files == (first.sha256, second.sha256)
    assert known[Told.NAME].since == second.made
    assert known[Told.NAME].consents == (CONSENT,)


def test_a_name_told_without_a_consent_is_marked_and_the_rest_is_not() -> None:
    known = what_is_known([disclosure(2, told(ANA, Told.SEX, Told.NAME, without_consent=(Told.NAME,)))])
    assert {each.told: each.without_consent for each in known} == {Told.SEX: False, Told.NAME: True}


def test_of_a_photograph_the_files_are_known_that_it_was_made_from() -> None:
    def photograph(name: str, *people: PersonId) -> PhotographTold:
        return PhotographTold(attachment=AttachmentId(name), sha256="", people=people)

    first = disclosure(
        2, told(ANA, Told.NAME, Told.PHOTOGRAPH), photographs=(photograph("a", ANA), photograph("b", BO))
    )
    second = disclosure(
        5,
        told(ANA, Told.PHOTOGRAPH),
        told=(Told.PHOTOGRAPH,),
        photographs=(photograph("c", ANA, BO), photograph("house")),
    )
    known = {(each.person, each.told): each.photographs for each in what_is_known([second, first])}
    assert known == {
        (ANA, Told.NAME): (),
        (ANA, Told.PHOTOGRAPH): ("a", "c"),
        (None, Told.PHOTOGRAPH): ("house",),
    }


def photograph(sha256: str, *people: PersonId) -> PhotographTold:
    return PhotographTold(attachment=AttachmentId("same file"), sha256=sha256, people=people)


def test_a_second_photograph_of_somebody_and_one_with_less_covered_reveal_more() -> None:
    earlier = [disclosure(2, told(ANA, Told.PHOTOGRAPH), photographs=(photograph("aa", ANA),))]
    again = disclosure(5, told(ANA, Told.PHOTOGRAPH), photographs=(photograph("aa", ANA),))
    assert revealed_by(again, earlier) == ()
    other = disclosure(
        5,
        told(ANA, Told.PHOTOGRAPH),
        told=(Told.PHOTOGRAPH,),
        photographs=(photograph("aa", ANA), photograph("bb", ANA), photograph("cc")),
    )
    assert set(revealed_by(other, earlier)) == {
        Revealed(person=ANA, told=Told.PHOTOGRAPH),
        Revealed(person=None, told=Told.PHOTOGRAPH),
    }


def test_only_what_an_earlier_file_kept_from_the_same_reader_is_revealed() -> None:
    earlier = [disclosure(2, told(ANA, Told.SEX), told=(Told.MONTHS,))]
    coming = disclosure(5, told(ANA, Told.SEX, Told.NAME), told(BO, Told.SEX), told=(Told.DAYS,))
    assert set(revealed_by(coming, earlier)) == {
        Revealed(person=None, told=Told.DAYS),
        Revealed(person=ANA, told=Told.NAME),
        Revealed(person=BO, told=Told.SEX),
    }
    assert revealed_by(coming, []) == ()
    assert revealed_by(coming, [disclosure(2, partner=OTHER)]) == ()


def test_what_is_coarser_than_what_is_known_reveals_nothing() -> None:
    earlier = [disclosure(2, told(ANA, Told.BIRTH_DATE), told=(Told.SITES, Told.DAYS))]
    coarser = disclosure(5, told(ANA, Told.AGE_BAND), told=(Told.PROVINCES, Told.MONTHS))
    assert revealed_by(coarser, earlier) == ()


def test_who_has_the_whole_record_learns_nothing_new() -> None:
    whole = disclosure(2, told=(Told.EVERYTHING,), way=Way.WHOLE_RECORD)
    assert revealed_by(disclosure(5, told(ANA, Told.NAME)), [whole]) == ()


def test_readers_who_are_no_partners_are_told_apart_by_what_stands_for_them() -> None:
    public = disclosure(2, told=(Told.MONTHS,), partner=None, reader="public_statement")
    key = disclosure(3, told=(Told.DAYS,), partner=None, reader="age1x")
    assert revealed_by(key, [public]) == ()
    assert len({each.reader for each in what_is_known([public, key])}) == 2


def test_whom_to_tell_of_a_withdrawal_are_those_who_got_what_a_consent_opens() -> None:
    consent = Consent(id=CONSENT, case=CASE, person=ANA, withdrawn=RoughDate.unknown())
    on_it = disclosure(2, told(ANA, Told.SEX, consents=(CONSENT,)))
    anyway = disclosure(3, told(ANA, Told.NAME, without_consent=(Told.NAME,)))
    whole = disclosure(4, told=(Told.EVERYTHING,), way=Way.WHOLE_RECORD)
    of_another = disclosure(5, told(BO, Told.NAME))
    without = disclosure(6, told(ANA, Told.SEX))
    elsewhere = disclosure(7, told(ANA, Told.NAME), case=CaseId("elsewhere"))
    everything = [elsewhere, without, of_another, whole, anyway, on_it]
    assert to_be_told(consent, everything) == (on_it, anyway, whole)


def test_who_refuses_what_was_told_of_them_without_asking_is_listed_and_nothing_else_is() -> None:
    refused = Consent(
        id=CONSENT, case=CASE, person=ANA, basis=ConsentBasis.REFUSED, scopes=(ConsentScope.NAME,)
    )
    anyway = disclosure(3, told(ANA, Told.NAME, without_consent=(Told.NAME,)))
    of_other_fields = disclosure(4, told(ANA, Told.HEALTH))
    # A colleague who holds the record gets the refusal with it.
    whole = disclosure(5, told=(Told.EVERYTHING,), way=Way.WHOLE_RECORD)
    assert to_be_told(refused, [anyway, of_other_fields, whole]) == (anyway,)


ARREST, RELEASE = EventId("arrest"), EventId("release")


def test_what_was_left_out_is_known_to_be_kept_until_a_later_file_has_it_in() -> None:
    first = disclosure(2, events_left_out=(ARREST, RELEASE), people_left_out=(ANA,))
    second = disclosure(4, told(BO, Told.CUSTODY), events_left_out=(ARREST,))
    (kept,) = what_is_kept([second, first])
    assert kept == Kept(
        reader=(PARTNER, ""),
        case=CASE,
        person=None,
        event=ARREST,
        since=first.made,
        files=(first.sha256, second.sha256),
    )


def test_what_another_reader_or_another_case_was_told_changes_nothing() -> None:
    first = disclosure(2, people_left_out=(ANA,))
    others = [
        disclosure(4, told(ANA, Told.CUSTODY), partner=OTHER),
        disclosure(5, told(ANA, Told.CUSTODY), case=CaseId("elsewhere")),
    ]
    assert [each.person for each in what_is_kept([first, *others])] == [ANA]


def test_a_file_of_the_same_day_counts_as_telling_only_what_it_names() -> None:
    first = disclosure(2, people_left_out=(ANA, BO), events_left_out=(ARREST,))
    same_day = disclosure(2, told(ANA, Told.CUSTODY), id=DisclosureId("same day"))
    assert {(each.person, each.event) for each in what_is_kept([first, same_day])} == {
        (BO, None),
        (None, ARREST),
    }
    whole = disclosure(2, id=DisclosureId("whole"), way=Way.WHOLE_RECORD, told=(Told.EVERYTHING,))
    assert what_is_kept([first, whole]) == ()


def test_an_event_and_a_person_that_an_earlier_file_left_out_are_revealed() -> None:
    earlier = [disclosure(2, events_left_out=(ARREST, RELEASE), people_left_out=(ANA,))]
    assert set(revealed_by(disclosure(5, events_left_out=(RELEASE,)), earlier)) == {
        Revealed(person=ANA, told=Told.CUSTODY),
        Revealed(person=None, told=Told.CUSTODY, event=ARREST),
    }
    again = disclosure(5, events_left_out=(ARREST, RELEASE), people_left_out=(ANA,))
    assert revealed_by(again, earlier) == ()
    assert revealed_by(disclosure(6), [*earlier, disclosure(5)]) == ()


def test_who_is_told_of_apart_and_was_left_out_is_revealed_once() -> None:
    earlier = [disclosure(2, people_left_out=(ANA,))]
    assert revealed_by(disclosure(5, told(ANA, Told.CUSTODY)), earlier) == (
        Revealed(person=ANA, told=Told.CUSTODY),
    )
