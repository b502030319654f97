"""Reporting: one case → a redacted, proven PDF for one kind of reader.

Redaction, typesetting and proof need no notebook and run elsewhere, so that neither typing nor a lock waits for them.  How the file leaves is
`summary_file`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import TypeVar

from domain.casefile import CaseFile
from domain.disclosure import Disclosure, PersonTold
from domain.ids import DisclosureId, EventId, PersonId
from domain.redaction.consents import Recipient
from domain.redaction.labels import Labels
from domain.redaction.marks import WITHHELD
from domain.redaction.mosaic import Mosaic, Sight, first_sight, mosaic
from domain.redaction.omitted import Omitted
from domain.redaction.photographs import Photograph
from domain.redaction.profiles import PROFILES as BUILT_IN
from domain.redaction.profiles import Profile
from domain.redaction.redact import NOTHING_OMITTED, Redaction, is_marked_for, redact
from domain.redaction.told import told_of_case
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from export.summary import pages
from export.summary.forms import PER_PERSON, THE_GROUP, WITH_PHOTOGRAPHS, Form
from export.summary.names import file_name
from export.summary.pages import PagePicture
from export.summary.summary import summary
from resources.language import message
from storage.case_json import to_json
from workflows.casework import new_id
from workflows.disclosing import people_told, photograph_told
from workflows.errors import NoSuchForm, NotOnePerson, refusing
from workflows.recipients import profile_of

__all__ = [
    "FORMS",
    "PER_PERSON",
    "PROFILES",
    "WITH_PHOTOGRAPHS",
    "PagePicture",
    "Summary",
    "Wanted",
    "make_summary",
    "page_pictures",
    "profile_of",
]

PROFILES: tuple[str, ...] = tuple(BUILT_IN)
"""The names of the redaction profiles."""

FORMS: Mapping[str, str] = MappingProxyType({form.value: form.label for form in Form})
"""The names of the documents that can be made, the usual one first, with their titles (message ids)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which document of a case."""

    form: str = Form.CASE_SUMMARY
    """One of FORMS."""
    person: PersonId | None = None
    """Whom alone one of PER_PERSON is for; without one it is for everybody, one after the other in one file."""
    as_group: bool = False
    """Instead: one for all of them together."""
    omitted: Omitted = NOTHING_OMITTED
    """Who and what is left out of this one document."""
    photographs: tuple[Photograph, ...] = ()
    """Those that were chosen, cut and covered for this one document; which of them may be shown is decided when it is made."""


THE_USUAL = Wanted()

Id = TypeVar("Id", PersonId, EventId)

_TOLD_OF_A_GROUP = frozenset({Told.CUSTODY, Told.NAME, Told.NATIONALITY})
"""What a form for the group as one tells of its people."""

NOT_MARKED = message(
    "This case is marked for fewer readers than this summary is for. Make sure that it is meant."
)

REVEALS = message(
    "This tells the reader something that an earlier file kept from them. Make sure that it is meant."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A finished summary: the very bytes that will be written."""

    pdf: bytes = field(repr=False)
    redacted_json: bytes = field(repr=False)
    """The same redacted case for a program."""
    file_name: str
    sha256: str
    profile: str
    form: str
    is_marked_for: bool
    """Whether the case is marked for readers of this kind; otherwise somebody should be asked whether it is meant."""
    left_out: int
    """Events that were left out because of with whom they may be shared."""
    day: date | None
    """The day whose consents count in it; None: none does."""
    disclosure: Disclosure = field(repr=False)
    """What it tells whom, for the ledger; without a day, a reason and the file's hash."""
    mosaic: Mosaic
    """How easily the group is recognised, with no other case of the notebook counted (`mosaics.alike`)."""
    sight: Sight | None = field(repr=False)
    """Where and when a reader sees the group first."""


def form_of(name: str) -> Form:
    """The form of this name.

    Raises:
        NoSuchForm: there is none.
    """
    for form in Form:
        if form == name:
            return form
    raise NoSuchForm


def _whom(wanted: Wanted, redaction: Redaction) -> str:
    """Whom a form is for, as `summary` takes it."""
    is_per_person = form_of(wanted.form) in PER_PERSON
    if wanted.person is None:
        return THE_GROUP if wanted.as_group and is_per_person else ""
    label = redaction.labels.get(wanted.person, "")
    if not is_per_person or not label:
        raise NotOnePerson
    return label


def _of_a_group(person: PersonTold) -> PersonTold:
    """What a form for the group as one tells of somebody: what stands only in their own form is kept from this reader."""
    return replace(
        person,
        told=tuple(each for each in person.told if each in _TOLD_OF_A_GROUP),
        without_consent=tuple(each for each in person.without_consent if each in _TOLD_OF_A_GROUP),
    )


@refusing
def make_summary(
    case_file: CaseFile,
    *,
    profile: str | Profile,
    language: str,
    on: date,
    labels: Labels | None = None,
    recipient: Recipient | None = None,
    wanted: Wanted = THE_USUAL,
    with_trash: CaseFile | None = None,
) -> Summary:
    """Redact a case and make its PDF, proven clean; needs no notebook.

    on: the day the custody states are shown for.  labels: how people are called; by default letters, which tie no two documents together.
    recipient: the partner who gets it; without one no consent applies, and no name is shown.
    with_trash: the case with what was thrown away, of which no word may be in the file either (`casework.with_trash`).

    Raises:
        NoSuchProfile, NoSuchForm
        NotOnePerson: this form, or this profile, does not speak of one person alone.
    """
    rules, form = profile_of(profile), form_of(wanted.form)
    redaction: Redaction = redact(
        case_file,
        rules,
        labels=labels or Labels.letters(),
        on=on,
        recipient=recipient,
        omitted=wanted.omitted,
        with_trash=with_trash,
        photographs=wanted.photographs if form in WITH_PHOTOGRAPHS else (),
    )
    label = _whom(wanted, redaction)
    told_people, told_events = _told(case_file, redaction, wanted)
    code = redaction.case.code
    pixels = [each.pixels for each in redaction.photographs]
    pdf = summary(redaction.case, language, redaction.forbidden, form, label, pixels)
    return Summary(
        pdf=pdf,
        redacted_json=to_json(redaction.case, indent=1) + b"\n",
        file_name=file_name(
            "case" if code is WITHHELD else code,
            PROFILES.index(rules.code) + 1,
            language,
            list(Form).index(form),
            label,
        ),
        sha256=hashlib.sha256(pdf).hexdigest(),
        profile=rules.code,
        form=form.value,
        is_marked_for=is_marked_for(case_file, rules),
        left_out=redaction.left_out,
        day=recipient.day if recipient else None,
        mosaic=mosaic(redaction.case, 0),
        sight=first_sight(redaction.case),
        disclosure=Disclosure(
            id=DisclosureId(new_id()),
            case=case_file.case.id,
            made=RoughDate.unknown(),
            partner=recipient.partner if recipient else None,
            reader="" if recipient else rules.code,
            profile=rules.code,
            profile_version=rules.version,
            told=told_of_case(redaction.case),
            people_left_out=_left_out((each.id for each in case_file.people), told_people),
            events_left_out=_left_out((each.id for each in case_file.events), told_events),
            people=tuple(
                _of_a_group(each) if label == THE_GROUP else each
                for each in people_told(case_file, redaction, rules, recipient)
                if wanted.person in (None, each.person)
            ),
            photographs=tuple(map(photograph_told, redaction.photographs)),
        ),
    )


def _told(
    case_file: CaseFile, redaction: Redaction, wanted: Wanted
) -> tuple[frozenset[PersonId], frozenset[EventId]]:
    """Of whom and of which events a document tells; one for a single person, of their events alone."""
    if wanted.person is None:
        return redaction.told_people, redaction.told_events
    theirs = (
        event.id
        for event in case_file.events
        if any(part.person == wanted.person for part in event.participations)
    )
    return frozenset({wanted.person}), redaction.told_events.intersection(theirs)


def _left_out(every: Iterable[Id], told: frozenset[Id]) -> tuple[Id, ...]:
    return tuple(sorted(each for each in every if each not in told))


@refusing
def page_pictures(pdf: bytes, *, scale: float) -> tuple[PagePicture, ...]:
    """The pages as they will look, made from the bytes themselves."""
    return pages.page_pictures(pdf, scale)
