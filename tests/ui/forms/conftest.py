"""The reference case as a form is opened with it, and a way to open forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from domain.casefile import CaseFile
from storage.case_json import case_file_from_json

EXAMPLE = Path(__file__).parents[3] / "resources" / "examples" / "mong-cai.json"


@pytest.fixture(scope="session")
def case_file() -> CaseFile:
    """The nine of Mong Cai, with two sources that disagree."""
    return case_file_from_json(EXAMPLE.read_bytes())


@pytest.fixture
def new_id() -> Callable[[], str]:
    """Ids that no record of the example has."""
    numbers: Iterator[int] = count(1)
    return lambda: f"{next(numbers):032x}"
