"""What one source says of one value: the value, and quietly beneath it who says so, how good that is, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from domain.stated import Account
from domain.vocabulary.sources import Certainty
from resources.language import translated as _
from ui.forms.choice import term_choice
from ui.forms.editor import Editor
from ui.forms.field_column import under_label
from ui.forms.flow import FlowLayout
from ui.forms.grade_edit import GradeEdit
from ui.forms.looks import left_if_small, link_button, quiet_label
from ui.forms.record_pick import RecordPick
from ui.forms.shelves import SourceShelf
from ui.forms.surroundings import Surroundings
from ui.forms.text_editors import ParagraphsEditor

T = TypeVar("T")


class AccountEdit(Editor[Account[T] | None], Generic[T]):
    """One account; None while it has no value."""

    made_working = Signal()
    """This account shall be the one worked with."""
    taken_away = Signal()

    def __init__(self, inner: Editor[T | None], surroundings: Surroundings) -> None:
        super().__init__()
        self.inner = inner
        self.inner.setObjectName("value")
        self._shelf = SourceShelf(surroundings)
        self.source = RecordPick(self._shelf)
        self.source.setObjectName("source")
        self.grade = GradeEdit()
        self.grade.setObjectName("grade")
        self.certainty = term_choice(Certainty)
        self.certainty.setObjectName("certainty")
        self.certainty.set_value(Certainty.REPORTED)
        self.words = ParagraphsEditor(fewest_lines=1)
        self.words.setObjectName("words")
        self.working = QRadioButton(_("We work with this one"))
        self.working.setObjectName("working")
        self.take_away = link_button(_("Take away"))
        self.take_away.setObjectName("take_away")
        self._summary = quiet_label()
        self.who = link_button(_("Who says so…"))
        self.who.setObjectName("who")
        self._details = QWidget()
        self._lay_out()
        for part in self.parts():
            part.changed.connect(self._changed)
        self.working.clicked.connect(self.made_working)
        self.take_away.clicked.connect(self.taken_away)
        self.who.clicked.connect(self._open_details)
        self._sum_up()

    def stand_alone(self, *, alone: bool) -> None:
        """An account without rivals needs neither the choice of the working one nor a way to be taken away."""
        self.working.setVisible(not alone)
        self.take_away.setVisible(not alone)

    def raw(self) -> Any:
        return {
            "value": self.inner.raw(),
            "source": self.source.raw(),
            "grade": self.grade.raw(),
            "certainty": self.certainty.raw(),
            "words": self.words.raw(),
        }

    def set_raw(self, raw: Any) -> None:
        self.inner.set_raw(raw["value"])
        self.source.set_raw(raw["source"])
        self.grade.set_raw(raw["grade"])
        self.certainty.set_raw(raw["certainty"])
        self.words.set_raw(raw["words"])
        self._sum_up()

    def complaints(self) -> tuple[str, ...]:
        said = self.source.value() or self.words.value() or self.grade.value()
        if said and self.inner.value() is None:
            return (_("This account says who, but not yet what."),)
        return ()

    def parts(self) -> Iterator[Editor[Any]]:
        yield from (self.inner, self.source, self.grade, self.certainty, self.words)

    def set_named(self, label: str) -> None:
        self.inner.set_named(label)
        self.source.set_named(_("{field}: source").format(field=label))
        self.grade.set_named(_("{field}: grade").format(field=label))
        self.certainty.set_named(_("{field}: certainty").format(field=label))
        self.words.set_named(_("{field}: the source’s words").format(field=label))
        self.who.setAccessibleName(_("{field}: who says so").format(field=label))
        self.working.setAccessibleName(_("{field}: we work with this account").format(field=label))
        self.take_away.setAccessibleName(_("{field}: take this account away").format(field=label))

    def _read(self) -> Account[T] | None:
        value = self.inner.value()
        if value is None:
            return None
        return Account(
            value=value,
            source=self.source.value(),
            grade=self.grade.value(),
            certainty=self.certainty.value(),
            words=self.words.value(),
        )

    def _write(self, value: Account[T] | None) -> None:
        self.inner.set_value(value.value if value else None)
        self.source.set_value(value.source if value else None)
        self.grade.set_value(value.grade if value else None)
        self.certainty.set_value(value.certainty if value else Certainty.REPORTED)
        self.words.set_value(value.words if value else "")
        self._sum_up()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        head = QWidget()
        row = FlowLayout(head)
        row.addWidget(self.working)
        row.addWidget(self.take_away)
        details = QVBoxLayout(self._details)
        details.setContentsMargins(14, 2, 0, 2)
        details.setSpacing(6)
        for words, editor in (
            (_("Source"), self.source),
            (_("Grade"), self.grade),
            (_("How sure"), self.certainty),
            (_("In the source’s words"), self.words),
        ):
            details.addWidget(under_label(words, editor))
        self._details.hide()
        for widget in (head, self.inner, self._summary, self._details, self.who):
            layout.addWidget(widget, 0, left_if_small(widget))

    def _changed(self) -> None:
        self._sum_up()
        self.changed.emit()

    def _open_details(self) -> None:
        self.unfold()
        self.source.first_field().setFocus()

    def unfold(self) -> None:
        """Show who says so."""
        self._details.show()
        self._summary.hide()
        self.who.hide()

    def _sum_up(self) -> None:
        """One quiet line of who says so, while the details are closed."""
        source, grade, certainty = self.source.value(), self.grade.value(), self.certainty.value()
        quote = self.words.value()
        said = (
            self._shelf.shown(source) if source else "",
            grade.short.replace("unknown", "–") if grade else "",
            _(certainty.label) if certainty is not Certainty.REPORTED else "",
            _("“{words}”").format(words=quote) if quote else "",
        )
        words = " · ".join(filter(None, said))
        self._summary.setText(words)
        self._summary.setVisible(bool(words) and self._details.isHidden())
