"""Importing a case file: every record of it that is not here as it stands there, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from domain.weakened import weakened
from resources import examples
from storage import case_json
from storage.case_json import CaseFileTooLarge
from workflows.errors import Refused, refusing
from workflows.session import Session


class FileUnreadable(Refused):
    """The file to import is not there or cannot be read."""

    sentence = "The file cannot be read. Check its name and the drive. Nothing was added."


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did."""

    case: str
    reference: str
    added: int
    changed: int
    unchanged: int


def content_of(file: Path) -> bytes:
    """The bytes of a case file, unless it is too large to be one.

    Raises:
        FileUnreadable, Refused
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(case_json.LARGEST + 1)
    except OSError:
        raise FileUnreadable from None
    if len(content) > case_json.LARGEST:
        raise Refused(CaseFileTooLarge.sentence, fact="CaseFileTooLarge")
    return content


@refusing
def import_case(session: Session, content: bytes, *, now: datetime) -> Imported:
    """Keep every record of a case file that is new or differs; the same file again adds nothing.

    A case that is in the trash comes out, since it was asked for; a single record that somebody threw away is brought up to date there.

    Raises:
        Refused: the file is no case file, or says something impossible; then nothing of it was kept.
    """
    session.check_may_change()
    case_file = case_json.case_file_from_json(content)
    added, changed = [], []
    thrown_away = set()
    weaker: dict[str, list[str]] = {}
    for record in case_file.records():
        before = session.notebook.records.find(record.id)
        if before is None:
            added.append(record)
        elif before.record != record or (before.is_trashed and before.kind == "case"):
            changed.append(record)
        if before is not None and before.is_trashed and before.kind != "case":
            thrown_away.add(record.id)
        if fields := weakened(before.record if before else None, record):
            weaker[record.id] = list(fields)
    unchanged = sum(1 for _record in case_file.records()) - len(added) - len(changed)
    if added or changed:
        details: dict[str, object] = {"added": len(added), "changed": len(changed)}
        if weaker:
            details["protection_lowered"] = weaker
        with session.notebook.transaction(
            "case imported", concerning=case_file.case.id, details=details, now=now
        ) as transaction:
            for record in (*added, *changed):
                transaction.keep(record, trashed=record.id in thrown_away)
    return Imported(
        case=case_file.case.id,
        reference=case_file.case.reference,
        added=len(added),
        changed=len(changed),
        unchanged=unchanged,
    )


def import_example(session: Session, *, now: datetime) -> Imported:
    """Put the example case in: nine people arrested in Mong Cai, as public sources tell it."""
    return import_case(session, files(examples).joinpath("mong-cai.json").read_bytes(), now=now)


def case_file_schema() -> bytes:
    """The JSON Schema of case files."""
    return case_json.case_file_schema()
