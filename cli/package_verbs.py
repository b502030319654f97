"""Verbs about packages: send, receive, identity."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from cli import terminal
from cli.opened import moment, opened, today
from cli.partner_verbs import today_in_person
from resources.language import translated as _
from workflows import casework, receiving, sending
from workflows.purge_judging import Verdict
from workflows.reading import as_json
from workflows.recipients import check_is_on_a_card
from workflows.sending import Sending
from workflows.signers import Trust

_ASK = "This program never does that: ask the sender."


def send(options: argparse.Namespace) -> int:
    """Seal cases into one file."""
    with opened(options) as session:
        for to in options.to or ():
            if options.colleague:
                check_is_on_a_card(session, to)
        wanted = Sending(
            cases=tuple(casework.case_id(session, case) for case in options.cases),
            to=options.to[0] if options.to else None,
            also=tuple(options.to[1:]) if options.to else (),
            with_files=not options.without_files,
            words=sending.new_words() if options.words else None,
            colleague=options.colleague,
            profile=options.profile,
            language=options.language,
            on=options.on or today(),
            out=options.out,
        )
        sent = sending.send(session, wanted, leave_damaged=options.without_damaged, now=moment())
    if options.json:
        terminal.say_bytes(as_json(sent))
        return 0
    terminal.say(f"{sent.path}  {sent.sha256}")
    if sent.words:
        terminal.say(f"Words: {sent.words}")
    terminal.say(f"Receipt: {sent.receipt}")
    return 0


def receive(options: argparse.Namespace) -> int:
    """Take a package in."""
    with opened(options) as session:
        words = (
            terminal.passphrase(from_standard_input=options.passphrase_stdin, prompt="Words: ")
            if options.words
            else None
        )
        looked = receiving.look(session, options.file, words=words)
        if options.look:
            return _say_looked(options, looked)
        trust = Trust(name=options.trust, checked=today_in_person(options)) if options.trust else None
        received = receiving.bring_together(session, looked, trust=trust, now=moment())
    if options.json:
        terminal.say_bytes(as_json(received))
    else:
        terminal.say(
            f"{received.new} new, {received.known} here already, {received.conflicts} need a decision. From: {received.sender}"
        )
        terminal.say(f"Import {received.batch}.")
        if received.trashed:
            terminal.say(f"{received.trashed} records went into the trash (`trash`).")
        if received.moved:
            terminal.complain(f"{received.moved} records went into another case. {_ASK}")
        if received.purged or received.waiting_purges:
            terminal.say(
                f"{received.purged} records were deleted for good, {received.waiting_purges} more wait for a decision (`conflicts`)."
            )
        if received.passed_over:
            terminal.say(_deleted_here(received.passed_over))
        if received.others:
            terminal.complain(_passed_over(received.others))
        for sentence in received.refused:
            terminal.say(f"A deletion for good was passed over. {_(sentence)}")
    return 0


def _say_looked(options: argparse.Namespace, looked: receiving.Looked) -> int:
    signer, brings = looked.signer, looked.arrival
    if options.json:
        terminal.say_bytes(
            as_json(
                {
                    "signer": {**asdict(signer), "checked": signer.checked.edtf if signer.checked else ""},
                    "is_trusted": signer.is_trusted,
                    "made": looked.made,
                    "new": len(brings.new),
                    "changed": len(brings.changed),
                    "undecided": len(brings.undecided),
                    "trashed": len(brings.trashed),
                    "moved": len(brings.moved),
                    "revisions": {"new": brings.missing, "known": brings.known, "claimed": brings.claimed},
                    "kinds": looked.kinds,
                    "passed over": len(brings.others),
                    "deleted here": brings.purged,
                    "purges": [
                        {"verdict": each.verdict.name.lower(), "is_here": each.is_here}
                        for each in looked.purges
                    ],
                    "left of cases": looked.left_of_cases,
                    "absent files": looked.opened.absent,
                }
            )
        )
        return 0
    checked = f", compared in person on {signer.checked.edtf}" if signer.checked else ""
    terminal.say(f"Signed by: {signer.name or signer.key} ({signer.standing}{checked})")
    terminal.say(f"Words of the key: {signer.words}")
    terminal.say(
        f"{len(brings.new)} records are new, {len(brings.changed)} would change, {len(brings.undecided)} would need a decision."
    )
    if brings.trashed:
        terminal.say(f"{len(brings.trashed)} would go into the trash.")
    if brings.moved:
        terminal.complain(f"{len(brings.moved)} would go into another case. {_ASK}")
    _say_purges(looked)
    if brings.claimed:
        terminal.complain(
            f"{brings.claimed} entries say that they were made on this device, which does not know them. "
            "That is so where an older copy of the notebook was put back; otherwise somebody made them up."
        )
    if brings.others:
        terminal.complain(_passed_over(len(brings.others)))
    return 0


def _say_purges(looked: receiving.Looked) -> None:
    """What was deleted for good elsewhere, and what becomes of it here."""
    here = [each.verdict for each in looked.purges if each.is_here]
    if at_once := here.count(Verdict.AT_ONCE) + looked.left_of_cases:
        terminal.complain(f"{at_once} records would be deleted for good.")
    if waits := here.count(Verdict.WAITS):
        terminal.say(f"{waits} records were deleted for good by a colleague; you would decide (`conflicts`).")
    for verdict in here:
        if verdict.is_refusal:
            terminal.say(f"A deletion for good would be passed over. {_(verdict.value)}")
    if looked.arrival.purged:
        terminal.say(_deleted_here(looked.arrival.purged))


def _deleted_here(number: int) -> str:
    return f"{number} entries of what was deleted for good here are passed over."


def _passed_over(number: int) -> str:
    return f"{number} records are passed over: their ids are those of records of another kind here."


def identity(options: argparse.Namespace) -> int:
    """Print this notebook's public keys."""
    with opened(options) as session:
        keys = sending.identity(session)
    if options.json:
        terminal.say_bytes(as_json(keys))
    else:
        terminal.say(keys.age_recipient)
        terminal.say(keys.signing_key)
        terminal.say(f"Words: {keys.words}")
    return 0
