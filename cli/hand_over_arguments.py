"""The verbs about what comes from others, and what each of them takes: receive, edit, conflicts, decide,
trash, purge, undo-import, partner.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from cli.slot_arguments import NewVerb, add_ways_to_open
from domain.merging import Take
from domain.vocabulary.purges import PurgeReason

KINDS = ("partner", "colleague", "office")


def add_hand_over_verbs(verb: NewVerb, bare_verb: NewVerb) -> None:
    """verb: makes one whose first argument is the notebook; bare_verb: one without any arguments of its own."""
    receive = verb("receive", "Take in a colleague's package, or only look at it.")
    receive.add_argument("file", metavar="FILE.age", type=Path)
    receive.add_argument(
        "--words", action="store_true", help="the package opens with words; they are asked for"
    )
    receive.add_argument(
        "--look", action="store_true", help="say who signed it and what it would bring; take nothing in"
    )
    receive.add_argument(
        "--trust",
        metavar="NAME",
        help="whose key it is, where nobody here knows it: compare its words with them first",
    )
    _in_person(receive)

    edit = verb("edit", "Change a record by a JSON merge patch (RFC 7396) from standard input.")
    edit.add_argument("record", metavar="RECORD", help="a record's id")
    edit.add_argument("--show", action="store_true", help="print the record as JSON; change nothing")
    edit.add_argument(
        "--seen",
        metavar="REVISION",
        default="",
        help="the beginning of the id of the version that was looked at: refused if there is a newer one",
    )

    conflicts = verb(
        "conflicts", "List what was changed in two places, or show the two versions of one record."
    )
    conflicts.add_argument("record", metavar="RECORD", nargs="?", default="", help="a record's id")
    decide = verb(
        "decide", "Decide about a record that was changed in two places; both versions stay in its history."
    )
    decide.add_argument("record", metavar="RECORD", help="a record's id, as `conflicts` shows it")
    how = decide.add_mutually_exclusive_group(required=True)
    how.add_argument("--use", metavar="REVISION", help="keep this version whole: the beginning of its id")
    how.add_argument(
        "--separate", action="store_true", help="keep both as separate reports, each a record of its own"
    )
    how.add_argument(
        "--merge", action="store_true", help="take what only one side changed from that side; see --take"
    )
    decide.add_argument(
        "--take",
        metavar="FIELD=this|that|both",
        action="append",
        default=[],
        type=_take,
        help="with --merge, of a field that both sides changed; both: the accounts of both",
    )

    how.add_argument(
        "--purge", action="store_true", help="delete it for good here too, as somebody did elsewhere"
    )
    how.add_argument(
        "--stay", action="store_true", help="keep it, though somebody deleted it for good elsewhere"
    )

    trash = verb(
        "trash",
        "List what is in the trash, put records or whole cases there, or take them out. Nothing is deleted: that is what `purge` does.",
    )
    trash.add_argument(
        "records", metavar="RECORD", nargs="*", help="a record's id, or the reference of a case"
    )
    trash.add_argument("--take-out", action="store_true", help="take them out of the trash, as they were")

    purge = verb(
        "purge",
        "Delete records for good, every state of them. What it does and does not do is told first; then the reference of the case has to be "
        "typed (with --passphrase-stdin: the second line).",
    )
    purge.add_argument("records", metavar="RECORD", nargs="*", help="a record's id")
    purge.add_argument("--whole-case", metavar="CASE", help="a case with everything in it")
    purge.add_argument(
        "--reason", required=True, choices=tuple(reason.value for reason in PurgeReason), help="why; it stays"
    )

    undo = verb(
        "undo-import", "List what was taken in, or take one import back; receiving it again brings it back."
    )
    undo.add_argument("number", metavar="NUMBER", nargs="?", type=int, help="of the import, as listed")
    undo.add_argument(
        "--revert",
        action="store_true",
        help="of an import that was undone: take back what it changed in records that somebody here went on from",
    )

    partner = bare_verb(
        "partner",
        "List the partners; add one, or change what is given of one; say that the words of one's keys were compared; withdraw one for good.",
    )
    partner.add_argument("action", choices=("add", "list", "compared", "withdraw"))
    partner.add_argument("notebook", metavar="NOTEBOOK", type=Path, help="the notebook's folder")
    add_ways_to_open(partner)
    partner.add_argument("name", metavar="NAME", nargs="?", default="", help="to add or to withdraw")
    partner.add_argument("--kind", choices=KINDS, help="a new one is a partner, who gets summaries only")
    partner.add_argument("--organisation", metavar="NAME")
    partner.add_argument("--age-key", metavar="age1…", help="what packages to them are sealed to")
    partner.add_argument(
        "--signing-key", metavar="'ssh-ed25519 …'", help="what packages from them are signed with"
    )
    partner.add_argument(
        "--card",
        "--picture",
        metavar="FILE",
        type=Path,
        help="instead of typing keys: a card that they saved, or a picture (JPEG, PNG, HEIC) with its QR codes; "
        "then read the words that are printed out to each other",
    )
    partner.add_argument(
        "--seen",
        metavar="DIGITS",
        default="",
        help="with compared: the page whose words were compared, as `list` showed it; refused if it was changed since",
    )
    _in_person(partner)


def _take(text: str) -> tuple[str, Take]:
    field, _equals, side = text.partition("=")
    try:
        return field, Take(side)
    except ValueError:
        raise argparse.ArgumentTypeError(
            "a choice is written as place=this, place=that or place=both"
        ) from None


def _in_person(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--in-person", action="store_true", help="the keys were compared today, face to face")
