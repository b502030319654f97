"""A change that was cut off is taken back; a journal that no honest crash leaves behind is refused before SQLite plays it."""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crypto.secret import Secret
from storage.database import Database
from storage.errors import Damaged, JournalDamaged, NeedsRepair
from storage.journal import PAGE, check_journal, is_hot

KEY = Secret(bytearray(range(32)))

CUT_OFF = """
import os, signal, sys
from pathlib import Path
from crypto.secret import Secret
from storage.database import Database
database = Database(Path(sys.argv[1]), Secret(bytearray(range(32))), writable=True)
database.execute("PRAGMA cache_size = 16")
with database.transaction():
    database.execute("UPDATE one SET b = 'after'")
    database.execute("INSERT INTO one SELECT a + 1000, hex(randomblob(2000)) FROM one")
    os.kill(os.getpid(), signal.SIGKILL)
"""
"""A process that is killed in the middle of a transaction too large for its cache, so that the journal is synced and half played out."""


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database and the hot journal of a killed process."""
    folder = tmp_path_factory.mktemp("cut-off")
    path = folder / "data.db"
    path.touch()
    database = Database(path, KEY, writable=True, is_new=True)
    database.execute("CREATE TABLE one (a INTEGER PRIMARY KEY, b)")
    with database.transaction():
        for number in range(40):
            database.execute("INSERT INTO one VALUES (?, ?)", (number, "before" + "x" * 3000))
    database.close()
    killed = subprocess.run(
        [sys.executable, "-c", CUT_OFF, str(path)], check=False, cwd=Path(__file__).parents[2]
    )
    assert killed.returncode == -signal.SIGKILL
    assert is_hot(path)
    return folder


def copied(cut_off: Path, to: Path) -> Path:
    shutil.copytree(cut_off, to, dirs_exist_ok=True)
    return to / "data.db"


def kept(path: Path) -> set[str]:
    database = Database(path, KEY, writable=True)
    try:
        return {row[0][:6] for row in database.rows("SELECT b FROM one")}
    finally:
        database.close()


def test_a_change_that_was_cut_off_is_taken_back(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    check_journal(path)
    assert kept(path) == {"before"}
    assert not is_hot(path)


def test_without_writing_it_cannot_be_taken_back_and_that_is_said(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    with pytest.raises(NeedsRepair):
        Database(path, KEY, writable=False)
    assert is_hot(path)


HEADER_FIELDS = {"magic": 0, "count": 8, "nonce": 12, "pages": 16, "sector": 20, "page": 24}


@pytest.mark.parametrize("field", ["magic", "pages", "sector", "page", "nonce"])
def test_a_changed_header_is_refused_and_nothing_grows(cut_off: Path, tmp_path: Path, field: str) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    content = bytearray(journal.read_bytes())
    content[HEADER_FIELDS[field]] ^= 0x40
    journal.write_bytes(content)
    size = path.stat().st_size
    with pytest.raises(JournalDamaged):
        Database(path, KEY, writable=True)
    assert path.stat().st_size == size
    assert journal.read_bytes() == content


@pytest.mark.parametrize("change", [-1, 1, 2**24])
def test_a_changed_count_of_pages_is_refused(cut_off: Path, tmp_path: Path, change: int) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    content = bytearray(journal.read_bytes())
    count = int.from_bytes(content[8:12], "big")
    content[8:12] = (count + change).to_bytes(4, "big")
    journal.write_bytes(content)
    with pytest.raises(JournalDamaged):
        check_journal(path)


def test_a_count_of_none_is_refused_when_more_follows(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    content = bytearray(journal.read_bytes())
    content[8:12] = bytes(4)
    journal.write_bytes(content)
    with pytest.raises(JournalDamaged):
        check_journal(path)


def test_a_journal_that_names_another_file_is_not_followed_to_it(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    name = bytes(tmp_path / "a backup")
    # SQLite, file format 3, "The Super-Journal": how a journal says that others belong to the same change.
    journal.write_bytes(
        journal.read_bytes()
        + struct.pack(">I", 2**30 // PAGE + 1)
        + name
        + struct.pack(">II", len(name), sum(name))
        + bytes.fromhex("d9d505f920a163d7")
    )
    with pytest.raises(JournalDamaged):
        kept(path)


def test_a_page_that_stands_twice_is_refused(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    content = bytearray(journal.read_bytes())
    sector = int.from_bytes(content[20:24], "big")
    second = sector + PAGE + 8
    content[second : second + 4] = content[sector : sector + 4]
    journal.write_bytes(content)
    with pytest.raises(JournalDamaged):
        check_journal(path)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(position=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_whatever_bit_is_flipped_nothing_is_half_taken_back_unseen(
    cut_off: Path, tmp_path: Path, position: float, bit: int
) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    content = bytearray(journal.read_bytes())
    content[int(position * len(content))] ^= 1 << bit
    journal.write_bytes(content)
    try:
        found = kept(path)
    except (JournalDamaged, Damaged):
        return
    # What is read at all is of one state; pages of two states would be in order each for itself.
    assert found == {"before"}
    assert path.stat().st_size < 10 * len(content)


@pytest.mark.parametrize("size", [0, 1, 511, PAGE, 3 * PAGE])
def test_a_journal_of_zeros_was_never_begun(cut_off: Path, tmp_path: Path, size: int) -> None:
    path = copied(cut_off, tmp_path)
    path.with_name("data.db-journal").write_bytes(bytes(size))
    assert not is_hot(path)
    check_journal(path)


def test_a_journal_cut_short_is_refused(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    journal = path.with_name("data.db-journal")
    os.truncate(journal, journal.stat().st_size // 2)
    with pytest.raises(JournalDamaged):
        Database(path, KEY, writable=True)


def test_what_was_not_yet_synced_behind_a_segment_is_no_damage(cut_off: Path, tmp_path: Path) -> None:
    path = copied(cut_off, tmp_path)
    with path.with_name("data.db-journal").open("ab") as journal:
        journal.write(os.urandom(3 * PAGE))
    check_journal(path)
    assert kept(path) == {"before"}
