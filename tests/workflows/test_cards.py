"""Cards: what is shown of a partner's keys and our own, how keys come onto one, and what stays of those that were there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from crypto.age import new_identity
from domain.case import Case
from domain.ids import PartnerId
from domain.partner import PartnerKind
from domain.vocabulary.disclosures import Way
from workflows import casework
from workflows.cards import card, own_card, put_on_card, save_own_card
from workflows.errors import Refused
from workflows.found_keys import FoundKeys
from workflows.key_files import keys_in_file
from workflows.partners import Given, put_down
from workflows.receiving import receive
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.vouching import Proof

DAY = date(2015, 11, 20)
AGE = new_identity().recipient


def test_our_own_card_saved_to_a_file_is_read_on_the_other_side(
    session: Session, new_session: Callable[[str], Session], tmp_path: Path, now: datetime
) -> None:
    saved = save_own_card(session, tmp_path / "card.txt")
    ours, theirs = own_card(session), new_session("Theirs")
    put_down(theirs, Given(name="Worker 3", kind=PartnerKind.COLLEAGUE), now=now)
    page = next(each for each in casework.shared(theirs, "partner"))
    shown = put_on_card(theirs, page.id, keys_in_file(saved), now=now)
    assert (shown.age.text, shown.signing.text) == (ours.age.text, ours.signing.text)
    assert (shown.age.words, shown.signing.words) == (ours.age.words, ours.signing.words)
    assert {len(shown.age.words.split()), len(shown.signing.words.split())} == {8}
    assert shown.age.words != shown.signing.words
    assert (shown.age.proof, shown.brought) == (Proof.TYPED, None)
    with pytest.raises(Refused):
        save_own_card(session, saved)


def test_what_was_sent_to_a_replaced_key_stays_under_its_words(
    session: Session, begin_case: Callable[..., Case], tmp_path: Path, now: datetime
) -> None:
    case = begin_case(session, "A-1").id
    put_down(session, Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=AGE), now=now)
    (page,) = casework.shared(session, "partner")
    sending = Sending(cases=(case,), to="Office", colleague=True, on=DAY, out=tmp_path)
    send(session, sending, now=now)
    before = card(session, page.id)
    put_on_card(session, page.id, FoundKeys(age_recipient=new_identity().recipient, signing_key=""), now=now)
    send(session, sending, now=now)
    after = card(session, page.id)
    assert {(each.words, each.is_earlier_key) for each in after.sent} == {
        (before.age.words, True),
        (after.age.words, False),
    }
    assert {(each.case, each.way) for each in after.sent} == {("A-1", Way.WHOLE_RECORD)}


def test_a_card_says_who_brought_its_keys_and_what_came_from_them(
    session: Session,
    new_session: Callable[[str], Session],
    begin_case: Callable[..., Case],
    tmp_path: Path,
    now: datetime,
) -> None:
    theirs = new_session("Theirs")
    put_down(theirs, Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=AGE), now=now)
    (office,) = casework.shared(theirs, "partner")
    case = replace(begin_case(theirs, "B-1"), do_not_share_with=(PartnerId(office.id),))
    casework.keep(theirs, case, now=now)
    put_down(
        session,
        Given(name="Min", kind=PartnerKind.COLLEAGUE, signing_key=identity(theirs).signing_key),
        now=now,
    )
    to_us = Sending(
        cases=(case.id,), to=identity(session).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    receive(session, send(theirs, to_us, now=now).path, words=None, now=now)
    brought = card(session, office.id)
    assert brought.age.proof is Proof.UNPROVEN
    assert brought.brought is not None
    assert (brought.brought.name, brought.brought.on) == ("Min", now.date().isoformat())
    assert brought.brought.words == identity(theirs).words
    min_page = next(each for each in casework.shared(session, "partner") if each.id != office.id)
    (received,) = card(session, min_page.id).received
    assert (received.on, received.words, received.is_earlier_key) == (
        now.date().isoformat(),
        identity(theirs).words,
        False,
    )
    assert card(session, office.id).received == ()
