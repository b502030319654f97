"""A message catalogue in its two forms: .po as translators write it, .mo as gettext reads it.

Both are as in the GNU gettext manual ("The Format of PO Files", "The Format of GNU MO Files"), as far as Fieldbook uses them:
no contexts, no fuzzy entries, one plural form (all of our languages beside English have only one).  Same catalogue, same bytes.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass

MO_MAGIC = 0x950412DE
MO_HEADER = struct.Struct("<7I")
"""Magic, revision 0, number of messages, where the ids' table and the translations' table begin, and an empty hash table."""

_KEYWORD = re.compile(r'^(msgid|msgid_plural|msgstr|msgstr\[0\])\s+"(.*)"$')
_CONTINUED = re.compile(r'^"(.*)"$')
_ESCAPED = re.compile(r"\\(.)")
_LETTERS = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}
_ESCAPES = {letter: f"\\{code}" for code, letter in _LETTERS.items()}


class NotACatalogue(ValueError):
    """A line of a .po file is not what Fieldbook writes there; the text says which line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One text of the program and what it is in one language."""

    text: str
    """In English; the message id.  Empty for the header of the catalogue, whose translation describes it."""
    plural: str = ""
    """In English, for any number but one; empty where no number matters."""
    translation: str = ""
    """Empty while nobody has translated it."""
    places: tuple[str, ...] = ()
    """The files that use it."""
    remark: str = ""
    """What translators told each other, one line."""


def printed(messages: tuple[Message, ...]) -> str:
    """A catalogue as a .po file."""
    return "\n".join(_entry(message) for message in messages)


def parsed(text: str) -> tuple[Message, ...]:
    """The messages of a .po file, in its order.

    Raises:
        NotACatalogue: a line is neither a comment nor a part of a message.
    """
    return tuple(_message(block) for block in re.split(r"\n{2,}", text.strip("\n")) if block)


def compiled(messages: tuple[Message, ...]) -> bytes:
    """A catalogue as a .mo file: what is translated, sorted by message id."""
    pairs = sorted(
        (_key(message), message.translation.encode()) for message in messages if message.translation
    )
    ids_table = MO_HEADER.size
    translations_table = ids_table + 8 * len(pairs)
    place = translations_table + 8 * len(pairs)
    tables, texts = bytearray(), bytearray()
    for part in (0, 1):
        for pair in pairs:
            tables += struct.pack("<2I", len(pair[part]), place + len(texts))
            texts += pair[part] + b"\0"
    header = MO_HEADER.pack(MO_MAGIC, 0, len(pairs), ids_table, translations_table, 0, place)
    return header + bytes(tables + texts)


def _key(message: Message) -> bytes:
    return f"{message.text}\0{message.plural}".encode() if message.plural else message.text.encode()


def _entry(message: Message) -> str:
    lines = [f"# {message.remark}"] if message.remark else []
    lines += [f"#: {place}" for place in message.places]
    lines.append(f"msgid {_quoted(message.text)}")
    if message.plural:
        lines.append(f"msgid_plural {_quoted(message.plural)}")
    lines.append(f"{'msgstr[0]' if message.plural else 'msgstr'} {_quoted(message.translation)}")
    return "\n".join(lines) + "\n"


def _message(block: str) -> Message:
    parts: dict[str, str] = {}
    places: list[str] = []
    remarks: list[str] = []
    keyword = ""
    for line in block.split("\n"):
        if line.startswith("#:"):
            places += line[2:].split()
        elif line.startswith("#"):
            remarks.append(line[1:].strip())
        elif begun := _KEYWORD.match(line):
            keyword = begun[1].removesuffix("[0]")
            parts[keyword] = _plain(begun[2])
        elif keyword and (continued := _CONTINUED.match(line)):
            parts[keyword] += _plain(continued[1])
        else:
            raise NotACatalogue(line)
    return Message(
        text=parts.get("msgid", ""),
        plural=parts.get("msgid_plural", ""),
        translation=parts.get("msgstr", ""),
        places=tuple(places),
        remark=" ".join(remarks),
    )


def _quoted(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(letter, letter) for letter in text) + '"'


def _plain(quoted: str) -> str:
    return _ESCAPED.sub(lambda escape: _LETTERS.get(escape[1], escape[0]), quoted)
