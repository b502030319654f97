"""The identity of each record: 16 random bytes as 32 lower-case hexadecimal digits, one type per kind of record.

They are random so that an id says nothing about the record and two laptops never choose the same one.  Randomness comes from outside
(`workflows`): this room has none.
"""

from __future__ import annotations

import hashlib
import re
from typing import NewType

CaseId = NewType("CaseId", str)
PersonId = NewType("PersonId", str)
EventId = NewType("EventId", str)
SourceId = NewType("SourceId", str)
NoteId = NewType("NoteId", str)
PlaceId = NewType("PlaceId", str)
AuthorityId = NewType("AuthorityId", str)
ConsentId = NewType("ConsentId", str)
AppealId = NewType("AppealId", str)
ContextId = NewType("ContextId", str)
PartnerId = NewType("PartnerId", str)
DisclosureId = NewType("DisclosureId", str)
AttachmentId = NewType("AttachmentId", str)
PurgeId = NewType("PurgeId", str)

ID_BYTES = 16
_ID = re.compile(r"[0-9a-f]{32}")


def is_id(text: str) -> bool:
    """Whether a text has the form of a record's id."""
    return _ID.fullmatch(text) is not None


def derived_id(case: str, local: str) -> str:
    """The id of a record that a case file calls by a name of its own ("p1"): the same name in the same case is the same record.

    Case files are written by people and programs that may use any short name; importing one twice must add nothing.
    """
    digest = hashlib.sha256()
    for part in (b"fieldbook case file", case.encode(), local.encode()):
        digest.update(len(part).to_bytes(4, "big") + part)
    return digest.digest()[:ID_BYTES].hex()
