"""Vouching, against somebody who sends a package with a partner's page in it: nothing is sealed to their key, and nothing they sign is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from crypto.age import new_identity
from crypto.secret import Secret
from crypto.signing import SigningKey
from domain.merging import Take
from domain.partner import Partner, PartnerKind
from tests.storage.backup.drain import result_of
from tests.workflows.conftest import PASSPHRASE
from tests.workflows.sender_of_pages import IN_PERSON, THEIR_KEY, Sender, a_signing_key, an_office
from workflows import casework, conflicts
from workflows.backing_up import back_up
from workflows.cards import put_on_card
from workflows.found_keys import FoundKeys
from workflows.means import Means
from workflows.partners import ChangedMeanwhile, Given, all_partners, compared, put_down, withdraw
from workflows.recipients import NotForThisPartner, SeveralRecipients
from workflows.restoring import restore
from workflows.session import lock
from workflows.signers import Standing, signer_of
from workflows.travelling import pack
from workflows.vouching import NotVouchedFor, Proof, vouched


def test_nothing_is_sealed_to_a_key_that_came_in_a_package_until_somebody_has_compared_it(
    sender: Sender,
) -> None:
    sender.bring(an_office(key=THEIR_KEY))
    for to in ("Office", THEIR_KEY, sender.page("Office").id):
        with pytest.raises(NotVouchedFor):
            sender.send_to(to, colleague=False)
        with pytest.raises(NotVouchedFor):
            sender.send_to(to)
    with pytest.raises(NotVouchedFor):
        pack(sender.ours, cases=(), to="Office", out=sender.ours.folder)
    (row,) = (each for each in all_partners(sender.ours) if each.name == "Office")
    assert (row.proof, row.checked) == (Proof.UNPROVEN, "")
    now_known = compared(sender.ours, sender.page("Office"), in_person=IN_PERSON, now=sender.now)
    assert (now_known.proof, now_known.checked) == (Proof.IN_PERSON, "2015-11-20")
    sender.send_to("Office")


def test_a_form_that_was_open_while_a_package_changed_the_page_vouches_for_no_key(
    sender: Sender, now: datetime
) -> None:
    ours, own = sender.ours, new_identity().recipient
    put_down(ours, Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=own), now=now)
    sender.take_ours()
    page = sender.page("Office")
    sender.bring(replace(page, age_recipient=THEIR_KEY, signing_key=a_signing_key()))
    in_the_form = replace(sender.page("Office"), remarks="moved")
    sender.bring(replace(page, age_recipient=new_identity().recipient, signing_key=""))
    assert sender.page("Office").age_recipient != THEIR_KEY
    casework.keep(ours, in_the_form, now=now)
    assert sender.page("Office") == in_the_form
    assert (vouched(ours, page.id).age_recipient, vouched(ours, page.id).signing_key) == (own, "")
    with pytest.raises(NotVouchedFor):
        sender.send_to("Office")
    # The same for a form whose page an undone import has taken away meanwhile.
    casework.keep(ours, an_office("Another", THEIR_KEY), now=now)
    with pytest.raises(NotVouchedFor):
        sender.send_to("Another")


def test_a_key_typed_on_a_card_is_vouched_for_and_the_other_one_there_is_not(
    sender: Sender, now: datetime
) -> None:
    sender.bring(replace(an_office(key=THEIR_KEY), signing_key=a_signing_key()))
    page = sender.page("Office")
    shown = put_on_card(
        sender.ours, page.id, FoundKeys(age_recipient="", signing_key=a_signing_key()), now=now
    )
    assert (shown.age.proof, shown.signing.proof) == (Proof.UNPROVEN, Proof.TYPED)
    shown = put_on_card(sender.ours, page.id, FoundKeys(age_recipient=THEIR_KEY, signing_key=""), now=now)
    assert (shown.age.proof, shown.signing.proof) == (Proof.TYPED, Proof.TYPED)


def test_a_page_of_the_same_name_does_not_take_the_place_of_ours(sender: Sender, now: datetime) -> None:
    put_down(sender.ours, Given(name="Office", kind=PartnerKind.OFFICE), now=now)  # its key is still to come
    sender.bring(an_office(key=THEIR_KEY))
    with pytest.raises(SeveralRecipients):
        sender.send_to("Office")
    with pytest.raises(SeveralRecipients):
        pack(sender.ours, cases=(), to="Office", out=sender.ours.folder)


def test_a_page_with_a_key_of_ours_on_it_changes_nothing_about_whose_it_is(
    sender: Sender, now: datetime
) -> None:
    key = new_identity().recipient
    put_down(sender.ours, Given(name="Lawyer", kind=PartnerKind.PARTNER, age_recipient=key), now=now)
    sender.bring(an_office("A friend", key))
    sender.send_to(key, colleague=False)
    told = [kept.record for kept in sender.ours.notebook.records.of_kind("disclosure")]
    assert {each.partner for each in told} == {sender.page("Lawyer").id}  # type: ignore[union-attr]
    assert {each.sealed_to for each in told} == {key}  # type: ignore[union-attr]


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_package_that_changes_a_key_closes_the_page_and_what_is_written_on_it_later_does_not_open_it(
    sender: Sender, now: datetime, by_hand: bool
) -> None:
    key = new_identity().recipient
    put_down(
        sender.ours,
        Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=key, checked=IN_PERSON),
        now=now,
    )
    sender.send_to("Office")
    sender.take_ours()
    page = sender.page("Office")
    sender.bring(replace(page, age_recipient=THEIR_KEY, signing_key=a_signing_key(), checked=IN_PERSON))
    assert sender.page("Office").age_recipient == THEIR_KEY
    with pytest.raises(NotVouchedFor):
        sender.send_to("Office")
    casework.keep(sender.ours, replace(sender.page("Office"), remarks="moved", name="The office"), now=now)
    with pytest.raises(NotVouchedFor):
        sender.send_to("The office")
    seen = replace(sender.page("The office"), age_recipient=key)
    with pytest.raises(ChangedMeanwhile):
        compared(sender.ours, seen, in_person=IN_PERSON, now=now)
    if by_hand:
        casework.keep(sender.ours, seen, now=now)
    else:
        put_down(sender.ours, Given(name="The office", age_recipient=key), now=now)
    sender.send_to("The office")
    (row,) = (each for each in all_partners(sender.ours) if each.name == "The office")
    assert (row.age_recipient, row.proof) == (key, Proof.UNPROVEN)  # their signing key is still on it


def test_a_key_that_was_replaced_does_not_come_back_with_a_package(sender: Sender, now: datetime) -> None:
    old = new_identity().recipient
    put_down(sender.ours, Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=old), now=now)
    put_down(sender.ours, Given(name="Office", age_recipient=new_identity().recipient), now=now)
    sender.take_ours()
    sender.bring(replace(sender.page("Office"), age_recipient=old))
    with pytest.raises(NotVouchedFor):
        sender.send_to("Office")


def test_a_package_makes_no_partner_a_colleague(sender: Sender, now: datetime) -> None:
    key = new_identity().recipient
    put_down(sender.ours, Given(name="Lawyer", age_recipient=key), now=now)
    sender.take_ours()
    sender.bring(replace(sender.page("Lawyer"), kind=PartnerKind.OFFICE))
    with pytest.raises(NotVouchedFor):
        sender.send_to("Lawyer")
    with pytest.raises(NotVouchedFor):
        pack(sender.ours, cases=(), to="Lawyer", out=sender.ours.folder)
    sender.send_to("Lawyer", colleague=False)
    put_down(sender.ours, Given(name="Lawyer", kind=PartnerKind.OFFICE), now=now)
    sender.send_to("Lawyer")


def test_a_package_gives_no_withdrawn_key_back_on_that_page_or_on_another(
    sender: Sender, now: datetime
) -> None:
    key = new_identity().recipient
    put_down(
        sender.ours,
        Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=key, signing_key=a_signing_key()),
        now=now,
    )
    withdraw(sender.ours, "Office", now=now)
    sender.take_ours()
    sender.bring(replace(sender.page("Office"), withdrawn=False))
    sender.bring(an_office("Another office", key))
    for to in ("Office", "Another office", key):
        with pytest.raises(NotForThisPartner):
            sender.send_to(to, colleague=False)
    compared(sender.ours, sender.page("Another office"), in_person=None, now=now)
    with pytest.raises(NotForThisPartner):
        sender.send_to("Another office")
    public = SigningKey.from_private(Secret(bytearray(range(32)))).public
    assert signer_of(sender.ours, public).standing is Standing.WITHDRAWN


@pytest.mark.parametrize("is_kept_twice", [False, True])
def test_a_conflict_decided_for_the_other_side_vouches_for_nothing(
    sender: Sender, now: datetime, is_kept_twice: bool
) -> None:
    put_down(
        sender.ours,
        Given(name="Office", kind=PartnerKind.OFFICE, age_recipient=new_identity().recipient),
        now=now,
    )
    sender.take_ours()
    page = sender.page("Office")
    put_down(sender.ours, Given(name="Office", organisation="A house"), now=now)
    sender.bring(replace(page, age_recipient=THEIR_KEY, name="Their office"))
    found = conflicts.conflict(sender.ours, page.id)
    if is_kept_twice:
        conflicts.keep_separate(sender.ours, found, now=now)
        to = "Their office"
    else:
        is_this = isinstance(found.this.record, Partner) and found.this.record.age_recipient == THEIR_KEY
        conflicts.use(sender.ours, found, Take.THIS if is_this else Take.THAT, now=now)
        to = page.id
    with pytest.raises(NotVouchedFor):
        sender.send_to(to)


def test_a_signature_is_known_only_where_the_page_and_the_word_given_here_agree(
    sender: Sender, now: datetime
) -> None:
    ours, mine = sender.ours, SigningKey.from_private(Secret(bytearray(range(32))))
    put_down(ours, Given(name="Ha", kind=PartnerKind.COLLEAGUE, signing_key=mine.public_line()), now=now)
    signer = signer_of(ours, mine.public)
    assert (signer.standing, signer.checked) == (Standing.KNOWN, None)
    compared(ours, sender.page("Ha"), in_person=IN_PERSON, now=now)
    assert signer_of(ours, mine.public).checked == IN_PERSON
    sender.take_ours()
    other = SigningKey.from_private(Secret(bytearray(32)))
    sender.bring(replace(sender.page("Ha"), signing_key=other.public_line()))
    assert signer_of(ours, mine.public).standing is Standing.UNKNOWN
    assert signer_of(ours, other.public).standing is Standing.UNKNOWN
    put_down(ours, Given(name="Ha", signing_key=other.public_line()), now=now)
    assert signer_of(ours, other.public).standing is Standing.KNOWN


def test_new_keys_typed_on_a_card_take_the_day_of_comparison_away(sender: Sender, now: datetime) -> None:
    put_down(
        sender.ours, Given(name="Ha", age_recipient=new_identity().recipient, checked=IN_PERSON), now=now
    )
    page = sender.page("Ha")
    assert page.checked == IN_PERSON
    typed = FoundKeys(age_recipient=new_identity().recipient, signing_key="")
    put_on_card(sender.ours, page.id, typed, now=now)
    assert sender.page("Ha").checked is None
    (row,) = (each for each in all_partners(sender.ours) if each.name == "Ha")
    assert (row.proof, row.checked) == (Proof.TYPED, "")
    casework.keep(sender.ours, replace(sender.page("Ha"), checked=IN_PERSON), now=now)
    (row,) = (each for each in all_partners(sender.ours) if each.name == "Ha")
    assert (row.proof, row.checked) == (Proof.TYPED, "")  # a day that stands on a page is nobody's word
    compared(sender.ours, sender.page("Ha"), in_person=IN_PERSON, now=now)
    (row,) = (each for each in all_partners(sender.ours) if each.name == "Ha")
    assert (row.proof, row.checked) == (Proof.IN_PERSON, "2015-11-20")


def test_a_notebook_that_was_restored_knows_whom_it_vouched_for_and_calls_people_as_before(
    sender: Sender, tmp_path: Path, now: datetime
) -> None:
    put_down(
        sender.ours,
        Given(
            name="Office",
            kind=PartnerKind.OFFICE,
            age_recipient=new_identity().recipient,
            checked=IN_PERSON,
        ),
        now=now,
    )
    sender.bring(an_office("Another", THEIR_KEY))
    before = all_partners(sender.ours), sender.ours.notebook.device.label_key(sender.page("Office").id)
    stick = tmp_path / "stick"
    stick.mkdir()
    result_of(back_up(sender.ours, stick, now=now))
    restored = result_of(restore(stick, tmp_path / "back", Means(passphrase=PASSPHRASE), now=now))
    after = all_partners(restored), restored.notebook.device.label_key(sender.page("Office").id)
    lock(restored, now=now)
    assert after == before
    assert {row.name: row.proof for row in after[0]} == {
        "Another": Proof.UNPROVEN,
        "Min": Proof.TYPED,
        "Office": Proof.IN_PERSON,
    }
