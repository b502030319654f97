"""Redacting a text: a narrative, or a text that is not in the notebook, without what may not be read out of it.

Only `known_for` touches the notebook.  The rest needs none and can run elsewhere, in steps, so that neither typing nor a lock waits for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from domain.redaction.freetext.findings import Decision, FreeText, Verdict, What
from domain.redaction.freetext.known import Known, known_of
from domain.redaction.freetext.redact_text import TextRedactor
from domain.redaction.labels import Labels
from domain.redaction.omitted import Omitted
from domain.redaction.redact import NOTHING_OMITTED, redact
from resources.language import SOURCE, message
from workflows.disclosing import kept_from
from workflows.errors import Refused, refusing
from workflows.linked_cases import linked_cases
from workflows.reader_rules import profile_of_kind
from workflows.session import Session
from workflows.telling import case_to_tell
from workflows.token_words import token_words
from workflows.vouching import SENDS_RECORDS, every_partner

__all__ = [
    "UNDECIDED",
    "Decision",
    "FreeText",
    "Known",
    "decisions_in",
    "decisions_of",
    "in_language",
    "known_as_told",
    "known_for",
    "redact_text",
    "steps_of",
]

UNDECIDED = message("Something in this text waits for a decision, so the text must not leave yet.")

_WHATS = {what.value: what for what in What}
_VERDICTS = {verdict.value: verdict for verdict in Verdict}


class NotText(Refused):
    """The text is not UTF-8."""

    sentence = "This is not text in UTF-8. Nothing was redacted."


class DecisionsUnreadable(Refused):
    """The file of decisions is not there, or its drive does not answer."""

    sentence = "The file of decisions cannot be read. Check its name and the drive. Nothing was redacted."


class NotDecisions(Refused):
    """The file of decisions is not what it should be."""

    sentence = (
        "The file does not hold decisions: a list of words, kind and verdict each. Nothing was redacted."
    )


class Stopped(Refused):
    """Somebody, or a lock, stopped it."""

    sentence = "Stopped. Nothing was changed."


@refusing
def known_for(
    session: Session,
    case: str,
    *,
    profile: str,
    on: date,
    omitted: Omitted = NOTHING_OMITTED,
    language: str = SOURCE,
) -> Known:
    """What must not be read out of a text for one kind of reader: of this case, of every case that has a person or a
    source in common with it, and who works with the notebook.

    omitted: who is left out of the summary that goes with the text; they have no letter there and get none here, and are looked for like
    everybody.
    language: that of the text, one of those of a summary: what stands for something is said in it.
    """
    told = case_to_tell(session, case)
    own, rules = told.case_file, profile_of_kind(session, profile)
    redaction = redact(own, rules, labels=Labels.letters(), on=on, omitted=omitted)
    linked = chain([told.with_trash], linked_cases(session, own))
    known = known_of(redaction, own, rules, linked=linked, staff=_staff(session))
    return in_language(known, language)


@refusing
def known_as_told(session: Session, case: str, *, profile: str, on: date) -> Known:
    """The same for a kind of reader, without whom and what was left out of the summaries that such readers have got: a letter that stands
    in none of these would say that there is somebody more, and the letters after it would mean others.
    """
    kept = [each for each in kept_from(session, case=case) if each.reader == (None, profile)]
    omitted = Omitted(
        people=frozenset(each.person for each in kept if each.person is not None),
        events=frozenset(each.event for each in kept if each.event is not None),
    )
    return known_for(session, case, profile=profile, on=on, omitted=omitted)


def in_language(known: Known, language: str) -> Known:
    """The same for a text in another language; needs no notebook."""
    return replace(known, words=token_words(language))


def _staff(session: Session) -> tuple[str, ...]:
    """Who works with the notebook: those who open it, colleagues and the office."""
    owners = session.notebook.key_slots.owners()
    colleagues = (each.name for each in every_partner(session) if each.kind in SENDS_RECORDS)
    return (*(owner.person for owner in owners), *(owner.name for owner in owners), *colleagues)


@refusing
def redact_text(
    text: str, known: Known, decisions: Iterable[Decision] = (), *, stop: Callable[[], bool] = lambda: False
) -> FreeText:
    """A text without what may not be read out of it; needs no notebook.

    Raises:
        NotText: it holds what is no character.
        Stopped: `stop` said so, between two steps.
    """
    steps = steps_of(text, known, decisions)
    while not stop():
        try:
            next(steps)
        except StopIteration as end:
            result: FreeText = end.value
            return result
    raise Stopped


def steps_of(text: str, known: Known, decisions: Iterable[Decision] = ()) -> Generator[float, None, FreeText]:
    """The same in steps, each yielding how much is done from 0 to 1.  Raises NotText."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise NotText
    return TextRedactor(known, decisions).steps(text)


def decisions_in(file: Path) -> tuple[Decision, ...]:
    """Those of a file.

    Raises:
        DecisionsUnreadable, NotDecisions
    """
    try:
        content = file.read_bytes()
    except OSError:
        raise DecisionsUnreadable from None
    return decisions_of(content)


def decisions_of(content: bytes) -> tuple[Decision, ...]:
    """Decisions from JSON: [{"words": "…", "kind": "stranger", "verdict": "keep"}, …], in the words of the warnings.

    Raises:
        NotDecisions
    """
    try:
        return tuple(
            Decision(words=str(each["words"]), what=_WHATS[each["kind"]], verdict=_VERDICTS[each["verdict"]])
            for each in json.loads(content)
        )
    except (ValueError, KeyError, TypeError):
        raise NotDecisions from None
