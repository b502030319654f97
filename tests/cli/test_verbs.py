"""The verbs and what the README says of them."""

from __future__ import annotations

from pathlib import Path

from cli.verbs import VERBS

README = Path(__file__).parents[2] / "README.md"


def test_the_table_of_the_readme_lists_every_verb_and_no_other() -> None:
    rows = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    listed = {row.removeprefix("| `").split("`")[0].split()[0] for row in rows}
    assert listed == set(VERBS)
