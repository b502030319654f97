"""The process is left, whatever is in the way of its successor."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]

LEAVE = """
import os, sys
from pathlib import Path
from ui.leaving import start_anew
sys.executable = sys.argv[1]
try:
    start_anew(None)
finally:
    os.write(1, b"still here")
    os._exit(0)
"""


def test_a_program_that_is_gone_with_its_stick_leaves_nothing_running(tmp_path: Path) -> None:
    left = subprocess.run(
        [sys.executable, "-c", LEAVE, str(tmp_path / "gone")],
        cwd=PROJECT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (left.returncode, left.stdout) == (1, b"")


BECOME = """
import os, sys
from pathlib import Path
from ui.leaving import start_anew
os.chdir(sys.argv[1])
sys.executable, sys.argv = "/bin/echo", ["main.py"]
start_anew(Path("./check"))
"""


def test_a_notebook_called_like_a_verb_is_asked_for_again(tmp_path: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", BECOME, str(tmp_path)],
        env={"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert said.stdout.split() == ["main.py", str(tmp_path / "check")]
