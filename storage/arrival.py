"""What would arrive: revisions from elsewhere, judged and counted before any of them is kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storage.codec import Codec
from storage.errors import NotOurs
from storage.revision import Revision, check_form
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


def check_foreign(revision: Revision, revisions: Revisions, codec: Codec) -> None:
    """Judge a revision from elsewhere beside what is here; nothing in it is believed.

    Raises:
        NotOurs: it breaks a rule. TooNew: a later program made it.
    """
    check_form(revision)
    content = codec.foreign_content_of(revision.kind, revision.body)
    if content.record.id != revision.record or revisions.kind_of(revision.record) not in (
        None,
        revision.kind,
    ):
        raise NotOurs
    if any(revisions.record_of(parent) not in (None, revision.record) for parent in revision.parents):
        raise NotOurs


def arrival(staged: Sequence[Revision], revisions: Revisions, codec: Codec) -> Arrival:
    """What these revisions would bring, in any order and with any number of them known.

    Raises:
        NotOurs, TooNew: as `check_foreign`, of one that is not here yet; or two of them disagree about a record.
    """
    missing = {each.id: each for each in staged if not _counts(each.id, revisions)}
    for revision in missing.values():
        check_foreign(revision, revisions, codec)
    _check_among(missing.values())
    by_record: dict[str, list[Revision]] = {}
    for revision in missing.values():
        by_record.setdefault(revision.record, []).append(revision)
    is_new = {record: not revisions.heads(record) for record in by_record}
    return Arrival(
        new=tuple(record for record in by_record if is_new[record]),
        changed=tuple(record for record in by_record if not is_new[record]),
        undecided=tuple(
            record for record, some in by_record.items() if _heads_with(some, revisions, record) > 1
        ),
        known=len(staged) - len(missing),
        missing=len(missing),
    )


def _counts(identity: bytes, revisions: Revisions) -> bool:
    """Whether a revision is here and was not set aside."""
    number = revisions.number_of(identity)
    return number is not None and revisions.stands(number)


def _check_among(missing: Iterable[Revision]) -> None:
    """Revisions that come together agree on the kind of a record and on whose a parent is."""
    kinds: dict[str, str] = {}
    owners = {revision.id: revision.record for revision in missing}
    for revision in missing:
        if kinds.setdefault(revision.record, revision.kind) != revision.kind:
            raise NotOurs
        if any(owners.get(parent, revision.record) != revision.record for parent in revision.parents):
            raise NotOurs


def _heads_with(arriving: Sequence[Revision], revisions: Revisions, record: str) -> int:
    """How many heads a record would have."""
    heads = {*revisions.heads(record), *(each.id for each in arriving)}
    passed = {parent for each in arriving for parent in each.parents}
    return sum(1 for head in heads - passed if not revisions.has_child(head, record))
