"""The three panes of the window, from the left: which one has the keyboard, and how to go to another."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from ui.notebook.browser import Browser
from ui.notebook.sections import SectionList
from ui.notebook.workspace import Workspace


class Panes:
    """Sections, list and page, numbered from 0."""

    def __init__(self, sections: SectionList, browser: Browser, workspace: Workspace) -> None:
        self._sections, self._browser, self._workspace = sections, browser, workspace

    def current(self, *, otherwise: int) -> int:
        """The number of the pane with the keyboard.  otherwise: where it is in none of them."""
        panes = (self._sections, self._browser, self._workspace)
        return next((number for number, pane in enumerate(panes) if has_focus(pane)), otherwise)

    def go_to(self, number: int) -> None:
        """Give the keyboard to a pane: to its form or list, where there is one."""
        panes = (self._sections, self._browser, self._workspace.shown())
        panes[number % len(panes)].setFocus()

    def step(self, step: int) -> None:
        """Go on by so many, round and round."""
        self.go_to(self.current(otherwise=0) + step)


def has_focus(pane: QWidget) -> bool:
    """Whether the keyboard is in it."""
    focus = QApplication.focusWidget()
    return focus is not None and (focus is pane or pane.isAncestorOf(focus))
