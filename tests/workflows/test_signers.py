"""Signers, where a package has written on the page of the name that a person trusts: its page decides neither a kind nor a withdrawal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from domain.case import Case
from domain.partner import PartnerKind
from tests.workflows.laptops import Laptops, a_note, purged
from tests.workflows.sender_of_pages import IN_PERSON, Sender, an_office
from workflows.partners import Given, put_down, withdraw
from workflows.receiving import Received, UnknownSigner, receive
from workflows.sending import identity
from workflows.session import Session
from workflows.signers import NotOneToTrust, Standing, Trust, signer_of
from workflows.vouching import vouched


@pytest.fixture
def third(new_session: Callable[[str], Session], begin_case: Callable[..., Case]) -> Session:
    """A laptop whose packages come under a key that is to be trusted by name."""
    session = new_session("Third")
    begin_case(session, "THIRD-1")
    return session


@pytest.fixture
def trusting(sender: Sender, third: Session, laptops: Laptops) -> Callable[[str], Received]:
    """Takes a package of the third laptop in, its words compared in person with who has a name."""

    def take_in(name: str) -> Received:
        package = laptops.pack(third, sender.ours, *cases_of(third))
        trust = Trust(name=name, checked=IN_PERSON)
        return receive(sender.ours, package, words=None, trust=trust, now=sender.now)

    return take_in


def cases_of(session: Session) -> list[str]:
    return [kept.record.id for kept in session.notebook.records.of_kind("case")]


@pytest.mark.parametrize("told", [None, PartnerKind.COLLEAGUE])
def test_who_is_trusted_by_name_is_no_office_because_a_package_wrote_so_on_the_page(
    sender: Sender,
    third: Session,
    trusting: Callable[[str], Received],
    laptops: Laptops,
    now: datetime,
    told: PartnerKind | None,
) -> None:
    ours = sender.ours
    note = a_note(ours, sender.own_case, now)
    laptops.put_down(third, ours)
    laptops.pass_on(ours, third, sender.own_case)
    purged(third, note.id, now)
    if told:
        put_down(ours, Given(name="Ha", kind=told), now=now)
        sender.take_ours()
        sender.bring(replace(sender.page("Ha"), kind=PartnerKind.OFFICE))
    else:
        sender.bring(replace(an_office("Ha"), age_recipient="", checked=None))
    received = trusting("Ha")
    assert vouched(ours, sender.page("Ha").id).kind == PartnerKind.COLLEAGUE
    assert (received.purged, received.waiting_purges) == (0, 1)
    assert ours.notebook.records.find(note.id) is not None


@pytest.mark.parametrize("is_their_old_key", [True, False])
def test_who_was_withdrawn_is_not_trusted_by_name_after_a_package_took_it_back(
    sender: Sender,
    third: Session,
    trusting: Callable[[str], Received],
    laptops: Laptops,
    now: datetime,
    is_their_old_key: bool,
) -> None:
    ours = sender.ours
    if is_their_old_key:
        laptops.put_down(ours, third, name="Ha")
    else:
        put_down(ours, Given(name="Ha", kind=PartnerKind.COLLEAGUE), now=now)
    withdraw(ours, "Ha", now=now)
    sender.take_ours()
    sender.bring(replace(sender.page("Ha"), withdrawn=False))
    assert not sender.page("Ha").withdrawn
    before = ours.notebook.revisions.last_number()
    with pytest.raises(NotOneToTrust):
        trusting("Ha")
    assert ours.notebook.revisions.last_number() == before


def test_a_partner_for_summaries_is_not_trusted_by_name_after_a_package_made_them_a_colleague(
    sender: Sender, trusting: Callable[[str], Received], now: datetime
) -> None:
    put_down(sender.ours, Given(name="Lawyer", kind=PartnerKind.PARTNER), now=now)
    sender.take_ours()
    sender.bring(replace(sender.page("Lawyer"), kind=PartnerKind.COLLEAGUE))
    with pytest.raises(NotOneToTrust):
        trusting("Lawyer")


def test_only_a_key_that_nobody_here_knows_is_trusted_by_name(
    sender: Sender, third: Session, trusting: Callable[[str], Received], now: datetime
) -> None:
    sender.bring(replace(an_office("Ha"), age_recipient="", checked=None))
    keys = identity(third)
    put_down(sender.ours, Given(name="Ha", signing_key=keys.signing_key), now=now)
    public = third.notebook.device.signing_key().public
    assert signer_of(sender.ours, public).standing is Standing.SUMMARIES_ONLY
    with pytest.raises(UnknownSigner):
        trusting("Ha")
    assert vouched(sender.ours, sender.page("Ha").id).kind == ""
