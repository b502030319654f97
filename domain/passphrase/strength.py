"""How hard a passphrase is to guess: an estimate by zxcvbn (Wheeler 2016), with what it does not know of Korean and of random words."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from domain.passphrase.dubeolsik import typed_in_hangul_mode, typed_in_latin_mode

GUESSES_PER_SECOND = 3_000
"""What one data-centre card reaches at STANDARD cost, by the bandwidth of its memory (4.8 TB/s over three passes of 256 MiB, read and
written). Somebody with a hundred of them is a hundred times as fast."""

LONGEST_JUDGED = 72
"""Characters; zxcvbn refuses more. What follows only adds."""

FEWEST_WORDS = 6
"""Of a list that are taken for words that were chosen at random: as many as the program suggests."""
LOG10_PER_WORD = math.log10(2048)
"""Of the lists of BIP-39."""


class Level(StrEnum):
    """Steps, by the time that one card needs at most."""

    VERY_WEAK = "very weak"
    """Less than ten hours (10^8 guesses)."""
    WEAK = "weak"
    """Less than ten years (10^12)."""
    FAIR = "fair"
    """Less than ten thousand years (10^15)."""
    STRONG = "strong"


LEAST = {Level.STRONG: 15.0, Level.FAIR: 12.0, Level.WEAK: 8.0, Level.VERY_WEAK: -math.inf}
"""Level → the least guesses for it, as a logarithm to base 10; from the top."""


class Weakness(StrEnum):
    """What an attacker tries first that takes most of it."""

    SHORT = "short"
    """Nothing but its length."""
    COMMON_WORD = "common word"
    """A word, a name or a password of the usual lists, with or without 4 for a."""
    KNOWN_WORD = "known word"
    """One of the words that somebody who knows this person tries first."""
    KEYBOARD = "keyboard"
    """Keys beside one another, such as qwerty."""
    REPEATED = "repeated"
    SEQUENCE = "sequence"
    """Letters or numbers in their order, such as 4567."""
    DATE = "date"
    KOREAN_IN_LATIN_KEYS = "korean in latin keys"
    """Korean words typed without switching the keyboard. It looks random and is in every list."""


_WEAKNESS_OF = {
    "dictionary": Weakness.COMMON_WORD,
    "spatial": Weakness.KEYBOARD,
    "repeat": Weakness.REPEATED,
    "sequence": Weakness.SEQUENCE,
    "date": Weakness.DATE,
    "regex": Weakness.DATE,
}
"""Pattern of zxcvbn → what it means; its one regex is that of years."""

_COMMON_KOREAN = (
    "안녕하세요 안녕 사랑해 사랑 비밀번호 암호 대한민국 한국 조선 북한 통일 평양 서울 하나님 예수 주님 아멘 자유 가나다라 하나둘셋 "
    "엄마 아빠 우리 감사합니다 행복 희망 기도 할렐루야 중국 연변 압록강 두만강 백두산 아리랑 고향 김정은 김일성 김정일 이순신 세종대왕 "
    "조국통일 우리집 내사랑 바보 천사 하늘 친구 가족 할머니 할아버지 선생님 목사님 교회 성경 탈북 탈북자 인권"
)
COMMON_KOREAN = tuple(_COMMON_KOREAN.split())
"""What Korean speakers choose and zxcvbn has no list of; the first ones are the likeliest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strength:
    """An estimate, in numbers; the screen puts it into words."""

    level: Level
    guesses_log10: float
    """How many guesses find it, as a logarithm to base 10."""
    weakness: Weakness | None
    """None when it is strong, and when it is empty."""
    words_to_add: int
    """How many random words more make it strong; 0 when it is."""

    @property
    def seconds(self) -> float:
        """How long one card needs at most."""
        return math.pow(10.0, min(self.guesses_log10, 300.0)) / GUESSES_PER_SECOND


def strength(
    passphrase: str, known_words: Sequence[str] = (), *, lists: Iterable[AbstractSet[str]] = ()
) -> Strength:
    """Judge a passphrase: some milliseconds, the loading of the lists the first time, a quarter of a second for 72 symbols at the worst.

    known_words: what somebody who knows this person tries first, such as names; the likeliest first.  lists: those of 2048 words from which
    somebody may have drawn by chance.
    """
    text = unicodedata.normalize("NFC", passphrase)
    words = (*known_words, *COMMON_KOREAN)
    readings: dict[str, Weakness | None] = {text: None}
    # Without its spaces too: zxcvbn takes each for a choice, and whoever tries words tries them with spaces.
    readings.setdefault(_joined(text), None)
    readings.setdefault(_joined(typed_in_hangul_mode(text) or text), None)
    readings.setdefault(_joined(typed_in_latin_mode(text) or text), Weakness.KOREAN_IN_LATIN_KEYS)
    found = [_judged(reading, words, weakness) for reading, weakness in readings.items()]
    guesses, weakness = min(found, key=lambda judged: judged[0])
    guesses = _drawn(text, lists) or guesses
    level = next(level for level, least in LEAST.items() if guesses >= least)
    missing = max(0.0, LEAST[Level.STRONG] - guesses)
    return Strength(
        level=level,
        guesses_log10=guesses,
        weakness=None if level is Level.STRONG else weakness,
        words_to_add=math.ceil(missing / LOG10_PER_WORD),
    )


def _joined(text: str) -> str:
    return "".join(text.split())


def _judged(
    text: str, known_words: Sequence[str], weakness: Weakness | None
) -> tuple[float, Weakness | None]:
    """The logarithm of the guesses, and the weakness: the one given, else what takes most of the text."""
    if not text:
        return 0.0, None
    # Loaded when the first passphrase is judged: it takes as long as the rest of the room together.
    from zxcvbn import zxcvbn  # noqa: PLC0415

    found = zxcvbn(text[:LONGEST_JUDGED], user_inputs=known_words)
    patterns = [match for match in found["sequence"] if match["pattern"] in _WEAKNESS_OF]
    longest = max(patterns, key=lambda match: len(match["token"]), default=None)
    return float(found["guesses_log10"]), weakness or _weakness(longest)


def _weakness(match: dict[str, Any] | None) -> Weakness:
    if match is None:
        return Weakness.SHORT
    if match.get("dictionary_name") == "user_inputs" and match["token"] not in COMMON_KOREAN:
        return Weakness.KNOWN_WORD
    return _WEAKNESS_OF[match["pattern"]]


def _drawn(text: str, lists: Iterable[AbstractSet[str]]) -> float:
    """What six or more different words of one of the lists are worth, 11 bits each; 0 for anything else.

    zxcvbn counts ten guesses for a Chinese character or a syllable, and would call our own suggestion weak. Whoever picks such words by
    hand gets more credit than is due; the program offers to choose them.
    """
    typed = set(text.casefold().split())
    if len(typed) < FEWEST_WORDS or not any(typed <= words for words in lists):
        return 0.0
    return len(typed) * LOG10_PER_WORD
