"""The watchdog ends a process whose screen hangs, whatever hangs it, and no other."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tests.walks.conftest import ROOT

HANGS = {
    "waiting": "import time; time.sleep(60)",
    "computing": "while True: pass",
    "holding Python's lock": "import re; re.match('(a|a)*b', 'a' * 100)",
}

BEGINNING = "from ui import watchdog; watchdog.GRACE_SECONDS = 0.0; dog = watchdog.Watchdog()"


def ended(code: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", f"{BEGINNING}\n{code}"], capture_output=True, timeout=30, check=False, cwd=ROOT
    )


@pytest.mark.parametrize("hang", HANGS)
def test_a_process_that_hangs_is_ended_without_a_word(hang: str) -> None:
    began = time.monotonic()
    gone = ended(f"dog.wait(0.5)\n{HANGS[hang]}")
    assert time.monotonic() - began < 20  # what hangs, hangs for a minute at least
    assert (gone.returncode, gone.stdout, gone.stderr) == (1, b"", b"")


def test_every_sign_of_life_begins_the_time_anew() -> None:
    lives = ended("import time\ndog.wait(1.5)\ndog.wait(600)\ntime.sleep(2)\nprint('alive')")
    assert (lives.returncode, lives.stdout) == (0, b"alive\n")
