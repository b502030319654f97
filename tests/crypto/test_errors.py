"""What the errors of the lock say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crypto import errors
from crypto.errors import CryptoError


def every_fact(of: type[CryptoError] = CryptoError) -> Iterator[type[CryptoError]]:
    yield of
    for below in of.__subclasses__():
        yield from every_fact(below)


FACTS = [fact for fact in every_fact() if fact.__module__ == errors.__name__]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_says_its_own_sentence(fact: type[CryptoError]) -> None:
    assert str(fact()) == fact.sentence
    assert fact.sentence.endswith(".")
    assert fact is CryptoError or "sentence" in vars(fact)


def test_no_two_facts_say_the_same() -> None:
    assert len({fact.sentence for fact in FACTS}) == len(FACTS)


def test_every_fact_stands_in_the_tree_at_the_top_of_the_file() -> None:
    tree = errors.__doc__ or ""
    assert [fact.__name__ for fact in FACTS if fact.__name__ not in tree] == []
