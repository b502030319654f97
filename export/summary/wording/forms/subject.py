"""Whom a form of the United Nations is for: one person, or the group where this reader is not told of single people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from domain.redaction.marks import Absence
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_events import RedactedEvent, RedactedParticipation
from domain.redaction.redacted_people import RedactedPerson, RedactedState
from domain.redaction.redacted_values import RedactedValue
from domain.vocabulary.people import Presence
from export.summary.document import Cell, Line, Look, Origin, Piece, Section
from export.summary.forms import THE_GROUP
from export.summary.wording.clock import first_held
from export.summary.wording.parts import Roles, other_accounts
from export.summary.wording.words import Words, cell

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody, or everybody, with what the case tells of them."""

    redacted: RedactedCase
    person: RedactedPerson | None
    """None: the group."""

    @property
    def absence(self) -> Absence:
        """Why nothing is said of single people, where the subject is the group."""
        return self.redacted.people if isinstance(self.redacted.people, Absence) else Absence.NOT_KNOWN

    @property
    def people(self) -> tuple[RedactedPerson, ...]:
        """Everybody of the case whom this reader is told of."""
        return () if isinstance(self.redacted.people, Absence) else self.redacted.people

    @property
    def states(self) -> tuple[RedactedState, ...]:
        """Where they are."""
        return (self.person.state,) if self.person else tuple(each.state for each in self.redacted.groups)

    @property
    def events(self) -> tuple[RedactedEvent, ...]:
        """The events in which the person took part by any account, with nobody else's part in them; those of the group are all of them."""
        if self.person is None:
            return self.redacted.events
        return tuple(self._own(self.person.label))

    @property
    def arrest(self) -> RedactedEvent | None:
        """The event by which custody began."""
        if self.person is None:
            return first_held(self.redacted.events)
        numbers = [step.event for step in self.person.chain]
        events = [event for event in self.events if event.number in numbers]
        return first_held(events) or next(iter(events), None)

    @property
    def everybody(self) -> Roles:
        """Who else is in the case."""
        return {person.label: person.role for person in self.people}

    def _own(self, label: str) -> Iterator[RedactedEvent]:
        for event in self.redacted.events:
            if not isinstance(event.people, Absence):
                own = tuple(
                    part for part in event.people if part.person == label and not _was_elsewhere(part)
                )
                if own:
                    yield replace(event, people=own)


def _was_elsewhere(part: RedactedParticipation) -> bool:
    """Whether every account says that somebody took no part: then nothing of the event is said of them."""
    return not isinstance(part.presence, Absence) and all(
        account.value is Presence.DID_NOT for account in part.presence.accounts
    )


def subjects(redacted: RedactedCase, person: str = "") -> tuple[Subject, ...]:
    """Those a form is for.

    person: the label of one person, or THE_GROUP for all of them as one; empty: everybody, each by themselves where that may be told.
    """
    if person == THE_GROUP or isinstance(redacted.people, Absence) or not redacted.people:
        return (Subject(redacted, None),)
    return tuple(Subject(redacted, each) for each in redacted.people if person in ("", each.label))


def heading(subject: Subject, words: Words, *, is_first: bool) -> Section:
    """The heading over one subject's form, on a new page unless it is the first."""
    _ = words.form
    name = _("The group") if subject.person is None else words.person(subject.person.label)
    return Section(heading=Piece(name.text, Origin.PHRASE), blocks=(), begins_page=not is_first)


def every_account(
    value: RedactedValue[T] | Absence, say: Callable[[T], Line], words: Words
) -> Cell | Absence:
    """What the working account says, then every other with how far it can be trusted."""
    if isinstance(value, Absence):
        return value
    if isinstance(value.working.value, Absence) and not value.rivals:
        return value.working.value
    # The sources are not listed in a form, so that their numbers would mean nothing.
    value = replace(value, accounts=tuple(replace(each, source=Absence.NOT_KNOWN) for each in value.accounts))
    _ = words.form
    label = _("another account:", Look.MUTED)
    others = [
        (label, *line, *_bracketed(standing, words))
        for said, standing in other_accounts(value, say, words)
        for line in said
    ]
    return cell(words.value(value, say), *others)


def _bracketed(standing: Cell, words: Words) -> Line:
    said = words.together(standing)
    if not said:
        return ()
    text = " ".join(piece.text for piece in said)
    return words.bracketed(Piece(text, Origin.PHRASE))


def person_by_person(
    subject: Subject, answer: Callable[[Subject, Words], Cell | Absence], words: Words
) -> Cell | Absence:
    """Of a group: where the answers for its people stand, if this reader is given one of them; otherwise why there is none."""
    if not subject.people:
        return subject.absence
    found = first_known(*(answer(replace(subject, person=each), words) for each in subject.people))
    _ = words.form
    return found if isinstance(found, Absence) else cell(_("Only in the form for each person"))


def first_known(*answers: Cell | Absence) -> Cell | Absence:
    """All answers there are, below each other; where there is none: that nobody knows, if this reader would be shown one of them."""
    said = tuple(line for each in answers if not isinstance(each, Absence) for line in each)
    if said:
        return said
    return Absence.NOT_KNOWN if Absence.NOT_KNOWN in answers or not answers else Absence.WITHHELD
