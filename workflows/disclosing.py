"""Disclosing: the ledger of who was told what, kept with each file that leaves, and read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.casefile import CaseFile
from domain.consent import Consent
from domain.disclosure import Disclosure, PersonTold, PhotographTold
from domain.ids import PersonId
from domain.ledger import (
    OPENED_BY,
    Kept,
    Known,
    Revealed,
    revealed_by,
    to_be_told,
    what_is_kept,
    what_is_known,
)
from domain.redaction.consents import Recipient, Standing, grounds, standing
from domain.redaction.photographs import Photograph
from domain.redaction.profiles import Profile
from domain.redaction.redact import Redaction
from domain.redaction.told import told_of_people
from domain.roughdate import RoughDate
from storage.transaction import Transaction
from workflows.errors import Refused, refusing
from workflows.session import Session


class NoReason(Refused):
    """Something goes out without a consent, and nobody said why."""

    sentence = "Something would be shown without a consent. Say why: the reason is kept. Nothing was written."


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """A consent that was withdrawn, or refused after all, and who must hear of it."""

    consent: Consent
    disclosures: tuple[Disclosure, ...]


def people_told(
    case_file: CaseFile, redaction: Redaction, profile: Profile, recipient: Recipient | None
) -> tuple[PersonTold, ...]:
    """What a redacted case tells of each person, and on which consents."""
    return tuple(
        PersonTold(
            person=person,
            told=told,
            consents=grounds(case_file.consents, person, profile, recipient),
            without_consent=tuple(
                each
                for each in told
                if recipient is not None and each in OPENED_BY
                if standing(case_file.consents, person, profile, recipient, OPENED_BY[each])
                is not Standing.COVERED
            ),
        )
        for person, told in sorted(told_of_people(redaction).items())
    )


def photograph_told(photograph: Photograph) -> PhotographTold:
    """A photograph that is shown, as the ledger keeps it: from which file, and which pixels."""
    return PhotographTold(
        attachment=photograph.attachment,
        sha256=photograph.pixels.sha256,
        people=tuple(sorted(photograph.people)),
    )


def check_reason(disclosure: Disclosure) -> None:
    """Raises NoReason when something is told without a consent and without a reason."""
    if any(each.without_consent for each in disclosure.people) and not disclosure.reason.strip():
        raise NoReason


def confirmed(transaction: Transaction, disclosures: Iterable[Disclosure], sha256: str) -> None:
    """Keep that the file of some disclosures was written and read back."""
    for each in disclosures:
        transaction.keep(replace(each, sha256=sha256))


def day_here(now: datetime) -> date:
    """The day as whoever sits here calls it: by it a consent ends, and in Seoul it ends nine hours before the day of Greenwich does."""
    return now.astimezone().date()


def day_of(now: datetime) -> RoughDate:
    """The day of a disclosure."""
    return RoughDate.day(day_here(now))


@refusing
def of_case(session: Session, case: str) -> tuple[Disclosure, ...]:
    """Everything that was told of a case."""
    if not session.notebook.records.counts_of_cases([case], "disclosure"):
        return ()
    kept = session.notebook.records.of_case(case)
    return tuple(each.record for each in kept if isinstance(each.record, Disclosure))


@refusing
def everything(session: Session) -> tuple[Disclosure, ...]:
    """Everything that was told."""
    kept = session.notebook.records.of_kind("disclosure")
    return tuple(each.record for each in kept if isinstance(each.record, Disclosure))


@refusing
def known(
    session: Session, *, case: str | None = None, partner: str | None = None, person: str | None = None
) -> tuple[Known, ...]:
    """What each reader knows of whom, since when, on which consent and in which file.

    case, partner, person: ids; None: any.  Asked for a person, what was told of the case as a whole is told too: it is what gives them away.
    """
    disclosures = of_case(session, case) if case else everything(session)
    found = [
        each
        for each in what_is_known(disclosures)
        if (partner is None or each.reader[0] == partner)
        and (person is None or each.person in (person, None))
    ]
    if person is None:
        return tuple(found)
    cases = {each.case for each in found if each.person == person}
    return tuple(each for each in found if each.case in cases)


@refusing
def revealed(session: Session, coming: Disclosure) -> tuple[Revealed, ...]:
    """What a coming disclosure tells that an earlier one kept from the same reader."""
    found = revealed_by(coming, of_case(session, coming.case))
    return tuple(each for each in found if each.event is None or _is_there(session, each.event))


def _is_there(session: Session, identity: str) -> bool:
    kept = session.notebook.records.find(identity)
    return kept is not None and not kept.is_trashed


@refusing
def kept_from(session: Session, *, case: str | None = None) -> tuple[Kept, ...]:
    """Whom and which events of a case, or of all, each reader was not told of in what they got."""
    return what_is_kept(of_case(session, case) if case else everything(session))


@refusing
def recalls(session: Session, case: str) -> tuple[Recall, ...]:
    """By which somebody of a case took back or refused what was told, in the trash too, and the files whose readers must hear of it."""
    disclosures = of_case(session, case)
    if not disclosures:
        return ()
    records = session.notebook.records
    kept = (*records.of_case(case), *records.of_case(case, trashed=True))
    noes = [each.record for each in kept if isinstance(each.record, Consent) and each.record.says_no]
    found = (Recall(consent=each, disclosures=to_be_told(each, disclosures)) for each in noes)
    return tuple(each for each in found if each.disclosures)


def people_without_consent(disclosure: Disclosure) -> frozenset[PersonId]:
    """Of whom a disclosure tells something without a consent."""
    return frozenset(each.person for each in disclosure.people if each.without_consent)
