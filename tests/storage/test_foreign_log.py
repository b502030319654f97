"""A write-ahead log put into the folder: this program writes none, and SQLite would follow it without a word."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from storage.history import Sign
from storage.journal import PAGE
from tests.storage.tampering import accepted, reopened, signs

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_a_write_ahead_log_is_never_followed_and_its_presence_is_told(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    before = (shelf.path() / "data.db").read_bytes()
    (shelf.path() / "data.db-wal").write_bytes(log_of((older / "data.db").read_bytes()))
    notebook = shelf.open()
    assert signs(notebook) == {Sign.FOREIGN_LOG}
    assert not notebook.is_writable
    notebook.close(now)
    assert (shelf.path() / "data.db").read_bytes() == before
    assert signs(shelf.open()) == {Sign.FOREIGN_LOG}
    shelf.close()
    notebook = accepted(shelf)
    assert notebook.alarm is None
    assert reopened(shelf, notebook).alarm is None


def test_where_nothing_can_be_moved_a_write_ahead_log_is_not_followed_either(
    shelf: Shelf, older: Path, now: datetime
) -> None:
    (shelf.path() / "data.db-wal").write_bytes(log_of((older / "data.db").read_bytes()))
    before = shelf.contents()
    notebook = shelf.open(read_only=True)
    assert signs(notebook) == {Sign.FOREIGN_LOG}
    notebook.close(now)
    assert shelf.contents() == before


def log_of(pages: bytes) -> bytes:
    """A write-ahead log that puts these pages back; nothing in it needs a key (SQLite, file format 3, section 4)."""
    first = second = 0

    def summed(data: bytes) -> bytes:
        nonlocal first, second
        for at in range(0, len(data), 8):
            first = (first + int.from_bytes(data[at : at + 4], "big") + second) & 0xFFFFFFFF
            second = (second + int.from_bytes(data[at + 4 : at + 8], "big") + first) & 0xFFFFFFFF
        return first.to_bytes(4, "big") + second.to_bytes(4, "big")

    head = b"".join(number.to_bytes(4, "big") for number in (0x377F0683, 3007000, PAGE, 0, 1, 2))
    log = head + summed(head)
    count = len(pages) // PAGE
    for number in range(1, count + 1):
        page = pages[(number - 1) * PAGE : number * PAGE]
        frame = number.to_bytes(4, "big") + (count if number == count else 0).to_bytes(4, "big")
        log += frame + b"\0\0\0\1\0\0\0\2" + summed(frame + page) + page
    return log


def test_the_log_of_the_test_is_one_that_sqlite_would_follow(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "plain.db"
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE t (a)")
    old = path.read_bytes()
    with sqlite3.connect(path) as plain:
        plain.execute("INSERT INTO t VALUES (1)")
    plain.close()
    path.with_name("plain.db-wal").write_bytes(log_of(old))
    with sqlite3.connect(path) as plain:
        assert plain.execute("SELECT count(*) FROM t").fetchall() == [(0,)]
    plain.close()
