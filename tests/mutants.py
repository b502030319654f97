"""Mutants of a module: the same source with one comparison, length or sign changed, each of which a test must notice.

`python -m tests.mutants crypto/chain.py` runs the tests of the room on every mutant of a file and prints those that nobody noticed;
`crypto/chain.py:7` is the mutant numbered 7 alone, counted from 0.
"""

from __future__ import annotations

import ast
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[1]

TESTS = {
    "age_payload": ["age_words"],
    "passphrases": ["passphrases"],
    "slot": ["keyslots", "key_slot_format"],
    "streams": ["age_words"],
    "strength": ["passphrases"],
}
"""A file of the room → which tests are asked first, where that is not the one of its own name."""

LOADED_ONCE = (
    *("hypothesis", "mnemonic", "msgspec", "pyrage", "shamir_mnemonic", "zxcvbn"),
    *("cryptography.hazmat.primitives.kdf.argon2", "cryptography.hazmat.primitives.kdf.scrypt"),
)
"""What every run would load again: the process that is divided for each mutant has them already."""

LONGEST = 240
"""Seconds for the tests on one mutant. Some mutants make a loop without an end, and that is noticed too."""

OTHERS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
"""A comparison → the one that is mistaken for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One change."""

    line: int
    before: str
    after: str
    tree: ast.Module

    def __str__(self) -> str:
        return f"line {self.line}: {self.change}"

    @property
    def change(self) -> str:
        """What was changed, wherever it stands."""
        return f"{self.before}  →  {self.after}"


def mutants_of(source: str) -> Iterator[Mutant]:
    """Every mutant of a source, in its order."""
    count = len(list(ast.walk(ast.parse(source))))
    for number in range(count):
        # Parsed anew for each: a mutant changes its own tree alone.
        tree = ast.parse(source)
        node = list(ast.walk(tree))[number]
        if not _is_run(node):
            continue
        before = ast.unparse(node)
        if _change(node):
            yield Mutant(line=getattr(node, "lineno", 0), before=before, after=ast.unparse(node), tree=tree)


def _change(node: ast.AST) -> bool:
    match node:
        case ast.Compare(ops=[operator, *_]) if type(operator) in OTHERS:
            node.ops[0] = OTHERS[type(operator)]()
        case ast.Constant(value=value) if type(value) is int:
            node.value = value + 1
        case ast.BoolOp(op=ast.And()):
            node.op = ast.Or()
        case ast.BoolOp(op=ast.Or()):
            node.op = ast.And()
        case ast.BinOp(op=ast.Add()):
            node.op = ast.Sub()
        case ast.BinOp(op=ast.Sub()):
            node.op = ast.Add()
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            # `not not x`: the same place in the tree holds the opposite.
            node.operand = ast.UnaryOp(op=ast.Not(), operand=operand)
        case _:
            return False
    return True


def _is_run(node: ast.AST) -> bool:
    """Whether a node is worth a mutant: the sums of texts and of types are not lengths."""
    if isinstance(node, ast.BinOp):
        return not any(
            isinstance(each, ast.Constant) and isinstance(each.value, str | bytes) for each in ast.walk(node)
        )
    return True


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives one module as its mutant, and no other."""

    def __init__(self, name: str, file: Path, tree: ast.Module) -> None:
        self._name, self._file, self._tree = name, file, ast.fix_missing_locations(tree)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if fullname != self._name:
            return None
        return importlib.util.spec_from_file_location(fullname, self._file, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._tree, str(self._file), "exec"), module.__dict__)


def is_noticed(file: str, mutant: Mutant) -> bool:
    """Whether a test fails on a mutant: first those of the file, then all of the room."""
    return _fails(file, mutant.tree, _own_tests(file)) or _fails(file, mutant.tree, [_room(file)])


def passes_unchanged(file: str) -> bool:
    """Whether the tests that are asked first pass on the file as it is: where they never do, every mutant seems to be noticed."""
    return not _fails(file, ast.parse((PROJECT / file).read_text(encoding="utf-8")), _own_tests(file))


def _room(file: str) -> str:
    return str(PROJECT / "tests" / Path(file).parent.name)


def _own_tests(file: str) -> list[str]:
    room, stem = Path(file).parent.name, Path(file).stem
    own = [PROJECT / "tests" / room / f"test_{name}.py" for name in TESTS.get(stem, [stem])]
    figures = PROJECT / "tests" / room / "test_figures.py"
    return [str(tests) for tests in (figures, *own) if tests.exists()]


def _fails(file: str, tree: ast.Module, tests: list[str]) -> bool:
    child = os.fork()
    if not child:
        signal.alarm(LONGEST)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        module = file.removesuffix(".py").replace("/", ".")
        sys.meta_path.insert(0, _Finder(module, PROJECT / file, tree))
        without = ["-p", "no:cacheprovider", "-p", "no:randomly", "--ignore-glob=*/test_mutants.py"]
        without += ["-W", "ignore::pytest.PytestAssertRewriteWarning"]  # of LOADED_ONCE
        code = 1
        try:
            code = int(pytest.main(["-x", "-q", "-c", str(PROJECT / "pyproject.toml"), *without, *tests]))
        finally:
            # Nothing of this process is to be tidied away twice.
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def main(arguments: list[str]) -> int:
    """Try mutants; 1 when nobody noticed one of them."""
    for library in LOADED_ONCE:
        importlib.import_module(library)
    unnoticed = 0
    for argument in arguments:
        file, _, number = argument.partition(":")
        if not passes_unchanged(file):
            raise SystemExit(f"the tests of {file} fail on it as it is")
        mutants = list(mutants_of((PROJECT / file).read_text(encoding="utf-8")))
        for mutant in mutants if not number else [mutants[int(number)]]:
            if not is_noticed(file, mutant):
                unnoticed += 1
                sys.stdout.write(f"{file}: {mutant}\n")
                sys.stdout.flush()
    return min(unnoticed, 1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
