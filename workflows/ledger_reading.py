"""Reading the ledger: its rows with the names filled in, the same for the screen and the command line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.attachment import Attachment
from domain.case import Case
from domain.custody import CustodyEvent
from domain.disclosure import Disclosure
from domain.ids import PartnerId, PersonId
from domain.ledger import Kept, Known
from domain.person import Person
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from resources.language import message
from resources.language import translated as _
from workflows import disclosing
from workflows.errors import NoSuchPerson, refusing
from workflows.session import Session
from workflows.vouching import every_partner

KINDS_OF_READER = {
    "public_statement": message("The public"),
    "partner_ngo": message("A partner organisation"),
    "un_confidential": message("The United Nations"),
    "legal_counsel": message("A lawyer of the people concerned"),
    "words": message("Whoever knows the words"),
}
"""What stands for a reader who is no partner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One kind of field that a reader has."""

    reader: str
    partner: str
    """Its id; "" for a reader who is no partner."""
    case: str
    """Its reference."""
    person: str
    """How the person is called in the notebook; "" for what was told of the case as a whole."""
    person_id: str
    told: Told
    since: RoughDate
    consents: tuple[str, ...]
    without_consent: bool
    files: tuple[str, ...]
    """SHA-256 of each; "" for one that was not read back."""
    photographs: tuple[str, ...] = ()
    """Of a photograph: what the files are called that those shown were made from; the id where that is not known any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """Somebody, or an event, of whom a reader was not told in what they got."""

    reader: str
    partner: str
    """Its id; "" for a reader who is no partner."""
    case: str
    """Its reference."""
    person: str
    """How the person is called in the notebook; "" for an event."""
    person_id: str
    event: CustodyEvent | None
    """None: a person, or an event that is no more in the notebook."""
    event_id: str
    since: RoughDate
    files: tuple[str, ...]
    """SHA-256 of each file without them; "" for one that was not read back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallRow:
    """A consent that was withdrawn or refused, and who must hear of it."""

    person: str
    person_id: str
    consent: str
    withdrawn: RoughDate
    readers: tuple[str, ...]
    files: tuple[str, ...]


@refusing
def rows(
    session: Session, *, case: str | None = None, partner: str | None = None, person: str | None = None
) -> tuple[LedgerRow, ...]:
    """What each reader knows of whom.

    case: an id.  partner, person: a name or an id; None: any.  Of a person, what was told of the case as a whole is given too.

    Raises:
        NoSuchPerson
    """
    names = _Names(session)
    found = disclosing.known(session, case=case)
    if partner is not None:
        found = tuple(each for each in found if partner in (each.reader[0], names.reader(each)))
    if person is None:
        return tuple(names.row(each) for each in found)
    people = {each for known in found if (each := known.person) and names.is_called(each, person)}
    if not people and not names.exists(person):
        raise NoSuchPerson
    cases = {each.case for each in found if each.person in people}
    return tuple(
        names.row(each)
        for each in found
        if each.person in people or (each.person is None and each.case in cases)
    )


@refusing
def kept(
    session: Session, *, case: str | None = None, partner: str | None = None, person: str | None = None
) -> tuple[KeptRow, ...]:
    """Who and what was left out of what each reader got; chosen as `rows`, and of a person without the events."""
    names = _Names(session)
    return tuple(
        names.kept(each)
        for each in disclosing.kept_from(session, case=case)
        if partner is None or partner in (each.reader[0], names.reader(each))
        if person is None or (each.person and names.is_called(each.person, person))
    )


@refusing
def recalls(
    session: Session, *, case: str | None = None, partner: str | None = None, person: str | None = None
) -> tuple[RecallRow, ...]:
    """Who must hear that a consent was withdrawn; chosen as `rows`."""
    names = _Names(session)
    cases = [case] if case else sorted({each.case for each in disclosing.everything(session)})
    found = (
        names.recall(each)
        for one in cases
        for each in disclosing.recalls(session, one)
        if person is None or names.is_called(each.consent.person, person)
    )
    return tuple(each for each in found if partner is None or partner in each.readers)


def names_of_readers(session: Session, disclosures: Iterable[Disclosure]) -> tuple[str, ...]:
    """Who got some disclosures, by the names they have in the notebook, each once."""
    return _Names(session).readers(disclosures)


def ground_in_words(row: LedgerRow) -> str:
    """On what it was told."""
    if row.without_consent:
        return _("without a consent")
    return _("on a consent") if row.consents else ""


class _Names:
    """What the ids of the ledger are called in the notebook."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._partners = {each.id: each.name for each in every_partner(session)}
        self._cases: dict[str, str] = {}
        self._people: dict[str, Person | None] = {}

    def row(self, known: Known) -> LedgerRow:
        """A row with the names filled in."""
        return LedgerRow(
            reader=self.reader(known),
            partner=known.reader[0] or "",
            case=self._case(known.case),
            person=self._name(known.person) if known.person else "",
            person_id=known.person or "",
            told=known.told,
            since=known.since,
            consents=known.consents,
            without_consent=known.without_consent,
            files=known.files,
            photographs=tuple(map(self._attachment, known.photographs)),
        )

    def kept(self, kept: Kept) -> KeptRow:
        """A row of what was left out, with the names filled in."""
        return KeptRow(
            reader=self.reader(kept),
            partner=kept.reader[0] or "",
            case=self._case(kept.case),
            person=self._name(kept.person) if kept.person else "",
            person_id=kept.person or "",
            event=self._event(kept.event) if kept.event else None,
            event_id=kept.event or "",
            since=kept.since,
            files=kept.files,
        )

    def recall(self, recall: disclosing.Recall) -> RecallRow:
        """A recall with the names filled in."""
        consent = recall.consent
        return RecallRow(
            person=self._name(consent.person),
            person_id=consent.person,
            consent=consent.id,
            withdrawn=consent.withdrawn or RoughDate.unknown(),
            readers=self.readers(recall.disclosures),
            files=_once(each.sha256 for each in recall.disclosures),
        )

    def reader(self, known: Known | Kept) -> str:
        """Who it is."""
        return self._reader(known.reader[0], known.reader[1])

    def readers(self, disclosures: Iterable[Disclosure]) -> tuple[str, ...]:
        """Who got some disclosures, each once."""
        return _once(self._reader(each.partner, each.reader) for each in disclosures)

    def is_called(self, person: PersonId, name: str) -> bool:
        """Whether a person has this name or id."""
        found = self._person(person)
        own = (found.shown_name, *(each.text for each in found.names)) if found else ()
        return name == person or name in own

    def exists(self, name: str) -> bool:
        """Whether anybody of the notebook has this id, or a name like it."""
        found = self._session.notebook.search.find(name, kinds=("person",), limit=1)
        return self._person(name) is not None or bool(found and found.hits)

    def _reader(self, partner: PartnerId | None, reader: str) -> str:
        if partner:
            return self._partners.get(partner, partner)
        return _(KINDS_OF_READER[reader]) if reader in KINDS_OF_READER else reader

    def _case(self, identity: str) -> str:
        if identity not in self._cases:
            kept = self._session.notebook.records.find(identity)
            record = kept.record if kept else None
            self._cases[identity] = record.reference if isinstance(record, Case) else identity
        return self._cases[identity]

    def _attachment(self, identity: str) -> str:
        kept = self._session.notebook.records.find(identity)
        return kept.record.name if kept and isinstance(kept.record, Attachment) else identity

    def _event(self, identity: str) -> CustodyEvent | None:
        kept = self._session.notebook.records.find(identity)
        return kept.record if kept and isinstance(kept.record, CustodyEvent) else None

    def _name(self, person: str) -> str:
        found = self._person(person)
        return (found.shown_name if found else "") or person

    def _person(self, identity: str) -> Person | None:
        if identity not in self._people:
            kept = self._session.notebook.records.find(identity)
            record = kept.record if kept else None
            self._people[identity] = record if isinstance(record, Person) else None
        return self._people[identity]


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
