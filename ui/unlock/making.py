"""Making the notebook that was asked for, and proving by really opening it that the passphrase and the words on paper both do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import combinations

from ui.unlock.answers import Answers
from workflows.session import Session, create_notebook, lock, unlock


def made_and_proved(answers: Answers, make: Callable[..., Session] = create_notebook) -> Session:
    """Runs on the notebook's thread.  make: as create_notebook; a test makes one that costs less.

    Raises:
        Refused: it could not be made, or one of its keys does not open it.
    """
    recovery = answers.recovery if answers.wants_recovery else None
    session = make(
        answers.folder,
        passphrase=answers.passphrase,
        person=answers.person,
        recovery=recovery,
        in_pieces=answers.in_pieces,
        now=_now(),
    )
    openings = [partial(unlock, passphrase=answers.passphrase)]
    if recovery is not None and answers.in_pieces:
        openings[:0] = [partial(unlock, pieces=two) for two in combinations(answers.pieces, 2)]
    elif recovery is not None:
        openings.insert(0, partial(unlock, recovery_words=" ".join(recovery.words)))
    for opening in openings:
        lock(session, now=_now())
        session = opening(answers.folder, now=_now())
    return session


def _now() -> datetime:
    return datetime.now(UTC)
