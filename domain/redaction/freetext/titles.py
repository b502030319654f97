"""Titles: recorded family names with a title, with the given name masked, or alone: 김씨, 朴某, 小金, Mr Pak, 김○○, Kim X.X."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from domain.names import hangul, hanzi, pinyin, romanisation, sino_vietnamese
from domain.names.hangul import sounds
from domain.names.romanised import given_spellings
from domain.names.surnames import SURNAME_SOUNDS
from domain.redaction.freetext.alternatives import any_of
from domain.redaction.freetext.called import (
    BEFORE_LATIN,
    BEHIND_HAN,
    BEHIND_HANGUL,
    BEHIND_LATIN,
    MASK,
    is_title,
)
from domain.redaction.freetext.family_characters import FAMILY_CHARACTERS
from domain.redaction.freetext.findings import Find, What, Why
from domain.redaction.freetext.folding import Folded, folded, letters_of, pattern
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.ordinary import ORDINARY_LATIN
from domain.redaction.freetext.ordinary_names import ORDINARY_TITLED
from domain.redaction.freetext.shapes import Shape, Shapes
from domain.redaction.freetext.spelled import SHORT_WORD, family_names_of
from domain.redaction.freetext.stranger_tables import NO_NAME_IN_VIETNAMESE
from domain.redaction.freetext.vietnamese import is_other_word

_NEXT_WORD = re.compile(r"[ -]{1,2}([a-z]+)")
_WORD_BEFORE = re.compile(r"([a-z]+)[ -]{1,2}$")
_NO_WORD_BEFORE = "(?<![a-z0-9])"


class Titles:
    """The recorded family names, and single short names, ready to be found beside what people are called."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._written = "\n".join(each.text for each in named if each.is_name)
        self.whose: dict[str, set[str]] = {}
        """Family name, folded → whose it can be."""
        for each in named:
            if each.is_name:
                for family in family_names_of(each.text):
                    for spelled in _spelled(family):
                        self.whose.setdefault(spelled, set()).add(each.who)
                for word in _single_words(each.text):
                    self.whose.setdefault(word, set()).add(each.who)
        families = [family for family in self.whose if family]
        self._shapes = Shapes(
            [
                Shape(
                    What.PERSON,
                    re.compile(template.replace("{family}", _any_of(fitting))),
                    tuple(
                        sign.replace("{family}", each) for sign in near or ("{family}",) for each in fitting
                    ),
                )
                for template, script, near in _TEMPLATES
                if (fitting := [family for family in families if script.match(family)])
            ]
        )
        self._initials: dict[str, set[str]] = {}
        for family in filter(str.isascii, families):
            self._initials.setdefault(family[0], set()).update(self.whose[family])
        latin = [
            each
            for each in families
            if each.isascii()
            and len(each) > SHORT_WORD
            and each not in ORDINARY_LATIN
            and (each in SURNAME_SOUNDS or each in pinyin.FAMILY)
        ]
        self._alone = Shapes(
            [Shape(What.PERSON, re.compile(f"{_NO_WORD_BEFORE}({_any_of(latin)})(?![a-z0-9])"), tuple(latin))]
            if latin
            else []
        )

    def finds(self, text: Folded) -> Iterator[Find]:
        """Every place where one of them stands."""
        for _shape, match, _start, _end in self._shapes.matches(text):
            start, end = match.span("name")
            is_latin = text.plain[start].isascii()
            if _is_called(text, match, start, end) if is_latin else not _is_ordinary(text.plain, start, end):
                yield self._found(text, start, end, self.whose[match["family"]], is_alone=False)
        for _shape, match, start, end in _INITIAL.matches(text):
            if text.is_capital(start) and match[0] in self._initials:
                yield self._found(text, start, end, self._initials[match[0]], is_alone=False)
        for _shape, match, start, end in self._alone.matches(text):
            if (
                text.is_capital(start)
                and not text.plain.startswith(NO_NAME_IN_VIETNAMESE, start)
                and not is_other_word(text, start, end, self._written)
                and not _has_given_name_behind(text, end)
                and not _has_given_name_before(text, start)
            ):
                yield self._found(text, start, end, self.whose[match[0]], is_alone=True)

    @staticmethod
    def _found(text: Folded, start: int, end: int, meant: set[str], *, is_alone: bool) -> Find:
        first, behind = text.range(start, end)
        who = min(meant) if len(meant) == 1 else ""
        return Find(start=first, end=behind, what=What.PERSON, why=Why.DERIVED, who=who, may_be_kept=is_alone)


_INITIAL = Shapes(
    [
        Shape(
            What.PERSON,
            pattern("(?<![a-z0-9])[a-z](?= ?(?:씨|양|군|동무|모 ?씨|某|女士|先生))"),
            ("씨", "양", "군", "동무", "某", "女士", "先生"),
        )
    ]
)
"""K씨: as papers write whom they must not name."""
_HANGUL, _HAN, _LATIN = re.compile("[가-힣]"), re.compile("[\u3400-\u9fff]"), re.compile("[a-z]")
_TITLES_IN_HANGUL = tuple(BEHIND_HANGUL.replace("?", "").split("|"))
_HOUSES = ("family", "families", "household", "clan", "home", "house", "brothers", "sisters")
_MASKS = (*"○〇●◯◎□■◇◆△▲×*_#", "ㅇㅇ", "{family}x", "{family} x", "{family}o", "{family} o")
_TEMPLATES = (
    (
        pattern(f"(?<![가-힣])(?P<name>(?P<family>{{family}}))(?= ?(?:{BEHIND_HANGUL}))").pattern,
        _HANGUL,
        _TITLES_IN_HANGUL,
    ),
    (
        pattern(
            f"(?<![가-힣])(?P<name>(?P<family>{{family}}) ?{MASK}(?: "
            f"[가-힣](?=[이가은는을를의도만씨와과]?(?![가-힣]))|[가-힣]??))(?= ?(?:{BEHIND_HANGUL})|[^가-힣a-z]|(?:이|가|"
            "은|는|을|를|의|에|와|과|도|만|씨|로)|$)"
        ).pattern,
        _HANGUL,
        _MASKS,
    ),
    (
        pattern(
            "(?<![가-힣])(?P<name>(?P<family>{family}) ?(?:아무개|모(?= ?(?:씨|양|군|여인|\\())))"
        ).pattern,
        _HANGUL,
        ("{family}모", "{family} 모", "{family} 아", "{family}아"),
    ),
    (
        pattern(
            "(?<![가-힣])(?P<name>(?P<family>{family}))(?= ?[양군](?:[이은을의과도만]|에게|하고|님)?(?![가-힣]))"
        ).pattern,
        _HANGUL,
        ("{family}양", "{family} 양", "{family}군", "{family} 군"),
    ),
    (pattern(f"(?P<name>(?P<family>{{family}}))(?={BEHIND_HAN})").pattern, _HAN, ()),
    (
        pattern(
            "(?<![国國大自我你他她])(?P<name>(?P<family>(?![全安成])(?:{family})))"
            "(?=家(?:[的里裡人有住在那。，、]|[^\u3400-\u9fff]|$))"
        ).pattern,
        _HAN,
        ("{family}家",),
    ),
    (
        pattern(
            "(?<![가-힣])(?P<name>(?P<family>{family})가)(?=네(?![가-힣]|집)|네 |네집| ?놈|들(?:이|은|의))"
        ).pattern,
        _HANGUL,
        ("{family}가",),
    ),
    (
        f"{_NO_WORD_BEFORE}(?P<name>(?P<family>{{family}}))(?=s?[ -](?:{'|'.join(_HOUSES)})(?![a-z]))",
        _LATIN,
        tuple(f"{{family}}{own}{gap}{house}" for own in ("", "s") for gap in " -" for house in _HOUSES),
    ),
    (
        pattern(
            "(?P<name>(?P<family>{family})(?:某{1,2}|[○〇×*]{2,3}|[○〇×*][\u3400-\u9fff]?|x{1,2}|o{1,2}))(?![a-z])"
        ).pattern,
        _HAN,
        (*_MASKS, "{family}某"),
    ),
    (pattern("(?<=姓)(?P<name>(?P<family>{family}))").pattern, _HAN, ("姓",)),
    (
        pattern(
            "(?<=(?<![가-힣])성[은이] )(?P<name>(?P<family>{family}))(?=씨|이|가|인|입|였|라|로|[^가-힣]|$)"
        ).pattern,
        _HANGUL,
        ("성은 ", "성이 "),
    ),
    (
        pattern("(?<=[小老阿大])(?P<name>(?P<family>{family}))").pattern,
        _HAN,
        tuple(f"{before}{{family}}" for before in "小老阿大"),
    ),
    (
        f"{_NO_WORD_BEFORE}{BEFORE_LATIN}(?P<name>(?P<family>{{family}}))(?![a-z0-9])",
        _LATIN,
        (" {family}",),
    ),
    (
        f"{_NO_WORD_BEFORE}(?P<name>(?:[a-z]\\.[ ]?){{1,3}}(?P<family>{{family}}))(?![a-z0-9])",
        _LATIN,
        (".{family}", ". {family}"),
    ),
    (
        f"{_NO_WORD_BEFORE}(?P<name>(?P<family>{{family}}),? (?:[a-z][.-][ -]?){{1,3}}(?:[a-z](?![a-z]))?(?<! ))(?![a-z0-9])",
        _LATIN,
        ("{family} ", "{family}, "),
    ),
    (
        f"{_NO_WORD_BEFORE}(?P<name>(?P<family>{{family}}))(?=[- ](?:{BEHIND_LATIN})(?![a-z]))",
        _LATIN,
        tuple(f"{gap}{behind}" for gap in "- " for behind in BEHIND_LATIN.split("|")),
    ),
    (
        f"{_NO_WORD_BEFORE}(?P<name>(?P<family>{{family}})[ -]?(?:[○〇●◯□■×*_＊]{{1,3}}|(?:[xo]\\.? ?){{2,3}}(?<! )))(?![a-z0-9])",
        _LATIN,
        tuple(f"{{family}}{gap}{mask}" for gap in ("", " ", "-") for mask in "○〇●◯□■×*_xo"),
    ),
)
"""Template of a pattern, the script of the family names that fit it, and the signs it is looked for near; () for the names themselves."""


def _any_of(families: Sequence[str]) -> str:
    """Any of some family names, the longer first; a syllable of Hangul as a whole."""
    return any_of(re.escape(each) for each in sorted(families, key=lambda each: (-len(each), each)))


@cache
def _spelled(family: str) -> tuple[str, ...]:
    """A family name in Hangul, in Latin letters, and in the characters a record may have for it; folded."""
    return tuple(dict.fromkeys(folded(each).plain for each in _spellings(family)))


def _spellings(family: str) -> Iterator[str]:
    yield family
    if family and all(map(hangul.is_syllable, family)):
        yield from given_spellings(hangul.southern(family))
        yield from given_spellings(family)
    heard = (
        {sounds(family)}
        if all(map(hangul.is_syllable, family)) and family
        else SURNAME_SOUNDS.get(family, frozenset())
    )
    if len(family) == 1 and hanzi.is_han(family):
        heard = {sounds(reading) for reading in hanzi.korean_readings(family)}
        yield from hanzi.pinyin_readings(family)
    for table in (SURNAME_SOUNDS, sino_vietnamese.FAMILY_SOUNDS):
        yield from (spelling for spelling, heard_in_it in table.items() if not heard_in_it.isdisjoint(heard))
    for name in FAMILY_CHARACTERS:
        if sounds(name) in heard:
            yield from hangul.spelled_otherwise(name)
            yield from FAMILY_CHARACTERS.get(name, "")


def _single_words(name: str) -> Iterator[str]:
    """The words of a Latin name, which a title can stand before."""
    yield from (word for word in romanisation.latin_words(name) if letters_of(name).isascii())


def _is_ordinary(plain: str, start: int, end: int) -> bool:
    """Whether a family name and what follows it are one ordinary word: 손님, 고소장."""
    return any(plain[start : end + length] in ORDINARY_TITLED for length in (1, 2))


def _is_called(text: Folded, match: re.Match[str], start: int, end: int) -> bool:
    """Whether Latin words are a title and a family name, and no given name follows."""
    titled = "title" not in match.groupdict() or is_title(
        text.piece(*match.span("title")).rstrip("."), text.source
    )
    is_phrase = text.plain.startswith(NO_NAME_IN_VIETNAMESE, match.start("family"))
    return titled and text.is_capital(start) and not is_phrase and not _has_given_name_behind(text, end)


def _has_given_name_behind(text: Folded, end: int) -> bool:
    """Whether a given name follows: then it is somebody else's full name, or one that was found already."""
    behind = _NEXT_WORD.match(text.plain, end)
    return (
        behind is not None
        and text.is_capital(behind.start(1))
        and bool(romanisation.given_names((behind[1],)))
    )


def _has_given_name_before(text: Folded, start: int) -> bool:
    before = _WORD_BEFORE.search(text.plain, max(0, start - 24), start)
    return (
        before is not None
        and text.is_capital(before.start(1))
        and bool(romanisation.given_names((before[1],)))
    )
