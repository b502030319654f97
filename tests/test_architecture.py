"""What holds the house: which room may know which, who may use what, and what no file may contain."""

from __future__ import annotations

import ast
import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

import start

PROJECT = Path(__file__).parents[1]
ROOMS = ("ui", "cli", "workflows", "storage", "export", "viewer", "crypto", "domain", "resources")
LONGEST_FILE = 300

LIBRARIES = {
    "ui": {"PySide6", "segno", "shiboken6"},
    "storage": {"sqlcipher3", "msgspec"},
    "export": {
        "typst",
        "pikepdf",
        "pypdfium2",
        "psutil",
        "justmytype",
        "justmytype_intl_cjk",
        "justmytype_intl_sea",
    },
    "viewer": {"PIL", "pi_heif", "pypdfium2", "pypdfium2_raw", "zxingcpp"},
    "crypto": {"cryptography", "pyrage", "mnemonic", "shamir_mnemonic"},
    "domain": {"ahocorasick", "anyascii", "phonenumbers", "zxcvbn"},
    "main.py": {"platformdirs"},
}
"""Room → the outside libraries it may import.  What is not here is imported nowhere."""

TYPES_ALONE = "_typeshed"
"""What mypy knows and no program can import."""

STANDARD_MODULES_OF_ONE_ROOM = {"argparse": "cli", "getpass": "cli", "sqlite3": "storage"}
PURE_ROOMS = ("domain", "crypto", "storage", "export", "viewer", "workflows")
CLOCKS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime"}
MADE_BY_RUNS = ("__pycache__", "build", "dist")
TEXTS = {".py", ".md", ".toml", ".sql", ".typ", ".po", ".json", ".lock", ".txt", ".yml", ""}


def files_of(*places: str) -> list[Path]:
    """Python files under rooms or single files of the top level that exist."""
    roots = [PROJECT / place for place in places]
    return sorted(
        file for root in roots for file in (root.rglob("*.py") if root.is_dir() else [root]) if file.exists()
    )


def all_texts() -> Iterator[Path]:
    """Every text of the project, whether git knows it yet or not."""
    for folder, folders, names in os.walk(PROJECT):
        folders[:] = [name for name in folders if name == ".ci" or not name.startswith((".", *MADE_BY_RUNS))]
        yield from (
            Path(folder, name)
            for name in names
            # In a second working tree of git, .git is a file that names the first.
            if Path(name).suffix in TEXTS and not name.startswith(".coverage") and name != ".git"
        )


PROGRAM = files_of(*ROOMS, "main.py")
EVERYTHING = [*PROGRAM, *files_of("start.py", "tests", "benchmarks")]


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of one file."""
    return ast.parse(file.read_text(encoding="utf-8"))


def place_of(file: Path, node: ast.AST | None = None) -> str:
    """Where something stands, as an editor opens it."""
    return f"{file.relative_to(PROJECT).as_posix()}:{getattr(node, 'lineno', 1)}"


def imported(tree: ast.AST) -> Iterator[tuple[ast.stmt, str]]:
    """Every import with the module's first name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node, node.module.split(".")[0]


def called_name(node: ast.AST) -> str:
    """The last name of what a call calls: "redact" for `redaction.redact(...)`; "" for anything but a call."""
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return ""


def calls(tree: ast.AST, names: set[str]) -> Iterator[ast.AST]:
    """Every call of something with one of these names."""
    return (node for node in ast.walk(tree) if called_name(node) in names)


def put_together_by_hand(text: ast.expr) -> bool:
    """Whether a message is built while running, so that no catalogue can hold it."""
    return isinstance(text, ast.JoinedStr | ast.BinOp) or called_name(text) in {"format", "join"}


def test_each_room_imports_only_what_its_floor_allows(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(PROJECT / "pyproject.toml"), no_cache=True, no_logo=True)
    assert broken == 0, capsys.readouterr().out


def test_each_outside_library_has_one_room() -> None:
    known = {*sys.stdlib_module_names, *ROOMS, TYPES_ALONE}
    strangers = [
        f"{place_of(file, node)} {name}"
        for file in PROGRAM
        for node, name in imported(tree_of(file))
        if name not in known and name not in LIBRARIES.get(file.relative_to(PROJECT).parts[0], set())
    ]
    assert strangers == []


def test_arguments_passwords_and_sqlite_each_have_one_room() -> None:
    strangers = [
        f"{place_of(file, node)} {name}"
        for file in PROGRAM
        for node, name in imported(tree_of(file))
        if STANDARD_MODULES_OF_ONE_ROOM.get(name, "") not in ("", file.relative_to(PROJECT).parts[0])
    ]
    assert strangers == []


def test_only_redaction_makes_a_redacted_case() -> None:
    makers = [
        place_of(file, node)
        for file in PROGRAM
        for node in calls(tree_of(file), {"RedactedCase"})
        if file.relative_to(PROJECT).parts[:2] != ("domain", "redaction")
    ]
    assert makers == []


def test_no_room_below_the_screen_reads_a_clock() -> None:
    readers = [
        place_of(file, node)
        for file in files_of(*PURE_ROOMS)
        for node in calls(tree_of(file), CLOCKS)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in ("date", "datetime", "time")
    ]
    assert readers == []


def test_what_is_written_beside_the_screen_is_stopped_from_one_place() -> None:
    # A backup runs on the notebook's thread, where a lock closes it between two steps.
    places = {"ui/background.py", "ui/backup/running.py"}
    others = [
        place_of(file, node)
        for file in files_of("ui")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.keyword) and node.arg == "stop" and not isinstance(node.value, ast.Name)
        if file.relative_to(PROJECT).as_posix() not in places
    ]
    assert others == []


def test_only_the_command_line_speaks_to_the_terminal() -> None:
    speakers = [
        place_of(file, node)
        for file in PROGRAM
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute)
        and node.attr in ("stdout", "stderr", "stdin")
        and isinstance(node.value, ast.Name)
        and node.value.id == "sys"
        and file.relative_to(PROJECT).as_posix() not in ("main.py", "resources/messages.py")
        and file.relative_to(PROJECT).parts[0] != "cli"
    ]
    assert speakers == []


def test_a_message_is_never_put_together_before_it_is_translated() -> None:
    lost = [
        place_of(file, node)
        for file in PROGRAM
        for node in calls(tree_of(file), {"_", "translated", "message", "counted"})
        # A method may have the name as well: QRect.translated moves a rectangle.
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if any(put_together_by_hand(argument) for argument in node.args[:2])
    ]
    assert lost == []


def test_every_file_opens_by_saying_what_it_is() -> None:
    assert [place_of(file) for file in EVERYTHING if not ast.get_docstring(tree_of(file))] == []


def test_no_file_has_grown_past_one_subject() -> None:
    lengths = {place_of(file): len(file.read_text(encoding="utf-8").splitlines()) for file in EVERYTHING}
    assert {file: length for file, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_file_names_a_machine_a_host_of_packages_or_an_address_of_the_network() -> None:
    # Written so that this file does not hold what it looks for.
    folders = "work|farm|root|var/tmp|tmp/bash_jobs"
    hosts = "pypi|pythonhosted|debian|npmjs|ubuntu|anaconda"
    forbidden = re.compile(rf"(?<![\w.])/(?:{folders})/|\b(?:{hosts})\.(?:org|com|net)\b")
    found = [
        f"{place_of(file)} line {number}"
        for file in all_texts()
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if forbidden.search(line)
    ]
    assert found == []


def test_every_link_between_our_pages_leads_somewhere() -> None:
    dead = [
        f"{place_of(page)} {target}"
        for page in all_texts()
        if page.suffix == ".md"
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_a_fresh_machine_gets_every_program_that_a_test_needs() -> None:
    needed = {
        argument.value
        for file in files_of("tests")
        for node in calls(tree_of(file), {"needs"})
        if isinstance(node, ast.Call)
        for argument in node.args
        if isinstance(argument, ast.Constant)
    }
    assert needed - set(start.TEST_PROGRAMS) == set()


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("RedactedCase(tokens=())", "RedactedCase"),
        ("redaction.RedactedCase()", "RedactedCase"),
        ("datetime.now(UTC)", "now"),
    ],
)
def test_a_forbidden_call_is_seen_however_it_is_reached(source: str, name: str) -> None:
    assert len(list(calls(ast.parse(source), {name}))) == 1


@pytest.mark.parametrize(
    "text", ['f"{name} is held"', '"held since " + day', '"{} is held".format(name)', '"%s" % name']
)
def test_a_message_put_together_by_hand_is_seen(text: str) -> None:
    assert put_together_by_hand(ast.parse(text, mode="eval").body)
