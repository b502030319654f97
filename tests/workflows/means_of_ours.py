"""What opens the notebook of these tests, and what may come to open it."""

from __future__ import annotations

from datetime import datetime

from crypto.pieces import pieces_of
from crypto.recovery import words_of_entropy
from tests.workflows.conftest import PASSPHRASE
from workflows.errors import Refused
from workflows.means import Means
from workflows.session import Session, lock, unlock

OURS = Means(passphrase=PASSPHRASE)
WORDS = Means(recovery_words=" ".join(words_of_entropy(bytes(range(16)), "ko").words))
PIECES = Means(pieces=pieces_of(bytes(16))[:2])


def opens(session: Session, means: Means, now: datetime) -> bool:
    """Whether it opens the locked notebook."""
    try:
        found = unlock(
            session.folder,
            passphrase=means.passphrase,
            recovery_words=means.recovery_words,
            key_file=means.key_file,
            pieces=means.pieces,
            now=now,
        )
    except Refused:
        return False
    lock(found, now=now)
    return True
