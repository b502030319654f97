"""What the pages draw, read from their content streams (ISO 32000-1, 7.8.2 and 9.4): runs of text, and figures without text, photographs.

Only the operators that typst writes for such a document are known.  Any other is refused: clipping, forms, and the text rendering
modes that draw nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pikepdf

from export.summary.document import Document
from export.summary.gate.broken import Rule, demand
from export.summary.gate.mapping import Mapping, mapping
from export.summary.gate.paths import OPERATORS, SETTINGS, Figure, Pen, Point
from export.summary.gate.photographs import Hanging
from export.summary.gate.shapes import check
from export.summary.thai import spelled


@dataclass(frozen=True, slots=True)
class Run:
    """Some text drawn in one go."""

    text: str
    page: int
    """Counted from 1."""
    is_repetition: bool
    """Whether the page repeats it (its foot, the headings of a continued table); otherwise it is the document's own text."""
    start: Point
    """Where its first letter stands: the left end of the line it is written on."""
    end: float
    """Where its last letter ends, in points across."""


_SPECIAL = re.compile(rb"\\.|[()%]", re.DOTALL)
"""What opens and closes a string, what is escaped in one, what begins a remark."""

_SMALLEST = 6
"""Points; smaller text is not meant for readers."""

_LIGHTEST = Decimal("0.45")
"""Of 1; text of a lighter colour is hard to see."""

_UPRIGHT = [1, 0, 0, -1]
"""typst counts from the top of the page and turns every run over."""


def drawn(file: pikepdf.Pdf, document: Document) -> Iterator[Run | Figure]:
    """Yield every run of text and every figure of the file, in the order of drawing.

    document: what is drawn; its language and its photographs.

    Raises:
        Broken: a page does something that no page of a summary does (a), or draws a glyph that is no character (b).
    """
    mappings: dict[tuple[int, int], Mapping] = {}
    hanging = Hanging(document.photographs())
    for number, page in enumerate(file.pages, start=1):
        fonts = {}
        for key, font in page.obj.Resources.Font.items():
            if font.objgen not in mappings:
                mappings[font.objgen] = mapping(font)
            fonts[key] = mappings[font.objgen]
        yield from _Page(number, page, fonts, document.pdf_language, hanging).drawn()
    check(hanging.is_done)
    demand(all(each.is_used_up for each in mappings.values()), Rule.MAPPING)


def _has_remarks(content: bytes) -> bool:
    """Whether something stands between the instructions that those who read instructions never see."""
    depth = 0
    for special in _SPECIAL.findall(content):
        if special == b"(":
            depth += 1
        elif special == b")":
            depth -= 1
        elif depth == 0:
            return True
    return depth != 0


class _Page:
    """The reading of one page; positions are in points from its lower left corner."""

    def __init__(
        self,
        number: int,
        page: pikepdf.Page,
        fonts: dict[str, Mapping],
        language: str,
        hanging: Hanging,
    ) -> None:
        self._number = number
        self._page = page
        self._width, self._height = (Decimal(str(side)) for side in list(page.obj.MediaBox)[2:])
        self._fonts = fonts
        self._language = language
        self._hanging = hanging
        self._alternative: str | None = None
        """Inside a photograph's marked content: what stands for it; then nothing but the photograph is there."""
        self._frame: list[Decimal] | None = None
        """Where it is to be drawn."""
        self._marked: bool | None = None
        """Inside marked content: whether it is a repetition."""
        self._syllable: str | None = None
        """Inside a syllable whose text is given once more beside what is drawn."""
        self._drawn = ""
        """What was drawn of it."""
        self._origin: tuple[Decimal, Decimal] | None = None
        """Set between q and Q by cm, once."""
        self._is_saved = False
        self._start = (Decimal(0), Decimal(0))
        self._colour = Decimal(1)
        self._font: Mapping | None = None
        self._size = Decimal(0)
        self._pen = Pen(number)
        self._known: dict[str, Callable[..., None]] = {
            "q": self._save,
            "Q": self._restore,
            "cm": self._place,
            "BDC": self._open,
            "BMC": self._open_ornament,
            "EMC": self._close,
            "BT": self._begin,
            "ET": self._end,
            "Tr": self._mode,
            "Tf": self._set,
            "Tm": self._move,
            "Do": self._photograph,
        }

    def drawn(self) -> Iterator[Run | Figure]:
        check(not _has_remarks(self._page.obj.Contents.read_bytes()))
        for instruction in pikepdf.parse_content_stream(self._page):
            operator, operands = str(instruction.operator), list(instruction.operands)
            if operator in ("Tj", "TJ"):
                yield self._shown(list(operands[0]) if operator == "TJ" else operands)
            elif operator in self._known:
                self._known[operator](*operands)
            elif operator in OPERATORS:
                figure = self._pen.take(operator, operands, self._origin)
                if figure:
                    yield figure
            else:
                check(operator in SETTINGS and self._is_saved)
                self._set_pen(operator, operands)
        check(self._marked is None and not self._is_saved)

    def _save(self) -> None:
        check(not self._is_saved)
        self._is_saved, self._origin, self._colour, self._font = True, None, Decimal(1), None
        self._pen = Pen(self._number)
        self._frame = None

    def _restore(self) -> None:
        check(self._is_saved and self._pen.is_lifted)
        self._is_saved, self._origin = False, None

    def _place(self, *matrix: Any) -> None:
        if self._alternative is not None:
            check(self._is_saved and self._frame is None)
            self._frame = [Decimal(part) for part in matrix]
            return
        check(self._is_saved and self._origin is None and list(matrix[:4]) == _UPRIGHT)
        self._origin = (Decimal(matrix[4]), Decimal(matrix[5]))

    def _open(self, tag: Any, properties: Any) -> None:
        check(isinstance(properties, pikepdf.Dictionary) and self._syllable is None)
        if tag == "/Span" and set(properties.keys()) == {"/ActualText"}:
            check(self._marked is not None)
            self._syllable, self._drawn = str(properties.ActualText), ""
            return
        check(self._marked is None)
        known = _ARTIFACT if tag == "/Artifact" else _TEXT
        check(tag in ("/Artifact", "/Span"))
        for key, value in properties.items():
            check(known.get(key, _refused)(value) or (key == "/Lang" and str(value) == self._language))
        check("/MCID" in properties or tag == "/Artifact")
        self._marked = tag == "/Artifact"
        if "/Alt" in properties:
            self._alternative = str(properties.Alt)

    def _photograph(self, named: Any) -> None:
        check(self._alternative is not None and self._frame is not None)
        if self._alternative is not None and self._frame is not None:
            picture = self._page.obj.Resources.XObject[str(named)]
            self._hanging.take(picture, self._frame, self._alternative, (self._width, self._height))
        # One text stands for one photograph.
        self._alternative = self._frame = None

    def _open_ornament(self, tag: Any) -> None:
        """Lines of a picture; text in it would count as what pages repeat, and be none of that."""
        check(self._marked is None and tag == "/Artifact")
        self._marked = True

    def _close(self) -> None:
        if self._syllable is not None:
            # Anything else would be a text that nobody sees.
            check(self._drawn and spelled(self._syllable) == self._drawn)
            self._syllable = None
            return
        check(self._marked is not None and not self._is_saved and self._alternative is None)
        self._marked = None

    def _set_pen(self, operator: str, operands: list[Any]) -> None:
        self._pen.set(operator, operands)
        if operator == "scn":
            self._colour = max(Decimal(part) for part in operands)

    def _begin(self) -> None:
        check(self._origin is not None and self._marked is not None)
        self._font = None

    def _end(self) -> None:
        check(self._font is not None)

    def _mode(self, mode: Any) -> None:
        check(mode == 0)

    def _set(self, font: Any, size: Any) -> None:
        check(str(font) in self._fonts and size >= _SMALLEST)
        self._font, self._size = self._fonts[str(font)], Decimal(size)

    def _move(self, *matrix: Any) -> None:
        check(list(matrix[:4]) == _UPRIGHT and self._origin is not None)
        if self._origin is not None:
            self._start = (self._origin[0] + Decimal(matrix[4]), self._origin[1] - Decimal(matrix[5]))

    def _shown(self, parts: list[Any]) -> Run:
        """What Tj and TJ draw: strings of glyphs, and between them how far to move back, in thousandths of the size."""
        check(self._font is not None and self._colour <= _LIGHTEST and self._marked is not None)
        text, width = "", Decimal(0)
        for part in parts:
            if isinstance(part, pikepdf.String):
                read, advance = self._font.read(bytes(part)) if self._font else ("", Decimal(0))
                text, width = text + read, width + advance
            else:
                width -= Decimal(part)
        left, foot = self._start
        right = left + width * self._size / 1000
        check(left >= 0 and right <= self._width and 0 <= foot <= self._height)
        self._drawn += text
        start = (float(left), float(foot))
        return Run(text, self._number, is_repetition=bool(self._marked), start=start, end=float(right))


def _refused(_: object) -> bool:
    return False


_TEXT: dict[str, Callable[[Any], bool]] = {
    "/MCID": lambda value: isinstance(value, int),
    "/Alt": lambda value: isinstance(value, pikepdf.String),
}

_ARTIFACT: dict[str, Callable[[Any], bool]] = {
    "/Type": lambda value: str(value) in ("/Layout", "/Pagination"),
    "/Subtype": lambda value: str(value) in ("/Header", "/Footer"),
    "/Attached": lambda value: [str(side) for side in value] in (["/Top"], ["/Bottom"]),
    "/BBox": lambda value: all(isinstance(side, int | Decimal) for side in value),
}
