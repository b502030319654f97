"""The verbs about who can open a notebook, and what each of them takes."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

NewVerb = Callable[[str, str], argparse.ArgumentParser]

MEANS = ("passphrase", "words", "pieces")


def add_ways_to_open(common: argparse.ArgumentParser) -> None:
    """What every verb takes beside a passphrase."""
    common.add_argument(
        "--key-file", metavar="FILE", type=Path, help="the key file that goes with the passphrase"
    )
    common.add_argument(
        "--open-with",
        choices=MEANS,
        default="passphrase",
        help="open with recovery words (one line) or with two pieces (two lines) instead of the passphrase",
    )


def add_slot_verbs(verb: NewVerb, bare_verb: NewVerb, languages: tuple[str, ...]) -> None:
    """verb: makes one whose first argument is the notebook; bare_verb: one without any arguments of its own."""
    slots = bare_verb("slots", "List who can open the notebook and with what; add, rename or remove a way.")
    slots.add_argument("action", nargs="?", choices=("list", "add", "rename", "remove"), default="list")
    slots.add_argument("notebook", metavar="NOTEBOOK", type=Path, help="the notebook's folder")
    add_ways_to_open(slots)
    slots.add_argument(
        "slot", metavar="SLOT", nargs="?", help="what to rename or remove: the beginning of its id"
    )
    slots.add_argument("--name", help="what it is called, such as the office")
    slots.add_argument("--person", help="whose it is")
    _new_key_file(slots)

    change = verb(
        "change-passphrase",
        "Change the passphrase: the old one on the first line, the new one on the second.",
    )
    _new_key_file(change)
    change.add_argument(
        "--no-key-file", action="store_true", help="the new passphrase opens without a key file"
    )

    recovery = verb("recovery", "Make new recovery words or pieces, and take the old ones away.")
    kind = recovery.add_mutually_exclusive_group(required=True)
    kind.add_argument("--words", action="store_true", help="twelve words")
    kind.add_argument("--pieces", action="store_true", help="three pieces, any two of which open")
    kind.add_argument("--none", action="store_true", help="no recovery at all any more")
    _recovery_out(recovery, languages)

    everything = verb(
        "change-everything",
        "Encrypt the notebook anew, so that what opened it before opens it no more. On the second line the new passphrase; empty: the old one "
        "stays. Other ways to open it are kept where --keep names them and their secrets are given on the lines after that; for the rest "
        "--drop-others is asked.",
    )
    _new_key_file(everything)
    everything.add_argument(
        "--keep",
        metavar="SLOT",
        action="append",
        default=[],
        help="a way that goes on opening it, by the beginning of its id as `slots` lists it, SLOT=FILE where a key file goes with it; may be "
        "given again. Each is asked for its secret, in this order: one line, of pieces two",
    )
    everything.add_argument(
        "--drop-others", action="store_true", help="drop every other way to open it that is not kept"
    )
    everything.add_argument(
        "--pieces", action="store_true", help="the new recovery is three pieces and not twelve words"
    )
    _recovery_out(everything, languages)


def _new_key_file(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--new-key-file",
        metavar="FILE",
        type=Path,
        help="the file that goes with the new passphrase; made of random bytes if there is none",
    )


def _recovery_out(verb: argparse.ArgumentParser, languages: tuple[str, ...]) -> None:
    verb.add_argument("--recovery-out", metavar="FILE", help="where to write the recovery; - prints it")
    verb.add_argument("--language", choices=languages, default="en", help="the language of the words")
