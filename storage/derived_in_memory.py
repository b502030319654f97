"""Everything derived, in the memory of one connection: for a database that nothing may be written to and that has nothing derived.

SQLite looks for a table among a connection's temporary ones first, so who reads lists and searches does not know the difference.
"""

from __future__ import annotations

from storage.database import Database
from storage.derived import TABLES, Derived, Deriving, unheard


def derive_in_memory(database: Database, derived: Derived, deriving: Deriving = unheard) -> None:
    """Make the derived tables anew beside the database, and fill them; they are gone with the connection.

    Raises:
        RecordDamaged: a record that would have to be listed is not as it was kept.
    """
    made = database.rows(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index', name"
    )
    for kind, name, table, sql in made:
        if table in TABLES:
            database.execute(_temporary(str(kind), str(name), str(sql)))
    derived.rebuild(deriving=deriving)


def _temporary(kind: str, name: str, sql: str) -> str:
    """The statement that makes a table or index among the temporary ones."""
    # All of them are our own and begin so; `tests/storage/test_migrate.py` holds the schema to its text.
    beginning, _, rest = sql.partition(f" {name}")
    return f"{beginning} temp.{name}{rest}" if kind in ("table", "index") else sql
