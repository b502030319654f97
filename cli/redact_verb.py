"""The verb redact: a text from standard input, redacted, as JSON."""

from __future__ import annotations

import argparse
from typing import Any

from cli import terminal
from cli.opened import opened, today
from cli.summary_verb import left_out
from workflows import casework, text_redaction
from workflows.reading import as_json
from workflows.text_redaction import FreeText

DONE, REFUSED = 0, 1


def redact(options: argparse.Namespace) -> int:
    """Redact a text that need not be in the notebook."""
    decisions = text_redaction.decisions_in(options.decisions) if options.decisions else ()
    with opened(options) as session:
        case = casework.case_id(session, options.case)
        known = text_redaction.known_for(
            session,
            case,
            profile=options.profile,
            on=options.on or today(),
            omitted=left_out(casework.case_file(session, case), options),
            language=options.language,
        )
    redacted = text_redaction.redact_text(terminal.rest_of_input(), known, decisions)
    terminal.say_bytes(as_json(_fields(redacted)))
    if redacted.is_refused:
        terminal.complain(text_redaction.UNDECIDED)
        return REFUSED
    return DONE


def _fields(redacted: FreeText) -> dict[str, Any]:
    return {
        "text": redacted.text,
        "tokens": redacted.tokens,
        "spans": [
            {
                "start": span.start,
                "end": span.end,
                "replacement": span.replacement,
                "kind": span.what,
                "reason": span.why,
                "may_be_kept": span.may_be_kept,
            }
            for span in redacted.spans
        ],
        "warnings": [
            {"start": each.start, "end": each.end, "kind": each.what, "words": each.words}
            for each in redacted.warnings
        ],
        "refused": redacted.is_refused,
    }
