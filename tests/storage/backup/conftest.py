"""A notebook with a place for its backups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crypto.keyslots import Opener
from domain.ids import CaseId, NoteId
from domain.note import Note
from storage.backup.restore import Restored, restored
from storage.backup.run import Backup, Made
from storage.notebook import Notebook
from tests.storage.backup.drain import result_of

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


@dataclass
class Bench:
    """Notebooks, a place, and what is done with the two."""

    shelf: Shelf
    place: Path
    now: datetime

    def keep(self, notebook: Notebook, number: int, *, first: int = 0, text: str = "") -> None:
        """Keep so many notes, each by itself."""
        for each in range(first, first + number):
            with notebook.transaction("note kept", now=self.now) as transaction:
                transaction.keep(note(each, text))

    def back_up(self, notebook: Notebook, place: Path | None = None) -> Made:
        return result_of(Backup.planned(notebook, place or self.place).run())

    def restore(self, name: str, place: Path | None = None, passphrase: str | None = None) -> Restored:
        steps = restored(
            place or self.place,
            self.shelf.path(name),
            Opener(passphrase=passphrase or self.shelf.passphrase),
            now=self.now,
        )
        return result_of(steps)

    def restored(self, name: str, place: Path | None = None) -> Notebook:
        """Restored, and open."""
        self.restore(name, place)
        return self.shelf.open(name)

    @property
    def copies(self) -> list[Path]:
        """The copies that lie there."""
        return sorted(path.parent for path in self.place.glob("*.backup/?/data.db"))


def note(number: int, text: str = "") -> Note:
    return Note(id=NoteId(f"{number:032x}"), case=CaseId("ca" * 16), title=f"n{number}", text=text)


def revisions_of(notebook: Notebook) -> list[bytes]:
    return list(notebook.revisions.ids())


def links_of(notebook: Notebook) -> list[tuple[object, ...]]:
    """Every entry of the journal, as it stands."""
    return [
        (entry.n, entry.at, entry.action, entry.revisions, dict(entry.details))
        for entry in notebook.audit.proven(1)
    ]


@pytest.fixture
def bench(shelf: Shelf, tmp_path: Path, now: datetime) -> Bench:
    place = tmp_path / "stick"
    place.mkdir()
    return Bench(shelf, place, now)


@pytest.fixture
def filled(bench: Bench, shelf: Shelf) -> Callable[[int], Notebook]:
    """A notebook with so many notes."""

    def fill(number: int) -> Notebook:
        notebook = shelf.create()
        bench.keep(notebook, number)
        return notebook

    return fill
