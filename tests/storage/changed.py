"""For the tests of changing everything: what it is changed to, and what must hold whatever happened."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from domain.case import Case
from storage.errors import WrongPassphrase
from storage.key_change import NEXT
from storage.key_slots import NewSlot
from storage.notebook import Notebook
from tests.storage.new_slots import of_passphrase

NEW = "a passphrase of afterwards"


def wanted(*passphrases: str) -> list[NewSlot]:
    return [of_passphrase(one) for one in passphrases]


def check_is_whole(notebook: Notebook, case: Case) -> None:
    """Everything that was kept is there, and the whole check finds nothing."""
    assert notebook.alarm is None
    assert notebook.records.get("case", case.id).record == case
    assert notebook.inspection().findings() == ()
    names = {file.name for file in notebook.folder.iterdir()}
    assert not {name for name in names if name.startswith(NEXT)}


def opens(folder: Path, passphrase: str, now: datetime) -> Notebook | None:
    try:
        return Notebook.open(folder, passphrase=passphrase, now=now, ballast_size=0)
    except WrongPassphrase:
        return None


def check_one_side_opens(folder: Path, old: str, case: Case, now: datetime) -> str:
    """Exactly one of the two passphrases opens it, and then everything is there; which one."""
    by_new = opens(folder, NEW, now)
    if by_new is not None:
        check_is_whole(by_new, case)
        by_new.close(now)
        assert opens(folder, old, now) is None
        return "new"
    by_old = opens(folder, old, now)
    assert by_old is not None
    check_is_whole(by_old, case)
    by_old.close(now)
    assert opens(folder, NEW, now) is None
    return "old"
