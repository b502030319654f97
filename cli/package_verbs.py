"""Verbs about packages: send, receive, identity."""

from __future__ import annotations

import argparse
from datetime import date

from cli import terminal
from cli.opened import moment, opened
from workflows import casework, receiving, sending
from workflows.reading import as_json
from workflows.sending import Sending


def send(options: argparse.Namespace) -> int:
    """Seal cases into one file."""
    with opened(options) as session:
        wanted = Sending(
            cases=tuple(casework.case_id(session, case) for case in options.cases),
            to=options.to,
            words=sending.new_words() if options.words else None,
            colleague=options.colleague,
            profile=options.profile,
            language=options.language,
            on=options.on or date.today(),  # noqa: DTZ011  (the day as the person at the terminal calls it)
            out=options.out,
        )
        sent = sending.send(session, wanted, now=moment())
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
        received = receiving.receive(session, options.file, words=words, now=moment())
    if options.json:
        terminal.say_bytes(as_json(received))
    else:
        terminal.say(
            f"{received.new} new, {received.known} here already, {received.conflicts} need a decision. From: {received.sender}"
        )
    return 0


def identity(options: argparse.Namespace) -> int:
    """Print this notebook's public keys."""
    with opened(options) as session:
        keys = sending.identity(session)
    if options.json:
        terminal.say_bytes(as_json(keys))
    else:
        terminal.say(keys.age_recipient)
        terminal.say(keys.signing_key)
    return 0
