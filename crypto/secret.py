"""A key in memory: held in one place, wiped on demand, never shown."""

from __future__ import annotations

import hmac
import os
from types import TracebackType
from typing import NoReturn, Self

from crypto.errors import Wiped

KEY_SIZE = 32
"""Bytes of every symmetric key in this room (256 bits)."""


class Secret:
    """Key bytes in a bytearray, which Python can overwrite; `bytes` and `str` it cannot.

    Wiping reaches this copy alone. What a library or the interpreter copied on the way (a hash state, a freed block) is out of reach from
    Python; that is why a lock also replaces the process. A Secret keeps the number of such copies small, and it keeps a key
    out of tracebacks, representations, pickles and comparisons that stop at the first differing byte.
    """

    __slots__ = ("_bytes", "_wiped")

    def __init__(self, content: bytearray) -> None:
        """Take over `content`: the caller must not keep or change it."""
        self._bytes = content
        self._wiped = False

    @classmethod
    def random(cls, size: int = KEY_SIZE) -> Secret:
        """Fresh key bytes from the operating system."""
        return cls(bytearray(os.urandom(size)))

    @classmethod
    def zeros(cls, size: int = KEY_SIZE) -> Secret:
        """A place for a library to derive a key into, through `room()`."""
        return cls(bytearray(size))

    def view(self) -> memoryview:
        """The bytes, read-only and not copied; they turn to zeros when the secret is wiped.

        Raises:
            Wiped: after wipe(). A key of zeros would be accepted by every cipher.
        """
        if self._wiped:
            raise Wiped
        return memoryview(self._bytes).toreadonly()

    def room(self) -> bytearray:
        """The bytes themselves, for a library that writes a key in place (`derive_into`, `decrypt_into`).  Raises Wiped."""
        if self._wiped:
            raise Wiped
        return self._bytes

    def same_as(self, other: Secret) -> bool:
        """Whether both hold the same bytes, in a time that does not tell where they differ."""
        return hmac.compare_digest(self.view(), other.view())

    def wipe(self) -> None:
        """Overwrite the bytes with zeros. Twice is fine."""
        self._bytes[:] = bytes(len(self._bytes))
        self._wiped = True

    def __len__(self) -> int:
        return len(self._bytes)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return f"<Secret of {len(self)} bytes>"

    # `==` would either compare identities, which answers wrongly, or bytes, which answers too slowly or too fast.
    def __eq__(self, other: object) -> NoReturn:
        message = "Compare secrets with same_as()."
        raise TypeError(message)

    __hash__ = None  # type: ignore[assignment]  # the way to say "unhashable"; object declares a method

    def __reduce__(self) -> NoReturn:
        message = "A secret cannot be copied or pickled."
        raise TypeError(message)
