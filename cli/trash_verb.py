"""The verb trash: what is there, records put there, records taken out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from cli import terminal
from cli.opened import moment, opened
from domain.ids import is_id
from workflows import casework
from workflows import trash as workflow
from workflows.reading import as_json
from workflows.session import Session
from workflows.trash import ThrownAway


def trash(options: argparse.Namespace) -> int:
    """Do it, and say what is in the trash then."""
    with opened(options) as session:
        move = workflow.take_out if options.take_out else workflow.put_in
        id_of = workflow.case_there if options.take_out else casework.case_id
        ids = [each if is_id(each) else id_of(session, each) for each in options.records]
        move(session, *ids, now=moment())
        there = tuple(_all(session))
    if options.json:
        terminal.say_bytes(as_json({"trash": [_told(each) for each in there]}))
        return 0
    rows = [(each.id, each.kind, each.title, each.case_title, each.since) for each in there]
    terminal.table([("Id", "Kind", "Title", "Case", "Since"), *rows])
    return 0


def _all(session: Session) -> Iterator[ThrownAway]:
    page = workflow.in_trash(session)
    while page:
        yield from page
        page = workflow.in_trash(session, after=page[-1].after)


def _told(each: ThrownAway) -> dict[str, object]:
    return {
        "id": each.id,
        "kind": each.kind,
        "case": each.case,
        "title": each.title,
        "since": each.since,
        "by": each.by,
        "in_conflict": each.in_conflict,
    }
