"""From unlocking to locking: a sentence for each reason, and nothing changed where nothing may be."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from crypto.errors import Wiped
from crypto.secret import Secret
from crypto.stretching import CHEAPEST
from domain.case import Case
from storage import opening
from storage.backup.safety import make_safety_copy
from storage.errors import DiskFull
from storage.unlocking import KeyChange
from workflows.casework import all_cases
from workflows.condition import NO_ROOM
from workflows.errors import OpenedReadOnly, Refused
from workflows.passphrase_advice import recovery_words, strength, suggested_passphrase, typed_in_hangul_mode
from workflows.session import Session, _session, create_notebook, is_notebook, lock, notebook_in, unlock

PASSPHRASE = "lamp river stone quiet morning field"


def test_what_was_kept_is_there_after_the_lock(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    begin_case(session, "A-17", "리영희")
    lock(session, now=now)
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    assert [row.reference for row in all_cases(again)] == ["A-17"]
    lock(again, now=now)


def test_nothing_of_a_key_file_is_left_after_the_lock(session: Session, now: datetime) -> None:
    session.key_file = digest = Secret.random()
    lock(session, now=now)
    assert session.key_file is None
    with pytest.raises(Wiped):
        digest.view()


@pytest.mark.parametrize("change", [KeyChange.TAKEN_BACK, KeyChange.TOOK_HOLD])
def test_after_a_change_of_everything_that_was_cut_off_no_copy_stays_that_the_old_secrets_open(
    session: Session, change: KeyChange
) -> None:
    copy = make_safety_copy(session.folder, session.notebook.inspection().keys)
    session.notebook.key_change = change
    assert _session(session.notebook, session.folder).notices
    assert not copy.exists()


def test_the_recovery_words_open_it_too(tmp_path: Path, now: datetime) -> None:
    words = recovery_words("ko")
    lock(create_notebook(tmp_path / "N", passphrase="p", recovery=words, now=now, cost=CHEAPEST), now=now)
    again = unlock(tmp_path / "N", recovery_words=" ".join(words.words).upper(), now=now)
    assert again.read_only_because is None
    lock(again, now=now)


@pytest.mark.parametrize("passphrase", ["", "wrong", "x" * 10_000, "암호"])
def test_a_wrong_passphrase_is_counted_and_told(session: Session, now: datetime, passphrase: str) -> None:
    lock(session, now=now)
    with pytest.raises(Refused) as refusal:
        unlock(session.folder, passphrase=passphrase, now=now)
    assert refusal.value.fact == "WrongPassphrase"
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    assert again.notices == ("1 attempt to unlock failed since you were last here.",)
    lock(again, now=now)


def test_wrong_damaged_and_absent_are_three_sentences(
    session: Session, tmp_path: Path, now: datetime
) -> None:
    lock(session, now=now)
    sentences = {_refusal(session.folder, "wrong", now), _refusal(tmp_path, PASSPHRASE, now)}
    for name in ("header.a", "header.b"):
        (session.folder / name).write_bytes(b"{}")
    sentences.add(_refusal(session.folder, PASSPHRASE, now))
    assert len(sentences) == 3


def _refusal(folder: Path, passphrase: str, now: datetime) -> str:
    with pytest.raises(Refused) as refusal:
        unlock(folder, passphrase=passphrase, now=now)
    return refusal.value.sentence


def test_a_folder_is_known_to_be_a_notebook_without_opening_it(session: Session, tmp_path: Path) -> None:
    assert is_notebook(session.folder)
    assert not is_notebook(tmp_path)


def test_the_folder_around_one_notebook_means_that_notebook(session: Session, tmp_path: Path) -> None:
    assert notebook_in(session.folder) == session.folder
    assert notebook_in(session.folder.parent) == session.folder
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "not there", session.folder / "files"):
        with pytest.raises(Refused) as refusal:
            notebook_in(folder)
        assert "not a notebook" in refusal.value.sentence
    shutil.copytree(session.folder, session.folder.parent / "Second.notebook")
    with pytest.raises(Refused):
        notebook_in(session.folder.parent)


def test_nothing_is_changed_in_a_session_that_may_only_read(
    session: Session, begin_case: Callable[..., Case]
) -> None:
    session.read_only_because = "because"
    with pytest.raises(OpenedReadOnly):
        begin_case(session, "A-17")
    assert all_cases(session) == ()


def test_advice_is_given_without_a_notebook() -> None:
    assert strength(suggested_passphrase("en")).level.value != "weak"
    assert typed_in_hangul_mode("ㅔㅁㄴㄴ") == "pass"


def test_a_disk_that_is_full_is_not_called_a_place_that_cannot_be_written(
    session: Session, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = session.notebook._database
    (pages,) = database.row("PRAGMA page_count") or (0,)
    database.execute(f"PRAGMA max_page_count = {pages}")
    ending = session.notebook._ending

    def note_until_nothing_fits() -> None:
        while True:
            session.log("something", concerning="", details={}, now=now)

    with pytest.raises(DiskFull):
        note_until_nothing_fits()
    ending.close()
    monkeypatch.setitem(opening.SETTINGS, "max_page_count", str(pages))
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    assert again.read_only_because == NO_ROOM
    with pytest.raises(OpenedReadOnly):
        again.check_may_change()
    lock(again, now=now)


def test_where_there_is_no_room_for_a_notebook_none_is_begun(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(opening.SETTINGS, "max_page_count", "2")
    with pytest.raises(Refused) as refusal:
        create_notebook(tmp_path / "N", passphrase="p", recovery=None, now=now, cost=CHEAPEST)
    assert refusal.value.fact == "NoRoomForNotebook"
    assert list(tmp_path.iterdir()) == []


def test_where_the_folder_around_it_is_missing_no_drive_is_blamed(tmp_path: Path, now: datetime) -> None:
    with pytest.raises(Refused) as refusal:
        create_notebook(tmp_path / "gone" / "N", passphrase="p", recovery=None, now=now, cost=CHEAPEST)
    assert refusal.value.fact == "NoPlaceForNotebook"
