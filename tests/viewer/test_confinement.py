"""Code of an attacker behind the wall reaches no file, no network and no process, and is ended when it takes too much."""

from __future__ import annotations

import errno
import io
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from viewer import ask, child
from viewer.child import Limits
from viewer.errors import ChildDied, NotConfined, TookTooLong, TooLarge

PROJECT = Path(__file__).parents[2]
LEFT = Path("/tmp/left-by-a-child")
HOSTILE = Path(__file__).with_name("hostile_child.py")
LIMITS = Limits(memory=1 << 30, processor=20, patience=60.0)

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or platform.machine() != "x86_64",
    reason="calls to the kernel by the numbers of Linux on x86-64",
)


@pytest.fixture(autouse=True)
def _taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each child is one whose library has been taken over."""

    def command(work: str, limits: Limits) -> list[str]:
        python = [sys.executable, "-I", "-B", str(HOSTILE)]
        return [*python, child.CHILD, work, str(limits.memory), str(limits.processor)]

    monkeypatch.setattr(child, "_command", command)


def answered(work: str, limits: Limits = LIMITS) -> tuple[dict[str, Any], bytes]:
    answer = bytearray()

    def take(piece: bytes) -> None:
        if len(answer) > 1 << 22:
            raise TooLarge
        answer.extend(piece)

    facts = child.ask(work, {}, io.BytesIO(b"a file"), take, limits=limits, refusals={"TooLarge": TooLarge})
    return facts, bytes(answer)


def test_nothing_that_an_attacker_tries_is_done() -> None:
    LEFT.unlink(missing_ok=True)
    came_of_it, _ = answered("try_everything")
    assert len(came_of_it) > 35
    fair = {f"refused {number}" for number in (errno.EPERM, errno.ENOSYS, errno.EMFILE, errno.EACCES)}
    assert {name: what for name, what in came_of_it.items() if what not in fair} == {}
    assert not LEFT.exists()


def test_what_a_decoder_needs_is_there() -> None:
    facts, answer = answered("compute")
    assert facts["seconds"] > 0
    assert answer == b"a file"


def test_a_child_that_takes_too_much_memory_is_refused() -> None:
    with pytest.raises(TooLarge):
        answered("eat")


def test_a_child_that_computes_for_ever_is_ended() -> None:
    with pytest.raises(TookTooLong):
        answered("loop", Limits(memory=1 << 30, processor=1, patience=60.0))


def test_a_child_that_waits_for_ever_is_ended() -> None:
    with pytest.raises(TookTooLong):
        answered("sleep", Limits(memory=1 << 30, processor=20, patience=0.5))


def test_an_answer_without_end_is_not_taken() -> None:
    with pytest.raises(TooLarge):
        answered("babble")


@pytest.mark.parametrize("work", ["crash", "other_calls", "break_the_frames", "name_another_error"])
def test_a_child_that_dies_or_lies_is_no_more_than_that(work: str) -> None:
    with pytest.raises(ChildDied):
        answered(work)
    assert not Path("/core").exists()


def test_where_there_is_no_wall_nothing_is_opened() -> None:
    with pytest.raises(NotConfined):
        answered("on_another_processor")


def test_pixels_that_do_not_fit_their_picture_are_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    command = child._command
    monkeypatch.setattr(child, "_command", lambda _work, limits: command("lie", limits))
    with pytest.raises(ChildDied):
        ask.picture(io.BytesIO(b"a file"), within=64)


BOTH_WALLS = """
import sys
sys.path.insert(0, sys.argv[1])
from viewer import landlock, seccomp
built = []
landlock.restrict_access = lambda: built.append("access")
seccomp.restrict_calls = lambda: built.append("calls") or True
from viewer.confinement import confine
confine(memory=1 << 30, processor=20)
print(*built)
"""


def test_a_child_stands_behind_both_walls() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", BOTH_WALLS, str(PROJECT)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.stdout.split() == ["access", "calls"]


ONE_WALL = """
import ctypes, os, sys
sys.path.insert(0, sys.argv[1])
from viewer.confinement import _belong_to_the_parent
from viewer.landlock import restrict_access
from viewer.seccomp import restrict_calls
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
_belong_to_the_parent()
try:
    os.close(os.open("/etc/passwd", os.O_RDONLY))
    walls = {"access": restrict_access, "calls": restrict_calls}
    print(walls[sys.argv[2]]())
    os.open("/etc/passwd", os.O_RDONLY)
except PermissionError:
    print("refused", flush=True)
"""


@pytest.mark.parametrize("wall", ["access", "calls"])
def test_each_of_the_two_walls_keeps_files_away_by_itself_and_needs_no_root(wall: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ONE_WALL, str(PROJECT), wall],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if wall == "access" and ran.stdout.startswith("False"):
        pytest.skip("this kernel has no Landlock")
    assert ran.stdout.split() == ["True", "refused"]
