"""Figures and signs for letters: K1m J0ng, p@rk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from domain.redaction.freetext.folding import Folded

# Among the letters of a word; at its ends a figure may do so too, a sign does not.  More than two figures in a row are a number.
_WORD = re.compile(
    r"(?<![a-z0-9@$])(?=[0-9@$!|+]*[a-z])(?=[a-z]*[0-9@$!|+])[a-z0-9@$](?:[a-z0-9@$]|[!|+](?=[a-z0-9@$]))+(?![a-z0-9@$])"
)
_NUMBER = re.compile("[0-9]{3}")
_READ = (
    str.maketrans("013456789@$!|+", "oieasgtbgasiit"),
    str.maketrans("013456789@$!|+", "oleasgtbgasllt"),
)


def read_as_letters(text: Folded) -> Iterator[Folded]:
    """A text with the figures and signs in its words as the letters they may stand for; nothing if it has no such word."""
    words = [match.span() for match in _WORD.finditer(text.plain) if not _NUMBER.search(match[0])]
    for table in _READ if words else ():
        parts, place = [], 0
        for start, end in words:
            parts += [text.plain[place:start], text.plain[start:end].translate(table)]
            place = end
        yield replace(text, plain="".join([*parts, text.plain[place:]]))
