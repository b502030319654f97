"""The shelves of a case: places, authorities, sources, people, events, partners, consents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from domain.authority import Authority, AuthorityName
from domain.ids import AuthorityId, ConsentId, EventId, PartnerId, PersonId, PlaceId, SourceId
from domain.known.authorities import KnownAuthority, known_authorities
from domain.known.places import KnownPlace, known_places
from domain.place import Place, PlaceName
from domain.roughdate import RoughDate
from domain.source import Source
from domain.text import LONGEST_LINE, line
from resources.language import translated as _
from ui.forms.readable import kept
from ui.forms.record_words import consent_words, event_words, person_words
from ui.forms.shelf import Shelf, Suggestion
from ui.forms.surroundings import Surroundings

K = TypeVar("K", bound=str)


class _CaseShelf(Shelf[K]):
    """A shelf that stands in a case."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._around = surroundings


class PlaceShelf(_CaseShelf[PlaceId]):
    """The places at hand, then the gazetteer."""

    may_add = True

    def suggestions(self) -> Iterator[Suggestion]:
        mine = set()
        for place in self._around.places:
            mine.add(place.name)
            yield Suggestion(
                key=place.id,
                shown=place.name,
                detail=_(place.country.label),
                spellings=tuple(name.text for name in place.names),
            )
        for known in known_places():
            if known.name not in mine:
                spellings = tuple(name.text for name in known.names)
                yield Suggestion(
                    key=known.code, shown=known.name, detail=_(known.country.label), spellings=spellings
                )

    def taken(self, key: str) -> PlaceId:
        known = next((place for place in known_places() if place.code == key), None)
        return PlaceId(key) if known is None else self._kept(known)

    def added(self, name: str, instead_of: PlaceId | None) -> PlaceId:
        before = next((place for place in self._around.places if place.id == instead_of), None)
        text = kept(name, line, LONGEST_LINE)
        place = replace(before, name=text) if before else Place(id=PlaceId(self._around.new_id()), name=text)
        self._around.add(place)
        return place.id

    def offer(self, name: str) -> str:
        return _("New place: “{name}”").format(name=name)

    def _kept(self, known: KnownPlace) -> PlaceId:
        place = Place(
            id=PlaceId(self._around.new_id()),
            name=known.name,
            names=tuple(PlaceName(text=name.text, script=name.script) for name in known.names[1:]),
            level=known.level,
            site=known.site,
            town=known.town,
            province=known.province,
            country=known.country,
        )
        self._around.add(place)
        return place.id


class AuthorityShelf(_CaseShelf[AuthorityId]):
    """The authorities at hand, then those publicly known."""

    may_add = True

    def suggestions(self) -> Iterator[Suggestion]:
        mine = set()
        for authority in self._around.authorities:
            mine.add(authority.name)
            yield Suggestion(
                key=authority.id,
                shown=authority.name,
                detail=_(authority.country.label),
                spellings=tuple(name.text for name in authority.names),
            )
        for known in known_authorities():
            if known.name not in mine:
                spellings = tuple(name.text for name in known.names)
                yield Suggestion(
                    key=known.code, shown=known.name, detail=_(known.country.label), spellings=spellings
                )

    def taken(self, key: str) -> AuthorityId:
        known = next((authority for authority in known_authorities() if authority.code == key), None)
        return AuthorityId(key) if known is None else self._kept(known)

    def added(self, name: str, instead_of: AuthorityId | None) -> AuthorityId:
        before = next((each for each in self._around.authorities if each.id == instead_of), None)
        text = kept(name, line, LONGEST_LINE)
        identity = AuthorityId(self._around.new_id())
        authority = replace(before, name=text) if before else Authority(id=identity, name=text)
        self._around.add(authority)
        return authority.id

    def offer(self, name: str) -> str:
        return _("New authority: “{name}”").format(name=name)

    def _kept(self, known: KnownAuthority) -> AuthorityId:
        names = tuple(
            AuthorityName(text=name.text, script=name.script, valid=_years(name.since, name.until))
            for name in known.names[1:]
        )
        authority = Authority(
            id=AuthorityId(self._around.new_id()),
            name=known.name,
            names=names,
            kind=known.kind,
            country=known.country,
        )
        self._around.add(authority)
        return authority.id


class SourceShelf(_CaseShelf[SourceId]):
    """The sources at hand."""

    may_add = True

    def __init__(self, surroundings: Surroundings, but: SourceId | None = None) -> None:
        """`but`: the source whose form this is."""
        super().__init__(surroundings)
        self._but = but

    def suggestions(self) -> Iterator[Suggestion]:
        others = (source for source in self._around.sources if source.id != self._but)
        for source in others:
            yield Suggestion(key=source.id, shown=source.label, detail=_(source.kind.label))

    def taken(self, key: str) -> SourceId:
        return SourceId(key)

    def added(self, name: str, instead_of: SourceId | None) -> SourceId:
        before = next((each for each in self._around.sources if each.id == instead_of), None)
        text = kept(name, line, LONGEST_LINE)
        source = (
            replace(before, label=text) if before else Source(id=SourceId(self._around.new_id()), label=text)
        )
        self._around.add(source)
        return source.id

    def offer(self, name: str) -> str:
        return _("New source: “{name}”").format(name=name)


class PersonShelf(_CaseShelf[PersonId]):
    """The people of the case."""

    def __init__(self, surroundings: Surroundings, but: PersonId | None = None) -> None:
        """`but`: the person whose form this is."""
        super().__init__(surroundings)
        self._but = but

    def suggestions(self) -> Iterator[Suggestion]:
        others = (person for person in self._around.people if person.id != self._but)
        for person in others:
            names = tuple(name.text for name in person.names)
            yield Suggestion(key=person.id, shown=person_words(person), spellings=(*names, person.label))

    def taken(self, key: str) -> PersonId:
        return PersonId(key)


class EventShelf(_CaseShelf[EventId]):
    """The other events of the case."""

    def __init__(self, surroundings: Surroundings, but: EventId | None = None) -> None:
        """`but`: the event whose form this is."""
        super().__init__(surroundings)
        self._but = but

    def suggestions(self) -> Iterator[Suggestion]:
        for event in self._around.events:
            if event.id != self._but:
                yield Suggestion(key=event.id, shown=event_words(event), spellings=(event.title,))

    def taken(self, key: str) -> EventId:
        return EventId(key)


class PartnerShelf(_CaseShelf[PartnerId]):
    """The partners of the notebook."""

    def suggestions(self) -> Iterator[Suggestion]:
        for partner in self._around.partners:
            yield Suggestion(key=partner.id, shown=partner.name, detail=partner.organisation)

    def taken(self, key: str) -> PartnerId:
        return PartnerId(key)


class ConsentShelf(_CaseShelf[ConsentId]):
    """The consents of the case."""

    def suggestions(self) -> Iterator[Suggestion]:
        people = {person.id: person for person in self._around.people}
        for consent in self._around.consents:
            yield Suggestion(key=consent.id, shown=consent_words(consent, people.get(consent.person)))

    def taken(self, key: str) -> ConsentId:
        return ConsentId(key)


def _years(since: int | None, until: int | None) -> RoughDate | None:
    if since is None and until is None:
        return None
    return RoughDate(edtf=f"{since or '..'}/{until or '..'}")
