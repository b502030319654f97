"""Settings that belong to the notebook and not to the computer: how soon it locks, and where the person was."""

from __future__ import annotations

from typing import Any

import msgspec

from storage.database import Database
from storage.errors import Damaged

UNFINISHED_ELSEWHERE = "unfinished"
"""The setting with the places outside where something was being written; they are places of this computer, so a restored notebook has none."""


class Settings:
    """The table `setting`: small values by name.  Each call is a transaction of its own unless it stands in one of the notebook's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str, default: Any = None) -> Any:
        """A setting as it was put: texts, numbers, lists and mappings of them.  Raises Damaged."""
        found = self._database.row("SELECT value FROM setting WHERE name = ?", (name,))
        if found is None:
            return default
        try:
            return msgspec.json.decode(found[0])
        except msgspec.DecodeError:
            raise Damaged from None

    def put(self, name: str, value: Any) -> None:
        """Keep a setting; at most some hundred bytes, which need no digest."""
        self._database.execute(
            "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, msgspec.json.encode(value).decode()),
        )
