"""The verb partner: list, add, compared, withdraw."""

from __future__ import annotations

import argparse

from cli import terminal
from cli.opened import moment, opened, today
from domain.partner import PartnerKind
from domain.roughdate import RoughDate
from workflows import partners
from workflows.found_keys import FoundKeys
from workflows.key_files import keys_in_file
from workflows.partners import Given, PartnerRow
from workflows.reading import as_json


def partner(options: argparse.Namespace) -> int:
    """Do what `action` says, and show the partners it is about."""
    with opened(options) as session:
        if options.action == "list":
            rows = partners.all_partners(session)
        elif options.action == "compared":
            seen = partners.page_seen(session, options.name, options.seen)
            in_person = today_in_person(options)
            rows = (partners.compared(session, seen, in_person=in_person, now=moment()),)
        elif options.action == "withdraw":
            rows = (partners.withdraw(session, options.name, now=moment()),)
        else:
            rows = (partners.put_down(session, _given(options), now=moment()),)
    if options.json:
        terminal.say_bytes(as_json({"partners": rows}))
        return 0
    for row in rows:
        _say(row)
    return 0


def today_in_person(options: argparse.Namespace) -> RoughDate | None:
    """The day on which keys were compared, if it was today and face to face."""
    return RoughDate.day(today()) if options.in_person else None


def _given(options: argparse.Namespace) -> Given:
    found = keys_in_file(options.card) if options.card else FoundKeys(age_recipient="", signing_key="")
    return Given(
        name=options.name,
        kind=PartnerKind(options.kind) if options.kind else None,
        organisation=options.organisation,
        age_recipient=(found.age_recipient or None) if options.age_key is None else options.age_key,
        signing_key=(found.signing_key or None) if options.signing_key is None else options.signing_key,
        checked=today_in_person(options),
    )


def _say(row: PartnerRow) -> None:
    terminal.say(f"{row.name}  {row.kind}{'  withdrawn' if row.withdrawn else ''}")
    for name, text in (
        ("organisation", row.organisation),
        ("age key", row.age_recipient),
        ("signing key", row.signing_key),
        ("words of the age key", row.age_words),
        ("words of the signing key", row.words),
        ("keys", row.proof),
        ("compared in person on", row.checked),
        ("page", row.page),
    ):
        if text:
            terminal.say(f"   {name}: {text}")
