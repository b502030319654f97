"""Particles: what stands behind a token in Korean, made to say nothing of the name that was there.

이 or 가, 은 or 는, 을 or 를 tell whether a name ends with a consonant.  So does what English has before a name: a or an.
"""

from __future__ import annotations

import re
import unicodedata

_NEUTRAL = (
    ("이에게서|에게서", "에게서"),
    ("이한테서|한테서", "한테서"),
    ("이에게|에게", "에게"),
    ("이한테|한테", "한테"),
    ("으로부터|로부터", "(으)로부터"),
    ("으로서|로서", "(으)로서"),
    ("으로써|로써", "(으)로써"),
    ("으로|로", "(으)로"),
    ("이라고|라고", "(이)라고"),
    ("이라는|라는", "(이)라는"),
    ("이라면|라면", "(이)라면"),
    ("이라서|라서", "(이)라서"),
    ("이라도|라도", "(이)라도"),
    ("이라며|라며", "(이)라며"),
    ("이라던|라던", "(이)라던"),
    ("이라|라", "(이)라"),
    ("이란|란", "(이)란"),
    ("이랑|랑", "(이)랑"),
    ("이나마|나마", "(이)나마"),
    ("이나|나", "(이)나"),
    ("이든지|든지", "(이)든지"),
    ("이던|던", "(이)던"),
    ("이든|든", "(이)든"),
    ("이며|며", "(이)며"),
    ("이고|고", "(이)고"),
    ("이예요|이에요|예요|에요", "이에요/예요"),
    ("이었|이였|였", "이었/였"),
    ("이야말로|야말로", "(이)야말로"),
    ("이여|여", "(이)여"),
    ("이다|다", "(이)다"),
    ("이죠|죠", "(이)죠"),
    ("이지|지", "(이)지"),
    ("이네|네", "(이)네"),
    ("이가|가", "이(가)"),
    ("이는|은|는", "은(는)"),
    ("이를|을|를", "을(를)"),
    ("이와|과|와", "과(와)"),
    ("이의|의", "의"),
    ("이도|도(?![가-힣]{2})", "도"),
    ("이만|만(?![가-힣]{2})", "만"),
    ("이하고|하고", "하고"),
    ("이씨|씨", "씨"),
    ("아!|야!", "아(야)!"),
    ("(?:아|야)(?=[ ,.?~…\"'”’]|$)|이야", "아(야)"),
    ("이(?=[ ,.)\n]|$)", "이(가)"),
)
_FORMS = tuple((re.compile(form), neutral) for form, neutral in _NEUTRAL)
_LONGEST = 32

# "김철수(37세)는", "“김철수”는": the particle is that of the name.
_BETWEEN = re.compile(r"(?:\([^()\n]{1,16}\))?[)）\]」』”’\"]{0,2}")

_ARTICLE = re.compile(r"(?i)(?<!\w)(an?)(?= $)")
_POSSESSIVE = re.compile(r"['’](?:s\b)?(?![\w'’])")


def particle_behind(text: str, place: int) -> tuple[int, str]:
    """How many characters behind a place are a particle, and what stands for it; (0, "") where nothing must change."""
    behind = text[place : place + _LONGEST]
    if behind.startswith(("'", "’")):
        match = _POSSESSIVE.match(behind)
        return (match.end(), "'s") if match and not match[0].endswith("s") else (0, "")
    between = _BETWEEN.match(behind)
    if between and between.end():
        taken, neutral = particle_behind(text, place + between.end())
        return (between.end() + taken, between[0] + neutral) if taken else (0, "")
    composed = unicodedata.normalize("NFC", behind)
    for form, neutral in _FORMS:
        match = form.match(composed)
        if match and not composed.startswith("(", match.end()) and not composed.startswith("/", match.end()):
            return _length(behind, match[0]), neutral
    return 0, ""


def _length(behind: str, particle: str) -> int:
    """How many characters of the source write a particle, composed or not."""
    return next(
        end
        for end in range(1, len(behind) + 1)
        if unicodedata.normalize("NFC", behind[:end]).startswith(particle)
        and unicodedata.normalize("NFC", behind[:end]) == particle
    )


def article_before(text: str, place: int) -> tuple[int, str]:
    """Where an English article before a place begins, and what stands for it; (place, "") where there is none."""
    match = _ARTICLE.search(text, max(0, place - 4), place)
    return (match.start(), f"{match[1][0]}(n) ") if match else (place, "")
