"""Turns: the longest that the screen's thread works without a look at the keyboard, for each thing that a person opens.

python -m benchmarks.turns
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QDialog

from benchmarks.measure import in_words, say
from benchmarks.notebooks import NOW, PASSPHRASE, folder
from benchmarks.scrolling import Heart
from crypto.stretching import CHEAPEST
from ui.application import Program
from ui.forms.opening import FORMS
from ui.forms.people_list import PeopleList
from ui.forms.section import Section
from ui.notebook.case_page import TABS
from ui.notebook.window import NotebookWindow
from ui.notebook.workspace import Workspace
from ui.unlock.unlock import UnlockScreen
from workflows.case_import import import_example
from workflows.session import create_notebook, lock

GOAL = 0.05
"""Seconds of processor time."""

CALM = 0.25
"""Seconds without work after which a job counts as done."""

KINDS = tuple(kind for kind in FORMS if kind != "case")


def live() -> None:
    """A turn; what was closed is deleted in it, as it is in the loop of the program."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Person:
    """Opens one thing after the other, and waits until the screen is calm."""

    def __init__(self, heart: Heart) -> None:
        self._heart = heart
        self.longest: dict[str, float] = {}

    def does(self, name: str, deed: Callable[[], object]) -> None:
        """Do something; the longest turn until all is calm is kept under this name."""
        self._heart.longest = 0.0
        deed()
        until = time.monotonic() + CALM
        while time.monotonic() < until:
            before = time.thread_time()
            live()
            if time.thread_time() - before > 0.002:  # noqa: PLR2004  (what the heart itself takes is less)
                until = time.monotonic() + CALM
            time.sleep(0.001)
        self.longest[name] = max(self.longest.get(name, 0), self._heart.longest)

    def waits_for(self, name: str, deed: Callable[[], object], has_come: Callable[[], bool]) -> None:
        """The same, where an answer comes from another thread."""

        def done() -> None:
            deed()
            while not has_come():
                live()
                time.sleep(0.001)

        self.does(name, done)


def main() -> None:
    """All figures of this page."""
    with folder() as place:
        notebook = place / "A.notebook"
        session = create_notebook(notebook, passphrase=PASSPHRASE, recovery=None, now=NOW, cost=CHEAPEST)
        import_example(session, now=NOW)
        lock(session, now=NOW)
        application = QApplication([*sys.argv[:1], "-style", "Fusion"])
        program = Program(application, place / "settings", place)
        somebody = Person(Heart())
        program.begin(notebook)
        window = opens_the_notebook(somebody, program)
        opens_forms(somebody, window)
        opens_dialogs(somebody, window)
        program._thread.finish(lambda opened: lock(opened, now=NOW), within=10)
    for name, longest in somebody.longest.items():
        say(f"{name}: {in_words(longest)}{'' if longest <= GOAL else ' MISSED'}")
    say(f"goal: {in_words(GOAL)} each")
    os._exit(0)  # as the program ends: nothing is taken apart


def opens_the_notebook(somebody: Person, program: Program) -> NotebookWindow:
    """From the unlock screen to the window."""
    somebody.does("(the unlock screen)", lambda: None)
    screen = next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, UnlockScreen) and each.isVisible()
    )
    somebody.does("the passphrase typed", lambda: screen.passphrase.line.setText(PASSPHRASE))
    somebody.waits_for("the window of the notebook", screen.unlock, lambda: program._window is not None)
    window = program._window
    assert window is not None
    (case,) = window.browser.pane().model.rows
    somebody.does("a case", lambda: window.workspace.show_case(case.id))
    for tab in TABS:
        somebody.does(f"tab {tab}", partial(window.workspace.page.show_tab, tab))
    return window


def opens_forms(somebody: Person, window: NotebookWindow) -> None:
    """Each form, new, and each section of it unfolded; then an event with nine people and rival accounts, as it was kept."""
    workspace = window.workspace
    for kind in KINDS:
        opens(somebody, workspace, f"{kind}, new", partial(workspace.new, kind))
        unfolds(somebody, workspace, kind)
    case_file = workspace.page.case_file
    assert case_file is not None
    for event in case_file.events:
        opens(somebody, workspace, "event", partial(workspace.open, "event", event.id))
        unfolds(somebody, workspace, "event")
    for person in case_file.people[-2:]:
        opens(somebody, workspace, "person", partial(workspace.open, "person", person.id))
        unfolds(somebody, workspace, "person")
    opens(somebody, workspace, "case", partial(workspace.open, "case", case_file.case.id))
    unfolds(somebody, workspace, "case")


def opens(somebody: Person, workspace: Workspace, name: str, deed: Callable[[], object]) -> None:
    """Ask for a form, and wait for it."""
    somebody.waits_for(name, deed, lambda: workspace.editor.form is not None)


def unfolds(somebody: Person, workspace: Workspace, kind: str) -> None:
    """Open every section of the form, and close it."""
    form = workspace.editor.form
    assert form is not None
    for name, group in form.groups.items():
        if isinstance(group, Section):
            somebody.does(f"{kind}, {name}", group.open)
    if kind == "event":
        who = form.findChild(PeopleList)
        assert isinstance(who, PeopleList)
        somebody.does("event, details of a person", next(iter(who.rows.values())).more.click)
    somebody.does(f"{kind}, closed", form.close_form)


def opens_dialogs(somebody: Person, window: NotebookWindow) -> None:
    """What stands over the window."""
    for name in ("search", "summary", "send", "receive", "keys", "larger", "usual"):
        somebody.does(name, partial(window.do, name))
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                somebody.does(f"{name} closed", each.reject)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
