"""Leaks of every kind, planted into a clean summary: the gate refuses each of them."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from export.summary.document import Document
from export.summary.errors import SummaryRefused
from export.summary.gate.prove import prove
from export.summary.metadata import written

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""

Change = Callable[[Pdf], None]


def refusal(pdf: bytes, document: Document, forbidden: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The rules a file breaks; empty when the gate lets it pass."""
    try:
        prove(pdf, document, forbidden)
    except SummaryRefused as refused:
        return refused.rules
    return ()


def changed(pdf: bytes, change: Change) -> bytes:
    """The file with something planted into it, written as cleanly as the renderer writes."""
    with pikepdf.open(BytesIO(pdf)) as file:
        change(file)
        once = written(file)
    with pikepdf.open(BytesIO(once)) as file:
        return written(file)  # new streams are now written as the others are


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
    _appended(file, added.encode())


def _appended(file: Pdf, content: bytes) -> None:
    page = file.pages[0]
    page.obj.Contents = Stream(file, page.obj.Contents.read_bytes() + b"\n" + content)


def _replaced(file: Pdf, old: bytes, new: bytes) -> None:
    page = file.pages[0]
    content = page.obj.Contents.read_bytes()
    assert old in content
    page.obj.Contents = Stream(file, content.replace(old, new, 1))


def _under_a_box(file: Pdf) -> None:
    _drawing(file, more="90 90")
    _appended(file, b"/Artifact<</Type/Layout>>BDC q 1 0 0 -1 80 80 cm 0 0 m 50 0 l 50 50 l h f Q EMC")


def _helvetica(file: Pdf) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    file.pages[0].obj.Resources.Font[Name("/f99")] = file.make_indirect(font)
    _appended(file, f"/Span<</MCID 9999>>BDC q BT /f99 9 Tf ({SECRET}) Tj ET Q EMC".encode())


def _image(file: Pdf) -> None:
    image = Stream(file, b"\0" * 12, Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2)
    image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
    file.pages[0].obj.Resources.XObject = Dictionary(Im0=image)
    _appended(file, b"q 10 0 0 10 0 0 cm /Im0 Do Q")


def _form(file: Pdf) -> None:
    form = Stream(file, f"BT ({SECRET}) Tj ET".encode(), Type=Name.XObject, Subtype=Name.Form)
    form.BBox = Array([0, 0, 9, 9])
    file.pages[0].obj.Resources.XObject = Dictionary(Fm0=form)


def _attachment(file: Pdf) -> None:
    file.attachments["a.txt"] = pikepdf.AttachedFileSpec(file, SECRET.encode(), filename=f"{SECRET}.txt")


def _layer(file: Pdf) -> None:
    layer = file.make_indirect(Dictionary(Type=Name.OCG, Name=String(SECRET)))
    file.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))


def _annotation(file: Pdf) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String(SECRET))
    file.pages[0].obj.Annots = Array([file.make_indirect(note)])


def _link(file: Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.org/Kim%20Chol%20Ok"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
    file.pages[0].obj.Annots = Array([file.make_indirect(link)])


def _outline(file: Pdf) -> None:
    with file.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(SECRET, 0))


def _destination(file: Pdf) -> None:
    target = Array([file.pages[0].obj, Name.Fit])
    file.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String(SECRET), target])))


def _script(file: Pdf) -> None:
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{SECRET}')"))


def _field(file: Pdf) -> None:
    field = Dictionary(FT=Name.Tx, T=String("name"), V=String(SECRET))
    file.Root.AcroForm = Dictionary(Fields=Array([file.make_indirect(field)]))


def _thumbnail(file: Pdf) -> None:
    file.pages[0].obj.Thumb = Stream(file, b"\0" * 12, Width=2, Height=2, BitsPerComponent=8)


def _private(file: Pdf) -> None:
    data = Dictionary(LastModified=String("D:20151122"), Private=String(SECRET))
    file.pages[0].obj.PieceInfo = Dictionary(Program=data)


def _element(file: Pdf, kind: str) -> Dictionary:
    """The first structure element of a kind."""
    return next(
        each
        for each in file.objects
        if isinstance(each, Dictionary) and each.get("/S") == kind and each.get("/Type") == "/StructElem"
    )


def _alternative(file: Pdf) -> None:
    _element(file, "/TD").Alt = String(SECRET)


def _expansion(file: Pdf) -> None:
    _element(file, "/TD").E = String(SECRET)


def _heading(file: Pdf) -> None:
    _element(file, "/H2").T = String(SECRET)


def _cell_name(file: Pdf) -> None:
    _element(file, "/TH").ID = String(SECRET)


def _attribute(file: Pdf) -> None:
    _element(file, "/TD").A[0].Summary = String(SECRET)


def _kind(file: Pdf) -> None:
    _element(file, "/TD").S = Name("/KimCholOk")


def _role(file: Pdf) -> None:
    file.Root.StructTreeRoot.RoleMap[Name("/KimCholOk")] = Name.P


def _another_tree(file: Pdf) -> None:
    _element(file, "/TD").P = file.make_indirect(Dictionary(Type=Name.StructTreeRoot, T=String(SECRET)))


def _page_beside(file: Pdf) -> None:
    page = Dictionary(dict(file.pages[0].obj.items()))
    page.Contents = Stream(file, SECRET.encode())
    _element(file, "/TD").Pg = file.make_indirect(page)


def _metadata(file: Pdf) -> None:
    found = file.Root.Metadata.read_bytes()
    author = f"<dc:creator><rdf:Seq><rdf:li>{SECRET}</rdf:li></rdf:Seq></dc:creator>".encode()
    file.Root.Metadata.write(found.replace(b"<pdfuaid:part>", author + b"<pdfuaid:part>"))


def _description(file: Pdf) -> None:
    file.trailer.Info = file.make_indirect(Dictionary(Author=String(SECRET)))


def _page_labels(file: Pdf) -> None:
    file.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(SECRET))]))


def _key(file: Pdf) -> None:
    file.Root[Name("/KimCholOk")] = 1


def _font_key(file: Pdf) -> None:
    fonts = file.pages[0].obj.Resources.Font
    fonts[Name("/KimCholOk")] = next(iter(fonts.values()))


def _second_stream(file: Pdf) -> None:
    page = file.pages[0].obj
    page.Contents = Array([page.Contents, Stream(file, f"% {SECRET}".encode())])


def _property_list(file: Pdf) -> None:
    file.pages[0].obj.Resources.Properties = Dictionary(P0=Dictionary(Note=String(SECRET)))


def _cropped(file: Pdf) -> None:
    file.pages[0].obj.CropBox = Array([0, 0, 200, 200])


def _turned(file: Pdf) -> None:
    file.pages[0].obj.Rotate = 90


def _smaller_sheet(file: Pdf) -> None:
    file.pages[0].obj.MediaBox = Array([0, 0, 500, 500])


def _inline_image(file: Pdf) -> None:
    _appended(file, b"q BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q")


def _marked_point(file: Pdf) -> None:
    _appended(file, f"/Span <</Note ({SECRET})>> DP".encode())


def _fonts(file: Pdf) -> list[pikepdf.Object]:
    return list(file.pages[0].obj.Resources.Font.values())


def _remark_in_mapping(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"endcmap", f"% {SECRET}\nendcmap".encode()), filter=None)


def _more_characters(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    more = b"1 beginbfchar\n<7FFF> <AE40CCA0>\nendbfchar\nendcmap"
    mapping.write(mapping.read_bytes().replace(b"endcmap", more), filter=None)


def _other_characters(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"<0001> <0043>", b"<0001> <004B>"), filter=None)


def _no_character(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"<0001> <0043>", b"<0001> <E000>"), filter=None)


def _radical(file: Pdf) -> None:
    mapping = _fonts(file)[0].ToUnicode
    mapping.write(mapping.read_bytes().replace(b"<0001> <0043>", b"<0001> <2F00>"), filter=None)


def _font_file(file: Pdf, old: bytes, new: bytes) -> None:
    program = _fonts(file)[0].DescendantFonts[0].FontDescriptor.FontFile2
    found = program.read_bytes()
    assert old in found
    program.write(found.replace(old, new, 1))


def _font_maker(file: Pdf) -> None:
    _font_file(file, "Adobe".encode("utf-16-be"), "KimOk".encode("utf-16-be"))


def _behind_the_font(file: Pdf) -> None:
    program = _fonts(file)[0].DescendantFonts[0].FontDescriptor.FontFile2
    program.write(program.read_bytes() + SECRET.encode())


def _glyph_set(file: Pdf) -> None:
    _fonts(file)[0].DescendantFonts[0].FontDescriptor.CIDSet.write(SECRET.encode())


def _colour_profile(file: Pdf) -> None:
    profile = next(iter(file.pages[0].obj.Resources.ColorSpace.values()))[1]
    profile.write(profile.read_bytes() + SECRET.encode())


def _behind_the_data(file: Pdf) -> None:
    contents = file.pages[0].obj.Contents
    packed = zlib.compress(contents.read_bytes()) + SECRET.encode()
    contents.write(packed, filter=Name.FlateDecode)


def _encoded(file: Pdf) -> None:
    contents = file.pages[0].obj.Contents
    contents.write(contents.read_bytes().hex().encode() + b">", filter=Name.ASCIIHexDecode)


PLANTED: dict[str, Change] = {
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
    "another font": _helvetica,
    "an image": _image,
    "an inline image": _inline_image,
    "a form": _form,
    "an attachment": _attachment,
    "a hidden layer": _layer,
    "a note": _annotation,
    "a link": _link,
    "a bookmark": _outline,
    "a named destination": _destination,
    "a script": _script,
    "a form field": _field,
    "a thumbnail": _thumbnail,
    "private data of a program": _private,
    "an alternative text": _alternative,
    "an expansion": _expansion,
    "another title of a heading": _heading,
    "the name of a table cell": _cell_name,
    "an attribute": _attribute,
    "a kind of element": _kind,
    "a role": _role,
    "another structure tree": _another_tree,
    "a page that is not among the pages": _page_beside,
    "an author in the metadata": _metadata,
    "an author in the description": _description,
    "page labels": _page_labels,
    "a key": _key,
    "the key of a font": _font_key,
    "a second content stream": _second_stream,
    "a property list": _property_list,
    "a crop box": _cropped,
    "a turned page": _turned,
    "another sheet": _smaller_sheet,
    "a marked point": _marked_point,
    "a remark in the content": lambda file: _appended(file, f"% {SECRET}".encode()),
    "a replacement text": lambda file: _replaced(
        file, b"<</MCID 0>>", f"<</MCID 0/ActualText({SECRET})>>".encode()
    ),
    "a language that is none": lambda file: _replaced(
        file, b"<</MCID 0>>", f"<</MCID 0/Lang({SECRET})>>".encode()
    ),
    "a remark in a mapping": _remark_in_mapping,
    "a mapping of more characters": _more_characters,
    "a mapping to other characters": _other_characters,
    "a mapping to private characters": _no_character,
    "a mapping to radicals": _radical,
    "the maker of a font": _font_maker,
    "bytes behind a font": _behind_the_font,
    "bytes in the set of glyphs": _glyph_set,
    "bytes behind a colour profile": _colour_profile,
    "bytes behind the data of a stream": _behind_the_data,
    "a stream in another encoding": _encoded,
}


def test_the_clean_file_passes(clean: bytes, document: Document) -> None:
    assert refusal(clean, document, (SECRET, "리영희", "M12345678")) == ()


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused(what: str, clean: bytes, document: Document) -> None:
    planted = changed(clean, PLANTED[what])
    assert planted != clean
    assert refusal(planted, document), "without knowing what to look for"


def _orphan(pdf: bytes) -> bytes:
    return pdf.replace(b"xref\n", f"9999 0 obj\n({SECRET})\nendobj\nxref\n".encode(), 1)


def _incremental(pdf: bytes) -> bytes:
    start = pdf.rindex(b"startxref") + 10
    size = pikepdf.open(BytesIO(pdf)).trailer.Size
    more = f"{size} 0 obj\n({SECRET})\nendobj\n".encode()
    table = (
        f"xref\n{size} 1\n{len(pdf):010d} 00000 n \ntrailer << /Size {size + 1} /Root 1 0 R /Prev ".encode()
    )
    previous = pdf[start : pdf.index(b"\n", start)]
    end = b" >>\nstartxref\n" + str(len(pdf) + len(more)).encode() + b"\n%%EOF\n"
    return pdf + more + table + previous + end


def _saved(pdf: bytes, **how: object) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        file.save(out, **how)  # type: ignore[arg-type]  # whatever pikepdf takes
    return out.getvalue()


BYTES: dict[str, Callable[[bytes], bytes]] = {
    "bytes behind the end": lambda pdf: pdf + SECRET.encode(),
    "bytes before the beginning": lambda pdf: SECRET.encode() + b"\n" + pdf,
    "a remark between objects": lambda pdf: pdf.replace(b"endobj\n", f"endobj\n% {SECRET}\n".encode(), 1),
    "an object that nothing names": _orphan,
    "an incremental update": _incremental,
    "another identifier": lambda pdf: pdf.replace(pdf[-100:-60], b"0" * 40),
    "compressed objects": lambda pdf: _saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate),
    "a password": lambda pdf: _saved(pdf, encryption=pikepdf.Encryption(owner=SECRET, user="")),
    "an end that is missing": lambda pdf: pdf[:-200],
    "nothing": lambda _: b"",
    "no PDF": lambda _: b"Kim Chol Ok",
}


@pytest.mark.parametrize("what", BYTES)
def test_bytes_that_do_not_belong_are_refused(what: str, clean: bytes, document: Document) -> None:
    planted = BYTES[what](clean)
    assert planted != clean
    assert refusal(planted, document)


def test_a_refusal_names_rules_and_nothing_of_what_was_found(clean: bytes, document: Document) -> None:
    with pytest.raises(SummaryRefused) as refused:
        prove(changed(clean, _annotation), document, (SECRET,))
    assert set(refused.value.rules) == {"a", "d"} or refused.value.rules == ("a",)
    assert "Kim" not in str(refused.value) + repr(refused.value)


def test_text_that_is_one_letter_too_many_is_refused_though_everything_else_is_right(
    clean: bytes, document: Document
) -> None:
    planted = changed(clean, lambda file: _drawing(file, more="90 90"))
    assert refusal(planted, document) == ("c",)


def test_no_text_is_smaller_than_7_points(clean: bytes) -> None:
    with pikepdf.open(BytesIO(clean)) as file:
        sizes = {
            float(each.operands[1])
            for page in file.pages
            for each in pikepdf.parse_content_stream(page)
            if str(each.operator) == "Tf"
        }
    assert min(sizes) >= 7
