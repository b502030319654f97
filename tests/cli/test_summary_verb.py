"""The verb summary: who and what stays out, for whom a form is, and what is shown without a consent."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from export.summary.pages import page_texts

if TYPE_CHECKING:
    from tests.cli.conftest import Speak

CASE = "EXAMPLE-2015"
NAME = "Kwon Sun Hwa"


@pytest.fixture
def named(notebook: Path, tmp_path: Path, speak: Speak) -> Path:
    """A notebook with the example, in which one adult has a name and a passport, and with a lawyer."""
    raw = json.loads(files("resources.examples").joinpath("mong-cai.json").read_bytes())
    raw["people"][0] |= {
        "names": [{"text": NAME}],
        "documents": [{"kind": "Passport", "number": "M12345678"}],
    }
    raw["partners"] = [{"id": "counsel", "name": "Counsel", "profile": "legal_counsel"}]
    case = tmp_path / "case.json"
    case.write_text(json.dumps(raw), encoding="utf-8")
    assert speak("import", notebook, case, lines=("old",))[0] == 0
    return notebook


def text_of(path: Path) -> str:
    return " ".join(" ".join(page_texts(path.read_bytes())).split())


def test_a_person_and_an_event_are_left_out_of_one_document(
    named: Path, tmp_path: Path, speak: Speak
) -> None:
    events = json.loads(speak("timeline", named, CASE, "--json", lines=("old",))[1])
    arrest = next(each["event"] for each in events["events"] if each["kind"] == "arrest")
    common = ("summary", named, CASE, "--profile", "partner_ngo", "--on", "2015-11-20")
    assert speak(*common, "--out", tmp_path / "all.pdf", lines=("old",))[0] == 0
    without = ("--without-person", "Infant, name unknown", "--without-event", arrest)
    code, _, complained = speak(*common, *without, "--out", tmp_path / "some.pdf", lines=("old",))
    assert code == 0
    assert "what may be theirs alone: every number of people" in complained
    everything, some = text_of(tmp_path / "all.pdf"), text_of(tmp_path / "some.pdf")
    assert "Person I" in everything
    assert "Person I" not in some
    assert "Arrested" in everything
    assert "Arrested" not in some
    code, _, complained = speak(
        *common, "--without-event", "no id", "--out", tmp_path / "x.pdf", lines=("old",)
    )
    assert code == 1
    assert "No event of this case has that id" in complained


def test_a_form_for_the_group_is_one_form(named: Path, tmp_path: Path, speak: Speak) -> None:
    out = tmp_path / "group.pdf"
    asked = ("--profile", "partner_ngo", "--form", "enforced_disappearance", "--as-group", "--out", out)
    assert speak("summary", named, CASE, *asked, lines=("old",))[0] == 0
    text = text_of(out)
    assert text.count("1. Identity") == 1
    assert "The group" in text


def test_papers_are_shown_without_a_consent_for_a_reason_alone(
    named: Path, tmp_path: Path, speak: Speak
) -> None:
    out = tmp_path / "s.pdf"
    asked = ("summary", named, CASE, "--to", "Counsel", "--documents-anyway", NAME, "--out", out)
    code, _, complained = speak(*asked, lines=("old",))
    assert (code, out.exists()) == (1, False)
    assert "Say why" in complained
    code, said, _ = speak(*asked, "--because", "Asked by the court", "--json", lines=("old",))
    assert code == 0
    assert [(each["what"], each["standing"]) for each in json.loads(said)["consents"]] == [
        ("name", "missing"),
        ("documents", "missing"),
    ]
    text = text_of(out)
    assert "M12345678" in text
    assert NAME not in text


def with_consent(named: Path, speak: Speak, folder: Path, **consent: object) -> None:
    raw = json.loads(files("resources.examples").joinpath("mong-cai.json").read_bytes())
    counsel = {"id": "counsel", "name": "Counsel", "profile": "legal_counsel"}
    raw["partners"] = [counsel, {"id": "others", "name": "Others", "profile": "legal_counsel"}]
    raw["consents"] = [{"id": "word", "case": raw["case"]["id"], "person": raw["people"][0]["id"], **consent}]
    raw["people"][0] |= {
        "names": [{"text": NAME}],
        "documents": [{"kind": "Passport", "number": "M12345678"}],
    }
    path = folder / "with-consent.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    assert speak("import", named, path, lines=("old",))[0] == 0


@pytest.mark.parametrize("recipients", [["counsel"], ["others"], []])
def test_no_reason_shows_what_somebody_took_back_from_whomever(
    named: Path, tmp_path: Path, speak: Speak, recipients: list[str]
) -> None:
    with_consent(
        named,
        speak,
        tmp_path,
        basis="given",
        scopes=["name"],
        recipients=recipients,
        purposes=["legal_help"],
        withdrawn={"edtf": "2015-11-01"},
    )
    out = tmp_path / "s.pdf"
    asked = ("summary", named, CASE, "--to", "Counsel", "--out", out, "--because", "Hearing tomorrow")
    code, _, complained = speak(*asked, "--name-anyway", NAME, lines=("old",))
    assert (code, out.exists()) == (1, False)
    assert "no reason does" in complained
    assert speak(*asked, "--documents-anyway", NAME, lines=("old",))[0] == 0
    assert NAME not in text_of(out)


def test_what_is_shown_without_a_consent_is_refused_where_it_could_not_be_shown(
    named: Path, tmp_path: Path, speak: Speak
) -> None:
    out = tmp_path / "s.pdf"
    common = ("summary", named, CASE, "--out", out, "--because", "Hearing tomorrow")
    refusals = {
        ("--to", "Counsel", "--profile", "partner_ngo", "--name-anyway", NAME): "shows nothing of that kind",
        ("--to", "Counsel", "--health-anyway", NAME): "Nothing of that kind is recorded",
        ("--to", "Counsel", "--name-anyway", NAME, "--without-person", NAME): "who is left out",
    }
    for asked, sentence in refusals.items():
        code, _, complained = speak(*common, *asked, lines=("old",))
        assert (code, out.exists()) == (1, False), asked
        assert sentence in complained


def test_the_ledger_says_who_and_what_was_left_out_until_a_file_tells_of_them(
    named: Path, tmp_path: Path, speak: Speak
) -> None:
    events = json.loads(speak("timeline", named, CASE, "--json", lines=("old",))[1])
    arrest = next(each["event"] for each in events["events"] if each["kind"] == "arrest")
    common = ("summary", named, CASE, "--to", "Counsel", "--json")
    without = ("--without-person", "Infant, name unknown", "--without-event", arrest)
    assert speak(*common, *without, "--out", tmp_path / "1.pdf", lines=("old",))[0] == 0
    ledger = json.loads(speak("ledger", named, "--json", lines=("old",))[1])
    left_out = ledger["left_out"]
    assert arrest in [each["event_id"] for each in left_out]
    assert [each["person"] for each in left_out if each["person"]] == ["Infant, name unknown"]
    spoken = speak("ledger", named, lines=("old",))[1]
    assert sum("left out" in line for line in spoken.splitlines()) == len(left_out)
    asked = ("ledger", named, "--json", "--partner", "Counsel", "--person", "Infant, name unknown")
    of_person = json.loads(speak(*asked, lines=("old",))[1])
    assert [each["person"] for each in of_person["left_out"]] == ["Infant, name unknown"]
    code, said, complained = speak(*common, "--out", tmp_path / "2.pdf", lines=("old",))
    assert code == 0
    revealed = json.loads(said)["revealed"]
    assert arrest in [each["event"] for each in revealed]
    assert "an earlier file kept from them" in complained
