"""Records as canonical JSON: what a revision's body holds.

    {"record": {…}, "schema": 1, "trashed": false}

Names sorted, no spaces, every field written out.  The bytes are kept as they were made; a body of an older schema is brought up to date in
memory, each time it is read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec

from domain.errors import DomainError
from domain.records import KINDS, Record
from storage.errors import NotOurs, RecordDamaged, TooNew

SCHEMA = 1
"""The schema of the records in `domain`."""

Upgrade = Callable[[str, dict[str, Any]], dict[str, Any]]
"""(kind, the fields of a record of one schema) → its fields in the next."""


class _Body(msgspec.Struct, forbid_unknown_fields=True):
    schema: int
    trashed: bool
    record: msgspec.Raw


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a body says."""

    record: Record
    is_trashed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Codec:
    """The kinds of records, and how old ones become new ones."""

    kinds: Mapping[str, type[Any]] = field(default_factory=lambda: KINDS)
    schema: int = SCHEMA
    upgrades: Mapping[int, Upgrade] = field(default_factory=dict)
    """Schema → the step to the next."""

    def kind_of(self, record: Record) -> str:
        """The name of a record's kind."""
        return next(kind for kind, record_type in self.kinds.items() if record_type is type(record))

    def body_of(self, content: Content) -> bytes:
        """The body to keep."""
        return msgspec.json.encode(
            {"schema": self.schema, "trashed": content.is_trashed, "record": content.record}, order="sorted"
        )

    def content_of(self, kind: str, body: bytes) -> Content:
        """What a body of our own says.

        Raises:
            RecordDamaged: it is no record of this kind. TooNew: its schema is a later one.
        """
        try:
            return self._decoded(kind, body)
        except NotOurs:
            raise RecordDamaged(kind) from None

    def foreign_content_of(self, kind: str, body: bytes) -> Content:
        """What a body from elsewhere says; nothing in it is passed over.

        Raises:
            NotOurs: no JSON, a field too many, a name twice, a value that cannot be. TooNew: its schema is a later one.
        """
        content = self._decoded(kind, body)
        if self.body_of(content) == body:
            # The very bytes that this program writes: nothing can be hidden in them, and they need not be read by hand.
            return content
        try:
            raw = json.loads(body, object_pairs_hook=_each_name_once)
        except (ValueError, RecursionError):
            raise NotOurs from None
        if raw["schema"] == self.schema and not _is_within(
            raw["record"], msgspec.to_builtins(content.record)
        ):
            raise NotOurs
        return content

    def _decoded(self, kind: str, body: bytes) -> Content:
        if kind not in self.kinds:
            # A kind of a later program is no damage, but nothing here can show it.
            raise TooNew
        try:
            outer = msgspec.json.decode(body, type=_Body)
            if outer.schema > self.schema:
                raise TooNew
            if outer.schema == self.schema:
                record = msgspec.json.decode(outer.record, type=self.kinds[kind])
            else:
                fields = msgspec.json.decode(outer.record, type=dict[str, Any])
                record = msgspec.convert(self._upgraded(kind, outer.schema, fields), self.kinds[kind])
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, DomainError):
            raise NotOurs from None
        return Content(record=record, is_trashed=outer.trashed)

    def _upgraded(self, kind: str, schema: int, fields: dict[str, Any]) -> dict[str, Any]:
        for version in range(schema, self.schema):
            if version not in self.upgrades:
                raise NotOurs
            fields = self.upgrades[version](kind, fields)
        return fields


CODEC = Codec()
"""Of the records of this program."""


def _each_name_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotOurs
    return found


def _is_within(raw: Any, known: Any) -> bool:
    """Whether every field that is written is one that the record has; the library drops the others without a word."""
    if isinstance(raw, dict):
        return isinstance(known, dict) and all(
            name in known and _is_within(value, known[name]) for name, value in raw.items()
        )
    if isinstance(raw, list):
        return isinstance(known, list | tuple) and all(
            _is_within(value, other) for value, other in zip(raw, known, strict=True)
        )
    return True
