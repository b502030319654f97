"""A file in parts is one file to its reader, or it is said that parts are missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.errors import PartsMissing
from export.stick.parts import open_parts, part_path, parts_of


def test_a_plain_name_is_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "fieldbook-abcdefgh.age"
    path.write_bytes(b"whole")
    (tmp_path / "fieldbook-abcdefgh.age.001").write_bytes(b"another")
    assert parts_of(path) == (path,)
    with open_parts(path) as file:
        assert file.read() == b"whole"


@given(pieces=st.lists(st.binary(max_size=50), min_size=1, max_size=12), chosen=st.integers(0, 11))
def test_any_part_leads_to_the_whole(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes], chosen: int
) -> None:
    target = tmp_path_factory.mktemp("stick") / "a.age"
    paths = [part_path(target, number) for number in range(1, len(pieces) + 1)]
    for path, piece in zip(paths, pieces, strict=True):
        path.write_bytes(piece)
    with open_parts(paths[chosen % len(paths)]) as file:
        assert file.read(3) + file.read() == b"".join(pieces)


@pytest.mark.parametrize("there", [["002"], ["001", "003"], ["000", "001"]])
def test_a_gap_is_said(tmp_path: Path, there: list[str]) -> None:
    for number in there:
        (tmp_path / f"a.age.{number}").write_bytes(b"x")
    (tmp_path / "b.age.001").write_bytes(b"of another file")
    with pytest.raises(PartsMissing):
        open_parts(tmp_path / f"a.age.{there[0]}")


def test_closing_it_early_closes_the_part(tmp_path: Path) -> None:
    for number in (1, 2):
        part_path(tmp_path / "a", number).write_bytes(b"some words")
    file = open_parts(tmp_path / "a.001")
    assert file.read(1) == b"s"
    file.close()
    with pytest.raises(ValueError, match="closed"):
        file.read(1)


def test_names_with_line_ends_are_still_names(tmp_path: Path) -> None:
    path = tmp_path / "a\nb.001"
    path.write_bytes(b"x")
    assert parts_of(path) == (path,)
    with open_parts(path) as file:
        assert file.read() == b"x"
