"""What must not be said together: an option that would be passed over in silence is wrong usage, before anything is opened.

Who says an option means something by it.  Each option of a verb either counts whatever else is said, or stands here with what it counts with;
`tests/cli/test_combinations.py` knows both kinds, so that a new option has to be put to one of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from cli.verbs import VERBS

_USUAL = {"language": "en"}
"""What an option has that nobody said, where that is not nothing."""

_WITHOUT_DASHES = {("partner", "name"), ("slots", "slot")}

_OF_THE_UN = ("arbitrary_detention", "enforced_disappearance")


@dataclass(frozen=True, slots=True)
class Only:
    """Some options of a verb, and with what alone they count."""

    verb: str
    options: tuple[str, ...]
    counts: Callable[[argparse.Namespace], bool]
    words: str
    """Behind "counts only"."""


RULES = (
    *(
        Only(
            verb,
            ("key_file",),
            lambda said: said.open_with == "passphrase",
            "with a passphrase, not with --open-with",
        )
        for verb in VERBS
        if verb not in ("schema", "new", "change-passphrase")
    ),
    Only("new", ("language",), lambda said: bool(said.recovery_out), "with --recovery-out"),
    Only("files", ("out", "reason"), lambda said: bool(said.export), "with --export"),
    Only(
        "summary",
        ("name_anyway", "birth_date_anyway", "documents_anyway", "health_anyway"),
        lambda said: bool(said.to),
        "for a partner, with --to",
    ),
    Only(
        "summary",
        ("as_group",),
        lambda said: said.form in _OF_THE_UN and not said.person,
        "with a form of the United Nations, and without --person",
    ),
    Only("send", ("profile", "language", "on"), lambda said: not said.colleague, "without --colleague"),
    Only("send", ("without_files", "without_damaged"), lambda said: said.colleague, "with --colleague"),
    Only("receive", ("trust",), lambda said: not said.look, "without --look"),
    Only("receive", ("in_person",), lambda said: bool(said.trust), "with --trust"),
    Only("edit", ("seen",), lambda said: not said.show, "without --show"),
    Only("decide", ("take",), lambda said: said.merge, "with --merge"),
    Only("trash", ("take_out",), lambda said: bool(said.records), "with a record"),
    Only("undo-import", ("revert",), lambda said: said.number is not None, "with the number of an import"),
    Only("partner", ("name",), lambda said: said.action != "list", "to add, to compare or to withdraw"),
    Only(
        "partner",
        ("kind", "organisation", "age_key", "signing_key", "card"),
        lambda said: said.action == "add",
        "to add a partner",
    ),
    Only("partner", ("seen",), lambda said: said.action == "compared", "with compared"),
    Only(
        "partner",
        ("in_person",),
        lambda said: said.action in ("add", "compared"),
        "to add or to compare",
    ),
    Only("slots", ("slot",), lambda said: said.action in ("rename", "remove"), "to rename or to remove"),
    Only("slots", ("name", "person"), lambda said: said.action in ("add", "rename"), "to add or to rename"),
    Only("slots", ("new_key_file",), lambda said: said.action == "add", "to add"),
    Only(
        "change-passphrase",
        ("no_key_file",),
        lambda said: said.new_key_file is None,
        "without --new-key-file",
    ),
    Only("recovery", ("recovery_out", "language"), lambda said: not said.none, "with --words or --pieces"),
    Only(
        "change-everything",
        ("pieces", "language"),
        lambda said: bool(said.recovery_out),
        "with --recovery-out",
    ),
)
"""By verb and by the option's name among what was parsed."""


def passed_over(said: argparse.Namespace) -> str:
    """One sentence about the first option that would not count beside the others; "" where all of them do."""
    for rule in RULES:
        if rule.verb == said.verb and not rule.counts(said):
            for option in rule.options:
                if getattr(said, option) not in (None, False, "", [], _USUAL.get(option)):
                    return f"{_written(rule.verb, option)} counts only {rule.words}. Nothing was done."
    return ""


def _written(verb: str, option: str) -> str:
    if (verb, option) in _WITHOUT_DASHES:
        return option.upper()
    return f"--{option.replace('_', '-')}"
