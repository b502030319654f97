"""Resolution: of everything that was found, what is taken out, as what, and what waits for a decision.

What overlaps becomes one piece.  Somebody recorded comes before the form of something; then the longest decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import attrgetter

from domain.redaction.freetext.findings import FLAGS, Decision, Find, Verdict, What, Why
from domain.redaction.freetext.folding import words_of
from domain.redaction.freetext.particles import particle_behind

Verdicts = Mapping[tuple[str, What], Verdict]

_ORDER = [What.DATE, *What]
_LONGEST_NAME = 200
"""Characters of a stranger's name."""
_EXPLAINED = re.compile("[가-힣][(（][\u3400-\u9fff][)）]")
"""A syllable and the character that it is written with."""
_IN_HANDLE = re.compile("[0-9_]")
_BEFORE_HANDLE, _BEHIND_HANDLE = re.compile("[A-Za-z0-9_]*[0-9_]$"), re.compile("[0-9_][A-Za-z0-9_]*")
_BEGINNING = re.compile(
    r"(?:^|(?<!\bM[rs])(?<!\bDr)(?<!\bMrs)(?<!\b[A-Z])\.|[!?:\n。！？\-–—•|])[\s\"'“‘(*_>]*$"
)
_START = attrgetter("start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """One piece of the source text that is taken out."""

    start: int
    end: int
    find: Find
    """What decides how it is called."""
    words: str
    is_undecided: bool


def verdicts_of(decisions: Iterable[Decision]) -> Verdicts:
    """The decisions by what they are about; of two about the same, to withhold wins."""
    found: dict[tuple[str, What], Verdict] = {}
    for each in decisions:
        key = words_of(each.words), each.what
        found[key] = Verdict.WITHHOLD if Verdict.WITHHOLD in (found.get(key), each.verdict) else Verdict.KEEP
    return found


def resolved(finds: Iterable[Find], text: str, verdicts: Verdicts) -> list[Settled]:
    """The pieces to take out, in order, none touching another's characters."""
    whole = [_with_its_word(find, text) for find in finds]
    standing = _without_kept(whole, text, verdicts)
    pieces: list[Settled] = []
    cluster: list[Find] = []
    for find in sorted(
        _without_covered_flags(standing, text), key=lambda find: (find.start, -find.end, _rank(find))
    ):
        if cluster and find.start >= max(each.end for each in cluster):
            pieces.append(_settled(cluster, text, verdicts))
            cluster = []
        cluster.append(find)
    return [*pieces, _settled(cluster, text, verdicts)] if cluster else pieces


def _without_kept(finds: Iterable[Find], text: str, verdicts: Verdicts) -> list[Find]:
    """Without what a person decided to keep, and without strangers inside a longer one that is kept: that was asked about as a whole."""
    standing: list[Find] = []
    kept = 0
    for find in sorted(finds, key=lambda find: (find.start, -find.end)):
        if _verdict(find, text, verdicts) is Verdict.KEEP:
            kept = max(kept, find.end) if find.what is What.STRANGER else kept
        elif find.what is not What.STRANGER or find.end > kept:
            standing.append(find)
    return standing


def _with_its_word(find: Find, text: str) -> Find:
    """A name with the figures, signs and letters that it makes one handle with: yong_choe88."""
    if find.what is not What.PERSON:
        return find
    if explained := _EXPLAINED.match(text, find.end - 1):
        return replace(find, end=explained.end())
    if not _IN_HANDLE.search(text[max(0, find.start - 1)] + text[find.end : find.end + 1]):
        return find
    before, behind = (
        _BEFORE_HANDLE.search(text, max(0, find.start - _LONGEST_NAME), find.start),
        _BEHIND_HANDLE.match(text, find.end),
    )
    start = before.start() if before and text[find.start].isascii() else find.start
    end = behind.end() if behind and text[find.end - 1].isascii() else find.end
    return find if (start, end) == (find.start, find.end) else replace(find, start=start, end=end)


def _verdict(find: Find, text: str, verdicts: Verdicts) -> Verdict | None:
    if find.what not in FLAGS and not find.may_be_kept:
        return None
    return verdicts.get((words_of(text[find.start : find.end]), find.what))


def _without_covered_flags(finds: Iterable[Find], text: str) -> list[Find]:
    """Without the flags over something that is known, and without the single words inside a stranger's whole name."""
    found = sorted(finds, key=lambda find: (find.start, -find.end))
    flags = [find for find in found if find.what in FLAGS]
    others = [find for find in found if find.what not in FLAGS]
    strangers = [find for find in flags if find.what is What.STRANGER]
    standing = strangers
    while True:
        known = [find for find in others if not (find.may_be_kept and _is_in_one(find, standing, text))]
        uncovered = _uncovered(strangers, known)
        # A name that stands aside for a stranger's longer one is taken out again when that one does not stand.
        if len(uncovered) == len(standing):
            return [*known, *_widened(strangers, known, text), *_uncovered(flags, known)]
        standing = uncovered


def _widened(strangers: Iterable[Find], known: Sequence[Find], text: str) -> Iterator[Find]:
    """Recorded people with what a stranger's name holds beside them, in Latin letters inside a sentence.

    Deb Quint, where Deborah Quint is known.
    """
    people = [find for find in known if find.what is What.PERSON]
    begins = [find.start for find in people]
    for flag in strangers:
        near = people[bisect_left(begins, flag.start - _LONGEST_NAME) : bisect_left(begins, flag.end)]
        touching = [find for find in near if find.end > flag.start]
        is_latin = text[flag.start].isascii() and text[flag.end - 1].isascii()
        # A shorter name inside a longer one that is known too says nothing of it.
        is_whole = any(find.start <= flag.start and find.end >= flag.end for find in touching)
        if touching and is_latin and not is_whole:
            longest = min(touching, key=_rank)
            start, end = min(flag.start, longest.start), max(flag.end, longest.end)
            if not _BEGINNING.search(text, max(0, start - 12), start):
                yield replace(longest, start=start, end=end)


def _is_in_one(find: Find, strangers: Sequence[Find], text: str) -> bool:
    """Whether one of the strangers, in order, has a name that holds more than a known word."""
    first = bisect_left(strangers, find.start - _LONGEST_NAME, key=_START)
    return any(
        _is_wider(flag, find, text)
        for flag in strangers[first : bisect_right(strangers, find.start, key=_START)]
    )


def _uncovered(flags: Iterable[Find], known: Sequence[Find]) -> list[Find]:
    """The flags that nothing known touches, and those that stand in any case; known: in order."""
    begins = [find.start for find in known]
    reaches = list(accumulate((find.end for find in known), max))

    def is_known(flag: Find) -> bool:
        before = bisect_left(begins, flag.end)
        return before > 0 and reaches[before - 1] > flag.start

    return [flag for flag in flags if flag.what is What.HIDDEN or not is_known(flag)]


def _is_wider(flag: Find, find: Find, text: str) -> bool:
    """Whether a stranger's name holds more than a known word and its particle."""
    end = find.end + particle_behind(text, find.end)[0]
    return flag.start <= find.start and find.end <= flag.end and (flag.start < find.start or end < flag.end)


def _rank(find: Find) -> tuple[bool, bool, int, bool, int, str]:
    """Lower decides: people who are known before everything else, the longer before the shorter, "
    "what is recorded before what is derived.
    """
    is_flag = find.what in FLAGS
    return (
        is_flag,
        find.what is not What.PERSON,
        find.start - find.end,
        find.why is not Why.DICTIONARY,
        _ORDER.index(find.what),
        find.who,
    )


def _settled(cluster: list[Find], text: str, verdicts: Verdicts) -> Settled:
    start, end = min(find.start for find in cluster), max(find.end for find in cluster)
    best = min(cluster, key=_rank)
    # Two people of whom the same piece can speak: nobody is named.
    meant = {find.who for find in cluster if _rank(find)[:3] == _rank(best)[:3]}
    is_decided = best.what in FLAGS and _verdict(best, text, verdicts) is Verdict.WITHHOLD
    if is_decided:
        best = replace(best, why=Why.DECISION)
    elif len(meant) > 1:
        best = replace(best, who="")
    return Settled(
        start=start,
        end=end,
        find=best,
        words=words_of(text[start:end]),
        is_undecided=best.what in FLAGS and not is_decided,
    )
