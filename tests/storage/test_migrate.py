"""Migrations: the committed schema is the one a new notebook has, and a step happens whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import storage
from crypto.secret import Secret
from domain.search import TOKENIZER
from storage.database import Database
from storage.errors import StorageError, TooNew
from storage.migrate import (
    Migration,
    all_migrations,
    check_version,
    is_newest,
    migrate,
    statements_of,
    version_of,
)

SCHEMA = Path(storage.__file__).with_name("schema.sql")


def schema_of(database: Database) -> str:
    """What a database is made of, as `storage/schema.sql` has it of a new notebook."""
    found = database.rows("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return "".join(f"{sql};\n\n" for (sql,) in found)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A new database without anything."""
    path = tmp_path / "data.db"
    path.touch()
    with Secret.random() as key:
        database = Database(path, key, writable=True, is_new=True)
        yield database
        database.close()


def test_a_new_notebook_has_the_committed_schema(database: Database) -> None:
    assert migrate(database)
    assert schema_of(database) == SCHEMA.read_text(encoding="utf-8")


def test_migrations_are_numbered_without_gaps() -> None:
    assert [step.version for step in all_migrations()] == list(range(1, len(all_migrations()) + 1))


def test_a_database_is_migrated_once(database: Database) -> None:
    assert not is_newest(database)
    assert migrate(database)
    assert is_newest(database)
    assert not migrate(database)


def test_a_step_that_fails_leaves_the_step_before_it(database: Database) -> None:
    steps = (
        Migration(version=1, statements="CREATE TABLE one (a);"),
        Migration(version=2, statements="CREATE TABLE two (a);\nCREATE TABLE one (a);"),
    )
    with pytest.raises(StorageError):
        migrate(database, steps)
    assert version_of(database) == 1
    assert schema_of(database) == "CREATE TABLE one (a);\n\n"


def test_the_index_is_cut_into_words_as_the_search_takes_it() -> None:
    assert f"tokenize = '{TOKENIZER}'" in SCHEMA.read_text(encoding="utf-8")


def test_a_database_of_a_later_program_is_left_alone(database: Database) -> None:
    migrate(database)
    check_version(database)
    database.execute("PRAGMA user_version = 99")
    with pytest.raises(TooNew):
        check_version(database)
    with pytest.raises(TooNew):
        migrate(database)


def test_a_script_is_cut_into_its_statements() -> None:
    script = (
        "-- A table.\nCREATE TABLE one (\n    a -- a column; of text\n);\n\n"
        "CREATE TRIGGER stays AFTER UPDATE ON one\nBEGIN SELECT 1;\nSELECT 2; END;\nSELECT 3;\n"
    )
    assert statements_of(script) == (
        "CREATE TABLE one (\n    a\n)",
        "CREATE TRIGGER stays AFTER UPDATE ON one\nBEGIN SELECT 1;\nSELECT 2; END",
        "SELECT 3",
    )


FORBIDDEN = [
    "UPDATE revision SET author = 'x'",
    "DELETE FROM revision",
    "INSERT OR REPLACE INTO revision SELECT * FROM revision",
    "UPDATE audit SET entry = x'00'",
    "DELETE FROM audit",
    "INSERT OR REPLACE INTO audit SELECT * FROM audit",
    "INSERT INTO audit (n, entry, link) VALUES (3, x'00', zeroblob(32))",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_what_was_kept_can_only_be_added_to(database: Database, statement: str) -> None:
    migrate(database)
    database.execute(
        "INSERT INTO revision (id, record, kind, parents, made_at, device, author, salt, body) "
        "VALUES (zeroblob(32), 'r', 'k', x'', 't', 'd', 'a', zeroblob(16), x'01')"
    )
    database.execute("INSERT INTO audit (n, entry, link) VALUES (1, x'01', zeroblob(32))")
    before = database.rows("SELECT * FROM revision"), database.rows("SELECT * FROM audit")
    with pytest.raises(StorageError):
        database.execute(statement)
    assert (database.rows("SELECT * FROM revision"), database.rows("SELECT * FROM audit")) == before
