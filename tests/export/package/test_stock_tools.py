"""A package is opened, and made, with nothing but age, tar, ssh-keygen, sed and sha256sum: the commands of docs/formats/package.md."""

from __future__ import annotations

import io
import os
import re
import subprocess
from functools import partial
from pathlib import Path

import pytest

from crypto.age import decrypt, encrypt, new_identity
from crypto.signing import public_line
from export.package.manifest import Kind
from export.package.read import read_package
from export.package.write import entry_of_bytes, write_package
from tests.export.package.forge import SENDER, Keeper

pytestmark = pytest.mark.needs("age", "tar", "ssh-keygen")

FILES = {"revisions.jsonl": b'{"id":1}\n' * 1000, "attachment-1.bin": os.urandom(2_000_000), "empty": b""}
FORMAT_PAGE = Path(__file__).parents[3] / "docs" / "formats" / "package.md"
IDENTITY = new_identity()


def run(folder: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)


def commands_under(heading: str) -> list[str]:
    """The commands of one section of the format's page, continued lines joined."""
    section = FORMAT_PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    block = re.search(r"```sh\n(.*?)```", section, re.DOTALL)
    assert block is not None
    return block[1].replace("\\\n", " ").strip().splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder with a package and the reader's key, the sender's key known."""
    planned = SENDER.plan(*(entry_of_bytes(name, content) for name, content in FILES.items()))
    with (tmp_path / "fieldbook-abcdefgh.age").open("wb") as target:
        write_package(planned, partial(encrypt, recipients=[IDENTITY.recipient]), target)
    (tmp_path / "key.txt").write_text(IDENTITY.secret)
    (tmp_path / "sender.pub").write_text(public_line(SENDER.key.public) + "\n")
    return tmp_path


def test_the_three_commands_open_a_package_and_prove_it(folder: Path) -> None:
    commands = commands_under("Open it without this program")
    for command in commands:
        done = run(folder, command)
        assert (done.returncode, done.stderr) == (0, ""), command
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES
    assert 'Good "fieldbook-package@v1" signature for sender' in run(folder, commands[1]).stdout
    assert run(folder, commands[2]).stdout.splitlines() == [f"{name}: OK" for name in FILES]


def test_the_files_lie_there_readable_only_by_their_owner(folder: Path) -> None:
    run(folder, commands_under("Open it without this program")[0])
    assert {(folder / name).stat().st_mode & 0o777 for name in FILES} == {0o600}


@pytest.mark.parametrize("spoilt", ["MANIFEST.json", "revisions.jsonl"])
def test_the_same_commands_find_what_was_changed_after_unpacking(folder: Path, spoilt: str) -> None:
    opening, verifying, comparing = commands_under("Open it without this program")
    run(folder, opening)
    content = bytearray((folder / spoilt).read_bytes())
    content[100] ^= 1
    (folder / spoilt).write_bytes(content)
    assert run(folder, verifying if spoilt == "MANIFEST.json" else comparing).returncode != 0


def test_another_senders_key_does_not_verify(folder: Path) -> None:
    opening, verifying, _ = commands_under("Open it without this program")
    run(folder, opening)
    (folder / "sender.pub").write_text(public_line(bytes(range(32))) + "\n")
    assert run(folder, verifying).returncode != 0


def test_parts_are_put_together_by_cat(folder: Path) -> None:
    whole = (folder / "fieldbook-abcdefgh.age").read_bytes()
    for number in range(3):
        piece = whole[number * 1_000_000 : (number + 1) * 1_000_000] if number < 2 else whole[2_000_000:]
        (folder / f"fieldbook-abcdefgh.age.00{number + 1}").write_bytes(piece)
    done = run(folder, commands_under("Parts")[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert {name: (folder / name).read_bytes() for name in FILES} == FILES


def test_a_package_made_by_hand_with_the_stock_tools_is_read(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_bytes(b"{}")
    assert run(tmp_path, "ssh-keygen -q -t ed25519 -N '' -C '' -f key").returncode == 0
    keeper = Keeper()
    for command in commands_under("Make one without this program"):
        done = run(tmp_path, command)
        assert done.returncode == 0, done.stderr
    (tmp_path / "recipient.txt").write_text(IDENTITY.recipient + "\n")
    assert run(tmp_path, "age -R recipient.txt -o by-hand.age package.tar").returncode == 0
    package = (tmp_path / "by-hand.age").read_bytes()
    manifest = read_package(io.BytesIO(package), partial(decrypt, identity=IDENTITY.secret), keeper)
    assert keeper.files == {"case.json": b"{}"}
    assert manifest.kind is Kind.PARTNER
    assert public_line(manifest.sender) == (tmp_path / "key.pub").read_text().strip()
