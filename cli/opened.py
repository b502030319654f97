"""A notebook opened for one verb."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial

from cli import terminal
from workflows import unfinished
from workflows.errors import Refused
from workflows.means import Means
from workflows.session import Session, lock, unlock


def moment() -> datetime:
    """Now, for the journal."""
    return datetime.now(UTC)


def today() -> date:
    """The day as the person at the terminal calls it."""
    return date.today()  # noqa: DTZ011


def typed(options: argparse.Namespace) -> Means:
    """What the notebook is to be opened with, as the command line asks for it."""
    ask = partial(terminal.passphrase, from_standard_input=options.passphrase_stdin)
    if options.open_with == "words":
        return Means(recovery_words=ask(prompt="Recovery words: "))
    if options.open_with == "pieces":
        return Means(pieces=(ask(prompt="One piece: "), ask(prompt="Another piece: ")))
    return Means(passphrase=ask(), key_file=options.key_file)


def new_passphrase(options: argparse.Namespace) -> str:
    """A new passphrase; at the terminal it is typed twice.  Raises Refused: it was typed in two ways."""
    ask = partial(terminal.passphrase, from_standard_input=options.passphrase_stdin)
    first = ask(prompt="New passphrase: ")
    if not options.passphrase_stdin and ask(prompt="The same again: ") != first:
        raise Refused("The two passphrases differ. Nothing was done.")
    return first


@contextmanager
def opened(
    options: argparse.Namespace, *, means: Means | None = None, says_what_is_wrong: bool = True
) -> Iterator[Session]:
    """The notebook of a command line, locked again whatever happens; what the person must know is said on standard error.

    means: where they were asked for already.  says_what_is_wrong: False where the verb itself says why nothing may be changed.
    """
    means = means or typed(options)
    session = unlock(
        options.notebook,
        passphrase=means.passphrase,
        recovery_words=means.recovery_words,
        key_file=means.key_file,
        pieces=means.pieces,
        now=moment(),
    )
    try:
        because = session.read_only_because if says_what_is_wrong else None
        for notice in (*session.notices, because):
            if notice:
                terminal.complain(notice)
        unfinished.note_swept(session, unfinished.swept(unfinished.noted(session)))
        yield session
    finally:
        lock(session, now=moment())
