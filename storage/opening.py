"""SQLCipher opened so that nothing is readable, nothing is lost, and nothing but our own database can be reached.

What each setting prevents was measured; beside it stands what.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from crypto.secret import KEY_SIZE, Secret
from storage.errors import (
    Damaged,
    DatabaseEmpty,
    DatabaseMissing,
    NeedsRepair,
    NoPlainFile,
    NotEncrypting,
)
from storage.files import file_errors, is_plain
from storage.journal import check_journal, foreign_log, is_hot

PLAIN = b"SQLite format 3\0"
"""How a database begins that is not encrypted."""

_ALONE = "ro&immutable=1"
"""The mode in which SQLite reads this one file and follows no other beside it."""

_HEXADECIMAL = b"0123456789abcdef"

SETTINGS = {
    "cipher_memory_security": "ON",  # freed memory is overwritten
    "temp_store": "MEMORY",  # the alternative wrote readable pages into the system's temporary folder
    "journal_mode": "TRUNCATE",
    "synchronous": "EXTRA",  # with FULL, 30 of 250 power cuts lost the last commit
    "secure_delete": "ON",
    "foreign_keys": "ON",
    "recursive_triggers": "ON",  # INSERT OR REPLACE deletes: with this, the triggers that forbid it see it
    "trusted_schema": "OFF",
    "cell_size_check": "ON",
    "mmap_size": "0",
    "busy_timeout": "5000",  # milliseconds; the checks in the background read in short steps
    "cache_size": "-32768",  # KiB
}
"""Pragma → value, in this order, after the key."""

EFFECTIVE = {
    "temp_store": 2,
    "journal_mode": "truncate",
    "synchronous": 3,
    "secure_delete": 1,
    "trusted_schema": 0,
    "recursive_triggers": 1,
}
"""What must be read back; a library built otherwise may ignore a setting without a word."""


STATEMENTS = 200
"""Statements that a connection keeps prepared."""

FEW_STATEMENTS = 8
"""The same where a few are run very often.  Each that is kept holds some of the memory that a connection has ready for small pieces, 48 kB;
when that is used up, every piece is asked for, locked and wiped by itself, which costs more than to run the statement."""


def open_connection(path: Path, key: Secret, *, writable: bool, statements: int = STATEMENTS) -> Any:
    """A connection of the DB-API to the database at `path`, of this thread alone, in autocommit mode.

    key: the DATABASE subkey, 32 bytes.  statements: how many it keeps prepared.

    Raises:
        NoPlainFile, DatabaseMissing, DatabaseEmpty, JournalDamaged: before the library sees the file.
        NeedsRepair: a change must be taken back, and this connection may not write.
        NotEncrypting: the library cannot encrypt, or the file is readable without the key.
        dbapi2.DatabaseError: the key does not open it, or its first page is damaged; `storage.database` tells what it stands for.
    """
    _check_file(path)
    check_journal(path)
    if not writable and is_hot(path):
        raise NeedsRepair
    if not writable and foreign_log(path):
        # Where nothing can be moved out of its way, SQLite is told to look at no other file.
        return _connected(path, key, _ALONE, statements)
    return _connected(path, key, "rw" if writable else "ro", statements)


def create_connection(path: Path, key: Secret) -> Any:
    """A connection to a new database in a file that exists and has no bytes."""
    return _connected(path, key, "rw", STATEMENTS)


def _check_file(path: Path) -> None:
    for each in (path, *(path.with_name(path.name + suffix) for suffix in ("-journal", "-wal"))):
        if os.path.lexists(each) and not is_plain(each):
            raise NoPlainFile
    with file_errors():
        if not path.exists():
            raise DatabaseMissing
        with path.open("rb") as file:
            beginning = file.read(len(PLAIN))
    if not beginning:
        raise DatabaseEmpty
    if beginning == PLAIN:
        raise NotEncrypting


def _connected(path: Path, key: Secret, mode: str, statements: int) -> Any:
    connection = _plain_connection(path, mode, statements)
    try:
        _set_key(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        # As a script: a statement that stays in the connection's cache would hold memory that every later one needs.
        connection.executescript(";".join(f"PRAGMA {name} = {value}" for name, value in SETTINGS.items()))
        _check_effective(connection)
        connection.set_authorizer(authorized)
    except BaseException:
        connection.close()
        raise
    return connection


def _check_effective(connection: Any) -> None:
    columns = ", ".join(f"(SELECT * FROM pragma_{name})" for name in EFFECTIVE)  # noqa: S608  # constants
    if connection.execute(f"SELECT {columns}").fetchone() != tuple(EFFECTIVE.values()):
        raise NotEncrypting


def _plain_connection(path: Path, mode: str, statements: int) -> Any:
    # `mode` is never one that creates: a path mistyped, or a drive not there, must not give a fresh empty notebook.
    return dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        cached_statements=statements,
    )


def _set_key(connection: Any, key: Secret) -> None:
    # The standard library's SQLite takes every PRAGMA it does not know without a word, and writes plain files.
    if not connection.execute("PRAGMA cipher_version").fetchone() or not hasattr(connection, "set_key"):
        raise NotEncrypting
    # Its log would name pages on the terminal.
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    raw = raw_key(key)
    try:
        connection.set_key(raw)
    finally:
        raw[:] = bytes(len(raw))


def raw_key(key: Secret) -> bytearray:
    """`x'…'` with the key's 64 digits, written digit by digit: `.hex()` would leave a text behind that nobody can wipe.

    With 63 digits SQLCipher would take it for a passphrase, so the length is looked at: raises NotEncrypting.
    """
    raw = bytearray(b"x'" + bytes(2 * KEY_SIZE) + b"'")
    if len(key) != KEY_SIZE:
        raise NotEncrypting
    for position, byte in enumerate(key.view()):
        raw[2 + 2 * position] = _HEXADECIMAL[byte >> 4]
        raw[3 + 2 * position] = _HEXADECIMAL[byte & 15]
    return raw


def check_unreadable_without_key(path: Path) -> None:
    """Prove that the file is closed to somebody without the key.

    Raises:
        NotEncrypting: it is not. Damaged: it cannot be read at all.
    """
    connection = _plain_connection(path, _ALONE, STATEMENTS)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode != dbapi2.SQLITE_NOTADB:
            raise Damaged from None
    else:
        raise NotEncrypting
    finally:
        connection.close()


def authorized(action: int, *_what: object) -> int:
    """SQLite's question whether a statement may do something: everything but reach into another database."""
    # ATTACH … KEY '' writes a readable copy of everything.
    return int(
        dbapi2.SQLITE_DENY if action in (dbapi2.SQLITE_ATTACH, dbapi2.SQLITE_DETACH) else dbapi2.SQLITE_OK
    )
