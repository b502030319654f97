"""The two commands: `python3 start.py` opens Fieldbook, `python3 start.py test` passes all its checks.

The first start makes a virtual environment beside this file (.venv) and installs into it exactly what requirements.lock names, hash by
hash.  Later starts only compare that lock with the one installed, then become the program: whatever follows `start.py` goes to main.py.

Standard library only, and no syntax newer than the oldest Python that should still be told in a sentence to make way for a newer one.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)

PROJECT = Path(__file__).resolve().parent
ENVIRONMENT = PROJECT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

LOCKS = {"run": PROJECT / "requirements.lock", "test": PROJECT / "requirements-dev.lock"}
"""What is installed for each purpose; all that is needed to run is also in the lock for tests."""

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Libraries that Qt 6.11 on Linux links and its wheel does not bring → the Debian package of each."""

TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "age": "age",
    "age-keygen": "age",
    "cc": "gcc",
    "dbus-daemon": "dbus",
    "fsck.exfat": "exfatprogs",
    "fsck.vfat": "dosfstools",
    "libthai.so.0": "libthai0",
    "losetup": "mount",
    "mcopy": "mtools",
    "mdir": "mtools",
    "mkfs.exfat": "exfatprogs",
    "mkfs.ext4": "e2fsprogs",
    "mkfs.vfat": "dosfstools",
    "mount": "mount",
    "mount.exfat-fuse": "exfat-fuse",
    "msgfmt": "gettext",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "ssh-keygen": "openssh-client",
    "strace": "strace",
    "tar": "tar",
    "unshare": "util-linux",
    "xclip": "xclip",
    "xdotool": "xdotool",
}
"""Foreign programs, and a library, by which tests prove what we wrote → the Debian package of each.  Fieldbook itself calls none of them."""


def main(arguments: list[str]) -> int:
    """Prepare what is not prepared yet, then become the program or its checks."""
    if sys.version_info < OLDEST_PYTHON:
        return refuse(f"Fieldbook needs Python {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} or newer.")
    is_test = arguments[:1] == ["test"]
    if is_test:
        os.chdir(PROJECT)
        install_test_programs()
    if not is_installed("test" if is_test else "run"):
        problem = prepare("test" if is_test else "run")
        if problem:
            return refuse(problem)
    if is_test:
        return become([str(PYTHON), "-m", "tests.checks", *arguments[1:]])
    return become([str(PYTHON), str(PROJECT / "main.py"), *arguments])


def is_installed(purpose: str) -> bool:
    """Whether the environment holds what the lock names, as it is now.  The lock for tests is enough to run."""
    return any(
        _stamp(name).is_file() and _stamp(name).read_bytes() == _stamp_of_now(name)
        for name in {purpose, "test"}
    )


def prepare(purpose: str) -> str:
    """Make the environment and install the lock into it; the sentence to refuse with, or nothing."""
    problem = install_qt_libraries() or make_environment()
    if problem:
        return problem
    say("Installing what Fieldbook stands on; this happens once.")
    install = [
        *("-m", "pip", "install", "--quiet", "--quiet", "--disable-pip-version-check", "--no-input"),
        # The lock is complete: asked to resolve it again, pip 23 takes a later release for an extra and then refuses its hash.
        *("--require-hashes", "--no-deps", "--only-binary=:all:", "--requirement", str(LOCKS[purpose])),
    ]
    if subprocess.run([str(PYTHON), *install], stdout=sys.stderr, check=False).returncode:
        return "The libraries could not be installed; what is above says why. Nothing else was changed."
    _stamp(purpose).write_bytes(_stamp_of_now(purpose))
    return ""


def make_environment() -> str:
    """Make .venv with pip in it, unless a working one is there; the sentence to refuse with, or nothing."""
    if PYTHON.is_file() and not _fails([str(PYTHON), "-m", "pip", "--version"]):
        return ""
    packages = ["python3-venv"] if _fails([sys.executable, "-c", "import ensurepip, venv"]) else []
    problem = install_packages(packages, "Python's own module for environments is missing")
    if problem:
        return problem
    say("Making an environment in .venv.")
    if subprocess.run([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)], check=False).returncode:
        return "The environment .venv could not be made; what is above says why."
    return ""


def install_qt_libraries() -> str:
    """On Linux, see that Qt finds the libraries it links; the sentence to refuse with, or nothing."""
    if not sys.platform.startswith("linux"):
        return ""
    missing = sorted(package for library, package in QT_LIBRARIES.items() if not _loads(library))
    return install_packages(
        missing, "Qt, which draws the window, needs libraries that this system does not have"
    )


def install_test_programs() -> None:
    """Get the foreign programs of the tests; without them the tests that call them are skipped."""
    places = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"])
    missing = sorted(
        package
        for program, package in TEST_PROGRAMS.items()
        if not (shutil.which(program, path=places) or _loads(program))
    )
    problem = install_packages(missing, "Programs are missing that tests check our files with")
    if problem:
        say(problem)


def install_packages(packages: list[str], why: str) -> str:
    """Install Debian packages where we may; else the sentence that says what is missing and how to get it."""
    if not packages:
        return ""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        return f"{why}. They are in packages named like these: {' '.join(packages)}"
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return f"{why}. This gets them:\n    sudo {' '.join(install)}"
    say(f"{why}. Installing: {' '.join(packages)}")
    surroundings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "--quiet"], install):
        if subprocess.run(command, env=surroundings, stdout=sys.stderr, check=False).returncode:
            return f"{why}, and they could not be installed; what is above says why."
    return ""


def become(command: list[str]) -> int:
    """Replace this process by another; on Windows, where that leaves the terminal to both, wait for it."""
    if os.name != "nt":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def say(sentence: str) -> None:
    """One sentence on the terminal; standard output belongs to the program."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def refuse(sentence: str) -> int:
    """Say why not; the exit code of a refusal."""
    say(sentence)
    return 1


def _stamp(purpose: str) -> Path:
    return ENVIRONMENT / f"installed-for-{purpose}"


def _stamp_of_now(purpose: str) -> bytes:
    """What the environment was made from: this Python and the lock itself."""
    return sys.version.encode() + b"\n" + LOCKS[purpose].read_bytes()


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _fails(command: list[str]) -> bool:
    return (
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode
        != 0
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
