"""Changing everything: what is named goes on opening the notebook, and nothing else does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from crypto.stretching import CHEAPEST, Cost
from storage.backup.safety import safety_folder
from tests.workflows.conftest import PASSPHRASE
from tests.workflows.means_of_ours import OURS, PIECES, WORDS, opens
from workflows.casework import all_cases
from workflows.errors import Refused
from workflows.guessing import strengthen
from workflows.key_change import change_everything
from workflows.key_slots import Kind, add_passphrase, change_passphrase, renew_recovery, ways
from workflows.means import Means, make_key_file
from workflows.session import Session, lock, unlock


def test_a_key_file_stays_when_guessing_is_made_harder_and_when_everything_is_changed(
    session: Session, tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "holiday.jpg"
    make_key_file(file)
    change_passphrase(session, OURS, Means(passphrase=PASSPHRASE, key_file=file), now=now, cost=CHEAPEST)
    lock(session, now=now)
    twice = Cost(memory_kib=2 * CHEAPEST.memory_kib, passes=1, lanes=1)
    with_file = Means(passphrase=PASSPHRASE, key_file=file)
    changes: list[tuple[Callable[[Session], object], Means]] = [
        (lambda again: strengthen(again, OURS, twice, now=now), with_file),
        (lambda again: change_everything(again, OURS, now=now, cost=CHEAPEST), with_file),
        (
            lambda again: change_everything(again, OURS, new=Means(passphrase="new"), now=now, cost=CHEAPEST),
            Means(passphrase="new", key_file=file),
        ),
    ]
    for change, means in changes:
        again = unlock(session.folder, passphrase=PASSPHRASE, key_file=file, now=now)
        change(again)
        lock(again, now=now)
        assert opens(session, means, now)
        assert not opens(session, Means(passphrase=means.passphrase), now)


def test_changing_everything_keeps_what_was_named_and_drops_the_rest(
    session: Session, example_case: str, now: datetime
) -> None:
    office, partner = Means(passphrase="office"), Means(passphrase="partner")
    kept = add_passphrase(session, OURS, office, name="the office", person="Lee", now=now, cost=CHEAPEST)
    add_passphrase(session, OURS, partner, now=now, cost=CHEAPEST)
    renew_recovery(session, OURS, WORDS, now=now)
    new = Means(passphrase="new")
    change_everything(session, OURS, new=new, recovery=PIECES, others={kept: office}, now=now, cost=CHEAPEST)
    assert not session.notebook.is_open
    assert not safety_folder(session.folder).exists()
    for means, does in (
        (new, True),
        (office, True),
        (PIECES, True),
        (OURS, False),
        (partner, False),
        (WORDS, False),
    ):
        assert opens(session, means, now) is does
    again = unlock(session.folder, passphrase="office", now=now)
    assert [(way.kind, way.name, way.person) for way in ways(again)] == [
        (Kind.PASSPHRASE, "", "Worker 3"),
        (Kind.PIECES, "", "Worker 3"),
        (Kind.PASSPHRASE, "the office", "Lee"),
    ]
    assert [row.id for row in all_cases(again)] == [example_case]
    lock(again, now=now)


def test_changing_everything_asks_for_the_secret_of_each_way_that_is_kept(
    session: Session, now: datetime
) -> None:
    office = add_passphrase(session, OURS, Means(passphrase="office"), now=now, cost=CHEAPEST)
    own = ways(session)[0].slot
    for others in ({office: Means(passphrase="wrong")}, {office: OURS}, {own: OURS}, {"00" * 16: OURS}):
        with pytest.raises(Refused):
            change_everything(session, OURS, others=others, now=now, cost=CHEAPEST)
    assert session.notebook.is_open
    with pytest.raises(Refused):
        change_everything(session, OURS, now=now, cost=CHEAPEST, stop=lambda: True)
    assert session.notebook.is_open
    assert len(ways(session)) == 2
