"""The ledger: what disclosures say together: who knows what of whom, what a new one would reveal, whom to tell of a withdrawal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from domain.consent import Consent
from domain.disclosure import Disclosure
from domain.ids import AttachmentId, CaseId, ConsentId, EventId, PartnerId, PersonId
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told, Way
from domain.vocabulary.protection import ConsentScope

Reader = tuple[PartnerId | None, str]
"""A partner, or what stands for a reader who is none."""

_FINER: dict[Told, frozenset[Told]] = {
    Told.AGE_BAND: frozenset({Told.AGE, Told.BIRTH_DATE}),
    Told.AGE: frozenset({Told.BIRTH_DATE}),
    Told.MONTHS: frozenset({Told.DAYS}),
    Told.PROVINCES: frozenset({Told.TOWNS, Told.SITES}),
    Told.TOWNS: frozenset({Told.SITES}),
}
"""A kind → those that tell it too."""

OPENED_BY: Mapping[Told, ConsentScope] = MappingProxyType(
    {
        Told.NAME: ConsentScope.NAME,
        Told.BIRTH_DATE: ConsentScope.BIRTH_DATE,
        Told.DOCUMENTS: ConsentScope.DOCUMENTS,
        Told.HEALTH: ConsentScope.HEALTH,
        Told.PHOTOGRAPH: ConsentScope.PHOTOGRAPH,
    }
)
"""What is told only on a consent, and what that consent has to cover."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One kind of field of one person, or of a case, that a reader has."""

    reader: Reader
    case: CaseId
    person: PersonId | None
    """None: of the case as a whole."""
    told: Told
    since: RoughDate
    consents: tuple[ConsentId, ...]
    without_consent: bool
    files: tuple[str, ...]
    """SHA-256 of each file it stands in, the first one first; "" for a file that was not confirmed."""
    photographs: tuple[AttachmentId, ...] = ()
    """Of a photograph: which files of the case those that were shown were made from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Somebody, or an event, that was left out of what a reader got of a case, and that no later file told them of."""

    reader: Reader
    case: CaseId
    person: PersonId | None
    event: EventId | None
    """One of the two."""
    since: RoughDate
    files: tuple[str, ...]
    """SHA-256 of each file without them, the first one first; "" for a file that was not confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """What a new disclosure would tell a reader from whom an earlier one kept it."""

    person: PersonId | None
    told: Told
    event: EventId | None = None
    """An event that was left out of an earlier one."""


def reader_of(disclosure: Disclosure) -> Reader:
    """Who got it."""
    return disclosure.partner, "" if disclosure.partner else disclosure.reader


def what_is_known(disclosures: Iterable[Disclosure]) -> tuple[Known, ...]:
    """Every kind of field that each reader has of each person and case, by when they first got it."""
    found: dict[tuple[Reader, CaseId, PersonId | None, Told], Known] = {}
    for each in _in_order(disclosures):
        for person, told, consents, without in _told(each):
            key = (reader_of(each), each.case, person, told)
            before = found.get(key)
            found[key] = Known(
                reader=key[0],
                case=each.case,
                person=person,
                told=told,
                since=before.since if before else each.made,
                consents=tuple(dict.fromkeys((*(before.consents if before else ()), *consents))),
                without_consent=without or (before is not None and before.without_consent),
                files=tuple(dict.fromkeys((*(before.files if before else ()), each.sha256))),
                photographs=tuple(
                    dict.fromkeys(
                        (*(before.photographs if before else ()), *_photographs(each, person, told))
                    )
                ),
            )
    return tuple(found.values())


def what_is_kept(disclosures: Iterable[Disclosure]) -> tuple[Kept, ...]:
    """Whom and what each reader was not told of in what they got, and not later either."""
    found: dict[tuple[Reader, CaseId, PersonId | None, EventId | None], Kept] = {}
    ordered = _in_order(disclosures)
    for each in ordered:
        for person, event in _left_out(each):
            key = (reader_of(each), each.case, person, event)
            before = found.get(key)
            found[key] = Kept(
                reader=key[0],
                case=each.case,
                person=person,
                event=event,
                since=before.since if before else each.made,
                files=(*(before.files if before else ()), each.sha256),
            )
    return tuple(kept for kept in found.values() if not any(_tells(each, kept) for each in ordered))


def revealed_by(coming: Disclosure, earlier: Iterable[Disclosure]) -> tuple[Revealed, ...]:
    """What a coming disclosure tells that the earlier ones of this case kept from the same reader; nothing to a reader who got none."""
    theirs = [each for each in earlier if each.case == coming.case and reader_of(each) == reader_of(coming)]
    if not theirs:
        return ()
    had = {(person, told) for each in theirs for person, told, *_rest in _told(each)}
    if (None, Told.EVERYTHING) in had:
        return ()
    fresh = _fresh_photographs(coming, theirs)
    found = [
        Revealed(person=person, told=told)
        for person, told, *_rest in _told(coming)
        if (told is Told.PHOTOGRAPH and person in fresh)
        or not any((person, each) in had for each in (told, *_FINER.get(told, ())))
    ]
    still_out = set(_left_out(coming))
    kept = [each for each in what_is_kept(theirs) if (each.person, each.event) not in still_out]
    found += [Revealed(person=each.person, told=Told.CUSTODY, event=each.event) for each in kept]
    return tuple(dict.fromkeys(found))


def to_be_told(consent: Consent, disclosures: Iterable[Disclosure]) -> tuple[Disclosure, ...]:
    """The disclosures that stood on a consent by which somebody said no, or told of the person what it closes: who got them must hear of it."""
    closed = {told for told, scope in OPENED_BY.items() if scope in (consent.scopes or ConsentScope)}
    return tuple(
        each
        for each in _in_order(disclosures)
        if each.case == consent.case
        and (
            (each.way is Way.WHOLE_RECORD and consent.withdrawn is not None)
            or any(
                consent.id in told.consents or not closed.isdisjoint(told.told)
                for told in each.people
                if told.person == consent.person
            )
        )
    )


def _fresh_photographs(coming: Disclosure, earlier: Iterable[Disclosure]) -> set[PersonId | None]:
    """Who can be recognised on a photograph that is not one of those a reader has, pixel for pixel; None: nobody can."""
    had = {photograph.sha256 for each in earlier for photograph in each.photographs}
    fresh = [each for each in coming.photographs if each.sha256 not in had]
    return {person for each in fresh for person in each.people or (None,)}


def _photographs(disclosure: Disclosure, person: PersonId | None, told: Told) -> Iterable[AttachmentId]:
    """From which files the photographs were made by which this was told: somebody is on them, or nobody is."""
    if told is Told.PHOTOGRAPH:
        for each in disclosure.photographs:
            if person in each.people or (person is None and not each.people):
                yield each.attachment


def _tells(disclosure: Disclosure, kept: Kept) -> bool:
    """Whether a disclosure told a reader of what another kept from them: it names it, or is of a later day and has it in.

    What stood in the case on an earlier day, or on the same, nobody knows any more.
    """
    if disclosure.case != kept.case or reader_of(disclosure) != kept.reader:
        return False
    if (kept.person, kept.event) in _left_out(disclosure):
        return False
    return (
        disclosure.way is Way.WHOLE_RECORD
        or any(each.person == kept.person for each in disclosure.people)
        or disclosure.made.sort_key > kept.since.sort_key
    )


def _left_out(disclosure: Disclosure) -> list[tuple[PersonId | None, EventId | None]]:
    people = [(person, None) for person in disclosure.people_left_out]
    return [*people, *((None, event) for event in disclosure.events_left_out)]


def _in_order(disclosures: Iterable[Disclosure]) -> list[Disclosure]:
    return sorted(disclosures, key=lambda each: (each.made.sort_key, each.id))


def _told(
    disclosure: Disclosure,
) -> Iterable[tuple[PersonId | None, Told, tuple[ConsentId, ...], bool]]:
    yield from ((None, told, (), False) for told in disclosure.told)
    for person in disclosure.people:
        for told in person.told:
            yield person.person, told, person.consents, told in person.without_consent
