"""Every message of the program, found in its source; `python -m resources.messages` brings the catalogues up to date.

A new message enters each catalogue untranslated, a message that is no longer in the source leaves it, and every translation stays.  Then
each .po is compiled to the .mo beside it.  Whoever translates edits the .po and runs the command again.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from resources.catalogue import Message, compiled, parsed, printed
from resources.language import LANGUAGES, SOURCE, catalogue_file

PROJECT = Path(__file__).parents[1]
ROOMS = ("resources", "domain", "crypto", "storage", "export", "viewer", "workflows", "cli", "ui")

MARKS = frozenset({"_", "translated", "message"})
"""Functions whose first argument is a message (see resources.language)."""

_HEADER = (
    "Project-Id-Version: Fieldbook\n"
    "Language: {code}\n"
    "MIME-Version: 1.0\n"
    "Content-Type: text/plain; charset=UTF-8\n"
    "Content-Transfer-Encoding: 8bit\n"
    "Plural-Forms: nplurals=1; plural=0;\n"
)


def messages_of(tree: ast.Module) -> Iterator[Message]:
    """The messages in one file of source, in its order."""
    found: list[tuple[int, int, Message]] = []
    for node in ast.walk(tree):
        found += [(text.lineno, text.col_offset, message) for text, message in _marked(node)]
    yield from (message for *_, message in sorted(found, key=lambda entry: entry[:2]))


def messages_of_the_program(project: Path = PROJECT) -> tuple[Message, ...]:
    """Every message of every room, each once, with the files that use it."""
    every: dict[str, Message] = {}
    for file in sorted(file for room in ROOMS for file in (project / room).rglob("*.py")):
        place = file.relative_to(project).as_posix()
        for message in messages_of(ast.parse(file.read_text(encoding="utf-8"))):
            known = every.setdefault(message.text, message)
            if place not in known.places:
                every[message.text] = replace(
                    known, plural=known.plural or message.plural, places=(*known.places, place)
                )
    return tuple(every.values())


def brought_up_to_date(
    catalogue: tuple[Message, ...], messages: tuple[Message, ...], code: str
) -> tuple[Message, ...]:
    """The messages of the program with the translations and remarks that the catalogue has for them."""
    known = {message.text: message for message in catalogue}
    header = replace(known.get("", Message(text="")), translation=_HEADER.format(code=code))
    kept = (
        replace(message, translation=known[message.text].translation, remark=known[message.text].remark)
        if message.text in known
        else message
        for message in messages
    )
    return (header, *kept)


def main() -> int:
    """Bring every catalogue up to date and say what is left to translate."""
    messages = messages_of_the_program()
    for code in LANGUAGES:
        if code == SOURCE:
            continue
        source = catalogue_file(code, "po")
        before = parsed(source.read_text(encoding="utf-8")) if source.exists() else ()
        catalogue = brought_up_to_date(before, messages, code)
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(printed(catalogue), encoding="utf-8", newline="\n")
        catalogue_file(code, "mo").write_bytes(compiled(catalogue))
        missing = sum(not message.translation for message in catalogue)
        sys.stdout.write(f"{code}: {len(messages)} messages, {missing} not translated\n")
    return 0


def _marked(node: ast.AST) -> Iterator[tuple[ast.expr, Message]]:
    match node:
        case ast.Call(func=ast.Name(id="counted"), args=[one, many, *_]):
            yield from (
                (one, Message(text=text, plural=plural)) for text in _texts(one) for plural in _texts(many)
            )
        case ast.Call(func=ast.Name(id=name), args=[text, *_]) if name in MARKS:
            yield from _each(text)
        case ast.Call(func=ast.Attribute(value=ast.Name(id="words"), attr="form"), args=[text, *_]):
            yield from _each(text)
        case ast.Raise(exc=ast.Call(args=[text, *_])):
            yield from (
                each for each in _each(text) if each[1].text.endswith(".")
            )  # a sentence is for a reader
        case ast.Assign(targets=[ast.Name(id="sentence")], value=text):
            yield from _each(text)
        case ast.AnnAssign(target=ast.Name(id="sentence"), value=ast.expr() as text):
            yield from _each(text)
        case ast.ClassDef(bases=[ast.Name(id="Term")]):
            for statement in node.body:
                match statement:
                    case ast.Assign(value=ast.Tuple(elts=[_, label, *_])):
                        yield from _each(label)


def _each(node: ast.expr) -> Iterator[tuple[ast.expr, Message]]:
    return ((node, Message(text=text)) for text in _texts(node))


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts an expression may be: a constant, or either side of `a if b else c`."""
    match node:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body)
            yield from _texts(orelse)


if __name__ == "__main__":
    raise SystemExit(main())
