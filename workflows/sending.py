"""Sending: cases sealed into one file for somebody.

A partner, or a bare key, gets the redacted case.  The record itself, with its history, goes to a colleague or the office and nowhere else.
It has three steps, so that the notebook is needed only for the first and the last: prepare, write, enter in the journal.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import BinaryIO

from crypto import age
from crypto.chain import short_words
from crypto.key_words import key_words
from crypto.suggestion import suggested_passphrase
from domain.casefile import CaseFile
from domain.ids import DisclosureId, PartnerId
from domain.redaction.labels import Labels
from export.package.manifest import NAMESPACE, Kind
from export.package.names import neutral_file_name
from export.package.write import plan_package, write_package
from export.stick.drives import Drive, removable_drives
from export.stick.parts import PART_SIZE
from export.stick.write_out import write_out
from storage.revision import Revision
from workflows import unfinished
from workflows.casework import case_file, new_id
from workflows.disclosing import confirmed, day_here, day_of
from workflows.errors import Refused, refusing
from workflows.packed_files import damaged_files, files_of
from workflows.parcel import (
    Prepared,
    Receiver,
    Sending,
    Sent,
    counts_of,
    disclosures_of,
    entries_of,
    summaries_of,
    without,
)
from workflows.reader_rules import profile_of_kind
from workflows.recipients import (
    NotForThisPartner,
    check_is_decided,
    check_may_have_records,
    is_closed_to,
    labels_for,
    pages_with,
    partner_of,
    profile_for,
    recipient_of,
)
from workflows.session import Session
from workflows.sticks import Passage, Passing
from workflows.sweeping import sweep
from workflows.telling import case_to_tell
from workflows.upkeep import check_before_leaving
from workflows.whole_cases import records_of

__all__ = ["Drive", "Keys", "Prepared", "Sending", "Sent", "removable_drives", "send"]

DEFAULT_PROFILE = "partner_ngo"


class OneReaderOnly(Refused):
    """A redacted case is made for one partner: their profile, their labels, the consents for them."""

    sentence = (
        "A redacted case is made for one partner alone. Make a package for each of them. Nothing was sent."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What others need to send to this notebook and to know what comes from it."""

    age_recipient: str
    signing_key: str
    words: str
    """Of the signing key: what the others read from their screen when they compare by voice."""


class NothingToSend(Refused):
    """No case, and no purge either."""

    sentence = "Name a case to send. Without one, a colleague's package tells only what was deleted for good, and nothing was."


def new_words() -> str:
    """Six words for a package; English, because they are said by telephone to whoever has the stick."""
    return suggested_passphrase("en")


@refusing
def identity(session: Session) -> Keys:
    """This notebook's public keys."""
    device = session.notebook.device
    key = device.signing_key()
    return Keys(
        age_recipient=device.age_recipient, signing_key=key.public_line(), words=key_words(key.public)
    )


@refusing
def prepare(session: Session, sending: Sending) -> Prepared:
    """Gather what is to be sent.

    Raises:
        NoSuchRecipient, SeveralRecipients, NotAColleague, NotForThisPartner, NotVouchedFor, NoSuchCase, DecideBeforeTelling, DecideAboutThem.
        OneReaderOnly: several readers of a redacted case.
        NothingToSend: no case is named, and nothing was deleted for good that others must hear of.
    """
    session.check_may_change()
    if sending.also and not sending.colleague:
        raise OneReaderOnly
    wanted = [to for to in (sending.to, *sending.also) if to is not None]
    partners = {to: partner_of(session, to) for to in wanted}
    partner = partners[sending.to] if sending.to else None
    told = () if sending.colleague else tuple(case_to_tell(session, case) for case in sending.cases)
    gathered = tuple(each.case_file for each in told) or tuple(
        case_file(session, case) for case in sending.cases
    )
    for to, known in partners.items():
        if known:
            check = check_may_have_records if sending.colleague else check_is_decided
            check(session, known)
        key = recipient_of(to, known)
        if is_closed_to(session, key, (each.case.id for each in gathered)):
            raise NotForThisPartner
        # What is kept from somebody by another page of theirs is not taken out, so nothing goes by this one.
        elsewhere = pages_with(session, key) - {known.id if known else ""}
        if not sending.colleague and any(map(partial(_is_kept_from, elsewhere), gathered)):
            raise NotForThisPartner
    revisions: tuple[Revision, ...] = ()
    if sending.colleague:
        revisions = tuple(session.notebook.revisions.of_records(records_of(session, gathered)))
    if not gathered and not revisions:
        raise NothingToSend
    files = files_of(session, revisions)
    receivers = dict.fromkeys(
        Receiver(partner=each.id if each else None, key=recipient_of(to, each))
        for to, each in partners.items()
    )
    return Prepared(
        sending=sending,
        cases=gathered,
        with_trash=tuple(each.with_trash for each in told),
        revisions=revisions,
        files=files if sending.with_files else (),
        left_out=0 if sending.with_files else len(files),
        receivers=(*receivers,) or (Receiver(partner=None, key=""),),
        profile=(
            profile_for(partner)
            if partner and not sending.profile
            else profile_of_kind(session, sending.profile or DEFAULT_PROFILE)
        ),
        labels=labels_for(session, partner) if partner else Labels.letters(),
        signing_key=session.notebook.device.signing_key(),
        audit_head=session.notebook.audit.newest_link().hex(),
        disclosures=tuple(DisclosureId(new_id()) for _each in range(max(1, len(receivers)) * len(gathered))),
    )


def _is_kept_from(pages: Collection[PartnerId], case_file: CaseFile) -> bool:
    return any(not set(pages).isdisjoint(each.sharing.do_not_share_with) for each in case_file.events)


def without_damaged(prepared: Prepared, *, stop: Callable[[], bool] = lambda: False) -> Prepared:
    """The same without the files that are damaged or gone, which the list at the head of the package counts; needs no notebook.

    Raises:
        Refused: the drive with the notebook is gone, or it was stopped.
    """
    return without(prepared, damaged_files(prepared.files, stop=stop))


@refusing
def write(
    prepared: Prepared,
    *,
    made: date,
    tell: Callable[[Passage], None] = lambda _passage: None,
    stop: Callable[[], bool] = lambda: False,
) -> Sent:
    """Seal a prepared package, write it, and prove it by reading it back; needs no notebook.

    made: today; only its month is written down.  tell: told how far it is, from the thread that writes.
    """
    out = prepared.sending.out
    if out.is_dir():
        sweep((out,))
    summaries = () if prepared.is_whole else summaries_of(prepared, made)
    planned = plan_package(
        entries_of(prepared, summaries),
        kind=Kind.COLLEAGUE if prepared.is_whole else Kind.PARTNER,
        made=made,
        sender=prepared.signing_key.public,
        counts=counts_of(prepared),
        audit_head=prepared.audit_head,
        sign=partial(prepared.signing_key.sign, namespace=NAMESPACE),
        stop=stop,
    )

    keys = [each.key for each in prepared.receivers if each.key]

    def encrypt(source: BinaryIO, target: BinaryIO) -> None:
        if keys:
            age.encrypt(source, target, keys)
        else:
            age.encrypt_with_words(source, target, prepared.sending.words or "")

    passing = Passing(tell, planned.sealed_size_at_most)
    written = write_out(
        out / neutral_file_name(secrets.token_bytes) if out.is_dir() else out,
        passing.filled(lambda target: write_package(planned, encrypt, target, stop=stop)),
        size_at_most=planned.sealed_size_at_most,
        part_size=PART_SIZE,
        progress=passing.progress,
        stop=stop,
    )
    return Sent(
        path=written.paths[0],
        size=written.size,
        sha256=written.sha256,
        words=prepared.sending.words,
        disclosures=disclosures_of(prepared, summaries),
        receipt=short_words(bytes.fromhex(prepared.audit_head)),
    )


@refusing
def note_sending(session: Session, prepared: Prepared, *, now: datetime) -> None:
    """Enter in the journal and the ledger what is about to leave, and to whom: before the file exists, so that none leaves unnoted."""
    session.check_may_leave(now)
    unfinished.note(session, prepared.sending.out)
    with session.notebook.transaction(
        "package leaving", concerning=_about(prepared), details=_told(prepared), now=now
    ) as transaction:
        for each in disclosures_of(prepared, ()):
            transaction.keep(replace(each, made=day_of(now)))


@refusing
def note_sent(session: Session, prepared: Prepared, sent: Sent, *, now: datetime) -> None:
    """Enter in the journal and the ledger what was sent, to whom, and the hash of the file."""
    details = {**_told(prepared), "sha256": sent.sha256}
    with session.notebook.transaction(
        "package sent", concerning=_about(prepared), details=details, now=now
    ) as transaction:
        confirmed(transaction, [replace(each, made=day_of(now)) for each in sent.disclosures], sent.sha256)
    unfinished.forget(session, prepared.sending.out)


def _about(prepared: Prepared) -> str:
    return prepared.cases[0].case.id if prepared.cases else ""


def _told(prepared: Prepared) -> dict[str, object]:
    return {
        "whole record": prepared.is_whole,
        "cases": [each.case.id for each in prepared.cases],
        "recipient": " ".join(each.key or "words" for each in prepared.receivers),
        "files left out": prepared.left_out,
        "profile": "" if prepared.is_whole else prepared.profile.code,
    }


@refusing
def send(session: Session, sending: Sending, *, leave_damaged: bool = False, now: datetime) -> Sent:
    """Check the notebook if that was not done today, prepare, write and enter in the journal, one after the other.

    leave_damaged: leave damaged files out instead of sending nothing; the list at the head of the package counts them.
    """
    check_before_leaving(session, now=now)
    prepared = prepare(session, sending)
    if leave_damaged:
        prepared = without_damaged(prepared)
    note_sending(session, prepared, now=now)
    with unfinished.forgotten_if_refused(session, sending.out):
        sent = write(prepared, made=day_here(now))
    note_sent(session, prepared, sent, now=now)
    return sent
