"""How a leak is planted, and what the gate says of it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from export.summary.document import Document
from export.summary.errors import SummaryRefused
from export.summary.gate.prove import prove
from export.summary.metadata import written


def broken_rules(pdf: bytes, document: Document, forbidden: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The letters of the rules that a file breaks; none when the gate lets it pass."""
    try:
        prove(pdf, document, forbidden)
    except SummaryRefused as refused:
        return refused.rules
    return ()


def with_planted(clean: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A clean file with something planted into it, written as cleanly as the renderer writes."""
    with pikepdf.open(BytesIO(clean)) as file:
        change(file)
        once = written(file)
    with pikepdf.open(BytesIO(once)) as file:
        return written(file)  # new streams are now written as the others are


Plant = Callable[[pikepdf.Pdf], None]
"""Puts into a file what must not be there."""
Check = Callable[[Plant], None]


def appended(file: pikepdf.Pdf, content: bytes) -> None:
    """Put something behind what the first page draws."""
    page = file.pages[0]
    page.obj.Contents = pikepdf.Stream(file, page.obj.Contents.read_bytes() + b"\n" + content)


@pytest.fixture
def check_is_refused(clean: bytes, document: Document) -> Check:
    """`check_is_refused(plant)`: what is planted is refused for what it is, with no identifier to look for."""

    def check(plant: Plant) -> None:
        leaking = with_planted(clean, plant)
        assert leaking != clean
        assert broken_rules(leaking, document)

    return check


@pytest.fixture
def broken(document: Document) -> Callable[..., tuple[str, ...]]:
    """`broken(pdf, forbidden)`: the letters of the rules that a file breaks as a summary of the document."""
    return lambda pdf, forbidden=(): broken_rules(pdf, document, forbidden)


@pytest.fixture
def planted(clean: bytes) -> Callable[[Callable[[pikepdf.Pdf], None]], bytes]:
    """`planted(change)`: the clean file with something planted into it."""
    return lambda change: with_planted(clean, change)
