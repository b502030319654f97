"""Options that would be passed over in silence: wrong usage, said in a sentence, before anything is opened."""

from __future__ import annotations

import argparse

import pytest

from cli.arguments import parser
from cli.combinations import RULES
from cli.run import run
from cli.verbs import VERBS

OUT = ("--out", "x")
REFUSED = {
    "--name-anyway": ("summary", "N", "C", "--profile", "legal_counsel", "--name-anyway", "Kim", *OUT),
    "--health-anyway": ("summary", "N", "C", "--profile", "legal_counsel", "--health-anyway", "Kim", *OUT),
    "--as-group": ("summary", "N", "C", "--profile", "partner_ngo", "--as-group", *OUT),
    "--as-group ": (
        *("summary", "N", "C", "--profile", "partner_ngo", "--form", "arbitrary_detention"),
        *("--person", "Kim", "--as-group", *OUT),
    ),
    "--profile": ("send", "N", "C", "--to", "Kim", "--colleague", "--profile", "partner_ngo", *OUT),
    "--on": ("send", "N", "C", "--to", "Kim", "--colleague", "--on", "2015-10-22", *OUT),
    "--without-files": ("send", "N", "C", "--to", "Kim", "--without-files", *OUT),
    "--without-damaged": ("send", "N", "C", "--to", "Kim", "--without-damaged", *OUT),
    "--out": ("files", "N", "C", "--check", "--out", "x"),
    "--reason": ("files", "N", "C", "--reason", "because"),
    "--trust": ("receive", "N", "x.age", "--look", "--trust", "Kim"),
    "--in-person": ("receive", "N", "x.age", "--in-person"),
    "--in-person ": ("partner", "withdraw", "N", "Kim", "--in-person"),
    "--kind": ("partner", "compared", "N", "Kim", "--kind", "office"),
    "NAME": ("partner", "list", "N", "Kim"),
    "--seen": ("edit", "N", "r", "--show", "--seen", "abc"),
    "--seen ": ("partner", "withdraw", "N", "Kim", "--seen", "abc"),
    "--take": ("decide", "N", "r", "--separate", "--take", "place=this"),
    "--take-out": ("trash", "N", "--take-out"),
    "--revert": ("undo-import", "N", "--revert"),
    "SLOT": ("slots", "list", "N", "abc"),
    "--person": ("slots", "remove", "N", "abc", "--person", "Kim"),
    "--new-key-file": ("slots", "rename", "N", "abc", "--name", "office", "--new-key-file", "x"),
    "--no-key-file": ("change-passphrase", "N", "--new-key-file", "x", "--no-key-file"),
    "--recovery-out": ("recovery", "N", "--none", "--recovery-out", "-"),
    "--pieces": ("change-everything", "N", "--pieces"),
    "--language": ("new", "N", "--language", "ko"),
    "--key-file": ("cases", "N", "--open-with", "words", "--key-file", "x"),
}
"""The option that would not count → what was said."""

ALWAYS = {"passphrase_stdin", "json", "open_with", "notebook", "help"}
"""Of every verb."""

COUNTS = {
    "new": {"recovery_out", "person"},
    "import": {"file"},
    "find": {"words"},
    "timeline": {"case"},
    "state": {"case", "on"},
    "attach": {"case", "file"},
    "files": {"case", "check", "export"},
    "summary": {
        *("case", "profile", "to", "because", "form", "person", "without_person", "without_event"),
        *("language", "on", "out"),
    },
    "ledger": {"partner", "person"},
    "redact": {"case", "profile", "without_person", "without_event", "language", "decisions", "on"},
    "send": {"cases", "to", "words", "colleague", "out"},
    "check": {"files", "receipt"},
    "backup": {"folder"},
    "restore": {"folder"},
    "travel": {"cases", "to", "without_damaged", "out"},
    "destroy": {"without_backup"},
    "receive": {"file", "words", "look"},
    "edit": {"record", "show"},
    "conflicts": {"record"},
    "decide": {"record", "use", "separate", "merge", "purge", "stay"},
    "trash": {"records"},
    "purge": {"records", "whole_case", "reason"},
    "undo-import": {"number"},
    "partner": {"action"},
    "slots": {"action"},
    "change-passphrase": {"key_file", "new_key_file"},
    "recovery": {"words", "pieces", "none"},
    "change-everything": {"new_key_file", "keep", "drop_others", "recovery_out"},
}
"""Verb → what counts, or is refused by the verb itself, whatever else is said."""


def verbs() -> dict[str, argparse.ArgumentParser]:
    (found,) = (each for each in parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(found.choices)


@pytest.mark.parametrize(("option", "said"), REFUSED.items(), ids=str)
def test_an_option_that_would_not_count_is_wrong_usage(
    option: str, said: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*said, "--passphrase-stdin"]) == 2
    complained = capsys.readouterr().err
    assert complained.startswith(f"{option.strip()} counts only ")
    assert complained.endswith(". Nothing was done.\n")


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_option_counts_whatever_else_is_said_or_has_a_rule(verb: str) -> None:
    options = {each.dest for each in verbs()[verb]._actions} - ALWAYS
    ruled = {option for rule in RULES if rule.verb == verb for option in rule.options}
    assert options == ruled | COUNTS.get(verb, set())
    assert not ruled & COUNTS.get(verb, set())


def test_every_rule_is_tried() -> None:
    tried = {(said[0], option.strip()) for option, said in REFUSED.items()}
    for rule in RULES:
        if rule.options != ("key_file",):
            written = {f"--{option.replace('_', '-')}" for option in rule.options} | {
                option.upper() for option in rule.options
            }
            assert any((rule.verb, each) in tried for each in written), rule.options
