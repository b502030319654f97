"""Three pieces of a recovery secret: any two open, one says nothing, and each mistake has its own name."""

from __future__ import annotations

import json
import unicodedata
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic import combine_mnemonics, generate_mnemonics
from shamir_mnemonic.share import Share

from crypto import errors
from crypto.errors import (
    ForeignPieces,
    NotTwentyWords,
    PieceMissing,
    PieceMistyped,
    PiecesOfTwoSets,
    SamePieceTwice,
    UnknownPieceWords,
    WrongPieces,
)
from crypto.pieces import entropy_of_pieces, pieces_of

ENTROPY = bytes(range(16))
VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "pieces.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("vector", VECTORS["opening"], ids=lambda vector: vector["what"])
def test_pieces_that_were_given_out_are_read(vector: dict[str, object]) -> None:
    assert entropy_of_pieces(vector["pieces"]).hex() == vector["entropy"]  # type: ignore[arg-type]  # JSON


@pytest.mark.parametrize("vector", VECTORS["refused"], ids=lambda vector: vector["what"])
def test_pieces_that_must_not_open_say_why(vector: dict[str, str]) -> None:
    with pytest.raises(WrongPieces) as raised:
        entropy_of_pieces(vector["pieces"])
    assert type(raised.value) is getattr(errors, vector["error"])


@given(st.binary(min_size=16, max_size=16))
def test_any_two_pieces_in_any_order_give_the_secret_and_the_library_agrees(entropy: bytes) -> None:
    pieces = pieces_of(entropy)
    assert [len(piece.split()) for piece in pieces] == [20, 20, 20]
    for two in permutations(pieces, 2):
        assert entropy_of_pieces(two) == entropy
        assert combine_mnemonics(two) == entropy


def test_all_three_are_as_good_as_two() -> None:
    assert entropy_of_pieces(pieces_of(ENTROPY)) == ENTROPY


def test_pieces_are_other_ones_each_time() -> None:
    assert not set(pieces_of(ENTROPY)) & set(pieces_of(ENTROPY))


def test_a_piece_is_read_however_it_is_spaced_numbered_and_written() -> None:
    one, other, _third = pieces_of(ENTROPY)
    numbered = "\n".join(f"{place}. {word}" for place, word in enumerate(one.split(), 1))
    wide = "".join(chr(ord(letter) + 0xFEE0) if letter != " " else "\u3000" for letter in other)
    assert entropy_of_pieces([numbered, wide]) == ENTROPY
    decomposed = unicodedata.normalize("NFD", f"  {one.upper()},\t")
    assert entropy_of_pieces([decomposed, other.title()]) == ENTROPY


def test_a_word_that_is_in_no_list_is_named_by_its_piece_and_its_place() -> None:
    one, other, _third = (piece.split() for piece in pieces_of(ENTROPY))
    other[4] = other[19] = "xyz"
    with pytest.raises(UnknownPieceWords) as raised:
        entropy_of_pieces([" ".join(one), " ".join(other)])
    assert (raised.value.piece, raised.value.places) == (2, (5, 20))
    assert "xyz" not in str(raised.value)


def test_a_word_taken_for_another_is_told_with_its_piece() -> None:
    one, other, _third = (piece.split() for piece in pieces_of(ENTROPY))
    other[7] = "academic" if other[7] != "academic" else "acid"
    with pytest.raises(PieceMistyped) as raised:
        entropy_of_pieces([" ".join(one), " ".join(other)])
    assert raised.value.piece == 2


@pytest.mark.parametrize("count", [0, 1, 19, 21, 33])
def test_another_number_of_words_is_told(count: int) -> None:
    one, other, _third = pieces_of(ENTROPY)
    with pytest.raises(NotTwentyWords) as raised:
        entropy_of_pieces([one, " ".join((other.split() * 2)[:count])])
    assert raised.value.piece == 2


def test_one_piece_twice_one_alone_and_two_of_different_sets_are_three_facts() -> None:
    one, other, _third = pieces_of(ENTROPY)
    for typed, fact in (
        ([one, one.upper()], SamePieceTwice),
        ([one, other, other], SamePieceTwice),
        ([one], PieceMissing),
        ([], PieceMissing),
        ([one, pieces_of(ENTROPY)[1]], PiecesOfTwoSets),
        ([one, other, pieces_of(ENTROPY)[2]], PiecesOfTwoSets),
    ):
        with pytest.raises(fact) as raised:
            entropy_of_pieces(typed)
        assert (raised.value.piece, raised.value.places) == (0, ())


def test_two_sets_with_the_same_number_are_told_apart_by_what_is_inside() -> None:
    one, other = (Share.from_mnemonic(pieces_of(ENTROPY)[place]) for place in (0, 1))
    renamed = Share(**{**vars(other), "identifier": one.identifier})
    with pytest.raises(PiecesOfTwoSets):
        entropy_of_pieces([one.mnemonic(), renamed.mnemonic()])


@pytest.mark.parametrize(
    ("groups", "needed", "exponent", "size"),
    [([(2, 3)], 1, 5, 16), ([(2, 3), (2, 3)], 1, 0, 16), ([(3, 3)], 1, 0, 16), ([(1, 1), (1, 1)], 2, 0, 16)],
)
def test_pieces_of_something_else_are_not_worked_on(
    groups: list[tuple[int, int]], needed: int, exponent: int, size: int
) -> None:
    made = generate_mnemonics(needed, groups, bytes(size), iteration_exponent=exponent)
    two = [piece for group in made for piece in group][:2]
    with pytest.raises(ForeignPieces):
        entropy_of_pieces(two)


@given(st.lists(st.text() | st.sampled_from(pieces_of(ENTROPY)), max_size=3))
def test_any_texts_are_read_or_refused(texts: list[str]) -> None:
    try:
        entropy = entropy_of_pieces(texts)
    except WrongPieces:
        return
    assert entropy == ENTROPY


def test_one_piece_says_nothing() -> None:
    # Whatever the secret, each value of a single piece is as likely: the share is random bytes of the same size.
    values = {Share.from_mnemonic(piece).value for _ in range(20) for piece in pieces_of(ENTROPY)[:1]}
    assert len(values) == 20
    assert all(ENTROPY not in value for value in values)
    assert len(list(combinations(pieces_of(ENTROPY), 2))) == 3
