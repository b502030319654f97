"""Lists and signatures that a stranger may make: refused before anything is handed on."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.signing import SigningKey
from export.errors import (
    ManifestMalformed,
    NotSigned,
    PackageTooNew,
)
from export.package.manifest import NAMESPACE
from tests.export.package.forge import SENDER, member, refused

Json = dict[str, object]


CHANGES: dict[str, Callable[[Json], object]] = {
    "no fields": lambda fields: {},
    "a list": lambda fields: [fields],
    "null": lambda fields: None,
    "another format": lambda fields: fields | {"format": "casebook"},
    "one field more": lambda fields: fields | {"extra": 1},
    "one field less": lambda fields: {key: fields[key] for key in fields if key != "counts"},
    "schema as text": lambda fields: fields | {"schema": "1"},
    "schema true": lambda fields: fields | {"schema": True},
    "schema zero": lambda fields: fields | {"schema": 0},
    "schema negative": lambda fields: fields | {"schema": -1},
    "schema fraction": lambda fields: fields | {"schema": 1.0},
    "unknown kind": lambda fields: fields | {"kind": "everybody"},
    "kind as number": lambda fields: fields | {"kind": 1},
    "a day": lambda fields: fields | {"made": "2015-11-20"},
    "no month": lambda fields: fields | {"made": "2015-13"},
    "month in Arabic digits": lambda fields: fields | {"made": "\u0662\u0660\u0661\u0665-11"},
    "month with a line end": lambda fields: fields | {"made": "2015-11\n"},
    "sender of another kind": lambda fields: fields | {"sender": "ssh-rsa AAAA"},
    "sender with a comment": lambda fields: fields | {"sender": f"{fields['sender']} me@laptop"},
    "sender not base64": lambda fields: fields | {"sender": "ssh-ed25519 %%%%"},
    "sender as list": lambda fields: fields | {"sender": [1]},
    "counts as list": lambda fields: fields | {"counts": []},
    "negative count": lambda fields: fields | {"counts": {"case": -1}},
    "count as text": lambda fields: fields | {"counts": {"case": "1"}},
    "count of markup": lambda fields: fields | {"counts": {"<b>": 1}},
    "too many counts": lambda fields: (
        fields | {"counts": {f"{'a' * n}": 1 for n in range(1, 33)} | {f"b{'b' * n}": 1 for n in range(33)}}
    ),
    "huge count": lambda fields: fields | {"counts": {"case": 10**15}},
    "audit head too short": lambda fields: fields | {"audit_head": "ab"},
    "audit head in capitals": lambda fields: fields | {"audit_head": "AB" * 32},
    "entries as table": lambda fields: fields | {"entries": {}},
    "entry as text": lambda fields: fields | {"entries": ["a"]},
    "entry with more": lambda fields: (
        fields | {"entries": [{"name": "a", "size": 0, "sha256": "0" * 64, "mode": 1}]}
    ),
    "entry with less": lambda fields: fields | {"entries": [{"name": "a", "size": 0}]},
    "negative size": lambda fields: fields | {"entries": [{"name": "a", "size": -1, "sha256": "0" * 64}]},
    "size of 8 GiB": lambda fields: fields | {"entries": [{"name": "a", "size": 8**11, "sha256": "0" * 64}]},
    "hash too short": lambda fields: fields | {"entries": [{"name": "a", "size": 0, "sha256": "0" * 63}]},
    "revisions for a partner": lambda fields: (
        fields | {"kind": "partner", "entries": [{"name": "revisions.jsonl", "size": 0, "sha256": "0" * 64}]}
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_list_that_is_not_as_the_format_says_is_refused(change: Callable[[Json], object]) -> None:
    changed = change(SENDER.fields({}))
    keeper = refused(SENDER.forged(cast(Json, changed)), ManifestMalformed)
    assert keeper.manifest is None


TEXTS = {
    "empty": b"",
    "not JSON": b"{",
    "two values": b"{} {}",
    "not UTF-8": b'{"format": "\xff"}',
    "byte order mark": b"\xef\xbb\xbf{}",
    "UTF-16": '{"format": "fieldbook-package"}'.encode("utf-16"),
    "duplicate key": b'{"format": "fieldbook-package", "format": "fieldbook-package"}',
    "deep": b"[" * 100_000 + b"]" * 100_000,
    "deep tables": b'{"a":' * 100_000,
    "long number": b'{"schema": ' + b"9" * 100_000 + b"}",
    "infinite": b'{"schema": Infinity}',
    "not a number": b'{"schema": NaN}',
    "exponent": b'{"schema": 1e999999999}',
    "lone surrogate": b'{"format": "\\ud800"}',
    "comment": b"{} // no",
    "trailing comma": b'{"a": 1,}',
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_list_with_no_meaning_or_two_is_refused(text: bytes) -> None:
    refused(SENDER.forged(text), ManifestMalformed)


@given(
    text=st.binary(max_size=200)
    | st.text(alphabet='{}[]",:0123456789.eE+-tfn \\u', max_size=200).map(str.encode)
)
def test_no_text_does_anything_but_be_refused(text: bytes) -> None:
    refused(SENDER.forged(text), ManifestMalformed)


def test_a_newer_format_is_said_to_be_newer_whatever_else_it_holds() -> None:
    refused(SENDER.forged(SENDER.fields({}) | {"schema": 2, "news": [1]}), PackageTooNew)


def test_a_list_that_names_another_sender_than_its_signer_is_refused() -> None:
    stranger = SigningKey.generate()
    fields = SENDER.fields({}) | {"sender": stranger.public_line()}
    refused(SENDER.forged(fields), NotSigned)


@pytest.mark.parametrize(
    "signature", ["", "x", "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n", "\u00e9"]
)
def test_a_signature_that_is_none_is_refused(signature: str) -> None:
    refused(SENDER.forged(SENDER.fields({}), signature=signature), NotSigned)


def test_a_signature_of_another_text_or_for_another_purpose_is_refused() -> None:
    keeper = refused(
        SENDER.forged(SENDER.fields({}), signature=SENDER.key.sign(b"another text", NAMESPACE)), NotSigned
    )
    assert keeper.manifest is None
    text = json.dumps(SENDER.fields({})).encode()
    refused(SENDER.forged(text, signature=SENDER.key.sign(text, "file")), NotSigned)


def test_nothing_is_handed_on_before_the_signature_is_proven() -> None:
    keeper = refused(SENDER.forged(SENDER.fields({"a": b"1"}), [member("a", b"1")], signature="x"), NotSigned)
    assert (keeper.manifest, keeper.files) == (None, {})
