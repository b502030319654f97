"""Form: one string under which a recorded name is looked for, and where in a text it counts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from domain.redaction.freetext.findings import Why


class Where(Enum):
    """Where in a text a string counts as the name."""

    ANYWHERE = auto()
    """Whatever stands beside it: a full name in Hangul or in Chinese characters."""
    HANGUL_WORD = auto()
    """At the beginning of a word, and before its end or an ending that a name can have: a short name, or a given name alone."""
    WORDS = auto()
    """As whole words; from eight letters on also inside a longer word, as in a handle."""
    CAPITALISED = auto()
    """As whole words that begin with capitals: a single name, which may be an ordinary word."""
    BESIDE_INITIAL = auto()
    """As two words that begin with capitals, one of which is an initial: N. Min."""
    RUN_TOGETHER = auto()
    """As one word, in small letters too, at most with a hyphen in it: a given name of two syllables."""
    AMONG_FOREIGN = auto()
    """As a syllable that stands alone beside words in other letters: a given name of one."""
    HANGUL_END = auto()
    """As a whole word: a name run together with its particle."""
    THAI_WORD = auto()
    """At the beginning of a word as far as Thai shows one, or behind what people are called: a short name."""
    PARTLY = auto()
    """Anywhere, with single letters of Hangul in it."""
    SHORT_GIVEN = auto()
    """As a word with one capital inside a sentence, beside no other: a Vietnamese given name of two letters."""
    MASKED = auto()
    """Before a sign that stands for the rest of it: 박영*."""
    CONSONANTS = auto()
    """As consonants that stand alone."""
    INITIALS = auto()
    """As capitals with points, or three and more of them without."""


@dataclass(frozen=True, slots=True)
class Form:
    """One string to look for."""

    letters: str
    """Folded and run together."""
    where: Where
    why: Why
    is_turned: bool = False
    """The family name last: then no comma stands between the two."""
    is_alone: bool = False
    """A given name alone, or a single word: it may be an ordinary word."""
