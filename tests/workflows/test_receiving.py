"""Receiving in two steps: nothing comes in from a key that nobody here put down, and a look changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from workflows import casework
from workflows.errors import Refused
from workflows.partners import Given, all_partners, put_down, withdraw
from workflows.receiving import Looked, UnknownSigner, bring_together, look, receive
from workflows.sending import Sending, identity, send
from workflows.session import Session
from workflows.signers import NoNameToTrust, NotOneToTrust, Standing, Trust
from workflows.trash import in_trash, put_in

DAY = date(2015, 11, 20)


def looked_at(session: Session, package: Path) -> Looked:
    return look(session, package, words=None)


def test_a_look_says_who_signed_and_what_would_come_and_changes_nothing(
    session: Session, theirs: Session, package: Path
) -> None:
    before = theirs.notebook.audit.count()
    looked = looked_at(theirs, package)
    assert looked.signer.standing is Standing.UNKNOWN
    assert looked.signer.words == identity(session).words
    assert (looked.arrival.missing, looked.arrival.known, looked.arrival.undecided) == (47, 0, ())
    assert looked.kinds["person"] == 9
    assert theirs.notebook.audit.count() == before
    assert theirs.notebook.revisions.last_number() == 0


def test_nothing_comes_in_from_a_key_that_nobody_knows(theirs: Session, package: Path, now: datetime) -> None:
    with pytest.raises(UnknownSigner):
        bring_together(theirs, looked_at(theirs, package), now=now)
    assert theirs.notebook.revisions.last_number() == 0


def test_trust_puts_the_key_on_a_partners_page_in_the_same_transaction(
    session: Session, theirs: Session, package: Path, now: datetime
) -> None:
    trust = Trust(name="  Worker 3 ", checked=RoughDate.day(DAY))
    entries = theirs.notebook.audit.count()
    assert bring_together(theirs, looked_at(theirs, package), trust=trust, now=now).new == 47
    assert theirs.notebook.audit.count() == entries + 1
    (partner,) = all_partners(theirs)
    assert (partner.name, partner.kind, partner.checked) == ("Worker 3", PartnerKind.COLLEAGUE, "2015-11-20")
    assert partner.signing_key == identity(session).signing_key
    signer = looked_at(theirs, package).signer
    assert (signer.standing, signer.name, signer.is_trusted) == (Standing.KNOWN, "Worker 3", True)
    assert bring_together(theirs, looked_at(theirs, package), now=now).new == 0


def test_a_new_key_of_a_known_colleague_takes_the_place_of_the_old_one(
    session: Session, theirs: Session, package: Path, now: datetime
) -> None:
    put_down(
        theirs,
        Given(name="Worker 3", kind=PartnerKind.OFFICE, signing_key=identity(theirs).signing_key),
        now=now,
    )
    bring_together(theirs, looked_at(theirs, package), trust=Trust(name="Worker 3"), now=now)
    (partner,) = all_partners(theirs)
    assert (partner.kind, partner.signing_key) == (PartnerKind.OFFICE, identity(session).signing_key)


@pytest.mark.parametrize("kind", [PartnerKind.COLLEAGUE, PartnerKind.PARTNER])
def test_a_withdrawn_key_and_one_of_a_partner_for_summaries_bring_nothing(
    session: Session, theirs: Session, package: Path, now: datetime, kind: PartnerKind
) -> None:
    put_down(theirs, Given(name="B", kind=kind, signing_key=identity(session).signing_key), now=now)
    if kind is PartnerKind.COLLEAGUE:
        withdraw(theirs, "B", now=now)
    looked = looked_at(theirs, package)
    expected = Standing.WITHDRAWN if kind is PartnerKind.COLLEAGUE else Standing.SUMMARIES_ONLY
    assert looked.signer.standing is expected
    with pytest.raises(UnknownSigner):
        bring_together(theirs, looked, now=now)
    with pytest.raises(NotOneToTrust):
        bring_together(theirs, looked, trust=Trust(name="B"), now=now)
    # The same key under another name would take the withdrawal back unseen.
    with pytest.raises(UnknownSigner):
        bring_together(theirs, looked, trust=Trust(name="Somebody else"), now=now)
    with pytest.raises(NoNameToTrust):
        bring_together(theirs, looked, trust=Trust(name=" "), now=now)
    assert [partner.name for partner in all_partners(theirs)] == ["B"]


def test_a_partners_page_that_came_in_a_package_introduces_nobody(
    session: Session,
    theirs: Session,
    new_session: Callable[[str], Session],
    example_case: str,
    tmp_path: Path,
    now: datetime,
) -> None:
    stranger = new_session("Stranger")
    friend = Partner(
        id=PartnerId(casework.new_id()),
        name="A friend",
        kind=PartnerKind.OFFICE,
        signing_key=identity(stranger).signing_key,
    )
    casework.keep(session, friend, now=now)
    case = casework.case_file(session, example_case).case
    casework.keep(session, replace(case, do_not_share_with=(friend.id,)), now=now)
    to_theirs = Sending(
        cases=(example_case,), to=identity(theirs).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    receive(theirs, send(session, to_theirs, now=now).path, words=None, trust=Trust(name="Ours"), now=now)
    assert {partner.name for partner in all_partners(theirs)} == {"A friend", "Ours"}
    receive(
        stranger,
        send(session, replace(to_theirs, to=identity(stranger).age_recipient), now=now).path,
        words=None,
        trust=Trust(name="Ours"),
        now=now,
    )
    from_stranger = send(stranger, to_theirs, now=now).path
    assert looked_at(theirs, from_stranger).signer.standing is Standing.UNKNOWN


def test_our_own_package_is_ours(session: Session, example_case: str, tmp_path: Path, now: datetime) -> None:
    own = Sending(
        cases=(example_case,), to=identity(session).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    looked = looked_at(session, send(session, own, now=now).path)
    assert looked.signer.standing is Standing.OURSELVES
    assert (looked.arrival.missing, looked.arrival.known) == (0, 47)


def test_a_look_foretells_what_changes_and_what_has_to_be_decided(
    session: Session, theirs: Session, example_case: str, package: Path, tmp_path: Path, now: datetime
) -> None:
    bring_together(theirs, looked_at(theirs, package), trust=Trust(name="Ours"), now=now)
    people = casework.case_file(session, example_case).people
    casework.keep(session, replace(people[0], label="Woman 1"), now=now)
    casework.keep(session, replace(people[1], label="Man 1"), now=now)
    casework.keep(theirs, replace(people[0], label="Mother"), now=now)
    again = Sending(
        cases=(example_case,), to=identity(theirs).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    looked = looked_at(theirs, send(session, again, now=now).path)
    # That the case was sent before is a record too, and new to them.
    told = [kept.record.id for kept in session.notebook.records.of_kind("disclosure")]
    assert set(looked.arrival.new) <= set(told)
    assert set(looked.arrival.changed) == {people[0].id, people[1].id}
    assert looked.arrival.undecided == (people[0].id,)
    assert bring_together(theirs, looked, now=now).conflicts == 1


def test_a_look_foretells_what_would_go_into_the_trash(
    session: Session, theirs: Session, example_case: str, package: Path, tmp_path: Path, now: datetime
) -> None:
    bring_together(theirs, looked_at(theirs, package), trust=Trust(name="Ours"), now=now)
    people = casework.case_file(session, example_case).people
    put_in(theirs, people[0].id, now=now)
    put_in(session, *(each.id for each in people[:2]), now=now + timedelta(minutes=1))
    casework.keep(theirs, replace(people[2], label="Mother"), now=now + timedelta(minutes=2))
    put_in(session, people[2].id, now=now + timedelta(minutes=1))
    again = Sending(
        cases=(example_case,), to=identity(theirs).age_recipient, colleague=True, on=DAY, out=tmp_path
    )
    looked = looked_at(theirs, send(session, again, now=now).path)
    # The first is there already; of the third their own version is newer, and stays in sight.
    assert looked.arrival.trashed == (people[1].id,)
    assert bring_together(theirs, looked, now=now).trashed == 1
    assert [each.id for each in in_trash(theirs) if each.id == people[1].id]


def test_a_mistyped_key_is_caught_and_new_keys_want_a_new_comparison(
    session: Session, theirs: Session, now: datetime
) -> None:
    keys = identity(theirs)
    put_down(
        session,
        Given(name="B", age_recipient=keys.age_recipient, checked=RoughDate.day(DAY)),
        now=now,
    )
    wrong = keys.age_recipient[:-1] + ("q" if keys.age_recipient[-1] != "q" else "p")
    for given in (
        Given(name="B", age_recipient=wrong),
        Given(name="B", signing_key="ssh-ed25519 AAAA"),
        Given(name=" "),
    ):
        with pytest.raises(Refused):
            put_down(session, given, now=now)
    assert put_down(session, Given(name="B", organisation="An office"), now=now).checked == "2015-11-20"
    assert put_down(session, Given(name="B", signing_key=keys.signing_key + " laptop"), now=now).checked == ""
    (row,) = all_partners(session)
    assert (row.signing_key, row.words) == (keys.signing_key, keys.words)
