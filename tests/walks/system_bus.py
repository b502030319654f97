"""A bus of our own with the stand-ins of `neighbours` on it, in a process of their own."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.walks.screen import PATIENCE

ROOT = Path(__file__).parents[2]


class Neighbours:
    """The stand-ins, in a process of their own."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-B", "-m", "tests.walks.neighbours"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._heard: queue.Queue[str] = queue.Queue()
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()
        self.waits_for("ready")

    def tell(self, signal: tuple[object, ...]) -> None:
        """Say something on the bus."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(signal) + "\n")
        self.process.stdin.flush()

    def waits_for(self, word: str) -> None:
        """Wait until the program has done something."""
        while self._heard.get(timeout=PATIENCE) != word:
            continue

    def end(self) -> None:
        """They are gone."""
        self.process.kill()
        self.process.wait()
        self._listening.join()
        for pipe in filter(None, (self.process.stdin, self.process.stdout)):
            pipe.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._heard.put(line.strip())


@contextmanager
def private_bus() -> Iterator[str]:
    """A bus of our own; its address."""
    told, tells = os.pipe()
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--print-address={tells}"],
        pass_fds=[tells],
        stderr=subprocess.DEVNULL,
    )
    os.close(tells)
    try:
        with os.fdopen(told) as address:
            yield address.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()
