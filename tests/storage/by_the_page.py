"""A reader of a notebook's header, revisions and audit chain, written from docs/formats/notebook.md alone: nothing of the program is in it."""

from __future__ import annotations

import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "notebook.json").read_text(encoding="utf-8"))
KEYS = {name: bytes.fromhex(VECTORS[name]) for name in ("notebook_key", "next_notebook_key", "lasting_key")}
OF_THE_NOTEBOOK_KEY = ("database", "header", "slot owners", "lasting key")
OF_THE_LASTING_KEY = ("audit", "revisions", "device", "labels")
FIELDS = {
    *("checksum", "code", "format", "min_reader", "notebook", "database_salt", "generation", "seal", "slots"),
    "lasting",
}
DIGITS = {"checksum": 64, "code": 64, "notebook": 32, "database_salt": 64, "seal": 64, "lasting": 120}


class Refused(Exception):
    """What the page says is wrong."""


def hkdf(key: bytes, info: str) -> bytes:
    """HKDF-SHA-256 without a salt, 32 bytes."""
    return hmac.digest(hmac.digest(bytes(32), key, "sha256"), info.encode() + b"\x01", "sha256")


def derived(purpose: str, key: str = "") -> bytes:
    """The subkey for a purpose."""
    key = key or ("lasting_key" if purpose in OF_THE_LASTING_KEY else "notebook_key")
    return hkdf(KEYS[key], f"fieldbook v1 {purpose}")


def canonical(fields: dict[str, Any]) -> str:
    """The one way to write fields."""
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def without(fields: dict[str, Any], *names: str) -> dict[str, Any]:
    """The other fields."""
    return {name: value for name, value in fields.items() if name not in names}


def read_by_the_page(text: str) -> dict[str, Any]:
    """The fields of a header whose form is right."""
    try:
        fields: dict[str, Any] = json.loads(text)
    except ValueError:
        raise Refused("damaged") from None
    if canonical(fields) != text or fields.get("format") != "fieldbook notebook":
        raise Refused("damaged")
    if fields["checksum"] != hashlib.sha256(canonical(without(fields, "checksum")).encode()).hexdigest():
        raise Refused("damaged")
    if fields["min_reader"] > 1:
        raise Refused("too new")
    check_fields(fields, FIELDS)
    if "coming" in fields:
        check_fields(fields["coming"], FIELDS - {"checksum"})
        if "coming" in fields["coming"]:
            raise Refused("damaged")
    return fields


def check_fields(fields: dict[str, Any], names: set[str]) -> None:
    """Refuse fields of another name, size or number."""
    digits = {name: length for name, length in DIGITS.items() if name in names}
    is_right = (
        set(without(fields, "coming")) == names
        and all(len(fields[name]) == length for name, length in digits.items())
        and all(set(fields[name]) <= set("0123456789abcdef") for name in digits)
        and type(fields["generation"]) is int
        and 1 <= len(fields["slots"]) <= 16
    )
    if not is_right:
        raise Refused("damaged")


def prove_by_the_page(fields: dict[str, Any], key: str = "notebook_key") -> None:
    """Refuse a header that nobody with the key wrote."""
    covered = canonical(without(fields, "checksum", "code")).encode()
    if fields["code"] != hmac.digest(derived("header", key), covered, "sha256").hex():
        raise Refused("not proven")


def id_by_the_page(revision: dict[str, Any]) -> str:
    """A revision's id."""
    parents = [bytes.fromhex(parent) for parent in revision["parents"]]
    parts = (
        b"fieldbook revision 1",
        revision["record"].encode(),
        revision["kind"].encode(),
        len(parents).to_bytes(4, "big"),
        *parents,
        *(revision[name].encode() for name in ("made_at", "device", "author")),
        bytes.fromhex(revision["salt"]),
        revision["body"].encode(),
    )
    return hashlib.sha256(b"".join(len(part).to_bytes(4, "big") + part for part in parts)).hexdigest()


def set_by_the_page(ids: list[str]) -> tuple[str, str]:
    """State and digest of a set of revisions."""
    key = derived("revisions")
    codes = (hmac.digest(key, b"id" + bytes.fromhex(identity), "sha256") for identity in ids)
    total = sum(int.from_bytes(code, "big") for code in codes) % 2**256
    state = len(ids).to_bytes(8, "big") + total.to_bytes(32, "big")
    return state.hex(), hmac.digest(key, b"set" + state, "sha256").hex()


def chain_holds_by_the_page(chain: list[dict[str, str]]) -> bool:
    """Whether each link follows from the one before."""
    previous = bytes(32)
    for number, each in enumerate(chain, 1):
        expected = hmac.digest(derived("audit"), previous + each["entry"].encode(), "sha256")
        if expected.hex() != each["link"] or json.loads(each["entry"])["n"] != number:
            return False
        previous = expected
    return True


# ---- what is done to a vector before it must fail -------------------------------------------------------------------


def changed_header(vector: dict[str, Any]) -> str:
    """A header after what a vector does to it."""
    text: str = VECTORS["headers"][vector["of"]]
    fields = without(json.loads(text), *vector.get("without", ()))
    fields |= vector.get("change", {})
    if "slots" in vector:
        fields["slots"] = [fields["slots"][place] for place in vector["slots"]]
    if "coming" in vector:
        fields["coming"] = fields["coming"] | vector["coming"]
    if vector.get("nested"):
        fields["coming"] = {**fields["coming"], "coming": fields["coming"]}
    if vector.get("checksum") != "kept":
        rest = canonical(without(fields, "checksum"))
        fields["checksum"] = hashlib.sha256(rest.encode()).hexdigest()
    text = canonical(fields)
    if "replace" in vector:
        text = text.replace(*vector["replace"])
    return text[: len(text) - vector.get("cut", 0)]


def changed_chain(vector: dict[str, Any]) -> list[dict[str, str]]:
    """A chain after what a vector does to it."""
    chain = [dict(each) for each in VECTORS["chain"]]
    if "replace" in vector:
        at = vector["entry"] - 1
        chain[at]["entry"] = chain[at]["entry"].replace(*vector["replace"], 1)
    elif "link" in vector:
        chain[vector["entry"] - 1]["link"] = vector["link"]
    return [chain[number - 1] for number in vector.get("order", range(1, len(chain) + 1))]
