"""The rollback journal of an unfinished change: proven before SQLite may play it back.

Its header is not authenticated.  One flipped bit in it makes SQLite grow the database to terabytes, or take back half a change and leave a mix
of pages that are each in order.  What an honest crash leaves behind is known, so anything else is refused.

Source: SQLite, file format 3, section 3 "The Rollback Journal".
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from storage.errors import JournalDamaged
from storage.files import file_errors

PAGE = 4096
"""Bytes of a database page."""

SET_ASIDE = ".set-aside"
"""Behind the name of a write-ahead log that was put into the folder."""

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8s5I")
_NUMBER = struct.Struct(">I")
_RECORD = _NUMBER.size + PAGE + _NUMBER.size
_SECTORS = frozenset(2**power for power in range(9, 17))
_CHECKSUM_STEP = 200


def is_hot(database: Path) -> bool:
    """Whether a journal lies beside the database that SQLite would play back."""
    with file_errors():
        journal = _journal_of(database)
        if not journal.exists() or not journal.stat().st_size:
            return False
        with journal.open("rb") as file:
            return file.read(1) != b"\0"


def check_journal(database: Path) -> None:
    """Refuse a hot journal that no crash of ours leaves behind.

    Raises:
        JournalDamaged: its header, its sizes or the checksum of one of its pages is wrong.
    """
    if not is_hot(database):
        return
    with file_errors():
        journal = _journal_of(database)
        size = journal.stat().st_size
        # Nothing but a change in progress separates the two: what the database had is in it or in the journal.
        most_pages = (database.stat().st_size + size) // PAGE + 1
        with journal.open("rb") as file:
            _check_names_no_other(file, size)
            _check_segments(file, size, most_pages)


def foreign_log(database: Path) -> bool:
    """Whether a write-ahead log lies beside the database: this program writes none, and SQLite would follow it without a word."""
    with file_errors():
        return _log_of(database).exists()


def set_aside_foreign_log(database: Path) -> None:
    """Move it to where SQLite does not look for it."""
    if foreign_log(database):
        with file_errors():
            _log_of(database).replace(_log_of(database, SET_ASIDE))


def was_log_set_aside(database: Path) -> bool:
    """Whether one was moved, or would be if anything could be written here, and nobody has accepted it."""
    with file_errors():
        return foreign_log(database) or _log_of(database, SET_ASIDE).exists()


def accept_foreign_log(database: Path) -> None:
    """Keep it under a name that raises no alarm."""
    with file_errors():
        if _log_of(database, SET_ASIDE).exists():
            _log_of(database, SET_ASIDE).replace(_log_of(database, ".accepted"))


def _log_of(database: Path, suffix: str = "") -> Path:
    return database.with_name(f"{database.name}-wal{suffix}")


def _journal_of(database: Path) -> Path:
    return database.with_name(database.name + "-journal")


def _check_names_no_other(file: BinaryIO, size: int) -> None:
    """No change of ours spans two databases.  A journal that names another file would not be played, or have SQLite delete that file."""
    file.seek(max(size - len(_MAGIC), 0))
    if size > len(_MAGIC) and file.read() == _MAGIC:
        raise JournalDamaged


def _check_segments(file: BinaryIO, size: int, most_pages: int) -> None:
    start = 0
    sector = 0
    seen: set[int] = set()
    while size - start >= _HEADER.size:
        file.seek(start)
        magic, count, nonce, pages, found_sector, page = _HEADER.unpack(file.read(_HEADER.size))
        if start and magic != _MAGIC:
            # Behind the last synced segment stands whatever had been written when the power went.
            return
        if magic != _MAGIC or page != PAGE or found_sector not in _SECTORS or pages > most_pages:
            raise JournalDamaged
        if start and found_sector != sector:
            raise JournalDamaged
        sector = found_sector
        end = start + sector + count * _RECORD
        if end > size:
            raise JournalDamaged
        file.seek(start + sector)
        for _ in range(count):
            number = _page_number(file.read(_RECORD), nonce)
            # A page is written into the journal once, and only one that the database had before the change.
            if number in seen or not 0 < number <= pages:
                raise JournalDamaged
            seen.add(number)
        if not count:
            # Not synced, so the database was not changed after it, and no later segment was begun.
            _check_is_last(file, end, sector)
            return
        if _page_number_or_none(file.read(_RECORD), nonce) is not None:
            # One more page than the header counts: the count was changed, and the rest would not be taken back.
            raise JournalDamaged
        start = (end + sector - 1) // sector * sector


def _check_is_last(file: BinaryIO, end: int, sector: int) -> None:
    file.seek(end)
    while beginning := file.read(sector):
        if beginning.startswith(_MAGIC):
            raise JournalDamaged


def _page_number(record: bytes, nonce: int) -> int:
    number = _page_number_or_none(record, nonce)
    if number is None:
        raise JournalDamaged
    return number


def _page_number_or_none(record: bytes, nonce: int) -> int | None:
    """The number of the page in a record; None when the checksum behind it is not its own."""
    if len(record) < _RECORD:
        return None
    (number,) = _NUMBER.unpack_from(record)
    (stated,) = _NUMBER.unpack_from(record, _NUMBER.size + PAGE)
    page = record[_NUMBER.size : _NUMBER.size + PAGE]
    total = nonce + sum(page[position] for position in range(PAGE - _CHECKSUM_STEP, 0, -_CHECKSUM_STEP))
    return int(number) if total % 2**32 == stated else None
