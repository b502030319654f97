"""A file taken into a notebook, with its record."""

from __future__ import annotations

import io
from datetime import datetime

from domain.attachment import Attachment
from domain.ids import AttachmentId, CaseId
from storage.notebook import Notebook
from storage.sealed_files import seal


def take_in(notebook: Notebook, number: int, content: bytes, case: CaseId, now: datetime) -> Attachment:
    sealed = seal(io.BytesIO(content), notebook.folder)
    record = Attachment(
        id=AttachmentId(f"{number:032x}"),
        case=case,
        sha256=sealed.sha256.hex(),
        size=len(content),
        name=f"F-{number}",
    )
    with notebook.transaction("file taken in", now=now) as transaction:
        transaction.keep(record)
        transaction.keep_file(sealed)
    return record
