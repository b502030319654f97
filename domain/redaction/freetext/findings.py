"""What is found in a text: what it is, why it was found, what stands in its place, and what a person decided about it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.vocabulary.term import Term


class What(Term):
    """What a piece of a text says."""

    PERSON = "person", "A person"
    PLACE = "place", "A place"
    CONTACT = "contact", "A telephone number or an address"
    NUMBER = "number", "A number of a paper, a file or a vehicle"
    FILE = "file", "The name of a file"
    COORDINATES = "coordinates", "Coordinates"
    DATE = "date", "A day"
    WEEKDAY = "weekday", "A day of the week"
    HOLIDAY = "holiday", "A holiday"
    TIME = "time", "A time of day"
    AGE = "age", "An age"
    COUNT = "count", "A number of people"
    FAMILY = "family", "A family tie"
    SEX = "sex", "Somebody's sex"
    WITHHELD = "withheld", "Something that never leaves the notebook"
    STRANGER = "stranger", "A name that nobody recorded"
    DIGITS = "digits", "Digits that may be a number of something"
    HIDDEN = "hidden", "A change of writing direction, which hides what is written"


FLAGS = frozenset({What.STRANGER, What.DIGITS, What.HIDDEN})
"""Only a person can know what these are: each waits for a decision and blocks until there is one."""


class Why(Term):
    """Why a piece was found."""

    DICTIONARY = "dictionary", "Recorded in the case so"
    DERIVED = "derived", "Another spelling of something recorded"
    DETECTOR = "detector", "Has the form of such a thing"
    PROFILE = "profile", "Made coarser by the profile"
    DECISION = "decision", "Decided by you"


class Verdict(Term):
    """What a person decided about a piece."""

    WITHHOLD = "withhold", "Withhold it"
    KEEP = "keep", "Keep it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision about every place where a text says the same, for this export and those after it."""

    words: str
    """As `folding.words_of` gives them: however it is written."""
    what: What
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """One piece that was found, on its way to a span."""

    start: int
    end: int
    """Places in the source text, the second behind the last character."""
    what: What
    why: Why
    who: str = ""
    """Who or what is meant, so that all its spellings get one token; "" where that makes no difference."""
    instead: str = ""
    """What stands in its place if it is not the token of its kind."""
    may_be_kept: bool = False
    """Whether a decision can keep it: an ordinary word that spells a name, not a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One piece of the source text that was replaced."""

    start: int
    end: int
    replacement: str
    what: What
    why: Why
    may_be_kept: bool
    words: str
    """For a decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """A piece that waits for a decision."""

    start: int
    end: int
    what: What
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeText:
    """A text without what may not be read out of it."""

    text: str
    """Undecided pieces are withheld in it; it is for looking at until `is_refused` is false."""
    tokens: tuple[str, ...]
    """What stands for people, in the order of their first mention."""
    spans: tuple[Span, ...]
    warnings: tuple[Warned, ...]

    @property
    def is_refused(self) -> bool:
        """Whether something in it is undecided, so that it may not leave."""
        return bool(self.warnings)
