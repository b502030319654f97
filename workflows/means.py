"""What a person brings to open a notebook, read as the key slots take it; a mistyped word is named by its number."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from crypto.errors import UnknownPieceWords, UnknownWords, WrongPieces
from crypto.key_file import key_file_digest, new_key_file
from crypto.keyslots import Opener
from crypto.recovery import RecoveryWords, recovery_entropy
from crypto.secret import Secret
from resources.language import message
from resources.language import translated as _
from storage.errors import AlreadyANotebook, StorageError
from storage.files import new_file
from workflows.errors import Refused, refusing

__all__ = ["Means", "check_is_from", "make_key_file", "opener_of"]

NO_KEY_FILE = message(
    "The key file cannot be read there. If it is on a stick, plug the stick in and choose it again."
)
OTHER_PAPER = message("This is in order, but not what was shown just now. Look at the new paper.")
NO_ROOM_FOR_KEY_FILE = message(
    "The key file cannot be written there. Choose another place; nothing was written."
)
IS_THERE = message(
    "There is already a file of this name, and it was not touched. Choose another name for the key file."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """A passphrase, perhaps with a key file; or recovery words; or pieces of a recovery secret."""

    passphrase: str | None = field(default=None, repr=False)
    key_file: Path | None = None
    recovery_words: str | None = field(default=None, repr=False)
    pieces: tuple[str, ...] = field(default=(), repr=False)
    """Two of the three, as they were typed."""


@refusing
def opener_of(means: Means) -> Opener:
    """The same as the slots take it.

    Raises:
        Refused: the key file cannot be read, or words are not what they should be.
    """
    recovery: bytes | None = None
    with _numbered():
        if means.pieces:
            # The library of the pieces is loaded when somebody has them.
            from crypto.pieces import entropy_of_pieces  # noqa: PLC0415

            recovery = entropy_of_pieces(means.pieces)
        elif means.recovery_words:
            recovery = recovery_entropy(means.recovery_words)
    key_file = _digest(means.key_file) if means.key_file else None
    return Opener(passphrase=means.passphrase, key_file=key_file, recovery=recovery)


@refusing
def check_is_from(means: Means, recovery: RecoveryWords) -> None:
    """Check that what was typed back is what was just written down, and not an older paper.

    Raises:
        Refused: it is something else, or no recovery at all.
    """
    if opener_of(means).recovery != recovery.entropy:
        raise Refused(OTHER_PAPER)


@refusing
def make_key_file(path: Path) -> None:
    """Write a new key file of random bytes.

    Raises:
        Refused: something is there already, or it cannot be written.
    """
    try:
        new_file(path, new_key_file())
    except AlreadyANotebook:
        raise Refused(IS_THERE) from None
    except StorageError:
        raise Refused(NO_ROOM_FOR_KEY_FILE) from None


def _digest(path: Path) -> Secret:
    try:
        with path.open("rb") as file:
            return key_file_digest(file)
    except OSError:
        raise Refused(NO_KEY_FILE, fact="KeyFileUnreadable") from None


@contextmanager
def _numbered() -> Iterator[None]:
    """Name the words and the piece that an error is about."""
    try:
        yield
    except UnknownWords as error:
        raise Refused(_words(error.places), fact=type(error).__name__) from None
    except WrongPieces as error:
        sentence = _words(error.places) if isinstance(error, UnknownPieceWords) else _(error.sentence)
        if error.piece:
            sentence = f"{_('Piece {number}:').format(number=error.piece)} {sentence}"
        raise Refused(sentence, fact=type(error).__name__) from None


def _words(places: tuple[int, ...]) -> str:
    if len(places) == 1:
        sentence = _("Word {place} is not in the list. Compare it with what you wrote down.")
        return sentence.format(place=places[0])
    sentence = _("Words {places} are not in the list. Compare them with what you wrote down.")
    return sentence.format(places=", ".join(map(str, places)))
