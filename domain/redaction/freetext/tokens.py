"""Tokens: what stands in a text for what was taken out; people are called as in the structured summary."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from domain.redaction.freetext.findings import Find, What
from domain.redaction.freetext.known import Known
from domain.redaction.marks import CountBand

UNDECIDED = "?"
_WORDS = {
    What.PERSON: "person",
    What.PLACE: "place",
    What.CONTACT: "contact",
    What.NUMBER: "number",
    What.FILE: "file",
    What.COORDINATES: "coordinates",
    What.DATE: "date",
    What.WEEKDAY: "date",
    What.HOLIDAY: "date",
    What.TIME: "time",
    What.AGE: "age",
    What.COUNT: "people",
    What.FAMILY: "relative",
    What.SEX: "person",
    What.WITHHELD: "withheld",
    What.STRANGER: "name",
    What.DIGITS: "number",
    What.HIDDEN: "withheld",
}
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
GROUPS = tuple(band.label.lower() for band in CountBand)
WORDS = (*dict.fromkeys((*_WORDS.values(), *GROUPS, *QUARTERS)),)
"""Everything that a token says in words, beside labels and places."""
_YEARS_AND_AGES = r"(?:\d{4}|--)-\d\d|\d{4}|0-17|18-34|35-59|60\+"


def opaque_tokens(known: Known) -> re.Pattern[str]:
    """What a token of this document looks like: nothing is looked for in it."""
    instead = (said(known, named.instead) for named in known.named if named.instead)
    told = (word for each in WORDS for word in (each, said(known, each)))
    words = "|".join(map(re.escape, sorted({*known.labels.values(), *instead, *told}, key=len, reverse=True)))
    person = re.escape(said(known, _WORDS[What.PERSON]))
    quarters = "|".join(re.escape(said(known, quarter)) for quarter in QUARTERS)
    return re.compile(
        rf"\[(?:{words}|(?:person|{person}) \d+|\d{{4}} (?:Q[1-4]|{quarters})|{re.escape(UNDECIDED)}|{_YEARS_AND_AGES})\]"
    )


def said(known: Known, word: str) -> str:
    """What a token says, in the language of the document."""
    year, _space, quarter = word.rpartition(" ")
    if quarter in QUARTERS:
        return f"{year} {known.words.get(quarter, quarter)}".strip()
    return known.words.get(word, word)


@dataclass(slots=True)
class Tokens:
    """The tokens of one text; people without a label are numbered in the order in which they are first mentioned."""

    known: Known
    numbers: dict[str, int] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)
    """Those of people, in the order of first mention."""

    def of(self, find: Find, *, is_undecided: bool) -> str:
        """What stands in a text for a find."""
        if is_undecided:
            return f"[{UNDECIDED}]"
        if find.what is What.PERSON:
            token = f"[{self._person(find.who)}]"
            self.used[token] = None
            return token
        if find.what is What.SEX and find.instead:
            return find.instead
        return f"[{said(self.known, find.instead or _WORDS[find.what])}]"

    def _person(self, who: str) -> str:
        if who in self.known.labels:
            return self.known.labels[who]
        if not who or not self.known.tells_people:
            return said(self.known, _WORDS[What.PERSON])
        return (
            f"{said(self.known, _WORDS[What.PERSON])} {self.numbers.setdefault(who, len(self.numbers) + 1)}"
        )
