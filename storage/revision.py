"""Revision: one immutable state of one record, named by the hash of everything in it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime

from crypto.errors import NameTooLong
from domain.errors import DomainError
from domain.ids import is_id
from domain.text import line
from storage.errors import NotOurs, StorageError

ID_SIZE = 32
SALT_SIZE = 16
MOST_PARENTS = 32
"""A record that was changed apart in more places is brought together in steps."""

LONGEST_AUTHOR = 200
LARGEST_BODY = 4 * 1024 * 1024
"""Bytes; a record of the longest texts in every field has about two million."""

FIRST_YEAR, LAST_YEAR = 1970, 2999
"""In which a revision can be made: each moment of them can be said by the clock of every time zone, and on every system."""

_LABEL = b"fieldbook revision 1"
_KIND = re.compile(r"[a-z_]{1,40}")
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_WRITTEN = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


class RecordTooLarge(StorageError):
    """Its body would be larger than any that is taken in elsewhere: it could never be handed on."""

    sentence = (
        "There is more in this record than one can hold, so it was not kept as it stands. "
        "Move a part of it to a note, or take it in as a file."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What one person kept of one record at one moment.  `id` is computed here and nowhere believed."""

    record: str
    """The record's id."""
    kind: str
    parents: tuple[bytes, ...]
    """The revisions it goes on from, ascending; none for the first, several where changes made apart were brought together."""
    made_at: str
    """UTC, to the second: "2015-11-20T12:00:00Z".  Orders heads; says nothing about the events."""
    device: str
    author: str
    salt: bytes
    """16 random bytes: an id confirms no guess about the body."""
    body: bytes
    """The exact bytes of `storage.codec`; hashed, never encoded again."""
    id: bytes = field(init=False)
    """SHA-256, 32 bytes."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self._hash())

    def _hash(self) -> bytes:
        """SHA-256 over a label and every field, each after its length in four bytes, the parents after their number."""
        texts = (_LABEL, self.record.encode(), self.kind.encode())
        rest = (self.made_at.encode(), self.device.encode(), self.author.encode(), self.salt, self.body)
        digest = hashlib.sha256()
        for part in (*texts, len(self.parents).to_bytes(4, "big"), *self.parents, *rest):
            digest.update(len(part).to_bytes(4, "big") + part)
        return digest.digest()


def check_author(person: str) -> None:
    """Refuse a name that no revision can have, before somebody works under it.

    Raises:
        domain.errors.DomainError: it is no line of text. crypto.errors.NameTooLong.
    """
    line(person)
    if len(person) > LONGEST_AUTHOR:
        raise NameTooLong


def check_size(revision: Revision) -> None:
    """Refuse a revision made here that nobody would take in.  Raises RecordTooLarge."""
    if len(revision.body) > LARGEST_BODY:
        raise RecordTooLarge


def check_form(revision: Revision) -> None:
    """Refuse a revision that this program would not have written, whatever its body says.

    Raises:
        NotOurs
    """
    is_ours = (
        is_id(revision.record)
        and is_id(revision.device)
        and _KIND.fullmatch(revision.kind) is not None
        and _is_author(revision.author)
        and len(revision.salt) == SALT_SIZE
        and len(revision.body) <= LARGEST_BODY
        and len(revision.parents) <= MOST_PARENTS
        and all(len(parent) == ID_SIZE for parent in revision.parents)
        and list(revision.parents) == sorted(set(revision.parents))
        and is_moment(revision.made_at)
    )
    if not is_ours:
        raise NotOurs


def moment(now: datetime) -> str:
    """A moment as revisions and audit entries carry it; `now` knows its time zone."""
    return now.astimezone(UTC).strftime(_MOMENT)


def is_moment(text: str) -> bool:
    """Whether a text is one that `moment` gives, of a year that a clock can show."""
    if _WRITTEN.fullmatch(text) is None:
        return False
    try:
        return FIRST_YEAR <= datetime.fromisoformat(text).year <= LAST_YEAR
    except ValueError:
        return False


def _is_author(person: str) -> bool:
    try:
        check_author(person)
    except (DomainError, NameTooLong):
        return False
    return True
