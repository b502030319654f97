"""The open database: each error is a fact, none quotes a row, and nothing is called damaged before it was looked at twice."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

import storage.database
from crypto.secret import Secret
from storage.database import Database
from storage.errors import (
    Busy,
    Damaged,
    DatabaseMissing,
    DiskFull,
    DriveGone,
    Interrupted,
    Locked,
    NeedsRepair,
    ReadOnly,
    Stopped,
    StorageError,
)

KEY = Secret(bytearray(range(32)))
CANARY = "canary-4711"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A database of many pages."""
    path = tmp_path / "data.db"
    path.touch()
    database = Database(path, KEY, writable=True, is_new=True)
    database.execute("CREATE TABLE one (a INTEGER PRIMARY KEY, b)")
    with database.transaction():
        for number in range(50):
            database.execute("INSERT INTO one VALUES (?, ?)", (number, CANARY * 300))
    yield database
    database.close()


def damage(database: Database, page: int) -> None:
    """Flip a bit in a page (counted from 1), behind the connection's back."""
    content = bytearray(database.path.read_bytes())
    content[(page - 1) * 4096 + 1000] ^= 1
    database.path.write_bytes(content)
    database.execute("PRAGMA shrink_memory")


def test_a_transaction_is_kept_whole_or_not_at_all(database: Database) -> None:
    def delete_and_fail() -> None:
        with database.transaction():
            database.execute("DELETE FROM one")
            raise KeyError

    with pytest.raises(KeyError):
        delete_and_fail()
    assert database.row("SELECT count(*) FROM one") == (50,)
    assert not database.is_writing


def test_a_damaged_page_is_damage_and_the_rest_can_be_read(database: Database) -> None:
    (pages,) = database.row("PRAGMA page_count") or (0,)
    damage(database, pages - 1)
    database.close()
    database = Database(database.path, KEY, writable=True)
    with pytest.raises(Damaged):
        database.rows("SELECT * FROM one")
    assert database.row("SELECT a FROM one WHERE a = 0") == (0,)
    database.close()


def test_damage_met_while_writing_is_damage_and_nothing_is_kept(database: Database) -> None:
    (pages,) = database.row("PRAGMA page_count") or (0,)
    damage(database, pages - 1)
    database.close()
    database = Database(database.path, KEY, writable=True)

    def change_everything() -> None:
        with database.transaction():
            database.execute("UPDATE one SET b = 'x'")

    with pytest.raises(Damaged):
        change_everything()
    found = database.row("SELECT b FROM one WHERE a = 0")
    assert found is not None
    assert found[0] != "x"
    database.close()


def test_a_drive_that_is_gone_is_not_called_damage(database: Database, tmp_path: Path) -> None:
    database.path.rename(tmp_path / "elsewhere")
    with pytest.raises(StorageError) as raised:
        database._reopen()
    assert type(raised.value) is DriveGone
    (tmp_path / "elsewhere").rename(database.path)
    assert database.row("SELECT count(*) FROM one") == (50,)


class FailsOnce:
    """A connection whose next statement fails as a pulled drive makes it fail."""

    def __init__(self, connection: Any, error: Exception) -> None:
        self._connection = connection
        self._error: Exception | None = error

    def execute(self, *arguments: Any) -> Any:
        if self._error is not None:
            error, self._error = self._error, None
            raise error
        return self._connection.execute(*arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def library_error(code: int) -> Exception:
    error: Exception = dbapi2.OperationalError(f"quoting {CANARY}")
    error.sqlite_errorcode = code  # type: ignore[attr-defined]  # the library sets it
    return error


@pytest.mark.parametrize("code", [dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB])
def test_reading_is_tried_once_more_on_a_new_connection(database: Database, code: int) -> None:
    database._connection = FailsOnce(database._connection, library_error(code | 0x100))
    assert database.row("SELECT count(*) FROM one") == (50,)


@pytest.mark.parametrize(
    ("code", "fact"),
    [
        (dbapi2.SQLITE_FULL, DiskFull),
        (dbapi2.SQLITE_READONLY, ReadOnly),
        (dbapi2.SQLITE_BUSY, Busy),
        (dbapi2.SQLITE_IOERR, Interrupted),
        (dbapi2.SQLITE_CANTOPEN, Interrupted),
        (dbapi2.SQLITE_CORRUPT, Damaged),
        (dbapi2.SQLITE_CONSTRAINT, StorageError),
    ],
)
def test_each_error_of_the_library_is_one_fact(
    database: Database, code: int, fact: type[StorageError]
) -> None:
    database._connection = FailsOnce(database._connection, library_error(code))
    with pytest.raises(StorageError) as raised:
        database.execute("INSERT INTO one VALUES (99, 'x')")
    assert type(raised.value) is fact
    assert CANARY not in "".join(traceback.format_exception(raised.value))
    assert database.row("SELECT count(*) FROM one") == (50,)


def test_no_error_quotes_a_row(database: Database) -> None:
    database.execute("INSERT INTO one VALUES (99, CAST(x'ff' || ? AS TEXT))", (CANARY,))
    with pytest.raises(Damaged) as raised:
        database.row("SELECT b FROM one WHERE a = 99")
    assert CANARY not in "".join(traceback.format_exception(raised.value))


def test_a_memory_error_of_the_library_is_no_crash(database: Database) -> None:
    database._connection = FailsOnce(database._connection, MemoryError())
    with pytest.raises(Damaged):
        database.execute("INSERT INTO one VALUES (99, 'x')")


def test_a_connection_that_only_reads_stays_so_when_it_is_opened_anew(database: Database) -> None:
    database.forbid_writing()
    database._connection = FailsOnce(database._connection, library_error(dbapi2.SQLITE_IOERR))
    assert database.row("SELECT count(*) FROM one") == (50,)
    with pytest.raises(ReadOnly):
        database.execute("DELETE FROM one")
    with pytest.raises(ReadOnly), database.transaction():
        pytest.fail("a transaction began")


def test_a_second_writer_is_told_that_the_notebook_is_busy(database: Database) -> None:
    other = Database(database.path, KEY, writable=True)
    other.execute("PRAGMA busy_timeout = 0")
    with database.transaction():
        database.execute("DELETE FROM one WHERE a = 1")
        with pytest.raises(Busy), other.transaction():
            pytest.fail("two transactions at once")
    other.close()


def test_a_long_statement_can_be_stopped(database: Database) -> None:
    database.stop_when(lambda: True)
    with pytest.raises(Stopped):
        database.rows("SELECT count(*) FROM one AS a, one AS b, one AS c")
    database.stop_when(None)
    assert database.row("SELECT count(*) FROM one") == (50,)


def test_a_snapshot_is_of_one_moment(database: Database) -> None:
    with database.snapshot():
        assert database.row("SELECT count(*) FROM one") == (50,)
        other = Database(database.path, KEY, writable=True)
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(Busy):
            other.execute("DELETE FROM one")
        other.close()
    database.execute("DELETE FROM one")


def test_another_thread_cannot_use_it(database: Database) -> None:
    with ThreadPoolExecutor(1) as other, pytest.raises(dbapi2.ProgrammingError):
        other.submit(database.row, "SELECT 1").result()
    assert database.row("SELECT count(*) FROM one") == (50,)


def test_a_closed_database_says_that_it_is_locked(database: Database) -> None:
    database.close()
    assert database.is_closed
    with pytest.raises(Locked):
        database.row("SELECT 1")
    database.close()


def test_a_drive_that_goes_while_it_is_written_is_said_to_be_gone(database: Database, tmp_path: Path) -> None:
    database.path.rename(tmp_path / "elsewhere")
    database._connection = FailsOnce(database._connection, library_error(dbapi2.SQLITE_IOERR))
    with pytest.raises(StorageError) as raised:
        database.execute("INSERT INTO one VALUES (99, 'x')")
    assert type(raised.value) in (DriveGone, DatabaseMissing)
    with pytest.raises(StorageError):
        database.row("SELECT 1")
    (tmp_path / "elsewhere").rename(database.path)
    assert database.row("SELECT count(*) FROM one") == (50,)


@pytest.mark.parametrize(
    ("code", "fact"),
    [(dbapi2.SQLITE_READONLY, NeedsRepair), (dbapi2.SQLITE_BUSY, Busy), (dbapi2.SQLITE_CORRUPT, Damaged)],
)
def test_an_opening_that_fails_says_why(
    database: Database, monkeypatch: pytest.MonkeyPatch, code: int, fact: type[StorageError]
) -> None:
    def fails(*_arguments: object, **_named: object) -> None:
        raise library_error(code)

    monkeypatch.setattr(storage.database, "open_connection", fails)
    with pytest.raises(StorageError) as raised:
        Database(database.path, KEY, writable=True)
    assert type(raised.value) is fact
    database.path.unlink()
    with pytest.raises(DriveGone):
        Database(database.path, KEY, writable=True)


def test_a_database_that_was_closed_is_not_opened_to_keep_few_statements(database: Database) -> None:
    with database.few_statements():
        database.close()
    with pytest.raises(Locked), database.few_statements():
        pass
    with pytest.raises(Locked):
        database.rows("SELECT 1")


def test_a_statement_without_its_values_is_a_mistake_that_is_seen(database: Database) -> None:
    with pytest.raises(dbapi2.ProgrammingError):
        database.execute("INSERT INTO one VALUES (?, ?)", (1,))
