"""The flat names of the rooms meet nobody else's, and what is installed is what the locks name (docs/decisions/0001, 0002)."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[1]
LOCKS = ("requirements.lock", "requirements-dev.lock")

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def pins(lock: str) -> dict[str, str]:
    """Distribution → version, as a lock names them."""
    return dict(_PIN.findall((PROJECT / lock).read_text(encoding="utf-8")))


def normalised(name: str) -> str:
    """A distribution's name as locks write it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_no_room_has_the_name_of_an_installed_package_or_a_standard_module(settings: dict[str, Any]) -> None:
    ours = {*settings["tool"]["importlinter"]["root_packages"], "main", "start", "tests", "benchmarks"}
    theirs = {*packages_distributions(), *sys.stdlib_module_names}
    # Windows and macOS do not tell Crypto from crypto.
    assert {name.lower() for name in ours} & {name.lower() for name in theirs} == set()


def test_every_room_is_shipped_and_held_by_the_contracts(settings: dict[str, Any]) -> None:
    rooms = {file.parent.name for file in PROJECT.glob("*/__init__.py")}
    assert rooms == set(settings["tool"]["importlinter"]["root_packages"])
    assert {*rooms, "main.py"} == set(settings["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"])


def test_it_can_not_be_uploaded_to_an_index_by_mistake(settings: dict[str, Any]) -> None:
    assert "Private :: Do Not Upload" in settings["project"]["classifiers"]


def test_every_dependency_is_locked(settings: dict[str, Any]) -> None:
    asked = {normalised(re.split(r"[<>=!~ \[]", entry)[0]) for entry in settings["project"]["dependencies"]}
    assert asked - set(pins("requirements.lock")) == set()


def test_the_tests_run_on_the_very_versions_that_are_shipped() -> None:
    shipped, tested = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: tested.get(name) for name in shipped} == shipped


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_has_a_hash_and_no_host(lock: str) -> None:
    text = (PROJECT / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


@pytest.mark.parametrize("lock", LOCKS)
def test_no_library_comes_along_that_could_call_a_network(lock: str) -> None:
    network = {
        "requests",
        "urllib3",
        "httpx",
        "aiohttp",
        "websockets",
        "pyside6",
        "pyside6-addons",
        "certifi",
    }
    assert set(pins(lock)) & network == set()
