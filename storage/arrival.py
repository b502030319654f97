"""What would arrive: revisions from elsewhere, judged beside what is here and counted before any of them is kept.

What can be asked of a revision alone was asked before (`storage.judged`), away from the notebook; here it is asked about many at once, and in
slices, between which the notebook is free for others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from storage.errors import NotOurs
from storage.judged import Judged
from storage.revision import Revision
from storage.revisions import Revisions
from storage.together import HeadRow

AT_ONCE = 100
"""Records of which the notebook is asked before others may ask it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What some revisions would do to a notebook."""

    new: tuple[str, ...]
    """Ids of records that are not here yet."""
    changed: tuple[str, ...]
    """Ids of records that are here, and something would come to them."""
    undecided: tuple[str, ...]
    """Those of either that would be left changed apart, so that a person must decide."""
    trashed: tuple[str, ...]
    """Those of the changed that would go into the trash: out of every list, and a case with all that is in it."""
    moved: tuple[str, ...]
    """Those of the changed that would belong to another case.  No honest program does that."""
    known: int
    """Revisions that are here already."""
    missing: int
    """Revisions that are not."""
    claimed: int
    """Those of the missing that say they were made on this very device."""
    purged: int
    """Revisions of records that were deleted for good here: they are dropped."""
    others: frozenset[str]
    """Ids of records that are here as records of another kind: nothing of them is taken in, so that nobody can bar a package with an id."""
    passed_over: int
    """Revisions of those."""


def check_kinds(arriving: Iterable[Revision]) -> None:
    """Judge the kinds in one package beside each other.

    Raises:
        NotOurs: two revisions of a record have two kinds.
    """
    kinds: dict[str, str] = {}
    for each in arriving:
        if kinds.setdefault(each.record, each.kind) != each.kind:
            raise NotOurs


def check_beside(arriving: Iterable[Revision], revisions: Revisions) -> None:
    """Judge revisions from elsewhere beside what is here, and beside each other.

    What one names as its parent is a claim, which supersedes nothing but in its own record; a purge may name any record as any kind. Nobody can
    tell before that record is here, so neither is refused once it is: a colleague could bar with one the packages of all who hold both.

    Raises:
        NotOurs: one would change the kind of a record.
    """
    arriving = list(arriving)
    kinds = revisions.together.kinds_of([each.record for each in arriving])
    for each in arriving:
        if kinds.setdefault(each.record, each.kind) != each.kind:
            raise NotOurs


def arrival(staged: Sequence[Judged], revisions: Revisions, device: str) -> Generator[None, None, Arrival]:
    """What these revisions would bring, in any order and with any number of them known; found in steps.

    device: the id of this notebook's own.

    Raises:
        NotOurs: as `check_beside`, of those that are not here yet and not of a record of another kind here.
    """
    by_record: dict[str, list[Revision]] = {}
    for each in staged:
        by_record.setdefault(each.revision.record, []).append(each.revision)
    found = _Found({each.revision.id: each for each in staged})
    records = [*by_record]
    for start in range(0, len(records), AT_ONCE):
        some = {record: by_record[record] for record in records[start : start + AT_ONCE]}
        found.count(some, revisions, device)
        yield
    return found.arrival()


@dataclass
class _Found:
    """What was found so far."""

    arriving: Mapping[bytes, Judged]
    lists: dict[str, list[str]] = field(
        default_factory=lambda: {"new": [], "changed": [], "undecided": [], "trashed": [], "moved": []}
    )
    counts: Counter[str] = field(default_factory=Counter)
    others: set[str] = field(default_factory=set)

    def count(self, arriving: Mapping[str, Collection[Revision]], revisions: Revisions, device: str) -> None:
        """Ask the notebook about some records, and what arrives of them."""
        gone = revisions.together.purged([*arriving])
        self.counts["purged"] += sum(len(some) for record, some in arriving.items() if record in gone)
        arriving = {record: some for record, some in arriving.items() if record not in gone}
        kinds = revisions.together.kinds_of([*arriving])
        others = {
            record
            for record, some in arriving.items()
            if any(each.kind != kinds.get(record, each.kind) for each in some)
        }
        self.others |= others
        self.counts["passed over"] += sum(len(some) for record, some in arriving.items() if record in others)
        arriving = {record: some for record, some in arriving.items() if record not in others}
        staged = {each.id: each for some in arriving.values() for each in some}
        standing = revisions.together.standing([*staged])
        missing = [each for identity, each in staged.items() if identity not in standing]
        check_beside(missing, revisions)
        by_record: dict[str, list[Revision]] = {}
        for each in missing:
            by_record.setdefault(each.record, []).append(each)
        heads = revisions.together.heads_of([*by_record])
        listed = revisions.together.listed([*heads])
        for record, left in _heads_after(by_record, heads, revisions).items():
            self.lists["changed" if record in heads else "new"].append(record)
            if len(left) > 1:
                self.lists["undecided"].append(record)
            if record in listed and (working := self.arriving.get(max(left)[1])) is not None:
                self._compare(record, *listed[record], working)
        self.counts["known"] += sum(map(len, arriving.values())) - len(missing)
        self.counts["missing"] += len(missing)
        self.counts["claimed"] += sum(1 for each in missing if each.device == device)

    def _compare(self, record: str, case: str | None, is_trashed: bool, working: Judged) -> None:  # noqa: FBT001  # a row
        """Note what would become of a record that is here where its working head is one that arrives."""
        if working.content is not None and working.content.is_trashed and not is_trashed:
            self.lists["trashed"].append(record)
        if working.listing.case != case:
            self.lists["moved"].append(record)

    def arrival(self) -> Arrival:
        """All of it."""
        return Arrival(
            new=tuple(self.lists["new"]),
            changed=tuple(self.lists["changed"]),
            undecided=tuple(self.lists["undecided"]),
            trashed=tuple(self.lists["trashed"]),
            moved=tuple(self.lists["moved"]),
            known=self.counts["known"],
            missing=self.counts["missing"],
            claimed=self.counts["claimed"],
            purged=self.counts["purged"],
            others=frozenset(self.others),
            passed_over=self.counts["passed over"],
        )


def _heads_after(
    arriving: Mapping[str, Collection[Revision]], heads: Mapping[str, Sequence[HeadRow]], revisions: Revisions
) -> dict[str, list[tuple[str, bytes]]]:
    """Record → when each head was made that it would have, and its id; the greatest is the working head."""
    ids = [each.id for some in arriving.values() for each in some]
    passed = revisions.together.with_children(ids)
    passed |= {
        (parent, record) for record, some in arriving.items() for each in some for parent in each.parents
    }
    return {
        record: [
            (made_at, identity)
            for made_at, identity in (
                *((made_at, identity) for made_at, identity, _number in heads.get(record, ())),
                *((each.made_at, each.id) for each in some),
            )
            if (identity, record) not in passed
        ]
        for record, some in arriving.items()
    }
