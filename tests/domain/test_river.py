"""The custody river: nobody is lost, who is held together runs together, and who is taken away leaves the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.casefile import CaseFile
from domain.river import APART, BESIDE, Bend, Line, Reach, River, bends, river
from domain.vocabulary.custody import CustodyStatus

HELD, LOST, DEAD = CustodyStatus.HELD, CustodyStatus.WHEREABOUTS_UNKNOWN, CustodyStatus.DEAD
COLUMNS = 6

situations = st.tuples(st.sampled_from((HELD, LOST, DEAD)), st.sampled_from("AB"), st.sampled_from("xy"))
histories = st.dictionaries(st.integers(0, COLUMNS - 1), situations).map(
    lambda found: [bend(column, *found[column]) for column in sorted(found)]
)
groups = st.lists(histories, max_size=6).map(
    lambda every: {f"p{number}": each for number, each in enumerate(every)}
)


def bend(
    column: int,
    status: CustodyStatus = HELD,
    holder: str | None = "A",
    place: str = "x",
    *,
    sure: bool = True,
) -> Bend:
    return Bend(column=column, status=status, holder=holder, place=place, is_sure=sure)


def line_of(picture: River, person: str) -> Line:
    return next(line for line in picture.lines if line.person == person)


def lanes_in(picture: River, column: int) -> dict[str, float]:
    return {
        line.person: reach.lane for line in picture.lines for reach in line.reaches if reach.column == column
    }


def test_the_infant_leaves_the_group_at_the_separation(example: CaseFile) -> None:
    people: dict[str, Sequence[Bend]] = {each.id: bends(example.events, each.id) for each in example.people}
    picture = river(people, len(example.events))
    *adults, infant = (line.reaches for line in picture.lines)
    assert [len(adults), len(picture.holders)] == [8, 2]
    assert [reach.holder for reach in infant] == [None, 0, 0, 0, 0, 0, 0]
    assert [reach.holder for reach in adults[0]] == [None, 0, 0, 1, 1, 1, 1]
    before, after = (lanes_in(picture, column) for column in (1, 2))
    last_adult, baby = picture.lines[-2].person, picture.lines[-1].person
    assert before[baby] - before[last_adult] == BESIDE
    assert after[baby] - after[last_adult] == APART
    assert [adults[0][-2].is_sure, adults[0][-1].is_known] == [False, False]


def test_nothing_happens_in_an_empty_case() -> None:
    assert river({}, 0) == River(columns=0, lanes=0.0, holders=(), lines=())


def test_who_is_named_by_no_event_has_no_line_and_who_denies_it_no_bend(example: CaseFile) -> None:
    assert bends((), example.people[0].id) == ()
    assert river({"a": []}, 3).lines == ()


def test_a_line_begins_where_its_person_first_appears_and_ends_at_a_death() -> None:
    picture = river({"a": [bend(1), bend(3, DEAD, None)], "b": [bend(0)]}, 5)
    assert [reach.column for reach in line_of(picture, "a").reaches] == [1, 2, 3]
    assert [reach.column for reach in line_of(picture, "b").reaches] == [0, 1, 2, 3, 4]


def test_a_bend_is_marked_where_something_happens_and_nowhere_else() -> None:
    (line,) = river({"a": [bend(0), bend(2, LOST, sure=False)]}, 4).lines
    assert [reach.turns for reach in line.reaches] == [True, False, True, False]
    assert line.reaches[3] == Reach(
        column=3, lane=0.0, status=LOST, holder=0, is_known=False, is_sure=False, turns=False
    )


def test_a_line_stays_level_while_another_one_leaves() -> None:
    people = {name: [bend(0)] for name in "abc"} | {"d": [bend(0), bend(1, place="y")]}
    picture = river(people, 2)
    assert {name: lanes_in(picture, 1)[name] - lanes_in(picture, 0)[name] for name in "abc"} == dict.fromkeys(
        "abc", 0.0
    )


def test_colours_are_given_in_the_order_in_which_holders_appear() -> None:
    picture = river({"a": [bend(0, holder="B"), bend(1, holder="A")], "b": [bend(0, holder=None)]}, 2)
    assert picture.holders == ("B", "A")
    assert [reach.holder for reach in line_of(picture, "b").reaches] == [None, None]


@given(groups)
def test_nobody_who_lives_drops_out(people: dict[str, list[Bend]]) -> None:
    picture = river(people, COLUMNS)
    for person, theirs in people.items():
        if not theirs:
            continue
        died = next((each.column for each in theirs if each.status is DEAD), COLUMNS - 1)
        columns = [reach.column for reach in line_of(picture, person).reaches]
        assert columns[: died + 1 - theirs[0].column] == list(range(theirs[0].column, died + 1))


@given(groups)
def test_no_two_lines_meet_and_only_who_is_held_together_is_neighbours(people: dict[str, list[Bend]]) -> None:
    picture = river(people, COLUMNS)
    for column in range(COLUMNS):
        line_up = sorted((lane, person) for person, lane in lanes_in(picture, column).items())
        now = {
            person: max((each for each in theirs if each.column <= column), key=lambda each: each.column)
            for person, theirs in people.items()
            if any(each.column <= column for each in theirs)
        }
        for (lane, person), (below, neighbour) in pairwise(line_up):
            together = now[person].situation == now[neighbour].situation
            assert below - lane == (BESIDE if together else APART)


@given(groups)
def test_the_picture_begins_at_the_top_and_says_how_deep_it_is(people: dict[str, list[Bend]]) -> None:
    picture = river(people, COLUMNS)
    lanes = [reach.lane for line in picture.lines for reach in line.reaches]
    assert (min(lanes, default=0.0), max(lanes, default=0.0)) == (0.0, picture.lanes)
