"""Packages of a colleague whose laptop is in other hands: the signature is right, the seal is right, and what is inside is meant to do harm."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest

from crypto.stretching import CHEAPEST
from domain.attachment import Attachment
from domain.case import Case
from domain.custody import CustodyEvent
from domain.ids import AttachmentId, CaseId, EventId
from domain.partner import PartnerKind
from domain.vocabulary.events import EventKind
from export.package.manifest import REVISIONS
from export.package.write import entry_of_bytes
from storage.revision import LARGEST_BODY, MOST_PARENTS
from tests.export.package.forge import member, raw_header
from tests.workflows.forged import NOTE, Forger, body, line, noted, revision
from workflows.errors import Refused
from workflows.partners import Given, put_down
from workflows.receiving import receive
from workflows.sending import identity
from workflows.session import Session, create_notebook, lock

NOW = datetime(2015, 11, 20, 12, tzinfo=UTC)
PASSPHRASE = "lamp river stone quiet morning field"
EVENT = CustodyEvent(id=EventId("0e" * 16), case=NOTE.case, kind=EventKind.ARREST)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where both notebooks and the stick are; a refused package leaves it as it was, so one place is enough for all."""
    return tmp_path_factory.mktemp("place")


@pytest.fixture(scope="module")
def theirs(place: Path) -> Iterator[Session]:
    """The notebook that is attacked."""
    yield from opened(place / "Theirs.notebook")


@pytest.fixture(scope="module")
def forger(place: Path, theirs: Session) -> Iterator[Forger]:
    """Has the key of a colleague whom it knows."""
    (place / "stick").mkdir()
    for ours in opened(place / "Ours.notebook"):
        given = Given(name="Ours", kind=PartnerKind.COLLEAGUE, signing_key=identity(ours).signing_key)
        put_down(theirs, given, now=NOW)
        yield Forger(ours, theirs, place / "stick")


def opened(folder: Path) -> Iterator[Session]:
    made = create_notebook(
        folder, passphrase=PASSPHRASE, person="Worker 3", recovery=None, now=NOW, cost=CHEAPEST
    )
    yield made
    lock(made, now=NOW)


def everything(folder: Path) -> dict[Path, str]:
    """Every file below a folder, with the hash of what is in it."""
    return {
        path: hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


def deep(levels: int) -> str:
    return "[" * levels + "]" * levels


def listed(name: str, **changes: object) -> Callable[[Forger], Path]:
    """A package whose list names one file, by a name or a size or a hash that is not right."""

    def make(forger: Forger) -> Path:
        fields = forger.sender.fields({name: b"1"})
        entries = cast("list[dict[str, object]]", fields["entries"])
        entries[0] |= changes
        return forger.listed(fields, [member("a", b"1")])

    return make


def of_kind(flag: bytes) -> Callable[[Forger], Path]:
    """A package whose one file is a link, a device or the like."""
    block = raw_header(flag=(156, flag), link=(157, b"/etc/passwd"))
    return lambda forger: forger.listed(forger.sender.fields({"a": b""}), [block])


def lines(*made: Callable[[], bytes]) -> Callable[[Forger], Path]:
    """A package with these lines in the place of revisions."""
    return lambda forger: forger.lines(each() for each in made)


def with_body(text: str) -> Callable[[Forger], Path]:
    """A package with one revision whose body is this text."""
    return lambda forger: forger.revisions(revision(body=text.encode()))


def million(forger: Forger) -> Path:
    entry = b'{"name":"a","size":0,"sha256":"' + b"0" * 64 + b'"}'
    text = b'{"entries":[' + b",".join([entry] * 1_000_000) + b"]}"
    return forger.archive(forger.sender.forged(text, signature="x"))


def cut_short(forger: Forger) -> Path:
    path = forger.revisions(revision())
    path.write_bytes(path.read_bytes()[:-20_000])
    return path


def file_of_another_content(forger: Forger) -> Path:
    named = Attachment(id=AttachmentId("0f" * 16), case=NOTE.case, sha256="0" * 64, size=3)
    text = line(revision(named)) + b"\n"
    return forger.entries([entry_of_bytes(REVISIONS, text), entry_of_bytes("file-" + "0" * 64, b"abc")])


WHOLE: Mapping[str, tuple[Callable[[Forger], Path], str]] = {
    # the archive
    "a way up": (listed("../x"), "UnsafeName"),
    "an absolute name": (listed("/etc/x"), "UnsafeName"),
    "a device of Windows": (listed("CON"), "UnsafeName"),
    "300 letters": (listed("a" * 300), "UnsafeName"),
    "right to left": (listed("a\u202egpj.exe"), "UnsafeName"),
    "a symbolic link": (of_kind(b"2"), "NotAPlainFile"),
    "a hard link": (of_kind(b"1"), "NotAPlainFile"),
    "a device": (of_kind(b"3"), "NotAPlainFile"),
    "a file twice": (lambda forger: forger.listed(forger.sender.fields({"a": b"", "A": b""})), "NamedTwice"),
    "a million files": (million, "PackageTooLarge"),
    "8 GiB promised and a byte given": (listed("a", size=8**11 - 1), "PackageDamaged"),
    "revisions of 8 GiB promised": (listed(REVISIONS, size=8**11 - 1), "PackageDamaged"),
    "another hash": (listed("a", sha256="0" * 64), "PackageDamaged"),
    "an end too early": (cut_short, "Tampered"),
    "no signature": (
        lambda forger: forger.archive(forger.sender.forged(forger.sender.fields({}), signature="x")),
        "NotSigned",
    ),
    "a version to come": (
        lambda forger: forger.listed(forger.sender.fields({}) | {"schema": 2}),
        "PackageTooNew",
    ),
    "a version that never was": (
        lambda forger: forger.listed(forger.sender.fields({}) | {"schema": 0}),
        "ManifestMalformed",
    ),
    "no tar": (lambda forger: forger.archive(b"PK\3\4" + bytes(5000)), "NotAPackage"),
    # a line
    "a line without end": (
        lambda forger: forger.entries([entry_of_bytes(REVISIONS, b"a" * (17 << 20))]),
        "PackageTooLarge",
    ),
    "deep JSON": (lines(lambda: deep(100_000).encode()), "NotOurs"),
    "a name twice": (lines(lambda: line()[:-1] + b',"kind":"note"}'), "NotOurs"),
    "a name that is none": (lines(lambda: line(more=1)), "NotOurs"),
    "not UTF-8": (lines(lambda: line().replace(b"Worker 9", b"\xff")), "NotOurs"),
    "a huge number": (lines(lambda: line().replace(b'"Worker 9"', b"9" * 5000)), "NotOurs"),
    "an id as the revision's own parent": (lines(lambda: line(parents=[revision().id.hex()] * 2)), "NotOurs"),
    "parents without number": (
        lambda forger: forger.revisions(
            revision(parents=tuple(bytes([n]) * 32 for n in range(MOST_PARENTS + 1)))
        ),
        "NotOurs",
    ),
    "a device that is none": (lambda forger: forger.revisions(revision(device="../../x")), "NotOurs"),
    "an author who turns the line around": (
        lambda forger: forger.revisions(revision(author="\u202eevil")),
        "NotOurs",
    ),
    "a moment that is none": (
        lambda forger: forger.revisions(revision(made_at="2015-02-30T12:00:00Z")),
        "NotOurs",
    ),
    # a body
    "no body": (with_body("{}"), "NotOurs"),
    "a body as large as a book": (with_body(body(text="a" * LARGEST_BODY)), "NotOurs"),
    "a deep body": (with_body('{"record":' + deep(100_000) + ',"schema":1,"trashed":false}'), "NotOurs"),
    "a field twice": (with_body(body().replace('"title":', '"title":"other","title":')), "NotOurs"),
    "a field that no record has": (with_body(body(more="hidden")), "NotOurs"),
    "a number for a text": (with_body(body(title=10**400)), "NotOurs"),
    "a day that is none": (with_body(body(dated={"edtf": "2015-02-30"})), "NotOurs"),
    "a record to come": (with_body(body().replace('"schema":1', '"schema":2')), "PackageTooNew"),
    "a kind to come": (lambda forger: forger.revisions(revision(kind="purge_of_all")), "PackageTooNew"),
    # what a revision claims
    "another record in the body": (lambda forger: forger.revisions(revision(record="0b" * 16)), "NotOurs"),
    "another kind than its body's": (lambda forger: forger.revisions(revision(kind="case")), "NotOurs"),
    "two kinds of one record": (
        lambda forger: forger.revisions(revision(), revision(Case(id=CaseId(NOTE.id), reference="A"))),
        "NotOurs",
    ),
    "a file that is another": (file_of_another_content, "NotOurs"),
}


@pytest.mark.parametrize(("make", "fact"), WHOLE.values(), ids=WHOLE)
def test_it_is_refused_whole_with_its_reason_and_nothing_is_written(
    theirs: Session, forger: Forger, place: Path, make: Callable[[Forger], Path], fact: str
) -> None:
    package = make(forger)
    before = everything(place)
    with pytest.raises(Refused) as refusal:
        receive(theirs, package, words=None, now=NOW)
    assert refusal.value.fact == fact
    assert "othing " in refusal.value.sentence
    assert "notebook was made" not in refusal.value.sentence
    assert everything(place) == before


def test_one_bad_revision_among_good_ones_keeps_all_of_them_out(theirs: Session, forger: Forger) -> None:
    good = [revision(noted(number)) for number in range(1, 20)]
    bad = replace(revision(), body=b"{}")
    before = theirs.notebook.revisions.last_number(), theirs.notebook.audit.count()
    for package in (forger.revisions(*good, bad), forger.revisions(bad, *good)):
        with pytest.raises(Refused):
            receive(theirs, package, words=None, now=NOW)
    assert (theirs.notebook.revisions.last_number(), theirs.notebook.audit.count()) == before
