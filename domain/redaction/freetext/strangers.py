"""Strangers: names that nobody recorded, known by a title, by a word like "named", or by being made as names are.  A person decides about
each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from domain.names import pinyin, romanisation
from domain.names.surnames import SURNAME_SOUNDS
from domain.redaction.freetext.called import is_title
from domain.redaction.freetext.capitals import WORD, Run, known_words, runs_of_capitals, unknown_words
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, letters_of, words_of
from domain.redaction.freetext.foreign import foreign_names_in
from domain.redaction.freetext.foreign_words import TERMS_IN_HANGUL
from domain.redaction.freetext.glosses import with_gloss
from domain.redaction.freetext.ordinary import ORDINARY_LATIN
from domain.redaction.freetext.ordinary_names import ORDINARY_HAN
from domain.redaction.freetext.running_chinese import names_in_chinese
from domain.redaction.freetext.spelled import without_title
from domain.redaction.freetext.stranger_forms import FORMS, INTRODUCED, TITLED
from domain.redaction.freetext.stranger_tables import (
    NO_NAME,
    NO_NAME_IN_VIETNAMESE,
    ORDINARY_HANGUL,
    PUBLIC,
    VIETNAMESE_FAMILIES,
    WESTERN_GIVEN,
)

_FEWEST_WORDS = 2


def strangers_in(text: Folded) -> Iterator[Find]:
    """Every name that looks like one of a person; those that are recorded are among them."""
    for form in (form for script, forms in FORMS if script.search(text.plain) for form in forms):
        for match in form.finditer(text.plain):
            group = match.lastgroup or "it"
            if not _is_ordinary(text.plain, *match.span(group)):
                yield from _found(text, *match.span(group))
    runs = tuple(runs_of_capitals(text))
    for form in (INTRODUCED, TITLED) if runs else ():
        for match in form.finditer(text.plain):
            if form is TITLED and not is_title(text.piece(*match.span("title")).rstrip("."), text.source):
                continue
            start, end = _capitals(text, *match.span("it"))
            if end > start and text.plain[start:end].split()[0] not in _NO_FIRST:
                yield from _found(text, start, end)
    yield from _with_capitals(text, runs)
    for start, end in (*foreign_names_in(text, runs), *names_in_chinese(text.plain)):
        yield from _found(text, start, end)


def _is_ordinary(plain: str, start: int, end: int) -> bool:
    """Whether a word, alone or with the ending that follows it, is one of those that only look like a name."""
    return (
        plain[start:end] in _ORDINARY
        or plain.startswith(_HAN_BEGINNINGS, start)
        or any(plain[start : start + length] in _ORDINARY for length in _LENGTHS if length > end - start)
    )


def _capitals(text: Folded, start: int, end: int) -> tuple[int, int]:
    """The words with capitals at the beginning of a range."""
    last = start
    for word in WORD.finditer(text.plain, start, end):
        if not text.is_capital(word.start()):
            break
        last = word.end()
    is_possessive = text.plain[last - 2 : last] in ("'s", "’s")
    return start, last - 2 if is_possessive else last


def _with_capitals(text: Folded, runs: Sequence[Run]) -> Iterator[Find]:
    """Two to four words with capitals that are made as names are, Korean, Chinese, Vietnamese or Western; and words that are none we know."""
    known = known_words(text) if runs else frozenset()
    for run in runs:
        if not _IN_PUBLIC.search(text.plain[run[0][0] : run[-1][1]].replace(" ", "").replace("-", "")):
            for start, end in unknown_words(text, run, known):
                yield from _found(text, start, end)
        for first in range(len(run)):
            longest = next(
                (
                    last
                    for last in range(min(first + 4, len(run)), first, -1)
                    if _is_name([text.plain[start:end] for start, end in run[first:last]])
                ),
                0,
            )
            if longest:
                yield from _found(text, run[first][0], run[longest - 1][1])
                break


def is_made_like_a_name(text: str) -> bool:
    """Whether a recorded text, a title taken off, is made as people's names are, so that its single words may name somebody too."""
    name = without_title(text)
    words = [word for word in words_of(name).split() if word.isascii()]
    return not words or name != text.strip() or _is_name(words)


def _is_name(words: list[str]) -> bool:
    parts = tuple(part for word in words for part in re.split("[-'’]", word) if part)
    if len(parts) < _FEWEST_WORDS:
        return False
    family, *given = parts
    is_place = " ".join(parts).startswith(NO_NAME_IN_VIETNAMESE)
    is_vietnamese = all(part in ORDINARY_LATIN or part in _VIETNAMESE for part in given)
    if family in VIETNAMESE_FAMILIES and is_vietnamese and not is_place:
        return True
    if any(part in NO_NAME for part in parts) or all(part in ORDINARY_LATIN for part in parts):
        return False
    if family in WESTERN_GIVEN:
        return True
    return (
        bool(romanisation.full_names(parts)) and (family in SURNAME_SOUNDS or parts[-1] in SURNAME_SOUNDS)
    ) or bool(pinyin.korean_sounds(parts))


def _found(text: Folded, start: int, end: int) -> Iterator[Find]:
    """A name, and the same name in other letters in brackets with it: one question for both."""
    if letters_of(text.piece(start, end)) not in PUBLIC:
        for place in dict.fromkeys(((start, end), with_gloss(text, start, end))):
            first, behind = text.range(*place)
            yield Find(start=first, end=behind, what=What.STRANGER, why=Why.DETECTOR)


_RANKS = frozenset(
    {
        "general",
        "secretary",
        "director",
        "chief",
        "officer",
        "office",
        "inspector",
        "minister",
        "commissioner",
        "president",
    }
)
"""What stands between a title and a name: Consul General, Deputy Director."""
_NO_FIRST = NO_NAME | _RANKS
_IN_PUBLIC = re.compile("|".join(filter(str.isascii, sorted(PUBLIC))))
_ORDINARY = ORDINARY_HANGUL | frozenset(TERMS_IN_HANGUL)
_LENGTHS = sorted({len(word) for word in ORDINARY_HANGUL if len(word) > _FEWEST_WORDS})
_HAN_BEGINNINGS = tuple(map(letters_of, ORDINARY_HAN))
_VIETNAMESE = frozenset(
    words_of(
        "thi van huu duc minh ngoc thanh quoc cong dinh xuan kim thu hong phuong anh linh trang dung hung tuan nam son long hai"
    ).split()
)
