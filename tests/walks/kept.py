"""A notebook with words in it that stand nowhere else, so that a search for them finds this notebook's traces and nothing else's."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from crypto.stretching import CHEAPEST, Cost
from tests.walks import memory
from tests.walks.conftest import command_line
from tests.walks.keys import keys_of
from workflows import session


def word() -> str:
    """A word that stands nowhere else on this computer."""
    return f"w{secrets.token_hex(6)}"


@dataclass(frozen=True)
class Kept:
    """A notebook with words in it that nothing else holds, and what opens it."""

    folder: Path
    passphrase: str
    words: dict[str, str]
    """What a word stands for → the word."""

    def patterns(self) -> dict[str, tuple[bytes, ...]]:
        """What must be gone after a lock → how it can lie in memory."""
        return {
            "passphrase": memory.text(self.passphrase),
            **{f"word of the {name}": memory.text(each) for name, each in self.words.items()},
            **{
                f"key: {name}": memory.key(each)
                for name, each in keys_of(self.folder, self.passphrase).items()
            },
        }


def kept(home: Path, *, cost: Cost = CHEAPEST, name: str = "A") -> Kept:
    """A new notebook with one case."""
    passphrase = " ".join(secrets.token_hex(2) for _ in range(5))
    folder = home / f"{name}.notebook"
    now = datetime.now(UTC)
    session.lock(
        session.create_notebook(folder, passphrase=passphrase, recovery=None, now=now, cost=cost), now=now
    )
    words = {each: word() for each in ("case", "person", "event", "note")}
    case = {
        "case": {"id": "c", "reference": "R", "title": f"Nine of {words['case']}"},
        "people": [{"id": "p", "case": "c", "names": [{"text": words["person"]}]}],
        "events": [{"id": "e", "case": "c", "kind": "arrest", "narrative": f"They saw {words['event']}."}],
        "notes": [{"id": "n", "case": "c", "title": "First call", "text": f"about {words['note']}"}],
    }
    brought = home / "case.json"
    brought.write_text(json.dumps(case))
    assert command_line(home)("import", folder, brought, passphrase=passphrase).code == 0
    brought.unlink()
    return Kept(folder, passphrase, words)
