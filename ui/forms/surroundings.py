"""What a form may choose from: the records of the case, those made while it is open, and what is publicly known."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from domain.authority import Authority
from domain.casefile import CaseFile
from domain.consent import Consent
from domain.custody import CustodyEvent
from domain.partner import Partner
from domain.person import Person
from domain.place import Place
from domain.records import Record
from domain.source import Source

R = TypeVar("R", bound=Record)


class Surroundings(QObject):
    """The case around a record.  A record made in one field is at once offered in all others."""

    made = Signal(object)
    """A record was made, or made anew under its id, while typing: to be kept before the form's own record."""

    def __init__(self, case_file: CaseFile, new_id: Callable[[], str], parent: QObject | None = None) -> None:
        """`new_id`: gives a fresh record id at every call."""
        super().__init__(parent)
        self.case_file = case_file
        self.new_id = new_id
        self._made: dict[str, Record] = {}

    def add(self, record: Record) -> None:
        """Offer a new record everywhere and say that it was made."""
        self._made[record.id] = record
        self.made.emit(record)

    @property
    def people(self) -> tuple[Person, ...]:
        """The people of the case."""
        return self._with_made(self.case_file.people, Person)

    @property
    def events(self) -> tuple[CustodyEvent, ...]:
        """The events of the case."""
        return self._with_made(self.case_file.events, CustodyEvent)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources at hand."""
        return self._with_made(self.case_file.sources, Source)

    @property
    def places(self) -> tuple[Place, ...]:
        """The places at hand."""
        return self._with_made(self.case_file.places, Place)

    @property
    def authorities(self) -> tuple[Authority, ...]:
        """The authorities at hand."""
        return self._with_made(self.case_file.authorities, Authority)

    @property
    def partners(self) -> tuple[Partner, ...]:
        """The partners of the notebook."""
        return self._with_made(self.case_file.partners, Partner)

    @property
    def consents(self) -> tuple[Consent, ...]:
        """The consents of the case."""
        return self._with_made(self.case_file.consents, Consent)

    def _with_made(self, kept: tuple[R, ...], kind: type[R]) -> tuple[R, ...]:
        made = {record.id: record for record in self._made.values() if isinstance(record, kind)}
        before = tuple(record for record in kept if record.id not in made)
        return (*before, *made.values())
