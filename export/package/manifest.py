"""The signed list at the head of a package: who sends, what kind of package, and the hash of every file in it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

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
PUBLIC_KEY: Final = 32
"""Bytes of an Ed25519 public key (RFC 8032 §5.1.5)."""

_KEYS = {"format", "schema", "kind", "made", "sender", "counts", "audit_head", "entries"}
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_COUNTED = re.compile(r"[a-z][a-z_]{0,31}")
# RFC 8709 §4: the name "ssh-ed25519", then the 32 bytes of the key, each after its length in four bytes.
_ED25519: Final = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20"


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
        sender=public_key(_words(fields["sender"])),
        counts={name: _number(count) for name, count in counts.items()},
        audit_head=_words(fields["audit_head"]),
        entries=tuple(_entry(entry) for entry in entries),
    )
    _check(manifest)
    return manifest


def public_line(key: bytes) -> str:
    """A 32-byte Ed25519 public key as OpenSSH writes it: `ssh-ed25519 AAAA…`."""
    return "ssh-ed25519 " + base64.b64encode(_ED25519 + key).decode("ascii")


def public_key(line: str) -> bytes:
    """The 32 bytes of an Ed25519 public key that OpenSSH wrote; ManifestMalformed if it is anything else."""
    kind, _, text = line.partition(" ")
    try:
        blob = base64.b64decode(text, validate=True)
    except ValueError:
        raise ManifestMalformed from None
    key = blob[len(_ED25519) :]
    # Written again and compared: base64 has several spellings of one key, and only one of them is accepted.
    if kind != "ssh-ed25519" or len(key) != PUBLIC_KEY or line != public_line(key):
        raise ManifestMalformed
    return key


def _check(manifest: Manifest) -> None:
    if len(manifest.entries) > MOST_ENTRIES:
        raise PackageTooLarge
    check_names((MANIFEST, SIGNATURE, *(entry.name for entry in manifest.entries)))
    well_formed = (
        _MONTH.fullmatch(manifest.made)
        and _DIGEST.fullmatch(manifest.audit_head)
        and len(manifest.sender) == PUBLIC_KEY
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
