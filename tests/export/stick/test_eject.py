"""Letting go of a drive with the system's own tools, which here are small programs that write down what they were told."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from export.errors import CannotEject, NoWayToEject
from export.stick.drives import Drive
from export.stick.eject import eject

if sys.platform == "win32":
    pytest.skip("the stand-ins are shell programs", allow_module_level=True)

STICK = Drive(
    mount=Path("/media/worker/STICK"),
    device="/dev/sdb1",
    label="STICK",
    filesystem="vfat",
    size=1,
    free=1,
    read_only=False,
)


class Tools:
    """A folder of programs that the system finds first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told = folder / "told"

    def add(self, name: str, *, fails_on: str = "never") -> None:
        program = self.folder / name
        program.write_text(
            f'#!/bin/sh\necho "{name} $*" >> "{self.told}"\necho noise\n[ "$1" != {fails_on} ]\n'
        )
        program.chmod(0o755)

    def heard(self) -> list[str]:
        return self.told.read_text().splitlines() if self.told.exists() else []


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    monkeypatch.setenv("PATH", str(tmp_path))
    return Tools(tmp_path)


def test_linux_unmounts_and_switches_off(tools: Tools, capfd: pytest.CaptureFixture[str]) -> None:
    tools.add("udisksctl")
    eject(STICK, system="linux")
    assert tools.heard() == [
        "udisksctl unmount --no-user-interaction --block-device /dev/sdb1",
        "udisksctl power-off --no-user-interaction --block-device /dev/sdb1",
    ]
    assert capfd.readouterr() == ("", "")


def test_linux_a_drive_that_cannot_be_switched_off_is_unmounted_all_the_same(tools: Tools) -> None:
    tools.add("udisksctl", fails_on="power-off")
    eject(STICK, system="linux")


def test_a_drive_in_use_is_said(tools: Tools) -> None:
    tools.add("udisksctl", fails_on="unmount")
    with pytest.raises(CannotEject) as refused:
        eject(STICK, system="linux")
    assert refused.type is CannotEject
    assert len(tools.heard()) == 1


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_system_without_the_tool_is_said(tools: Tools, system: str) -> None:
    with pytest.raises(NoWayToEject):
        eject(STICK, system=system)


def test_a_tool_that_cannot_be_started_is_said(tools: Tools) -> None:
    (tools.folder / "udisksctl").write_text("#!/nonexistent/shell\n")
    (tools.folder / "udisksctl").chmod(0o755)
    with pytest.raises(CannotEject):
        eject(STICK, system="linux")


def test_macos_ejects_the_volume(tools: Tools) -> None:
    tools.add("diskutil")
    eject(STICK, system="darwin")
    assert tools.heard() == ["diskutil eject /media/worker/STICK"]


def test_windows_asks_its_shell(tools: Tools) -> None:
    tools.add("powershell")
    eject(replace(STICK, device="e:\\"), system="win32")
    assert tools.heard()[0].endswith(".ParseName('E:').InvokeVerb('Eject')")


@pytest.mark.parametrize("device", ["", "\\\\server\\share", "'; x", "E"])
def test_windows_nothing_but_a_drive_letter_reaches_the_shell(tools: Tools, device: str) -> None:
    tools.add("powershell")
    with pytest.raises(CannotEject):
        eject(replace(STICK, device=device), system="win32")
    assert tools.heard() == []
