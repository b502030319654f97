"""Telling: what is handed on waits for a decision between two versions, and a refusal counts though its page was put aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from domain.case import Case
from domain.casefile import CaseFile
from domain.consent import Consent
from domain.ids import CaseId, ConsentId, PartnerId, PersonId
from domain.merging import Take
from domain.partner import Partner, PartnerKind
from domain.person import Person
from domain.redaction.consents import Recipient, Standing, standing
from domain.redaction.profiles import PROFILES
from domain.roughdate import RoughDate
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from tests.workflows.laptops import Laptops
from workflows import casework, drafting, trash
from workflows.casework import keep, new_id
from workflows.conflicts import conflict, conflicts, use
from workflows.drafting import Draft
from workflows.partners import Given, put_down
from workflows.readers import partner_reader
from workflows.recipients import DecideAboutThem, NotForThisPartner
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.telling import DecideBeforeTelling, FinishTheConsent, case_to_tell
from workflows.text_redaction import known_for

ON = date(2015, 11, 20)
FRIEND = PartnerId("d" * 32)


def changed_apart(
    here: Session,
    there: Session,
    case: str,
    folder: Path,
    now: datetime,
    change: Callable[[CaseFile, str], Case | Person],
) -> str:
    """Both laptops have the case; one record of it is changed on both, and each change is here.  Its id."""
    laptops = Laptops(folder, now)
    laptops.put_down(here, there)
    laptops.put_down(there, here)
    laptops.pass_on(here, there, case)
    shown = casework.case_file(here, case)
    keep(there, change(shown, "seen there"), now=now)
    changed = change(shown, "seen here")
    keep(here, changed, now=now + timedelta(hours=1))
    laptops.pass_on(there, here, case)
    assert [each.record for each in conflicts(here)] == [changed.id]
    return changed.id


def test_nothing_is_told_of_a_case_until_somebody_decided_between_two_versions(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    person = changed_apart(
        session,
        theirs,
        example_case,
        tmp_path,
        now,
        lambda shown, words: replace(shown.people[0], remarks=words),
    )
    to_a_partner = Sending(cases=(example_case,), to=None, words="one two", on=ON, out=tmp_path)
    before = sorted(tmp_path.iterdir())
    for tell in (
        lambda: case_to_tell(session, example_case),
        lambda: send(session, to_a_partner, now=now),
        lambda: known_for(session, example_case, profile="partner_ngo", on=ON),
    ):
        with pytest.raises(DecideBeforeTelling):
            tell()
    assert sorted(tmp_path.iterdir()) == before
    to_a_colleague = replace(to_a_partner, to=identity(theirs).age_recipient, words=None, colleague=True)
    assert send(session, to_a_colleague, now=now).path.exists()
    use(session, conflict(session, person), Take.THIS, now=now + timedelta(hours=2))
    assert case_to_tell(session, example_case).case_file == casework.case_file(session, example_case)
    assert send(session, to_a_partner, now=now).path.exists()


def test_a_case_that_one_version_closes_to_somebody_is_closed_to_them(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    key = identity(theirs).age_recipient
    put_down(session, Given(name="C", kind=PartnerKind.COLLEAGUE, age_recipient=key), now=now)
    (friend,) = (each for each in casework.shared(session, "partner") if getattr(each, "name", "") == "C")

    def closed_there(shown: CaseFile, words: str) -> Case:
        closed_to = (PartnerId(friend.id),) if words == "seen there" else ()
        return replace(shown.case, remarks=words, do_not_share_with=closed_to)

    changed_apart(session, theirs, example_case, tmp_path, now, closed_there)
    whole = Sending(cases=(example_case,), to=key, colleague=True, on=ON, out=tmp_path)
    with pytest.raises(NotForThisPartner):
        send(session, whole, now=now)


@pytest.mark.parametrize("what", ["withdrawn", "refused"])
def test_putting_a_no_into_the_trash_takes_no_word_back(
    session: Session, example_case: str, now: datetime, what: str
) -> None:
    person = casework.case_file(session, example_case).people[0].id
    yes = Consent(
        id=ConsentId(new_id()),
        case=CaseId(example_case),
        person=PersonId(person),
        basis=ConsentBasis.GIVEN,
        purposes=tuple(ConsentPurpose),
        scopes=(ConsentScope.NAME,),
        recipients=(FRIEND,),
        given=RoughDate(edtf="2015-11-01"),
    )
    if what == "refused":
        no = replace(yes, id=ConsentId(new_id()), basis=ConsentBasis.REFUSED)
    else:
        no = replace(yes, id=ConsentId(new_id()), withdrawn=RoughDate(edtf="2015-11-10"))
    for each in (yes, no):
        keep(session, each, now=now)
    trash.put_in(session, no.id, now=now)
    assert [
        each.id for each in casework.case_file(session, example_case).consents if each.person == person
    ] == [yes.id]
    consents = case_to_tell(session, example_case).case_file.consents
    found = standing(consents, person, PROFILES["un_confidential"], Recipient(partner=FRIEND, day=ON))
    assert found is (Standing.REFUSED if what == "refused" else Standing.WITHDRAWN)
    trash.put_in(session, yes.id, now=now)
    assert yes.id not in {each.id for each in case_to_tell(session, example_case).case_file.consents}


@pytest.mark.parametrize("to", ["Same people", "the key"])
@pytest.mark.parametrize("what", ["case", "event"])
def test_what_is_closed_to_somebody_is_closed_to_their_key_under_another_name_or_without_a_page(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime, what: str, to: str
) -> None:
    key = identity(theirs).age_recipient
    put_down(session, Given(name="C", kind=PartnerKind.PARTNER, age_recipient=key), now=now)
    (closed,) = casework.shared(session, "partner")
    shown = casework.case_file(session, example_case)
    if what == "case":
        keep(session, replace(shown.case, do_not_share_with=(PartnerId(closed.id),)), now=now)
    else:
        event = shown.events[-1]
        sharing = replace(event.sharing, do_not_share_with=(PartnerId(closed.id),))
        keep(session, replace(event, sharing=sharing), now=now)
    if to == "the key":
        trash.put_in(session, closed.id, now=now)
    else:
        put_down(session, Given(name=to, kind=PartnerKind.PARTNER, age_recipient=key), now=now)
    sending = Sending(cases=(example_case,), to=key if to == "the key" else to, on=ON, out=tmp_path)
    with pytest.raises(NotForThisPartner):
        send(session, sending, now=now)


def test_nothing_is_told_while_a_consent_of_the_case_is_half_typed(
    session: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    people = casework.case_file(session, example_case).people
    consents = [
        Consent(id=ConsentId(new_id()), case=CaseId(example_case), person=person.id) for person in people[:2]
    ]
    for each in consents:
        keep(session, each, now=now)
    words = {"withdrawn": "the day of the", "record": {}}
    key = consents[0].id
    drafting.keep_draft(session, Draft(key=key, kind="consent", record=key, body=words), now=now)
    with pytest.raises(FinishTheConsent):
        send(session, Sending(cases=(example_case,), to=None, words="one two", on=ON, out=tmp_path), now=now)
    assert list(tmp_path.glob("*.age")) == []
    drafting.forget_draft(session, key)
    assert case_to_tell(session, example_case).case_file == casework.case_file(session, example_case)


def test_nothing_is_told_to_a_partner_whose_page_has_two_versions(
    session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    key = identity(theirs).age_recipient
    put_down(session, Given(name="C", kind=PartnerKind.PARTNER, age_recipient=key), now=now)
    (page,) = (each for each in casework.shared(session, "partner") if isinstance(each, Partner))
    seen = casework.revision(session, page.id)
    keep(session, replace(page, profile="public_statement"), now=now)
    keep(session, replace(page, profile="legal_counsel"), seen=seen, now=now)
    sending = Sending(cases=(example_case,), to="C", on=ON, out=tmp_path)
    for tell in (lambda: send(session, sending, now=now), lambda: partner_reader(session, "C")):
        with pytest.raises(DecideAboutThem):
            tell()
    assert list(tmp_path.glob("*.age")) == []
    use(session, conflict(session, page.id), Take.THIS, now=now + timedelta(hours=1))
    assert partner_reader(session, "C").profile.code in ("public_statement", "legal_counsel")
