"""Sealed travel: cases, or all of the notebook, in one file that only the office opens; whoever carries it cannot, whatever they must say.

The file is sealed to the office's key and to one other that is made for it, lives in memory and is nowhere kept: with that one the file is
opened and proven once, as the office will.  It has three steps, as sending does: pack, write, note.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO

from crypto import age
from crypto.chain import short_words
from crypto.signing import SigningKey
from domain.disclosure import Disclosure
from domain.ids import CaseId, DisclosureId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told, Way
from export.package.manifest import NAMESPACE, REVISIONS, Kind
from export.package.names import neutral_file_name
from export.package.read import read_package
from export.package.write import entry_of_bytes, plan_package, write_package
from export.stick.parts import PART_SIZE, open_parts
from export.stick.write_out import write_out
from storage.revision import Revision
from storage.sealed_files import SealedFile
from storage.transport import line_of
from workflows import unfinished
from workflows.casework import case_file, new_id
from workflows.disclosing import confirmed, day_of
from workflows.errors import Refused, refusing
from workflows.packed_files import damaged_files, entries_of_files, files_of
from workflows.parcel import LEFT_OUT
from workflows.recipients import NotForThisPartner, check_may_have_records, is_closed_to, partner_of
from workflows.session import Session
from workflows.sticks import Passage, Passing
from workflows.travel_proof import NotAsPacked, Proof
from workflows.upkeep import check_before_leaving
from workflows.vouching import every_partner, is_withdrawn
from workflows.whole_cases import records_of


class NotTheOffice(Refused):
    """Sealed travel goes to the office's key and to no other."""

    sentence = (
        "This is no partner that is marked as the office and has a key, so nothing was sealed. "
        "Enter the office and its key under Partners first."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """Everything that travels; nothing more is asked of the notebook."""

    office: str
    """Its name, for the screen."""
    recipient: str = field(repr=False)
    revisions: tuple[Revision, ...] = field(repr=False)
    files: tuple[SealedFile, ...] = field(repr=False)
    left_out: int = 0
    """How many damaged files stay here."""
    is_everything: bool
    cases: tuple[str, ...]
    """Those that were chosen; none: everything."""
    disclosures: tuple[Disclosure, ...] = field(repr=False)
    """For the ledger, one for each case that travels."""
    signing_key: SigningKey = field(repr=False)
    audit_head: str
    out: Path
    """A file that is not there yet, or a folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Travelling:
    """A sealed file that was opened and proven as a whole, with a key that is forgotten."""

    path: Path
    size: int
    sha256: str
    records: int
    receipt: str
    """Six words that stand for the journal at this moment: told to the office, they show later that this is the newest state."""


def offices(session: Session) -> tuple[Partner, ...]:
    """The partners that sealed travel can go to."""
    return tuple(
        each for each in every_partner(session) if _is_office(each) and not is_withdrawn(session, each)
    )


@refusing
def pack(session: Session, *, cases: Sequence[str], to: str, out: Path) -> Packed:
    """Gather what travels.  cases: their ids; none: everything in the notebook.  to: the office's name or key.  out: where it will be written.

    Raises:
        NotTheOffice, NotForThisPartner, NotVouchedFor, NoSuchCase, OpenedReadOnly.
    """
    session.check_may_change()
    office = partner_of(session, to)
    if office is None or not _is_office(office):
        raise NotTheOffice
    check_may_have_records(session, office)
    gathered = tuple(case_file(session, case) for case in cases)
    travelling = tuple(cases) or _every_case(session)
    if is_closed_to(session, office.age_recipient, travelling):
        raise NotForThisPartner
    revisions = session.notebook.revisions
    chosen = tuple(
        revisions.of_records(records_of(session, gathered))
        if cases
        else map(revisions.at, revisions.standing())
    )
    return Packed(
        office=office.name,
        recipient=office.age_recipient,
        revisions=chosen,
        files=files_of(session, chosen),
        is_everything=not cases,
        cases=tuple(cases),
        disclosures=tuple(_disclosure(office, case) for case in travelling),
        signing_key=session.notebook.device.signing_key(),
        audit_head=session.notebook.audit.newest_link().hex(),
        out=out,
    )


def without_damaged(packed: Packed, *, stop: Callable[[], bool] = lambda: False) -> Packed:
    """The same without the files that are damaged or gone, which the list at the head of the package counts; needs no notebook.

    Raises:
        Refused: the drive with the notebook is gone, or it was stopped.
    """
    damaged = damaged_files(packed.files, stop=stop)
    kept = tuple(each for each in packed.files if each not in damaged)
    return replace(packed, files=kept, left_out=len(packed.files) - len(kept))


@refusing
def note_leaving(session: Session, packed: Packed, *, now: datetime) -> None:
    """Enter in the journal and the ledger what is about to leave, before the file exists.  Raises NotCheckedToday, OpenedReadOnly."""
    session.check_may_leave(now)
    unfinished.note(session, packed.out)
    with session.notebook.transaction(
        "sealed travel leaving", details=_told(packed), is_logged_always=True, now=now
    ) as transaction:
        for each in packed.disclosures:
            transaction.keep(replace(each, made=day_of(now)))


@refusing
def write(
    packed: Packed,
    *,
    made: date,
    tell: Callable[[Passage], None] = lambda _passage: None,
    stop: Callable[[], bool] = lambda: False,
) -> Travelling:
    """Seal the file, write it, read it back, and open and prove all of it once; needs no notebook.

    made: today; only its month is written down.  tell: as in `sending.write`.

    Raises:
        NotAsPacked: what can be opened is not what was packed; the file is still there.
    """
    text = b"".join(line_of(revision) + b"\n" for revision in packed.revisions)
    planned = plan_package(
        [entry_of_bytes(REVISIONS, text), *entries_of_files(packed.files)],
        kind=Kind.COLLEAGUE,
        made=made,
        sender=packed.signing_key.public,
        counts={
            "revision": len(packed.revisions),
            **({LEFT_OUT: packed.left_out} if packed.left_out else {}),
        },
        audit_head=packed.audit_head,
        sign=partial(packed.signing_key.sign, namespace=NAMESPACE),
        stop=stop,
    )
    witness = age.new_identity()

    def encrypt(source: BinaryIO, target: BinaryIO) -> None:
        age.encrypt(source, target, [packed.recipient, witness.recipient])

    passing = Passing(tell, planned.sealed_size_at_most)
    written = write_out(
        packed.out / neutral_file_name(secrets.token_bytes) if packed.out.is_dir() else packed.out,
        passing.filled(lambda target: write_package(planned, encrypt, target, stop=stop)),
        size_at_most=planned.sealed_size_at_most,
        part_size=PART_SIZE,
        progress=passing.progress,
        stop=stop,
    )
    proof = proof_of(packed)
    with open_parts(written.paths[0]) as opened:
        read_package(opened, partial(age.decrypt, identity=witness.secret), proof, stop=stop)
    if not proof.is_complete:
        raise NotAsPacked
    return Travelling(
        path=written.paths[0],
        size=written.size,
        sha256=written.sha256,
        records=len({revision.record for revision in packed.revisions}),
        receipt=short_words(bytes.fromhex(packed.audit_head)),
    )


@refusing
def note_written(session: Session, packed: Packed, sealed: Travelling, *, now: datetime) -> None:
    """Enter in the journal and the ledger what was sealed, to whom, and the hash of the file."""
    details = {**_told(packed), "sha256": sealed.sha256}
    with session.notebook.transaction(
        "sealed travel written", details=details, is_logged_always=True, now=now
    ) as transaction:
        confirmed(
            transaction, [replace(each, made=day_of(now)) for each in packed.disclosures], sealed.sha256
        )
    unfinished.forget(session, packed.out)


def travel(
    session: Session,
    *,
    cases: Sequence[str],
    to: str,
    out: Path,
    leave_damaged: bool = False,
    now: datetime,
) -> Travelling:
    """Check the notebook if that was not done today, pack, write, prove and note, one after the other.

    leave_damaged: leave damaged files out instead of sealing nothing; the list at the head of the package counts them.
    """
    check_before_leaving(session, now=now)
    packed = pack(session, cases=cases, to=to, out=out)
    if leave_damaged:
        packed = without_damaged(packed)
    note_leaving(session, packed, now=now)
    with unfinished.forgotten_if_refused(session, packed.out):
        sealed = write(packed, made=now.date())
    note_written(session, packed, sealed, now=now)
    return sealed


def proof_of(packed: Packed) -> Proof:
    """What compares the written file with what was packed."""
    return Proof(
        sender=packed.signing_key.public,
        audit_head=packed.audit_head,
        revisions=[each.id for each in packed.revisions],
        files=[(each.name, each.sha256) for each in entries_of_files(packed.files)],
    )


def _is_office(partner: Partner) -> bool:
    return partner.kind is PartnerKind.OFFICE and bool(partner.age_recipient) and not partner.withdrawn


def _every_case(session: Session) -> tuple[str, ...]:
    """Their ids; of those in the trash too, since everything travels."""
    of_kind = session.notebook.records.of_kind
    return tuple(each.record.id for each in (*of_kind("case"), *of_kind("case", trashed=True)))


def _disclosure(office: Partner, case: str) -> Disclosure:
    return Disclosure(
        id=DisclosureId(new_id()),
        case=CaseId(case),
        made=RoughDate.unknown(),
        partner=office.id,
        sealed_to=office.age_recipient,
        way=Way.WHOLE_RECORD,
        told=(Told.EVERYTHING,),
    )


def _told(packed: Packed) -> dict[str, object]:
    return {
        "everything": packed.is_everything,
        "cases": list(packed.cases),
        "recipient": packed.recipient,
    }
