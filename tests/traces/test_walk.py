"""A walk through the program leaves nothing but the notebook and what was asked for, says nothing, and knows of no network."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bundle import reaches_a_network
from tests.traces.calls import families, traced, written
from tests.traces.walk import Walk, walk
from tests.walks.traces import everywhere, files_with

pytestmark = [
    pytest.mark.needs("Xvfb", "xdotool", "strace"),
    # One walk for all of them, at a speed at which nothing is missed.
    pytest.mark.alone,
]

NO_FILES = ("/dev/null", "/memfd:", "/dev/dri/")
"""What is opened to be written and is no file of a disk: nowhere, memory shared with the screen, its own device."""
WHILE_IT_IS_MADE = re.compile(r"\.[0-9a-f]{16}\.part(/|$)")
"""A notebook has this name, beside its own, until all of it is there."""
UNFINISHED = re.compile(r"summary\.pdf\.[a-z]{8}\.fieldbook\.part")
"""The summary, until it is whole."""


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walk:
    began = time.time() - 1
    seen = walk(tmp_path_factory.mktemp("walk"))
    seen.began = began
    return seen


def test_only_the_notebook_and_what_was_asked_for_is_written(walked: Walk) -> None:
    asked_for = (
        walked.notebook,
        walked.home / "summary.pdf",
        walked.home / "stick",
        walked.home / ".config" / "fieldbook",
    )
    strangers = {
        place
        for place in written(walked.log)
        if not str(place).startswith(NO_FILES)
        and not any(place.is_relative_to(each) for each in asked_for)
        and not UNFINISHED.fullmatch(str(place).removeprefix(f"{walked.home}/"))
        and not WHILE_IT_IS_MADE.match(str(place).removeprefix(f"{walked.home}/"))
    }
    assert strangers == set()


def test_the_database_made_no_temporary_file(walked: Walk) -> None:
    places = written(walked.log)
    assert walked.notebook / "data.db" in places
    assert [place for place in places if place.name.startswith("etilqs_")] == []


def test_the_home_holds_no_list_of_what_was_opened(walked: Walk) -> None:
    left = {
        str(file.relative_to(walked.home))
        for file in walked.home.rglob("*")
        if file.is_file() and not file.is_relative_to(walked.notebook)
    }
    packages = {name for name in left if name.startswith("stick/")}
    # No QtProject.conf, no recently-used.xbel, no thumbnail.
    assert left - packages - {".config/fieldbook/screen.json"} == {"summary.pdf"}
    assert len(packages) == 1


def test_no_word_lies_readable_on_this_computer(walked: Walk) -> None:
    places = everywhere(walked.home)
    found = files_with(walked.words.all(), places=places, since=walked.began)
    assert found == {}


def test_no_word_is_said_to_a_terminal_or_a_log(walked: Walk) -> None:
    assert walked.spoken == b""


def test_what_was_copied_asks_to_be_kept_nowhere_and_is_gone_after_the_lock(walked: Walk) -> None:
    assert walked.words.half_typed in walked.copied["text"]
    assert "x-kde-passwordManagerHint" in walked.copied["formats"]
    assert walked.copied_afterwards == {"text": "", "formats": []}


def test_no_title_of_a_window_says_what_it_shows(walked: Walk) -> None:
    assert walked.titles == {"Notebook"}


def test_a_screen_reader_is_told_nothing_of_a_record_once_it_is_locked(walked: Walk) -> None:
    # It reads the note while that is open: so it would be seen.
    assert any(walked.words.note in text for text in walked.aloud_open)
    assert "Passphrase" in walked.aloud_locked
    words = (*walked.words.all(), "Nine of", "Adult,", "Near the bridge", "Half")
    assert [text for text in walked.aloud_locked if any(word in text for word in words)] == []


def test_no_socket_of_the_internet_is_made(walked: Walk) -> None:
    assert "AF_UNIX" in families(walked.log)
    assert families(walked.log) & {"AF_INET", "AF_INET6", "AF_PACKET"} == set()


def test_no_library_for_networks_or_printers_is_loaded(walked: Walk) -> None:
    assert any(name.startswith("libQt6Widgets") for name in walked.loaded)
    assert [name for name in walked.loaded if reaches_a_network(name)] == []
    assert [name for name in walked.loaded if "PrintSupport" in name or "cups" in name] == []


def test_nothing_of_the_desktop_is_loaded_into_the_program(walked: Walk) -> None:
    # Whether or not it is installed: nobody looked for it.  (Qt reads in passing what its plugin for it says of itself.)
    log = walked.log.read_text(encoding="utf-8", errors="replace")
    assert "libQt6Gui.so" in log
    assert "libqgtk3.so" not in walked.loaded
    assert [word for word in ("libgtk-", "libgio-", "dconf", "recently-used") if word in log] == []


def test_no_decoder_of_foreign_files_is_loaded_beside_the_notebook(walked: Walk) -> None:
    assert [
        name for name in walked.loaded if re.match(r"_imaging|_pi_heif|zxingcpp|libheif|libde265", name)
    ] == []


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("open('{0}/made', 'w')", "made"),
        ("import os; os.mkdir('{0}/folder')", "folder"),
        ("import os; os.chdir('{0}'); os.mkdir('made', dir_fd=os.open('.', os.O_RDONLY))", "made"),
        ("import os; os.chdir('{0}'); open('one', 'w'); os.rename('one', 'another')", "another"),
        ("import os; os.symlink('/etc/passwd', '{0}/link')", "link"),
        ("import tempfile; tempfile.TemporaryFile(dir='{0}')", ""),
    ],
)
def test_the_watch_would_see_a_file(code: str, what: str, tmp_path: Path) -> None:
    log = tmp_path / "calls"
    place = tmp_path / "place"
    place.mkdir()
    subprocess.run([*traced(log), sys.executable, "-B", "-c", code.format(place)], check=True, timeout=60)
    seen = {each for each in written(log) if str(each).startswith(str(place)) or each.name == what}
    assert any(what in each.name for each in seen), log.read_text()[-2000:]


def test_the_watch_would_see_a_socket(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    code = "import socket; socket.socket(socket.AF_INET); socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)"
    subprocess.run([*traced(log), sys.executable, "-B", "-c", code], check=True, timeout=60)
    assert families(log) >= {"AF_INET", "AF_INET6"}
