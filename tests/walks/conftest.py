"""Walking through the program as a person does: the real command line, in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.walks.system_bus import Neighbours, private_bus

ROOT = Path(__file__).parents[2]
PASSPHRASE = "lamp river stone quiet morning field"

REFERENCE = "EXAMPLE-2015"
"""Of the example case."""

WITHHELD = [
    "Móng Cái",
    "Mong Cai",
    "Dongxing",
    "Shenyang",
    "2015-10-22",
    "22 October",
    "24 October",
    "11-month",
    "Adult 1",
    REFERENCE,
    "garrison near",
]
"""Words of it that no partner may read."""


@dataclass(frozen=True)
class Answer:
    """What a verb gave back."""

    code: int
    out: str
    complaint: str

    @property
    def json(self) -> Any:
        """What was printed for a program."""
        return json.loads(self.out)

    @property
    def is_one_sentence(self) -> bool:
        """Whether it is a refusal, said in one sentence."""
        return (
            self.code == 1
            and len(self.complaint.strip().splitlines()) == 1
            and "Traceback" not in self.complaint
        )


@dataclass(frozen=True)
class CommandLine:
    """The command line with a passphrase for it, the cheapest KDF and surroundings of its own."""

    surroundings: dict[str, str]

    def __call__(
        self, verb: str, *arguments: object, passphrase: str | None = PASSPHRASE, more: str = ""
    ) -> Answer:
        words = [verb, *(str(argument) for argument in arguments)]
        if passphrase is not None and verb != "schema":
            words.append("--passphrase-stdin")
        ended = subprocess.run(
            [sys.executable, ROOT / "main.py", *words],
            input=f"{passphrase}\n{more}".encode("utf-8", "surrogatepass"),
            capture_output=True,
            timeout=120,
            env=self.surroundings,
            cwd=self.surroundings["HOME"],
            check=False,
        )
        return Answer(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def with_surroundings(self, **changes: str) -> CommandLine:
        """The same, with other environment variables."""
        return CommandLine({**self.surroundings, **changes})


def command_line(home: Path) -> CommandLine:
    """The command line in this home."""
    home.mkdir(exist_ok=True)
    return CommandLine(
        {**os.environ, "HOME": str(home), "PYTHONWARNINGS": "error", "PYTHONDONTWRITEBYTECODE": "1"}
    )


@pytest.fixture
def fieldbook(tmp_path: Path) -> CommandLine:
    """The command line in a home of its own."""
    return command_line(tmp_path / "home")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An empty notebook and one with the example case in it: made once, since each opening takes a second."""
    folder = tmp_path_factory.mktemp("made once")
    run = command_line(folder / "home")
    made = {name: folder / f"{name}.notebook" for name in ("empty", "example")}
    for notebook in made.values():
        assert run("new", notebook).code == 0
    assert run("example", made["example"]).code == 0
    return made


@pytest.fixture
def notebook(made_once: dict[str, Path], tmp_path: Path) -> Path:
    """A notebook with the example case in it."""
    return Path(shutil.copytree(made_once["example"], tmp_path / "Work.notebook"))


@pytest.fixture
def other(made_once: dict[str, Path], tmp_path: Path) -> Path:
    """A colleague's empty notebook."""
    return Path(shutil.copytree(made_once["empty"], tmp_path / "Other.notebook"))


@pytest.fixture
def turned_back(fieldbook: CommandLine, notebook: Path, tmp_path: Path) -> Path:
    """A notebook whose data.db was put back to what it was before its last opening."""
    older = tmp_path / "older.db"
    shutil.copy(notebook / "data.db", older)
    assert fieldbook("cases", notebook).code == 0
    shutil.copy(older, notebook / "data.db")
    return notebook


@pytest.fixture(scope="module")
def neighbours() -> Iterator[Neighbours]:
    """The stand-ins for what the system has on its buses; what is started from now on hears them."""
    with private_bus() as address, pytest.MonkeyPatch.context() as environment:
        # One bus stands for both.
        environment.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        environment.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        made = Neighbours()
        yield made
        made.end()
