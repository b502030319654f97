"""Many values asked for at once: the answer is that of one question for each, however many there are and whatever they hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crypto.secret import Secret
from storage.database import Database
from storage.wanted import AT_ONCE, FEW, asked

KEY = Secret(bytearray(range(32)))
MANY = 2 * AT_ONCE + 1


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A table with a number, a text and bytes in each of more rows than are asked for at once."""
    path = tmp_path / "data.db"
    path.touch()
    database = Database(path, KEY, writable=True, is_new=True)
    database.execute(
        "CREATE TABLE one (number INTEGER PRIMARY KEY, text TEXT UNIQUE, bytes BLOB UNIQUE) STRICT"
    )
    with database.transaction():
        database.execute_many(
            "INSERT INTO one VALUES (?, ?, ?)",
            [(number, text(number), some_bytes(number)) for number in range(MANY)],
        )
    yield database
    database.close()


def text(number: int) -> str:
    """A text with everything that has a meaning in JSON or SQL."""
    return f"김영희 \\ \" ' ? \t {number}"


def some_bytes(number: int) -> bytes:
    """32 bytes; every value of a byte is in some of them, zero at both ends among them."""
    return bytes([number % 256, *number.to_bytes(2, "big"), *range(28), number % 251])


def numbers(database: Database, column: str, wanted: list[object]) -> list[int]:
    """What is found under some values of a column."""
    return [
        number for (number,) in database.rows_of(f"SELECT number FROM one WHERE {column} IN (...)", wanted)
    ]


@pytest.mark.parametrize("count", [0, 1, FEW, FEW + 1, AT_ONCE, AT_ONCE + 1, MANY])
def test_numbers_texts_and_bytes_are_found_however_many_are_wanted(database: Database, count: int) -> None:
    wanted = [*range(count)]
    assert sorted(numbers(database, "number", [*wanted])) == wanted
    assert sorted(numbers(database, "text", [text(number) for number in wanted])) == wanted
    assert sorted(numbers(database, "bytes", [some_bytes(number) for number in wanted])) == wanted


@pytest.mark.parametrize("times", [1, FEW])
def test_what_is_not_there_is_not_found_and_what_is_wanted_twice_is_found_once(
    database: Database, times: int
) -> None:
    assert numbers(database, "bytes", [some_bytes(3), bytes(32), some_bytes(3)] * times) == [3]
    assert numbers(database, "text", [text(3), "3", text(3)] * times) == [3]
    assert numbers(database, "number", [3, -1, 3] * times) == [3]


@pytest.mark.parametrize("times", [1, FEW])
def test_what_stands_before_the_wanted_values_is_bound_before_them(database: Database, times: int) -> None:
    found = database.rows_of(
        "SELECT number FROM one WHERE number > ? AND bytes IN (...)",
        [some_bytes(3), some_bytes(9)] * times,
        (5,),
    )
    assert found == [(9,)]


def test_a_question_has_the_same_words_for_any_number_of_values_that_is_not_small() -> None:
    few, many = (next(asked("IN (...)", [*range(count)], ()))[0] for count in (FEW + 1, 400))
    assert few == many


def test_bytes_of_two_lengths_are_a_mistake_that_is_seen() -> None:
    with pytest.raises(ValueError, match="two lengths"):
        next(asked("IN (...)", [bytes(32), bytes(31), bytes(33)] * FEW, ()))
