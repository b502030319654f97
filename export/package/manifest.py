"""The signed list at the head of a package: who sends, what kind of package, and the hash of every file in it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crypto.errors import Malformed
from crypto.signing import PUBLIC_BYTES, public_key, public_line
from export.errors import ManifestMalformed, PackageTooLarge, PackageTooNew
from export.package.names import check_names
from export.package.strict_json import parsed
from export.package.tar import LARGEST_ENTRY

MANIFEST: Final = "MANIFEST.json"
SIGNATURE: Final = "MANIFEST.json.sig"
REVISIONS: Final = "revisions.jsonl"
"""Where revisions travel, with everything in them: only in a colleague's package."""

NAMESPACE: Final = "fieldbook-package@v1"
"""What the signature is for (SSHSIG namespace): a signature made for anything else proves nothing here."""
FORMAT: Final = "fieldbook-package"
SCHEMA: Final = 1

LARGEST_MANIFEST: Final = 4 << 20
"""Bytes: 10 000 files need about 2 MiB."""
MOST_ENTRIES: Final = 10_000
MOST_COUNTS: Final = 64

_KEYS = {"format", "schema", "kind", "made", "sender", "counts", "audit_head", "entries"}
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_COUNTED = re.compile(r"[a-z][a-z_]{0,31}")


class Kind(StrEnum):
    """For whom a package is made; it decides what may be in it."""

    COLLEAGUE = "colleague"
    """Revisions, complete: for colleagues and the office only."""
    PARTNER = "partner"
    """A redacted case and its summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEntry:
    """One file of the package, as the list names it."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    """64 lower-case hexadecimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a package holds. One that was read from a package is proven by its signature under `sender`."""

    kind: Kind
    made: str
    """Year and month, "2015-11": the day would say when somebody was where."""
    sender: bytes
    """Ed25519 public key of the sending device, 32 bytes. Whose it is, is for the reader to know."""
    counts: Mapping[str, int]
    """How many records of each kind, for the reader's preview."""
    audit_head: str
    """Newest link of the sender's audit chain, 64 hexadecimal digits."""
    entries: tuple[ListedEntry, ...]
    """The files that follow the list, in their order."""


def encoded(manifest: Manifest) -> bytes:
    """The manifest as JSON, one file a line, so that `sed` and `sha256sum` can read it (docs/formats/package.md).

    Raises:
        ManifestMalformed: it says something the format does not allow.
        UnsafeName, NamedTwice, PackageTooLarge: of its entries.
    """
    _check(manifest)
    lines = [
        f' "format": {json.dumps(FORMAT)}',
        f' "schema": {SCHEMA}',
        f' "kind": {json.dumps(manifest.kind)}',
        f' "made": {json.dumps(manifest.made)}',
        f' "sender": {json.dumps(public_line(manifest.sender))}',
        f' "counts": {json.dumps(dict(manifest.counts), sort_keys=True)}',
        f' "audit_head": {json.dumps(manifest.audit_head)}',
    ]
    entries = ",\n".join(
        f'  {{"sha256": "{entry.sha256}", "size": {entry.size}, "name": "{entry.name}"}}'
        for entry in manifest.entries
    )
    return ("{\n" + ",\n".join(lines) + ',\n "entries": [\n' + entries + "\n ]\n}\n").encode("ascii")


def decoded(text: bytes) -> Manifest:
    """The manifest that a JSON text holds.

    Raises:
        PackageTooNew: of a schema this program does not know.
        ManifestMalformed: anything else that is not as the format says.
        UnsafeName, NamedTwice, PackageTooLarge: of its entries.
    """
    fields = parsed(text)
    if not isinstance(fields, dict) or fields.get("format") != FORMAT:
        raise ManifestMalformed
    schema = _number(fields.get("schema"))
    if schema > SCHEMA:
        raise PackageTooNew
    if schema != SCHEMA or fields.keys() != _KEYS:
        raise ManifestMalformed
    counts, entries = fields["counts"], fields["entries"]
    if not isinstance(counts, dict) or not isinstance(entries, list):
        raise ManifestMalformed
    if len(entries) > MOST_ENTRIES:
        raise PackageTooLarge
    manifest = Manifest(
        kind=_kind(fields["kind"]),
        made=_words(fields["made"]),
        sender=_sender(_words(fields["sender"])),
        counts={name: _number(count) for name, count in counts.items()},
        audit_head=_words(fields["audit_head"]),
        entries=tuple(_entry(entry) for entry in entries),
    )
    _check(manifest)
    return manifest


def _check(manifest: Manifest) -> None:
    if len(manifest.entries) > MOST_ENTRIES:
        raise PackageTooLarge
    check_names((MANIFEST, SIGNATURE, *(entry.name for entry in manifest.entries)))
    well_formed = (
        _MONTH.fullmatch(manifest.made)
        and _DIGEST.fullmatch(manifest.audit_head)
        and len(manifest.sender) == PUBLIC_BYTES
        and len(manifest.counts) <= MOST_COUNTS
        and all(_COUNTED.fullmatch(name) and count >= 0 for name, count in manifest.counts.items())
        and all(
            _DIGEST.fullmatch(entry.sha256) and 0 <= entry.size <= LARGEST_ENTRY for entry in manifest.entries
        )
    )
    # A partner never gets revisions, whatever the caller packed: the rule is cheap here and dear to forget elsewhere.
    carries_revisions = any(entry.name == REVISIONS for entry in manifest.entries)
    if not well_formed or (manifest.kind is Kind.PARTNER and carries_revisions):
        raise ManifestMalformed


def _entry(fields: object) -> ListedEntry:
    if not isinstance(fields, dict) or fields.keys() != {"name", "size", "sha256"}:
        raise ManifestMalformed
    return ListedEntry(
        name=_words(fields["name"]), size=_number(fields["size"]), sha256=_words(fields["sha256"])
    )


def _sender(line: str) -> bytes:
    try:
        key = public_key(line)
    except Malformed:
        raise ManifestMalformed from None
    # Written again and compared: a comment, a blank or another spelling of the same base64 would be a place to hide words.
    if line != public_line(key):
        raise ManifestMalformed
    return key


def _kind(value: object) -> Kind:
    try:
        return Kind(_words(value))
    except ValueError:
        raise ManifestMalformed from None


def _number(value: object) -> int:
    # True and False are ints to Python, not to the format.
    if type(value) is not int:
        raise ManifestMalformed
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise ManifestMalformed
    return value
