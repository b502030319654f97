"""Partners without a form, where a package has written on their page: who puts something down vouches for that, and for nothing else there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from domain.partner import PartnerKind
from domain.roughdate import RoughDate
from tests.workflows.sender_of_pages import IN_PERSON, THEIR_KEY, Sender, a_signing_key, an_office
from workflows.partners import Given, NothingCompared, all_partners, put_down
from workflows.vouching import NotVouchedFor, Proof, vouched


@pytest.mark.parametrize("checked", [None, IN_PERSON])
def test_who_puts_one_key_down_vouches_for_no_other_and_for_no_kind_that_a_package_wrote(
    sender: Sender, now: datetime, checked: RoughDate | None
) -> None:
    ours = sender.ours
    put_down(ours, Given(name="Lawyer", kind=PartnerKind.PARTNER), now=now)
    sender.take_ours()
    sender.bring(replace(sender.page("Lawyer"), age_recipient=THEIR_KEY, kind=PartnerKind.OFFICE))
    put_down(ours, Given(name="Lawyer", signing_key=a_signing_key(), checked=checked), now=now)
    for colleague in (True, False):
        with pytest.raises(NotVouchedFor):
            sender.send_to("Lawyer", colleague=colleague)
    page = sender.page("Lawyer")
    told = vouched(ours, page.id)
    assert (told.age_recipient, told.age_checked, told.kind) == ("", "", PartnerKind.PARTNER)
    assert (told.signing_key, told.signing_checked) == (a_signing_key(), checked.edtf if checked else "")
    assert page.checked is None
    (row,) = (each for each in all_partners(ours) if each.name == "Lawyer")
    assert (row.proof, row.checked) == (Proof.UNPROVEN, "")


def test_a_day_without_a_key_vouches_for_nothing(sender: Sender, now: datetime) -> None:
    sender.bring(an_office(key=THEIR_KEY))
    for kind in (None, PartnerKind.OFFICE):
        with pytest.raises(NothingCompared):
            put_down(sender.ours, Given(name="Office", kind=kind, checked=IN_PERSON), now=now)
    with pytest.raises(NotVouchedFor):
        sender.send_to("Office", colleague=False)
