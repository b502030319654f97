"""Beside: a family name, or its initial, in another script or form beside a given name that was found: 박 Chol-su, P. Chol-su, Chol-su R."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import folded
from domain.redaction.freetext.resolution import Settled

_NEAR = 24
"""Characters beside a name that are looked at."""

_BEFORE = re.compile(
    r"(?:(?<![a-z0-9])(?P<latin>[a-z]+)[ .\-]{0,2}|(?<![가-힣])(?P<hangul>[가-힣]{1,2})[ ·\-]?|(?P<han>[\u3400-\u9fff])[ ·\-]?)$"
)
_BEHIND = re.compile(
    r"[ ,\-]{1,2}(?P<latin>[a-z]+)\.?(?![a-z0-9])|[ \-]?(?P<hangul>[가-힣]{1,2})(?![가-힣])|[ \-]?(?P<han>[\u3400-\u9fff])(?![\u3400-\u9fff])"
)


_NO_WORD = frozenset("김박최윤황권홍곽허심림리엄채변염추")
"""Family names of Hangul that are no word by themselves."""
_LAST_WORD, _FIRST_WORD = re.compile(r"(\w)\w*\W{0,3}$"), re.compile(r"\W{0,3}(\w)")


class Beside:
    """The recorded family names, ready to be found beside given names."""

    def __init__(self, families: Mapping[str, Collection[str]]) -> None:
        self._whose = {family: frozenset(whose) for family, whose in families.items()}
        self._initials: dict[str, frozenset[str]] = {}
        for family, whose in self._whose.items():
            if family[:1].isascii():
                self._initials[family[:1]] = self._initials.get(family[:1], frozenset()) | whose

    def finds(self, settled: Sequence[Settled], text: str) -> Iterator[Find]:
        """Every name that is longer than the piece that was found, as one piece; settled: in order."""
        ends = [0, *(piece.end for piece in settled)]
        begins = [*(piece.start for piece in settled), len(text)]
        for number, piece in enumerate(settled):
            if piece.find.what is What.PERSON and not piece.is_undecided:
                start = self._before(piece, text, ends[number])
                end = piece.end if start < piece.start else self._behind(piece, text, begins[number + 1])
                if (start, end) != (piece.start, piece.end):
                    yield Find(start=start, end=end, what=What.PERSON, why=Why.DERIVED, who=piece.find.who)

    def _before(self, piece: Settled, text: str, since: int) -> int:
        first = max(since, piece.start - _NEAR)
        word = _LAST_WORD.search(text, first, piece.start)
        if word is None or _begins_small(word[1]):
            return piece.start
        view = folded(text[first : piece.start])
        match = _BEFORE.search(view.plain)
        if match is None or not self._is_theirs(match, piece, text[piece.start]):
            return piece.start
        place = first + view.at[match.start(match.lastgroup or 0)]
        return place if _is_written_as_name(match, text[place], is_pointed="." in match[0]) else piece.start

    def _behind(self, piece: Settled, text: str, until: int) -> int:
        word = _FIRST_WORD.match(text, piece.end, until)
        if word is None or _begins_small(word[1]):
            return piece.end
        view = folded(text[piece.end : min(until, piece.end + _NEAR)])
        match = _BEHIND.match(view.plain)
        if match is None or not self._is_theirs(match, piece, text[piece.end - 1]):
            return piece.end
        place = piece.end + view.at[match.start(match.lastgroup or 0)]
        if not _is_written_as_name(match, text[place], is_pointed=match[0].endswith(".")):
            return piece.end
        return piece.end + view.behind[match.end() - 1]

    def _is_theirs(self, match: re.Match[str], piece: Settled, beside: str) -> bool:
        """Whether what stands there can be the family name of who was found; in one script both were found together, or are two people."""
        written = match[match.lastgroup or 0]
        whose = self._whose.get(written, frozenset())
        if len(written) == 1 and match.lastgroup == "latin":
            whose = self._initials.get(written, whose)
        elif match.lastgroup == _script_of(beside) and not (match[0].startswith("-") or written in _NO_WORD):
            return False
        return bool(whose) if not piece.find.who else piece.find.who in whose


def _begins_small(letter: str) -> bool:
    """Whether a word begins as most words do, and no name."""
    return "a" <= letter <= "z" or "0" <= letter <= "9"


def _is_written_as_name(match: re.Match[str], first: str, *, is_pointed: bool) -> bool:
    """Whether a Latin word has its capital, and a single letter its point."""
    return match.lastgroup != "latin" or (first.isupper() and (is_pointed or len(match["latin"]) > 1))


def _script_of(letter: str) -> str:
    plain = folded(letter).plain[:1]
    if "a" <= plain <= "z":
        return "latin"
    return "hangul" if "가" <= plain <= "힣" else "han"
