"""Ancestry: the last revision that two versions of a record both go on from."""

from __future__ import annotations

from storage.errors import NoSuchRecord
from storage.revision import Revision
from storage.revisions import Revisions


def common_ancestor(one: bytes, other: bytes, revisions: Revisions) -> Revision | None:
    """The newest revision that is before both; None where there is none here, or several of which neither is before the other.

    Raises:
        RecordDamaged.
    """
    before_one, before_other = _before(one, revisions), _before(other, revisions)
    common = before_one.keys() & before_other.keys()
    passed = {parent for identity in common for parent in before_one[identity].parents}
    newest = common - passed
    return before_one[newest.pop()] if len(newest) == 1 else None


def _before(identity: bytes, revisions: Revisions) -> dict[bytes, Revision]:
    """A revision and everything before it that is here, of the same record."""
    found: dict[bytes, Revision] = {}
    start = revisions.get(identity)
    waiting = [start]
    while waiting:
        revision = waiting.pop()
        if revision.id in found or revision.record != start.record:
            continue
        found[revision.id] = revision
        for parent in revision.parents:
            try:
                waiting.append(revisions.get(parent))
            except NoSuchRecord:
                # It has not arrived; what is known is compared without it.
                continue
    return found
