"""How alike two names are, and why: a reason to lay two people side by side, never to make them one.

What two names share of a script decides.  For Chinese characters the characters are the identity: 王植 and 王質 are both "Wang Zhi" and are two
people.  Only names without a common script are compared by sound.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from domain.names import hangul
from domain.names.hangul import Sound, key_of
from domain.names.keys import Spelling, korean_sounds, letter_forms, pinyin_sounds, spellings
from domain.vocabulary.names import Reason
from domain.vocabulary.people import Script

SUGGESTED_FROM = 75
"""Score from which two people are worth laying side by side."""


_SIMILAR_FROM = 80
"""Per cent of letters two spellings share from which that is a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two names are."""

    score: int
    """0 to 100: 100 is the same name in the same script, 0 nothing in common."""
    reasons: tuple[Reason, ...]

    @property
    def is_suggested(self) -> bool:
        """Whether it is worth laying the two people side by side."""
        return self.score >= SUGGESTED_FROM


UNLIKE = Likeness(score=0, reasons=())


def likeness(
    one: str, other: str, one_script: Script | None = None, other_script: Script | None = None
) -> Likeness:
    """How alike two names are; the same whichever comes first.

    A name in several scripts is compared script by script: what differs in one weighs more than what agrees in another.
    """
    pairs = [(mine, theirs) for mine in spellings(one) for theirs in spellings(other)]
    in_characters = [pair for pair in pairs if pair[0].characters and pair[1].characters]
    found = (_likeness(mine, theirs, one_script, other_script) for mine, theirs in in_characters or pairs)
    return max(found, key=lambda each: each.score, default=UNLIKE)


def _likeness(
    one: Spelling, other: Spelling, one_script: Script | None, other_script: Script | None
) -> Likeness:
    if one.characters and other.characters:
        return _of_characters(one, other)
    if one.syllables and other.syllables:
        return _of_hangul(one.syllables, other.syllables)
    if one.words and other.words:
        return _of_letters(one, other, one_script, other_script)
    return _across_scripts(one, other, one_script, other_script)


def _across_scripts(
    one: Spelling, other: Spelling, one_script: Script | None, other_script: Script | None
) -> Likeness:
    if not letter_forms(one).isdisjoint(letter_forms(other)):
        return Likeness(score=80, reasons=(Reason.SAME_PINYIN,))
    sounds, other_sounds = korean_sounds(one, one_script), korean_sounds(other, other_script)
    if not sounds.isdisjoint(other_sounds):
        reason = Reason.SAME_READING if one.characters or other.characters else Reason.SAME_SOUND
        return Likeness(score=85, reasons=(reason,))
    if not (sounds | other_sounds).isdisjoint(
        pinyin_sounds(one, one_script) | pinyin_sounds(other, other_script)
    ):
        return Likeness(score=65, reasons=(Reason.POSSIBLE_PINYIN,))
    return _similar(_keys(sounds), _keys(other_sounds))


def _of_characters(one: Spelling, other: Spelling) -> Likeness:
    if one.characters == other.characters:
        return Likeness(score=98, reasons=(Reason.SAME_CHARACTERS,))
    if not korean_sounds(one).isdisjoint(korean_sounds(other)):
        return Likeness(score=55, reasons=(Reason.DIFFERENT_CHARACTERS, Reason.SAME_SOUND))
    shared = letter_forms(one) & letter_forms(other)
    return Likeness(
        score=25, reasons=(Reason.DIFFERENT_CHARACTERS, *((Reason.SAME_PINYIN,) if shared else ()))
    )


def _of_hangul(one: str, other: str) -> Likeness:
    if one == other:
        return Likeness(score=100, reasons=(Reason.SAME_HANGUL,))
    southern, other_southern = hangul.southern(one), hangul.southern(other)
    if southern == other_southern:
        return Likeness(score=96, reasons=(Reason.NORTH_AND_SOUTH,))
    # Letter by letter, so that two syllables of which one letter differs are nearly the same.
    similar = _similar(
        [unicodedata.normalize("NFD", southern)], [unicodedata.normalize("NFD", other_southern)]
    )
    return Likeness(score=similar.score, reasons=(Reason.DIFFERENT_HANGUL, *similar.reasons))


def _of_letters(
    one: Spelling, other: Spelling, one_script: Script | None, other_script: Script | None
) -> Likeness:
    forms, other_forms = letter_forms(one), letter_forms(other)
    if not forms.isdisjoint(other_forms):
        return Likeness(score=95, reasons=(Reason.SAME_LETTERS,))
    if not korean_sounds(one, one_script).isdisjoint(korean_sounds(other, other_script)):
        return Likeness(score=82, reasons=(Reason.SAME_SOUND,))
    return _similar(forms, other_forms)


def _keys(names: Iterable[tuple[Sound, ...]]) -> list[str]:
    return [key_of(name) for name in names]


def _similar(some: Iterable[str], others: Iterable[str]) -> Likeness:
    """Likeness by letters alone; it stays below what is suggested."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - costs 60 ms at start, and only names compared in pairs need it

    closest = max((ratio(mine, theirs) for mine in some for theirs in others), default=0.0)
    score = int(closest * 0.7)
    return Likeness(score=score, reasons=(Reason.SIMILAR_SPELLING,) if closest >= _SIMILAR_FROM else ())
