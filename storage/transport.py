"""Revisions as lines of JSON: how they travel in a package (docs/formats/package.md).

The body travels as the text it is, so that the line gives back the very bytes that the id was computed over.
"""

from __future__ import annotations

import msgspec

from storage.errors import NotOurs
from storage.revision import LARGEST_BODY, Revision, check_form

LONGEST_LINE = 2 * LARGEST_BODY
"""Bytes; in a line every quotation mark of the body has a backslash."""


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    author: str
    body: str
    device: str
    kind: str
    made_at: str
    parents: list[str]
    record: str
    salt: str


def line_of(revision: Revision) -> bytes:
    """A revision as one line, without a line end; JSON with sorted names."""
    fields = _Line(
        author=revision.author,
        body=revision.body.decode(),
        device=revision.device,
        kind=revision.kind,
        made_at=revision.made_at,
        parents=[parent.hex() for parent in revision.parents],
        record=revision.record,
        salt=revision.salt.hex(),
    )
    return msgspec.json.encode(fields, order="sorted")


def revision_of_line(line: bytes) -> Revision:
    """The revision in a line from elsewhere, its id computed.  What its body says is judged when it is received.

    Raises:
        NotOurs: it is not a line that `line_of` wrote.
    """
    if len(line) > LONGEST_LINE:
        raise NotOurs
    try:
        fields = msgspec.json.decode(line, type=_Line)
        revision = Revision(
            record=fields.record,
            kind=fields.kind,
            parents=tuple(map(bytes.fromhex, fields.parents)),
            made_at=fields.made_at,
            device=fields.device,
            author=fields.author,
            salt=bytes.fromhex(fields.salt),
            body=fields.body.encode(),
        )
    except (msgspec.MsgspecError, UnicodeError, RecursionError, ValueError):
        raise NotOurs from None
    check_form(revision)
    if line_of(revision) != line:
        raise NotOurs
    return revision
