"""The structure tree of a summary (ISO 32000-1, 14.7 and 14.8): headings, tables and lists for readers who listen.

Its strings are a favourite place for leaks (alternative texts, expansions, titles): only the headings themselves and the
captions of photographs are let in.
"""

from __future__ import annotations

from collections.abc import Sequence

import pikepdf

from export.summary.gate.shapes import (
    Shape,
    Walk,
    alternately,
    array,
    check,
    dictionary,
    either,
    name,
    number,
    text,
    text_like,
    whole,
)

_ELEMENTS = (
    "Document", "Part", "Sect", "Div", "P", "Span", "H1", "H2", "H3", "Strong", "Table", "THead", "TBody", "TR", "TH", "TD",
    "L", "LI", "Lbl", "LBody", "Figure", "Caption", "NonStruct",
)  # fmt: skip

_ATTRIBUTES = (
    "Headers", "Scope", "RowSpan", "ColSpan", "BorderStyle", "BorderColor", "BorderThickness", "BBox", "Placement",
    "TextAlign", "ListNumbering", "Width", "Height", "BackgroundColor", "Color",
)  # fmt: skip

_ATTRIBUTE_NAMES = (
    "Table", "Layout", "List", "Column", "Row", "Both", "Solid", "None", "Hidden", "Block", "Inline", "Start", "Center",
    "End", "Circle", "Disc", "Unordered", "Auto",
)  # fmt: skip

_ROLES = {"Datetime": "Span", "Em": "Span", "Strong": "Span", "Terms": "Part", "Title": "P"}
"""Kinds of element that typst explains to readers by older ones."""

_CELL = text_like(r"U[0-9]+x[0-9]+y[0-9]+")
"""How typst names the cells of tables."""


def structure_tree(headings: Sequence[str], photographs: Sequence[str], language: str, page: Shape) -> Shape:
    """The tree of a document with these headings and these alternative texts; `page` is the shape of a page, to which elements point."""
    element = _element(headings, photographs, language, page)
    return dictionary(
        {
            "Type": name("StructTreeRoot"),
            "K": array(element, 1),
            "ParentTree": dictionary({"Nums": alternately(whole, array(element))}),
            "ParentTreeNextKey": whole,
            "RoleMap": dictionary({}, {role: name(older) for role, older in _ROLES.items()}),
        },
        {"IDTree": dictionary({"Names": alternately(_CELL, element)})},
    )


def _element(headings: Sequence[str], photographs: Sequence[str], language: str, page: Shape) -> Shape:
    """An element: what kind of thing it is, where it stands, which marked content it holds."""
    attributes = dictionary(
        {"O": name("Table", "Layout", "List")}, dict.fromkeys(_ATTRIBUTES, _attribute_value)
    )
    content = dictionary({"Type": name("MCR"), "MCID": whole, "Pg": page})

    def element(found: pikepdf.Object, walk: Walk) -> None:
        entries(found, walk)

    def kid(found: object) -> Shape:
        if not isinstance(found, pikepdf.Dictionary):
            return whole
        return content if found.get("/Type") == "/MCR" else element

    def parent(found: pikepdf.Object) -> Shape:
        return _root if found.get("/Type") == "/StructTreeRoot" else element

    entries = dictionary(
        {"Type": name("StructElem"), "S": name(*_ELEMENTS), "P": either(parent)},
        {
            "K": array(either(kid)),
            "Pg": page,
            "A": array(attributes),
            "ID": _CELL,
            "T": text(*headings),
            "Alt": text(*photographs),
            "Lang": text(language),
        },
    )
    return element


def _attribute_value(value: object, walk: Walk) -> None:
    if isinstance(value, pikepdf.Array):
        for each in value:
            _attribute_value(each, walk)
    elif isinstance(value, pikepdf.Name):
        name(*_ATTRIBUTE_NAMES)(value, walk)
    elif isinstance(value, pikepdf.String):
        _CELL(value, walk)
    else:
        number(value, walk)


def _root(found: pikepdf.Object, walk: Walk) -> None:
    """The one tree that the catalogue names, which the walk came in by."""
    check(found.objgen == walk.tree)
