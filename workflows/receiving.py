"""Receiving: a colleague's package looked at first, then brought together with what is here, whole or not at all.

It is read and judged beside the notebook's thread (`workflows.opened_package`).  Bringing together is one transaction, and nobody else can keep
or read anything while it lasts: so it says how far it is, and can be stopped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from storage.arrival import Arrival, arrival, check_kinds
from storage.errors import Stopped
from storage.judged import Judged
from storage.purges import KIND as PURGE
from storage.purges import purge_of
from storage.revision import Revision
from workflows.errors import Refused, refusals, refusing
from workflows.opened_package import Opened, open_package, ready
from workflows.purge_judging import Verdict, judged, obey_what_may_be, waiting_purges, would_go_with_cases
from workflows.session import Session
from workflows.signers import Signer, Standing, Trust, signer_of, trusted_partner
from workflows.steps import Steps, at_once
from workflows.vouching import note_signer

AT_ONCE = 200
"""Revisions that are taken in between two looks whether to stop."""


class UnknownSigner(Refused):
    """Nobody here put this key down as a colleague's or the office's."""

    sentence = (
        "Nobody here knows who signed this package, so it can only be looked at. "
        "Compare the words of the key with the colleague first. Nothing was taken in."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A package that was opened and proven, and what it would bring; the notebook is as it was."""

    signer: Signer
    made: str
    """Year and month, "2015-11"."""
    arrival: Arrival
    kinds: dict[str, int]
    """Kind → how many records of it are new or would change."""
    opened: Opened = field(repr=False)
    purges: tuple[Purging, ...] = ()
    """What was deleted for good elsewhere, as far as this notebook has not heard of it."""
    left_of_cases: int = 0
    """Records here that would be deleted for good with a case that is gone, beside those that the purges name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purging:
    """A purge in a package."""

    verdict: Verdict
    is_here: bool
    """Whether there is something here that it would delete."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a package brought."""

    batch: int
    """The number that it can be taken back by (`workflows.undoing`)."""
    new: int
    known: int
    conflicts: int
    """Records that now wait for a decision."""
    sender: str
    """The public key that signed it, as OpenSSH writes it."""
    trashed: int = 0
    """Records that went into the trash with it."""
    moved: int = 0
    """Records that went into another case with it."""
    purged: int = 0
    """Records that were deleted for good with it."""
    waiting_purges: int = 0
    """Records of which a person must decide whether they are."""
    refused: tuple[str, ...] = ()
    """Why purges were not taken in: a sentence for each (English message ids)."""
    others: int = 0
    """Records that were passed over, since their ids are those of records of another kind here."""
    passed_over: int = 0
    """Entries of what was deleted for good here."""


def ask(session: Session, opened: Opened) -> Steps[Looked]:
    """Ask the notebook what an opened package would bring, in steps; nothing is taken in.

    Raises:
        Refused: something in it does not go with what is here.
    """
    with refusals():
        check_kinds(each.revision for each in opened.revisions)
        others = [each for each in opened.revisions if each.revision.kind != PURGE]
        brought = yield from arrival(others, session.notebook.revisions, session.notebook.device.id)
        kind_of = {each.revision.record: each.revision.kind for each in opened.revisions}
        arriving: dict[str, list[Revision]] = {}
        for each in opened.revisions:
            arriving.setdefault(each.revision.record, []).append(each.revision)
        purges = dict[Revision, Purging]()
        for each in _unheard_of(session, opened.revisions):
            purges[each.revision] = _purging(session, each.revision, arriving)
            yield
        done = [purge for purge, what in purges.items() if what.verdict is Verdict.AT_ONCE]
        return Looked(
            signer=signer_of(session, opened.manifest.sender),
            made=opened.manifest.made,
            arrival=brought,
            kinds=dict(Counter(kind_of[record] for record in (*brought.new, *brought.changed))),
            opened=opened,
            purges=tuple(purges.values()),
            left_of_cases=would_go_with_cases(session, done, arriving),
        )


def look(session: Session, source: Path, *, words: str | None) -> Looked:
    """Open a package and say who signed it and what it would bring; nothing is taken in.

    Raises:
        NotAWholeRecord: it is a partner's package.
        Refused: it is damaged, not signed, not for this notebook, or holds something that is no revision.
    """
    return at_once(ask(session, open_package(ready(session), source, words=words)))


@refusing
def bring_together(
    session: Session,
    looked: Looked,
    *,
    trust: Trust | None = None,
    now: datetime,
    progress: Callable[[float], None] = lambda _part: None,
    stop: Callable[[], bool] = lambda: False,
) -> Received:
    """Take in by union of revisions what was looked at; the same package again brings nothing.

    trust: for a key that nobody here knows; it is kept in the same transaction, on the page of a partner.  progress: gets how much is in, from
    0 to 1.  stop: asked after every slice; then nothing was taken in.

    Raises:
        UnknownSigner: the key is not known and no trust is given, or it was withdrawn or is for summaries. NoNameToTrust, NotOneToTrust.
        Refused: nothing was taken in.
    """
    session.check_may_change()
    # Asked again: the page of a partner may have changed since the look.
    manifest = looked.opened.manifest
    signer = signer_of(session, manifest.sender)
    trust = None if signer.is_trusted else trust
    partner = trusted_partner(session, signer, trust) if trust else None
    # A key that was withdrawn here, or that is for summaries, is no unknown one: a name typed beside it takes that back for nobody.
    if not signer.is_trusted and (partner is None or signer.standing is not Standing.UNKNOWN):
        raise UnknownSigner
    revisions, new = looked.opened.revisions, 0
    passed_over = looked.arrival.others
    others = [
        each for each in revisions if each.revision.kind != PURGE and each.revision.record not in passed_over
    ]
    details = {
        "sender": manifest.sender.hex(),
        "audit head": manifest.audit_head,
        "trusted": partner.id if partner else "",
    }
    with (
        session.notebook.batches.many() if len(others) > AT_ONCE else nullcontext(),
        session.notebook.transaction(
            "package received", details=details, is_logged_always=True, now=now
        ) as transaction,
    ):
        if partner is not None and trust is not None:
            transaction.keep(partner)
            note_signer(session, partner, trust.kind, trust.checked)
        batch = transaction.begin_batch(sender=manifest.sender, package=bytes.fromhex(manifest.audit_head))
        for start in range(0, len(others), AT_ONCE):
            if stop():
                raise Stopped
            new += transaction.receive(others[start : start + AT_ONCE])
            progress(start / len(others))
        for sealed in looked.opened.files:
            transaction.keep_file(sealed)
        # Judged when the rest is here, since it goes by who made a record.
        judgements = [(each, judged(session, each.revision)) for each in _unheard_of(session, revisions)]
        new += transaction.receive([each for each, verdict in judgements if not verdict.is_refusal])
        done = [each.revision for each, verdict in judgements if verdict is Verdict.AT_ONCE]
        obey_what_may_be(session, transaction, done)
        transaction.purging.drop_unnamed(sealed.sha256 for sealed in looked.opened.files)
        purged = len(transaction.purging.records)
        transaction.note("purged", transaction.purging.records)
        refused = tuple(verdict.value for _purge, verdict in judgements if verdict.is_refusal)
    return Received(
        batch=batch,
        new=new,
        known=len(revisions) - new - len(refused) - looked.arrival.purged - looked.arrival.passed_over,
        conflicts=len(session.notebook.records.conflicts()),
        sender=signer.key,
        trashed=len(looked.arrival.trashed),
        moved=len(looked.arrival.moved),
        purged=purged,
        waiting_purges=len(waiting_purges(session)),
        refused=refused,
        passed_over=looked.arrival.purged,
        others=len(passed_over),
    )


@refusing
def receive(
    session: Session, source: Path, *, words: str | None, trust: Trust | None = None, now: datetime
) -> Received:
    """Look and bring together, one after the other.  Raises as both."""
    session.check_may_change()
    return bring_together(session, look(session, source, words=words), trust=trust, now=now)


def _unheard_of(session: Session, revisions: Iterable[Judged]) -> list[Judged]:
    """The purges among some revisions that are not here, or that an undone import brought."""
    purges = [each for each in revisions if each.revision.kind == PURGE]
    standing = session.notebook.revisions.together.standing([each.revision.id for each in purges])
    return [each for each in purges if each.revision.id not in standing]


def _purging(session: Session, revision: Revision, arriving: Mapping[str, Sequence[Revision]]) -> Purging:
    record = purge_of(revision).purged
    verdict = judged(session, revision, arriving.get(record, ()))
    heads = session.notebook.revisions.heads(record)
    return Purging(
        verdict=verdict,
        is_here=bool(heads) and verdict is not Verdict.OF_ANOTHER_KIND,
    )
