"""Running one verb: open the notebook, do it, close the notebook; exit 0, 1 with one sentence, or 2 for wrong usage."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable

from cli import terminal
from cli.arguments import parser
from workflows.errors import Refused

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
"""Exit codes."""


def run(arguments: list[str]) -> int:
    """Do what the arguments say and give back the exit code.  Nothing but one sentence is ever printed of what went wrong."""
    try:
        options = parser().parse_args(arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
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
    from cli import case_verbs, notebook_verbs, package_verbs

    verbs: dict[str, Callable[[argparse.Namespace], int]] = {
        "schema": notebook_verbs.schema,
        "new": notebook_verbs.new,
        "check": notebook_verbs.check,
        "identity": notebook_verbs.identity,
        "example": case_verbs.example,
        "import": case_verbs.import_file,
        "cases": case_verbs.cases,
        "find": case_verbs.find,
        "timeline": case_verbs.timeline,
        "state": case_verbs.state,
        "summary": case_verbs.summary,
        "send": package_verbs.send,
        "receive": package_verbs.receive,
    }
    return verbs[name]
