"""SQLCipher as it is opened: encrypting or not at all, with the settings that were measured, reaching nothing but its own file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from crypto.secret import Secret
from storage import opening
from storage.database import Database
from storage.errors import Damaged, DatabaseEmpty, DatabaseMissing, NotEncrypting, StorageError
from storage.opening import check_unreadable_without_key, open_connection, raw_key

KEY = Secret(bytearray(range(32)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with a row."""
    path = tmp_path / "data.db"
    path.touch()
    database = Database(path, KEY, writable=True, is_new=True)
    database.execute("CREATE TABLE one (a)")
    database.execute("INSERT INTO one VALUES ('canary-4711')")
    database.close()
    return path


def test_what_is_written_is_not_readable(path: Path) -> None:
    content = path.read_bytes()
    assert b"canary-4711" not in content
    assert not content.startswith(b"SQLite")
    check_unreadable_without_key(path)


def test_a_library_that_does_not_encrypt_is_refused_and_writes_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "dbapi2", sqlite3)
    new = tmp_path / "new.db"
    new.touch()
    with pytest.raises(NotEncrypting):
        opening.create_connection(new, KEY)
    with pytest.raises(NotEncrypting):
        open_connection(path, KEY, writable=True)
    assert new.read_bytes() == b""


def test_a_readable_database_is_refused(tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    connection = sqlite3.connect(plain)
    connection.execute("CREATE TABLE one (a)")
    connection.close()
    with pytest.raises(NotEncrypting):
        check_unreadable_without_key(plain)
    with pytest.raises(NotEncrypting):
        Database(plain, KEY, writable=True)


def test_an_empty_or_missing_file_never_becomes_a_new_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        Database(tmp_path / "none.db", KEY, writable=True)
    (tmp_path / "empty.db").touch()
    with pytest.raises(DatabaseEmpty):
        Database(tmp_path / "empty.db", KEY, writable=True)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["empty.db"]
    assert (tmp_path / "empty.db").read_bytes() == b""


def test_the_raw_key_has_all_its_digits() -> None:
    assert raw_key(KEY) == b"x'" + bytes(range(32)).hex().encode() + b"'"
    with pytest.raises(NotEncrypting):
        raw_key(Secret(bytearray(31)))


def test_another_key_opens_nothing(path: Path) -> None:
    with Secret(bytearray(32)) as other, pytest.raises(Damaged):
        Database(path, other, writable=True)


IN_FORCE = {
    "cipher_memory_security": "1",
    "temp_store": 2,
    "journal_mode": "truncate",
    "synchronous": 3,
    "secure_delete": 1,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}
"""Setting → what it must say; also of those that the library is not asked for at every opening."""


@pytest.mark.parametrize("writable", [True, False])
@pytest.mark.parametrize("setting", IN_FORCE)
def test_every_setting_is_in_force(path: Path, setting: str, writable: bool) -> None:
    connection = open_connection(path, KEY, writable=writable)
    assert connection.execute(f"PRAGMA {setting}").fetchone()[0] == IN_FORCE[setting]
    connection.close()


def test_a_setting_that_is_not_in_force_is_noticed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(opening.SETTINGS, "synchronous", "OFF")
    with pytest.raises(NotEncrypting):
        open_connection(path, KEY, writable=True)


def test_the_digits_of_the_key_are_overwritten_once_the_library_has_them(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[bytearray] = []

    def kept(key: Secret) -> bytearray:
        written.append(raw_key(key))
        return written[-1]

    monkeypatch.setattr(opening, "raw_key", kept)
    open_connection(path, KEY, writable=True).close()
    assert [set(each) for each in written] == [{0}]


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH DATABASE '{}' AS other KEY ''",
        "ATTACH DATABASE '' AS other",
        "DETACH DATABASE main",
        "VACUUM INTO '{}'",
        "SELECT load_extension('{}')",
    ],
)
def test_no_statement_reaches_another_file(path: Path, tmp_path: Path, statement: str) -> None:
    database = Database(path, KEY, writable=True)
    with pytest.raises(StorageError):
        database.execute(statement.format(tmp_path / "copy.db"))
    database.close()
    assert not (tmp_path / "copy.db").exists()


def test_a_damaged_first_page_is_damage_and_not_a_missing_key(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[2000] ^= 1
    path.write_bytes(content)
    with pytest.raises(Damaged):
        Database(path, KEY, writable=True)
    check_unreadable_without_key(path)
