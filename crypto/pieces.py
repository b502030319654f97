"""The recovery secret in three pieces for three places, any two of which open (SLIP-39); one alone says nothing of it.

A piece has twenty English words: the standard has one list, chosen so that no two words are taken for each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from shamir_mnemonic import MnemonicError, combine_mnemonics, generate_mnemonics
from shamir_mnemonic.share import Share
from shamir_mnemonic.wordlist import WORD_INDEX_MAP

from crypto.errors import (
    ForeignPieces,
    NotTwentyWords,
    PieceMissing,
    PieceMistyped,
    PiecesOfTwoSets,
    SamePieceTwice,
    UnknownPieceWords,
)
from crypto.keyslots import RECOVERY_SIZE

COUNT = 3
NEEDED = 2
WORDS = 20

# Between numbers, commas, line breaks and whatever spaces a keyboard has.
_WORD = re.compile(r"[^\W\d_]+")


def pieces_of(entropy: bytes) -> tuple[str, ...]:
    """Three pieces of a recovery secret of 16 bytes, twenty words each; other ones at each call.

    No passphrase of SLIP-39's own, and its fewest rounds: 128 random bits need no stretching.
    """
    (group,) = generate_mnemonics(1, [(NEEDED, COUNT)], entropy, iteration_exponent=0)
    return tuple(group)


def entropy_of_pieces(texts: Sequence[str]) -> bytes:
    """The recovery secret out of two pieces, or more, however they were typed.

    Raises:
        UnknownPieceWords, NotTwentyWords, PieceMistyped: of the first piece with such a mistake. PieceMissing, SamePieceTwice,
        PiecesOfTwoSets, ForeignPieces: of them together.
    """
    pieces = [_piece(text, number) for number, text in enumerate(texts, 1)]
    if len(pieces) < NEEDED:
        raise PieceMissing
    if len(set(pieces)) < len(pieces):
        raise SamePieceTwice
    if len({piece.common_parameters() for piece in pieces}) > 1:
        raise PiecesOfTwoSets
    if any(_shape(piece) != (1, 1, NEEDED, 0, RECOVERY_SIZE) for piece in pieces):
        raise ForeignPieces
    try:
        return bytes(combine_mnemonics([piece.mnemonic() for piece in pieces[:NEEDED]]))
    except MnemonicError:
        # Two sets of the same number (15 random bits), which the digest inside tells apart.
        raise PiecesOfTwoSets from None


def _piece(text: str, number: int) -> Share:
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    unknown = tuple(place for place, word in enumerate(words, 1) if word not in WORD_INDEX_MAP)
    if unknown:
        raise UnknownPieceWords(number, unknown)
    if len(words) != WORDS:
        raise NotTwentyWords(number)
    try:
        return Share.from_mnemonic(" ".join(words))
    except MnemonicError:
        raise PieceMistyped(number) from None


def _shape(piece: Share) -> tuple[int, int, int, int, int]:
    # The last but one doubles the work each time: a piece of another program may ask for an hour of it.
    return (
        piece.group_threshold,
        piece.group_count,
        piece.member_threshold,
        piece.iteration_exponent,
        len(piece.value),
    )
