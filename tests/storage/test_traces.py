"""Nothing that was typed lies readable in any file, no deleted word stays in the index, and the key's digits are not left in memory."""

from __future__ import annotations

import dataclasses
import os
import re
import secrets
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crypto.secret import Secret
from domain.case import Case
from domain.note import Note
from storage.database import Database
from storage.drafts import Draft

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf

PROJECT = Path(__file__).parents[2]


def words() -> tuple[str, ...]:
    """Words that stand nowhere else on this computer."""
    return tuple(f"w{secrets.token_hex(8)}" for _ in range(6))


def test_no_file_holds_a_word_of_what_was_typed_at_any_moment(
    shelf: Shelf, case: Case, note: Note, now: datetime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    title, text, draft, place, person, action = words()
    notebook = shelf.create(person=person)
    seen: set[str] = set()

    def look() -> None:
        for file in shelf.folder.rglob("*"):
            if file.is_file():
                content = file.read_bytes()
                for word in (title, text, draft, place, person, action):
                    if word.encode() in content or word.encode("utf-16-le") in content or word in file.name:
                        seen.add(file.name)

    notebook.drafts.put(
        Draft(key=draft, kind="note", record=None, body=draft.encode(), place=f'"{place}"', saved_at="")
    )
    with notebook.transaction(action, now=now, details={"to": person}) as transaction:
        transaction.keep(dataclasses.replace(case, title=title))
        transaction.keep(dataclasses.replace(note, text=f"{text} " * 2000))
        look()
    notebook.search.find(text)
    notebook.rebuild()
    notebook.tidy_up()
    notebook.inspection().findings()
    look()
    notebook.close(now)
    look()
    assert seen == set()
    assert list(temporary.iterdir()) == []


def test_a_word_that_was_taken_out_is_not_left_in_an_index_made_anew(
    shelf: Shelf, note: Note, now: datetime
) -> None:
    notebook = shelf.create()
    word, *_ = words()

    def blocks_with_it() -> int:
        # FTS5 stores a word once and of its neighbours only what differs, so any half of it would be a trace.
        rows = notebook._database.rows("SELECT block FROM search_data UNION ALL SELECT term FROM search_idx")
        return sum(word[:9].encode() in bytes(block or b"") for (block,) in rows)

    for text in (f"{word} at the river", "nobody at the river"):
        with notebook.transaction("note kept", now=now) as transaction:
            transaction.keep(dataclasses.replace(note, text=text))
        if word in text:
            assert blocks_with_it() > 0
    notebook.rebuild()
    assert blocks_with_it() == 0


OPEN = """
import sys
from pathlib import Path
from crypto.secret import Secret
from storage.database import Database
key = bytearray(32)
sys.stdin.buffer.readinto(key)
database = Database(Path(sys.argv[1]), Secret(key), writable=True)
database.row("SELECT count(*) FROM sqlite_master")
print("open", flush=True)
sys.stdin.buffer.read()
"""


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="reads the memory of a process as Linux shows it"
)
def test_the_digits_of_the_key_are_not_left_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    path.touch()
    key = os.urandom(32)
    database = Database(path, Secret(bytearray(key)), writable=True, is_new=True)
    database.execute("CREATE TABLE one (a)")
    database.close()
    command = [sys.executable, "-c", OPEN, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=PROJECT) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(key)
        process.stdin.flush()
        assert process.stdout.readline() == b"open\n"
        memory = memory_of(process.pid)
        process.stdin.close()
    # The key itself is there while the notebook is open: so the search works.
    assert memory.count(key) > 0
    assert memory.count(key.hex().encode()) == 0
    assert memory.count(key.hex().upper().encode()) == 0


def memory_of(process: int) -> bytes:
    """Every writable page of a process."""
    found = bytearray()
    with Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for region in Path(f"/proc/{process}/maps").read_text().splitlines():
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", region)
            if match and "[v" not in region:
                start, end = (int(part, 16) for part in match.groups())
                memory.seek(start)
                found += memory.read(end - start)
    return bytes(found)
