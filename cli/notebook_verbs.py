"""Verbs about a notebook as a whole: new, check, accept, schema."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, new_passphrase, opened
from cli.recovery_sheet import answer, sheet
from workflows import attachments, case_import, history, key_slots, upkeep
from workflows.passphrase_advice import recovery_words
from workflows.reading import as_json
from workflows.session import create_notebook, lock


def new(options: argparse.Namespace) -> int:
    """Make a notebook; the recovery words are written where the person said before the notebook exists."""
    passphrase = new_passphrase(options)
    words = recovery_words(options.language) if options.recovery_out else None
    with sheet([" ".join(words.words)] if words else [], options.recovery_out) as recovery:
        session = create_notebook(
            options.notebook, passphrase=passphrase, person=options.person, recovery=words, now=moment()
        )
        ways = key_slots.ways(session)
        lock(session, now=moment())
    answer(options, recovery, ways=ways)
    return 0


def check(options: argparse.Namespace) -> int:
    """Look for damage; exit 1 when something is found, or when the notebook does not know a receipt."""
    with opened(options, says_what_is_wrong=False) as session:
        findings = upkeep.check(session, now=moment())
        end = history.journal_end(session)
        made = history.moment_of(session, " ".join(options.receipt)) if options.receipt else None
        files = attachments.check_all(session, None, now=moment()) if options.files else None
    if files is not None:
        findings = (*findings, *attachments.findings_of(files))
    is_unknown = bool(options.receipt) and made is None
    if options.json:
        fields = {"findings": findings, "journal": end}
        terminal.say_bytes(as_json({**fields, "receipt": made} if options.receipt else fields))
        return 1 if findings or is_unknown else 0
    for finding in findings:
        terminal.say(finding.sentence)
    if session.signs:
        terminal.say(history.WHAT_NOW)
    if not findings:
        terminal.say("Everything is as it was kept.")
    if end is not None:
        terminal.say(f"Journal: {end.words} ({end.entries} entries, the last of {end.at})")
    if options.receipt:
        terminal.say(
            history.UNKNOWN_RECEIPT
            if is_unknown
            else f"The receipt is of {made}; this notebook goes on from there."
        )
    return 1 if findings or is_unknown else 0


def accept(options: argparse.Namespace) -> int:
    """Go on with a notebook whose history was changed; the passphrase is asked for once more, after what was seen is told."""
    with opened(options) as session:
        if not history.may_be_accepted(session):
            raise history.NothingToAccept
        again = terminal.passphrase(
            from_standard_input=options.passphrase_stdin,
            prompt="The passphrase again, to accept it as it is: ",
        )
        history.accept(session, passphrase=again, now=moment())
        end = history.journal_end(session)
    if options.json:
        terminal.say_bytes(as_json({"journal": end}))
    else:
        terminal.say(f"Accepted as it is. Journal: {end.words if end else ''}")
    return 0


def schema(_options: argparse.Namespace) -> int:
    """Print the schema of case files."""
    terminal.say_bytes(case_import.case_file_schema())
    return 0
