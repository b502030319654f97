"""Packages on sticks are found by their names; what else lies there is left alone."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from export.stick.drives import Drive
from workflows import found_packages as finding
from workflows.found_packages import found_packages


def stick(folder: Path, name: str) -> Drive:
    """A drive as it would be found."""
    place = folder / name
    place.mkdir(exist_ok=True)
    return Drive(
        mount=place, device="/dev/none", label=name, filesystem="vfat", size=9, free=9, read_only=False
    )


def lies_on(drive: Drive, name: str, day: int) -> Path:
    """A file, written on a day of January 2016."""
    path = drive.mount / name
    path.write_bytes(b"12345")
    moment = datetime(2016, 1, day, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    return path


@pytest.fixture
def plugged_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Drive, Drive]:
    drives = stick(tmp_path, "BLUE"), stick(tmp_path, "RED")
    monkeypatch.setattr(finding, "removable_drives", lambda: drives)
    return drives


def test_packages_of_every_stick_are_found_and_the_newest_is_first(plugged_in: tuple[Drive, Drive]) -> None:
    blue, red = plugged_in
    older, newer = lies_on(red, "fieldbook-a.age", 1), lies_on(blue, "fieldbook-b.AGE", 2)
    found = found_packages()
    assert [(each.path, each.stick, each.size) for each in found] == [(newer, "BLUE", 5), (older, "RED", 5)]
    assert found[1].written == datetime(2016, 1, 1, tzinfo=UTC)


def test_of_a_package_in_parts_the_first_stands_for_all(plugged_in: tuple[Drive, Drive]) -> None:
    for number in (1, 2, 3):
        lies_on(plugged_in[0], f"fieldbook-a.age.00{number}", 1)
    (found,) = found_packages()
    assert (found.path.name, found.is_in_parts) == ("fieldbook-a.age.001", True)


def test_other_files_folders_and_links_are_passed_over(plugged_in: tuple[Drive, Drive]) -> None:
    blue, red = plugged_in
    lies_on(blue, "holiday.jpg", 1)
    lies_on(blue, "._fieldbook-a.age", 1)
    (blue.mount / "folder.age").mkdir()
    (blue.mount / "link.age").symlink_to(lies_on(red, "elsewhere.txt", 1))
    assert found_packages() == ()


def test_a_stick_that_is_pulled_while_it_is_read_takes_nothing_from_the_others(
    plugged_in: tuple[Drive, Drive],
) -> None:
    blue, red = plugged_in
    blue.mount.rmdir()
    lies_on(red, "fieldbook-a.age", 1)
    assert [each.stick for each in found_packages()] == ["RED"]
