"""A record that is not as it was written, as a failing drive leaves it."""

from __future__ import annotations

from storage.notebook import Notebook


def damage(notebook: Notebook, record: str, author: str = "Nobody") -> None:
    """Change the first revision of a record where it stands; nothing in it can be believed any more.  author: the right one heals it."""
    database = notebook._database
    (trigger,) = database.row("SELECT sql FROM sqlite_master WHERE name = 'revision_stays'") or ("",)
    database.execute("DROP TRIGGER revision_stays")
    database.execute(
        "UPDATE revision SET author = ? WHERE number = (SELECT min(number) FROM revision WHERE record = ?)",
        (author, record),
    )
    database.execute(trigger)
