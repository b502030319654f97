"""What every test stands on: a home of its own, no network, a fixed clock, and the programs it needs."""

from __future__ import annotations

import ctypes
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from resources.language import language, set_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

# Before the first import of Qt.  A test that wants a real window starts Xvfb and a process of its own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Where mkfs stands, for somebody who is not root.
os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])

# Machines differ in speed: an example is never failed for its time.  No database: a run leaves nothing in the tree.
settings.register_profile("short", deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", settings.get_profile("short"), max_examples=5_000)

MEANS_ARE_REQUIRED = os.environ.get("REQUIRE_MEANS") == "1"
"""Whether a missing program is a failure: so in CI, where a skipped test would pass unnoticed."""

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
}
"""Where a program looks for the user's folders → where in the test's home that is."""

LONGEST_WAIT = 30_000
"""Milliseconds a test waits for what must come.  Long, since what comes late on a busy machine has come; speed is measured in benchmarks/."""

_network_attempts: list[str] = []


class NetworkTouchedError(AssertionError):
    """A test opened a connection to a network; Fieldbook has none."""


def _watch_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    """An audit hook (PEP 578): local sockets between processes are fine, names and addresses of hosts are not."""
    if event == "socket.getaddrinfo" or (
        event in ("socket.connect", "socket.sendto")
        and arguments[0].family in (socket.AF_INET, socket.AF_INET6)
    ):
        _network_attempts.append(event)
        raise NetworkTouchedError(event)


sys.addaudithook(_watch_the_network)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--long`: also the tortures of many minutes; `--pictures`: a walk leaves what was on the screen."""
    parser.addoption("--long", action="store_true", help="also run the tortures of many minutes")
    parser.addoption("--pictures", metavar="FOLDER", help="where walks leave pictures of the screens")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples hypothesis tries."""
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tortures out of a short run."""
    if config.getoption("--long"):
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("long")]


def _is_there(means: str) -> bool:
    """Whether a program can be called, or a library (one with ".so" in its name) be loaded."""
    if ".so" not in means:
        return shutil.which(means) is not None
    try:
        ctypes.CDLL(means)
    except OSError:
        return False
    return True


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose programs are missing; fail it where they are required."""
    programs = [program for marker in item.iter_markers("needs") for program in marker.args]
    missing = [program for program in programs if not _is_there(program)]
    if missing:
        sentence = f"needs {', '.join(missing)}"
        if MEANS_ARE_REQUIRED:
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)


@pytest.fixture(scope="session", autouse=True)
def _home_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Every folder that a program could look for in the user's home is an empty one."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for variable, place in HOME_VARIABLES.items():
            folder = home / place
            folder.mkdir(parents=True, exist_ok=True)
            environment.setenv(variable, str(folder))
        yield


@pytest.fixture(autouse=True)
def network_attempts() -> Iterator[list[str]]:
    """A test that touched the network fails, even where the error was swallowed."""
    _network_attempts.clear()
    yield _network_attempts
    assert _network_attempts == [], "Fieldbook has no network"


@pytest.fixture
def now() -> datetime:
    """The moment at which a test plays: noon UTC on 20 November 2015, four weeks into the reference case."""
    return datetime(2015, 11, 20, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def rounds(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """`rounds(short, long)`: how often a torture is repeated in this run."""
    is_long = bool(request.config.getoption("--long"))
    return lambda short, long: long if is_long else short


class PatientBot(QtBot):
    """pytest-qt's, which waits five seconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = LONGEST_WAIT) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = LONGEST_WAIT) -> Any:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture(autouse=True)
def _the_screen_as_it_was(request: pytest.FixtureRequest) -> Iterator[None]:
    """A look, a size of text or a language that a test puts on is taken off after it: the order of tests is random."""
    spoken = language()
    screen: QApplication | None = request.getfixturevalue("qapp") if "qapp" in request.fixturenames else None
    if screen is None:
        yield
        set_language(spoken)
        return
    font, palette, style = screen.font(), screen.palette(), screen.styleSheet()
    yield
    set_language(spoken)
    if screen.styleSheet() != style:
        screen.setStyleSheet(style)
    if screen.palette() != palette:
        screen.setPalette(palette)
    if screen.font() != font:
        screen.setFont(font)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of pytest-qt's own."""
    return PatientBot(request)
