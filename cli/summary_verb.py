"""The verb summary."""

from __future__ import annotations

import argparse

from cli import arguments, terminal
from cli.opened import moment, opened, today
from domain.casefile import CaseFile
from domain.redaction.omitted import Omitted
from domain.vocabulary.protection import ConsentScope
from resources.language import translated as _
from workflows import casework, disclosing, readers, reporting, summary_file, telling, upkeep
from workflows.errors import NoSuchProfile, Refused
from workflows.leaving_out import taken_along_in_words
from workflows.reading import as_json
from workflows.session import Session


def summary(options: argparse.Namespace) -> int:
    """Write a redacted summary."""
    day = today()
    with opened(options) as session:
        upkeep.check_before_leaving(session, now=moment())
        case = casework.case_id(session, options.case)
        told = telling.case_to_tell(session, case)
        case_file = told.case_file
        reader = _reader(session, options)
        anyway = [
            (casework.person_id(case_file, each), scope)
            for scope in ConsentScope
            if scope.value in arguments.ANYWAY
            for each in getattr(options, f"{scope.value}_anyway")
        ]
        readers.check_decided(case_file, reader, day, anyway)
        wanted = _wanted(case_file, options)
        if any(person in wanted.omitted.people for person, _scope in anyway):
            raise Refused(
                "Something of a person is to be shown who is left out of this document. Nothing was written."
            )
        made = reporting.make_summary(
            case_file,
            profile=reader.profile,
            language=options.language,
            on=options.on or day,
            labels=reader.labels,
            recipient=reader.recipient(day, shown_anyway=anyway),
            wanted=wanted,
            with_trash=told.with_trash,
        )
        anew = disclosing.revealed(session, made.disclosure)
        needed = readers.on_consent(case_file, reader, day)
        path = summary_file.keep_summary(
            session, case, made, options.out, reason=options.because, now=moment()
        )
    if not made.is_marked_for:
        terminal.complain(reporting.NOT_MARKED)
    if along := taken_along_in_words(case_file, wanted.omitted):
        terminal.complain(along)
    if anew:
        terminal.complain(reporting.REVEALS)
    if options.json:
        fields = {
            "file": str(path),
            "sha256": made.sha256,
            "consents": [
                {"person": each.person, "what": each.scope.value, "standing": each.standing.value}
                for each in needed
            ],
            "revealed": [
                {"person": each.person or "", "event": each.event or "", "told": each.told.value}
                for each in anew
            ],
        }
        terminal.say_bytes(as_json(fields))
        return 0
    terminal.say(f"{path}  {made.sha256}")
    for each in needed:
        if each.standing is not each.standing.COVERED:
            terminal.say(f"{each.person}  {_(each.scope.label)}: {_(each.standing.label)}")
    return 0


def _wanted(case_file: CaseFile, options: argparse.Namespace) -> reporting.Wanted:
    return reporting.Wanted(
        form=options.form,
        person=casework.person_id(case_file, options.person) if options.person else None,
        as_group=options.as_group,
        omitted=left_out(case_file, options),
    )


def left_out(case_file: CaseFile, options: argparse.Namespace) -> Omitted:
    """Who and what is left out, by the options --without-person and --without-event."""
    return Omitted(
        people=frozenset(casework.person_id(case_file, each) for each in options.without_person),
        events=frozenset(casework.event_id(case_file, each) for each in options.without_event),
    )


def _reader(session: Session, options: argparse.Namespace) -> readers.Reader:
    if options.to:
        return readers.partner_reader(session, options.to, profile=options.profile)
    if options.profile is None:
        raise NoSuchProfile
    return readers.kind_of_reader(session, options.profile)
