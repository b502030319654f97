"""A sealed file from outside, opened in a child: it has the one key or the words that open it, and nothing else to lose.

A header can be made so that reading it takes minutes or gigabytes, and the library that reads it is not ours.  What comes out is proven
here, by the signature and the hashes inside (`export.package.read`).
"""

from __future__ import annotations

from typing import BinaryIO

from crypto import errors
from crypto.streams import write_whole
from viewer.child import Limits, ask
from viewer.errors import ChildDied, NotConfined, TookTooLong
from workflows.errors import Refused

LIMITS = Limits(memory=3 << 29, processor=180, patience=1800.0)
"""1.5 GiB, since words may ask for one (`crypto.age_words`).  Half an hour: the stick may be slow, and computing is bounded by itself."""


class PackageBrokeItsProcess(Refused):
    """The child that opened it died: a mistake in a library, or an attack on one."""

    sentence = (
        "This package broke the separate process that was to open it. It may be damaged, or made to do harm. "
        "Nothing was taken in, and nothing else was touched."
    )


class PackageTookTooLong(Refused):
    """The child used up its time."""

    sentence = "Opening this package took too long and was stopped. Nothing was taken in."


class CanNotWallOff(Refused):
    """The system has no means to keep a child from files and networks."""

    sentence = "This computer cannot wall off the process that opens packages, so none is opened here."


def _kinds(kind: type[errors.CryptoError]) -> dict[str, type[Exception]]:
    found: dict[str, type[Exception]] = {kind.__name__: kind}
    for each in kind.__subclasses__():
        found |= _kinds(each)
    return found


# The last two are what a child says of what no library foresaw.
_REFUSALS = {
    **_kinds(errors.CryptoError),
    "TooLarge": errors.NotEnoughMemory,
    "NotReadable": errors.Malformed,
}


def unseal(sealed: BinaryIO, target: BinaryIO, *, key: str | None = None, words: str | None = None) -> None:
    """Open an age file with a secret key or with words, one of the two; `target` gets it piece by piece, and counts once this returns.

    Raises:
        CryptoError: as `crypto.age.decrypt` and `decrypt_with_words` do.
        PackageBrokeItsProcess, PackageTookTooLong, CanNotWallOff.
        Whatever reading `sealed` or writing `target` raises.
    """
    try:
        ask(
            "unsealed",
            {"key": key, "words": words},
            sealed,
            lambda piece: write_whole(target, piece),
            limits=LIMITS,
            refusals=_REFUSALS,
        )
    except ChildDied:
        raise PackageBrokeItsProcess from None
    except TookTooLong:
        raise PackageTookTooLong from None
    except NotConfined:
        raise CanNotWallOff from None
