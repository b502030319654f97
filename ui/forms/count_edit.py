"""Numbers of people as people write them: "9", "8-9", "~28000"; and how many of whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from domain.counts import CountRange, GroupSize
from domain.errors import DomainError
from resources.language import message
from resources.language import translated as _
from ui.forms.date_boxes import NarrowLine
from ui.forms.editor import Editor
from ui.forms.flow import FlowLayout
from ui.forms.looks import Complaint, quiet_label

_COUNT = re.compile(r"(?P<about>[~≈]?)\s*(?P<least>[0-9]{1,9})\s*(?:[-–]\s*(?P<most>[0-9]{1,9}))?")


class CountEdit(Editor[CountRange | None]):
    """A number of people within bounds, in one short field with its name over it."""

    def __init__(self, caption: str, name: str) -> None:
        super().__init__()
        self._caption = caption
        self.field = NarrowLine("", name, "00000–00000")
        self.field.setAccessibleName(caption)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        if caption:
            label = quiet_label(caption)
            label.setWordWrap(False)
            layout.addWidget(label)
        layout.addWidget(self.field)
        self.field.written.connect(self.changed)

    def raw(self) -> Any:
        return self.field.shown_text()

    def set_raw(self, raw: Any) -> None:
        self.field.setText(str(raw))

    def complaints(self) -> tuple[str, ...]:
        if self.field.shown_text().strip() and self._read() is None:
            sentence = _("Write 9, 8-9 or ~9.")
            return (f"{self._caption}: {sentence}" if self._caption else sentence,)
        return ()

    def first_field(self) -> QWidget:
        return self.field

    def _read(self) -> CountRange | None:
        match = _COUNT.fullmatch(self.field.shown_text().strip())
        if match is None:
            return None
        most = int(match["most"]) if match["most"] else None
        try:
            return CountRange(minimum=int(match["least"]), maximum=most, about=bool(match["about"]))
        except DomainError:
            return None

    def _write(self, value: CountRange | None) -> None:
        text = ""
        if value is not None:
            text = ("~" if value.about else "") + str(value.minimum)
            text += f"–{value.maximum}" if value.maximum is not None else ""
        self.set_raw(text)


_COUNTS = {
    "total": message("In all"),
    "identified": message("Identified"),
    "women": message("Women"),
    "men": message("Men"),
    "children": message("Children"),
    "infants": message("Infants"),
    "pregnant": message("Pregnant"),
    "elderly": message("Elderly"),
    "ill": message("Ill"),
}


class GroupSizeEdit(Editor[GroupSize | None]):
    """How many there were, and of whom."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = {name: CountEdit(_(words), name) for name, words in _COUNTS.items()}
        self._complaint = Complaint()
        flow = FlowLayout(gap=8)
        for count in self.counts.values():
            flow.addWidget(count)
            count.changed.connect(self._written)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(flow)
        layout.addWidget(self._complaint)

    def raw(self) -> Any:
        return {name: count.raw() for name, count in self.counts.items()}

    def set_raw(self, raw: Any) -> None:
        for name, count in self.counts.items():
            count.set_raw(raw[name])

    def parts(self) -> Iterator[Editor[Any]]:
        yield from self.counts.values()

    def set_named(self, label: str) -> None:
        for name, count in self.counts.items():
            count.set_named(_("{field}: {part}").format(field=label, part=_(_COUNTS[name])))

    def _read(self) -> GroupSize | None:
        size = GroupSize(**{name: count.value() for name, count in self.counts.items()})
        return None if size == GroupSize() else size

    def _write(self, value: GroupSize | None) -> None:
        for name, count in self.counts.items():
            count.set_value(getattr(value, name) if value else None)

    def _written(self) -> None:
        sentences = tuple(sentence for count in self.counts.values() for sentence in count.complaints())
        self._complaint.say(sentences)
        self.changed.emit()
