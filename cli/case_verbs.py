"""Verbs about cases: example, import, cases, find, timeline, state."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from cli.rows import event_fields, state_fields
from resources.language import translated as _
from workflows import case_import, casework, finding, reading
from workflows.reading import CourseRow, StateRow, TimelineRow, as_json


def example(options: argparse.Namespace) -> int:
    """Put the example case in."""
    with opened(options) as session:
        return _say_imported(options, case_import.import_example(session, now=moment()))


def import_file(options: argparse.Namespace) -> int:
    """Add a case from a file."""
    content = case_import.content_of(options.file)
    with opened(options) as session:
        return _say_imported(options, case_import.import_case(session, content, now=moment()))


def _say_imported(options: argparse.Namespace, imported: case_import.Imported) -> int:
    if options.json:
        terminal.say_bytes(as_json(imported))
    else:
        terminal.say(
            f"{imported.reference}: {imported.added} added, {imported.changed} changed, {imported.unchanged} as they were."
        )
    return 0


def cases(options: argparse.Namespace) -> int:
    """List the cases."""
    with opened(options) as session:
        rows = tuple(casework.all_cases(session))
    if options.json:
        terminal.say_bytes(as_json({"cases": rows}))
        return 0
    lines = [("REFERENCE", "PEOPLE", "STATUS", "TITLE", "ID")]
    lines += [
        (row.reference, str(row.people), _(row.status.label) if row.status else "", row.title, row.id)
        for row in rows
    ]
    terminal.table(lines)
    return 0


def find(options: argparse.Namespace) -> int:
    """Search in everything."""
    with opened(options) as session:
        found = finding.find(session, " ".join(options.words))
    if options.json:
        terminal.say_bytes(as_json({"found": found}))
        return 0
    for hit in found:
        terminal.say("  ".join(part for part in (hit.kind, hit.title, hit.also_spelled) if part))
    return 0


def timeline(options: argparse.Namespace) -> int:
    """What happened, in order."""
    with opened(options) as session:
        case_file = casework.case_file(session, casework.case_id(session, options.case))
    rows = reading.timeline(case_file)
    if options.json:
        terminal.say_bytes(
            as_json({"case": case_file.case.reference, "events": [event_fields(row) for row in rows]})
        )
        return 0
    for row in rows:
        _say_event(row)
    return 0


def _say_event(row: TimelineRow) -> None:
    order = "" if row.order_is_certain else "  (order not certain)"
    terminal.say(f"{row.number}. {row.when.edtf}  {_(row.kind.label)}{order}")
    details = (
        ("where", " → ".join(filter(None, (row.origin, row.place)))),
        ("held by", row.holder),
        ("who", "; ".join(row.people)),
        ("not by every account", "; ".join(row.absent)),
        ("grade", row.grade),
    )
    for name, text in details:
        if text:
            terminal.say(f"   {name}: {text}")
    for account in row.accounts:
        mark = "*" if account.is_working else " "
        words = f" “{account.words}”" if account.words else ""
        terminal.say(f"   {mark} {account.field}: {account.value} — {account.source} {account.grade}{words}")


def state(options: argparse.Namespace) -> int:
    """Where everybody is on a day."""
    with opened(options) as session:
        case_file = casework.case_file(session, casework.case_id(session, options.case))
    rows = reading.states(case_file, options.on)
    if options.json:
        terminal.say_bytes(
            as_json(
                {
                    "case": case_file.case.reference,
                    "on": options.on,
                    "people": [state_fields(row) for row in rows],
                }
            )
        )
        return 0
    lines: list[tuple[str, ...]] = [
        ("PERSON", "STATUS", "HELD BY", "PLACE", "SINCE", "CERTAINTY", "LAST CONFIRMED")
    ]
    for row in rows:
        lines.append(_state_line(row, row.name, row.working))
        lines += [_state_line(row, "  or", course) for course in row.others]
    terminal.table(lines)
    return 0


def _state_line(row: StateRow, name: str, course: CourseRow) -> tuple[str, ...]:
    since = course.since.edtf if course.since else ""
    confirmed = str(row.last_confirmed or "") if course is row.working else ""
    return (
        name,
        _(course.status.label),
        course.holder or "?",
        course.place or "?",
        since,
        _(course.certainty.label),
        confirmed,
    )
