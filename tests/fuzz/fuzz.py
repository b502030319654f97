"""A coverage-guided fuzzer on everything that reads bytes from a stranger.

    .venv/bin/python tests/fuzz/fuzz.py [--seconds N] [TARGET …]

The first call makes an environment of its own under build/fuzz and installs atheris there, by hash; it has wheels for Linux only, so it is no
part of the lock.  Each target runs so many seconds in a process of low priority.  What it finds is kept under build/fuzz/found and told at the
end, and the exit code is 1; what it learned stays in build/fuzz/corpus for the next call.  A finding is mended, and its input goes into
`tests/fuzz/test_targets.py`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from random import Random

HOUSE = Path(__file__).parents[2]
PLACE = HOUSE / "build" / "fuzz"
INSTRUMENTED = ("crypto", "domain", "export", "storage", "workflows", "json")
LONGEST_INPUT = 1 << 16
"""Bytes."""
LONGEST_RUN = 20
"""Seconds that a single input may take before it counts as a finding."""
MOST_MEMORY = 1024
"""MiB, likewise."""
BY_VALUE = 0.7
"""How often JSON is changed by whole values and not by bytes."""

WANTED = """\
atheris==3.0.0 \\
    --hash=sha256:8a5c8a781467c187da40fd29139784193e2647058831f837f675d0bb8cbd8746 \\
    --hash=sha256:510e502c57b6dc615fb174066407af620d4c7f73cf08a782c86e7761bf12c4eb \\
    --hash=sha256:a402cdca8a650d1371050b1f9552eb4cdc488d2db64950d603c4560318365eac
"""
"""The wheels for Python 3.11, 3.12 and 3.13 on Linux."""


def main(arguments: list[str]) -> int:
    """Run what was asked for; 1 when something was found."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    options.add_argument("targets", nargs="*")
    options.add_argument("--seconds", type=int, default=120)
    options.add_argument("--only", help=argparse.SUPPRESS)
    chosen = options.parse_args(arguments)
    if chosen.only:
        fuzz(chosen.only, chosen.seconds)
        return 0
    python = environment()
    names = (
        chosen.targets
        or subprocess.run(
            [sys.executable, "-c", "from tests.fuzz.targets import TARGETS; print(*TARGETS)"],
            cwd=HOUSE,
            env=surroundings(),
            text=True,
            capture_output=True,
            check=True,
        ).stdout.split()
    )
    failed = [name for name in names if run(python, name, chosen.seconds)]
    sys.stdout.write(f"found something in: {' '.join(failed)}\n" if failed else "nothing found\n")
    return int(bool(failed))


def environment() -> Path:
    """The interpreter of an environment in which the fuzzer is, beside everything the project has."""
    folder = PLACE / "venv"
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    wanted = PLACE / "requirements.txt"
    wanted.write_text(WANTED)
    subprocess.run(
        [
            str(python),
            "-m",
            "pip",
            "install",
            "--quiet",
            "--require-hashes",
            "--only-binary=:all:",
            "-r",
            str(wanted),
        ],
        check=True,
    )
    return python


def surroundings() -> dict[str, str]:
    """The project's own packages are found where this interpreter finds them."""
    return os.environ | {"PYTHONPATH": os.pathsep.join((str(HOUSE), sysconfig.get_path("purelib")))}


def run(python: Path, name: str, seconds: int) -> bool:
    """Run one target in a process of its own; whether it failed."""
    sys.stdout.write(f"== {name}\n")
    sys.stdout.flush()
    command = [str(python), __file__, "--only", name, "--seconds", str(seconds)]
    return (
        subprocess.run(
            command, cwd=HOUSE, env=surroundings(), check=False, preexec_fn=lambda: os.nice(19)
        ).returncode
        != 0
    )


def fuzz(name: str, seconds: int) -> None:
    """Feed one target until the time is over, or it fails: then the process ends with the traceback."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

    with atheris.instrument_imports(include=INSTRUMENTED):
        from tests.fuzz.mutation import mutated
        from tests.fuzz.targets import TARGETS, seeds

    def changed(content: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)
        before, line_end, text = content.rpartition(b"\n") if name == "body" else (b"", b"", content)
        other = mutated(text, random) if random.random() < BY_VALUE else b""
        if not other or len(other) > longest:
            return bytes(atheris.Mutate(content, longest))
        return before + line_end + other

    corpus, found = PLACE / "corpus" / name, PLACE / "found"
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds()[name]):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup(
        [
            __file__,
            str(corpus),
            f"-max_total_time={seconds}",
            f"-max_len={LONGEST_INPUT}",
            f"-timeout={LONGEST_RUN}",
            f"-rss_limit_mb={MOST_MEMORY}",
            f"-artifact_prefix={found / name}-",
            "-print_final_stats=1",
            "-verbosity=0",
        ],
        TARGETS[name],
        custom_mutator=changed,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
