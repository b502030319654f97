"""Verbs about a notebook as a whole: new, check, schema."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cli import terminal
from cli.opened import moment, opened
from workflows import case_import, upkeep
from workflows.errors import Refused
from workflows.passphrase_advice import RecoveryWords, recovery_words
from workflows.reading import as_json
from workflows.session import create_notebook, lock


def new(options: argparse.Namespace) -> int:
    """Make a notebook; the recovery words are written where the person said before the notebook exists."""
    passphrase = terminal.passphrase(from_standard_input=options.passphrase_stdin, prompt="New passphrase: ")
    if not options.passphrase_stdin:
        again = terminal.passphrase(from_standard_input=False, prompt="The same again: ")
        if again != passphrase:
            raise Refused("The two passphrases differ. Nothing was made.")
    words = recovery_words(options.language) if options.recovery_out else None
    with _sheet(words, options.recovery_out):
        session = create_notebook(
            options.notebook, passphrase=passphrase, person=options.person, recovery=words, now=moment()
        )
    lock(session, now=moment())
    if words is not None and options.recovery_out == "-":
        terminal.say(" ".join(words.words))
    return 0


@contextmanager
def _sheet(words: RecoveryWords | None, target: str | None) -> Iterator[None]:
    """Write the words to their file before the notebook exists, and take the file away if it never comes to exist."""
    if words is None or target in (None, "-"):
        yield
        return
    path = Path(str(target))
    try:
        with path.open("x", encoding="utf-8") as sheet:
            sheet.write(" ".join(words.words) + "\n")
            sheet.flush()
            os.fsync(sheet.fileno())
    except OSError:
        raise Refused(
            "The recovery words cannot be written there. Choose a file that is not there yet. Nothing was made."
        ) from None
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def check(options: argparse.Namespace) -> int:
    """Look for damage; exit 1 when something is found."""
    with opened(options) as session:
        findings = upkeep.check(session)
    if options.json:
        terminal.say_bytes(as_json({"findings": findings}))
    else:
        for finding in findings:
            terminal.say(finding.sentence)
        if not findings:
            terminal.say("Everything is as it was kept.")
    return 1 if findings else 0


def schema(_options: argparse.Namespace) -> int:
    """Print the schema of case files."""
    terminal.say_bytes(case_import.case_file_schema())
    return 0
