"""Lock: from Ctrl+L in an open notebook to the unlock screen of the process that took its place, beside an empty QMainWindow.

python -m benchmarks.lock [CASES]
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, in_turns, say
from benchmarks.notebooks import PASSPHRASE, cases, filled, folder
from benchmarks.screens import BARE_WINDOW, NANOSECONDS, PROJECT, said_by, screens, until_painted

CASES = 1_000
ROUNDS = 7


def main(number: int) -> None:
    """All figures of this page."""
    with folder() as place, screens(place) as environments:
        notebook = filled(place / "A.notebook", cases(number))
        for screen, environment in environments.items():
            ours, bare = in_turns(
                partial(lock, environment, notebook),
                partial(until_painted, environment, BARE_WINDOW),
                rounds=ROUNDS,
            )
            say(
                Figure(
                    name=f"lock to unlock screen, {number} cases, {screen}",
                    ours=ours,
                    peer_name="empty QMainWindow",
                    peer=bare,
                    goal=3,
                )
            )


def lock(environment: dict[str, str], notebook: Path) -> float:
    """Seconds from the lock to the painted unlock screen."""
    in_reach = os.pathsep.join([str(PROJECT), environment.get("PYTHONPATH", "")])
    asked, painted = said_by(
        {**environment, "PYTHONPATH": in_reach},
        Path(__file__).with_name("locking.py"),
        str(notebook),
        PASSPHRASE,
    )
    return (painted - asked) / NANOSECONDS


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES)
