"""The keys of a notebook, worked out from its header and a passphrase by docs/formats alone, with none of the program's own code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

OF_THE_NOTEBOOK_KEY = ("database", "header", "slot owners", "lasting key")
OF_THE_LASTING_KEY = ("audit", "revisions", "device", "labels")


def keys_of(notebook: Path, passphrase: str) -> dict[str, bytes]:
    """Every key that an open notebook can have in its hands → its bytes."""
    header = json.loads((notebook / "header.a").read_bytes())
    slots = (slot for slot in header["slots"] if slot["kind"] == "passphrase")
    key = _unwrapped(next(slots), header["notebook"], passphrase)
    derived = {purpose: _derived(key, purpose) for purpose in OF_THE_NOTEBOOK_KEY}
    wrapped = bytes.fromhex(header["lasting"])
    context = f"fieldbook lasting key {header['notebook']}".encode("ascii")
    lasting = ChaCha20Poly1305(derived["lasting key"]).decrypt(wrapped[:12], wrapped[12:], context)
    derived |= {purpose: _derived(lasting, purpose) for purpose in OF_THE_LASTING_KEY}
    return {"notebook": key, "lasting": lasting, **derived, "signing": _signing_key(notebook, derived)}


def _unwrapped(slot: dict[str, Any], notebook: str, passphrase: str) -> bytes:
    stretched = Argon2id(
        salt=bytes.fromhex(slot["salt"]),
        length=32,
        iterations=slot["passes"],
        lanes=slot["lanes"],
        memory_cost=slot["memory_kib"],
    ).derive(passphrase.encode())
    not_bound = ("wrapped", "owner", "owner_nonce")
    bound = {name: value for name, value in slot.items() if name not in not_bound} | {"notebook": notebook}
    lines = "".join(f"{name}={bound[name]}\n" for name in sorted(bound))
    return ChaCha20Poly1305(stretched).decrypt(
        bytes.fromhex(slot["nonce"]),
        bytes.fromhex(slot["wrapped"]),
        f"fieldbook key slot\n{lines}".encode("ascii"),
    )


def _derived(key: bytes, purpose: str) -> bytes:
    info = b"fieldbook v1 " + purpose.encode("ascii")
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(key)


def _signing_key(notebook: Path, derived: dict[str, bytes]) -> bytes:
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(f"{notebook.absolute().as_uri()}/data.db?mode=ro&immutable=1", uri=True)
    try:
        connection.execute(f"PRAGMA key = \"x'{derived['database'].hex()}'\"").fetchall()
        device, wrapped = connection.execute("SELECT id, signing_key FROM device").fetchone()
    finally:
        connection.close()
    context = f"fieldbook device {device} signing_key".encode("ascii")
    seed: bytes = ChaCha20Poly1305(derived["device"]).decrypt(wrapped[:12], wrapped[12:], context)
    return seed
