"""The header of a notebook: which database it belongs to, the key slots, and the seal of its history; kept twice.

`header.a` and `header.b` hold the same canonical JSON.  They are replaced one after the other, so that at every moment one of them is whole.
Nothing in them names anybody or counts anything but key slots and headers written: the seal is one link of the audit chain, which stands for
everything before it and looks like noise.

    checksum        SHA-256 of all the rest: tells damage from a wrong passphrase before there is a key
    code            HMAC under the notebook key (crypto.keyslots) of all but these two: shows a slot added, dropped or put back
    format          FORMAT
    min_reader      the earliest reader that understands it; the first four fields keep their meaning in every later format
    notebook        16 random bytes, the notebook's identity
    database_salt   SHA-256 of the first 16 bytes of data.db: names a header that lies beside the wrong database
    generation      one more at every write
    seal            the link of the newest audit entry that is known to be durable
    slots           crypto.slot.KeySlot, at most 16
    lasting         the lasting key, wrapped under the notebook key
    coming          only while everything is changed: the whole header (without checksum) of the database that will take this one's place
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from crypto.derivation import Purpose
from crypto.errors import Malformed, Tampered
from crypto.keyslots import MOST_SLOTS, authentication_code, check_authentication_code
from crypto.sealing import NONCE_SIZE, TAG_SIZE
from crypto.secret import KEY_SIZE, Secret
from crypto.slot import KeySlot
from crypto.wrapping import unwrapped, wrapped
from storage.errors import HeaderDamaged, NotANotebook, TooNew
from storage.files import check_plain_files, file_errors, open_plain, replace_file

COPIES = ("header.a", "header.b")
DATABASE = "data.db"
PLAIN_FILES = {
    *(name for copy in COPIES for name in (copy, f"{copy}.new")),
    *(
        DATABASE,
        "data.db-journal",
        "data.db-wal.set-aside",
        "data.db-wal.accepted",
        "data.next",
        "data.next-journal",
        "ballast",
        "failed-unlocks",
        "lock",
    ),
}
"""What in a notebook's folder can be nothing but a file."""
FORMAT = "fieldbook notebook"
READER = 1
"""The version of this reader."""

LARGEST = 64 * 1024
"""Bytes; a header of 16 slots has 24 000, and holds another one while everything is changed."""

SALT_SIZE = 16
"""Bytes at the beginning of data.db that SQLCipher leaves readable: a random salt."""

_IDENTITY_DIGITS = 32
_DIGEST_DIGITS = 64
_LASTING_DIGITS = 2 * (NONCE_SIZE + KEY_SIZE + TAG_SIZE)


class _Fields(msgspec.Struct, forbid_unknown_fields=True):
    """A header as it is written; hexadecimal is lower-case."""

    code: str
    database_salt: str
    format: str
    generation: int
    lasting: str
    min_reader: int
    notebook: str
    seal: str
    slots: list[dict[str, Any]]
    coming: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """One header.  `code` is all that can be proven, and only with the notebook key."""

    notebook: bytes
    """16 bytes."""
    database_salt: bytes
    """SHA-256, 32 bytes."""
    generation: int
    slots: tuple[KeySlot, ...]
    seal: bytes
    """A link of the audit chain, 32 bytes."""
    lasting: bytes
    """The lasting key, wrapped; 60 bytes."""
    coming: Header | None = None
    """Authenticated under the next notebook key."""
    code: bytes = b""
    """32 bytes once it is authenticated."""

    def authenticated(self, key: Secret) -> Header:
        """The same header with its code; key: the notebook key."""
        return replace(self, code=authentication_code(key, self._authenticated_bytes()))

    def check(self, key: Secret) -> None:
        """Prove that somebody with the notebook key wrote this header.

        Raises:
            HeaderDamaged: nobody did.
        """
        try:
            check_authentication_code(key, self._authenticated_bytes(), self.code)
        except Tampered:
            raise HeaderDamaged from None

    def lasting_key(self, key: Secret) -> Secret:
        """The key of what stays when the notebook key changes; key: the notebook key, which has proven this header.

        Raises:
            HeaderDamaged: it was not wrapped for this notebook.
        """
        try:
            return unwrapped(key, Purpose.LASTING, self.lasting, _lasting_context(self.notebook))
        except Tampered:
            raise HeaderDamaged from None

    def to_bytes(self) -> bytes:
        """The header as it is written."""
        fields = {**self._fields(), "code": self.code.hex()}
        return _canonical({**fields, "checksum": _checksum(fields)})

    @classmethod
    def from_bytes(cls, content: bytes) -> Header:
        """The header in a file's bytes.

        Raises:
            HeaderDamaged: a single byte is not as `to_bytes` wrote it.
            TooNew: it is whole, and asks for a later reader.
        """
        if len(content) > LARGEST:
            raise HeaderDamaged
        try:
            loose: Any = msgspec.json.decode(content)
            if not isinstance(loose, dict) or loose.get("format") != FORMAT or _canonical(loose) != content:
                raise HeaderDamaged
            rest = {name: value for name, value in loose.items() if name != "checksum"}
            if loose.get("checksum") != _checksum(rest):
                raise HeaderDamaged
            if _asks_for_a_later_reader(loose):
                raise TooNew
            return cls._from_fields(rest)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, Malformed):
            raise HeaderDamaged from None

    @classmethod
    def _from_fields(cls, loose: dict[str, Any]) -> Header:
        fields = msgspec.convert(loose, _Fields)
        return cls(
            notebook=_bytes(fields.notebook, _IDENTITY_DIGITS),
            database_salt=_bytes(fields.database_salt, _DIGEST_DIGITS),
            generation=fields.generation,
            slots=_slots(fields.slots),
            seal=_bytes(fields.seal, _DIGEST_DIGITS),
            lasting=_bytes(fields.lasting, _LASTING_DIGITS),
            coming=None if fields.coming is msgspec.UNSET else _coming(fields.coming),
            code=_bytes(fields.code, _DIGEST_DIGITS),
        )

    def _authenticated_bytes(self) -> bytes:
        return _canonical(self._fields())

    def _fields(self) -> dict[str, Any]:
        coming = self.coming and {"coming": {**self.coming._fields(), "code": self.coming.code.hex()}}
        return {
            **(coming or {}),
            "format": FORMAT,
            "min_reader": READER,
            "notebook": self.notebook.hex(),
            "database_salt": self.database_salt.hex(),
            "generation": self.generation,
            "seal": self.seal.hex(),
            "lasting": self.lasting.hex(),
            "slots": [slot.to_fields() for slot in self.slots],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundHeaders:
    """What the two copies hold."""

    headers: tuple[Header, ...]
    """The readable ones, newest first, each content once; at least one."""
    are_whole: bool
    """Both copies are readable and the same."""


def check_is_notebook(folder: Path) -> None:
    """Tell a folder that has lost its header from one that never was a notebook, and from one that would lead us elsewhere.

    Raises:
        NotANotebook: neither a header nor a database is here.
        NoPlainFile: one of its files is none.
    """
    if not any((folder / name).exists() for name in (*COPIES, DATABASE)):
        raise NotANotebook
    check_plain_files(folder, PLAIN_FILES)


def read_headers(folder: Path) -> FoundHeaders:
    """Both copies of the header.

    Raises:
        HeaderDamaged: neither copy can be read.
        TooNew: a copy asks for a later reader.
    """
    found: list[Header] = []
    for name in COPIES:
        try:
            found.append(Header.from_bytes(_read(folder / name)))
        except HeaderDamaged:
            continue
    if not found:
        raise HeaderDamaged
    found.sort(key=lambda header: header.generation, reverse=True)
    return FoundHeaders(
        headers=tuple(dict.fromkeys(found)),
        are_whole=len(found) == len(COPIES) and len(set(found)) == 1,
    )


def write_header(folder: Path, header: Header) -> None:
    """Write both copies, one after the other; each is on the disk before the next is touched."""
    content = header.to_bytes()
    for name in COPIES:
        replace_file(folder / name, content)


def wrapped_lasting_key(lasting: Secret, key: Secret, notebook: bytes) -> bytes:
    """The lasting key as a header holds it; key: the notebook key."""
    return wrapped(key, Purpose.LASTING, lasting, _lasting_context(notebook))


def salt_digest(database: Path) -> bytes:
    """SHA-256 of the salt at the beginning of a database."""
    with file_errors(), open_plain(database) as file:
        return hashlib.sha256(file.read(SALT_SIZE)).digest()


def _lasting_context(notebook: bytes) -> bytes:
    return f"fieldbook lasting key {notebook.hex()}".encode("ascii")


def _read(path: Path) -> bytes:
    if not path.is_file():
        # Opening a pipe, on a stick of somebody else's, would wait for ever.
        raise HeaderDamaged
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError:
        # Missing or unreadable: the other copy serves, and if that fails too, the folder is judged as a whole.
        raise HeaderDamaged from None


def _canonical(fields: dict[str, Any]) -> bytes:
    return msgspec.json.encode(fields, order="sorted")


def _checksum(fields: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(fields)).hexdigest()


def _asks_for_a_later_reader(fields: dict[str, Any]) -> bool:
    return isinstance(fields.get("min_reader"), int) and fields["min_reader"] > READER


def _coming(loose: dict[str, Any]) -> Header:
    if loose.get("format") != FORMAT or loose.get("min_reader") != READER or "coming" in loose:
        raise Malformed
    return Header._from_fields(loose)  # noqa: SLF001  # a header inside a header


def _slots(fields: list[dict[str, Any]]) -> tuple[KeySlot, ...]:
    if not 0 < len(fields) <= MOST_SLOTS:
        raise Malformed
    return tuple(KeySlot.from_fields(slot) for slot in fields)


def _bytes(digits: str, length: int) -> bytes:
    if len(digits) != length or not set(digits) <= set("0123456789abcdef"):
        raise Malformed
    return bytes.fromhex(digits)
