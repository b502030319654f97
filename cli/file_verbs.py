"""Verbs about the files of a case: attach, files."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from workflows import attachments, casework, copying_out, taking_in
from workflows.attachments import Attached
from workflows.errors import Refused
from workflows.reading import as_json
from workflows.session import Session


def attach(options: argparse.Namespace) -> int:
    """Take a file in."""
    with opened(options) as session:
        case = casework.case_id(session, options.case)
        identity = taking_in.take_in(session, case, options.file, now=moment())
        record = attachments.stored(session, identity).record
    if options.json:
        terminal.say_bytes(as_json(record))
    else:
        terminal.say(f"{record.id}  {record.sha256}  {record.size} bytes")
        terminal.say("Sealed in the notebook. The file it came from is where it was.")
    return 0


def files(options: argparse.Namespace) -> int:
    """List, check, or let one leave."""
    if options.export and options.out is None:
        terminal.complain("--export wants --out FILE.")
        return 2
    with opened(options) as session:
        case = casework.case_id(session, options.case)
        if options.export:
            return _export(options, session, case)
        if options.check:
            return _check(options, session, case)
        listed = attachments.attached(session, case)
    if options.json:
        terminal.say_bytes(as_json({"files": listed}))
        return 0
    lines: list[tuple[str, ...]] = [("NAME", "KIND", "BYTES", "SHA-256", "CAME AS", "ID")]
    lines += [_line(each) for each in listed]
    terminal.table(lines)
    return 0


def _line(each: Attached) -> tuple[str, ...]:
    record = each.record
    state = record.media_type.value if each.is_here else "missing"
    came_as = record.chain[0].where if record.chain else ""
    return record.name, state, str(record.size), record.sha256, came_as, record.id


def _export(options: argparse.Namespace, session: Session, case: str) -> int:
    if not any(each.record.id == options.export for each in attachments.attached(session, case)):
        raise Refused("No file of this case has that id. The command `files` lists them.")
    written = copying_out.copy_out(session, options.export, options.out, reason=options.reason, now=moment())
    if options.json:
        terminal.say_bytes(as_json({"sha256": written.sha256, "size": written.size}))
    else:
        terminal.say(f"{written.paths[0]}  {written.sha256}")
        terminal.say("Written as it was taken in, unsealed: whoever has it can read it.")
    return 0


def _check(options: argparse.Namespace, session: Session, case: str) -> int:
    found = attachments.check_all(session, case, now=moment())
    if options.json:
        terminal.say_bytes(as_json(found))
    elif not found.damaged and not found.missing:
        terminal.say("Every file is as it was taken in.")
    else:
        for identity in found.damaged:
            terminal.say(f"{identity}: not as it was taken in")
        for identity in found.missing:
            terminal.say(f"{identity}: not in the notebook")
    return 1 if found.damaged or found.missing else 0
