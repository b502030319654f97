"""Every check of the project in its order, as `python3 start.py test` runs them.

One that fails does not stop the rest: whoever waited for the run gets the whole list.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

FULLY_COVERED = (
    "crypto/*",
    "domain/passphrase/*",
    "domain/redaction/*",
    "storage/header.py",
    "storage/migrate.py",
)
"""Where a branch that no test takes could cost somebody's safety or somebody's notebook."""

LONGEST = 40 * 60
"""Seconds that one check of a short run may take; what hangs fails, and the others are still run."""

NETWORK_TAKEN_AWAY = "NETWORK_TAKEN_AWAY"
"""What is set in the surroundings of a check that runs where there is no network (tests/test_network_guard.py)."""

NO_TEST_CHOSEN = 5
"""pytest's exit code when no test was chosen; fair for the tests that run alone, of which there may be none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One command that must succeed."""

    name: str
    command: tuple[str, ...]
    accepted: tuple[int, ...] = (0,)


def checks(*, long: bool) -> Iterator[Check]:
    """All checks; `long` adds the tortures of many minutes.  Which room may import which is a test (test_architecture.py)."""
    yield Check(name="format", command=("ruff", "format", "--check", "--quiet", "."))
    yield Check(name="rules", command=("ruff", "check", "--quiet", "."))
    yield Check(name="types", command=("mypy",))
    pytest = ("pytest", "--quiet", "--cov", "--cov-report=", *(("--long",) if long else ()))
    together = ("-m", "not alone", "-n", str(os.cpu_count() or 1), "--dist", "worksteal")
    yield Check(name="tests", command=(*pytest, *together))
    yield Check(
        name="tests that run alone",
        command=(*pytest, "--cov-append", "-m", "alone"),
        accepted=(0, NO_TEST_CHOSEN),
    )
    gate = ("coverage", "report", "--fail-under=100", f"--include={','.join(FULLY_COVERED)}")
    yield Check(name="coverage of every branch where it counts", command=gate)


def without_network() -> tuple[str, ...]:
    """What stands before a command so that it runs in a network of its own, in which there is nobody; nothing where that is not allowed."""
    prefix = ("unshare", "--net", "--")
    if (
        shutil.which(prefix[0])
        and subprocess.run([*prefix, "true"], check=False, capture_output=True).returncode == 0
    ):
        return prefix
    return ()


def failed(check: Check, *, longest: float | None) -> bool:
    """Run one check with its output on the terminal; whether it failed, or took longer than so many seconds."""
    sys.stdout.write(f"\n== {check.name}\n")
    sys.stdout.flush()
    began = time.monotonic()
    prefix = without_network()
    command = [*prefix, sys.executable, "-m", *check.command]
    surroundings = {**os.environ, **({NETWORK_TAKEN_AWAY: "1"} if prefix else {})}
    try:
        ended = subprocess.run(command, check=False, timeout=longest, env=surroundings)
        is_ok = ended.returncode in check.accepted
    except subprocess.TimeoutExpired:
        is_ok = False
    sys.stdout.write(f"-- {'ok' if is_ok else 'FAILED'} after {time.monotonic() - began:.0f} s\n")
    sys.stdout.flush()
    return not is_ok


def main(arguments: list[str]) -> int:
    """Run all checks; the exit code for the shell."""
    if not set(arguments) <= {"--long"}:
        sys.stderr.write("usage: start.py test [--long]\n")
        return 2
    is_long = "--long" in arguments
    longest = None if is_long else LONGEST
    failures = [check.name for check in checks(long=is_long) if failed(check, longest=longest)]
    sys.stdout.write(f"\nFailed: {', '.join(failures)}.\n" if failures else "\nEvery check passed.\n")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
