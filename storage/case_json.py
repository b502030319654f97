"""Case files and redacted cases as JSON: the form that `import` takes, a partner's package carries and `schema` describes.

The form is the records themselves (`domain.casefile.CaseFile`), so that a field added to a record is in the file, the schema and the check
at once.  docs/formats/case-file.md explains it to people.
"""

from __future__ import annotations

import os
import re
from typing import Any

import msgspec

from domain.casefile import CaseFile, check_whole, with_real_ids
from storage.errors import StorageError

LARGEST = 64 * 1024 * 1024
"""Bytes in a case file; a case of a thousand people and events has about two million."""

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


def case_file_from_json(content: bytes) -> CaseFile:
    """The case file in a JSON text, with ids that stay the same at every import.

    Raises:
        CaseFileTooLarge, NotJson, NotTheSchema: the file is refused as a whole.
        domain.errors.DomainError: a record cannot be as it says (30 February, control characters in a name, a circle of events).
    """
    if len(content) > LARGEST:
        raise CaseFileTooLarge
    try:
        raw = msgspec.json.decode(content)
        case_file = msgspec.convert(raw, CaseFile)
    except msgspec.ValidationError as refusal:
        # The message may quote a value; only the place in the file is kept of it.
        found = _PLACE.search(str(refusal))
        raise NotTheSchema(found.group(1) if found else "") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise NotJson from None
    unknown = _unknown_field(raw, msgspec.to_builtins(case_file), "$")
    if unknown:
        raise NotTheSchema(unknown)
    check_whole(case_file)
    return with_real_ids(case_file)


def to_json(value: Any, *, indent: int = 0) -> bytes:
    """Any tree of records, terms, texts, numbers, paths and tuples as JSON with sorted keys."""
    encoded = msgspec.json.encode(value, order="deterministic", enc_hook=os.fspath)
    return msgspec.json.format(encoded, indent=indent) if indent else encoded


def case_file_schema() -> bytes:
    """The JSON Schema (2020-12) of a case file."""
    schema = msgspec.json.schema(CaseFile)
    return msgspec.json.format(msgspec.json.encode(schema, order="deterministic"), indent=1) + b"\n"


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
