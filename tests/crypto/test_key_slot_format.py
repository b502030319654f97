"""The page docs/formats/key-slots.md is enough to open a slot: done here with primitives alone and nothing of the room."""

from __future__ import annotations

import hashlib
import hmac
import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "key_slots.json").read_text(encoding="utf-8"))


def hkdf(material: bytes, info: bytes, salt: bytes = bytes(32)) -> bytes:
    return hmac.digest(hmac.digest(salt, material, "sha256"), info + b"\x01", "sha256")


def own_key(slot: dict[str, Any], vector: dict[str, str]) -> bytes:
    salt = bytes.fromhex(slot["salt"])
    if slot["kind"] == "recovery":
        return hkdf(bytes.fromhex(vector["recovery"]), b"fieldbook v1 recovery slot", salt)
    argon2 = Argon2id(
        salt=salt,
        length=32,
        iterations=slot["passes"],
        lanes=slot["lanes"],
        memory_cost=slot["memory_kib"],
    )
    stretched = argon2.derive(unicodedata.normalize("NFC", vector["passphrase"]).encode())
    if slot["kind"] == "passphrase":
        return stretched
    file = hashlib.sha256(bytes.fromhex(vector["key_file"])).digest()
    return hkdf(stretched + file, b"fieldbook v1 passphrase and key file slot", salt)


@pytest.mark.parametrize("vector", VECTORS["opening"], ids=lambda vector: vector["what"])
def test_a_slot_opens_by_the_page(vector: dict[str, str]) -> None:
    slot = VECTORS["slots"][vector["slot"]]
    not_bound = ("wrapped", "owner", "owner_nonce")
    bound = {name: value for name, value in slot.items() if name not in not_bound} | {
        "notebook": VECTORS["notebook"]
    }
    lines = "".join(f"{name}={bound[name]}\n" for name in sorted(bound))
    key = ChaCha20Poly1305(own_key(slot, vector)).decrypt(
        bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"]), f"fieldbook key slot\n{lines}".encode()
    )
    assert key.hex() == VECTORS["key"]


@pytest.mark.parametrize("slot", VECTORS["slots"].values(), ids=list(VECTORS["slots"]))
def test_an_owner_is_read_by_the_page(slot: dict[str, Any]) -> None:
    bound = f"fieldbook slot owner\nnotebook={VECTORS['notebook']}\nslot={slot['id']}\n"
    owner = ChaCha20Poly1305(hkdf(bytes.fromhex(VECTORS["key"]), b"fieldbook v1 slot owners")).decrypt(
        bytes.fromhex(slot["owner_nonce"]), bytes.fromhex(slot["owner"]), bound.encode()
    )
    assert len(owner) == 512
    assert json.loads(owner).keys() == {"name", "person", "in_pieces"}
