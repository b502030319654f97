"""Migrations: numbered SQL files that bring a database to the newest version, each in a transaction of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from storage import migrations
from storage.database import Database
from storage.errors import TooNew

_FILE = re.compile(r"(\d{4})_[a-z_]+\.sql")


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step."""

    version: int
    """`user_version` after it."""
    statements: str


@cache
def all_migrations() -> tuple[Migration, ...]:
    """Every step, from the first."""
    found = {
        int(match[1]): file.read_text(encoding="utf-8")
        for file in resources.files(migrations).iterdir()
        if (match := _FILE.fullmatch(file.name))
    }
    return tuple(Migration(version=version, statements=found[version]) for version in sorted(found))


def version_of(database: Database) -> int:
    """The version a database has; 0 when it is new."""
    found = database.row("PRAGMA user_version")
    return int(found[0]) if found else 0


def check_version(database: Database) -> None:
    """Refuse a database of a later program.

    Raises:
        TooNew
    """
    if version_of(database) > all_migrations()[-1].version:
        raise TooNew


def is_newest(database: Database) -> bool:
    """Whether a database needs no migration."""
    return version_of(database) == all_migrations()[-1].version


def migrate(database: Database, steps: tuple[Migration, ...] | None = None) -> bool:
    """Bring a database to the newest version; whether there was anything to do.

    A step that fails leaves the database at the version before it.

    Raises:
        TooNew: it is beyond the newest.
    """
    steps = all_migrations() if steps is None else steps
    version = version_of(database)
    if version > steps[-1].version:
        raise TooNew
    missing = [step for step in steps if step.version > version]
    for step in missing:
        with database.transaction():
            for statement in statements_of(step.statements):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {step.version}")
    return bool(missing)


def statements_of(script: str) -> tuple[str, ...]:
    """The statements of a script, without comments of whole lines.

    The library runs a script only outside of a transaction of ours, so it is cut here: a statement ends with a semicolon at a line's end,
    that of a trigger with "END;".
    """
    statements: list[str] = []
    lines: list[str] = []
    for line in script.splitlines():
        text = line.split("--")[0].rstrip()
        if not text:
            continue
        lines.append(text)
        is_trigger = lines[0].startswith("CREATE TRIGGER")
        if text.endswith("END;" if is_trigger else ";"):
            statements.append("\n".join(lines).removesuffix(";"))
            lines = []
    return tuple(statements)
