"""What would arrive: revisions from elsewhere, judged beside what is here and counted before any of them is kept.

What can be asked of a revision alone was asked before (`storage.judged`), away from the notebook; here it is asked about many at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from storage.errors import NotOurs
from storage.judged import Judged
from storage.revision import Revision
from storage.revisions import Revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What some revisions would do to a notebook."""

    new: tuple[str, ...]
    """Ids of records that are not here yet."""
    changed: tuple[str, ...]
    """Ids of records that are here, and something would come to them."""
    undecided: tuple[str, ...]
    """Those of either that would be left changed apart, so that a person must decide."""
    known: int
    """Revisions that are here already."""
    missing: int
    """Revisions that are not."""
    claimed: int
    """Those of the missing that say they were made on this very device."""


def check_beside(arriving: Iterable[Revision], revisions: Revisions) -> None:
    """Judge revisions from elsewhere beside what is here, and beside each other.

    Raises:
        NotOurs: one would change the kind of a record, or goes on from a revision of another record.
    """
    arriving = list(arriving)
    kinds = revisions.together.kinds_of([each.record for each in arriving])
    owners = revisions.together.records_of([parent for each in arriving for parent in each.parents])
    owners |= {each.id: each.record for each in arriving}
    for each in arriving:
        if kinds.setdefault(each.record, each.kind) != each.kind:
            raise NotOurs
        if any(owners.get(parent, each.record) != each.record for parent in each.parents):
            raise NotOurs


def arrival(staged: Sequence[Judged], revisions: Revisions, device: str) -> Arrival:
    """What these revisions would bring, in any order and with any number of them known.

    device: the id of this notebook's own.

    Raises:
        NotOurs: as `check_beside`, of those that are not here yet.
    """
    standing = revisions.together.standing([each.revision.id for each in staged])
    missing = {each.revision.id: each.revision for each in staged if each.revision.id not in standing}
    check_beside(missing.values(), revisions)
    by_record: dict[str, list[Revision]] = {}
    for revision in missing.values():
        by_record.setdefault(revision.record, []).append(revision)
    heads = revisions.heads_of_each(list(by_record))
    undecided = _with_several_heads(by_record, heads, revisions)
    return Arrival(
        new=tuple(record for record in by_record if record not in heads),
        changed=tuple(record for record in by_record if record in heads),
        undecided=tuple(record for record in by_record if record in undecided),
        known=len(staged) - len(missing),
        missing=len(missing),
        claimed=sum(1 for revision in missing.values() if revision.device == device),
    )


def _with_several_heads(
    arriving: Mapping[str, Collection[Revision]], heads: Mapping[str, Sequence[bytes]], revisions: Revisions
) -> set[str]:
    """The records that would have more than one head."""
    ids = {each.id: record for record, some in arriving.items() for each in some}
    passed = revisions.together.with_children(list(ids))
    passed |= {
        (parent, record) for record, some in arriving.items() for each in some for parent in each.parents
    }
    left = Counter(
        record
        for record, some in arriving.items()
        for head in (*heads.get(record, ()), *(each.id for each in some))
        if (head, record) not in passed
    )
    return {record for record, count in left.items() if count > 1}
