"""Sealed files against the stock age, in both directions."""

from __future__ import annotations

import io
import os
import pty
import subprocess
from pathlib import Path

import pytest

from crypto.age import decrypt, decrypt_with_words, encrypt, encrypt_with_words, new_identity
from crypto.errors import NotForUs, Tampered, UnknownFormat, WrongSecret

pytestmark = pytest.mark.needs("age")

CONTENT = bytes(range(256)) * 700
WORDS = "단풍나무 우물 acorn 여섯"


def age(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["age", *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL)


def age_on_a_terminal(words: str, *arguments: str) -> int:
    """The exit code of age, which asks for words on a terminal only and may ask twice."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp("age", ["age", *arguments])
    try:
        while (asked := os.read(terminal, 4096)) != b"":
            if asked.rstrip().endswith(b":"):
                os.write(terminal, words.encode() + b"\n")
    except OSError:
        # The other side of the terminal is closed: age has ended.
        pass
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def test_stock_age_opens_what_we_seal_to_its_key(tmp_path: Path) -> None:
    identity = new_identity()
    (tmp_path / "key.txt").write_text(identity.secret + "\n", encoding="ascii")
    with (tmp_path / "file.age").open("wb") as target:
        encrypt(io.BytesIO(CONTENT), target, [identity.recipient, new_identity().recipient])
    opened = age("-d", "-i", str(tmp_path / "key.txt"), str(tmp_path / "file.age"))
    assert opened.stdout == CONTENT, opened.stderr


def test_stock_age_refuses_what_it_should(tmp_path: Path) -> None:
    identity, other = new_identity(), new_identity()
    (tmp_path / "other.txt").write_text(other.secret + "\n", encoding="ascii")
    (tmp_path / "key.txt").write_text(identity.secret + "\n", encoding="ascii")
    sealed = io.BytesIO()
    encrypt(io.BytesIO(CONTENT), sealed, [identity.recipient])
    (tmp_path / "file.age").write_bytes(sealed.getvalue())
    (tmp_path / "cut.age").write_bytes(sealed.getvalue()[:-1])
    assert age("-d", "-i", str(tmp_path / "other.txt"), str(tmp_path / "file.age")).returncode != 0
    assert age("-d", "-i", str(tmp_path / "key.txt"), str(tmp_path / "cut.age")).returncode != 0


def test_we_open_what_stock_age_seals_to_our_key(tmp_path: Path) -> None:
    identity = new_identity()
    (tmp_path / "content").write_bytes(CONTENT)
    sealed = age("-r", identity.recipient, str(tmp_path / "content")).stdout
    opened = io.BytesIO()
    decrypt(io.BytesIO(sealed), opened, identity.secret)
    assert opened.getvalue() == CONTENT
    with pytest.raises(NotForUs):
        decrypt(io.BytesIO(sealed), io.BytesIO(), new_identity().secret)
    with pytest.raises(Tampered):
        decrypt(io.BytesIO(sealed[:-1]), io.BytesIO(), identity.secret)


def test_the_text_form_of_stock_age_is_an_unknown_format(tmp_path: Path) -> None:
    identity = new_identity()
    (tmp_path / "content").write_bytes(CONTENT)
    sealed = age("-a", "-r", identity.recipient, str(tmp_path / "content")).stdout
    with pytest.raises(UnknownFormat):
        decrypt(io.BytesIO(sealed), io.BytesIO(), identity.secret)


def test_stock_age_opens_what_we_seal_with_words_and_not_with_others(tmp_path: Path) -> None:
    sealed, opened = tmp_path / "file.age", tmp_path / "opened"
    with sealed.open("wb") as target:
        encrypt_with_words(io.BytesIO(CONTENT), target, WORDS)
    assert age_on_a_terminal(WORDS, "-d", "-o", str(opened), str(sealed)) == 0
    assert opened.read_bytes() == CONTENT
    assert age_on_a_terminal(WORDS + "x", "-d", "-o", str(tmp_path / "none"), str(sealed)) != 0


def test_we_open_what_stock_age_seals_with_words(tmp_path: Path) -> None:
    content, sealed = tmp_path / "content", tmp_path / "file.age"
    content.write_bytes(CONTENT)
    assert age_on_a_terminal(WORDS, "-p", "-o", str(sealed), str(content)) == 0
    opened = io.BytesIO()
    with sealed.open("rb") as source:
        decrypt_with_words(source, opened, WORDS)
    assert opened.getvalue() == CONTENT
    with sealed.open("rb") as source, pytest.raises(WrongSecret):
        decrypt_with_words(source, io.BytesIO(), WORDS[:-1])
