"""Running Chinese: names that nobody recorded, between words that nothing parts them from: 他们看见崔恩星在图们.

A family name begins one where a sentence begins or behind a word that a name can follow, and two characters that a given name can have, or one
that is a given name by itself, stand before a word that can follow.  Words that begin like a family name are listed (`ORDINARY_HAN`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from domain.redaction.freetext.called import BEHIND_HAN
from domain.redaction.freetext.folding import letters_of, pattern
from domain.redaction.freetext.foreign_words import in_han
from domain.redaction.freetext.ordinary_names import ORDINARY_HAN
from domain.redaction.freetext.running_chinese_tables import (
    BEFORE,
    BEHIND,
    ENDS_OF_WORDS,
    FAMILIES,
    FAMILIES_THAT_ARE_WORDS,
    IN_NO_GIVEN_NAME,
    JOINING,
    ONE_ALONE,
)
from domain.redaction.freetext.stranger_tables import HAN_DOUBLE_FAMILIES

_HAN = "[\u3400-\u9fff]"
_FIRST_OF_DOUBLE = "".join(dict.fromkeys(name[0] for name in HAN_DOUBLE_FAMILIES))
_REST_OF_DOUBLE = "|".join(f"(?<={name[0]}){name[1]}" for name in HAN_DOUBLE_FAMILIES)
_BEGINNINGS = FAMILIES + _FIRST_OF_DOUBLE

# It begins with a set of letters: only then a text is passed through without trying each letter.
_FAMILY = pattern(
    f"[{_BEGINNINGS}{FAMILIES_THAT_ARE_WORDS}]"
    f"(?:(?<![\u3400-\u9fff0-9].)|(?<=[{JOINING}].)|(?<=[{BEFORE}][{_BEGINNINGS}])|(?<=女儿[{_BEGINNINGS}]))(?<!{'|'.join(ENDS_OF_WORDS)})"
    f"(?:{_REST_OF_DOUBLE}|(?<=[{FAMILIES}{FAMILIES_THAT_ARE_WORDS}]))"
)
_GIVEN = pattern(
    f"(?!{BEHIND_HAN})(?:(?:(?![{IN_NO_GIVEN_NAME}]){_HAN}){{2}}(?=[{IN_NO_GIVEN_NAME}{BEHIND}]|(?!{_HAN}))|"
    f"[{ONE_ALONE}](?=[说在也和跟与把被没都从是给还了为等会就又已有]|来[了过]|告诉|死|[走病][了得]|不[在见]|先生|女士|(?!{_HAN})))"
)


def names_in_chinese(plain: str) -> Iterator[tuple[int, int]]:
    """The places, in folded text, of what is likely to be somebody's full name."""
    for family in _FAMILY.finditer(plain):
        given = _GIVEN.match(plain, family.end())
        if given and not plain.startswith(_words(), family.start()):
            yield family.start(), given.end()


@cache
def _words() -> tuple[str, ...]:
    """What begins with a family name and is nobody's, folded: ordinary words, terms, public places."""
    return (*map(letters_of, ORDINARY_HAN), *filter(lambda word: len(word) > 1, in_han()))
