"""Key slots: who can open the notebook, and with what."""

from __future__ import annotations

from workflows.errors import refusing
from workflows.session import Session

__all__ = ["is_passphrase"]


@refusing
def is_passphrase(session: Session, text: str) -> bool:
    """Whether a text is one of the notebook's passphrases; takes about a second for each that it has.

    Raises:
        Refused: this computer has too little free memory for it.
    """
    return session.notebook.key_slots.is_passphrase(text)
