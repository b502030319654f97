"""A case exchanged three times on a FAT stick by two people on the command line alone, with everything that can happen to it in between.

Edits on both sides, one conflict, one consent withdrawn and who gave it deleted for good, forged packages, one import undone; then the laptop is
lost, and everything is back from the last backup.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from crypto.stretching import CHEAPEST
from storage.case_json import case_file_from_json
from tests.damage import change_last_bit
from tests.walks.conftest import ROOT, CommandLine, command_line
from tests.walks.stick import Stick
from workflows.session import create_notebook, lock

EXAMPLE = ROOT / "resources" / "examples" / "mong-cai.json"
REFERENCE = "MC-1"
MADE = datetime(2015, 11, 20, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Worker:
    """A person with a notebook, a home and a passphrase of their own."""

    name: str
    place: Path
    run: CommandLine

    @classmethod
    def beginning(cls, name: str, place: Path) -> Worker:
        """With an empty notebook; its key costs little to derive, since every verb derives it."""
        place.mkdir()
        worker = cls(name, place, command_line(place / "home"))
        session = create_notebook(
            worker.notebook,
            passphrase=worker.passphrase,
            person=name,
            recovery=None,
            now=MADE,
            cost=CHEAPEST,
        )
        lock(session, now=MADE)
        return worker

    @property
    def notebook(self) -> Path:
        """The folder."""
        return self.place / "Work.notebook"

    @property
    def passphrase(self) -> str:
        """Of this notebook."""
        return f"lamp river stone quiet morning {self.name}"

    def do(self, verb: str, *arguments: object, more: str = "") -> Any:
        """What a verb gives back that was not refused."""
        answer = self.run(verb, *arguments, "--json", passphrase=self.passphrase, more=more)
        assert answer.code == 0, (verb, answer.complaint)
        return answer.json

    def refused(self, verb: str, *arguments: object) -> str:
        """Why a verb was refused."""
        answer = self.run(verb, *arguments, passphrase=self.passphrase)
        assert (answer.code, answer.out) == (1, "")
        return answer.complaint

    def ask(self, verb: str, *arguments: object) -> Any:
        """What a verb gives back about the notebook."""
        return self.do(verb, self.notebook, *arguments)

    def meet(self, other: Worker) -> None:
        """Put somebody's keys down."""
        keys = other.ask("identity")
        of_them = ("--signing-key", keys["signing_key"], "--age-key", keys["age_recipient"], "--in-person")
        self.do("partner", "add", self.notebook, other.name, "--kind", "colleague", *of_them)

    def edit(self, record: str, **fields: Any) -> None:
        """Change a record."""
        assert self.do("edit", self.notebook, record, more=json.dumps(fields))["changed"]

    def give(self, to: Worker, stick: Stick) -> str:
        """Seal the case for a colleague, on the stick; the name of the file."""
        to_them = ("--to", to.name, "--colleague", "--out", self.place)
        return stick.put(Path(self.ask("send", REFERENCE, *to_them)["path"]))

    def take(self, name: str, stick: Stick) -> Any:
        """Receive what lies on the stick."""
        return self.ask("receive", stick.take(name, self.place / "taken"))

    def says(self) -> dict[str, Any]:
        """What the notebook says, as far as it is asked here."""
        return {
            "timeline": self.ask("timeline", REFERENCE),
            "states": self.ask("state", REFERENCE, "--on", "2015-12-01"),
            "files": self.ask("files", REFERENCE, "--check"),
            "findings": self.ask("check")["findings"],
        }


def begun(kim: Worker) -> tuple[str, str, str]:
    """A case with a consent in Kim's notebook: the ids of two people and of the consent of the first."""
    fields = json.loads(EXAMPLE.read_text())
    fields["case"] |= {"reference": REFERENCE, "is_example": False}
    first = fields["people"][0]["id"]
    fields["consents"] = [
        {"id": "consent", "case": fields["case"]["id"], "person": first, "given": {"edtf": "2015-11-01"}}
    ]
    content = json.dumps(fields)
    file = kim.place / "case.json"
    file.write_text(content)
    kim.ask("import", file)
    case = case_file_from_json(content.encode())
    return case.people[0].id, case.people[1].id, case.consents[0].id


@dataclass
class Exchange:
    """Two who know each other, a stranger, a stick, and three records of a case that Kim began."""

    kim: Worker
    lee: Worker
    stranger: Worker
    stick: Stick
    woman: str
    man: str
    consent: str

    def first_time(self) -> None:
        """Everything is new."""
        name = self.kim.give(self.lee, self.stick)
        assert self.lee.take(name, self.stick)["conflicts"] == 0
        assert self.lee.says() == self.kim.says()

    def second_time(self) -> None:
        """Both wrote: a conflict, which Kim decides."""
        kim, lee = self.kim, self.lee
        kim.edit(self.woman, label="Woman 1")
        kim.edit(self.man, label="Man 1")
        lee.edit(self.woman, label="Mother", remarks="seen twice")
        assert kim.take(lee.give(kim, self.stick), self.stick)["conflicts"] == 1
        assert "Decide first" in kim.refused("edit", kim.notebook, self.woman)
        shown = kim.ask("conflicts", self.woman)
        theirs = next(side for side in ("this", "that") if not shown[side]["is_here"])
        kim.ask("decide", self.woman, "--merge", "--take", f"label={theirs}")
        assert kim.ask("conflicts")["conflicts"] == []
        record = kim.ask("edit", self.woman, "--show")["record"]
        assert (record["label"], record["remarks"]) == ("Mother", "seen twice")

    def third_time(self) -> tuple[str, Any]:
        """A file comes along, and a consent was withdrawn; the name on the stick, and what was received."""
        kim, lee = self.kim, self.lee
        seen = kim.place / "bridge.txt"
        seen.write_text("The bridge, seen from the river.")
        kim.ask("attach", REFERENCE, seen)
        kim.edit(self.consent, withdrawn={"edtf": "2015-11-25"})
        name = kim.give(lee, self.stick)
        taken = lee.take(name, self.stick)
        assert taken["conflicts"] == 0
        assert lee.says() == kim.says()
        assert lee.ask("edit", self.consent, "--show")["record"]["withdrawn"]["edtf"] == "2015-11-25"
        return name, taken

    def what_is_refused(self, third: str) -> None:
        """What was changed on the way, what a stranger signed, what was sealed to somebody else."""
        lee, stranger = self.lee, self.stranger
        changed = self.stick.take(third, lee.place / "changed")
        change_last_bit(changed)
        assert "othing " in lee.refused("receive", lee.notebook, changed)
        stranger.meet(lee)
        stranger.ask("import", self.kim.place / "case.json")
        stranger.edit(self.woman, label="Somebody else")
        forged = self.stick.take(stranger.give(lee, self.stick), lee.place / "taken")
        assert "Nobody here knows who signed" in lee.refused("receive", lee.notebook, forged)
        stolen = self.stick.take(third, stranger.place / "taken")
        assert "sealed to somebody else" in stranger.refused("receive", stranger.notebook, stolen)

    def gone_for_good(self, third: str) -> None:
        """Nothing of the woman is to be kept: she is deleted here, and there once that was received; an older stick brings nothing back."""
        kim, lee = self.kim, self.lee
        for worker in (kim, lee):
            assert worker.ask("find", "Mother")["found"]
        assert lee.ask("backup", lee.place / "backup")["copies"] == 2
        whom = (self.woman, self.consent, "--reason", "consent_withdrawn")
        assert kim.do("purge", kim.notebook, *whom, more=f"{REFERENCE}\n")["records"] == 2
        lee.take(kim.give(lee, self.stick), self.stick)
        for each in lee.ask("conflicts")["purges"]:
            lee.ask("decide", each["record"], "--purge")
        assert lee.says() == kim.says()
        lee.take(third, self.stick)
        for worker in (kim, lee):
            assert not worker.ask("find", "Mother")["found"]
            assert "othing was changed" in worker.refused("edit", worker.notebook, self.woman, "--show")

    def lost_and_back(self) -> None:
        """The laptop is lost; its backup knows everything, and the exchange goes on once the words were compared again."""
        kim, lee = self.kim, self.lee
        backup = lee.place / "backup"
        lee.edit(self.man, remarks="the last that was written")
        assert lee.ask("backup", backup)["copies"] == 2
        last = lee.says()
        shutil.rmtree(lee.notebook)
        lee.do("restore", backup, lee.notebook)
        assert lee.says() == last
        assert not lee.ask("find", "Mother")["found"]
        assert lee.ask("edit", self.man, "--show")["record"]["remarks"] == "the last that was written"
        fourth = self.stick.take(lee.give(kim, self.stick), kim.place / "taken")
        # It is a new device, and nobody believes it by itself.
        assert "Nobody here knows who signed" in kim.refused("receive", kim.notebook, fourth)
        kim.meet(lee)
        kim.ask("receive", fourth)
        assert kim.says() == last


@pytest.mark.needs("mkfs.vfat")
@pytest.mark.needs("mcopy")
def test_a_case_goes_to_and_fro_and_outlives_the_laptop(tmp_path: Path) -> None:
    kim, lee, stranger = (Worker.beginning(name, tmp_path / name) for name in ("Kim", "Lee", "Nobody"))
    stick = Stick.new(tmp_path / "stick.img")
    kim.meet(lee)
    lee.meet(kim)
    exchange = Exchange(kim, lee, stranger, stick, *begun(kim))
    exchange.first_time()
    exchange.second_time()
    before = lee.says()
    third, taken = exchange.third_time()
    after = lee.says()
    exchange.what_is_refused(third)
    assert lee.says() == after
    lee.ask("undo-import", taken["batch"])
    assert lee.says() == before != after
    assert lee.take(third, stick)["new"] == taken["new"]
    assert lee.says() == after
    exchange.gone_for_good(third)
    exchange.lost_and_back()
    assert len(stick.names()) == 6
