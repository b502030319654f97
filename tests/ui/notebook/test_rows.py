"""What lists say of records, and that no fact gets lost between a record and the screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.appeal import Appeal
from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import AppealId, ConsentId, PersonId
from domain.roughdate import RoughDate
from domain.stated import Account, Stated
from domain.vocabulary.appeals import AppealKind, Response
from resources.language import set_language
from tests.ui.test_tokens import TEXT, contrast
from ui.notebook.case_page import rows_of
from ui.notebook.case_rows import appeal_row, consent_row
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.event_order import moved
from ui.notebook.painting import chip_colour, chip_ground
from ui.notebook.record_rows import case_row, on_top, person_row, row_of
from ui.notebook.rows import Chip, Tone
from ui.notebook.state_rows import person_states
from ui.notebook.timeline_rows import event_rows
from ui.theme import palette_of
from ui.tokens import DARK, LIGHT, Colours
from workflows.browsing import Listed
from workflows.reading import states, timeline

TODAY = date(2015, 12, 24)


def _listed(case_file: CaseFile, **changes: object) -> Listed:
    case = replace(case_file.case, **changes)  # type: ignore[arg-type]  # each test names fields of a case
    return Listed(record=case, people=9, in_conflict=False, changed="", after=None)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2015-10-22", "22 Oct 2015"),
        ("2015-10", "Oct 2015"),
        ("2015", "2015"),
        ("2015-11~", "about Nov 2015"),
        ("2015?", "2015 (uncertain)"),
        ("[2015-10-23..2015-10-29]", "between 23 Oct 2015 and 29 Oct 2015"),
        ("[..2015-10-23]", "by 23 Oct 2015"),
        ("[2015-11-16..]", "16 Nov 2015 or later"),
        ("2015-10/2015-11", "Oct 2015 to Nov 2015"),
        ("2015-21", "spring 2015"),
        ("2015-10-22T14:30+08:30", "22 Oct 2015, 14:30 (UTC+08:30)"),
        ("XXXX-XX-XX", "date not known"),
    ],
)
def test_a_date_is_said_no_more_exactly_than_the_source(edtf: str, words: str) -> None:
    assert rough_date_in_words(RoughDate(edtf=edtf)) == words


def test_a_day_is_written_as_the_screens_language_writes_it() -> None:
    set_language("ko")
    try:
        assert "2015년 10월 22일" in rough_date_in_words(RoughDate(edtf="2015-10-22"))
    finally:
        set_language("en")


def test_a_case_whose_check_is_overdue_says_so_and_an_example_never_does(example: CaseFile) -> None:
    overdue = case_row(_listed(example, is_example=False), TODAY)
    assert "Check overdue" in overdue.sentence
    assert "Check overdue" not in case_row(_listed(example), TODAY).sentence


def test_every_record_of_the_example_has_a_sentence_with_its_title(example: CaseFile) -> None:
    for record in (*example.people, *example.sources, *example.places, *example.notes, *example.authorities):
        row = row_of(record)
        assert row.title
        assert row.title in row.sentence


def test_an_appeal_says_to_whom_and_what_was_answered(example: CaseFile) -> None:
    sentences = [row.sentence for row in rows_of(example)["appeals"]]
    assert any("Government of South Korea" in sentence for sentence in sentences)
    assert any("No answer" in sentence for sentence in sentences)


def test_an_age_is_shown_as_it_was_stated(example: CaseFile) -> None:
    assert "“11-month-old baby”" in person_row(example.people[-1]).sentence


def test_the_nine_are_nine_rows_and_the_infants_is_its_own(example: CaseFile) -> None:
    rows = person_states(states(example, date(2015, 10, 30)), frozenset())
    assert len(rows) == 9
    assert rows[-1].name == "Infant, name unknown"
    assert rows[-1].held != rows[0].held


def test_other_possibilities_are_read_aloud_only_when_they_are_open(example: CaseFile) -> None:
    rows, infant = states(example, date(2015, 10, 30)), example.people[-1].id
    shut, opened = person_states(rows, frozenset())[-1], person_states(rows, frozenset([infant]))[-1]
    assert shut.others == opened.others != ()
    assert shut.others[0] not in shut.sentence
    assert all(other.rstrip(".") in opened.sentence for other in opened.others)


def test_rival_accounts_stand_side_by_side_with_source_grade_and_words(example: CaseFile) -> None:
    rows = event_rows(example, timeline(example))
    hand_over = next(row for row in rows if row.title.startswith("Handed over"))
    whens = [account for account in hand_over.accounts if account.field == "When"]
    assert {account.says for account in whens} == {"24 Oct 2015", "between 23 Oct 2015 and 29 Oct 2015"}
    assert any("“A few days later”" in account.words for account in whens)
    assert all(account.by and account.by in hand_over.sentence for account in whens)


def test_accounts_that_agree_become_one_line(example: CaseFile) -> None:
    arrest = next(row for row in event_rows(example, timeline(example)) if row.title.startswith("Arrested"))
    places = [account for account in arrest.accounts if account.field == "Place"]
    assert len(places) == 1
    assert places[0].all_agree
    assert "Human Rights Watch" in places[0].by


def test_a_rumour_has_a_hollow_mark(example: CaseFile) -> None:
    rows = event_rows(example, timeline(example))
    assert [row.title for row in rows if not row.is_solid] == ["Rumour only"]


def test_an_event_changes_places_only_where_no_date_forbids_it(example: CaseFile) -> None:
    order = [row.event for row in timeline(example)]
    assert moved(example.events, order[1], -1) == ()
    assert moved(example.events, order[0], -1) == ()
    assert moved(example.events, "nobody", 1) == ()


def test_an_event_moves_one_place_and_not_past_a_third_that_is_as_open(example: CaseFile) -> None:
    untied = tuple(replace(event, links=(), position=0) for event in example.events)
    order = [row.event for row in timeline(replace(example, events=untied))]
    changed = {event.id: event for event in moved(untied, order[6], -1)}
    events = tuple(changed.get(event.id, event) for event in untied)
    after = [row.event for row in timeline(replace(example, events=events))]
    assert after == [*order[:5], order[6], order[5]]


def test_a_tie_between_two_events_keeps_their_order(example: CaseFile) -> None:
    order = [row.event for row in timeline(example)]
    assert moved(example.events, order[6], -1) == ()


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_chip_can_be_read_in_every_look(colours: Colours, tone: Tone) -> None:
    chip, palette = Chip("Name not known", tone), palette_of(colours)
    assert contrast(chip_colour(chip, palette).name(), chip_ground(chip, palette).name()) >= TEXT


def test_a_consent_says_when_it_is_nobodys_and_when_whose_it_is_was_deleted(example: CaseFile) -> None:
    consent = Consent(id=ConsentId("c" * 32), case=example.case.id, person=PersonId(""))
    assert consent_row(consent, example).title == "Nobody chosen yet"
    gone = replace(consent, person=PersonId("d" * 32))
    assert consent_row(gone, example).title == "A record that is not in this case"


def test_an_appeal_to_the_united_nations_says_when_the_answer_is_due_until_it_is_there(
    example: CaseFile,
) -> None:
    sent = Stated(accounts=(Account(value=RoughDate(edtf="2015-12-05")),))
    appeal = Appeal(id=AppealId("a" * 32), case=example.case.id, kind=AppealKind.UN_SUBMISSION, made=sent)
    due = "answer due 3 Feb 2016"
    assert due in appeal_row(appeal, example).facts
    for other in ({"response": Response.DENIED_FACTS}, {"kind": AppealKind.LETTER}, {"made": None}):
        assert "answer due" not in appeal_row(replace(appeal, **other), example).facts


def test_what_waits_for_a_decision_stands_on_top_and_says_so(example: CaseFile) -> None:
    rows = rows_of(example)["people"]
    waiting = rows[3].id
    shown = on_top(rows, {waiting})
    assert [row.id for row in shown] == [waiting, *(row.id for row in rows if row.id != waiting)]
    assert [chip.text for chip in shown[0].chips] == ["Decide", *(chip.text for chip in rows[3].chips)]
    assert shown[1:] == [row for row in rows if row.id != waiting]
