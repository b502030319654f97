"""Undoing an import: which of the revisions that it brought can count no more without anything of ours losing what it stands on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from domain.records import Record
from domain.references import references
from storage.codec import Codec
from storage.errors import RecordDamaged, TooNew
from storage.revision import Revision
from storage.revisions import Revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """What an undone import would take away."""

    goes: frozenset[int]
    """Numbers of the revisions that would count no more."""
    stays: tuple[str, ...]
    """Ids of records of which something that it brought stays: somebody went on from it here, or something here names it."""
    changes: tuple[str, ...]
    """Ids of records that something would go of."""


def undoing(brought: Collection[int], revisions: Revisions, codec: Codec) -> Undoing:
    """What can go of the revisions, by number, that only this import brought.

    Raises:
        RecordDamaged: one of them, or what stands beside it, cannot be proven.
    """
    histories: dict[str, list[tuple[int, Revision]]] = {}
    for number in sorted(brought):
        record = revisions.at(number).record
        if record not in histories:
            histories[record] = [
                (found, each)
                for each in revisions.of_record(record)
                if (found := revisions.number_of(each.id)) is not None
            ]
    touched = {
        record: _Touched(history, _without_descendants(history, frozenset(brought)))
        for record, history in histories.items()
    }
    _keep_what_is_named(touched, revisions, codec)
    goes = frozenset(number for each in touched.values() for number in each.goes)
    return Undoing(
        goes=goes,
        stays=tuple(
            record
            for record, each in touched.items()
            if any(number in brought and number not in goes for number, _revision in each.history)
        ),
        changes=tuple(record for record, each in touched.items() if each.goes),
    )


@dataclass
class _Touched:
    """A record that the import brought something of."""

    history: list[tuple[int, Revision]]
    goes: set[int] = field(default_factory=set)

    @property
    def left(self) -> list[Revision]:
        """The heads it would have."""
        standing = [revision for number, revision in self.history if number not in self.goes]
        passed = {parent for revision in standing for parent in revision.parents}
        return [revision for revision in standing if revision.id not in passed]


def _without_descendants(history: list[tuple[int, Revision]], brought: frozenset[int]) -> set[int]:
    """Those of the brought revisions of one record that nothing else of it goes on from."""
    by_id = {revision.id: (number, revision) for number, revision in history}
    goes = {number for number, _revision in history if number in brought}
    waiting = [revision for number, revision in history if number not in brought]
    while waiting:
        for parent in waiting.pop().parents:
            number, revision = by_id.get(parent, (0, None))
            if revision is not None and number in goes:
                goes.discard(number)
                waiting.append(revision)
    return goes


def _keep_what_is_named(touched: dict[str, _Touched], revisions: Revisions, codec: Codec) -> None:
    """Leave the records alone that would vanish, and that something that stays names: a case of a note that was written in it since."""
    vanishing = {record for record, each in touched.items() if not each.left}
    if not vanishing:
        return
    waiting = [
        revision for record, each in touched.items() if record not in vanishing for revision in each.left
    ]
    for number in revisions.head_numbers():
        revision = revisions.at(number)
        if revision.record not in touched:
            waiting.append(revision)
    while waiting:
        for record in _named_in(waiting.pop(), codec) & vanishing:
            vanishing.discard(record)
            touched[record].goes.clear()
            waiting += touched[record].left


def _named_in(revision: Revision, codec: Codec) -> set[str]:
    try:
        record: Record = codec.content_of(revision.kind, revision.body).record
    except (RecordDamaged, TooNew):
        return set()
    return {identity for ids in references(record).values() for identity in ids}
