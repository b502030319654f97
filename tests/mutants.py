"""Mutants of a module: the same source with one comparison, length or sign changed, each of which a test must notice.

`python -m tests.mutants crypto/chain.py` runs the tests of the room on every mutant of a file and writes down those that nobody noticed;
`crypto/chain.py:7` is the mutant numbered 7 alone, counted from 0.
"""

from __future__ import annotations

import ast
import copy
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[1]

TESTS = {
    "age_file": ["age_keys", "age_words"],
    "age_payload": ["age_words"],
    "sealing": ["wrapping", "keyslots"],
    "slot": ["keyslots", "key_slot_format"],
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
    for number, node in enumerate(ast.walk(ast.parse(source))):
        if not _is_run(node) or not _change(copy.deepcopy(node)):
            continue
        # Parsed anew for each: a mutant changes its own tree alone.
        tree = ast.parse(source)
        changed = list(ast.walk(tree))[number]
        _change(changed)
        yield Mutant(
            line=getattr(node, "lineno", 0), before=ast.unparse(node), after=ast.unparse(changed), tree=tree
        )


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
    finder = _Finder(file.removesuffix(".py").replace("/", "."), PROJECT / file, mutant.tree)
    room = PROJECT / "tests" / Path(file).parent
    return _fails(finder, _own_tests(file)) or _fails(finder, [str(room)])


def pass_unchanged(files: Iterable[str]) -> bool:
    """Whether the tests that are asked first pass on the files as they are: where they do not, every mutant seems to be noticed."""
    return not _fails(None, sorted({tests for file in files for tests in _own_tests(file)}))


def _own_tests(file: str) -> list[str]:
    room, stem = Path(file).parent, Path(file).stem
    own = [PROJECT / "tests" / room / f"test_{name}.py" for name in TESTS.get(stem, [stem])]
    figures = PROJECT / "tests" / room / "test_figures.py"
    return [str(tests) for tests in (figures, *own) if tests.exists()]


def _fails(finder: _Finder | None, tests: list[str]) -> bool:
    child = os.fork()
    if not child:
        signal.alarm(LONGEST)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        if finder is not None:
            sys.meta_path.insert(0, finder)
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
    """Try mutants and write down, one a line, those that nobody noticed; 1 when there are any."""
    for library in LOADED_ONCE:
        importlib.import_module(library)
    if not pass_unchanged(argument.partition(":")[0] for argument in arguments):
        raise SystemExit("the tests fail on the files as they are")
    unnoticed = 0
    for argument in arguments:
        file, _, only = argument.partition(":")
        for number, mutant in enumerate(mutants_of((PROJECT / file).read_text(encoding="utf-8"))):
            if only in ("", str(number)) and not is_noticed(file, mutant):
                unnoticed += 1
                sys.stdout.write(f"{file}:{number}: {mutant}\n")
                sys.stdout.flush()
    return min(unnoticed, 1)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
