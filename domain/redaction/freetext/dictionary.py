"""Dictionary: every recorded string and what a table derives from it, found in one pass over the folded text (Aho and Corasick)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import ahocorasick

from domain.names.hangul import is_syllable
from domain.names.listing import listed
from domain.redaction.freetext.called import BEFORE_THAI, ONE_MASK
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import BARRIER, Folded, letters_of
from domain.redaction.freetext.form import Form, Where
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.ordinary import (
    BEFORE_NAME,
    ORDINARY_ENDING,
    ORDINARY_LATIN,
    PARTICLE,
    begins_a_sentence,
)
from domain.redaction.freetext.ordinary_names import ORDINARY_PLACES
from domain.redaction.freetext.spelled import SHORT_NAME, forms_as_written, forms_of
from domain.redaction.freetext.stranger_tables import NO_NAME_IN_VIETNAMESE
from domain.redaction.freetext.vietnamese import is_other_word

INSIDE_A_WORD = 8
"""Letters from which a Latin spelling counts inside a longer word, and digits from which a number does."""

_LONGEST_GAP = 40
"""Characters between two letters of a name: the border of a cell, a line end with its indent."""

_FEWEST_INITIALS = 3
_FEWEST_SMALL_LETTERS = 6
_END_OF_SENTENCE = re.compile(r"[.!?。！？]\s|[;；。]")
_BETWEEN_SENTENCES = re.compile(r"(?<=[a-z]{2})[.!?]\s|[;:]")
_BEFORE = 12
"""Characters before a name in which something that people are called is looked for."""
_VOCATIVE = re.compile(r",? oi(?!\w)")
"""Vietnamese calls somebody so."""
_WORD_BEFORE, _WORD_BEHIND = re.compile("([a-z]+),? $"), re.compile(" ([a-z]+)")
_LETTER_BEFORE, _LETTER_BEHIND = re.compile(r"(\w)[^\w\x00]*$"), re.compile(r"[^\w\x00]*(\w)")
_CONSONANT = re.compile("[ㄱ-ㅎ]")
_COMMA = re.compile("[，、]|, ")
_CUT = re.compile(r"\s")
_LETTERS = re.compile(r"[^\W_]|[\u0e00-\u0eff]")
_INITIALS_OR_CONSONANTS = re.compile(
    r"(?<![a-z0-9@])(?:[a-z](?:\. ?[a-z]){1,3}|[a-z]{3,4}|[a-z](?: [a-z]){2,3})(?![a-z0-9])|"
    r"(?<![ㄱ-ㅣ])[ㄱ-ㅎ](?:[ .·-]?[ㄱ-ㅎ]){1,4}(?![ㅏ-ㅣ])"
)
_ACRONYMS = frozenset(
    listed(
        "prc dprk mps psb mss nis ngo rok iom icrc wfp hrw kpa unhcr ohchr cia usa kcna pap pla mfa moj wto gps sim "
        "app pdf sms tv dna hiv cctv"
    )
)
_CHAT = frozenset(
    map(
        letters_of,
        (
            "ㄱㄱ",
            "ㄱㅅ",
            "ㄴㄴ",
            "ㄷㄷ",
            "ㅅㄱ",
            "ㅇㅇ",
            "ㅇㅋ",
            "ㅈㅅ",
            "ㅊㅋ",
            "ㅋㅋ",
            "ㅎㅎ",
            "ㅎㅇ",
            "ㅂㅂ",
        ),
    )
)

Entry = tuple[Form, Named]


class Dictionary:
    """What is looked for, ready to be found in any number of texts."""

    def __init__(self, named: tuple[Named, ...]) -> None:
        entries: dict[str, dict[Entry, None]] = {}
        self._short: dict[str, list[Entry]] = {}
        for each in named:
            for form in forms_of(each.text) if each.is_name else forms_as_written(each.text):
                if form.where in (Where.CONSONANTS, Where.INITIALS):
                    self._short.setdefault(form.letters, []).append((form, each))
                elif len(form.letters) > 1:
                    entries.setdefault(form.letters, {})[form, each] = None
        self._automaton = ahocorasick.Automaton()
        for letters, found in entries.items():
            self._automaton.add_word(letters, (len(letters), tuple(found)))
        self._automaton.make_automaton()

    def finds(self, text: Folded) -> Iterator[Find]:
        """Every place where one of them stands as it must."""
        yield from self._in_words(text)
        for match in _INITIALS_OR_CONSONANTS.finditer(text.plain):
            entries = self._short.get("".join(filter(str.isalnum, match[0])))
            if entries and _are_short(text, *match.span()):
                yield _find(text, *match.span(), entries)

    def _in_words(self, text: Folded) -> Iterator[Find]:
        letters, at = text.run_together
        at = [*at, len(text.plain)]
        for last, (length, entries) in self._automaton.iter(letters) if len(self._automaton) else ():
            start, end = at[last - length + 1], at[last] + 1
            is_cut = at[last + 1] == at[last] or (last >= length and at[last - length] == start)
            is_inside = _goes_on(text, start) or _goes_on(text, end)
            if is_cut or (is_inside and length < INSIDE_A_WORD and letters[last].isascii()):
                continue
            is_a_word = ORDINARY_PLACES.match(text.plain, start) is not None
            found = [
                (form, named)
                for form, named in entries
                if not (is_a_word and named.what is What.PLACE)
                and _stands(text, start, end, form)
                and not (form.is_alone and is_other_word(text, start, end, named.text))
            ]
            if found:
                yield _find(text, start, end, found)


def _find(text: Folded, start: int, end: int, found: Sequence[Entry]) -> Find:
    form, named = min(
        found, key=lambda entry: (entry[1].what is not What.PERSON, entry[0].why is Why.DERIVED)
    )
    meant = {each.who for _form, each in found if each.what is named.what}
    first, behind = text.range(start, end)
    return Find(
        start=first,
        end=behind,
        what=named.what,
        why=form.why,
        # Two people answer to it: then nobody is named.
        who=named.who if len(meant) == 1 else "",
        instead=named.instead,
        may_be_kept=all(each.is_alone for each, _named in found),
    )


def _stands(text: Folded, start: int, end: int, form: Form) -> bool:
    """Whether a string stands at a place as it must to count."""
    written = text.plain[start:end]
    gaps = "" if written.isalnum() else _LETTERS.sub("", written)
    if len(gaps) > _LONGEST_GAP or BARRIER in gaps or (form.is_turned and "," in gaps):
        return False
    if form.where is Where.PARTLY:
        return _CONSONANT.search(written) is not None and not _END_OF_SENTENCE.search(written)
    if form.where is Where.RUN_TOGETHER:
        return gaps in ("", "-") and not _goes_on(text, start) and not _goes_on(text, end)
    if form.where in _UNBROKEN:
        return not gaps and _UNBROKEN[form.where](text, start, end)
    if form.where in (Where.ANYWHERE, Where.HANGUL_WORD, Where.HANGUL_END):
        # "现金，文件" is no 金文; "金,文" are two cells.
        is_two_words = (
            len(written) - len(gaps) == SHORT_NAME and _COMMA.search(text.piece(start, end)) is not None
        )
        return not is_two_words and _is_east_asian(text.plain, start, end, form, gaps)
    may_be_one = not _BETWEEN_SENTENCES.search(written) if gaps else form.where is not Where.BESIDE_INITIAL
    return may_be_one and _is_in_words(text, start, end, form)


def _is_masked(text: Folded, _start: int, end: int) -> bool:
    return ONE_MASK.match(text.plain, end) is not None


def _is_called_in_thai(text: Folded, start: int, _end: int) -> bool:
    return BEFORE_THAI.search(text.plain, max(0, start - _BEFORE), start) is not None


def _is_among_foreign(text: Folded, start: int, end: int) -> bool:
    """Whether a syllable stands alone, and the words beside it are in Latin letters; one of them at least is there."""
    beside = (
        _LETTER_BEFORE.search(text.plain, max(0, start - _BEFORE), start),
        _LETTER_BEHIND.match(text.plain, end),
    )
    letters = "".join(found[1] for found in beside if found)
    return letters.isascii() and letters.isalpha()


def _is_one_word(text: Folded, start: int, end: int) -> bool:
    """Whether a word has one capital and stands alone with it inside a sentence: said to An, not Công An nor Hà Nội."""
    before, behind = (
        _WORD_BEFORE.search(text.plain, max(0, start - 16), start),
        _WORD_BEHIND.match(text.plain, end),
    )
    return (
        text.is_capital(start)
        and not text.is_capital(end - 1)
        and before is not None
        and not text.is_capital(before.start(1))
        and not (behind and text.is_capital(behind.start(1)))
        and not text.plain[end : end + 1].isalnum()
    )


_UNBROKEN = {
    Where.MASKED: _is_masked,
    Where.AMONG_FOREIGN: _is_among_foreign,
    Where.SHORT_GIVEN: _is_one_word,
    Where.THAI_WORD: _is_called_in_thai,
}
"""How a string must stand that has no gap in it."""


def _goes_on(text: Folded, place: int) -> bool:
    """Whether a Latin word, or a number, goes on from the character before a place to the one at it; it does not from small letters to a
    capital.
    """
    before, behind = text.plain[place - 1 : place], text.plain[place : place + 1]
    if not (before.isascii() and behind.isascii()):
        return False
    if before.isdigit() and behind.isdigit():
        return True
    are_letters = before.isalpha() and behind.isalpha()
    return are_letters and not (text.is_capital(place) and not text.is_capital(place - 1))


def _is_hangul(plain: str, place: int) -> bool:
    return 0 <= place < len(plain) and is_syllable(plain[place])


def _is_east_asian(plain: str, start: int, end: int, form: Form, gaps: str) -> bool:
    if gaps and _END_OF_SENTENCE.search(plain, start, end):
        return False
    is_inside = _is_hangul(plain, start - 1) and _is_hangul(plain, start)
    if form.where is Where.HANGUL_END and _is_hangul(plain, end):
        return False
    # "이 위치": two syllables with a space between them, and a third that is no ending.
    if gaps and _is_hangul(plain, end) and form.where is Where.HANGUL_WORD and not PARTICLE.match(plain, end):
        return False
    if form.where is Where.ANYWHERE:
        return not (is_inside and _CUT.search(gaps))
    if is_inside and not BEFORE_NAME.search(plain, max(0, start - 6), start):
        return False
    return not (form.is_alone and ORDINARY_ENDING.match(plain, end))


def _are_short(text: Folded, start: int, end: int) -> bool:
    """Whether letters that stand alone are consonants, or initials: capitals with points, or three and more without."""
    written = text.plain[start:end]
    if not written[0].isascii():
        return written not in _CHAT
    letters = [place for place in range(start, end) if text.plain[place].isalpha()]
    is_pointed = "." in written
    return all(map(text.is_capital, letters)) and (
        is_pointed or (len(letters) >= _FEWEST_INITIALS and written not in _ACRONYMS)
    )


def _is_in_words(text: Folded, start: int, end: int, form: Form) -> bool:
    plain = text.plain
    letters = len("".join(plain[start:end].split()))
    is_whole = not _goes_on(text, start) and not _goes_on(text, end)
    if not is_whole:
        return letters >= INSIDE_A_WORD and form.where is Where.WORDS and not _CUT.search(plain, start, end)
    words = [match.start() for match in re.finditer(r"[a-z]+", plain[start:end])]
    # "Chol-su": what stands behind a hyphen belongs to the capital before it.
    are_capital = text.is_capital(start) and all(
        text.is_capital(start + place) or plain[start + place - 1] in "-‐‑–'’" for place in words
    )
    if form.where is Where.WORDS:
        # What has digits is no ordinary word.
        return (
            are_capital
            or not form.letters.isalpha()
            or (form.letters not in ORDINARY_LATIN and (len(words) == 1 or letters >= _FEWEST_SMALL_LETTERS))
        )
    may_be_ordinary = form.why is Why.DERIVED and form.letters in ORDINARY_LATIN
    is_called = _VOCATIVE.match(plain, end) is not None
    is_ordinary = (may_be_ordinary and not is_called and begins_a_sentence(plain, start)) or (
        form.is_alone and plain.startswith(NO_NAME_IN_VIETNAMESE, start)
    )
    return are_capital and not is_ordinary
