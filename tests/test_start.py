"""The two commands prepare a machine once, say exactly what is missing, and change nothing they were not asked to."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import start

PROJECT = Path(start.__file__).parent


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own: two locks and an environment in which nothing is installed yet."""
    folder = tmp_path / ".venv"
    folder.mkdir()
    locks = {"run": tmp_path / "requirements.lock", "test": tmp_path / "requirements-dev.lock"}
    for purpose, lock in locks.items():
        lock.write_text(f"{purpose}==1\n", encoding="ascii")
    monkeypatch.setattr(start, "ENVIRONMENT", folder)
    monkeypatch.setattr(start, "LOCKS", locks)
    return folder


def stamp(purpose: str) -> None:
    """Leave what a finished installation leaves."""
    start._stamp(purpose).write_bytes(start._stamp_of_now(purpose))


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((PROJECT / "start.py").read_text(encoding="utf-8"))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert modules <= set(sys.stdlib_module_names)


def test_a_new_environment_is_not_installed(environment: Path) -> None:
    assert not start.is_installed("run")
    assert not start.is_installed("test")


def test_what_was_installed_to_run_is_not_enough_to_test(environment: Path) -> None:
    stamp("run")
    assert start.is_installed("run")
    assert not start.is_installed("test")


def test_what_was_installed_to_test_is_enough_to_run(environment: Path) -> None:
    stamp("test")
    assert start.is_installed("run")


def test_a_changed_lock_is_installed_again(environment: Path) -> None:
    stamp("run")
    start.LOCKS["run"].write_text("run==2\n", encoding="ascii")
    assert not start.is_installed("run")


def test_an_installation_cut_short_is_done_again(environment: Path) -> None:
    stamp("run")
    whole = start._stamp("run").read_bytes()
    start._stamp("run").write_bytes(whole[:-1])
    assert not start.is_installed("run")


def test_somebody_who_is_not_root_is_told_the_exact_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    told = start.install_packages(["libegl1", "libxcb-cursor0"], "Qt needs libraries")
    assert told.endswith("\n    sudo apt-get install --yes --no-install-recommends libegl1 libxcb-cursor0")


def test_a_system_without_apt_is_told_the_packages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told = start.install_packages(["libegl1"], "Qt needs libraries")
    assert "libegl1" in told
    assert "sudo" not in told


def test_nothing_missing_is_nothing_said() -> None:
    assert start.install_packages([], "Qt needs libraries") == ""


def test_a_python_that_is_too_old_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 9))
    assert start.main([]) == 1
    assert capsys.readouterr().err == "Fieldbook needs Python 3.11 or newer.\n"


def test_a_library_that_no_system_has_does_not_load() -> None:
    assert not start._loads("libno-such-library-anywhere.so.9")


def test_the_program_takes_over_the_terminal_and_its_exit_code() -> None:
    program = "import sys; sys.stdout.write('from the program'); raise SystemExit(7)"
    become = f"import start; raise SystemExit(start.become([{sys.executable!r}, '-c', {program!r}]))"
    ended = subprocess.run(
        [sys.executable, "-c", become], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (7, "from the program", "")
