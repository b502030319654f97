"""Purge: that a record was deleted for good, with every state it ever had; which one and why, and none of its words.

Who did it, when and on which device stands in its revision.  The signature covers all of it, since a purge is obeyed by other notebooks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.ids import PurgeId
from domain.vocabulary.purges import PurgeReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Purge:
    """One record, deleted for good.  It is never changed itself."""

    id: PurgeId
    purged: str
    """The id of the record: of any kind but this one.  It is no reference: nothing is there any more."""
    kind: str
    """The kind of that record, such as "note"."""
    reason: PurgeReason
    signature: str = field(default="", repr=False)
    """SSHSIG, armored, by the device that did it (`storage.purges`)."""
