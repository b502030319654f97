"""What an object of a summary may look like: an allow-list of keys and values, checked over the whole object graph.

A shape is a function that raises Broken.  Whatever no shape names is refused: annotations, attachments, forms, scripts, layers, images,
thumbnails, outlines, alternative texts, private data of programs.  Keys and kinds of object are those of ISO 32000-1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pikepdf

from export.summary.gate.broken import Rule, demand


class Walk:
    """One walk over the graph; an object is looked at once in each shape it is used in."""

    def __init__(self, tree: tuple[int, int]) -> None:
        self.tree = tree
        """The object that is the root of the structure tree."""
        self.pages: set[tuple[int, int]] = set()
        """The pages that were come across."""
        self._seen: set[tuple[tuple[int, int], int]] = set()

    def is_new(self, value: Any, shape: object) -> bool:
        """Whether an indirect object meets this shape for the first time (direct ones always do)."""
        if not getattr(value, "is_indirect", False):
            return True
        key = (value.objgen, id(shape))
        if key in self._seen:
            return False
        self._seen.add(key)
        return True


Shape = Callable[[Any, Walk], None]


def check(condition: object) -> None:
    """Raises Broken for the structure unless the condition holds."""
    demand(condition, Rule.STRUCTURE)


def name(*allowed: str) -> Shape:
    """One of these names."""

    def shape(value: Any, _: Walk) -> None:
        check(isinstance(value, pikepdf.Name) and str(value)[1:] in allowed)

    return shape


def name_like(pattern: str) -> Shape:
    """A name that matches a pattern as a whole."""
    compiled = re.compile(pattern)

    def shape(value: Any, _: Walk) -> None:
        check(isinstance(value, pikepdf.Name) and compiled.fullmatch(str(value)[1:]))

    return shape


def text(*allowed: str) -> Shape:
    """One of these strings."""

    def shape(value: Any, _: Walk) -> None:
        check(isinstance(value, pikepdf.String) and str(value) in allowed)

    return shape


def text_like(pattern: str) -> Shape:
    """A string that matches a pattern as a whole."""
    compiled = re.compile(pattern)

    def shape(value: Any, _: Walk) -> None:
        check(isinstance(value, pikepdf.String) and compiled.fullmatch(str(value)))

    return shape


def whole(value: Any, _: Walk) -> None:
    """A number without a fraction."""
    check(isinstance(value, int) and not isinstance(value, bool))


def number(value: Any, _: Walk) -> None:
    """Any number."""
    check(isinstance(value, int | Decimal) and not isinstance(value, bool))


def exactly(expected: int) -> Shape:
    """This very number."""

    def shape(value: Any, walk: Walk) -> None:
        whole(value, walk)
        check(value == expected)

    return shape


def yes(value: Any, _: Walk) -> None:
    """The truth value true."""
    check(value is True)


def no(value: Any, _: Walk) -> None:
    """The truth value false."""
    check(value is False)


def anything(_: bytes) -> bool:
    """For streams that another rule reads: drawings, mappings."""
    return True


def array(each: Shape, count: int | None = None) -> Shape:
    """An array of objects of one shape."""

    def shape(value: Any, walk: Walk) -> None:
        check(isinstance(value, pikepdf.Array) and (count is None or len(value) == count))
        for item in value:
            each(item, walk)

    return shape


def alternately(*shapes: Shape) -> Shape:
    """An array in which these shapes take turns."""

    def shape(value: Any, walk: Walk) -> None:
        check(isinstance(value, pikepdf.Array) and len(value) % len(shapes) == 0)
        for at, item in enumerate(value):
            shapes[at % len(shapes)](item, walk)

    return shape


def either(choose: Callable[[Any], Shape]) -> Shape:
    """The shape that is chosen by looking at the value."""

    def shape(value: Any, walk: Walk) -> None:
        choose(value)(value, walk)

    return shape


def dictionary(required: Mapping[str, Shape], optional: Mapping[str, Shape] | None = None) -> Shape:
    """A dictionary with all of the required keys, perhaps optional ones, and no other."""
    known = {**required, **(optional or {})}

    def shape(value: Any, walk: Walk) -> None:
        check(isinstance(value, pikepdf.Dictionary))
        _entries(value, required, known, walk, shape)

    return shape


def names_to(key: str, each: Shape) -> Shape:
    """A dictionary whose keys match a pattern and whose values have one shape."""
    compiled = re.compile(key)

    def shape(value: Any, walk: Walk) -> None:
        check(isinstance(value, pikepdf.Dictionary))
        for found, item in value.items():
            check(compiled.fullmatch(found[1:]))
            each(item, walk)

    return shape


def stream(holds: Callable[[bytes], object], required: Mapping[str, Shape] | None = None) -> Shape:
    """A stream, plain or deflated, whose bytes satisfy a question."""
    known = {"Length": whole, "Filter": name("FlateDecode"), **(required or {})}

    def shape(value: Any, walk: Walk) -> None:
        check(isinstance(value, pikepdf.Stream))
        if walk.is_new(value, shape):
            _entries(value.stream_dict, required or {}, known, walk, None)
            check(holds(value.read_bytes()))

    return shape


def _entries(
    value: Any, required: Mapping[str, Shape], known: Mapping[str, Shape], walk: Walk, shape: object
) -> None:
    if shape is not None and not walk.is_new(value, shape):
        return
    keys = {key[1:] for key in value.keys()}  # noqa: SIM118 - iterating a pikepdf dictionary is not iterating its keys
    check(keys <= known.keys() and required.keys() <= keys)
    for key, item in value.items():
        known[key[1:]](item, walk)
