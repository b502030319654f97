"""Tokens: what stands in a text for what was taken out; people are called as in the structured summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.redaction.freetext.findings import Find, What
from domain.redaction.freetext.known import Known

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
_COARSE = r"(?:\d{4}|--)-\d\d|(?:\d{4} )?Q[1-4]|\d{4}|0-17|18-34|35-59|60\+|a small group|a group|a large group|a hundred people or more"


def opaque_tokens(known: Known) -> re.Pattern[str]:
    """What a token of this document looks like: nothing is looked for in it."""
    labels = map(re.escape, sorted({*known.labels.values(), *_instead(known)}))
    words = "|".join((*labels, *sorted(set(_WORDS.values())), r"person \d+", re.escape(UNDECIDED), _COARSE))
    return re.compile(rf"\[(?:{words})\]")


def _instead(known: Known) -> Iterator[str]:
    return (named.instead for named in known.named if named.instead)


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
        return f"[{find.instead or _WORDS[find.what]}]"

    def _person(self, who: str) -> str:
        if who in self.known.labels:
            return self.known.labels[who]
        if not who or not self.known.tells_people:
            return _WORDS[What.PERSON]
        return f"{_WORDS[What.PERSON]} {self.numbers.setdefault(who, len(self.numbers) + 1)}"
