"""A comparison or a length that is changed, of a lock or of the advice on passphrases, is noticed: a few in every run, all in a long one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.mutants import PROJECT, Mutant, mutants_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="divides a process for each mutant")

ROOMS = ("crypto", "domain/passphrase")
FILES = [f"{room}/{file.name}" for room in ROOMS for file in sorted((PROJECT / room).glob("*.py"))]

EQUIVALENT = {
    (
        "crypto/age_header.py",
        "if len(line) > BODY_LINE:",
        "len(line) > BODY_LINE  →  len(line) >= BODY_LINE",
    ): "a line of just that length is never the last",
    (
        "domain/passphrase/dubeolsik.py",
        'return "".join(_KEYS[letter] for letter in letters) if set(letters) <= _KEYS.keys() else character',
        "set(letters) <= _KEYS.keys()  →  set(letters) < _KEYS.keys()",
    ): "no character has every letter of the keyboard in it",
    (
        "crypto/hashing.py",
        "pieces, self._pieces, self._size = self._pieces, [], 0",
        "0  →  1",
    ): "the other thread is given its work a byte sooner",
    (
        "crypto/hashing.py",
        "self._pieces, self._size = [], 0",
        "0  →  1",
    ): "as above",
    (
        "crypto/hashing.py",
        "self._beside = ThreadPoolExecutor(1)",
        "1  →  2",
    ): "one piece of work at a time is all that it is ever given",
    (
        "crypto/keyslots.py",
        "with stretch(opener.passphrase, slot.salt, slot.cost) as stretched, Secret.zeros(2 * KEY_SIZE) as both:",
        "2  →  3",
    ): "the second half is everything behind the first, however much room there was",
    (
        "domain/passphrase/strength.py",
        "level = next(level for level, least in LEAST.items() if guesses >= least)",
        "guesses >= least  →  guesses > least",
    ): "an estimate is the logarithm of a power of ten and one more, which is no step",
}
"""(file, its line, the change) → why nothing that can be seen differs."""

QUICK = [
    f"crypto/{name}.py"
    for name in ("age_header", "chain", "key_words", "keyslots", "signing", "slot", "wrapping")
]
"""Files whose tests take no time."""

FEW = 6


def all_mutants(file: str) -> list[Mutant]:
    return list(mutants_of((PROJECT / file).read_text(encoding="utf-8")))


def known_as(file: str, mutant: Mutant) -> tuple[str, str, str]:
    line = (PROJECT / file).read_text(encoding="utf-8").splitlines()[mutant.line - 1]
    return file, line.strip(), mutant.change


def unnoticed(*arguments: str) -> set[tuple[str, str, str]]:
    """The mutants that no test fails on."""
    tried = subprocess.run(
        [sys.executable, "-m", "tests.mutants", *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode in (0, 1), tried.stderr
    found = (line.split(":")[:2] for line in tried.stdout.splitlines())
    return {known_as(file, all_mutants(file)[int(number)]) for file, number in found}


def test_what_is_called_equivalent_is_there() -> None:
    there = {known_as(file, mutant) for file in FILES for mutant in all_mutants(file)}
    assert EQUIVALENT.keys() <= there


def test_a_few_mutants_are_noticed() -> None:
    every = [
        f"{file}:{number}"
        for file in QUICK
        for number, mutant in enumerate(all_mutants(file))
        if known_as(file, mutant) not in EQUIVALENT
    ]
    few = every[:: len(every) // FEW][:FEW]
    assert unnoticed(*few) == set()


@pytest.mark.long
@pytest.mark.parametrize("file", [file for file in FILES if all_mutants(file)])
def test_every_mutant_is_noticed_but_those_that_change_nothing(file: str) -> None:
    assert unnoticed(file) == {known for known in EQUIVALENT if known[0] == file}
