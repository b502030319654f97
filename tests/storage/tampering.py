"""What somebody does to a notebook's files who has older ones, or the key and no scruples; and what is seen of it and accepted."""

from __future__ import annotations

import dataclasses
import hashlib
import shutil
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from domain.case import Case
from storage.history import Sign
from storage.notebook import Notebook

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def keep(notebook: Notebook, case: Case, now: datetime, times: int = 1) -> None:
    """Keep a case so many times, each time under another title."""
    for number in range(times):
        with notebook.transaction("case kept", now=now) as transaction:
            transaction.keep(
                dataclasses.replace(case, title=f"{case.title} {number} {notebook.audit.count()}")
            )


def put_back(name: str, older: Path, folder: Path) -> None:
    """Put one of an older copy's files in the place of today's."""
    shutil.copy(older / name, folder / name)


def in_the_database(shelf: Shelf, now: datetime, *statements: str) -> None:
    """Change a closed notebook's tables as somebody who has the key and no scruples would."""
    notebook = shelf.open()
    notebook.seal()
    for statement in statements:
        notebook._database.execute(statement)
    notebook._ending.close()


def forge(path: Path, **changes: object) -> None:
    """Change a copy as somebody without the key would: the checksum fits, the code does not."""
    fields = msgspec.json.decode(path.read_bytes(), type=dict[str, object])
    del fields["checksum"]
    fields.update(changes)
    fields["checksum"] = hashlib.sha256(msgspec.json.encode(fields, order="sorted")).hexdigest()
    path.write_bytes(msgspec.json.encode(fields, order="sorted"))


def signs(notebook: Notebook) -> set[Sign]:
    """What is seen of a history that was changed."""
    return {each.sign for each in notebook.seen}


def accepted(shelf: Shelf, name: str = "Field") -> Notebook:
    """The notebook as somebody opens it who saw what was wrong and goes on."""
    seen = shelf.open(name)
    names = [each.sign.name for each in seen.seen]
    seen.close(shelf.now)
    notebook = Notebook.open(
        shelf.path(name), passphrase=shelf.passphrase, now=shelf.now, accepting=names, ballast_size=0
    )
    shelf.opened.append(notebook)
    return notebook


def reopened(shelf: Shelf, notebook: Notebook) -> Notebook:
    """Closed, and opened again."""
    notebook.close(shelf.now)
    return shelf.open()
