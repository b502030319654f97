"""Who can open the notebook, and with what: every change asks for a passphrase first, and is proven before it counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crypto.pieces import pieces_of
from crypto.recovery import words_of_entropy
from crypto.stretching import CHEAPEST, Cost
from tests.workflows.conftest import PASSPHRASE
from tests.workflows.means_of_ours import OURS, PIECES, WORDS, opens
from workflows.errors import Refused
from workflows.guessing import note_offered, own_cost, strengthen, stronger_cost
from workflows.key_change import change_everything
from workflows.key_slots import (
    Kind,
    add_passphrase,
    change_passphrase,
    is_passphrase,
    no_recovery,
    remove,
    rename,
    renew_recovery,
    ways,
)
from workflows.means import Means, make_key_file
from workflows.session import Session, lock, unlock


def test_a_passphrase_is_known_again(session: Session) -> None:
    assert is_passphrase(session, PASSPHRASE)
    assert not is_passphrase(session, PASSPHRASE.upper())


def test_ways_come_with_names_and_persons_and_go_again(session: Session, now: datetime) -> None:
    office = add_passphrase(
        session, OURS, Means(passphrase="office"), name="the office", person="Lee", now=now, cost=CHEAPEST
    )
    renew_recovery(session, OURS, WORDS, now=now)
    assert [(way.kind, way.name, way.person, way.is_own) for way in ways(session)] == [
        (Kind.PASSPHRASE, "", "Worker 3", True),
        (Kind.PASSPHRASE, "the office", "Lee", False),
        (Kind.WORDS, "", "Worker 3", False),
    ]
    remove(session, OURS, office, now=now)
    no_recovery(session, OURS, now=now)
    assert [way.is_own for way in ways(session)] == [True]
    actions = [entry.action for entry in session.notebook.audit.entries(limit=4)]
    assert actions == ["key slot removed", "key slot removed", "recovery renewed", "key slot added"]
    lock(session, now=now)
    assert opens(session, OURS, now)
    assert not opens(session, Means(passphrase="office"), now)
    assert not opens(session, WORDS, now)


@pytest.mark.parametrize(
    "proof",
    [Means(passphrase="wrong"), Means(passphrase=""), Means(), WORDS],
    ids=["wrong", "empty", "none", "words"],
)
def test_nothing_is_changed_without_a_passphrase_of_the_notebook(
    session: Session, now: datetime, proof: Means
) -> None:
    renew_recovery(session, OURS, WORDS, now=now)
    before = ways(session)
    other = Means(passphrase="another")
    changes: list[Callable[[], object]] = [
        lambda: add_passphrase(session, proof, other, now=now, cost=CHEAPEST),
        lambda: remove(session, proof, before[1].slot, now=now),
        lambda: rename(session, proof, before[1].slot, name="theirs", person="", now=now),
        lambda: change_passphrase(session, proof, other, now=now, cost=CHEAPEST),
        lambda: strengthen(session, proof, CHEAPEST, now=now),
        lambda: renew_recovery(session, proof, PIECES, now=now),
        lambda: no_recovery(session, proof, now=now),
        lambda: change_everything(session, proof, now=now, cost=CHEAPEST),
    ]
    for change in changes:
        with pytest.raises(Refused):
            change()
    assert ways(session) == before


def test_a_way_is_renamed_without_its_secret_and_opens_as_before(session: Session, now: datetime) -> None:
    office = add_passphrase(session, OURS, Means(passphrase="office"), name="ofice", now=now, cost=CHEAPEST)
    renew_recovery(session, OURS, PIECES, now=now)
    rename(session, OURS, office, name="the office", person="Lee", now=now)
    rename(session, OURS, ways(session)[2].slot, name="in the safe", person="", now=now)
    named = [(Kind.PASSPHRASE, "the office", "Lee"), (Kind.PIECES, "in the safe", "")]
    assert [(way.kind, way.name, way.person) for way in ways(session)][1:] == named
    assert next(iter(session.notebook.audit.entries())).action == "key slot renamed"
    with pytest.raises(Refused):
        rename(session, OURS, office, name="가" * 200, person="", now=now)
    with pytest.raises(Refused):
        rename(session, OURS, "f" * 32, name="", person="", now=now)
    lock(session, now=now)
    assert opens(session, Means(passphrase="office"), now)
    assert opens(session, PIECES, now)
    again = unlock(session.folder, passphrase="office", now=now)
    assert (again.read_only_because, again.notices) == (None, ())
    assert again.notebook.person == "Lee"
    assert [(way.kind, way.name, way.person) for way in ways(again)][1:] == named
    lock(again, now=now)


def test_the_last_passphrase_stays(session: Session, now: datetime) -> None:
    renew_recovery(session, OURS, WORDS, now=now)
    with pytest.raises(Refused) as refusal:
        remove(session, OURS, ways(session)[0].slot, now=now)
    assert refusal.value.fact == "LastSlot"


def test_a_changed_passphrase_is_the_only_one_that_opens(session: Session, now: datetime) -> None:
    with pytest.raises(Refused, match="is the old one"):
        change_passphrase(session, OURS, OURS, now=now, cost=CHEAPEST)
    change_passphrase(session, OURS, Means(passphrase="다음 암호문"), now=now, cost=CHEAPEST)
    assert [(way.person, way.is_own) for way in ways(session)] == [("Worker 3", True)]
    lock(session, now=now)
    assert not opens(session, OURS, now)
    assert opens(session, Means(passphrase="다음 암호문"), now)


def test_who_forgot_the_passphrase_comes_in_with_the_recovery_and_makes_a_new_one(
    session: Session, now: datetime
) -> None:
    renew_recovery(session, OURS, WORDS, now=now)
    lock(session, now=now)
    again = unlock(session.folder, recovery_words=WORDS.recovery_words, now=now)
    # What they do now stands under their name, as before.
    assert again.notebook.person == "Worker 3"
    change_passphrase(again, WORDS, Means(passphrase="new"), now=now, cost=CHEAPEST)
    assert [(way.kind, way.person, way.is_own) for way in ways(again)] == [
        (Kind.WORDS, "Worker 3", True),
        (Kind.PASSPHRASE, "Worker 3", False),
    ]
    add_passphrase(again, WORDS, Means(passphrase="second"), now=now, cost=CHEAPEST)
    with pytest.raises(Refused, match="several passphrases"):
        change_passphrase(again, WORDS, Means(passphrase="third"), now=now, cost=CHEAPEST)
    lock(again, now=now)
    assert not opens(session, OURS, now)
    assert opens(session, Means(passphrase="new"), now)
    assert opens(session, WORDS, now)


def test_a_key_file_can_go_with_a_passphrase_and_is_known_while_the_notebook_is_open(
    session: Session, tmp_path: Path, now: datetime
) -> None:
    file = tmp_path / "holiday.jpg"
    make_key_file(file)
    assert len(file.read_bytes()) == 64
    with pytest.raises(Refused):
        make_key_file(file)
    both = Means(passphrase=PASSPHRASE, key_file=file)
    change_passphrase(session, OURS, both, now=now, cost=CHEAPEST)
    lock(session, now=now)
    with pytest.raises(Refused) as refusal:
        unlock(session.folder, passphrase=PASSPHRASE, now=now)
    assert refusal.value.fact == "KeyFileWanted"
    with pytest.raises(Refused) as refusal:
        unlock(session.folder, passphrase=PASSPHRASE, key_file=tmp_path / "gone", now=now)
    assert refusal.value.fact == "KeyFileUnreadable"
    again = unlock(session.folder, passphrase=PASSPHRASE, key_file=file, now=now)
    assert is_passphrase(again, PASSPHRASE)
    assert [way.kind for way in ways(again)] == [Kind.PASSPHRASE_AND_FILE]
    # The file need not be brought again to say the passphrase again.
    change_passphrase(again, OURS, Means(passphrase="without a file"), now=now, cost=CHEAPEST)
    lock(again, now=now)
    assert again.key_file is None
    assert opens(session, Means(passphrase="without a file"), now)


def test_new_recovery_takes_the_place_of_the_old_one(session: Session, now: datetime) -> None:
    renew_recovery(session, OURS, WORDS, now=now)
    renew_recovery(session, OURS, PIECES, now=now)
    assert [way.kind for way in ways(session)] == [Kind.PASSPHRASE, Kind.PIECES]
    lock(session, now=now)
    assert opens(session, PIECES, now)
    assert not opens(session, WORDS, now)


def test_a_wrong_word_is_named_by_its_number(session: Session, now: datetime) -> None:
    words = list(words_of_entropy(bytes(16), "en").words)
    words[2] = "xyzzy"
    piece = pieces_of(bytes(16))[0].split()
    piece[3] = piece[9] = "xyzzy"
    for means, beginning in (
        (Means(recovery_words=" ".join(words)), "Word 3 is not in the list."),
        (
            Means(pieces=(pieces_of(bytes(16))[0], " ".join(piece))),
            "Piece 2: Words 4, 10 are not in the list.",
        ),
    ):
        with pytest.raises(Refused) as refusal:
            renew_recovery(session, OURS, means, now=now)
        assert refusal.value.sentence.startswith(beginning)
        assert "xyzzy" not in refusal.value.sentence


def test_a_faster_computer_is_offered_to_make_guessing_harder(session: Session, now: datetime) -> None:
    twice = Cost(memory_kib=2 * CHEAPEST.memory_kib, passes=1, lanes=1)
    assert own_cost(session, now) == CHEAPEST
    assert stronger_cost(CHEAPEST, lambda: twice) == twice
    assert stronger_cost(CHEAPEST, lambda: Cost(memory_kib=twice.memory_kib - 1, passes=1, lanes=1)) is None
    note_offered(session, now)
    assert own_cost(session, now + timedelta(days=29)) is None
    assert own_cost(session, now + timedelta(days=30)) == CHEAPEST
    strengthen(session, OURS, twice, now=now)
    assert own_cost(session, now + timedelta(days=30)) == twice
    lock(session, now=now)
    assert opens(session, OURS, now)
