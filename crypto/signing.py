"""Signatures: Ed25519 (RFC 8032) in the form SSHSIG, which the stock `ssh-keygen -Y` makes and checks too (OpenSSH PROTOCOL.sshsig).

A signature binds the message to a namespace, so that one made for a package can never be passed off as one for anything else.
"""

from __future__ import annotations

import base64
import hashlib
import textwrap

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from crypto.errors import Malformed, Tampered, UnknownFormat
from crypto.secret import Secret

PUBLIC_BYTES = 32
PRIVATE_BYTES = 32
"""RFC 8032 §5.1.5: the seed, from which the rest of the private key follows."""

KEY_TYPE = b"ssh-ed25519"
HASH = b"sha512"
"""What ssh-keygen uses unless told otherwise; the one hash accepted here."""
MAGIC = b"SSHSIG"
VERSION = (1).to_bytes(4, "big")

BEGIN = "-----BEGIN SSH SIGNATURE-----"
END = "-----END SSH SIGNATURE-----"
LINE_WIDTH = 70
LONGEST_SIGNATURE = 4096
"""Characters. One of ours has about 300; a namespace may make it longer."""


class SigningKey:
    """A private key. Its seed lies in a Secret; the library's own key is made for each signature and dropped."""

    __slots__ = ("_seed", "public")

    def __init__(self, seed: Secret) -> None:
        self._seed = seed
        self.public: bytes = self._key().public_key().public_bytes_raw()
        """The public key, 32 bytes."""

    @classmethod
    def generate(cls) -> SigningKey:
        """A new random key."""
        return cls(Secret.random(PRIVATE_BYTES))

    @classmethod
    def from_private(cls, seed: Secret) -> SigningKey:
        """The key of a seed of 32 bytes, which it takes over.

        Raises:
            Malformed: another size.
        """
        if len(seed) != PRIVATE_BYTES:
            raise Malformed
        return cls(seed)

    def private_bytes(self) -> Secret:
        """A copy of the seed, to be wrapped by the notebook."""
        return Secret(bytearray(self._seed.view()))

    def public_line(self) -> str:
        """The public key as OpenSSH writes it: `ssh-ed25519 AAAA…`."""
        return public_line(self.public)

    def sign(self, message: bytes, namespace: str) -> str:
        """An armored signature, ending with a line break. Ed25519 needs no randomness: the same message gives the same signature."""
        signature = self._key().sign(_signed_text(message, namespace))
        blob = b"".join(
            (
                MAGIC,
                VERSION,
                _string(_key_blob(self.public)),
                _string(namespace.encode()),
                _string(b""),
                _string(HASH),
                _string(_string(KEY_TYPE) + _string(signature)),
            )
        )
        lines = textwrap.wrap(base64.b64encode(blob).decode("ascii"), LINE_WIDTH)
        return "\n".join((BEGIN, *lines, END, ""))

    def wipe(self) -> None:
        """Overwrite the seed; signing then raises Wiped."""
        self._seed.wipe()

    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._seed.view())


def verify(signature: str, message: bytes, namespace: str) -> bytes:
    """The public key (32 bytes) that made this armored signature. Whose key it is, is the caller's question: ask it.

    Raises:
        Tampered: it is a signature, but not of this message for this namespace.
        UnknownFormat: a signature by another kind of key, over another hash or of another version.
        Malformed: no signature.
    """
    reader = _Reader(_unarmored(signature))
    if reader.take(len(MAGIC)) != MAGIC:
        raise Malformed
    if reader.take(len(VERSION)) != VERSION:
        raise UnknownFormat
    public = _public_of(reader.string())
    signed_namespace = reader.string()
    reserved, hash_name = reader.string(), reader.string()
    proof = _Reader(reader.string())
    reader.end()
    # What is reserved is empty until somebody gives it a meaning; it must not be a place where a signature can be changed unseen.
    if reserved or hash_name != HASH or proof.string() != KEY_TYPE:
        raise UnknownFormat
    raw = proof.string()
    proof.end()
    if signed_namespace != namespace.encode():
        raise Tampered
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(raw, _signed_text(message, namespace))
    except InvalidSignature:
        raise Tampered from None
    return public


def public_line(public: bytes) -> str:
    """A public key (32 bytes) as OpenSSH writes it: `ssh-ed25519 AAAA…`."""
    return f"{KEY_TYPE.decode()} {base64.b64encode(_key_blob(public)).decode('ascii')}"


def public_key(line: str) -> bytes:
    """The 32 bytes of a line `ssh-ed25519 AAAA… [comment]`.

    Raises:
        Malformed: it is no such line. UnknownFormat: another kind of key.
    """
    kind, _, rest = line.strip().partition(" ")
    if kind != KEY_TYPE.decode():
        raise UnknownFormat if kind.startswith(("ssh-", "ecdsa-", "sk-")) else Malformed
    return _public_of(_decoded(rest.partition(" ")[0]))


def _signed_text(message: bytes, namespace: str) -> bytes:
    """What Ed25519 signs: the digest of the message together with what it is for (PROTOCOL.sshsig, "Signed data")."""
    digest = hashlib.sha512(message).digest()
    parts = (namespace.encode(), b"", HASH, digest)
    return MAGIC + b"".join(_string(part) for part in parts)


def _key_blob(public: bytes) -> bytes:
    return _string(KEY_TYPE) + _string(public)


def _public_of(blob: bytes) -> bytes:
    reader = _Reader(blob)
    if reader.string() != KEY_TYPE:
        raise UnknownFormat
    public = reader.string()
    reader.end()
    if len(public) != PUBLIC_BYTES:
        raise Malformed
    return public


def _unarmored(signature: str) -> bytes:
    if len(signature) > LONGEST_SIGNATURE:
        raise Malformed
    lines = signature.strip().splitlines()
    if lines[:1] != [BEGIN] or lines[-1:] != [END]:
        raise Malformed
    return _decoded("".join(lines[1:-1]))


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise Malformed from None


def _string(content: bytes) -> bytes:
    """A string of SSH: its length in four bytes, then its bytes (RFC 4251 §5)."""
    return len(content).to_bytes(4, "big") + content


class _Reader:
    """Takes SSH strings off a blob; Malformed when it is too short or too long."""

    def __init__(self, blob: bytes) -> None:
        self._rest = blob

    def take(self, size: int) -> bytes:
        if size > len(self._rest):
            raise Malformed
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def string(self) -> bytes:
        return self.take(int.from_bytes(self.take(4), "big"))

    def end(self) -> None:
        if self._rest:
            raise Malformed
