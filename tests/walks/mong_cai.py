"""The case of Mong Cai as somebody types it by hand, with words in it that were made up by chance."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from functools import partial
from unicodedata import normalize

from resources.language import LANGUAGES, language
from resources.language import translated as _
from tests.walks.screen import Somebody, wait_for

LABEL = "What we call this person while no name is known"
WHERE = "Where, or to where"


def _word() -> str:
    return f"w{secrets.token_hex(6)}"


def _korean_name() -> str:
    """Four syllables without a final consonant, so that no blank or comma changes them while they are typed."""
    return "".join(chr(0xAC00 + 28 * secrets.randbelow(19 * 21)) for _ in range(4))


@dataclass(frozen=True)
class Words:
    """Words that stand nowhere else on this computer."""

    title: str = field(default_factory=_word)
    name: str = field(default_factory=_korean_name)
    label: str = field(default_factory=_word)
    source: str = field(default_factory=_word)
    note: str = field(default_factory=_word)
    appeal: str = field(default_factory=_word)
    half_typed: str = field(default_factory=_word)
    initials: str = field(default_factory=_word)

    def all(self) -> tuple[str, ...]:
        """Each of them."""
        return tuple(getattr(self, name) for name in self.__dataclass_fields__)


def make_a_notebook(somebody: Somebody, passphrase: str, words: Words) -> str:
    """The four steps of the assistant: the language, an own passphrase, the recovery words asked back, empty; gives back those words."""
    somebody.clicks(LANGUAGES[language()])
    somebody.clicks(_("Write my own"))
    somebody.writes(passphrase, into=_("Passphrase"))
    somebody.writes(passphrase, into=_("The same again"))
    somebody.clicks(_("Next"))
    shown = [somebody.waits_to_see(f"{number}.  ", begins=True)["text"] for number in range(1, 13)]
    on_paper = {label.split()[0].strip("."): normalize("NFC", label.split()[1]) for label in shown}
    somebody.clicks(_("Next"))
    asked_for = _("Word {number}")
    wait_for(
        "the question", lambda: any(somebody.sees(asked_for.format(number=number)) for number in on_paper)
    )
    asked = [number for number in on_paper if somebody.sees(asked_for.format(number=number))]
    assert len(asked) == 3
    for number in asked:
        somebody.writes(on_paper[number], into=asked_for.format(number=number))
    somebody.clicks(_("Next"))
    somebody.writes(words.initials, into=_("Your name or initials"))
    somebody.clicks(_("Start empty"))
    somebody.waits_to_see(_("Sections"))
    return " ".join(on_paper.values())


def type_the_case(somebody: Somebody, words: Words) -> None:
    """A new case with its title."""
    somebody.press("ctrl+n")
    somebody.writes(f"Nine of {words.title}", into="Title")
    somebody.press("ctrl+Return")
    somebody.waits_to_see("Parts of the case")


def type_the_people(somebody: Somebody, words: Words) -> None:
    """Seven nameless adults, the infant with its age as it was stated, and somebody with a Korean name."""
    somebody.clicks("New person")
    for number in range(2, 9):
        _an_empty_form(somebody, LABEL)
        somebody.writes(f"Adult {number}, {words.label}", into=LABEL)
        somebody.press("ctrl+shift+Return")
    _an_empty_form(somebody, LABEL)
    somebody.writes("Infant, name unknown", into=LABEL)
    somebody.writes("11", into="Age as stated")
    somebody.chooses("months", "Age as stated: unit")
    somebody.writes_a_date("Age as stated: on the day", "2015", "10", "22")
    somebody.writes("11-month-old baby", into="Age as stated, as stated")
    somebody.chooses("Accompanying child", "Role")
    somebody.press("ctrl+shift+Return")
    _an_empty_form(somebody, LABEL)
    somebody.goes_to("Names 1: Name")
    somebody.composes(words.name)
    assert somebody.focus()["shown"] == words.name
    somebody.press("ctrl+Return")
    wait_for("nine people", lambda: len(somebody.rows("People")) == 9)


def type_the_events(somebody: Somebody, words: Words) -> None:
    """Arrest with the separation of the infant, hand-over with two accounts of when, transport, whereabouts unknown."""
    somebody.press("ctrl+e")
    somebody.clicks("Arrested")
    somebody.writes_a_date("When", "2015", "10", "22")
    somebody.writes("on Oct. 22", into="When, as stated")
    somebody.clicks("When: who says so")
    somebody.writes(f"News item {words.source}", into="When: Source")
    somebody.press("Tab")
    somebody.writes("Mong Cai", into=WHERE)
    somebody.press("Tab")
    somebody.clicks("Infant, name unknown: details")
    somebody.chooses("Taken away from the group", "What became of this person")
    somebody.clicks("Was taken away from others")
    somebody.press("ctrl+Return")
    wait_for("the arrest", lambda: len(somebody.rows("Timeline")) == 1)

    somebody.press("ctrl+e")
    somebody.clicks("Handed over")
    somebody.writes_a_date("When", "2015", "10", "24")
    somebody.clicks("When: who says so")
    somebody.writes("Human Rights Watch", into="When: Source")
    somebody.press("Tab")
    somebody.clicks("When: another source says otherwise")
    somebody.clicks("Between", of="When, account 2")
    somebody.writes_a_date("When, account 2", "2015", "10", "23")
    somebody.writes_a_date("When, account 2, end", "2015", "10", "29")
    somebody.writes("a few days later", into="When, account 2, as stated")
    somebody.writes("News item", into="When, account 2: Source")
    somebody.press("Down", "Return")
    wait_for("the source to be chosen", lambda: words.source in somebody.focus()["text"])
    somebody.writes("Dongxing", into=WHERE)
    somebody.press("Tab", "ctrl+shift+Return")

    _an_empty_form(somebody, "When: Year")
    somebody.clicks("Transported")
    somebody.clicks("Not known", of="When")
    somebody.writes("Shenyang", into=WHERE)
    somebody.press("Tab", "ctrl+shift+Return")

    _an_empty_form(somebody, "When: Year")
    somebody.clicks("Whereabouts unknown")
    somebody.clicks("Month", of="When")
    somebody.writes("2015", into="When: Year")
    somebody.press("Tab")
    somebody.writes("12")
    somebody.press("ctrl+Return")
    wait_for("four events", lambda: len(somebody.rows("Timeline")) == 4)


def type_the_rest(somebody: Somebody, words: Words) -> None:
    """The grade of a source, a note and an appeal."""
    somebody.clicks_row("Sources", "Parts of the case")
    somebody.clicks_row("News item", "Sources")
    somebody.press("Return")
    somebody.chooses("C: fairly reliable", "How good it usually is")
    somebody.press("ctrl+Return")
    wait_for("two sources", lambda: len(somebody.rows("Sources")) == 2)
    somebody.press("ctrl+shift+n")
    somebody.writes("First call", into="Title")
    somebody.writes(f"They were taken near the bridge. {words.note}", into="Text")
    somebody.press("ctrl+Return")
    wait_for("a note", lambda: len(somebody.rows("Notes")) == 1)
    somebody.clicks_row("Appeals", "Parts of the case")
    somebody.clicks("New appeal")
    somebody.writes(f"An open letter {words.appeal}", into="In which words")
    somebody.press("ctrl+Return")
    wait_for("an appeal", lambda: len(somebody.rows("Appeals")) == 1)


def everything(somebody: Somebody) -> dict[str, list[str]]:
    """What stands in the lists of the case that is shown."""
    read = {}
    for tab, rows in (
        ("Overview", "Custody state of each person"),
        ("Timeline", "Timeline"),
        ("People", "People"),
        ("Notes", "Notes"),
        ("Sources", "Sources"),
        ("Appeals", "Appeals"),
    ):
        somebody.clicks_row(tab, "Parts of the case")
        read[tab] = wait_for(tab, partial(somebody.rows, rows))
    return read


def _an_empty_form(somebody: Somebody, field_name: str) -> None:
    wait_for("an empty form", lambda: (somebody.sees(field_name) or {"text": "-"})["text"] == "")
