"""The window over a real notebook, and a photograph on a stick."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.notebook.conftest import Room, example, room
from tests.viewer.samples import file_of, two_halves

__all__ = ["Room", "example", "room"]


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """Half red, half blue."""
    stick = tmp_path / "STICK"
    stick.mkdir()
    path = stick / "IMG_0001.JPG"
    path.write_bytes(file_of(two_halves(size=(640, 320)), "JPEG"))
    return path
