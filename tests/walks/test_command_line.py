"""The main road on the command line: from a new notebook to a summary and a sealed package."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.walks.conftest import REFERENCE, ROOT, WITHHELD, CommandLine

EXAMPLE = ROOT / "resources" / "examples" / "mong-cai.json"


def test_a_new_notebook_takes_the_example_and_finds_it_again(fieldbook: CommandLine, notebook: Path) -> None:
    (row,) = fieldbook("cases", notebook, "--json").json["cases"]
    assert (row["reference"], row["people"], row["is_example"]) == (REFERENCE, 9, True)
    found = fieldbook("find", notebook, "몽", "--json")
    assert found.code == 0
    for words in ("Mong Cai", "mong cai", "东兴", "선양", "garrison"):
        assert fieldbook("find", notebook, words, "--json").json["found"], words


def test_the_same_file_twice_adds_nothing(fieldbook: CommandLine, notebook: Path) -> None:
    again = fieldbook("import", notebook, EXAMPLE, "--json").json
    assert (again["added"], again["changed"]) == (0, 0)
    assert again["unchanged"] > 40


def test_the_timeline_tells_what_each_source_says(fieldbook: CommandLine, notebook: Path) -> None:
    events = fieldbook("timeline", notebook, REFERENCE, "--json").json["events"]
    kinds = [event["kind"] for event in events]
    assert kinds == [
        "journey",
        "arrest",
        "separation",
        "hand_over_across_border",
        "transport",
        "rumour",
        "whereabouts_unknown",
    ]
    hand_over = events[3]
    assert (hand_over["date"], hand_over["earliest"], hand_over["holder"], hand_over["place"]) == (
        "2015-10-24",
        "2015-10-24",
        "Chinese police",
        "Dongxing",
    )
    assert {account["words"] for account in hand_over["accounts"]} >= {"A few days later", "on 24 October"}
    assert hand_over["grade"] == "B2"


@pytest.mark.parametrize(
    ("day", "holder"), [("2015-10-23", "Vietnamese police"), ("2015-11-20", "Chinese police")]
)
def test_the_state_has_nine_rows_and_the_infant_its_own(
    fieldbook: CommandLine, notebook: Path, day: str, holder: str
) -> None:
    people = fieldbook("state", notebook, REFERENCE, "--on", day, "--json").json["people"]
    assert len(people) == 9
    assert {row["holder"] for row in people[:8]} == {holder}
    infant = people[8]
    assert (infant["place"], infant["holder"]) != (people[0]["place"], people[0]["holder"])
    assert any(course["holder"] == "Chinese police" for course in infant["others"])
    assert all(row["last_confirmed"] for row in people)


@pytest.mark.needs("pdftotext", "qpdf")
@pytest.mark.parametrize("profile", ["public_statement", "partner_ngo"])
def test_a_summary_holds_nothing_that_is_withheld(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path, profile: str
) -> None:
    target = tmp_path / "summary.pdf"
    answer = fieldbook(
        "summary", notebook, REFERENCE, "--profile", profile, "--on", "2015-11-20", "--out", target
    )
    assert answer.code == 0, answer.complaint
    text = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, check=True
    ).stdout.decode()
    plain = subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", target, "-"], capture_output=True, check=True
    ).stdout
    assert "China" in text
    assert [word for word in WITHHELD if word in text or word.encode() in plain] == []


def test_two_runs_give_the_same_bytes_wherever_they_run(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    elsewhere = fieldbook.with_surroundings(
        TZ="Pacific/Kiritimati", LANG="ko_KR.UTF-8", USER="somebody", LOGNAME="somebody", HOME=str(tmp_path)
    )
    files = [tmp_path / "one.pdf", tmp_path / "two.pdf"]
    for place, target in zip((fieldbook, elsewhere), files, strict=True):
        assert (
            place(
                "summary",
                notebook,
                REFERENCE,
                "--profile",
                "partner_ngo",
                "--on",
                "2015-11-20",
                "--out",
                target,
            ).code
            == 0
        )
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.needs("age", "age-keygen", "tar", "ssh-keygen")
def test_a_partners_package_opens_with_the_stock_tools_and_holds_nothing_withheld(
    fieldbook: CommandLine, notebook: Path, tmp_path: Path
) -> None:
    key = tmp_path / "partner.key"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    recipient = (
        subprocess.run(["age-keygen", "-y", key], check=True, capture_output=True).stdout.decode().strip()
    )
    sent = fieldbook(
        "send",
        notebook,
        REFERENCE,
        "--to",
        recipient,
        "--profile",
        "partner_ngo",
        "--on",
        "2015-11-20",
        "--out",
        tmp_path,
        "--json",
    )
    assert sent.code == 0, sent.complaint
    package = Path(sent.json["path"])
    opened = tmp_path / "opened"
    opened.mkdir()
    tar = tmp_path / "package.tar"
    subprocess.run(["age", "-d", "-i", key, "-o", tar, package], check=True)
    subprocess.run(["tar", "-x", "-f", tar, "-C", opened], check=True)
    manifest = json.loads((opened / "MANIFEST.json").read_text())
    signers = tmp_path / "signers"
    signers.write_text(f"sender {fieldbook('identity', notebook, '--json').json['signing_key']}\n")
    proven = subprocess.run(
        [
            "ssh-keygen",
            "-Y",
            "verify",
            "-f",
            signers,
            "-I",
            "sender",
            "-n",
            "fieldbook-package@v1",
            "-s",
            opened / "MANIFEST.json.sig",
        ],
        input=(opened / "MANIFEST.json").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert proven.returncode == 0, proven.stderr
    assert manifest
    everything = b"".join(path.read_bytes() for path in opened.iterdir())
    assert not (opened / "revisions.jsonl").exists()
    assert [word for word in WITHHELD if word.encode() in everything] == []


def test_a_colleagues_package_brings_the_case_back_once(
    fieldbook: CommandLine, notebook: Path, other: Path, tmp_path: Path
) -> None:
    recipient = fieldbook("identity", other, "--json").json["age_recipient"]
    whole = ("send", notebook, REFERENCE, "--to", recipient, "--colleague", "--out", tmp_path, "--json")
    bare = fieldbook(*whole)
    assert (bare.code, bare.out) == (1, "")
    assert "on their cards" in bare.complaint
    assert (
        fieldbook("partner", "add", notebook, "Other", "--kind", "colleague", "--age-key", recipient).code
        == 0
    )
    sent = fieldbook(*whole)
    assert sent.code == 0, sent.complaint
    unknown = fieldbook("receive", other, sent.json["path"], "--json")
    assert (unknown.code, unknown.out) == (1, "")
    looked = fieldbook("receive", other, sent.json["path"], "--look", "--json").json
    assert (looked["is_trusted"], looked["kinds"]["person"], looked["undecided"]) == (False, 9, 0)
    assert looked["signer"]["words"] == fieldbook("identity", notebook, "--json").json["words"]
    assert fieldbook("cases", other, "--json").json["cases"] == []
    first = fieldbook("receive", other, sent.json["path"], "--trust", "Worker 3", "--in-person", "--json")
    assert first.code == 0, first.complaint
    assert first.json["new"] > 40
    (known,) = fieldbook("partner", "list", other, "--json").json["partners"]
    assert (known["name"], known["kind"], bool(known["checked"])) == ("Worker 3", "colleague", True)
    assert fieldbook("receive", other, sent.json["path"], "--json").json["new"] == 0
    ours, theirs = (fieldbook("timeline", folder, REFERENCE, "--json").json for folder in (notebook, other))
    assert ours == theirs


def test_revisions_go_to_nobody_without_being_asked_for(
    fieldbook: CommandLine, notebook: Path, other: Path, tmp_path: Path
) -> None:
    recipient = fieldbook("identity", other, "--json").json["age_recipient"]
    sent = fieldbook(
        "send",
        notebook,
        REFERENCE,
        "--to",
        recipient,
        "--profile",
        "partner_ngo",
        "--out",
        tmp_path,
        "--json",
    )
    refused = fieldbook("receive", other, sent.json["path"])
    assert (refused.code, refused.out) == (1, "")
    assert fieldbook("cases", other, "--json").json["cases"] == []


def test_words_seal_a_package_and_open_it(
    fieldbook: CommandLine, notebook: Path, other: Path, tmp_path: Path
) -> None:
    sent = fieldbook("send", notebook, REFERENCE, "--words", "--colleague", "--out", tmp_path, "--json")
    assert sent.code == 0, sent.complaint
    received = fieldbook(
        "receive",
        other,
        sent.json["path"],
        "--words",
        "--trust",
        "Worker 3",
        "--json",
        more=sent.json["words"] + "\n",
    )
    assert received.code == 0, received.complaint
    wrong = fieldbook("receive", other, sent.json["path"], "--words", more="six other words of no use\n")
    assert wrong.code == 1


def test_check_finds_nothing_in_a_sound_notebook(fieldbook: CommandLine, notebook: Path) -> None:
    answer = fieldbook("check", notebook, "--json")
    assert (answer.code, answer.json["findings"]) == (0, [])


def test_the_schema_is_printed_without_a_notebook(fieldbook: CommandLine) -> None:
    assert "CaseFile" in fieldbook("schema").json["$defs"]


def test_a_renamed_and_a_copied_notebook_open(fieldbook: CommandLine, notebook: Path, tmp_path: Path) -> None:
    import shutil

    renamed = notebook.rename(tmp_path / "Another name")
    assert fieldbook("cases", renamed).code == 0
    shutil.copytree(renamed, tmp_path / "copy")
    assert fieldbook("cases", tmp_path / "copy").code == 0


def test_recovery_words_are_written_only_when_asked_for(fieldbook: CommandLine, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet"
    assert fieldbook("new", tmp_path / "a.notebook", "--recovery-out", sheet).code == 0
    assert len(sheet.read_text().split()) == 12
    refused = fieldbook("new", tmp_path / "c.notebook", "--recovery-out", sheet)
    assert (refused.code, (tmp_path / "c.notebook").exists()) == (1, False)
    printed = fieldbook("new", tmp_path / "b.notebook", "--recovery-out", "-")
    assert len(printed.out.split()) == 12
