"""What is searched: the text that goes into the index, and the question that is put to it.

The index is an FTS5 table tokenised by `unicode61 remove_diacritics 2`, which knows words only by the spaces between them.  Chinese, Korean
and Thai have none, or not where a reader looks, so each of their characters becomes a word of its own and a run of them is found as a phrase.
Hangul syllables go in as their letters: while the last one is being composed (처 on the way to 철), it is the beginning of the whole one.

The table has two columns: `content` holds `indexed_text` of everything a record says, `keys` holds `indexed_names` of every name in it
and `domain.numbers.indexed_numbers` of every number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from domain.names import hangul, hanzi, romanisation
from domain.names.hangul import Sound, key_of
from domain.names.keys import index_keys, query_keys, spellings
from domain.numbers import number_keys

TOKENIZER = "unicode61 remove_diacritics 2"
"""What both functions here are made for; with "remove_diacritics 1" the letters with two marks of Vietnamese keep theirs."""

LONGEST_QUESTION = 200
"""Characters looked at; FTS5 refuses an expression of more than 256 parts."""

MOST_KEYS = 64
"""Keys of names asked for at once."""

SHORTEST_SPELLING = 2
"""Letters of a Latin name from which names are looked for by other spellings too."""

# Format characters, variation selectors and the blank letters of Hangul: they are not seen, so nobody can search them.
_UNSEEN = re.compile(
    "[\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)

_APOSTROPHE_IN_A_WORD = re.compile(r"(?<=\w)['`\u2018\u2019\u02bb\u02bc\u02b9](?=\w)")
"""P'yŏngyang and Xi'an are also written without it."""

# Forms that no removal of marks brings together: the Vietnamese đ, and the wide ASCII of East Asian keyboards.
_SAME_LETTER = {ord("đ"): "d", ord("Đ"): "D", **{wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}}

# Scripts written without spaces, each character with the marks that follow it: Thai and Lao, Burmese, Khmer, kana and bopomofo, Chinese
# characters; then Hangul letters, letters standing alone, and syllables.
_CUT = re.compile(
    "([\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e50-\u0e59\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0ed0-\u0edf\u1000-\u102a\u103f-\u1055"
    "\u1780-\u17b3\u17e0-\u17e9\u3005-\u3007\u3021-\u3029\u3040-\u3098\u309b-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
    "\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u3131-\u318e\uac00-\ud7a3])"
    "[\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u1056-\u109d\u17b4-\u17d3\u17dd"
    "\u3099\u309a]*"
)

_SOMETHING = re.compile(r"[^\W_]")

# What ends a string of the expression, or cannot be in one: the quote, control characters, halves of surrogate pairs.
_UNSAFE = re.compile('["\x00-\x1f\x7f-\x9f\ud800-\udfff]')

# Keyboards put a lone consonant out as a compatibility letter, syllables hold it as an initial: Unicode Standard, chapter 18.6.
_INITIALS = dict(zip("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", map(chr, range(0x1100, 0x1113)), strict=True))


def indexed_text(text: str) -> str:
    """A text as it goes into the index: same words, CJK, Hangul and Thai characters apart, unseen characters out."""
    if text.isascii():
        return _APOSTROPHE_IN_A_WORD.sub("", text) if "'" in text or "`" in text else text
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).translate(_SAME_LETTER)
    return _CUT.sub(_apart, _APOSTROPHE_IN_A_WORD.sub("", text))


def _apart(match: re.Match[str]) -> str:
    character = match[1]
    if "\u3131" <= character <= "\u318e":
        return f" {_INITIALS.get(character, '')} "
    return f" {unicodedata.normalize('NFD', character)} "


def match_expression(typed: str) -> str | None:
    """What was typed as an FTS5 MATCH expression; None when there is nothing in it to search for.

    Every word must be found, in any order; what is written without a space is one word ("2015년", "mong-cai").  The last word may be only
    begun, until a space follows it.  A single consonant, on the way to a syllable, is not yet searched for.  No typing makes a syntax error.
    """
    typed = _UNSAFE.sub(" ", typed[:LONGEST_QUESTION])
    words = [_UNSAFE.sub(" ", indexed_text(word)).strip() for word in typed.split()]
    phrases = [f'"{word}"' for word in words if _SOMETHING.search(word) and word not in _INITIALS.values()]
    if not phrases:
        return None
    is_begun = not typed[-1].isspace() and f'"{words[-1]}"' == phrases[-1]
    return " ".join(phrases) + (" *" if is_begun else "")


def indexed_names(names: Iterable[str]) -> str:
    """The keys of a record's names as they go into the index."""
    return " ".join(sorted({key for name in names for key in index_keys(name)}))


def name_query_keys(typed: str) -> frozenset[str]:
    """The keys of names that may be meant by what was typed; each is the beginning of the keys of such names.

    A family name alone is enough ("Lee" finds 리영희), so is a given name of two syllables ("Younghee").
    """
    typed = typed[:LONGEST_QUESTION].strip()
    if typed.isascii() and len(typed) < SHORTEST_SPELLING:
        return frozenset()
    keys = set(query_keys(typed))
    for spelling in spellings(typed):
        families: set[tuple[Sound, ...]] = set(romanisation.family_names(spelling.words))
        given: set[tuple[Sound, ...]] = (
            set(romanisation.given_names(spelling.words)) if spelling.words else set()
        )
        for name in {spelling.syllables, *hanzi.korean_readings(spelling.characters)}:
            families |= {hangul.sounds(name)} if len(name) == 1 else set()
            given |= {hangul.sounds(name, given_only=True)}
        keys |= {f"kx{key_of(sounds)}x" for sounds in families}
        keys |= {f"gx{key_of(sounds)}" for sounds in given if len(sounds) > 1}
    # Whatever begins with a shorter key begins with a longer one, and one sound alone is no name: "kxi" is also 인 and 임.
    return frozenset(sorted(key for key in keys if key[0] in "pch" or key.count("x") > 1)[:MOST_KEYS])


def search_expression(typed: str) -> str | None:
    """What was typed as one FTS5 expression for both columns: in the texts, or as another spelling of a name or a number."""
    in_content = match_expression(typed)
    if in_content is None:
        return None
    wanted = name_query_keys(typed) | number_keys(typed[:LONGEST_QUESTION])
    keys = " OR ".join(f'"{key}" *' for key in sorted(wanted))
    return f"content : ({in_content})" + (f" OR keys : ({keys})" if keys else "")


def found_as(typed: str, names: Iterable[str]) -> str | None:
    """The one of a person's names that answers what was typed: the name that holds it, or else another spelling of it ("also spelled …").

    None when no name does, and the person was found by other words.
    """
    names = tuple(names)
    words = [_run_together(word) for word in typed[:LONGEST_QUESTION].split()]
    written = (name for name in names if words and all(word in _run_together(name) for word in words))
    wanted = tuple(name_query_keys(typed))
    spelled = (name for name in names if any(key.startswith(wanted) for key in index_keys(name)))
    return next(written, None) or next(spelled, None)


def _run_together(text: str) -> str:
    letters = unicodedata.normalize("NFD", indexed_text(text)).casefold()
    return "".join(
        letter for letter in letters if not letter.isspace() and not "\u0300" <= letter <= "\u036f"
    )
