"""A file whose writer hangs on its drive can be taken away by somebody else; a finished one can not."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import BinaryIO

from export.errors import ExportError
from export.stick.under_way import take_away
from export.stick.write_out import write_out
from tests.export.stick.bench import names_in, written


def test_a_file_whose_writer_hangs_is_taken_away(tmp_path: Path) -> None:
    begun, goes_on = threading.Event(), threading.Event()
    ended: list[Exception] = []

    def fill(out: BinaryIO) -> None:
        out.write(bytes(5000))
        begun.set()
        assert goes_on.wait(10)

    def write() -> None:
        try:
            write_out(tmp_path / "a.pdf", fill, size_at_most=5000)
        except (ExportError, ValueError, OSError) as error:
            ended.append(error)

    written(tmp_path, b"whole")
    writer = threading.Thread(target=write)
    writer.start()
    assert begun.wait(10)
    assert [name.partition(".pdf")[0] for name in names_in(tmp_path)] == ["a.age", "a"]
    take_away()
    assert names_in(tmp_path) == ["a.age"]
    goes_on.set()
    writer.join(10)
    assert len(ended) == 1
    assert names_in(tmp_path) == ["a.age"]


def test_there_is_nothing_to_take_away_from_what_has_ended(tmp_path: Path) -> None:
    written(tmp_path, b"whole")
    take_away()
    assert (tmp_path / "a.age").read_bytes() == b"whole"
