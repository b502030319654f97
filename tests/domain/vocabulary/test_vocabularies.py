"""What every vocabulary promises: stable codes, labels to translate, plain strings on the wire."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
import typing
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from domain import vocabulary as vocabularies
from domain.records import KINDS
from domain.vocabulary.countries import Country
from domain.vocabulary.custody import CustodyStatus
from domain.vocabulary.norms import Standing
from domain.vocabulary.sources import Reliability
from domain.vocabulary.term import Term
from resources.messages import messages_of_the_program

for module in pkgutil.iter_modules(vocabularies.__path__, f"{vocabularies.__name__}."):
    importlib.import_module(module.name)

# Other rooms say some things by terms of their own; these are those of this folder.
VOCABULARIES = sorted(
    (each for each in Term.__subclasses__() if each.__module__.startswith(f"{vocabularies.__name__}.")),
    key=lambda each: each.__name__,
)

every_vocabulary = pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda each: each.__name__)


@every_vocabulary
def test_no_code_is_given_to_two_terms(vocabulary: type[Term]) -> None:
    assert len(vocabulary.__members__) == len({term.value for term in vocabulary})


@every_vocabulary
def test_labels_are_words_and_differ_inside_a_vocabulary(vocabulary: type[Term]) -> None:
    labels = [term.label for term in vocabulary]
    assert all(label and label == label.strip() for label in labels)
    assert len(set(labels)) == len(labels)


@every_vocabulary
def test_huridocs_codes_have_the_shape_of_huridocs_codes(vocabulary: type[Term]) -> None:
    for term in vocabulary:
        assert re.fullmatch(r"(\d{2}|\d{4}( \d{2}){0,4})?", term.huridocs), term
        assert not term.huridocs.endswith("00")


@every_vocabulary
def test_codes_are_lower_snake_case_but_for_those_of_a_standard(vocabulary: type[Term]) -> None:
    shape = {Country: r"[A-Z]{2}", Reliability: r"[A-F]|unknown"}.get(vocabulary, r"[a-z0-9]+(_[a-z0-9]+)*")
    assert all(re.fullmatch(shape, term.value) for term in vocabulary)


@every_vocabulary
def test_terms_travel_as_their_code_alone(vocabulary: type[Term]) -> None:
    for term in vocabulary:
        wire = msgspec.json.encode(term)
        assert wire == f'"{term.value}"'.encode()
        assert msgspec.json.decode(wire, type=vocabulary) is term


@every_vocabulary
def test_unknown_is_called_the_same_everywhere(vocabulary: type[Term]) -> None:
    if "UNKNOWN" in vocabulary.__members__:
        assert vocabulary["UNKNOWN"].value == ("ZZ" if vocabulary is Country else "unknown")


def test_every_label_is_a_message_for_translators() -> None:
    labels = {term.label for vocabulary in VOCABULARIES for term in vocabulary}
    assert labels - {message.text for message in messages_of_the_program()} == set()


def test_a_code_that_no_vocabulary_has_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'"atlantis"', type=Country)


def _terms_in(hint: Any, seen: set[Any]) -> Iterator[Any]:
    if hint in seen:
        return
    seen.add(hint)
    if isinstance(hint, type) and issubclass(hint, Term):
        yield hint
    origin = typing.get_origin(hint) or hint
    if dataclasses.is_dataclass(origin):
        for inner in typing.get_type_hints(origin).values():
            yield from _terms_in(inner, seen)
    for inner in typing.get_args(hint):
        yield from _terms_in(inner, seen)


def test_every_vocabulary_has_a_place_in_some_record() -> None:
    in_records = {term for record in KINDS.values() for term in _terms_in(record, set())}
    # These are worked out or looked up, and never recorded.
    worked_out = {CustodyStatus, Standing}
    assert set(VOCABULARIES) - in_records == worked_out
