"""Leaks in the objects around the pages: notes, layers, attachments, scripts, titles, alternative texts."""

from __future__ import annotations

import zlib

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.export.summary.gate.conftest import Check, Plant

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""


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


def _second_stream(file: Pdf) -> None:
    page = file.pages[0].obj
    page.Contents = Array([page.Contents, Stream(file, f"% {SECRET}".encode())])


def _property_list(file: Pdf) -> None:
    file.pages[0].obj.Resources.Properties = Dictionary(P0=Dictionary(Note=String(SECRET)))


def _behind_the_data(file: Pdf) -> None:
    contents = file.pages[0].obj.Contents
    packed = zlib.compress(contents.read_bytes()) + SECRET.encode()
    contents.write(packed, filter=Name.FlateDecode)


PLANTED: dict[str, Plant] = {
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
    "a second content stream": _second_stream,
    "a property list": _property_list,
    "bytes behind the data of a stream": _behind_the_data,
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_was_planted_is_refused_by_its_kind_alone(what: str, check_is_refused: Check) -> None:
    check_is_refused(PLANTED[what])
