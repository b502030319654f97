"""Running one verb: open the notebook, do it, close the notebook; exit 0, 1 with one sentence, or 2 for wrong usage."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from importlib import import_module

from cli import terminal
from cli.arguments import parser
from cli.combinations import passed_over
from cli.verbs import VERBS
from workflows.errors import Refused

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
"""Exit codes."""


def run(arguments: list[str]) -> int:
    """Do what the arguments say and give back the exit code.  Nothing but one sentence is ever printed of what went wrong."""
    terminal.speak_utf8()
    try:
        options = parser().parse_args(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    if sentence := passed_over(options):
        terminal.complain(sentence)
        return WRONG_USAGE
    try:
        return _verb(options.verb)(options)
    except Refused as refusal:
        where = f" ({refusal.place})" if refusal.place else ""
        terminal.complain(refusal.sentence + where)
        return REFUSED
    except (KeyboardInterrupt, EOFError):
        terminal.complain("Stopped. Nothing was changed.")
        return REFUSED
    except BrokenPipeError:
        # Who read the output has gone; Python would complain once more when it closes its own end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return REFUSED


def _verb(name: str) -> Callable[[argparse.Namespace], int]:
    module = import_module(f"cli.{VERBS[name]}")
    verb: Callable[[argparse.Namespace], int] = getattr(
        module, "import_file" if name == "import" else name.replace("-", "_")
    )
    return verb
