"""The custody river of a summary: only what the reader is shown, drawn by shapes that the gate lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.redaction.marks import NOT_KNOWN, WITHHELD
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedPerson
from domain.vocabulary.custody import CustodyStatus
from export.summary.document import Document, Picture
from export.summary.gate.prove import prove
from export.summary.render import rendered
from export.summary.wording.case import case_summary
from export.summary.wording.river import MOST_LINES, NOBODY, custody_river
from export.summary.wording.words import Words


@pytest.fixture
def people(mong_cai: RedactedCase) -> tuple[RedactedPerson, ...]:
    """The nine."""
    assert isinstance(mong_cai.people, tuple)
    return mong_cai.people


def picture_of(people: tuple[RedactedPerson, ...]) -> Picture:
    found = custody_river(people, Words("en"))
    assert found is not None
    return found


def pictures(document: Document) -> list[Picture]:
    return [block for each in document.sections for block in each.blocks if isinstance(block, Picture)]


def test_every_person_has_a_line_and_the_infant_leaves_the_others(people: tuple[RedactedPerson, ...]) -> None:
    picture = picture_of(people)
    assert [name.text for name, _lane in picture.names] == [f"Person {letter}" for letter in "ABCDEFGHI"]
    infant = picture.names[-1][1]
    (leaving,) = [stroke for stroke in picture.strokes if stroke.lane == infant and stroke.to != infant]
    assert leaving.column == 0


def test_a_key_says_what_is_seen_and_nothing_else(people: tuple[RedactedPerson, ...]) -> None:
    said = {" ".join(piece.text for piece in key.meaning) for key in picture_of(people).keys}
    assert {"possible", "nobody knows"} <= said
    sure = tuple(replace(each, chain=each.chain[:1]) for each in people[:2])
    more = tuple(replace(each, chain=(*each.chain, replace(each.chain[0], event=9))) for each in sure)
    assert "possible" not in {" ".join(piece.text for piece in key.meaning) for key in picture_of(more).keys}


def test_a_status_that_is_withheld_and_a_holder_not_known_have_a_line_of_nobody(
    people: tuple[RedactedPerson, ...],
) -> None:
    hidden = tuple(
        replace(
            each,
            chain=tuple(
                replace(step, leaves=replace(step.leaves, status=WITHHELD, holder=NOT_KNOWN))
                for step in each.chain
            ),
        )
        for each in people
    )
    picture = picture_of(hidden)
    assert {stroke.colour for stroke in picture.strokes} == {NOBODY}
    assert not any(stroke.is_broken for stroke in picture.strokes)


def test_a_line_ends_at_a_death(people: tuple[RedactedPerson, ...]) -> None:
    first, *others = people
    dead = replace(first.chain[1], leaves=replace(first.chain[1].leaves, status=CustodyStatus.DEAD))
    picture = picture_of((replace(first, chain=(first.chain[0], dead)), *others))
    (end,) = [stroke for stroke in picture.strokes if stroke.ends]
    assert (end.column, end.turns) == (1, True)


def test_what_does_not_fit_a_page_or_shows_nothing_has_no_picture(
    people: tuple[RedactedPerson, ...],
) -> None:
    words = Words("en")
    assert custody_river((), words) is None
    assert custody_river(people[:1], words) is None
    assert custody_river(tuple(replace(each, chain=each.chain[:1]) for each in people), words) is None
    assert custody_river(tuple(replace(each, chain=()) for each in people), words) is None
    crowd = tuple(replace(people[0], label=f"Person {number}") for number in range(MOST_LINES + 1))
    assert custody_river(crowd, words) is None


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_gate_lets_the_picture_through(mong_cai: RedactedCase, language: str) -> None:
    document = case_summary(mong_cai, language)
    assert len(pictures(document)) == 1
    prove(rendered(document), document, ())


def test_where_single_people_are_not_shown_there_is_no_picture(mong_cai: RedactedCase) -> None:
    assert pictures(case_summary(replace(mong_cai, people=WITHHELD), "en")) == []
