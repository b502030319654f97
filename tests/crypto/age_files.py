"""Files sealed to keys, as bytes."""

from __future__ import annotations

import io

from crypto.age import decrypt, encrypt, new_identity

OURS = new_identity()
OTHER = new_identity()


def sealed(content: bytes, *recipients: str) -> bytes:
    target = io.BytesIO()
    encrypt(io.BytesIO(content), target, recipients or (OURS.recipient,))
    return target.getvalue()


def opened(file: bytes, secret: str = OURS.secret) -> bytes:
    target = io.BytesIO()
    decrypt(io.BytesIO(file), target, secret)
    return target.getvalue()


def end_of_header(file: bytes) -> int:
    return file.index(b"\n", file.index(b"\n--- ") + 1) + 1
