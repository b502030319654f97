"""History: what was seen of one that was changed, accepting it, and the words of a receipt that show whether it was turned back."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from crypto.chain import RECEIPT_WORDS, short_words
from crypto.recovery import recovery_entropy
from crypto.words import word_numbers
from resources.language import message
from storage.errors import Damaged, StorageError
from storage.notebook import Notebook
from storage.unlocking import unlock
from workflows.condition import CHECKED, can_be_accepted
from workflows.errors import Refused, refusing
from workflows.session import Session

WHAT_NOW = message(
    "Nothing can be changed or leave. Restore a backup, or accept the notebook as it is with the command `accept`."
)
UNKNOWN_RECEIPT = message(
    "This notebook does not know that receipt: it is of another notebook, or this one was put back to a state before it."
)


class NothingToAccept(Refused):
    """The history is in order, or what is wrong is not of the kind that can be accepted."""

    sentence = "There is nothing to be accepted. Damage cannot be, since there is nothing to go on from: restore a backup instead."


class SomethingElseSeen(Refused):
    """The files were changed again between the look and the acceptance."""

    sentence = (
        "Something else is to be seen now than before, so nothing was accepted. Look at it again first."
    )


class NoReceiptWords(Refused):
    """Not six words of the list that receipts are made from."""

    sentence = "These are not the six words of a receipt. Type them as they stand there, with spaces between."


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEnd:
    """How far the journal goes."""

    words: str
    """Six words that stand for it, as a receipt has them: English, whatever the screen speaks."""
    entries: int
    at: str
    """When the last entry was made, UTC: "2015-11-20T12:00:00Z"; "" for an empty journal."""


def may_be_accepted(session: Session) -> bool:
    """Whether `accept` can do anything here."""
    return bool(session.signs) and can_be_accepted(session.notebook)


@refusing
def accept(
    session: Session, *, passphrase: str | None = None, recovery_words: str | None = None, now: datetime
) -> None:
    """Go on with a notebook whose history was changed as it is now; the journal says what was seen.

    The notebook is opened anew with the passphrase (and the key file that the session has) or the recovery words, which proves who does this; a
    wrong one leaves everything as it was.

    Raises:
        NothingToAccept, SomethingElseSeen. Refused: the passphrase does not open it.
    """
    if not may_be_accepted(session):
        raise NothingToAccept
    recovery = recovery_entropy(recovery_words) if recovery_words else None
    proof = unlock(session.folder, passphrase=passphrase, recovery=recovery, key_file=session.key_file)
    proof.key.wipe()
    proof.lasting.wipe()
    session.notebook.close(now)
    opened = partial(
        Notebook.open,
        session.folder,
        passphrase=passphrase,
        recovery=recovery,
        key_file=session.key_file,
        now=now,
    )
    try:
        notebook = opened(accepting=session.signs)
    except StorageError:
        session.begin(opened())
        raise
    if notebook.alarm is None:
        notebook.settings.put(CHECKED, None)
    session.begin(notebook)
    if isinstance(notebook.alarm, Damaged):
        raise Damaged
    if notebook.alarm is not None:
        raise SomethingElseSeen


def journal_end(session: Session) -> JournalEnd | None:
    """How far the journal goes, in words that can be written down; None where it cannot be proven."""
    audit = session.notebook.audit
    try:
        newest = audit.entries(limit=1)
        return JournalEnd(
            words=short_words(audit.newest_link()), entries=audit.count(), at=newest[0].at if newest else ""
        )
    except StorageError:
        return None


@refusing
def moment_of(session: Session, words: str) -> str | None:
    """When the receipt with these words was made, UTC; None: this notebook does not know that moment.

    Then the receipt is of another notebook, or this one was put back to a state before it.

    Raises:
        NoReceiptWords.
    """
    typed = unicodedata.normalize("NFKC", words).casefold().split()
    if len(typed) != RECEIPT_WORDS or not all(word in word_numbers("en") for word in typed):
        raise NoReceiptWords
    audit = session.notebook.audit
    number = audit.number_of_words(" ".join(typed))
    if number is None:
        return None
    return next(audit.proven(number)).at
