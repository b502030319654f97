"""One byte changed in a notebook's header, database or journal: one true sentence, and nothing made worse."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.walks.conftest import CommandLine


def flipped(file: Path, at: int) -> bytes:
    """Change one byte; what the file was is given back."""
    before = file.read_bytes()
    file.write_bytes(before[:at] + bytes([before[at] ^ 0x10]) + before[at + 1 :])
    return before


@pytest.mark.parametrize("name", ["header.a", "header.b"])
def test_one_damaged_header_is_served_by_the_other(fieldbook: CommandLine, notebook: Path, name: str) -> None:
    flipped(notebook / name, 60)
    assert fieldbook("cases", notebook, "--json").json["cases"][0]["people"] == 9
    assert fieldbook("check", notebook).code == 0


def test_two_damaged_headers_are_said_and_touched_no_further(fieldbook: CommandLine, notebook: Path) -> None:
    headers = {name: flipped(notebook / name, 60) for name in ("header.a", "header.b")}
    damaged = {name: (notebook / name).read_bytes() for name in headers}
    answer = fieldbook("cases", notebook)
    assert answer.is_one_sentence
    assert "header" in answer.complaint
    assert {name: (notebook / name).read_bytes() for name in headers} == damaged
    for name, content in headers.items():
        (notebook / name).write_bytes(content)
    assert fieldbook("cases", notebook).code == 0


@pytest.mark.parametrize("part", [0.0, 0.05, 0.3, 0.6, 0.95])
def test_a_byte_changed_in_the_database_is_found(fieldbook: CommandLine, notebook: Path, part: float) -> None:
    database = notebook / "data.db"
    before = flipped(database, int(database.stat().st_size * part) + 20)
    answer = fieldbook("check", notebook)
    assert answer.code == 1
    assert "Traceback" not in answer.complaint + answer.out
    database.write_bytes(before)


def test_a_byte_changed_in_the_first_page_is_not_called_a_wrong_passphrase(
    fieldbook: CommandLine, notebook: Path
) -> None:
    flipped(notebook / "data.db", 2000)
    answer = fieldbook("cases", notebook)
    assert answer.is_one_sentence
    assert "passphrase" not in answer.complaint.casefold()


@pytest.mark.parametrize("bytes_fewer", [1, 4096, 3 * 4096])
def test_a_database_cut_off_at_its_end_is_found(
    fieldbook: CommandLine, notebook: Path, bytes_fewer: int
) -> None:
    database = notebook / "data.db"
    os.truncate(database, database.stat().st_size - bytes_fewer)
    answer = fieldbook("check", notebook)
    assert answer.code == 1
    # Which record or table ends the file differs from notebook to notebook, and with it what is said to be damaged.
    assert "a backup" in answer.out + answer.complaint
    assert "Traceback" not in answer.out + answer.complaint


def test_an_empty_database_is_no_new_notebook(fieldbook: CommandLine, notebook: Path) -> None:
    (notebook / "data.db").write_bytes(b"")
    assert fieldbook("cases", notebook).is_one_sentence
    assert (notebook / "data.db").read_bytes() == b""


def test_a_planted_journal_is_not_played_back(fieldbook: CommandLine, notebook: Path) -> None:
    (notebook / "data.db-journal").write_bytes(bytes.fromhex("d9d505f920a163d7") + b"\xff" * 4096)
    before = (notebook / "data.db").read_bytes()
    assert fieldbook("cases", notebook).is_one_sentence
    assert (notebook / "data.db").read_bytes() == before


@pytest.mark.parametrize("what", ["nothing there", "a file", "an empty folder"])
def test_what_is_no_notebook_is_said_to_be_none(fieldbook: CommandLine, tmp_path: Path, what: str) -> None:
    place = tmp_path / "place"
    if what == "a file":
        place.write_text("x")
    elif what == "an empty folder":
        place.mkdir()
    assert fieldbook("cases", place).is_one_sentence


def test_a_notebook_in_use_is_not_opened_twice(fieldbook: CommandLine, notebook: Path) -> None:
    from storage.process_lock import ProcessLock

    lock = ProcessLock(notebook)
    lock.take()
    answer = fieldbook("cases", notebook)
    lock.release()
    assert answer.is_one_sentence
    assert fieldbook("cases", notebook).code == 0
