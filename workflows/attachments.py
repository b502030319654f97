"""Attachments: the files of a case, listed and checked again; the bytes go beside the notebook's thread, what is said of them on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.attachment import Attachment, Handling, HandlingKind
from domain.errors import DomainError
from domain.text import LONGEST_LINE, line
from resources.language import translated as _
from storage.file_facts import FileDamaged, FileMissing
from storage.sealed_files import SealedFile
from workflows.changes import Changes, changes_of
from workflows.errors import Refused, refusing
from workflows.session import Session
from workflows.upkeep import Finding

Progress = Callable[[int], None]
"""Is told how many bytes are done."""
Stop = Callable[[], bool]


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


@refusing
def stored_each(session: Session, identities: Sequence[str]) -> tuple[tuple[str, Stored | None], ...]:
    """Several files of the notebook, each with its id; None: no row names its bytes."""
    return tuple((identity, _stored_or_none(session, identity)) for identity in identities)


@refusing
def checked(each: Iterable[tuple[str, Stored | None]], *, stop: Stop = never) -> Found:
    """Read files to their end, and compare them with what was taken in; needs no notebook.

    Raises:
        Refused: the drive did not answer, or `stop` said so.
    """
    found: dict[str, list[str]] = {"whole": [], "damaged": [], "missing": []}
    for identity, there in each:
        try:
            if there is not None:
                there.sealed.check(stop=stop)
            found["whole" if there is not None else "missing"].append(identity)
        except FileDamaged:
            found["damaged"].append(identity)
        except FileMissing:
            found["missing"].append(identity)
    return Found(**{name: tuple(ids) for name, ids in found.items()})


def check_all(session: Session, case: str | None, *, now: datetime) -> Found:
    """Check every file of a case, or with None of the notebook, and enter it in the journal.  Raises as `checked`.

    Those in the trash too: they are to come back as they were.
    """
    records = session.notebook.records
    kept = [
        each
        for trashed in (False, True)
        for each in (
            records.of_kind("attachment", trashed=trashed)
            if case is None
            else records.of_case(case, trashed=trashed)
        )
    ]
    ids = [each.record.id for each in kept if each.kind == "attachment"]
    found = checked(stored_each(session, ids))
    note_check(session, found, now=now)
    return found


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


def _stored_or_none(session: Session, identity: str) -> Stored | None:
    try:
        return stored(session, identity)
    except Refused as refusal:
        if refusal.fact != FileMissing.__name__:
            raise
        return None


def findings_of(found: Found) -> tuple[Finding, ...]:
    """What a check found that is not as it was taken in, in the language of the screen."""
    facts = [(FileDamaged, each) for each in found.damaged] + [(FileMissing, each) for each in found.missing]
    return tuple(Finding(sentence=_(fact.sentence), record=each, kind="attachment") for fact, each in facts)


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
