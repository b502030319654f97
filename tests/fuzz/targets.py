"""Everything of ours that reads bytes from a stranger, each as a function that only a defect makes fail; for the fuzzer and for hypothesis.

A reader may refuse with an error that has a sentence.  What it accepts must be read by everything behind it: a record that a list or a page
can not bear would be a trap that goes off at every start.
"""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import resources
from crypto.age_header import read_header
from crypto.errors import CryptoError
from crypto.secret import Secret
from crypto.signing import SigningKey
from domain.casefile import CaseFile
from domain.custody import CustodyEvent
from domain.errors import DomainError
from domain.records import Record
from domain.references import references
from domain.weakened import weakened
from export.errors import ExportError
from export.package.manifest import MANIFEST, NAMESPACE, SIGNATURE, Manifest, decoded, encoded
from storage.case_json import case_file_from_json, to_json
from storage.codec import CODEC, Content
from storage.errors import StorageError
from storage.judged import entry_of
from storage.listing import listing_of
from storage.revision import Revision
from storage.transport import line_of, revision_of_line
from tests.export.package.forge import Sender, member, taken
from workflows.reading import as_json, states, timeline

ON = date(2015, 12, 1)
EXAMPLE = Path(next(iter(resources.__path__))) / "examples" / "mong-cai.json"
SIGNER = Sender(SigningKey.from_private(Secret(bytearray(32))))
"""Always the same, so that a saved input keeps its meaning."""

BETWEEN = b"\n--\n"
"""Stands in an input between the list, which is signed for it, and the files."""


def package(content: bytes) -> None:
    """The tar in a package; with BETWEEN in it, a rightly signed list and what follows."""
    text, mark, members = content.partition(BETWEEN)
    if mark:
        signature = SIGNER.key.sign(text, NAMESPACE).encode()
        content = member(MANIFEST, text) + member(SIGNATURE, signature) + members
    try:
        keeper = taken(content)
    except ExportError:
        return
    manifest = keeper.manifest
    assert manifest is not None
    assert [entry.name for entry in manifest.entries] == list(keeper.files)
    assert [entry.size for entry in manifest.entries] == list(map(len, keeper.files.values()))


def signed_list(content: bytes) -> None:
    """The list at the head of a package."""
    try:
        manifest: Manifest = decoded(content)
    except ExportError:
        return
    assert decoded(encoded(manifest)) == manifest


def line(content: bytes) -> None:
    """One line of the revisions of a package."""
    try:
        revision = revision_of_line(content)
        record = CODEC.foreign_content_of(revision.kind, revision.body).record
    except StorageError:
        return
    assert line_of(revision) == content
    shown(record)


def body(content: bytes) -> None:
    """The body of a revision, its kind on a line before it."""
    kind, _mark, text = content.partition(b"\n")
    try:
        found = CODEC.foreign_content_of(kind.decode("ascii", "replace"), text)
    except StorageError:
        return
    shown(found.record)
    again = CODEC.body_of(Content(record=found.record, is_trashed=found.is_trashed))
    assert CODEC.content_of(kind.decode(), again) == found


def case_file(content: bytes) -> None:
    """A case file, as `import` takes it."""
    try:
        found = case_file_from_json(content)
    except (StorageError, DomainError):
        return
    assert case_file_from_json(to_json(found)) == found
    for record in found.records():
        shown(record)
    as_json({"timeline": timeline(found), "states": states(found, ON)})


def age_header(content: bytes) -> None:
    """The header of a sealed file."""
    try:
        header = read_header(source := io.BytesIO(content))
    except CryptoError:
        return
    assert content[: source.tell()].startswith(header.covered)


def shown(record: Record) -> None:
    """What the lists, the search, the history and the page of a case do with a record."""
    entry_of(listing_of(record))
    references(record)
    assert not weakened(record, record)
    dataclasses.astuple(record)
    if isinstance(record, CustodyEvent):
        alone = CaseFile(case=EMPTY.case, events=(record,))
        as_json({"timeline": timeline(alone)})


def seeds() -> dict[str, list[bytes]]:
    """Good inputs of each target, for a fuzzer to begin with."""
    example = EXAMPLE.read_bytes()
    found = case_file_from_json(example)
    contents = [
        (CODEC.kind_of(record), CODEC.body_of(Content(record=record, is_trashed=False)))
        for record in found.records()
    ]
    lines = [
        line_of(
            Revision(
                record=record.id,
                kind=CODEC.kind_of(record),
                parents=(),
                made_at="2015-11-20T12:00:00Z",
                device="0" * 32,
                author="Worker 3",
                salt=bytes(16),
                body=CODEC.body_of(Content(record=record, is_trashed=False)),
            )
        )
        for record in found.records()
    ]
    files = {"revisions.jsonl": lines[0] + b"\n", "file-" + "0" * 64: b"1"}
    text = encoded(SIGNER.plan().manifest)
    archive = SIGNER.forged(SIGNER.fields(files), [member(name, content) for name, content in files.items()])
    return {
        "package": [
            archive,
            text + BETWEEN + bytes(1024),
            to_json(SIGNER.fields({"a": b"1"})) + BETWEEN + member("a", b"1") + bytes(1024),
        ],
        "signed_list": [text, to_json(SIGNER.fields(files))],
        "line": lines,
        "body": [kind.encode() + b"\n" + text for kind, text in contents],
        "case_file": [example, b'{"case":{"id":"c","reference":"A"}}'],
        "age_header": [
            b"age-encryption.org/v1\n-> X25519 "
            + b"A" * 43
            + b"\n"
            + b"A" * 43
            + b"\n--- "
            + b"A" * 43
            + b"\n"
        ],
    }


EMPTY = case_file_from_json(b'{"case":{"id":"c","reference":"A"}}')

TARGETS: dict[str, Callable[[bytes], None]] = {
    "package": package,
    "signed_list": signed_list,
    "line": line,
    "body": body,
    "case_file": case_file,
    "age_header": age_header,
}
