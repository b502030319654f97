"""A person with an account, a screen, a notebook and the program in front of it, who meets others and passes a stick on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from resources.language import translated as _
from tests.exfat_drive import ExfatDrive
from tests.walks.account import STICKS, Account
from tests.walks.display import picture_of, virtual_screen
from tests.walks.mong_cai import Words, make_a_notebook
from tests.walks.screen import Somebody, wait_for
from ui.settings import ScreenSettings, keep_settings

STICK = STICKS / "BLUE"
NOTEBOOK = "Notebook.notebook"
A_LAPTOP = "1366x768"


@dataclass
class Album:
    """Pictures of what was on the screens, in the order in which they were taken; looked at, not kept."""

    folder: Path | None
    """None: nobody wants to see them."""
    taken: int = 0

    def take(self, drawn_into: Path, name: str) -> None:
        """One more."""
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.taken += 1
            picture_of(drawn_into).save(self.folder / f"{self.taken:03} {name}.png")


@dataclass
class Worker:
    """Somebody of a name."""

    account: Account
    display: str
    drawn_into: Path
    spoken: Path
    album: Album
    somebody: Somebody = field(init=False)
    stick: ExfatDrive = field(init=False)
    on_paper: str = field(default="", init=False)
    """The recovery words."""

    @property
    def name(self) -> str:
        """What they call themselves."""
        return self.account.name

    @property
    def passphrase(self) -> str:
        """Of their notebook."""
        return f"lamp river stone quiet morning {self.name}"

    def looks(self, name: str) -> None:
        """Something that is worth a picture."""
        if self.album.folder is not None:
            wait_for("a calm screen", lambda: self.somebody.ask("calm"))
        self.album.take(self.drawn_into, f"{self.name} {name}")

    def starts(self, *arguments: str) -> None:
        """Start the program."""
        self.somebody = Somebody(
            self.display,
            self.account.home,
            self.spoken,
            *arguments,
            under=self.account.under,
        )

    def begins(self) -> None:
        """Start the program for the first time, and make a notebook."""
        self.starts()
        self.looks("first start")
        self.on_paper = make_a_notebook(self.somebody, self.passphrase, Words(initials=self.name))
        self.looks("new notebook")

    @property
    def notebook(self) -> Path:
        """Where it is in our sight."""
        return self.account.outside / NOTEBOOK

    def comes_back(self) -> None:
        """Start the program, which finds the notebook, and open it."""
        self.starts()
        wait_for("the lock", lambda: self.somebody.focus()["name"] == _("Passphrase"))
        self.somebody.writes(self.passphrase)
        self.somebody.press("Return")
        self.somebody.waits_to_see(_("Sections"))

    def gets(self, stick: ExfatDrive) -> None:
        """The stick is in their laptop."""
        self.stick = stick
        self.account.plugs_in(stick, self.somebody.process.pid)

    def shows(self, begins: str) -> str:
        """The first text that begins so, once it is there."""
        return str(self.somebody.waits_to_see(begins, begins=True)["text"])

    def reads(self, part: str) -> str:
        """The first text with this part, once it is there."""
        return wait_for(part, lambda: next((text for text in self.somebody.reads() if part in text), ""))

    def reference(self) -> str:
        """Of the case that is shown."""
        reads = self.somebody.reads
        found = wait_for("the reference", lambda: re.search(r"C-[0-9A-Z]{4}", "\n".join(reads())))
        return found.group()

    # -- keys ---------------------------------------------------------------------------------------------------

    def saves_the_card(self) -> list[str]:
        """Their own card onto the stick; the words of both keys."""
        somebody = self.somebody
        somebody.press("ctrl+shift+k")
        somebody.clicks(_("Save this card to a file…"))
        somebody.gives_a_path(_("Where the card goes"), STICK / f"{self.name}.txt")
        self.reads(f"{self.name}.txt")
        self.looks("own card, on the stick")
        words = self._words_of_keys()
        somebody.press("Escape")
        somebody.waits_to_see(_("Sections"))
        return words

    def meets(self, other: str, their_words: list[str]) -> None:
        """Put somebody down as a colleague, with the keys from the card on the stick, and compare the words."""
        somebody = self.somebody
        somebody.press("ctrl+6")
        somebody.clicks(_("New partner"))
        somebody.writes(other, into=_("Name"))
        somebody.chooses(_("Colleague: receives whole cases with their history"), _("What they are to us"))
        self.looks(f"{other} as a partner")
        somebody.clicks(_("Keys"))
        somebody.clicks(_("From a file…"))
        somebody.gives_a_path(_("File with a key"), STICK / f"{other}.txt")
        somebody.waits_to_see(_("It is on the card now. Compare its words with them before you rely on it."))
        somebody.waits_to_see(_("We compared them today, face to face"))
        self.looks(f"card of {other}")
        assert self._words_of_keys() == their_words
        somebody.clicks(_("We compared them today, face to face"))
        somebody.waits_to_see(_("Noted. The keys can be used."))
        self.looks(f"card of {other}, compared")
        somebody.press("Escape")
        somebody.waits_to_see(_("Sections"))

    def _words_of_keys(self) -> list[str]:
        begins = _("Words of the key: {words}").format(words="")
        return [each["text"] for each in self.somebody.ask("find", name=begins, begins=True)]


@contextmanager
def worker(name: str, number: int, folder: Path, album: Album, settings: ScreenSettings) -> Iterator[Worker]:
    """Somebody at a laptop of their own."""
    drawn_into = folder / f"{name} screen"
    drawn_into.mkdir()
    account = Account.made(name, number, folder)
    config = account.outside / ".config" / "fieldbook"
    keep_settings(config, settings)
    account.takes_over(account.outside)
    with ExitStack() as stack:
        display = stack.enter_context(virtual_screen(A_LAPTOP, drawn_into=drawn_into))
        spoken = folder / f"{name} spoken"
        spoken.touch()
        made = Worker(account, display, drawn_into, spoken, album)
        try:
            yield made
        finally:
            if hasattr(made, "somebody"):
                made.somebody.is_sent_away()
