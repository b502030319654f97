"""Files: a video taken into a notebook and copied out of it, beside the stock `age`; packed and received, beside `tar` and `age`.

    python -m benchmarks.files [MEGABYTES ...]

The stock tools are made to wait for the disk as ours do, and to read back with `sha256sum` what ours reads back.  Processor time is given as
well: on a machine that others use it says more.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, in_turns, say, seconds
from benchmarks.notebooks import NOW, cases, filled, folder, opened
from crypto.age import new_identity
from export.stick.write_out import write_out
from storage.sealed_files import SealedFile, seal
from workflows.opened_package import Ready, open_package, ready
from workflows.parcel import Sending
from workflows.sending import identity, send
from workflows.session import Session, lock
from workflows.taking_in import take_in

SIZES = (64, 512)
"""MiB, when none are asked for."""
MIB = 1 << 20
ROUNDS = 3


def main() -> None:
    """All figures of this page."""
    for size in [int(each) for each in sys.argv[1:]] or SIZES:
        with folder() as place:
            _measured(place, size)


def _measured(place: Path, size: int) -> None:
    video = place / "video"
    with video.open("wb") as target:
        for _ in range(size):
            target.write(os.urandom(MIB))
    notebook, office = filled(place / "A.notebook", cases(1)), filled(place / "B.notebook", cases(0))
    for each in (notebook, office):
        (each / "files").mkdir(exist_ok=True)
    stock = _Stock(place)
    before = _highest_memory()
    sender, reader = opened(notebook), opened(office)
    # After the unlocking, which takes away what no row names.
    sealed = _sealed(video, notebook)
    case = next(cases(1)).id
    take_in(sender, case, video, now=NOW)
    sending = Sending(
        cases=(case,), to=identity(reader).age_recipient, colleague=True, on=NOW.date(), out=place
    )
    package, given = send(sender, sending, now=NOW).path, ready(reader)
    compared: tuple[tuple[str, Callable[[], object], Callable[[], object]], ...] = (
        ("taken in", partial(_taken_in, video, notebook), partial(stock.sealed, video)),
        (
            "copied out",
            partial(_copied_out, sealed, place / "out"),
            partial(stock.opened, stock.kept(video)),
        ),
        ("packed", partial(_packed, sender, sending), partial(stock.packed, video)),
        (
            "received",
            partial(_received, given, package),
            partial(stock.received, stock.packed(video, keep=True)),
        ),
    )
    for name, ours, peer in compared:
        for unit, timed in (("", seconds), (", processor time", _processor_seconds)):
            took, theirs = in_turns(partial(timed, ours), partial(timed, peer), rounds=ROUNDS)
            say(Figure(name=f"{size} MiB {name}{unit}", ours=took, peer_name="age", peer=theirs, goal=1.5))
    say(f"{size} MiB: memory went up by {(_highest_memory() - before) / MIB:.0f} MiB")
    for session in (sender, reader):
        lock(session, now=NOW)


class _Stock:
    """The tool that everybody has."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._keys = new_identity()
        self._identity = place / "key.txt"
        self._identity.write_text(self._keys.secret + "\n", encoding="ascii")

    def sealed(self, file: Path) -> None:
        """A file sealed."""
        target = self._place / "stock.age"
        self._run("-e", "-r", self._keys.recipient, "-o", str(target), str(file))
        _flush(target)
        target.unlink()

    def opened(self, file: Path) -> None:
        """A file opened, and what was written read again from the disk."""
        target = self._place / "stock.out"
        self._run("-d", "-i", str(self._identity), "-o", str(target), str(file))
        _flush(target)
        subprocess.run(["sha256sum", str(target)], check=True, stdout=subprocess.DEVNULL)  # noqa: S607  (as below)
        target.unlink()

    def packed(self, file: Path, *, keep: bool = False) -> Path:
        """A file in an archive, sealed, and read again from the disk."""
        target = self._place / ("kept.tar.age" if keep else "stock.tar.age")
        self._shell(f'tar -c -C "$1" "$2" | age -e -r {self._keys.recipient} -o "$3"', file, target)
        _flush(target)
        subprocess.run(["sha256sum", str(target)], check=True, stdout=subprocess.DEVNULL)  # noqa: S607  (as below)
        if not keep:
            target.unlink()
        return target

    def received(self, archive: Path) -> None:
        """What is in an archive, unpacked."""
        target = self._place / "unpacked"
        target.mkdir(exist_ok=True)
        self._shell('age -d -i "$1/key.txt" "$3" | tar -x -C "$1/unpacked"', self._place / "x", archive)
        for unpacked in target.iterdir():
            _flush(unpacked)
            unpacked.unlink()

    def kept(self, file: Path) -> Path:
        """A file sealed, to be opened again and again."""
        made = self._place / "kept.age"
        self._run("-e", "-r", self._keys.recipient, "-o", str(made), str(file))
        return made

    @staticmethod
    def _shell(command: str, file: Path, archive: Path) -> None:
        words = ["sh", "-c", command, "sh", str(file.parent), file.name, str(archive)]
        subprocess.run(words, check=True)

    def _run(self, *arguments: str) -> None:
        subprocess.run(["age", *arguments], check=True)  # noqa: S607  (the tool of this system)


def _sealed(file: Path, notebook: Path) -> SealedFile:
    with file.open("rb") as source:
        return seal(source, notebook)


def _taken_in(file: Path, notebook: Path) -> None:
    _sealed(file, notebook).path.unlink()


def _copied_out(sealed: SealedFile, target: Path) -> None:
    write_out(target, sealed.pour, size_at_most=sealed.size)
    target.unlink()


def _packed(session: Session, sending: Sending) -> None:
    send(session, sending, now=NOW).path.unlink()


def _received(given: Ready, package: Path) -> None:
    for sealed in open_package(given, package, words=None).files:
        sealed.path.unlink()


def _flush(file: Path) -> None:
    with file.open("rb+") as written:
        os.fsync(written.fileno())
        os.posix_fadvise(written.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _processor_seconds(action: Callable[[], object]) -> float:
    """What one run costs, in this process and in those it started."""
    before = os.times()
    action()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def _highest_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
