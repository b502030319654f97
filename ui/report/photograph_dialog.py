"""One photograph for one summary: cut and cover it, say who can be recognised on it, then show it or not.

Nothing here alters the file in the notebook.  What was done stays while the summary's window is open, also where the photograph is not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from domain.ids import PersonId
from domain.pixels import Area, Pixels, covered, cropped
from domain.redaction.consents import Standing
from resources.language import translated as _
from ui.forms.flow import FlowLayout
from ui.forms.tick_list import Tick
from ui.report.photograph_canvas import PhotographCanvas
from ui.tokens import GAP, LARGE, SMALL
from ui.widgets.buttons import button
from ui.widgets.first_size import open_at
from ui.widgets.labels import PlainLabel, SectionHeading
from ui.widgets.scrolling import Scrolling
from workflows.readers import OnConsent

_RIGHT_LETTERS = 27
"""Small letters that the side with the people is wide."""


class PhotographDialog(QDialog):
    """A picture, a frame, and ticks."""

    def __init__(
        self,
        name: str,
        steps: Sequence[Pixels],
        people: Sequence[OnConsent],
        on_it: frozenset[PersonId] | None,
        parent: QWidget | None = None,
    ) -> None:
        """name: what the file is called.

        steps: the picture as it came, and after each thing that was done with it.
        people: who may be on it, with how their consents stand.  on_it: who is; None: nobody said.
        """
        super().__init__(parent)
        self.setWindowTitle(_("Photograph"))
        open_at(self, 1000, 680)
        self.steps = list(steps)
        self.canvas = PhotographCanvas()
        self.where = PlainLabel("", tone="quiet")
        self.cover = button(_("Cover (Enter)"), partial(self._do, covered))
        self.cut = button(_("Cut to the frame"), partial(self._do, cropped))
        self.undo = button(_("Undo"), self._undo)
        self.anew = button(_("From the start"), self._begin_again)
        self._ticks: dict[PersonId, tuple[OnConsent, Tick]] = {}
        self._ticks = {each.person: (each, self._tick(each, on_it or frozenset())) for each in people}
        self.nobody = Tick(_("Nobody can be recognised"), "nobody")
        self.nobody.box.setChecked(on_it is not None and not on_it)
        self._reason = PlainLabel("", tone="warning")
        self.show_it = button(_("Show it in the summary"), self.accept, rank="primary")
        self.leave = button(_("Do not show it"), self.reject)
        self._lay_out(name)
        self.canvas.framed.connect(self._say_where)
        self.canvas.cover_asked.connect(self.cover.click)
        self.nobody.toggled.connect(self._nobody_ticked)
        for _offered, tick in self._ticks.values():
            tick.toggled.connect(self._somebody_ticked)
        self._show(new_frame=True)
        self._show_decided()
        self.canvas.setFocus()

    @property
    def on_it(self) -> frozenset[PersonId] | None:
        """Who can be recognised; None: nobody has said."""
        ticked = frozenset(person for person, (_each, tick) in self._ticks.items() if tick.box.isChecked())
        return ticked if ticked or self.nobody.box.isChecked() else None

    def tick(self, person: PersonId) -> Tick:
        """The tick of a person."""
        return self._ticks[person][1]

    def _tick(self, offered: OnConsent, on_it: frozenset[PersonId]) -> Tick:
        tick = Tick(offered.name, "on-it")
        tick.put_under(PlainLabel(_(offered.standing.label), tone="quiet"))
        tick.box.setAccessibleDescription(_(offered.standing.label))
        tick.box.setChecked(offered.person in on_it)
        return tick

    def _do(self, change: Callable[[Pixels, Area], Pixels]) -> None:
        made = change(self.steps[-1], self.canvas.frame)
        if made != self.steps[-1]:
            self.steps.append(made)
        self._show(new_frame=change is cropped)

    def _undo(self) -> None:
        had = self.steps.pop() if len(self.steps) > 1 else self.steps[-1]
        now = self.steps[-1]
        self._show(new_frame=(had.width, had.height) != (now.width, now.height))

    def _begin_again(self) -> None:
        # That too can be taken back.
        if len(self.steps) > 1 and self.steps[-1] != self.steps[0]:
            self.steps.append(self.steps[0])
        self._show(new_frame=True)

    def _show(self, *, new_frame: bool) -> None:
        self.canvas.show_pixels(self.steps[-1], new_frame=new_frame)
        has_done = len(self.steps) > 1
        for each in (self.undo, self.anew):
            if each.hasFocus() and not has_done:
                self.canvas.setFocus()
            each.setEnabled(has_done)

    def _say_where(self, frame: Area) -> None:
        size = self.steps[-1]
        words = _("Frame {width} × {height} at {left}, {top} of {across} × {down}").format(
            width=frame.width,
            height=frame.height,
            left=frame.left,
            top=frame.top,
            across=size.width,
            down=size.height,
        )
        self.where.setText(words)
        self.canvas.setAccessibleDescription(words)

    def _nobody_ticked(self, is_ticked: bool) -> None:
        if is_ticked:
            for _each, tick in self._ticks.values():
                tick.box.setChecked(False)
        self._show_decided()

    def _somebody_ticked(self, is_ticked: bool) -> None:
        if is_ticked:
            self.nobody.box.setChecked(False)
        self._show_decided()

    def _show_decided(self) -> None:
        ticked = [each.standing for each, tick in self._ticks.values() if tick.box.isChecked()]
        says_no = any(each.is_final for each in ticked)
        self.show_it.setEnabled(self.on_it is not None and not says_no)
        self._reason.setText(
            _("Somebody ticked has said no. Cover them or cut them away, then take their tick away.")
            if says_no
            else _("Not everybody ticked has agreed. Why it is shown all the same is asked under Protect.")
        )
        self._reason.setVisible(any(each is not Standing.COVERED for each in ticked))

    def _lay_out(self, name: str) -> None:
        tools = FlowLayout(gap=SMALL)
        for each in (self.cover, self.cut, self.undo, self.anew):
            tools.addWidget(each)
        left = QVBoxLayout()
        left.setSpacing(SMALL)
        left.addWidget(SectionHeading(name))
        left.addWidget(
            PlainLabel(
                _(
                    "Draw a frame with the mouse, or move it with the arrow keys and change its size with Shift. "
                    "What is covered or cut away is gone from the summary; the file stays as it is."
                ),
                tone="quiet",
            )
        )
        left.addWidget(self.canvas, 1)
        left.addWidget(self.where)
        left.addLayout(tools)
        middle = QHBoxLayout()
        middle.setSpacing(LARGE)
        middle.addLayout(left, 1)
        middle.addWidget(self._people())
        foot = QHBoxLayout()
        foot.setSpacing(SMALL)
        foot.addWidget(self._reason, 1)
        foot.addStretch()
        foot.addWidget(self.leave)
        foot.addWidget(self.show_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        column.setSpacing(GAP)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _people(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(SectionHeading(_("Who can be recognised on it?")))
        for _each, tick in self._ticks.values():
            column.addWidget(tick)
        column.addWidget(self.nobody)
        column.addSpacing(GAP)
        column.addWidget(
            PlainLabel(
                _(
                    "Cover everybody else, and whatever tells a place or a day: signs, number plates, uniforms, papers, a view. "
                    "A cover leaves nothing under it."
                ),
                tone="quiet",
            )
        )
        column.addStretch(1)
        area = Scrolling(_("Who can be recognised on it?"))
        area.setWidget(inside)
        area.setFixedWidth(self.fontMetrics().averageCharWidth() * _RIGHT_LETTERS)
        return area
