"""Taking in: a file from a stick or a folder becomes an attachment of a case; the file itself is only read.

Where files go is asked of the notebook (`folder_for`), the bytes are sealed elsewhere (`sealed_from`), and a record names them (`keep`).
`take_in` is all of it in one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from domain.attachment import Attachment, HandlingKind
from domain.ids import AttachmentId, CaseId
from domain.media import LOOKED_AT, MediaType, media_type_of
from storage.file_facts import SourceUnreadable
from storage.sealed_files import SealedFile, seal
from workflows.attachments import Progress, Stop, handling, never, shown, unheard
from workflows.casework import new_id
from workflows.changes import Changes, changes_of
from workflows.errors import Refused, refusing
from workflows.session import Session


class NotAFile(Refused):
    """A folder, a device, or nothing."""

    sentence = "Only files can be taken in. Nothing was added."


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A file that was sealed and that no record names yet."""

    sealed: SealedFile = field(repr=False)
    media_type: MediaType
    where: str
    """What it was called where it came from; made safe to be shown."""
    copy_of: AttachmentId | None = None


def folder_for(session: Session) -> Path:
    """Where new files of the notebook go.  Raises OpenedReadOnly."""
    session.check_may_change()
    return session.folder


@refusing
def sealed_from(path: Path, folder: Path, *, progress: Progress = unheard, stop: Stop = never) -> TakenIn:
    """Seal a file from a stick or a folder into a notebook's folder; needs no notebook.  The file itself is only read.

    Raises:
        NotAFile. Refused: it cannot be read, the disk is full, or `stop` said so; nothing is left.
    """
    if not path.is_file():
        raise NotAFile
    try:
        source = path.open("rb")
    except OSError:
        raise SourceUnreadable from None
    with source:
        beginning = source.read(LOOKED_AT)
        source.seek(0)
        sealed = seal(source, folder, stop=stop, took=progress)
    return TakenIn(sealed=sealed, media_type=media_type_of(beginning), where=shown(path.name))


@refusing
def keep(session: Session, case: str, taken: TakenIn, *, now: datetime) -> tuple[AttachmentId, Changes]:
    """Name a sealed file in a case, with the beginning of its chain of custody; its id."""
    session.check_may_change()
    identity = AttachmentId(new_id())
    kind = HandlingKind.TAKEN_IN if taken.copy_of is None else HandlingKind.MADE_FROM
    record = Attachment(
        id=identity,
        case=CaseId(case),
        sha256=taken.sealed.sha256.hex(),
        size=taken.sealed.size,
        media_type=taken.media_type,
        name=f"F-{identity[:4].upper()}",
        chain=(handling(session, kind, now, where=taken.where),),
        copy_of=taken.copy_of,
    )
    details = {"sha256": record.sha256, "size": record.size}
    with session.notebook.transaction(
        "file taken in", concerning=identity, details=details, now=now
    ) as transaction:
        transaction.keep_file(taken.sealed)
        transaction.keep(record)
    return identity, changes_of(record)


def take_in(
    session: Session,
    case: str,
    path: Path,
    *,
    now: datetime,
    progress: Progress = unheard,
    stop: Stop = never,
) -> AttachmentId:
    """Take a file into a case; its id.  Raises as `sealed_from` and `keep`."""
    taken = sealed_from(path, folder_for(session), progress=progress, stop=stop)
    identity, _ = keep(session, case, taken, now=now)
    return identity
