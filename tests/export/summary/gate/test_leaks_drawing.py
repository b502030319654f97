"""Leaks drawn on a page: hidden, covered, out of sight, too small, or in the remarks between instructions."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from tests.export.summary.gate.conftest import Check, Plant, appended

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""


def _first_run(file: Pdf) -> tuple[str, bytes]:
    """A font of the first page, and the codes of the letters it draws first."""
    for instruction in pikepdf.parse_content_stream(file.pages[0]):
        if str(instruction.operator) == "Tf":
            font = str(instruction.operands[0])
        if str(instruction.operator) == "TJ":
            return font, bytes(instruction.operands[0][0])
    raise AssertionError("the first page draws no text")


def _drawing(file: Pdf, *, more: str, codes: bytes | None = None, before: str = "", inside: str = "") -> None:
    """Append a run of text in the document's own font to the first page."""
    font, own = _first_run(file)
    text = (codes or own).hex()
    added = (
        f"/Span<</MCID 9999>>BDC\nq 1 0 0 -1 {more} cm {before} /c0 cs 0.1 0.1 0.1 scn\n"
        f"BT 0 Tr {font} 9 Tf 1 0 0 -1 0 0 Tm {inside} [<{text}>] TJ ET Q EMC\n"
    )
    appended(file, added.encode())


def _under_a_box(file: Pdf) -> None:
    _drawing(file, more="90 90")
    appended(file, b"/Artifact<</Type/Layout>>BDC q 1 0 0 -1 80 80 cm 0 0 m 50 0 l 50 50 l h f Q EMC")


def _replaced(file: Pdf, old: bytes, new: bytes) -> None:
    page = file.pages[0]
    content = page.obj.Contents.read_bytes()
    assert old in content
    page.obj.Contents = Stream(file, content.replace(old, new, 1))


def _image(file: Pdf) -> None:
    image = Stream(file, b"\0" * 12, Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2)
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    file.pages[0].obj.Resources.XObject = Dictionary(Im0=image)
    appended(file, b"q 10 0 0 10 0 0 cm /Im0 Do Q")


def _inline_image(file: Pdf) -> None:
    appended(file, b"q BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q")


def _form(file: Pdf) -> None:
    form = Stream(file, f"BT ({SECRET}) Tj ET".encode(), Type=Name.XObject, Subtype=Name.Form)
    form.BBox = Array([0, 0, 9, 9])
    file.pages[0].obj.Resources.XObject = Dictionary(Fm0=form)


def _cropped(file: Pdf) -> None:
    file.pages[0].obj.CropBox = Array([0, 0, 200, 200])


def _turned(file: Pdf) -> None:
    file.pages[0].obj.Rotate = 90


def _smaller_sheet(file: Pdf) -> None:
    file.pages[0].obj.MediaBox = Array([0, 0, 500, 500])


def _marked_point(file: Pdf) -> None:
    appended(file, f"/Span <</Note ({SECRET})>> DP".encode())


def _text_as_ornament(file: Pdf) -> None:
    font, codes = _first_run(file)
    text = f"BT 0 Tr {font} 9 Tf 1 0 0 -1 0 0 Tm [<{codes.hex()}>] TJ ET"
    appended(file, f"/Artifact BMC\nq 1 0 0 -1 90 90 cm /c0 cs 0.1 0.1 0.1 scn {text} Q EMC\n".encode())


PLANTED: dict[str, Plant] = {
    "more text on the page": lambda file: _drawing(file, more="90 90"),
    "text under a black box": _under_a_box,
    "invisible text": lambda file: _replaced(file, b"0 Tr", b"3 Tr"),
    "text in white": lambda file: _drawing(file, more="90 90", inside="1 1 1 scn"),
    "text off the page": lambda file: _drawing(file, more="900 90"),
    "text that runs off the page": lambda file: _drawing(file, more="590 90"),
    "text below the page": lambda file: _drawing(file, more="90 -50"),
    "text too small to see": lambda file: _drawing(
        file, more="90 90", inside=f"{_first_run(file)[0]} 0.1 Tf"
    ),
    "text that is clipped away": lambda file: _drawing(file, more="90 90", before="0 0 1 1 re W n"),
    "text stretched to nothing": lambda file: _drawing(file, more="90 90", inside="0 Tz"),
    "text outside of marked content": lambda file: _replaced(file, b"EMC", b"EMC q BT ET Q"),
    "text among the lines of a picture": _text_as_ornament,
    "another thing of no tag": lambda file: appended(file, b"/Span BMC EMC"),
    "an image": _image,
    "an inline image": _inline_image,
    "a form": _form,
    "a crop box": _cropped,
    "a turned page": _turned,
    "another sheet": _smaller_sheet,
    "a marked point": _marked_point,
    "a remark in the content": lambda file: appended(file, f"% {SECRET}".encode()),
    "a replacement text": lambda file: _replaced(
        file, b"<</MCID 0>>", f"<</MCID 0/ActualText({SECRET})>>".encode()
    ),
    "a language that is none": lambda file: _replaced(
        file, b"<</MCID 0>>", f"<</MCID 0/Lang({SECRET})>>".encode()
    ),
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused_by_its_kind_alone(what: str, check_is_refused: Check) -> None:
    check_is_refused(PLANTED[what])
