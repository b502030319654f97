"""Talking to a terminal: reading a passphrase without showing it, printing rows, and JSON for a program."""

from __future__ import annotations

import getpass
import io
import sys
from collections.abc import Sequence

LONGEST_LINE = 1_000_000
"""Characters read of a passphrase's line."""


def speak_utf8() -> None:
    """Read and write UTF-8 whatever the surroundings say: names come in every script."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            is_input = stream is sys.stdin
            stream.reconfigure(
                encoding="utf-8",
                errors="surrogateescape" if is_input else "backslashreplace",
                # A text comes out with the line ends it came in with.
                newline="" if is_input else None,
            )


def passphrase(*, from_standard_input: bool, prompt: str = "Passphrase: ") -> str:
    """The passphrase: the first line of standard input, or typed unseen at the terminal.  Never an argument, never the environment."""
    if from_standard_input:
        return sys.stdin.readline(LONGEST_LINE).rstrip("\r\n")
    return getpass.getpass(prompt)


def line(*, from_standard_input: bool, prompt: str) -> str:
    """One line that may be seen, from standard input or typed at the terminal."""
    if from_standard_input:
        return sys.stdin.readline(LONGEST_LINE).rstrip("\r\n")
    sys.stderr.write(_printable(prompt))
    sys.stderr.flush()
    return sys.stdin.readline(LONGEST_LINE).rstrip("\r\n")


def rest_of_input() -> str:
    """Everything on standard input that was not read yet, line ends as they are."""
    return sys.stdin.read()


def say(text: str) -> None:
    """One line on standard output."""
    sys.stdout.write(_printable(text) + "\n")


def complain(sentence: str) -> None:
    """One sentence on standard error."""
    sys.stderr.write(_printable(sentence) + "\n")


def say_bytes(content: bytes) -> None:
    """Text that is encoded already, such as JSON."""
    sys.stdout.buffer.write(content if content.endswith(b"\n") else content + b"\n")
    sys.stdout.buffer.flush()


def table(rows: Sequence[Sequence[str]]) -> None:
    """Rows in columns; the first row is the heading."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        say("  ".join(cells).rstrip())


def _width(text: str) -> int:
    """Columns a text takes: East Asian characters take two (Unicode Standard Annex 11)."""
    from unicodedata import combining, east_asian_width

    return sum(
        0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in _printable(text)
    )


def _printable(text: str) -> str:
    """Without the characters that would move a terminal's cursor or change what stands on it."""
    return "".join(each if each.isprintable() or each == "\n" else " " for each in text)
