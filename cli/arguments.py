"""The command line's verbs and options."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from cli.hand_over_arguments import add_hand_over_verbs
from cli.slot_arguments import add_slot_verbs, add_ways_to_open
from resources.language import LANGUAGES, SUMMARY_LANGUAGES

PROFILES = ("public_statement", "partner_ngo", "un_confidential", "legal_counsel")
ANYWAY = {"name": "name", "birth_date": "birth date", "documents": "papers", "health": "health and pregnancy"}
"""What a consent opens, as `domain.vocabulary.protection` calls it and in words."""
FORMS = ("case_summary", "urgent_appeal", "arbitrary_detention", "enforced_disappearance")

DESCRIPTION = """\
Fieldbook without a window. NOTEBOOK is a notebook's folder, CASE a case's reference or id.
The passphrase is asked for at the terminal; with --passphrase-stdin it is the first line of standard input.
Exit 0: done. 1: refused, with one sentence on standard error. 2: wrong usage."""


def parser() -> argparse.ArgumentParser:
    """The parser of all verbs."""
    top = argparse.ArgumentParser(
        prog="fieldbook", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = top.add_subparsers(dest="verb", metavar="VERB", required=True)
    asking = argparse.ArgumentParser(add_help=False)
    asking.add_argument(
        "--passphrase-stdin", action="store_true", help="the passphrase is the first line of standard input"
    )
    asking.add_argument("--json", action="store_true", help="print JSON for a program")
    common = argparse.ArgumentParser(add_help=False, parents=[asking])
    common.add_argument("notebook", metavar="NOTEBOOK", type=Path, help="the notebook's folder")
    add_ways_to_open(common)

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=text, description=text, parents=[common])

    def bare_verb(name: str, text: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=text, description=text, parents=[asking])

    new = bare_verb("new", "Make a new notebook.")
    new.add_argument("notebook", metavar="NOTEBOOK", type=Path, help="the notebook's folder")
    new.add_argument(
        "--recovery-out",
        metavar="FILE",
        help="also make recovery words and write them there; - prints them. Without this there is no way back without the passphrase",
    )
    new.add_argument("--person", default="", help="whose passphrase it is, as the journal will name them")
    new.add_argument("--language", choices=LANGUAGES, default="en", help="the language of the recovery words")
    verb("example", "Put the example case into the notebook.")
    verb("import", "Add a case from a JSON file; the same file twice adds nothing.").add_argument(
        "file", metavar="FILE.json", type=Path
    )
    verb("cases", "List the cases.")
    verb("find", "Search in everything.").add_argument("words", metavar="WORDS", nargs="+")
    verb("timeline", "Show what happened, in order.").add_argument("case", metavar="CASE")
    state = verb("state", "Show where each person is on a day, who holds them and since when.")
    state.add_argument("case", metavar="CASE")
    state.add_argument("--on", required=True, metavar="DATE", type=_day, help="a day, as 2015-10-23")
    attach = verb(
        "attach",
        "Take a file into a case: it is copied, hashed and sealed, and the file itself is only read.",
    )
    attach.add_argument("case", metavar="CASE")
    attach.add_argument("file", metavar="FILE", type=Path)
    _files(verb("files", "List the files of a case; check them, or let one leave as a plain file."))
    _summary(verb("summary", "Write a redacted summary of a case, or another document made of it, as a PDF."))
    ledger = verb(
        "ledger", "Show what each reader knows of whom, since when, on which consent and in which file."
    )
    ledger.add_argument("--partner", metavar="PARTNER", help="only this partner, by name or id")
    ledger.add_argument("--person", metavar="PERSON", help="only this person, by name or id")
    _redact(verb("redact", "Redact a text from standard input; it need not be in the notebook."))
    _send(verb("send", "Seal cases into a package for a recipient."))
    verb("identity", "Print the keys that others need to send to this notebook.")
    check = verb(
        "check", "Look for damage and for signs that the history was altered; print the words of the journal."
    )
    check.add_argument(
        "--files", action="store_true", help="also read every file to its end: is it as it was taken in?"
    )
    check.add_argument(
        "--receipt",
        metavar="WORD",
        nargs=6,
        help="the six words of a receipt: is that moment in this notebook's history?",
    )
    verb(
        "accept",
        "Go on with a notebook whose history was changed from outside, as it is now. What was seen is told first, then the passphrase is "
        "asked for once more (with --passphrase-stdin: the second line). The journal keeps what was seen.",
    )
    verb(
        "backup", "Bring the backup of a notebook in a folder or on a stick up to date, and read it back."
    ).add_argument("folder", metavar="FOLDER", type=Path, help="made if it is not there")
    _restore(
        bare_verb(
            "restore",
            "Bring a notebook back from a backup, with its passphrase or its recovery words. The backup is only read.",
        )
    )
    travel = verb(
        "travel",
        "Seal cases, or everything if none is named, so that only the office opens the file; it is opened once and proven with a key that is "
        "then forgotten.",
    )
    travel.add_argument("cases", metavar="CASE", nargs="*")
    travel.add_argument(
        "--to", required=True, metavar="OFFICE", help="the name or the key of a partner marked as the office"
    )
    _without_damaged(travel)
    travel.add_argument("--out", required=True, metavar="FILE.age|FOLDER", type=Path)
    verb(
        "destroy",
        "Make the notebook unreadable for good. The name of its folder has to be typed (with --passphrase-stdin: the second line).",
    ).add_argument(
        "--without-backup", action="store_true", help="there is no backup of it, and there is to be none"
    )
    add_hand_over_verbs(verb, bare_verb)
    add_slot_verbs(verb, bare_verb, tuple(LANGUAGES))
    verbs.add_parser("schema", help="Print the JSON Schema of the case files that `import` takes.")
    return top


def _restore(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("folder", metavar="FOLDER", type=Path, help="the backup, or what it lies in")
    verb.add_argument(
        "notebook", metavar="NOTEBOOK", type=Path, help="the new notebook's folder, which is not there yet"
    )
    add_ways_to_open(verb)


def _files(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", metavar="CASE")
    what = verb.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="read each to its end: is it as it was taken in?")
    what.add_argument(
        "--export", metavar="ID", help="write one out as it was taken in; wants --out and --reason"
    )
    verb.add_argument("--out", metavar="FILE", type=Path, help="where it goes")
    verb.add_argument("--reason", default="", help="why it leaves; stands in the journal")


def _summary(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", metavar="CASE")
    verb.add_argument(
        "--profile",
        choices=PROFILES,
        default=None,
        help="what may be seen; with --to: instead of the partner's own",
    )
    verb.add_argument(
        "--to", metavar="PARTNER", help="the name of a partner: with their labels and the consents for them"
    )
    for scope, what in ANYWAY.items():
        verb.add_argument(
            f"--{scope.replace('_', '-')}-anyway",
            metavar="PERSON",
            action="append",
            default=[],
            help=f"show this person's {what} without a consent; needs --because",
        )
    verb.add_argument(
        "--because", metavar="REASON", default="", help="why; kept in the journal and the ledger"
    )
    verb.add_argument(
        "--form", choices=FORMS, default=FORMS[0], help="which document; default: the case summary"
    )
    verb.add_argument(
        "--person",
        help="the id or name of the only person a form of the United Nations is for; without this it is for everybody, in one file",
    )
    verb.add_argument(
        "--as-group",
        action="store_true",
        help="such a form once, for all of them together",
    )
    _left_out(verb, "leave this {what} out, as if the case did not have it")
    verb.add_argument("--language", choices=SUMMARY_LANGUAGES, default="en", help="the summary's language")
    verb.add_argument(
        "--on", metavar="DATE", type=_day, help="the day the custody states are shown for; default: today"
    )
    verb.add_argument("--out", required=True, metavar="FILE.pdf", type=Path)


def _left_out(verb: argparse.ArgumentParser, help_: str) -> None:
    for what in ("person", "event"):
        verb.add_argument(
            f"--without-{what}",
            metavar=what.upper(),
            action="append",
            default=[],
            help=help_.format(what=what),
        )


def _redact(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", metavar="CASE")
    verb.add_argument("--profile", required=True, choices=PROFILES, help="what may be seen")
    _left_out(
        verb,
        "this {what} is left out of the summary that goes with the text, so that letters for people agree",
    )
    verb.add_argument("--language", choices=SUMMARY_LANGUAGES, default="en", help="the language of the text")
    verb.add_argument(
        "--decisions", metavar="FILE.json", type=Path, help="decisions about what earlier runs warned of"
    )
    verb.add_argument(
        "--on", metavar="DATE", type=_day, help="the day the custody states are shown for; default: today"
    )


def _send(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "cases", metavar="CASE", nargs="*", help="with --colleague, none: only what was deleted for good"
    )
    recipient = verb.add_mutually_exclusive_group(required=True)
    recipient.add_argument(
        "--to",
        metavar="RECIPIENT",
        action="append",
        help="an age1… key, or the name of a partner; of a whole record more than one",
    )
    recipient.add_argument(
        "--words", action="store_true", help="seal it with generated words, which are printed"
    )
    verb.add_argument(
        "--colleague",
        action="store_true",
        help="send the whole record with its history, to a colleague; without it the redacted case is sent",
    )
    _without_damaged(verb)
    verb.add_argument(
        "--without-files",
        action="store_true",
        help="with --colleague: name the files of the cases, and leave them here",
    )
    verb.add_argument("--profile", choices=PROFILES, default=None, help="what a partner may see")
    verb.add_argument(
        "--language", choices=SUMMARY_LANGUAGES, default="en", help="the language of the summary inside"
    )
    verb.add_argument(
        "--on", metavar="DATE", type=_day, help="the day the custody states are shown for; default: today"
    )
    verb.add_argument("--out", required=True, metavar="FILE.age|FOLDER", type=Path)


def _without_damaged(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--without-damaged", action="store_true", help="leave damaged files out, instead of sending nothing"
    )


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError("a day is written as 2015-10-23")
    return day
