"""Parts of a package on a real FAT32, put there and taken from there by mtools: found whole, joined by `cat` and by receiving."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.export.test_package_on_a_stick import FILES, MIB, received_from, sent_to

pytestmark = pytest.mark.needs("mkfs.vfat", "fsck.vfat", "mcopy", "mdir")


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """A FAT32 of 64 MiB in a file."""
    image = tmp_path / "image"
    with image.open("wb") as file:
        file.truncate(64 * MIB)
    run("mkfs.vfat", "-F", "32", "-n", "STICK", str(image))
    return image


def test_parts_that_lay_on_fat_are_one_package_again(image: Path, tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    parts = sent_to(here, part_size=MIB).paths
    run("mcopy", "-i", str(image), *map(str, parts), "::")
    run("fsck.vfat", "-n", str(image))  # ends with an error where it finds one
    names = run("mdir", "-b", "-i", str(image), "::").split()
    assert sorted(name.removeprefix("::/") for name in names) == [part.name for part in parts]
    for part in parts:
        run("mcopy", "-i", str(image), f"::{part.name}", str(there))
    assert received_from(there / parts[0].name) == FILES
    joined = tmp_path / "joined.age"
    joined.write_bytes(
        subprocess.run(["cat", *sorted(map(str, there.iterdir()))], check=True, capture_output=True).stdout
    )
    assert received_from(joined) == FILES


def test_the_names_that_we_give_are_names_on_fat(image: Path, tmp_path: Path) -> None:
    (path,) = sent_to(tmp_path).paths
    run("mcopy", "-i", str(image), str(path), "::")
    run("mcopy", "-i", str(image), str(path), f"::{path.name}.part")
    names = run("mdir", "-b", "-i", str(image), "::").split()
    assert {name.removeprefix("::/") for name in names} == {path.name, f"{path.name}.part"}
