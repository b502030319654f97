"""What lets a notebook notice that its past was changed: a keyed chain over the audit log, a keyed hash over the set of revisions.

Both are keyed because whoever can write the files must not be able to compute a fitting value; and they are checked
against copies sealed in the header, because a chain that was cut off at its end is still a chain.
"""

from __future__ import annotations

import hmac
import struct

from crypto.errors import Malformed
from crypto.secret import Secret
from crypto.words import words_for

LINK_SIZE = 32
FIRST = bytes(LINK_SIZE)
"""What stands before the first entry."""

ID_SIZE = 32
"""Bytes of a revision's id (SHA-256)."""

_SUM_BITS = 256
_STATE = struct.Struct(">Q32s")

RECEIPT_WORDS = 6


def link(key: Secret, previous: bytes, entry: bytes) -> bytes:
    """The link after `previous` (HMAC-SHA-256, 32 bytes).

    key: the AUDIT subkey. previous: 32 bytes; its size is fixed, so no other split of the two parts gives the same input.

    Raises:
        Malformed: `previous` is not 32 bytes.
    """
    if len(previous) != LINK_SIZE:
        raise Malformed
    return hmac.digest(key.view(), previous + entry, "sha256")


def short_words(link: bytes, language: str = "en") -> str:
    """A link as six words for a paper receipt: its first 66 bits.

    66 bits are enough for what they are for: who forges a notebook cannot compute links, so cannot search for one that fits.
    """
    return " ".join(words_for(link, RECEIPT_WORDS, language))


class RevisionSet:
    """The hash of a set of revision ids, kept up to date with each commit; the order in which they came does not matter.

    The sum of HMAC-SHA-256(key, id) modulo 2^256, and the count (MSet-Add-Hash: Clarke, Devadas, van Dijk, Gassend, Suh, "Incremental
    Multiset Hash Functions", 2003). An unkeyed sum of this width would fall to generalised birthday attacks: who knows the summands can
    find another set with the same sum. Here nobody sees a summand or a sum without the key: the state is kept in the encrypted database,
    and `digest`, the only thing that stands in the header, is an HMAC of it. Who has the key needs no attack.
    """

    __slots__ = ("_count", "_key", "_sum")

    def __init__(self, key: Secret) -> None:
        """The empty set. key: the REVISIONS subkey, borrowed: the caller wipes it, and keeps it until the set is done with."""
        self._key = key
        self._count = 0
        self._sum = 0

    @classmethod
    def from_state(cls, key: Secret, state: bytes) -> RevisionSet:
        """Go on from `state()`.

        Raises:
            Malformed: not 40 bytes.
        """
        if len(state) != _STATE.size:
            raise Malformed
        restored = cls(key)
        restored._count, total = _STATE.unpack(state)
        restored._sum = int.from_bytes(total, "big")
        return restored

    def __len__(self) -> int:
        return self._count

    def add(self, identity: bytes) -> None:
        """Take an id (32 bytes) in. It is a multiset: the caller sees to it that none is added twice."""
        self._change(identity, 1)

    def remove(self, identity: bytes) -> None:
        """Take an id out again that was added, as when a received batch is undone."""
        self._change(identity, -1)

    def state(self) -> bytes:
        """The count (8 bytes) and the sum (32 bytes), big-endian. It is secret: only for the encrypted database."""
        return _STATE.pack(self._count, self._sum.to_bytes(_SUM_BITS // 8, "big"))

    def digest(self) -> bytes:
        """32 bytes that may be seen, and that tell two sets apart."""
        return hmac.digest(self._key.view(), b"set" + self.state(), "sha256")

    def _change(self, identity: bytes, times: int) -> None:
        if len(identity) != ID_SIZE or self._count + times < 0:
            raise Malformed
        # "id" and "set" have different first letters, so no summand is ever a digest.
        summand = hmac.digest(self._key.view(), b"id" + identity, "sha256")
        self._sum = (self._sum + times * int.from_bytes(summand, "big")) % 2**_SUM_BITS
        self._count += times
