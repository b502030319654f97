"""Type-ahead: a record is found by any of its spellings, however its accents, capitals and syllables are typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from domain.casefile import CaseFile
from domain.place import Place
from ui.forms.shelf import folded
from ui.forms.shelves import AuthorityShelf, EventShelf, PersonShelf, PlaceShelf, SourceShelf
from ui.forms.surroundings import Surroundings


@pytest.fixture
def surroundings(case_file: CaseFile, new_id: Callable[[], str]) -> Surroundings:
    return Surroundings(case_file, new_id)


@pytest.mark.parametrize("typed", ["mong cai", "Móng Cái", "MONG", "cai", "망까", "망ㄲ", "芒街"])
def test_a_place_is_found_by_any_spelling(surroundings: Surroundings, typed: str) -> None:
    assert PlaceShelf(surroundings).found(typed)[0].shown == "Móng Cái"


def test_the_places_of_the_case_come_before_the_gazetteer(surroundings: Surroundings) -> None:
    shown = [suggestion.shown for suggestion in PlaceShelf(surroundings).suggestions()]
    assert shown[: len(surroundings.places)] == [place.name for place in surroundings.places]
    assert len(set(shown)) == len(shown)


def test_a_place_of_the_gazetteer_becomes_a_record_when_it_is_taken(surroundings: Surroundings) -> None:
    made: list[Place] = []
    surroundings.made.connect(made.append)
    shelf = PlaceShelf(surroundings)
    (vientiane, *_) = shelf.found("vientiane")
    identity = shelf.taken(vientiane.key)
    assert [place.id for place in made] == [identity]
    assert shelf.shown(identity) == vientiane.shown
    assert [each.key for each in shelf.found("vientiane")] == [identity], "it is offered once, as the record"


def test_an_authority_is_found_by_a_name_it_bore_before(surroundings: Surroundings) -> None:
    shelf = AuthorityShelf(surroundings)
    (found, *_) = shelf.found("국가안전보위부")
    identity = shelf.taken(found.key)
    authority = next(each for each in surroundings.authorities if each.id == identity)
    assert any(name.valid is not None for name in authority.names)


def test_what_nobody_is_called_finds_nothing(surroundings: Surroundings) -> None:
    for shelf in (PersonShelf(surroundings), SourceShelf(surroundings), EventShelf(surroundings)):
        assert shelf.found("qqqq") == ()


def test_an_event_is_not_tied_to_itself(surroundings: Surroundings, case_file: CaseFile) -> None:
    event = case_file.events[0].id
    assert event not in [each.key for each in EventShelf(surroundings, but=event).suggestions()]


def test_folding_takes_away_what_typing_leaves_out() -> None:
    assert folded("  Đông   Hưng ") == "dong hung"
    assert folded("둥싱").startswith(folded("ㄷ"))
