"""A document becomes a PDF: typst in memory, then whatever names a program or an instant is taken out.

Nothing is read but the template and the fonts, nothing is written; the same document gives the same bytes on every run.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from io import BytesIO

import pikepdf
import typst

from domain.pixels import Pixels
from export.summary.document import Document
from export.summary.errors import NotRendered
from export.summary.fonts import check_drawable, fonts
from export.summary.metadata import described, written
from export.summary.photographs import put_in
from export.summary.thai import NotThai, read_rightly

_KEPT_FOR = 10
"""Typst keeps what it has worked out until so many further documents were made without it."""


def rendered(document: Document, pixels: Sequence[Pixels] = ()) -> bytes:
    """The document as a tagged PDF (PDF/UA-1) with subsets of our own fonts.

    pixels: those of the photographs that the document tells of.

    Raises:
        CharactersMissing: the fonts cannot draw all of it.
        FontsDamaged: the fonts are not the released ones.
        NotRendered: typst refused it, or a photograph's pixels are not there.
    """
    check_drawable(document.texts())
    here = files("export.summary")
    try:
        # The root is where the template could read from; it reads nothing.  Packages would be looked for on the network: none is imported.
        compiler = typst.Compiler(
            here.joinpath("template.typ").read_bytes(),
            root=str(here),
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"document": document.json()},
        )
        pdf = compiler.compile(format="pdf", pdf_standards=["ua-1"])
        _forget_the_layout()
    except typst.TypstError:
        raise NotRendered from None
    if not isinstance(pdf, bytes):
        raise NotRendered
    try:
        return _without_maker(read_rightly(pdf), document, pixels)
    except (NotThai, KeyError):
        raise NotRendered from None


def _forget_the_layout() -> None:
    """Have typst drop what it keeps for the next time: 200 MB for each summary of the example, 1.4 GB in the end; it takes 0.15 s."""
    for _document in range(_KEPT_FOR + 1):
        typst.Compiler(b"", font_paths=fonts(), ignore_system_fonts=True).compile(format="pdf")


def _without_maker(pdf: bytes, document: Document, pixels: Sequence[Pixels]) -> bytes:
    """The same pages with the photographs, without the program's name, and with an identifier that comes from the bytes alone."""
    with pikepdf.open(BytesIO(pdf)) as file:
        put_in(file, document, pixels)
        del file.trailer.Info
        del file.Root.Outlines
        file.Root.Metadata = pikepdf.Stream(
            file,
            described(document.title.text, document.pdf_language),
            Type=pikepdf.Name.Metadata,
            Subtype=pikepdf.Name.XML,
        )
        return written(file)
