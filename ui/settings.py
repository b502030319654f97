"""What this machine remembers about the screen: language, look, text size.  Nothing about notebooks or cases, not even that there are any."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from resources.language import LANGUAGES, SOURCE
from ui.theme import LARGEST_TEXT, SMALLEST_TEXT, Look

FILE = "screen.json"
LARGEST_FILE = 4096
"""Bytes; anything longer is not what we wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSettings:
    """How the screen looks on this machine."""

    language: str = SOURCE
    """A code of `resources.language.LANGUAGES`."""
    look: Look = Look.SYSTEM
    text_percent: int = SMALLEST_TEXT


def read_settings(folder: Path, *, otherwise: ScreenSettings | None = None) -> ScreenSettings:
    """The settings in a folder; `otherwise` (or the defaults) for each that is missing or unreadable."""
    otherwise = otherwise or ScreenSettings()
    try:
        with (folder / FILE).open("rb") as file:
            found = json.loads(file.read(LARGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return otherwise
    return _settings(found, otherwise) if isinstance(found, dict) else otherwise


def keep_settings(folder: Path, settings: ScreenSettings) -> bool:
    """Write the settings; whether that was possible.  A machine that cannot keep them still works."""
    text = json.dumps(asdict(settings))
    part = folder / f"{FILE}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(folder / FILE)
    except OSError:
        return False
    return True


def _settings(found: dict[str, Any], otherwise: ScreenSettings) -> ScreenSettings:
    language, look, percent = found.get("language"), found.get("look"), found.get("text_percent")
    if not isinstance(language, str) or language not in LANGUAGES:
        language = otherwise.language
    if not isinstance(look, str) or look not in tuple(Look):
        look = otherwise.look
    if type(percent) is not int or not SMALLEST_TEXT <= percent <= LARGEST_TEXT:
        percent = otherwise.text_percent
    return ScreenSettings(language=language, look=Look(look), text_percent=percent)
