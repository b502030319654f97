"""The process leaves nothing behind when it fails: no core file, no word of what it was about, no file for others, no network."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
CANARY = "Ri Yong Hui"

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="core files as Linux writes them")


def run(code: str, folder: Path, *, hardened: bool = True) -> subprocess.CompletedProcess[str]:
    """Run code in a process of its own, as large a core file as it likes allowed."""
    begin = f"import os, sys; sys.path.insert(0, {str(PROJECT)!r})\n"
    begin += "from workflows.process import harden; harden()\n" if hardened else ""
    unlimited = resource.RLIM_INFINITY

    def allow_core_files() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (unlimited, unlimited))

    may = resource.getrlimit(resource.RLIMIT_CORE)[1] == unlimited
    return subprocess.run(
        [sys.executable, "-c", begin + code],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=allow_core_files if may else None,
    )


@LINUX
def test_a_crash_leaves_no_core_file(tmp_path: Path) -> None:
    crash = "import signal\nos.kill(os.getpid(), signal.SIGSEGV)"
    hard, soft = tmp_path / "hard", tmp_path / "soft"
    for folder in (hard, soft):
        folder.mkdir()
    assert run(crash, hard).returncode == -11
    assert list(hard.iterdir()) == []
    run(crash, soft, hardened=False)
    if list(soft.iterdir()) == []:
        pytest.skip("this system puts core files elsewhere, so that none is here proves nothing")


@LINUX
def test_no_core_file_is_allowed_and_no_reader_of_the_memory(tmp_path: Path) -> None:
    ask = (
        "import ctypes, resource\nprint(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))"
    )
    assert run(ask, tmp_path).stdout == "(0, 0) 0\n"


HOLDS = f"""
import ctypes, os, resource, sys
sys.path.insert(0, {str(PROJECT)!r})
from workflows.process import harden
os.setuid(65534)
ctypes.CDLL(None).prctl(4, 1)  # as it is for a program that its user has started
if sys.argv[1] == "hardened":
    harden()
held = bytearray(b"held in memory ") * 1000
print("ready", flush=True)
sys.stdin.read()
"""
READS = """
import os, sys
os.setuid(65534)
found = False
try:
    with open(f"/proc/{sys.argv[1]}/maps") as maps, open(f"/proc/{sys.argv[1]}/mem", "rb") as memory:
        for line in maps:
            ends, rights, *_, name = line.split()
            if rights.startswith("rw") and (name == "[heap]" or name == "0"):
                first, last = (int(each, 16) for each in ends.split("-"))
                memory.seek(first)
                found = found or b"held in memory held in memory" in memory.read(last - first)
    print("found" if found else "not found")
except PermissionError:
    print("refused")
"""


@LINUX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root becomes another user")
@pytest.mark.parametrize(("state", "answer"), [("hardened", "refused"), ("as it was", "found")])
def test_another_program_of_the_same_user_cannot_read_the_memory(state: str, answer: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, state], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"ready\n"
        read = subprocess.run(
            [sys.executable, "-c", READS, str(holder.pid)], capture_output=True, text=True, check=True
        )
        holder.communicate()
    assert read.stdout.strip() == answer


RAISE = f"""
import threading
class Left:
    def __del__(self):
        raise ValueError({CANARY!r})
def fail():
    name = {CANARY!r}
    raise ValueError(name)
Left()
thread = threading.Thread(target=fail)
thread.start()
thread.join()
fail()
"""


def test_an_error_says_no_word_of_what_it_was_about(tmp_path: Path) -> None:
    ended = run(RAISE, tmp_path)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr == "Something went wrong inside the program. What you have kept is safe.\n"
    # What would be said otherwise, three times.
    assert run(RAISE, tmp_path, hardened=False).stderr.count(f"ValueError: {CANARY}") == 3


def test_a_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    run("open('made', 'w').close(); os.mkdir('folder')", tmp_path)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"made": 0o600, "folder": 0o700}


REACH = """
import socket
from workflows.process import NetworkForbidden
reach = {
    "connect": lambda: socket.socket().connect(("127.0.0.1", 9)),
    "bind": lambda: socket.socket().bind(("127.0.0.1", 0)),
    "send": lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"", ("127.0.0.1", 9)),
    "look up": lambda: socket.getaddrinfo("localhost", 9),
    "look up, the old way": lambda: socket.gethostbyname("localhost"),
}
for name, attempt in reach.items():
    try:
        attempt()
    except NetworkForbidden:
        print(name)
"""


def test_a_network_is_refused_before_it_is_reached(tmp_path: Path) -> None:
    assert run(REACH, tmp_path).stdout.splitlines() == [
        "connect",
        "bind",
        "send",
        "look up",
        "look up, the old way",
    ]


def test_a_child_is_hardened_as_the_program_is(tmp_path: Path) -> None:
    """Before it knows what it is to do, so that what fails on the way there is not told either."""
    ended = subprocess.run(
        [sys.executable, PROJECT / "main.py", "--child", CANARY, "1", "1"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stderr == "Something went wrong inside the program. What you have kept is safe.\n"
