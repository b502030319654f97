"""A child has nothing but its pipes, dies with the program, and what goes wrong on this side comes out as it is."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.viewer.samples import honest_files
from viewer import ask
from viewer.errors import NoDecoder, ViewerError

PROJECT = Path(__file__).parents[2]
PATIENCE = 30.0

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="looks at processes as Linux shows them"
)


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def children_of(process: int) -> set[int]:
    """The processes that any thread of it has started."""
    found = set()
    for thread in Path(f"/proc/{process}/task").iterdir():
        try:
            found |= {int(child) for child in (thread / "children").read_text().split()}
        except OSError:
            continue
    return found


def is_confined(child: int) -> bool:
    try:
        return "Seccomp:\t2" in Path(f"/proc/{child}/status").read_text()
    except OSError:
        return False


def is_there(process: int) -> bool:
    """Whether it lives; what is dead and not yet fetched by its parent does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


class Held(io.RawIOBase):
    """A file whose first byte comes when a test says so."""

    def __init__(self, content: bytes) -> None:
        self.goes_on = Event()
        self._content = content

    def read(self, size: int = -1) -> bytes:
        self.goes_on.wait(PATIENCE)
        content, self._content = self._content, b""
        return content


@pytest.fixture
def held() -> Iterator[int]:
    """The id of a child that waits behind its wall for the file."""
    before, content = children_of(os.getpid()), Held(honest_files()["PNG"])
    seen: list[ask.Picture] = []
    asking = Thread(target=lambda: seen.append(ask.picture(content, within=64)))  # type: ignore[arg-type]
    asking.start()
    wait_until(lambda: any(is_confined(child) for child in children_of(os.getpid()) - before))
    (child,) = children_of(os.getpid()) - before
    yield child
    content.goes_on.set()
    asking.join()
    assert seen[0].width == 64


def test_a_child_has_its_pipes_and_its_limits_and_nothing_else(held: int) -> None:
    process = Path(f"/proc/{held}")
    opened = {number.name: str(number.readlink()) for number in (process / "fd").iterdir()}
    assert {name: target.split(":")[0] for name, target in opened.items()} == {
        "0": "pipe",
        "1": "/dev/null",
        "2": "/dev/null",
        "3": "pipe",
    }
    assert (process / "environ").read_bytes() == b""
    assert (process / "cwd").readlink() == Path("/")
    command = (process / "cmdline").read_bytes()
    assert os.fsencode(Path.home()) not in command
    assert b"-I" in command.split(b"\0")
    status = (process / "status").read_text()
    assert "NoNewPrivs:\t1" in status
    limits = (process / "limits").read_text().splitlines()
    bounds = {line[:26].strip(): line[26:47].strip() for line in limits}
    assert bounds["Max file size"] == bounds["Max core file size"] == bounds["Max open files"] == "0"
    assert bounds["Max address space"] == str(ask.LIMITS.memory)
    assert bounds["Max cpu time"] == str(ask.LIMITS.processor)


def test_a_child_shows_its_memory_to_nobody_of_the_same_user_and_ends_with_the_program() -> None:
    code = (
        "import ctypes, sys; sys.path.insert(0, sys.argv[1]);"
        "from viewer.confinement import _belong_to_the_parent; _belong_to_the_parent();"
        "signal = ctypes.c_int();"
        "ctypes.CDLL(None).prctl(2, ctypes.byref(signal));"  # PR_GET_PDEATHSIG
        "print(ctypes.CDLL(None).prctl(3), signal.value)"  # PR_GET_DUMPABLE
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(PROJECT)], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "0 9\n"


def test_a_bundle_starts_itself_as_its_child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As in a frozen bundle: one executable, which knows by its first word what it is to be."""
    fresh = f"import sys; sys.path.insert(0, {str(PROJECT)!r}); from main import main; sys.exit(main(sys.argv[1:]))"
    bundle = tmp_path / "fieldbook"
    bundle.write_text(f'#!/bin/sh\nexec \'{sys.executable}\' -I -B -c "{fresh}" "$@"\n', encoding="utf-8")
    bundle.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(bundle))
    assert ask.picture(io.BytesIO(honest_files()["HEIC"]), within=64).width == 64


WITHOUT = "import sys; [sys.modules.__setitem__(each, None) for each in ('PIL', 'pi_heif', 'zxingcpp', 'pypdfium2')];"
"""A machine on which none of these libraries starts."""


def test_where_no_library_for_foreign_files_starts_the_program_does_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "fieldbook"
    code = (
        f"{WITHOUT} sys.path.insert(0, {str(PROJECT)!r}); from main import main; sys.exit(main(sys.argv[1:]))"
    )
    program.write_text(f'#!/bin/sh\nexec \'{sys.executable}\' -I -B -c "{code}" "$@"\n', encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    for work in (ask.codes, lambda content: ask.picture(content, within=64), ask.count_pages):
        with pytest.raises(NoDecoder):
            work(io.BytesIO(honest_files()["PNG"]))


def test_the_program_itself_loads_no_library_that_opens_foreign_files() -> None:
    code = "import sys; sys.path.insert(0, sys.argv[1]); import viewer.ask, workflows.receiving; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", code, str(PROJECT)], capture_output=True, text=True, check=True
    )
    assert {"PIL", "pi_heif", "pypdfium2", "zxingcpp"} & set(ran.stdout.split()) == set()


START_AND = """
import os, sys, threading, time
sys.path.insert(0, sys.argv[1])
from viewer import ask
class Never:
    def read(self, size):
        time.sleep(600)
asking = threading.Thread(target=lambda: ask.picture(Never(), within=64), daemon=True)
asking.start()
print("started", flush=True)
sys.stdin.readline()
if sys.argv[2] == "exec":
    os.execv(sys.executable, [sys.executable, "-c", "import sys; sys.stdin.read()"])
"""


@pytest.mark.parametrize("ending", ["kill", "exec"])
def test_a_child_dies_with_the_program_and_with_the_lock_that_replaces_it(ending: str) -> None:
    command = [sys.executable, "-c", START_AND, str(PROJECT), ending]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stdout.readline() == b"started\n"
        wait_until(lambda: any(is_confined(child) for child in children_of(program.pid)))
        (child,) = children_of(program.pid)
        if ending == "kill":
            program.kill()
        else:
            program.stdin.write(b"\n")
            program.stdin.flush()
        wait_until(lambda: not is_there(child))
        program.kill()


class Broken:
    """A file on a stick that has been pulled."""

    def read(self, size: int) -> bytes:
        raise OSError(5, "gone")


def test_what_reading_the_file_raises_comes_out_as_it_is() -> None:
    with pytest.raises(OSError, match="gone"):
        ask.picture(Broken(), within=64)  # type: ignore[arg-type]


def test_a_refusal_comes_before_the_file_is_read_to_its_end() -> None:
    class Endless:
        def read(self, size: int) -> bytes:
            return bytes(size)

    with pytest.raises(ViewerError):
        ask.picture(Endless(), within=64)  # type: ignore[arg-type]


def test_no_child_is_left_over() -> None:
    before = children_of(os.getpid())
    ask.picture(io.BytesIO(honest_files()["PNG"]), within=64)
    assert children_of(os.getpid()) <= before
