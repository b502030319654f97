"""Mutants of a module: the same source with one comparison, length or sign changed, each of which a test must notice.

`python -m tests.mutants crypto/chain.py 7 tests/crypto/test_chain.py` runs tests on the seventh mutant; exit code 0 means that nobody noticed.
"""

from __future__ import annotations

import ast
import importlib.abc
import importlib.machinery
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

PROJECT = Path(__file__).parents[1]

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
        return f"line {self.line}: {self.before}  →  {self.after}"


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


def main(arguments: list[str]) -> int:
    """Run tests on one mutant; pytest's exit code."""
    file, number, *tests = arguments
    mutant = list(mutants_of((PROJECT / file).read_text(encoding="utf-8")))[int(number)]
    name = file.removesuffix(".py").replace("/", ".")
    sys.meta_path.insert(0, _Finder(name, PROJECT / file, mutant.tree))
    return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:randomly", *tests]))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
