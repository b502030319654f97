"""The open database: statements in, rows out, and every error of the library as a fact.

After an error that a pulled drive and a damaged file have in common, the connection is closed, the file looked at and opened anew; only then is
anything called damaged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from crypto.secret import Secret
from storage.errors import (
    Busy,
    Damaged,
    DiskFull,
    DriveGone,
    Interrupted,
    Locked,
    NeedsRepair,
    ReadOnly,
    Stopped,
    StorageError,
)
from storage.files import file_errors
from storage.opening import FEW_STATEMENTS, STATEMENTS, authorized, create_connection, open_connection
from storage.wanted import asked

T = TypeVar("T")
Row = tuple[Any, ...]

STEPS = 10_000
"""Steps of SQLite's machine between two looks at whether to stop: about a millisecond."""

PAGES = 512
"""Pages copied between two looks at whether to stop: 2 MiB."""

_FACTS: dict[int, type[StorageError]] = {
    dbapi2.SQLITE_FULL: DiskFull,
    dbapi2.SQLITE_READONLY: ReadOnly,
    dbapi2.SQLITE_BUSY: Busy,
    dbapi2.SQLITE_LOCKED: Busy,
    dbapi2.SQLITE_INTERRUPT: Stopped,
}

_NO_FACTS = frozenset(
    (dbapi2.SQLITE_ERROR, dbapi2.SQLITE_CONSTRAINT, dbapi2.SQLITE_AUTH, dbapi2.SQLITE_MISUSE)
)
"""A statement that is wrong or forbidden says nothing about the file."""

_FAILURES = (dbapi2.Error, MemoryError)
"""MemoryError: how the library says that a page could not be deciphered."""


class Database:
    """A connection of one thread.  Everything that was kept before an error is still kept after it."""

    def __init__(
        self, path: Path, key: Secret, *, writable: bool, is_new: bool = False, statements: int = STATEMENTS
    ) -> None:
        """key: the DATABASE subkey, borrowed until `close`.  is_new: the file is there and empty, and becomes a database.

        statements: how many are kept prepared.

        Raises:
            Damaged, DriveGone, or what `storage.opening.open_connection` says.
        """
        self.path = path
        self._key = key
        self._writable = writable
        self._statements = statements
        self._connection: Any = None
        self._is_closed = False
        self.is_writing = False
        """Something is being written; checks on other connections stand back meanwhile."""
        self.when_full: Callable[[], object] = lambda: None
        """Called when the disk is full, to make room for the next try."""
        self._open(is_new=is_new)

    @property
    def is_writable(self) -> bool:
        """Whether anything may be written."""
        return self._writable

    @property
    def is_closed(self) -> bool:
        """Whether `close` was called."""
        return self._is_closed

    def forbid_writing(self) -> None:
        """Answer every later change with ReadOnly."""
        self._writable = False
        self.execute("PRAGMA query_only = ON")

    def execute(self, statement: str, values: Sequence[Any] = ()) -> int:
        """Run one statement; the number of the last row it put in."""
        was_writing, self.is_writing = self.is_writing, True
        try:
            return int(self._run(lambda: self._live().execute(statement, values).lastrowid) or 0)
        finally:
            self.is_writing = was_writing

    def execute_many(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        """Run one statement for each of many rows of values."""
        self._run(lambda: self._live().executemany(statement, rows))

    def row(self, statement: str, values: Sequence[Any] = ()) -> Row | None:
        """The first row of the answer, None if it has none."""
        found: Row | None = self._read(lambda: self._live().execute(statement, values).fetchone())
        return found

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[Row]:
        """All rows of the answer; the caller bounds their number."""
        found: list[Row] = self._read(lambda: self._live().execute(statement, values).fetchall())
        return found

    def rows_of(self, statement: str, wanted: Sequence[Any], values: Sequence[Any] = ()) -> list[Row]:
        """The answer for any number of wanted values, asked for a slice at a time.

        statement: ends its conditions with `IN (...)`, where the wanted values go, after those of `values` (`storage.wanted`).
        """
        asked_for = asked(statement, wanted, values)
        return [row for each, bound in asked_for for row in self.rows(each, bound)]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is kept together, or nothing of it.

        Raises:
            ReadOnly: nothing may be written. DiskFull, Busy, Damaged, DriveGone, Interrupted: nothing of it was kept.
        """
        if not self._writable:
            raise ReadOnly
        self.is_writing = True
        try:
            self.execute("BEGIN IMMEDIATE")
            yield
            self.execute("COMMIT")
        except BaseException:
            # The library rolls back by itself after some errors; asking for it twice is an error too.
            if self._connection is not None and self._connection.in_transaction:
                self.execute("ROLLBACK")
            raise
        finally:
            self.is_writing = False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment.  Kept short: while it lasts, nobody can commit."""
        self.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection is not None and self._connection.in_transaction:
                self.execute("COMMIT")

    def vacuum(self) -> None:
        """Write the whole database anew, without the pages that nothing uses.

        Raises:
            ReadOnly, DiskFull: there must be room for it once more.
        """
        if not self._writable:
            raise ReadOnly
        # VACUUM attaches a database in memory to itself; for this one statement that is let through.
        self._live().set_authorizer(None)
        try:
            self.execute("VACUUM")
        finally:
            self._live().set_authorizer(authorized)

    def copy_into(self, copy: Database, stop: Callable[[], bool]) -> None:
        """Copy all of this database into an empty one, which encrypts it under its own key.

        Raises:
            Stopped, DiskFull. Damaged: a page could not be read. Interrupted.
        """

        def look(_status: int, _remaining: int, _total: int) -> None:
            if stop():
                raise Stopped

        try:
            self._live().backup(copy._live(), pages=PAGES, progress=look)
        except dbapi2.OperationalError as error:
            # For a copy the library gives no code, only SQLite's words for it.
            raise DiskFull if "full" in str(error) else Interrupted from None
        except _FAILURES:
            raise Damaged from None

    def stop_when(self, stop: Callable[[], bool] | None) -> None:
        """Ask `stop` about every millisecond of a statement; it ends with Stopped once the answer is yes."""
        self._live().set_progress_handler(stop, STEPS if stop else 0)

    @contextmanager
    def few_statements(self) -> Iterator[None]:
        """Around a transaction in which a few statements run very often (`storage.opening`); the connection is another one.  Raises Locked."""
        self._live()
        self._statements = FEW_STATEMENTS
        try:
            self._reopen()
            yield
        finally:
            self._statements = STATEMENTS
            if not self._is_closed:
                with suppress(StorageError):
                    self._reopen()

    def close(self) -> None:
        """Close the connection for good. Twice is fine."""
        self._is_closed = True
        self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _live(self) -> Any:
        if self._is_closed:
            raise Locked
        if self._connection is None:
            # The drive did not answer the last time; it may be back.
            self._reopen()
        return self._connection

    def _open(self, *, is_new: bool = False) -> None:
        try:
            if is_new:
                self._connection = create_connection(self.path, self._key)
            else:
                self._connection = open_connection(
                    self.path, self._key, writable=self._writable, statements=self._statements
                )
        except _FAILURES as error:
            raise self._fact_without_connection(error) from None

    def _read(self, action: Callable[[], T]) -> T:
        try:
            return action()
        except dbapi2.ProgrammingError:
            # Another thread, or a statement without its values: a mistake of ours that must be seen.
            raise
        except _FAILURES as error:
            if _primary_code(error) in _NO_FACTS | _FACTS.keys() or self._connection.in_transaction:
                raise self._fact(error) from None
        # The connection may be spoilt and not the file: a new one is asked once.
        self._reopen()
        return self._run(action)

    def _run(self, action: Callable[[], T]) -> T:
        try:
            return action()
        except dbapi2.ProgrammingError:
            # Another thread, or a statement without its values: a mistake of ours that must be seen.
            raise
        except _FAILURES as error:
            raise self._fact(error) from None

    def _fact(self, error: Exception) -> StorageError:
        code = _primary_code(error)
        if code == dbapi2.SQLITE_FULL:
            self.when_full()
        if code in _FACTS:
            return _FACTS[code]()
        if code in _NO_FACTS:
            return StorageError()
        try:
            self._reopen()
        except StorageError as fact:
            return fact
        return Interrupted() if code in (dbapi2.SQLITE_IOERR, dbapi2.SQLITE_CANTOPEN) else Damaged()

    def _reopen(self) -> None:
        self._drop()
        with file_errors(), self.path.open("rb") as file:
            file.read(1)
        self._open()
        if not self._writable:
            self._connection.execute("PRAGMA query_only = ON")

    def _fact_without_connection(self, error: Exception) -> StorageError:
        try:
            with file_errors(), self.path.open("rb") as file:
                file.read(1)
        except StorageError:
            return DriveGone()
        code = _primary_code(error)
        if code == dbapi2.SQLITE_READONLY:
            return NeedsRepair()
        return _FACTS.get(code, Damaged)()


def _primary_code(error: Exception) -> int:
    """SQLite's primary result code; 0 for an error that is not SQLite's, such as text that is not UTF-8."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
