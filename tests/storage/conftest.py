"""A shelf of real encrypted notebooks in a temporary folder, cheap to open, all closed when the test ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from crypto.stretching import CHEAPEST
from domain.case import Case
from domain.ids import CaseId, NoteId, PersonId
from domain.note import Note
from domain.person import Person, PersonName
from storage.errors import WrongPassphrase
from storage.notebook import Notebook
from tests.storage.tampering import keep
from tests.storage.together import NAMES

PASSPHRASE = "nine people at the river"
RECOVERY = bytes(range(16))


@dataclass
class Shelf:
    """Makes and opens notebooks."""

    folder: Path
    now: datetime
    passphrase: str = PASSPHRASE
    recovery: bytes = RECOVERY
    opened: list[Notebook] = field(default_factory=list)

    def path(self, name: str = "Field") -> Path:
        return self.folder / f"{name}.notebook"

    def create(
        self, name: str = "Field", *, person: str = "Kim", recovery: bytes | None = RECOVERY
    ) -> Notebook:
        """A new notebook, open."""
        notebook = Notebook.create(
            self.path(name),
            passphrase=PASSPHRASE,
            cost=CHEAPEST,
            person=person,
            recovery=recovery,
            now=self.now,
            ballast_size=0,
        )
        self.opened.append(notebook)
        return notebook

    def open(self, name: str = "Field", *, passphrase: str = PASSPHRASE, read_only: bool = False) -> Notebook:
        """The notebook of this name, open."""
        notebook = Notebook.open(
            self.path(name), passphrase=passphrase, now=self.now, read_only=read_only, ballast_size=0
        )
        self.opened.append(notebook)
        return notebook

    def opens(self, passphrase: str, name: str = "Field") -> bool:
        """Whether a passphrase opens the notebook of this name."""
        try:
            self.open(name, passphrase=passphrase).close(self.now)
        except WrongPassphrase:
            return False
        return True

    def contents(self, name: str = "Field") -> dict[str, bytes]:
        """The bytes of every file of a notebook but its lock."""
        files = (file for file in self.path(name).iterdir() if file.is_file() and file.name != "lock")
        return {file.name: file.read_bytes() for file in files}

    def close(self) -> None:
        """Close every one."""
        for notebook in self.opened:
            notebook.close(self.now)


@pytest.fixture
def shelf(tmp_path: Path, now: datetime) -> Iterator[Shelf]:
    """An empty shelf."""
    shelf = Shelf(tmp_path, now)
    yield shelf
    shelf.close()


@pytest.fixture
def case() -> Case:
    """A case."""
    return Case(id=CaseId("ca" * 16), reference="MC-1", title="Nine at the river")


@pytest.fixture
def person(case: Case) -> Person:
    """A person of the case."""
    return Person(id=PersonId("be" * 16), case=case.id, names=(PersonName(text="리영희"),))


@pytest.fixture
def note(case: Case) -> Note:
    """A note of the case."""
    return Note(id=NoteId("0e" * 16), case=case.id, title="First call", text="They crossed at Móng Cái.")


@pytest.fixture
def three(shelf: Shelf) -> tuple[Notebook, Notebook, Notebook]:
    """Three notebooks that know nothing of each other."""
    one, two, three = (shelf.create(name, person=name) for name in NAMES)
    return one, two, three


@pytest.fixture
def older(shelf: Shelf, case: Case, now: datetime, tmp_path: Path) -> Path:
    """A copy of the notebook's files from before its last three changes; the notebook itself is closed."""
    notebook = shelf.create()
    keep(notebook, case, now, 3)
    notebook.close(now)
    copy = shutil.copytree(shelf.path(), tmp_path / "older")
    notebook = shelf.open()
    keep(notebook, case, now, 3)
    notebook.close(now)
    return Path(copy)
