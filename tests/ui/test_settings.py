"""What the machine remembers about the screen: read with suspicion, written whole, and nothing about a notebook."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.settings import FILE, ScreenSettings, keep_settings, read_settings
from ui.theme import Look

KOREAN = ScreenSettings(language="ko", look=Look.DARK, text_percent=150)


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    folder = tmp_path / "not yet there"
    assert keep_settings(folder, KOREAN)
    assert read_settings(folder) == KOREAN
    assert [file.name for file in folder.iterdir()] == [FILE]


def test_nothing_but_the_look_of_the_screen_is_written(tmp_path: Path) -> None:
    keep_settings(tmp_path, KOREAN)
    written = json.loads((tmp_path / FILE).read_text())
    assert written == {"language": "ko", "look": "dark", "text_percent": 150}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"null", b'{"language": ["ko"], "look": {}, "text_percent": "150"}',
     b'{"language": "tlh", "look": "neon", "text_percent": 1e9}', b'{"text_percent": true}', b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_settings(tmp_path) == ScreenSettings()


@given(
    content=st.binary(max_size=200)
    | st.recursive(st.text() | st.integers() | st.none(), st.lists).map(repr).map(str.encode)
)
def test_no_file_content_stops_the_program(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE).write_bytes(content)
    assert isinstance(read_settings(folder), ScreenSettings)


def test_each_unreadable_setting_alone_takes_its_default(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"language": "ko", "look": 7}')
    assert read_settings(tmp_path, otherwise=ScreenSettings(look=Look.DARK)) == ScreenSettings(
        language="ko", look=Look.DARK
    )


def test_a_machine_that_cannot_keep_them_still_works(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not keep_settings(tmp_path / "file", KOREAN)
    assert read_settings(tmp_path / "file") == ScreenSettings()
