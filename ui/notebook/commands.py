"""What one can do in the window: menus, the toolbar and the keys, in one table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenuBar

from resources.language import message
from resources.language import translated as _
from ui.icons import icon


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do."""

    name: str
    words: str
    keys: tuple[str, ...] = ()
    drawing: str = ""
    tone: str = "text"
    needs_case: bool = False
    writes: bool = False


MENUS: dict[str, tuple[Command, ...]] = {
    message("Notebook"): (
        Command("new_case", message("New case"), ("Ctrl+N",), "plus", writes=True),
        Command("new_event", message("New event"), ("Ctrl+E",), "new-event", needs_case=True, writes=True),
        Command("new_note", message("New note"), ("Ctrl+Shift+N",), "note", needs_case=True, writes=True),
        Command("new_person", message("New person"), (), "person", needs_case=True, writes=True),
        Command("attach", message("Add a file…"), ("Ctrl+O",), "attach", needs_case=True, writes=True),
        Command("save", message("Save"), ("Ctrl+S",)),
        Command("change_passphrase", message("Change passphrase…"), writes=True),
        Command("passphrases", message("Passphrases and recovery…")),
        Command("lock_times", message("When it locks…"), writes=True),
        Command("backups", message("Backups…"), ("Ctrl+Shift+B",), "stick"),
        Command("journal_words", message("Journal words…")),
        Command("trash", message("Into the trash"), (), "trash", writes=True),
        Command("purge", message("Delete for good…"), writes=True),
        Command("destroy", message("Destroy this notebook…")),
        Command("cover", message("Cover"), ("F9",)),
        Command("lock", message("Lock"), ("Ctrl+L",), "lock", "danger"),
        Command("close", message("Lock and close"), ("Ctrl+Shift+L", "Ctrl+Q")),
    ),
    message("Find"): (
        Command("search", message("Search everything"), ("Ctrl+K",), "search"),
        Command("filter", message("Filter this list"), ("Ctrl+F",)),
    ),
    message("Pass on"): (
        Command("summary", message("Summary…"), ("Ctrl+Shift+E",), "export", needs_case=True),
        Command("redact_text", message("Redact a text…"), ("Ctrl+Shift+R",), needs_case=True),
        Command("send", message("Send…"), ("Ctrl+Shift+S",), "stick", needs_case=True),
        Command("travel", message("Sealed travel…")),
        Command("receive", message("Receive…"), ("Ctrl+I",), "receive", writes=True),
        Command("cards", message("Cards and keys…"), ("Ctrl+Shift+K",), "key"),
        Command("decide", message("Decide what was changed in two places…"), ("Ctrl+Shift+D",), writes=True),
    ),
    message("View"): (
        Command("section_1", message("Cases"), ("Ctrl+1",)),
        Command("section_2", message("People"), ("Ctrl+2",)),
        Command("section_3", message("Places"), ("Ctrl+3",)),
        Command("section_4", message("Sources"), ("Ctrl+4",)),
        Command("section_5", message("Notes"), ("Ctrl+5",)),
        Command("section_6", message("Partners"), ("Ctrl+6",)),
        Command("section_7", message("Trash"), ("Ctrl+7",)),
        Command("next_tab", message("Next part of the case"), ("Ctrl+Tab", "Ctrl+PgDown"), needs_case=True),
        Command(
            "previous_tab",
            message("Previous part of the case"),
            ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
            needs_case=True,
        ),
        Command("next_pane", message("Next pane"), ("F6",)),
        Command("previous_pane", message("Previous pane"), ("Shift+F6",)),
        Command("screen", message("Language, look, text size…")),
        Command("larger", message("Larger text"), ("Ctrl++", "Ctrl+=")),
        Command("smaller", message("Smaller text"), ("Ctrl+-",)),
        Command("usual", message("Usual text size"), ("Ctrl+0",)),
    ),
    message("Help"): (
        Command("help", message("Help for what is shown"), ("F1",), "help"),
        Command("keys", message("Keyboard shortcuts"), ("Ctrl+/",)),
    ),
}
"""Title of a menu → what is in it."""

TOOLBAR = ("new_case", "new_event", "new_note", "", "search", "", "summary", "send", "receive")
"""What stands in the toolbar from the left; "" for room between; the lock stands alone at the far right."""

TEXT_STEPS = {"larger": 1, "smaller": -1, "usual": 0}
"""Commands that change the size of text → by how many steps; 0 back to the usual one."""

SEPARATED = ("change_passphrase", "backups", "cover", "next_tab", "next_pane", "screen")
"""Commands with a line above them in their menu."""


def actions_of(window: QMainWindow, do: Callable[[str], None]) -> dict[str, QAction]:
    """Every command as an action of the window: its keys work wherever the keyboard is."""
    actions = {}
    for command in (each for menu in MENUS.values() for each in menu):
        action = QAction(_(command.words), window)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        if command.drawing:
            action.setIcon(icon(command.drawing, command.tone))
        action.setData(command)
        action.triggered.connect(lambda _checked=False, name=command.name: do(name))
        window.addAction(action)
        actions[command.name] = action
    return actions


def with_alt(title: str) -> str:
    """The title of a menu, translated, with the letter that opens it together with Alt: in every language the same."""
    words, letter = _(title), title[0]
    return f"&{words}" if words.startswith(letter) else f"{words}(&{letter})"


def fill_menus(bar: QMenuBar, actions: dict[str, QAction]) -> None:
    """Put the actions into their menus."""
    for title, commands in MENUS.items():
        menu = bar.addMenu(with_alt(title))
        for command in commands:
            if command.name in SEPARATED:
                menu.addSeparator()
            menu.addAction(actions[command.name])
