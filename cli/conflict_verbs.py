"""Verbs about what was changed in two places: conflicts, decide."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened
from domain.merging import Take
from workflows import conflicts as workflow
from workflows.conflicts import Conflict, Side
from workflows.errors import Refused
from workflows.purge_judging import NoSuchPurge, decide_purge, waiting_purges
from workflows.reading import as_json
from workflows.session import Session

SHORT = 12
"""Digits of a revision's id that are shown, and at least typed."""


class NoSuchVersion(Refused):
    """The digits are those of neither version."""

    sentence = (
        "Neither of the two versions has an id that begins like that. The command `conflicts` shows them."
    )


def conflicts(options: argparse.Namespace) -> int:
    """List what waits for a decision, or show one."""
    with opened(options) as session:
        if options.record:
            return _say_one(options, workflow.conflict(session, options.record))
        rows = workflow.conflicts(session)
        purges = waiting_purges(session)
    if options.json:
        terminal.say_bytes(as_json({"conflicts": rows, "purges": purges}))
        return 0
    for row in rows:
        terminal.say(f"{row.record}  {row.kind}  {row.title}")
    for each in purges:
        terminal.say(
            f"{each.record}  {each.kind}  {each.title}  deleted for good elsewhere: {each.reason}, by {each.author}, {each.signer}"
        )
    return 0


def decide(options: argparse.Namespace) -> int:
    """Decide about one."""
    if options.purge or options.stay:
        return _decide_purge(options)
    with opened(options) as session:
        found = workflow.conflict(session, options.record)
        now = moment()
        if options.separate:
            workflow.keep_separate(session, found, now=now)
        elif options.use:
            workflow.use(session, found, _version(found, options.use), now=now)
        else:
            offered = {each.name: each.offered for each in found.differences if each.offered}
            workflow.decide(session, found, {**offered, **dict(options.take)}, now=now)
        left = _left(session)
    return _say_left(options, left)


def _decide_purge(options: argparse.Namespace) -> int:
    with opened(options) as session:
        waiting = [each for each in waiting_purges(session) if options.record in (each.record, each.purge)]
        if not waiting:
            raise NoSuchPurge
        # Several people may have deleted it; a yes to one is enough, a no is meant for all.
        for each in waiting[:1] if options.purge else waiting:
            decide_purge(session, each, obey=options.purge, now=moment())
        left = _left(session)
    return _say_left(options, left)


def _left(session: Session) -> int:
    return len(workflow.conflicts(session)) + len(waiting_purges(session))


def _say_left(options: argparse.Namespace, left: int) -> int:
    if options.json:
        terminal.say_bytes(as_json({"left": left}))
    else:
        terminal.say(f"Decided. {left} left to decide.")
    return 0


def _version(found: Conflict, typed: str) -> Take:
    sides = ((found.this, Take.THIS), (found.that, Take.THAT))
    takes = [take for side, take in sides if len(typed) >= SHORT and side.revision.startswith(typed)]
    if len(takes) != 1:
        raise NoSuchVersion
    return takes[0]


def _say_one(options: argparse.Namespace, found: Conflict) -> int:
    if options.json:
        terminal.say_bytes(
            as_json(
                {
                    "kind": found.kind,
                    "this": _side(found.this),
                    "that": _side(found.that),
                    "may_be_separate": found.may_be_separate,
                    "differences": [
                        {
                            "field": each.name,
                            "this": each.this,
                            "that": each.that,
                            "offered": each.offered or "",
                            "may_be_both": each.may_be_both,
                        }
                        for each in found.differences
                    ],
                }
            )
        )
        return 0
    for name, side in (("this", found.this), ("that", found.that)):
        terminal.say(f"{name}: {side.revision[:SHORT]}  {side.made_at}  {side.author}")
    for each in found.differences:
        terminal.say(f"{each.name}  ({each.offered or 'choose'})")
        terminal.say(f"   this: {_short(each.this)}")
        terminal.say(f"   that: {_short(each.that)}")
    return 0


def _side(side: Side) -> dict[str, object]:
    return {
        "revision": side.revision,
        "author": side.author,
        "made_at": side.made_at,
        "is_here": side.is_here,
        "is_trashed": side.is_trashed,
    }


def _short(value: object) -> str:
    return as_json(value).decode().strip() if not isinstance(value, str) else value
