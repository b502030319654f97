"""Judging purges that came from others: who may delete for good what lies here, and who must be asked.

A purge is obeyed at once when the device that made the record signed it, or the office.  A colleague's waits for a person.  Nobody else's is
taken in: whoever could delete from afar could make evidence vanish.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from domain.partner import PartnerKind
from domain.purge import Purge
from domain.records import case_of
from domain.vocabulary.purges import PurgeReason
from resources.language import message
from storage.errors import RecordDamaged, TooNew
from storage.purges import purge_of, signer_of
from storage.revision import Revision
from storage.transaction import Transaction
from workflows import signers
from workflows.changes import Changes
from workflows.errors import Refused, refusing
from workflows.purging import goes_with_its_case, purge_what_is_left
from workflows.session import Session
from workflows.signers import Standing
from workflows.vouching import vouched


class Verdict(Enum):
    """What becomes of a purge; the value is one true sentence (an English message id)."""

    AT_ONCE = message("It is done at once: the one who made the record signed it, or the office.")
    WAITS = message("It waits for a decision: a colleague signed it who did not make the record.")
    UNKNOWN = message("It is not obeyed: nobody here knows who signed it, and they did not make the record.")
    WITHDRAWN = message("It is not obeyed: the key that signed it was withdrawn.")
    SUMMARIES_ONLY = message("It is not obeyed: its signer gets summaries only.")
    OF_ANOTHER_KIND = message("It is not obeyed: what it names is a record of another kind here.")

    @property
    def is_refusal(self) -> bool:
        """Whether the purge is not taken in."""
        return self not in (Verdict.AT_ONCE, Verdict.WAITS)


_REFUSED = {
    Standing.WITHDRAWN: Verdict.WITHDRAWN,
    Standing.SUMMARIES_ONLY: Verdict.SUMMARIES_ONLY,
}


class NoSuchPurge(Refused):
    """It was decided, or the record is gone."""

    sentence = "No purge waits for a decision about this record. Nothing was changed."


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingPurge:
    """A record that somebody deleted for good elsewhere, and that is still here."""

    purge: str
    """The id of the purge."""
    record: str
    kind: str
    case: str | None
    title: str
    reason: PurgeReason
    signer: str
    """Name of who signed it, or their key."""
    author: str
    made_at: str
    """UTC: "2015-11-20T12:00:00Z"."""


def judged(session: Session, revision: Revision, arriving: Sequence[Revision] = ()) -> Verdict:
    """What becomes of a purge here and now, or once revisions that arrive with it, of the record that it names, are here.

    Raises:
        storage.errors.NotOurs: nobody signed it, or something in it is not what was signed.
    """
    public = signer_of(revision)
    signer = signers.signer_of(session, public)
    if signer.standing in _REFUSED:
        return _REFUSED[signer.standing]
    purge = purge_of(revision)
    known = session.notebook.revisions.together.kinds_of((revision.record, purge.purged))
    kind = known.get(purge.purged) or next((each.kind for each in arriving), purge.kind)
    if known.get(revision.record, revision.kind) != revision.kind or kind != purge.kind:
        return Verdict.OF_ANOTHER_KIND
    # What the page says of itself may have come in a package: only what this notebook was told makes an office.
    is_office = (
        signer.standing is Standing.KNOWN
        and signer.partner is not None
        and vouched(session, signer.partner).kind == signer.kind == PartnerKind.OFFICE
    )
    if (
        signer.standing is Standing.OURSELVES
        or is_office
        or session.notebook.purges.is_made_by(purge.purged, public, arriving)
    ):
        return Verdict.AT_ONCE
    return Verdict.WAITS if signer.standing is Standing.KNOWN else Verdict.UNKNOWN


def obey_what_may_be(session: Session, transaction: Transaction, arrived: Iterable[Revision]) -> None:
    """Inside a transaction: obey every purge that is here, was not obeyed or declined, and may be; the record may have come only now.

    arrived: purges that came just now and are done at once; what they name may not be here, and is dropped when it comes.
    """
    waiting = (each for each in session.notebook.purges.open() if judged(session, each) is Verdict.AT_ONCE)
    for revision in (*arrived, *waiting):
        number = session.notebook.revisions.number_of(revision.id)
        if number is not None:
            transaction.obey_purge(number)
    purge_what_is_left(session, transaction)


def would_go_with_cases(
    session: Session, at_once: Iterable[Revision], arriving: Mapping[str, Sequence[Revision]]
) -> int:
    """How many records here would go with a case that is gone, or that one of these purges, which arrive, would delete at once.

    arriving: record → revisions of it that come along with the purges.
    """
    notebook = session.notebook
    named = {purge_of(each).purged for each in at_once} | {
        record
        for each in notebook.purges.open([*arriving])
        if judged(session, each, arriving.get(record := purge_of(each).purged, ())) is Verdict.AT_ONCE
    }
    return sum(goes_with_its_case(session, each) for each in notebook.purges.would_be_left(named, arriving))


@refusing
def waiting_purges(session: Session) -> tuple[WaitingPurge, ...]:
    """The purges that wait for a person: what they name is here."""
    found = (_waiting(session, revision) for revision in session.notebook.purges.open())
    return tuple(each for each in found if each is not None)


@refusing
def decide_purge(session: Session, waiting: WaitingPurge, *, obey: bool, now: datetime) -> Changes:
    """Delete the record for good as somebody else did, or keep it; either is entered in the journal.

    Raises:
        NoSuchPurge: somebody decided already.
    """
    session.check_may_change()
    notebook = session.notebook
    # Several only where one statement was signed once and sent as more than one revision.
    same = [each.id for each in notebook.purges.open() if _waiting(session, each) == waiting]
    numbers = [number for each in same if (number := notebook.revisions.number_of(each)) is not None]
    if not numbers:
        raise NoSuchPurge
    with notebook.transaction(
        "purge obeyed" if obey else "purge declined",
        concerning=waiting.record,
        details={"purge": waiting.purge},
        is_logged_always=True,
        now=now,
    ) as transaction:
        if obey:
            transaction.obey_purge(numbers[0])
            purge_what_is_left(session, transaction)
            transaction.note("revisions", transaction.purging.revisions)
        else:
            for number in numbers:
                transaction.decline_purge(number)
    return Changes(
        records=frozenset({waiting.record}), cases=frozenset({waiting.case} if waiting.case else ())
    )


def _waiting(session: Session, revision: Revision) -> WaitingPurge | None:
    purge: Purge = purge_of(revision)
    if session.notebook.revisions.kind_of(purge.purged) != purge.kind:
        return None
    try:
        kept = session.notebook.records.find(purge.purged)
        if kept is None:
            return None
        case = case_of(kept.record)
    except (RecordDamaged, TooNew):
        # It can be deleted all the same, and nothing else is to wait for it.
        case = None
    signer = signers.signer_of(session, signer_of(revision))
    return WaitingPurge(
        purge=purge.id,
        record=purge.purged,
        kind=purge.kind,
        case=case,
        title=session.notebook.records.titles([purge.purged]).get(purge.purged, ""),
        reason=purge.reason,
        signer=signer.name or signer.key,
        author=revision.author,
        made_at=revision.made_at,
    )
