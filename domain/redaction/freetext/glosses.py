"""Glosses: the same name in other letters, in brackets behind it or before it: Kim Hyok (김혁), 박솔 (Pak Sol), 김혁(金赫)."""

from __future__ import annotations

import re

from domain.redaction.freetext.folding import Folded
from domain.redaction.freetext.foreign_words import in_han, in_hangul, in_latin
from domain.redaction.freetext.stranger_tables import HAN_FAMILIES, HANGUL_FAMILIES

_LATIN = r"[a-z'’-]{2,}(?: [a-z'’-]+){0,3}"
_SCRIPTS = (
    "[가-힣]",
    "[\u3400-\u9fff]",
    "[\u0e00-\u0eff]",
    "[\u30a1-\u30fa\u30fc]",
    "[\u0400-\u04ff]",
    "[a-z]",
)
_IN_BRACKETS = re.compile(
    rf" ?[(（\[〔][\"'“]?(?P<it>[가-힣]{{1,5}}|[가-힣] [가-힣]{{1,2}}|[\u3400-\u9fff·]{{1,6}}|[\u0e00-\u0e7f ]{{2,24}}|"
    rf"[\u30a1-\u30fa\u30fc・]{{2,16}}|{_LATIN})[\"'”]?[)）\]〕]"
)
_BEFORE = re.compile(
    rf"(?:(?<![가-힣])(?P<hangul>[{HANGUL_FAMILIES}][가-힣]{{1,3}})|"
    rf"(?<![\u3400-\u9fff])(?P<han>[{HAN_FAMILIES}][\u3400-\u9fff]{{1,3}})) ?[(（\[〔]$"
)
_BEHIND = re.compile(r"[)）\]〕]")
_NEAR = 12


def with_gloss(text: Folded, start: int, end: int) -> tuple[int, int]:
    """A stranger's name with its gloss; as it is where it has none."""
    plain = text.plain
    behind = _IN_BRACKETS.match(plain, end)
    if behind and _may_be_the_same(text, plain[start], behind):
        return start, behind.end()
    before = _BEFORE.search(plain, max(0, start - _NEAR), start) if _BEHIND.match(plain, end) else None
    if (
        before
        and before[before.lastgroup or 0] not in in_hangul() | in_han()
        and _script(plain[start]) != _script(before[0])
    ):
        return before.start(), end + 1
    return start, end


def _may_be_the_same(text: Folded, first: str, gloss: re.Match[str]) -> bool:
    written = gloss["it"]
    if _script(first) == _script(written):
        return False
    if written[0].isascii():
        words = re.split("[ -]", written)
        return text.is_capital(gloss.start("it")) and not all(word in in_latin() for word in words)
    return written not in in_hangul() and written not in in_han()


def _script(text: str) -> int:
    return next((number for number, script in enumerate(_SCRIPTS) if re.match(script, text)), -1)
