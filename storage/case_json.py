"""Case files and redacted cases as JSON: the form that `import` takes, a partner's package carries and `schema` describes.

The form is the records themselves (`domain.casefile.CaseFile`), so that a field added to a record is in the file, the schema and the check
at once.  docs/formats/case-file.md explains it to people.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import is_dataclass
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from domain.casefile import CaseFile, check_whole, with_real_ids
from domain.errors import DomainError
from storage.errors import StorageError

LARGEST = 64 * 1024 * 1024
"""Bytes in a case file; a case of a thousand people and events has about two million."""

R = TypeVar("R")

_PLACE = re.compile(r"`(\$[\w.\[\].…-]*)`")


class NotJson(StorageError):
    """The bytes are not JSON in UTF-8."""

    sentence = "The file is not JSON text. Nothing was added."


class CaseFileTooLarge(StorageError):
    """More than LARGEST bytes."""

    sentence = "The file is larger than 64 MB, which no case file is. Nothing was added."


class NotTheSchema(StorageError):
    """JSON, but not a case file; `place` says where in the file, by names of fields only."""

    sentence = "The file is not a case file as `schema` describes it. Nothing was added."

    def __init__(self, place: str = "") -> None:
        super().__init__()
        self.place = place


class FieldStandsTwice(NotTheSchema):
    """A record names one field twice: JSON has two meanings then, and every reader would lose one of the two values unseen."""

    sentence = "A field stands twice in one record of the file, with two values. Keep one of them. Nothing was added."


def case_file_from_json(content: bytes) -> CaseFile:
    """The case file in a JSON text, with ids that stay the same at every import.

    Raises:
        CaseFileTooLarge, NotJson, NotTheSchema, FieldStandsTwice: the file is refused as a whole.
        domain.errors.DomainError: a record cannot be as it says (30 February, control characters in a name, a circle of events); its `place`
            says where, as that of NotTheSchema.
    """
    if len(content) > LARGEST:
        raise CaseFileTooLarge
    content = content.removeprefix(b"\xef\xbb\xbf")  # editors of Windows put a byte order mark before UTF-8
    case_file = converted(_decoded(content), CaseFile)
    _check_once(content)
    check_whole(case_file)
    return with_real_ids(case_file)


def patched(record: R, patch: bytes) -> R:
    """A record changed by a JSON merge patch (RFC 7396): a field that is named is replaced, one that is null goes back to what it is by itself.

    Raises:
        CaseFileTooLarge, NotJson, NotTheSchema, FieldStandsTwice; DomainError: the record cannot be as it says. As `case_file_from_json`.
    """
    if len(patch) > LARGEST:
        raise CaseFileTooLarge
    change = _decoded(patch)
    if not isinstance(change, dict):
        raise NotTheSchema("$")
    _check_once(patch)
    return converted(_merged(msgspec.to_builtins(record), change), type(record))


def converted(raw: Any, wanted: type[R]) -> R:
    """What JSON says, as the record it is to be, with nothing passed over.

    Raises:
        NotTheSchema, DomainError: with the place.
    """
    try:
        record = msgspec.convert(raw, wanted)
    except DomainError as refusal:
        refusal.place = _impossible(raw, wanted, "$")
        raise
    except msgspec.ValidationError as refusal:
        # The message may quote a value; only the place in the file is kept of it.
        found = _PLACE.search(str(refusal))
        raise NotTheSchema(found.group(1) if found else "") from None
    unknown = _unknown_field(raw, msgspec.to_builtins(record), "$")
    if unknown:
        raise NotTheSchema(unknown)
    return record


def to_json(value: Any, *, indent: int = 0) -> bytes:
    """Any tree of records, terms, texts, numbers, paths and tuples as JSON with sorted keys."""
    encoded = msgspec.json.encode(value, order="deterministic", enc_hook=os.fspath)
    return msgspec.json.format(encoded, indent=indent) if indent else encoded


def case_file_schema() -> bytes:
    """The JSON Schema (2020-12) of a case file."""
    schema = msgspec.json.schema(CaseFile)
    return msgspec.json.format(msgspec.json.encode(schema, order="deterministic"), indent=1) + b"\n"


def _decoded(content: bytes) -> Any:
    try:
        return msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotJson from None


def _merged(value: Any, change: Any) -> Any:
    """RFC 7396, section 2."""
    if not isinstance(change, dict):
        return change
    merged = dict(value) if isinstance(value, dict) else {}
    for name, part in change.items():
        if part is None:
            merged.pop(name, None)
        else:
            merged[name] = _merged(merged.get(name), part)
    return merged


def _check_once(content: bytes) -> None:
    twice = _stands_twice(content)
    if twice:
        raise FieldStandsTwice(twice)


def _unknown_field(raw: Any, known: Any, place: str) -> str:
    """Where the file has a field that no record has; the library itself would drop it without a word."""
    if isinstance(raw, dict):
        for name, value in raw.items():
            if name not in known:
                return f"{place}.…"
            found = _unknown_field(value, known[name], f"{place}.{name}")
            if found:
                return found
    elif isinstance(raw, list):
        for number, value in enumerate(raw):
            found = _unknown_field(value, known[number], f"{place}[{number}]")
            if found:
                return found
    return ""


def _impossible(raw: Any, wanted: Any, place: str) -> str:
    """Where the record stands that cannot be as it says, down to the field of it that alone is impossible already."""
    if not is_dataclass(wanted) or not isinstance(raw, dict):
        return place
    for name, hint in get_type_hints(wanted).items():
        value = raw.get(name)
        of_item = next(iter(get_args(hint)), None)
        for number, item in enumerate(value if isinstance(value, list) else ()):
            if _is_impossible(item, of_item):
                return _impossible(item, of_item, f"{place}.{name}[{number}]")
        if name in raw and _is_impossible(value, hint):
            return _impossible(value, hint, f"{place}.{name}")
    return place


def _is_impossible(raw: Any, wanted: Any) -> bool:
    try:
        msgspec.convert(raw, wanted)
    except DomainError:
        return True
    except msgspec.ValidationError:
        return False
    return False


class _Twice:
    """A field that stands twice, and where below the value that is being read."""

    def __init__(self, place: str) -> None:
        self.place = place


def _stands_twice(content: bytes) -> str:
    """Where one record has a field twice.  Every name in the place is that of a field we know: this is asked last."""

    def read(pairs: list[tuple[str, Any]]) -> _Twice | None:
        names = [name for name, _value in pairs]
        if len(set(names)) != len(names):
            return _Twice("." + next(name for name in names if names.count(name) > 1))
        for name, value in pairs:
            for number, item in enumerate(value if isinstance(value, list) else [value]):
                if isinstance(item, _Twice):
                    return _Twice(
                        f".{name}" + (f"[{number}]" if isinstance(value, list) else "") + item.place
                    )
        return None

    found = json.loads(content, object_pairs_hook=read)
    return f"${found.place}" if isinstance(found, _Twice) else ""
