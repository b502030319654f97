"""Start: from a process to the unlock screen, painted, beside an empty QMainWindow.

python -m benchmarks.start [ROUNDS]
"""

from __future__ import annotations

import sys
from functools import partial

from benchmarks.measure import Figure, in_turns, say
from benchmarks.notebooks import cases, filled, folder
from benchmarks.screens import BARE_WINDOW, PROJECT, screens, until_painted

ROUNDS = 9


def main(rounds: int) -> None:
    """All figures of this page."""
    with folder() as place, screens(place) as environments:
        notebook = filled(place / "A.notebook", cases(1))
        for screen, environment in environments.items():
            ours, bare = in_turns(
                partial(until_painted, environment, PROJECT / "main.py", str(notebook)),
                partial(until_painted, environment, BARE_WINDOW),
                rounds=rounds,
            )
            say(
                Figure(
                    name=f"process start to unlock screen, {screen}",
                    ours=ours,
                    peer_name="empty QMainWindow",
                    peer=bare,
                    goal=1.5,
                )
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS)
