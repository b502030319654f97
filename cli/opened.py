"""A notebook opened for one verb."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from cli import terminal
from workflows.session import Session, lock, unlock


def moment() -> datetime:
    """Now, for the journal."""
    return datetime.now(UTC)


@contextmanager
def opened(options: argparse.Namespace, *, says_what_is_wrong: bool = True) -> Iterator[Session]:
    """The notebook of a command line, locked again whatever happens; what the person must know is said on standard error.

    says_what_is_wrong: False where the verb itself says why nothing may be changed.
    """
    passphrase = terminal.passphrase(from_standard_input=options.passphrase_stdin)
    session = unlock(options.notebook, passphrase=passphrase, now=moment())
    try:
        because = session.read_only_because if says_what_is_wrong else None
        for notice in (*session.notices, because):
            if notice:
                terminal.complain(notice)
        yield session
    finally:
        lock(session, now=moment())
