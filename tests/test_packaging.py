"""The flat names of the rooms meet nobody else's, and what is installed is what the locks name (docs/decisions/0001, 0002)."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

from tests.bundle import main, network_libraries

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


IN_A_BUNDLE = {
    "PySide6/Qt/lib/libQt6Network.so.6": True,
    "PySide6/QtNetwork.abi3.so": True,
    "PySide6/Qt6Network.dll": True,
    "PySide6/plugins/tls/qschannelbackend.dll": True,
    "PySide6/Qt/plugins/tls/libqopensslbackend.so": True,
    "PySide6/Qt/plugins/networkinformation/libqnetworkmanager.so": True,
    "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork": True,
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6": True,
    "lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so": True,
    "DLLs/libssl-3.dll": True,
    "libssl.so.3": True,
    "PySide6/Qt/lib/libQt6Widgets.so.6": False,
    "PySide6/Qt/lib/libQt6DBus.so.6": False,
    "DLLs/libcrypto-3.dll": False,
    "lib-dynload/_hashlib.cpython-311-x86_64-linux-gnu.so": False,
    "export/package/network.txt": False,
    "resources/ssl": False,
}
"""A file of a bundle → whether a network could be reached by it."""


def test_a_bundle_with_a_library_for_networks_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in IN_A_BUNDLE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    refused = {path.as_posix() for path in network_libraries(tmp_path)}
    assert refused == {name for name, is_one in IN_A_BUNDLE.items() if is_one}
    assert main([str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == sorted(refused)
    for name in refused:
        (tmp_path / name).unlink()
    assert main([str(tmp_path)]) == 0
    assert main([]) == 2


def test_the_wheel_of_qt_is_what_that_check_is_for() -> None:
    import PySide6

    found = {path.name.split(".")[0] for path in network_libraries(Path(PySide6.__path__[0]))}
    assert any("Network" in name for name in found)
