"""Attachments: the files of a case, listed and checked again; the bytes go beside the notebook's thread, what is said of them on it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.attachment import Attachment, Handling, HandlingKind
from domain.errors import DomainError
from domain.text import LONGEST_LINE, line
from storage.file_facts import FileDamaged, FileMissing
from storage.sealed_files import SealedFile
from workflows.changes import Changes
from workflows.errors import Refused, refusing
from workflows.session import Session

Progress = Callable[[int], None]
"""Is told how many bytes are done."""
Stop = Callable[[], bool]


FACTS = {FileDamaged.__name__: "damaged", FileMissing.__name__: "missing"}
"""What a check may refuse with → where it counts in `Found`."""


def unheard(_size: int) -> None:
    """Nobody wants to know how far it is."""


def never() -> bool:
    """Nobody stops it."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file in the list of a case."""

    record: Attachment
    is_here: bool
    """False: only what is written about it is; its bytes are missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A file with its bytes, to be read beside the notebook's thread."""

    record: Attachment
    sealed: SealedFile = field(repr=False)

    @refusing
    def check(self, *, progress: Progress = unheard, stop: Stop = never) -> None:
        """Read it to its end and compare it with what was taken in.

        Raises:
            Refused: it is missing or damaged, the drive did not answer, or `stop` said so.
        """
        self.sealed.check(stop=stop, took=progress)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a check of some files found."""

    whole: tuple[str, ...]
    """Ids of those that are as they were taken in."""
    damaged: tuple[str, ...]
    missing: tuple[str, ...]


@refusing
def attached(session: Session, case: str) -> tuple[Attached, ...]:
    """The files of a case, in the order in which they came."""
    notebook = session.notebook
    missing = {sha256.hex() for sha256 in notebook.files.missing()}
    return tuple(
        Attached(
            record=kept.record,
            is_here=kept.record.sha256 not in missing
            and notebook.files.find(bytes.fromhex(kept.record.sha256)) is not None,
        )
        for kept in notebook.records.of_case(case)
        if isinstance(kept.record, Attachment)
    )


@refusing
def stored(session: Session, identity: str) -> Stored:
    """One file of the notebook.

    Raises:
        Refused: there is no such record, or no row names its bytes.
    """
    record = session.notebook.records.get("attachment", identity).record
    assert isinstance(record, Attachment)  # noqa: S101  (its kind was asked for)
    sealed = session.notebook.files.find(bytes.fromhex(record.sha256))
    if sealed is None:
        raise FileMissing
    return Stored(record=record, sealed=sealed)


def check_all(session: Session, case: str, *, now: datetime) -> Found:
    """Read every file of a case to its end, and compare it with what was taken in."""
    found: dict[str, list[str]] = {"whole": [], "damaged": [], "missing": []}
    for each in attached(session, case):
        found[checked(session, each.record.id)].append(each.record.id)
    result = Found(**{name: tuple(ids) for name, ids in found.items()})
    note_check(session, result, now=now)
    return result


def checked(session: Session, identity: str) -> str:
    """What one file is: "whole", "damaged" or "missing"."""
    try:
        stored(session, identity).check()
    except Refused as refusal:
        if refusal.fact not in FACTS:
            raise
        return FACTS[refusal.fact]
    return "whole"


@refusing
def note_check(session: Session, found: Found, *, now: datetime) -> None:
    """Enter in the journal which files were checked, and what was found."""
    if session.notebook.is_writable:
        details = {name: list(getattr(found, name)) for name in ("whole", "damaged", "missing")}
        session.log("files checked", concerning="", details=details, now=now)


@refusing
def add_handling(
    session: Session,
    identity: str,
    action: str,
    kind: HandlingKind,
    *,
    where: str = "",
    reason: str = "",
    now: datetime,
) -> Changes:
    """Add an entry to a file's chain of custody."""
    session.check_may_change()
    record = session.notebook.records.get("attachment", identity).record
    assert isinstance(record, Attachment)  # noqa: S101  (its kind was asked for)
    entry = handling(session, kind, now, where=where, reason=reason)
    with session.notebook.transaction(action, concerning=identity, now=now) as transaction:
        transaction.keep(replace(record, chain=(*record.chain, entry)))
    return changes_of(record)


def handling(
    session: Session, kind: HandlingKind, now: datetime, *, where: str = "", reason: str = ""
) -> Handling:
    """An entry of a chain of custody, made now by who has the notebook open."""
    return Handling(
        kind=kind,
        at=now.replace(microsecond=0),
        by=session.notebook.person,
        where=shown(where),
        reason=reason,
    )


def shown(name: str) -> str:
    """A file's name as a line of text; what no line may hold is marked by U+FFFD."""
    with suppress(DomainError):
        return line(name)
    return "".join(map(_safe, name))[:LONGEST_LINE]


def _safe(letter: str) -> str:
    try:
        return line(letter)
    except DomainError:
        return "\ufffd"


def changes_of(record: Attachment) -> Changes:
    """What is not as it was, after a file was kept."""
    return Changes(records=frozenset({record.id}), cases=frozenset({record.case}))
