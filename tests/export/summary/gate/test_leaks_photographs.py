"""Leaks by pictures: one nobody chose, the uncropped original, what hides behind, over, under or beside a photograph that was chosen."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image

from export.summary.errors import SummaryRefused
from export.summary.gate.prove import prove
from export.summary.metadata import written
from export.summary.render import rendered
from tests.export.summary.photographed import ORIGINAL, PHOTOGRAPHED, PIXELS, SHOWN

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""


def _pictures(file: Pdf) -> list[Stream]:
    return [each for each in file.objects if isinstance(each, Stream) and each.get("/Subtype") == "/Image"]


def _first(file: Pdf) -> Stream:
    return next(each for each in _pictures(file) if each.read_bytes() == SHOWN.rgb)


def _content(file: Pdf, change: Callable[[bytes], bytes]) -> None:
    page = file.pages[0].obj
    before = page.Contents.read_bytes()
    after = change(before)
    assert after != before
    page.Contents = Stream(file, after)


def _appended(file: Pdf, content: bytes) -> None:
    _content(file, lambda before: before + b"\n" + content)


def _original(file: Pdf) -> None:
    picture = _first(file)
    picture.write(ORIGINAL.rgb)
    picture.Width, picture.Height = ORIGINAL.width, ORIGINAL.height


def _another(file: Pdf) -> Stream:
    like = _first(file)
    other = Stream(file, bytes(48), Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4)
    other.ColorSpace, other.BitsPerComponent = like.ColorSpace, 8
    return other


def _untold(file: Pdf) -> None:
    file.pages[0].obj.Resources.XObject[Name("/x9")] = _another(file)
    _appended(file, b"/Span<</MCID 99/Alt(Photograph 1 Person A)>>BDC q 90 0 0 90 90 90 cm /x9 Do Q EMC")


def _untold_and_not_drawn(file: Pdf) -> None:
    file.pages[0].obj.Resources.XObject[Name("/x9")] = _another(file)


def _twice(file: Pdf) -> None:
    _appended(file, b"/Span<</MCID 99/Alt(Photograph 1 Person A)>>BDC q 90 0 0 90 90 90 cm /x0 Do Q EMC")


def _behind_the_pixels(file: Pdf) -> None:
    _first(file).write(SHOWN.rgb + SECRET.encode())


def _behind_the_data(file: Pdf) -> None:
    _first(file).write(zlib.compress(SHOWN.rgb) + SECRET.encode(), filter=Name.FlateDecode)


def _exif(file: Pdf) -> None:
    made = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = SECRET
    Image.frombytes("RGB", (SHOWN.width, SHOWN.height), SHOWN.rgb).save(made, "JPEG", exif=exif)
    _first(file).write(made.getvalue(), filter=Name.DCTDecode)


def _remarks(file: Pdf) -> None:
    _first(file).Metadata = Stream(file, SECRET.encode(), Type=Name.Metadata, Subtype=Name.XML)


def _mask(kind: str) -> Callable[[Pdf], None]:
    def plant(file: Pdf) -> None:
        mask = Stream(file, bytes(16), Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4)
        mask.ColorSpace, mask.BitsPerComponent = Name.DeviceGray, 8
        _first(file)[Name(kind)] = file.make_indirect(mask)

    return plant


def _for_printers(file: Pdf) -> None:
    other = file.make_indirect(_another(file))
    _first(file).Alternates = Array([Dictionary(Image=other, DefaultForPrinting=True)])


def _other_colours(file: Pdf) -> None:
    _first(file).Decode = Array([1, 0, 1, 0, 1, 0])


def _key(name: str, value: object) -> Callable[[Pdf], None]:
    def plant(file: Pdf) -> None:
        _first(file)[Name(name)] = value

    return plant


def _other_profile(file: Pdf) -> None:
    _first(file).ColorSpace = Array([Name.ICCBased, Stream(file, b"Camera of " + SECRET.encode(), N=3)])


def _figure(file: Pdf) -> Dictionary:
    return next(each for each in file.objects if isinstance(each, Dictionary) and each.get("/S") == "/Figure")


def _alternative(file: Pdf) -> None:
    _figure(file).Alt = String(SECRET)


def _alternative_on_the_page(file: Pdf) -> None:
    _content(file, lambda content: content.replace(b"Photograph 1 Person A", SECRET.encode()))


def _frame(new: bytes) -> Callable[[Pdf], None]:
    def plant(file: Pdf) -> None:
        def change(content: bytes) -> bytes:
            at = content.index(b"cm", content.index(b"/Alt"))
            start = content.rindex(b"q", 0, at) + 1
            return content[:start] + b" " + new + b" " + content[at:]

        _content(file, change)

    return plant


def _swapped(file: Pdf) -> None:
    _content(
        file,
        lambda content: (
            content.replace(b"/x0 Do", b"/x? Do").replace(b"/x1 Do", b"/x0 Do").replace(b"/x? Do", b"/x1 Do")
        ),
    )


def _unmarked(file: Pdf) -> None:
    _appended(file, b"q 90 0 0 90 90 90 cm /x0 Do Q")


def _not_drawn(file: Pdf) -> None:
    _content(file, lambda content: content.replace(b"/x1 Do", b""))


def _left_out(file: Pdf) -> None:
    def change(content: bytes) -> bytes:
        start = content.rindex(b"/Span", 0, content.index(b"/x1 Do"))
        return content[:start] + content[content.index(b"EMC", start) + 3 :]

    _content(file, change)


def _words_alone(file: Pdf) -> None:
    _appended(file, f"/Span<</MCID 99/Alt({SECRET})>>BDC EMC".encode())


def _in_the_fewest_words(file: Pdf) -> None:
    _content(file, lambda content: content.replace(b"/x1 Do", b"/x1 Do /x1 Do"))


def _form_beside(file: Pdf) -> None:
    form = Stream(file, b"q 90 0 0 90 0 0 cm /x0 Do Q", Type=Name.XObject, Subtype=Name.Form)
    form.BBox, form.Resources = Array([0, 0, 90, 90]), file.pages[0].obj.Resources
    file.pages[0].obj.Resources.XObject[Name("/x9")] = form


PLANTED: dict[str, Callable[[Pdf], None]] = {
    "the original, not cropped": _original,
    "a picture that nobody chose": _untold,
    "a picture that nobody chose and nobody sees": _untold_and_not_drawn,
    "a photograph drawn twice": _twice,
    "a photograph drawn twice in one place": _in_the_fewest_words,
    "a photograph that is not drawn": _not_drawn,
    "a photograph that was left out with its words": _left_out,
    "words for a photograph that is not there": _words_alone,
    "bytes behind the pixels": _behind_the_pixels,
    "bytes behind the data": _behind_the_data,
    "a camera's own file": _exif,
    "remarks of a program": _remarks,
    "a soft mask": _mask("/SMask"),
    "a mask": _mask("/Mask"),
    "another picture for printers": _for_printers,
    "another reading of the colours": _other_colours,
    "a colour profile of a device": _other_profile,
    "a name": _key("/Name", Name("/KimCholOk")),
    "an identifier": _key("/ID", String(SECRET)),
    "a layer": _key("/OC", Dictionary(Type=Name.OCG, Name=String(SECRET))),
    "smoothed": _key("/Interpolate", True),
    "another width": _key("/Width", SHOWN.width // 2),
    "private data": _key("/PieceInfo", Dictionary(P=String(SECRET))),
    "an alternative text": _alternative,
    "an alternative text on the page": _alternative_on_the_page,
    "off the page": _frame(b"90 0 0 90 900 90"),
    "beyond the edge": _frame(b"90 0 0 90 550 90"),
    "too small to see": _frame(b"1 0 0 1 90 90"),
    "upside down": _frame(b"90 0 0 -90 90 190"),
    "slanted": _frame(b"90 30 30 90 90 90"),
    "under the wrong words": _swapped,
    "outside of marked content": _unmarked,
    "a form with a picture": _form_beside,
}


@pytest.fixture(scope="module")
def clean() -> bytes:
    return rendered(PHOTOGRAPHED, PIXELS)


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused_by_its_kind_alone(what: str, clean: bytes) -> None:
    with pikepdf.open(BytesIO(clean)) as file:
        PLANTED[what](file)
        once = written(file)
    with pikepdf.open(BytesIO(once)) as file:
        leaking = written(file)
    assert leaking != clean
    with pytest.raises(SummaryRefused):
        prove(leaking, PHOTOGRAPHED, ())


def test_a_file_written_again_with_nothing_planted_passes(clean: bytes) -> None:
    with pikepdf.open(BytesIO(clean)) as file:
        again = written(file)
    prove(again, PHOTOGRAPHED, (SECRET,))
