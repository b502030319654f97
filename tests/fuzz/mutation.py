"""Changed values of JSON: what a fuzzer tries once it knows the shape, where single bytes would only break the shape."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2**31, 2**53, 2**63, 2**64, -(2**63), 10**30, 0.5, 1e308),
    *(
        "",
        " ",
        "0",
        "a" * 300,
        "-",
        "..",
        "\u202e",
        "\u0000",
        "\ud7ff",
        "\u1112\u1161\u11ab",
        "\U0001f9ff",
        "é",
    ),
    *(
        "1",
        "0000",
        "9999-12-31",
        "0001-01-01",
        "2015-02-30",
        "2015-10-XX",
        "[2015-10-01..2015-10-09]",
        "..2015",
        "-9999",
    ),
    *("0" * 32, "f" * 32, "0" * 64, "2015-11-20T12:00:00Z", "9999-12-31T23:59:59Z"),
    *([], {}, [[]], [{}], {"": ""}),
)
"""Where readers go wrong: ends of ranges, emptiness, text that is not what it looks like, days that are none."""


def mutated(text: bytes, random: Random) -> bytes:
    """The same JSON with one value changed, taken out, doubled, or put in the place of another; b"" where the text is no JSON.

    A text in it that is JSON itself, such as the body of a revision in its line, is changed inside every second time.
    """
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return b""
    if isinstance(value, dict) and isinstance(value.get("body"), str) and random.random() < 0.8:
        value["body"] = mutated(value["body"].encode(), random).decode() or value["body"]
    else:
        for _each in range(random.choice((1, 1, 1, 2, 5))):
            value = _changed(value, random)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "replace"
    )


def _odd_value(random: Random) -> Any:
    return copy.deepcopy(random.choice(ODD))


def _changed(value: Any, random: Random) -> Any:
    places: list[tuple[Any, Any]] = []
    _collect(value, places)
    if not places:
        return _odd_value(random)
    inside, key = random.choice(places)
    _CHANGES[random.randrange(len(_CHANGES))](inside, key, places, random)
    return value


def _collect(value: Any, places: list[tuple[Any, Any]]) -> None:
    keys = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    for key in keys:
        places.append((value, key))
        _collect(value[key], places)


def _odd(inside: Any, key: Any, _places: list[tuple[Any, Any]], random: Random) -> None:
    inside[key] = _odd_value(random)


def _moved(inside: Any, key: Any, places: list[tuple[Any, Any]], random: Random) -> None:
    other, at = random.choice(places)
    # A copy: a value within itself would have no end.
    inside[key] = copy.deepcopy(other[at])


def _gone(inside: Any, key: Any, _places: list[tuple[Any, Any]], _random: Random) -> None:
    del inside[key]


def _doubled(inside: Any, key: Any, _places: list[tuple[Any, Any]], random: Random) -> None:
    if isinstance(inside, list):
        inside.extend(copy.deepcopy(inside[key]) for _each in range(random.choice((1, 2, 40))))
    else:
        inside[str(key) + random.choice("sx_")] = copy.deepcopy(inside[key])


def _edited(inside: Any, key: Any, _places: list[tuple[Any, Any]], random: Random) -> None:
    found = inside[key]
    if isinstance(found, str):
        at = random.randrange(len(found) + 1)
        inside[key] = (
            found[:at]
            + random.choice(("", "X", "0", "9", "/", "~", "?", "..", "-", "\n"))
            + found[at + random.randrange(2) :]
        )
    elif isinstance(found, int):
        inside[key] = found + random.choice((-1, 1, 100, 10**9))


_CHANGES: tuple[Callable[[Any, Any, list[tuple[Any, Any]], Random], None], ...] = (
    _odd,
    _odd,
    _moved,
    _gone,
    _doubled,
    _edited,
    _edited,
)
