"""Verbs as they are spoken: real notebooks, passphrases by standard input."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.run import run
from crypto.stretching import CHEAPEST
from workflows import key_change, key_slots, session

Spoken = tuple[int, str, str]
Speak = Callable[..., Spoken]


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Speak:
    """Runs a verb with lines on its standard input; its exit code, and what it said on both streams."""
    for module in (key_change, key_slots, session):
        monkeypatch.setattr(module, "calibrated", lambda: CHEAPEST)

    def speak(*arguments: object, lines: tuple[str, ...]) -> Spoken:
        text = "".join(f"{line}\n" for line in lines)
        monkeypatch.setattr(
            "sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode(errors="surrogateescape")), "utf-8")
        )
        code = run([*map(str, arguments), "--passphrase-stdin"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return speak


@pytest.fixture
def notebook(tmp_path: Path, speak: Speak) -> Path:
    """A notebook whose passphrase is "old"."""
    folder = tmp_path / "N.notebook"
    assert speak("new", folder, "--person", "Kim", lines=("old",))[0] == 0
    return folder
