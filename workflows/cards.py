"""Cards: a partner's keys, how well they are known here and by whom, what was sent and received; and the card of this notebook itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from crypto.errors import CryptoError
from crypto.key_words import key_words
from crypto.signing import public_key, public_line
from domain.case import Case
from domain.disclosure import Disclosure
from domain.partner import Partner
from domain.vocabulary.disclosures import Way
from export.stick.write_out import write_out
from workflows.casework import keep
from workflows.errors import refusing
from workflows.found_keys import FoundKeys
from workflows.partners import age_words
from workflows.sending import identity
from workflows.session import Session
from workflows.signers import signer_of
from workflows.vouching import Proof, is_withdrawn, vouched


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyOnCard:
    """One of the two keys."""

    text: str
    """"" for none."""
    words: str
    """What two people compare, each reading from their own screen; "" without a key, or where the text is none."""
    proof: Proof = Proof.NONE
    checked: str = ""
    """The day on which it was compared in person, as EDTF."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """The package that the keys on a page came in."""

    name: str
    """Of whoever signed it; "" where nobody here knows the key."""
    words: str
    """Of that key."""
    on: str
    """The day, "2015-11-20"; "" where it was not a package but a file of a case, or a report that was kept twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Something that was sent to a partner or received from them."""

    on: str
    """The day: as EDTF of what was sent, "2015-11-20" of what was received."""
    case: str
    """Its reference, of what was sent."""
    way: Way | None
    """None: received."""
    words: str
    """Of the key that it was sealed to, or signed with; "" for a page that was sealed to none."""
    is_earlier_key: bool
    """Whether the partner has another key now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerCard:
    """What is shown of a partner."""

    page: Partner
    age: KeyOnCard
    signing: KeyOnCard
    is_withdrawn: bool
    brought: Brought | None
    """Who vouched for the keys and since when, where nobody here did."""
    sent: tuple[Passed, ...]
    """The newest first."""
    received: tuple[Passed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCard:
    """What this notebook shows to others."""

    age: KeyOnCard
    signing: KeyOnCard


@refusing
def own_card(session: Session) -> OwnCard:
    """The card of this notebook."""
    keys = identity(session)
    return OwnCard(
        age=KeyOnCard(text=keys.age_recipient, words=age_words(keys.age_recipient)),
        signing=KeyOnCard(text=keys.signing_key, words=keys.words),
    )


@refusing
def card(session: Session, partner: str) -> PartnerCard:
    """The card of a partner, by id.

    Raises:
        Refused: there is none.
    """
    page = session.notebook.records.get("partner", partner).record
    assert isinstance(page, Partner)  # noqa: S101  (its kind says so)
    known = vouched(session, page.id)
    age = KeyOnCard(
        text=page.age_recipient,
        words=age_words(page.age_recipient),
        proof=known.of_age_key(page),
        checked=known.age_checked if known.age_recipient == page.age_recipient else "",
    )
    signing = KeyOnCard(
        text=page.signing_key,
        words=_signing_words(page.signing_key),
        proof=known.of_signing_key(page),
        checked=known.signing_checked if known.signing_key == page.signing_key else "",
    )
    return PartnerCard(
        page=page,
        age=age,
        signing=signing,
        is_withdrawn=is_withdrawn(session, page),
        brought=_brought(session, page) if Proof.UNPROVEN in (age.proof, signing.proof) else None,
        sent=tuple(_sent(session, page)),
        received=tuple(_received(session, page)),
    )


@refusing
def put_on_card(session: Session, partner: str, keys: FoundKeys, *, now: datetime) -> PartnerCard:
    """Put keys on a partner's card in place of what stands there; what was sent under the old ones stays in the ledger."""
    page = session.notebook.records.get("partner", partner).record
    assert isinstance(page, Partner)  # noqa: S101  (its kind says so)
    changed = replace(
        page,
        age_recipient=keys.age_recipient or page.age_recipient,
        signing_key=keys.signing_key or page.signing_key,
    )
    given = {name for name in ("age_recipient", "signing_key") if getattr(keys, name)}
    keep(session, changed, keys=given, now=now)
    return card(session, partner)


@refusing
def save_own_card(session: Session, out: Path) -> Path:
    """Write the public keys of this notebook to a new file, for somebody to put on their card of us; where it was written."""
    keys = identity(session)
    text = f"{keys.age_recipient}\n{keys.signing_key}\n".encode("ascii")
    written = write_out(out, lambda target: target.writelines([text]), size_at_most=len(text))
    return written.paths[0]


def _signing_words(line: str) -> str:
    try:
        return key_words(public_key(line))
    except CryptoError:
        return ""


def _brought(session: Session, page: Partner) -> Brought:
    """The first revision that says what the page says of its keys, and the package that it came in."""
    notebook = session.notebook
    for revision in notebook.revisions.of_record(page.id):
        said = notebook.records.of_revision(revision).record
        if isinstance(said, Partner) and (said.age_recipient, said.signing_key) == (
            page.age_recipient,
            page.signing_key,
        ):
            batch = notebook.batches.first_that_brought(revision.id)
            if batch is not None:
                signer = signer_of(session, batch[0])
                return Brought(name=signer.name, words=signer.words, on=batch[1][:10])
            break
    return Brought(name="", words="", on="")


def _sent(session: Session, page: Partner) -> Iterator[Passed]:
    kept = (each.record for each in session.notebook.records.of_kind("disclosure"))
    told = [each for each in kept if isinstance(each, Disclosure) and each.partner == page.id]
    for each in sorted(told, key=lambda one: (one.made.sort_key, one.id), reverse=True):
        case = session.notebook.records.find(each.case)
        yield Passed(
            on=each.made.edtf,
            case=case.record.reference if case and isinstance(case.record, Case) else "",
            way=each.way,
            words=age_words(each.sealed_to),
            is_earlier_key=bool(each.sealed_to) and each.sealed_to != page.age_recipient,
        )


def _received(session: Session, page: Partner) -> Iterator[Passed]:
    keys = _signing_keys(session, page)
    for batch in session.notebook.batches.all():
        line = public_line(batch.sender)
        if line in keys and not batch.undone:
            yield Passed(
                on=batch.received_at[:10],
                case="",
                way=None,
                words=key_words(batch.sender),
                is_earlier_key=line != page.signing_key,
            )


def _signing_keys(session: Session, page: Partner) -> set[str]:
    """The keys of signatures that somebody here put on this page, now or earlier."""
    notebook = session.notebook
    pages = (
        notebook.records.of_revision(revision).record
        for revision in notebook.revisions.of_record(page.id)
        if not notebook.batches.has_brought(revision.id)
    )
    return {each.signing_key for each in pages if isinstance(each, Partner) and each.signing_key}
