"""Verbs by which a notebook leaves this computer: travel, destroy."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from resources.language import translated as _
from workflows import casework, destroying, drafting, travelling
from workflows.errors import Refused
from workflows.reading import as_json


def travel(options: argparse.Namespace) -> int:
    """Seal cases, or everything, so that only the office opens the file."""
    with opened(options) as session:
        sealed = travelling.travel(
            session,
            cases=tuple(casework.case_id(session, case) for case in options.cases),
            to=options.to,
            out=options.out,
            leave_damaged=options.without_damaged,
            now=moment(),
        )
        if left := drafting.half_typed(session):
            terminal.complain(f"{left} forms are half typed; what stands in them is not in the file.")
    if options.json:
        terminal.say_bytes(as_json(sealed))
        return 0
    terminal.say(f"{sealed.path}  {sealed.sha256}")
    terminal.say(
        f"{sealed.records} records. Opened once and proven; nothing on this computer opens it any more."
    )
    terminal.say(f"Receipt: {sealed.receipt}")
    return 0


def destroy(options: argparse.Namespace) -> int:
    """Make the notebook unreadable for good, once the name of its folder was typed."""
    with opened(options, says_what_is_wrong=False) as session:
        for sentence in destroying.WHAT_SURVIVES:
            terminal.complain(_(sentence))
        name = options.notebook.resolve().name
        typed = terminal.line(
            from_standard_input=options.passphrase_stdin, prompt=f"Type {name} to destroy it: "
        )
        if typed != name:
            raise Refused("This is not the name of the notebook's folder, so nothing was destroyed.")
        gone = destroying.destroy(session, without_backup=options.without_backup, now=moment())
    if options.json:
        terminal.say_bytes(as_json(gone))
    else:
        terminal.say("Destroyed: nothing opens this notebook any more.")
        if gone.left:
            terminal.say(f"{gone.left} files could not be taken away; they cannot be read.")
    return 0
