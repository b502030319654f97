"""Two notebooks on the command line alone: a package each way, one record changed in both, and a person's decision."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.walks.conftest import REFERENCE, ROOT, CommandLine

EXAMPLE = ROOT / "resources" / "examples" / "mong-cai.json"


def put_in(fieldbook: CommandLine, notebook: Path, folder: Path, **fields: Any) -> str:
    """Change the first person of the example in a notebook; the person's id there."""
    content = json.loads(EXAMPLE.read_text())
    content["people"][0] |= fields
    changed = folder / "changed.json"
    changed.write_text(json.dumps(content))
    answer = fieldbook("import", notebook, changed, "--json")
    assert (answer.code, answer.json["changed"]) == (0, 1), answer.complaint
    return str(content["people"][0]["id"])


def pass_on(fieldbook: CommandLine, sender: Path, to: Path, folder: Path) -> dict[str, Any]:
    """Seal the case for the other notebook and take it in there."""
    key = fieldbook("identity", to, "--json").json["age_recipient"]
    sent = fieldbook("send", sender, REFERENCE, "--to", key, "--colleague", "--out", folder, "--json")
    received = fieldbook("receive", to, sent.json["path"], "--json")
    assert received.code == 0, received.complaint
    return {**received.json, "path": sent.json["path"]}


def know_each_other(fieldbook: CommandLine, one: Path, other: Path) -> None:
    """Each puts the other's keys down, as after a meeting."""
    for here, there, name in ((one, other, "Worker 9"), (other, one, "Worker 4")):
        keys = fieldbook("identity", there, "--json").json
        added = fieldbook(
            "partner",
            "add",
            here,
            name,
            "--kind",
            "colleague",
            "--age-key",
            keys["age_recipient"],
            "--signing-key",
            keys["signing_key"],
            "--in-person",
            "--json",
        )
        assert added.code == 0, added.complaint
        assert added.json["partners"][0]["words"] == keys["words"]


def test_two_notebooks_agree_after_a_decision(
    fieldbook: CommandLine, notebook: Path, other: Path, tmp_path: Path
) -> None:
    know_each_other(fieldbook, notebook, other)
    assert pass_on(fieldbook, notebook, other, tmp_path)["conflicts"] == 0
    put_in(fieldbook, notebook, tmp_path, label="Woman 1")
    put_in(fieldbook, other, tmp_path, label="Mother", remarks="seen twice")
    assert pass_on(fieldbook, other, notebook, tmp_path)["conflicts"] == 1
    (waiting,) = fieldbook("conflicts", notebook, "--json").json["conflicts"]
    shown = fieldbook("conflicts", notebook, waiting["record"], "--json").json
    both = {each["field"]: each["offered"] for each in shown["differences"]}
    assert both["label"] == ""
    assert both["remarks"] in ("this", "that")
    assert fieldbook("decide", notebook, waiting["record"], "--merge").code == 1
    here = next(side for side in ("this", "that") if shown[side]["is_here"])
    decided = fieldbook("decide", notebook, waiting["record"], "--merge", "--take", f"label={here}", "--json")
    assert decided.json == {"left": 0}
    package = pass_on(fieldbook, notebook, other, tmp_path)["path"]
    assert fieldbook("conflicts", other, "--json").json["conflicts"] == []
    assert fieldbook("find", other, "Woman 1", "--json").json["found"]
    (*_older, newest) = sorted(
        fieldbook("undo-import", other, "--json").json["imports"], key=lambda each: each["number"]
    )
    assert (newest["sender"], newest["undone"]) == ("Worker 4", False)
    undone = fieldbook("undo-import", other, newest["number"], "--json")
    assert (undone.code, undone.json["stays"]) == (0, 0), undone.complaint
    assert fieldbook("undo-import", other, newest["number"]).code == 1
    assert not fieldbook("find", other, "Woman 1", "--json").json["found"]
    assert fieldbook("check", other, "--json").json["findings"] == []
    assert fieldbook("receive", other, package, "--json").json["new"] == undone.json["revisions"]
    assert fieldbook("find", other, "Woman 1", "--json").json["found"]
    assert fieldbook("partner", "withdraw", other, "Worker 4", "--json").code == 0
    assert fieldbook("receive", other, package).code == 1
    looked = fieldbook("receive", other, package, "--look", "--json").json
    assert (looked["signer"]["standing"], looked["is_trusted"]) == ("withdrawn", False)
