"""A case exchanged on a stick by two people on two accounts in the windows alone, with everything that can happen to it in between.

The same as `test_exchange` does on the command line.  With `--pictures FOLDER` what was on the screens is left there, to be looked at.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crypto.errors import Tampered
from crypto.stretching import CHEAPEST
from domain.partner import PartnerKind
from domain.roughdate import RoughDate
from resources.language import language, set_language
from resources.language import translated as _
from tests.damage import change_last_bit
from tests.exfat_drive import ExfatDrive
from tests.walks import handing_over as does
from tests.walks import one_case as case
from tests.walks.account import needs_accounts
from tests.walks.conftest import ROOT, command_line
from tests.walks.one_case import MAN, WOMAN
from tests.walks.screen import wait_for
from tests.walks.worker import STICK, Album, Worker, worker
from ui.settings import ScreenSettings
from ui.theme import Look
from workflows.partners import Given, put_down
from workflows.sending import identity
from workflows.session import create_notebook, lock

pytestmark = pytest.mark.needs("Xvfb", "xdotool", "mkfs.exfat", "mount.exfat-fuse", "losetup")

TITLE = "Mong Cai"
SIZE = 64 << 20
"""Bytes of the stick."""

LOOKS = {
    "English": ScreenSettings(language="en", look=Look.LIGHT),
    "Korean and dark": ScreenSettings(language="ko", look=Look.DARK),
}


@dataclass
class Two:
    """Two people, and the stick that goes to and fro between them."""

    kim: Worker
    lee: Worker
    stick: ExfatDrive

    def passes_to(self, to: Worker) -> None:
        """The stick is pulled out here and plugged in there."""
        self.stick.unplug()
        to.gets(self.stick)

    def meet(self) -> None:
        """Each puts down the other's keys, and compares the words."""
        self.passes_to(self.kim)
        words_of_kim = self.kim.saves_the_card()
        self.passes_to(self.lee)
        self.lee.meets(self.kim.name, words_of_kim)
        words_of_lee = self.lee.saves_the_card()
        self.passes_to(self.kim)
        self.kim.meets(self.lee.name, words_of_lee)

    def agree(self) -> None:
        """Both see the same of the case, once what came in is shown."""
        wait_for(
            "both to see the same",
            lambda: case.everything(self.kim, TITLE) == case.everything(self.lee, TITLE),
        )


@pytest.fixture(params=["English", pytest.param("Korean and dark", marks=pytest.mark.long)])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Two]:
    needs_accounts()
    pictures = request.config.getoption("--pictures")
    settings = LOOKS[request.param]
    album = Album(Path(pictures) / f"exchange {request.param}" if pictures else None)
    before = language()
    set_language(settings.language)
    image = tmp_path / "stick.img"
    with ExitStack() as stack:
        stack.callback(set_language, before)
        kim, lee = (
            stack.enter_context(worker(name, number, tmp_path, album, settings))
            for number, name in enumerate(("Kim", "Lee"), 1)
        )
        stick = ExfatDrive.formatted(image, SIZE, STICK)
        stack.callback(stick.unplug)
        yield Two(kim, lee, stick)
    for each in (kim, lee):
        assert each.spoken.read_bytes() == b""


def know_each_other(kim: Worker, lee: Worker) -> None:
    """Both have a notebook that is cheap to open, and put each other's keys down when they met."""
    now = datetime.now(UTC)
    sessions = {
        each.name: create_notebook(
            each.notebook, passphrase=each.passphrase, person=each.name, recovery=None, now=now, cost=CHEAPEST
        )
        for each in (kim, lee)
    }
    keys = {name: identity(session) for name, session in sessions.items()}
    for here, there in ((kim.name, lee.name), (lee.name, kim.name)):
        given = Given(
            name=there,
            kind=PartnerKind.COLLEAGUE,
            age_recipient=keys[there].age_recipient,
            signing_key=keys[there].signing_key,
            checked=RoughDate.day(now.date()),
        )
        put_down(sessions[here], given, now=now)
    for each in (kim, lee):
        lock(sessions[each.name], now=now)
        each.account.takes_over(each.notebook)
        each.comes_back()


def test_a_case_goes_from_one_window_to_the_other_on_a_stick(two: Two) -> None:
    kim, lee = two.kim, two.lee
    know_each_other(kim, lee)
    kim.gets(two.stick)
    case.types_a_case(kim, TITLE)
    package = does.sends(kim, "Lee")
    two.passes_to(lee)
    does.receives(lee, package)
    two.agree()


@pytest.mark.long
def test_a_case_goes_to_and_fro_in_the_windows_and_outlives_the_laptop(two: Two, tmp_path: Path) -> None:
    kim, lee = two.kim, two.lee
    kim.begins()
    lee.begins()
    two.meet()
    case.types_a_case(kim, TITLE)
    # The first time everything is new.
    first = does.sends(kim, "Lee")
    two.passes_to(lee)
    does.receives(lee, first)
    two.agree()
    # The second time both have written.
    case.edits(kim, WOMAN, label="Woman 1")
    case.edits(kim, MAN, label="Man 1")
    case.edits(lee, WOMAN, label="Mother", name="Ri Yong Hui")
    second = does.sends(lee, "Kim")
    two.passes_to(kim)
    does.receives(kim, second)
    does.decides_for_the_left(kim)
    # The third time a file comes along, and a consent was withdrawn.
    case.withdraws_the_consent(kim)
    case.attaches(kim, "bridge.txt", "The bridge, seen from the river.")
    third = does.sends(kim, "Lee")
    two.passes_to(lee)
    before = case.everything(lee, TITLE)
    does.receives(lee, third, is_left_open=True)
    does.undoes_at_once(lee)
    wait_for("all to be as before", lambda: case.everything(lee, TITLE) == before)
    what_is_refused(two, third, tmp_path)
    assert case.everything(lee, TITLE) == before
    does.receives(lee, third)
    two.agree()
    # Nothing of the woman is to be kept; an older package brings nothing back.
    does.backs_up(lee)
    two.passes_to(kim)
    case.deletes_for_good(kim, "Ri Yong Hui", kim.reference())
    fourth = does.sends(kim, "Lee")
    two.passes_to(lee)
    does.receives(lee, fourth)
    two.agree()
    does.receives(lee, third)
    for each in (kim, lee):
        assert case.finds_nothing(each, "Ri Yong Hui")
    lost_and_back(two)


def what_is_refused(two: Two, package: str, folder: Path) -> None:
    """What was changed on the way, and what a stranger signed."""
    on_stick, lee = two.stick.seen, two.lee
    changed = on_stick / "fieldbook-changed.age"
    shutil.copyfile(on_stick / package, changed)
    change_last_bit(changed)
    does.is_refused(lee, changed.name, _(Tampered.sentence))
    # A stranger needs no window.
    run, stranger = command_line(folder / "stranger"), folder / "stranger" / "S.notebook"
    assert run("new", stranger).code == 0
    assert run("import", stranger, ROOT / "resources" / "examples" / "mong-cai.json").code == 0
    (stranger_case,) = run("cases", stranger, "--json").json["cases"]
    keys = dict(
        zip(("--age-key", "--signing-key"), (on_stick / "Lee.txt").read_text().split("\n"), strict=False)
    )
    known = [word for pair in keys.items() for word in pair]
    added = run("partner", "add", stranger, "Lee", "--kind", "colleague", *known, "--in-person")
    assert added.code == 0, added.complaint
    sent = run(
        "send",
        stranger,
        stranger_case["reference"],
        "--to",
        "Lee",
        "--colleague",
        "--out",
        on_stick,
        "--json",
    )
    assert sent.code == 0, sent.complaint
    does.can_only_be_looked_at(lee, Path(sent.json["path"]).name)


def lost_and_back(two: Two) -> None:
    """The laptop is lost; its last backup knows everything, and the exchange goes on once the words were compared again."""
    kim, lee = two.kim, two.lee
    case.edits(lee, "Man 1", name="Kim Chol")
    does.backs_up(lee)
    last = case.everything(lee, TITLE)
    two.stick.unplug()
    lee.somebody.leaves()
    shutil.rmtree(lee.notebook)
    lee.starts()
    lee.gets(two.stick)
    lee.looks("a new laptop")
    does.restores(lee)
    wait_for("all to be as before", lambda: case.everything(lee, TITLE) == last)
    assert case.finds_nothing(lee, "Ri Yong Hui")
    case.opens_the_case(lee, TITLE)
    fifth = does.sends(lee, "Kim")
    (two.stick.seen / "Lee.txt").unlink()
    words = lee.saves_the_card()
    two.passes_to(kim)
    does.vouches(kim, fifth, "Lee", words)
    two.agree()
    for each in (kim, lee):
        each.somebody.leaves()
