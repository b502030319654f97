"""Rule a: the object graph of a summary, key by key, and nothing beside it in the file."""

from __future__ import annotations

import zlib
from typing import Any

import pikepdf

from export.summary.document import Document
from export.summary.gate.photographs import photograph_of
from export.summary.gate.resources import resources
from export.summary.gate.shapes import (
    Shape,
    Walk,
    anything,
    array,
    check,
    dictionary,
    name,
    no,
    number,
    stream,
    text,
    whole,
    yes,
)
from export.summary.gate.tags import structure_tree
from export.summary.metadata import described, written

_BEGIN, _END = b"%PDF-1.7\n", b"%%EOF"

_A4 = [0, 0, 595.2756, 841.8898]
"""Points; 210 × 297 mm."""

_DIGEST = 16
"""Bytes; the file's identifier is an MD5 of its content."""


def check_structure(pdf: bytes, file: pikepdf.Pdf, document: Document) -> None:
    """Raises Broken when the file holds anything but what a summary of this document needs."""
    check(pdf.startswith(_BEGIN) and pdf.count(_END) == 1 and pdf.endswith(_END + b"\n"))
    check(set(file.trailer.keys()) == {"/Root", "/Size", "/ID"})
    check(len({bytes(each) for each in file.trailer["/ID"]}) == 1)
    check(len(bytes(file.trailer["/ID"][0])) == _DIGEST)
    walk = Walk(tree=file.Root.StructTreeRoot.objgen)
    _catalog(document)(file.Root, walk)
    check(walk.pages == {page.obj.objgen for page in file.pages})
    for each in file.objects:
        if isinstance(each, pikepdf.Stream) and "/Filter" in each.stream_dict:
            _ends_with_its_data(each.read_raw_bytes())
    # Comments, gaps, older revisions of objects and objects that nothing refers to are not written again.
    check(written(file) == pdf)


def _ends_with_its_data(deflated: bytes) -> None:
    decompressor = zlib.decompressobj()
    decompressor.decompress(deflated)
    check(decompressor.eof and not decompressor.unused_data)


def _catalog(document: Document) -> Shape:
    language = document.pdf_language
    metadata = described(document.title.text, language)
    page = _page(document)
    photographs = [each.alternative for each in document.photographs()]
    headings = (document.title.text, *(section.heading.text for section in document.sections))
    return dictionary(
        {
            "Type": name("Catalog"),
            "Lang": text(language),
            "MarkInfo": dictionary({"Marked": yes, "Suspects": no}),
            "Metadata": stream(
                lambda found: found == metadata, {"Type": name("Metadata"), "Subtype": name("XML")}
            ),
            "Pages": _pages(page),
            "StructTreeRoot": structure_tree(headings, photographs, language, page),
            "ViewerPreferences": dictionary({"Direction": name("L2R"), "DisplayDocTitle": yes}),
        }
    )


def _pages(page: Shape) -> Shape:
    return dictionary({"Type": name("Pages"), "Kids": array(page), "Count": whole})


def _page(document: Document) -> Shape:
    """A page of a document, which knows its parent."""

    def page(value: Any, walk: Walk) -> None:
        walk.pages.add(value.objgen)
        entries(value, walk)
        check([float(side) for side in value.MediaBox] == _A4)

    entries = dictionary(
        {
            "Type": name("Page"),
            "Parent": _pages(page),
            "Resources": resources(photograph_of(document.photographs())),
            "Contents": stream(anything),
            "MediaBox": array(number, 4),
            "StructParents": whole,
            "Tabs": name("S"),
        }
    )
    return page
