"""Redaction: the one maker of a redacted case.

It takes no clock, no randomness and no order of storage; ids decide nothing that is shown, beside being what keyed labels are made of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.errors import DomainError
from domain.ids import EventId, PersonId
from domain.redaction.borrowed_names import without_borrowed_names
from domain.redaction.consents import Recipient, is_closed
from domain.redaction.events import is_told, reduced_event
from domain.redaction.fields import reduced_date
from domain.redaction.identifiers import identifiers
from domain.redaction.labels import Labels
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.omitted import Omitted
from domain.redaction.order import Telling, telling
from domain.redaction.other_spellings import other_spellings
from domain.redaction.people import reduced_person
from domain.redaction.people_order import people_in_order
from domain.redaction.photographs import Photograph, reduced_photographs, shown_photographs
from domain.redaction.profiles import DATES, PEOPLE, TOLD, Profile, operator_for, withheld_subjects
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_events import RedactedEvent
from domain.redaction.redacted_people import RedactedCourse, RedactedGroup, RedactedPerson, RedactedState
from domain.redaction.redacted_values import RedactedValue
from domain.redaction.states import Custody, CustodyAsTold
from domain.redaction.surroundings import reduced_appeals, reduced_context, reduced_norms, reduced_sources
from domain.redaction.values import count_band, is_small
from domain.redaction.view import View
from domain.redaction.written import fingerprint, written
from domain.roughdate import RoughDate
from domain.vocabulary.protection import Publicity

NOTHING_OMITTED = Omitted()

_NOTHING_TOLD: Custody = (
    (),
    RedactedState(
        now=RedactedCourse(status=NOT_KNOWN, holder=NOT_KNOWN, place=NOT_KNOWN, certainty=NOT_KNOWN),
        since=NOT_KNOWN,
        last_confirmed=NOT_KNOWN,
        others=(),
        is_complete=True,
    ),
)


class NotForThisReader(DomainError):
    """The case is marked not to be shared with this recipient, or with nobody; nothing was redacted."""

    sentence = "This case is marked not to be shared with them. If that has changed, change the mark in the case first."


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """A redacted case, and what must not be found in any file made of it."""

    case: RedactedCase
    forbidden: tuple[str, ...]
    """For the gate alone: every identifier of the case that this case does not show, and how its words spell one otherwise.  Never
    printed, never kept."""
    left_out: int
    """Events left out because of how they are marked."""
    told_people: frozenset[PersonId] = frozenset()
    """Whom it is about, whether or not single people are told apart."""
    told_events: frozenset[EventId] = frozenset()
    labels: Mapping[PersonId, str] = field(default_factory=dict)
    """How each person is called in this case; empty where single people are not told apart."""
    photographs: tuple[Photograph, ...] = ()
    """Those that are shown, with their pixels: for the pages and the ledger."""


def redact(
    case_file: CaseFile,
    profile: Profile,
    *,
    labels: Labels,
    on: date,
    recipient: Recipient | None = None,
    omitted: Omitted = NOTHING_OMITTED,
    photographs: Sequence[Photograph] = (),
    with_trash: CaseFile | None = None,
) -> Redaction:
    """What one kind of reader may see of a case.

    on: the day the states are shown for, made as coarse as every other date.  recipient: without one, nothing that needs a consent is shown.
    omitted: who and what is left out, as if it were not in the case; it is looked for in the finished file with everything else.
    photographs: those that somebody chose; which of them may be shown is decided here.
    with_trash: the same case with what was thrown away, which is looked for too; None: nothing was.

    Raises:
        NotForThisReader: the case is marked for nobody, or not for this recipient.
    """
    partner = recipient.partner if recipient else None
    case = case_file.case
    if case.publicity is Publicity.NOBODY or partner in case.do_not_share_with:
        raise NotForThisReader
    recorded = with_trash or case_file
    chosen = without_borrowed_names(omitted.out_of(case_file), recorded, profile, recipient)
    holding = {consent.id for consent in case_file.consents if not is_closed(consent, recipient, on)}
    told = [event for event in chosen.events if is_told(event, case, profile, partner, holding)]
    draft = _Draft(chosen, profile, recipient, on, told)
    shown = shown_photographs(photographs, chosen, profile, recipient)
    redacted = draft.finished(labels, shown)
    redacted = replace(redacted, reference=fingerprint(redacted, labels.key))
    return Redaction(
        case=redacted,
        forbidden=(
            *identifiers(recorded, profile, redacted),
            *other_spellings(recorded, profile, redacted),
        ),
        left_out=len(chosen.events) - len(told),
        told_people=frozenset(person.id for person in chosen.people),
        told_events=frozenset(event.id for event in told),
        labels=draft.labels,
        photographs=shown,
    )


def is_marked_for(case_file: CaseFile, profile: Profile) -> bool:
    """Whether the case is marked for readers of this kind; who sends it to others should be asked whether that is meant."""
    return case_file.case.publicity not in profile.leaves_out


class _Draft:
    """One redaction on its way: the order first, then custody, then what is shown."""

    def __init__(
        self,
        case_file: CaseFile,
        profile: Profile,
        recipient: Recipient | None,
        on: date,
        events: Sequence[CustodyEvent],
    ) -> None:
        self._case_file = case_file
        self._profile = profile
        self._recipient = recipient
        everyone = [person.id for person in case_file.people]
        self._blank = View(case_file, profile, dict.fromkeys(everyone, ""), {}).unnumbered()
        self._telling: Telling = telling(self._blank, events)
        self._events = sorted(events, key=lambda event: self._telling.numbers[event.id])
        by_ids = View(case_file, profile, {person: person for person in everyone}, self._telling.numbers)
        self._by_ids = [reduced_event(by_ids.unnumbered(), event) for event in self._events]
        self._on = reduced_date(RoughDate.day(on), operator_for(profile, DATES))
        end = on if isinstance(self._on, Absence) else self._on.latest or on
        self._custody = CustodyAsTold(self._by_ids, self._telling, profile, end)
        self._tells_people = operator_for(profile, PEOPLE) in TOLD
        self.labels: Mapping[PersonId, str] = {}

    def finished(self, labels: Labels, photographs: Sequence[Photograph]) -> RedactedCase:
        """The redacted case."""
        case = self._case_file.case
        names = labels.of_people(case.id, self._people_in_order())
        self.labels = names if self._tells_people else {}
        view = View(self._case_file, self._profile, names, self._telling.numbers)
        fields = view.fields(case)
        # Sources get their numbers in the order of these lines.
        status = fields.stated_terms("status")
        size = view.sizes(fields, "size")
        events = tuple(self._event(view, event) for event in self._events)
        people = tuple(self._person(view, person) for person in names) if self._tells_people else WITHHELD
        norms = reduced_norms(view)
        appeals = reduced_appeals(view)
        return RedactedCase(
            code=labels.code(case.id),
            profile=self._profile.code,
            profile_version=self._profile.version,
            on=self._on,
            status=status,
            size=size,
            people=people,
            groups=self._groups(names),
            events=events,
            norms=norms,
            asks=fields.terms("asks"),
            appeals=appeals,
            context=reduced_context(view),
            sources=reduced_sources(view),
            withheld=withheld_subjects(self._profile),
            photographs=reduced_photographs(photographs, self.labels),
        )

    def _event(self, view: View, event: CustodyEvent) -> RedactedEvent:
        """An event as it is shown; where single people are not told apart, nothing of them is read for it."""
        if self._tells_people:
            return reduced_event(view, event)
        return replace(reduced_event(replace(view, people={}), event), people=WITHHELD)

    def _people_in_order(self) -> tuple[PersonId, ...]:
        blank = replace(self._blank, people=dict.fromkeys(self._blank.people, ""))
        described = {
            person.id: replace(
                reduced_person(blank, person, self._recipient, self._began(), _NOTHING_TOLD), family=()
            )
            for person in self._case_file.people
        }
        return people_in_order(self._blank, self._by_ids, described)

    def _person(self, view: View, identity: PersonId) -> RedactedPerson:
        person = next(person for person in self._case_file.people if person.id == identity)
        return reduced_person(view, person, self._recipient, self._began(), self._custody.of(identity))

    def _began(self) -> RoughDate:
        """When custody began, as it is shown: the first date told, or when the case is told for."""
        dates = [event.when.working.value for event in self._by_ids if isinstance(event.when, RedactedValue)]
        known = (each for each in (*dates, self._on) if not isinstance(each, Absence))
        return next(known, RoughDate.unknown())

    def _groups(self, names: dict[PersonId, str]) -> tuple[RedactedGroup, ...]:
        """The people by state, larger groups first."""
        by_state: dict[RedactedState, list[str]] = {}
        for person, label in names.items():
            by_state.setdefault(self._custody.of(person)[1], []).append(label)
        ordered = sorted(by_state.items(), key=lambda group: (-len(group[1]), min(group[1])))
        if self._tells_people:
            return tuple(
                RedactedGroup(people=tuple(labels), size=len(labels), state=state)
                for state, labels in ordered
            )
        # Without people, one or two with a state of their own would be told by it; and larger numbers must not decide the order.
        bands = [
            RedactedGroup(people=WITHHELD, size=count_band(len(labels)), state=state)
            for state, labels in ordered
            if not is_small(len(labels))
        ]
        return tuple(sorted(bands, key=written))
