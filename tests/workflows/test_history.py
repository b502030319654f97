"""A history that was changed from outside: what is said, what is refused, and how a person goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from crypto.chain import short_words
from crypto.stretching import CHEAPEST
from domain.case import Case
from storage.integrity import Fact
from storage.integrity import Finding as Found
from workflows import casework, history, upkeep
from workflows.condition import NOTHING_LEAVES
from workflows.errors import NotCheckedToday, OpenedReadOnly, Refused
from workflows.key_slots import add_passphrase
from workflows.means import Means, make_key_file
from workflows.reporting import make_summary
from workflows.sending import Sending, identity, prepare, send
from workflows.session import Session, lock, unlock
from workflows.summary_file import keep_summary

PASSPHRASE = "lamp river stone quiet morning field"
DAY = date(2015, 11, 20)


@pytest.fixture
def turned_back(session: Session, begin_case: Callable[..., Case], now: datetime, tmp_path: Path) -> Session:
    """A notebook whose database is an older one, under the newer header."""
    case = begin_case(session, "A-17")
    lock(session, now=now)
    shutil.copy(session.folder / "data.db", tmp_path / "older.db")
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    for number in range(3):
        casework.keep(again, replace(case, title=f"later {number}"), now=now)
    lock(again, now=now)
    shutil.copy(tmp_path / "older.db", session.folder / "data.db")
    return unlock(session.folder, passphrase=PASSPHRASE, now=now)


def test_what_was_seen_is_said_and_nothing_leaves_with_the_reason(
    turned_back: Session, tmp_path: Path, now: datetime
) -> None:
    because = turned_back.read_only_because or ""
    assert because.startswith(NOTHING_LEAVES)
    assert "The journal ends before the entry that the header names" in because
    (case,) = casework.all_cases(turned_back)
    sending = Sending(cases=(case.id,), to=identity(turned_back).age_recipient, on=DAY, out=tmp_path)
    made = make_summary(
        casework.case_file(turned_back, case.id), profile="partner_ngo", language="en", on=DAY
    )
    for refused in (
        lambda: send(turned_back, sending, now=now),
        lambda: prepare(turned_back, sending),
        lambda: keep_summary(turned_back, case.id, made, tmp_path / "s.pdf", now=now),
        lambda: upkeep.check_before_leaving(turned_back, now=now),
    ):
        with pytest.raises(OpenedReadOnly) as refusal:
            refused()
        assert refusal.value.sentence == NOTHING_LEAVES
    assert not (tmp_path / "s.pdf").exists()
    lock(turned_back, now=now)


def test_the_check_says_the_same(turned_back: Session, now: datetime) -> None:
    sentences = [finding.sentence for finding in upkeep.check(turned_back, now=now)]
    assert len(sentences) == len(set(sentences)) == 1
    assert sentences[0].startswith("The journal ends before")
    assert turned_back.checked is None
    lock(turned_back, now=now)


def test_it_is_accepted_with_the_passphrase_and_then_written_again(
    turned_back: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    before = history.journal_end(turned_back)
    assert history.may_be_accepted(turned_back)
    history.accept(turned_back, passphrase=PASSPHRASE, now=now)
    assert turned_back.read_only_because is None
    assert turned_back.signs == ()
    assert history.journal_end(turned_back) != before
    begin_case(turned_back, "A-18")
    assert upkeep.check(turned_back, now=now) == ()
    turned_back.check_may_leave(now)
    with pytest.raises(history.NothingToAccept):
        history.accept(turned_back, passphrase=PASSPHRASE, now=now)
    lock(turned_back, now=now)
    again = unlock(turned_back.folder, passphrase=PASSPHRASE, now=now)
    assert again.read_only_because is None
    assert {row.reference for row in casework.all_cases(again)} == {"A-17", "A-18"}
    lock(again, now=now)


def test_a_wrong_passphrase_accepts_nothing_and_is_counted(turned_back: Session, now: datetime) -> None:
    with pytest.raises(Refused) as refusal:
        history.accept(turned_back, passphrase="wrong", now=now)
    assert refusal.value.fact == "WrongPassphrase"
    assert turned_back.signs == ("ENTRIES_GONE",)
    assert casework.all_cases(turned_back)  # still open for reading
    lock(turned_back, now=now)


def test_with_a_key_file_the_passphrase_alone_is_asked_again(
    session: Session, now: datetime, tmp_path: Path
) -> None:
    make_key_file(tmp_path / "key")
    add_passphrase(
        session,
        Means(passphrase=PASSPHRASE),
        Means(passphrase="another one of six words here", key_file=tmp_path / "key"),
        name="office",
        person="Lee",
        now=now,
        cost=CHEAPEST,
    )
    lock(session, now=now)
    shutil.copy(session.folder / "data.db", tmp_path / "older.db")
    lock(unlock(session.folder, passphrase=PASSPHRASE, now=now), now=now)
    shutil.copy(tmp_path / "older.db", session.folder / "data.db")
    again = unlock(
        session.folder, passphrase="another one of six words here", key_file=tmp_path / "key", now=now
    )
    assert again.signs == ("ENTRIES_GONE",)
    history.accept(again, passphrase="another one of six words here", now=now)
    assert not again.signs
    lock(again, now=now)


def test_what_changes_between_the_look_and_the_acceptance_is_looked_at_again(
    turned_back: Session, now: datetime
) -> None:
    (turned_back.folder / "data.db-wal").write_bytes(b"x")
    with pytest.raises(history.SomethingElseSeen):
        history.accept(turned_back, passphrase=PASSPHRASE, now=now)
    assert set(turned_back.signs) == {"ENTRIES_GONE", "FOREIGN_LOG"}
    history.accept(turned_back, passphrase=PASSPHRASE, now=now)
    assert turned_back.signs == ()
    lock(turned_back, now=now)


# ---- the check of the day --------------------------------------------------------------------------------------------


def test_nothing_leaves_before_the_check_of_the_day(
    session: Session, example_case: str, tmp_path: Path, now: datetime
) -> None:
    made = make_summary(
        casework.case_file(session, example_case), profile="partner_ngo", language="en", on=DAY
    )

    def write(name: str, at: datetime) -> Path:
        return keep_summary(session, example_case, made, tmp_path / name, now=at)

    with pytest.raises(NotCheckedToday):
        write("s.pdf", now)
    assert upkeep.check(session, now=now) == ()
    assert write("s.pdf", now).exists()
    with pytest.raises(NotCheckedToday):
        write("later.pdf", now + timedelta(days=1))
    assert not (tmp_path / "later.pdf").exists()
    upkeep.begin_check(session)
    with pytest.raises(NotCheckedToday):
        write("meanwhile.pdf", now)


def test_the_check_of_the_day_is_remembered_in_the_notebook(session: Session, now: datetime) -> None:
    upkeep.check(session, now=now)
    lock(session, now=now)
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    assert again.checked == now.date()
    assert "notebook checked" in [entry.action for entry in again.notebook.audit.entries()]
    lock(again, now=now)


def test_sending_checks_first(session: Session, example_case: str, tmp_path: Path, now: datetime) -> None:
    sending = Sending(cases=(example_case,), to=identity(session).age_recipient, on=DAY, out=tmp_path)
    send(session, sending, now=now)
    assert session.checked == now.date()


def test_something_grave_that_a_check_finds_closes_the_notebook_until_it_is_accepted(
    session: Session, begin_case: Callable[..., Case], now: datetime
) -> None:
    upkeep.note_check(session, (Found(fact=Fact.REVISION_MISSING),), now=now)
    assert session.signs == ("REVISION_MISSING",)
    with pytest.raises(OpenedReadOnly):
        begin_case(session, "A-17")
    lock(session, now=now)
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    assert "Something that was kept is missing." in (again.read_only_because or "")
    history.accept(again, passphrase=PASSPHRASE, now=now)
    begin_case(again, "A-17")
    assert upkeep.check(again, now=now) == ()
    lock(again, now=now)


def test_lists_that_differ_are_made_anew_by_the_check(
    session: Session, example_case: str, now: datetime
) -> None:
    session.notebook._database.execute("UPDATE record SET title = 'other'")
    assert upkeep.check(session, now=now) == ()
    session.check_may_leave(now)
    assert casework.case_file(session, example_case).case.title.startswith("Example")


def test_a_damaged_record_is_told_and_the_others_may_leave(
    session: Session, example_case: str, now: datetime
) -> None:
    notebook = session.notebook
    notebook._database.execute("DROP TRIGGER revision_stays")
    notebook._database.execute("UPDATE revision SET salt = zeroblob(16) WHERE number = 3")
    (finding, *_more) = upkeep.check(session, now=now)
    assert "damaged" in finding.sentence
    session.check_may_leave(now)


# ---- receipts --------------------------------------------------------------------------------------------------------


def test_a_receipt_is_known_as_long_as_the_history_goes_on(
    session: Session, begin_case: Callable[..., Case], now: datetime, tmp_path: Path
) -> None:
    begin_case(session, "A-17")
    lock(session, now=now)
    shutil.copytree(session.folder, tmp_path / "older")
    again = unlock(session.folder, passphrase=PASSPHRASE, now=now)
    begin_case(again, "A-18")
    end = history.journal_end(again)
    assert end is not None
    begin_case(again, "A-19")
    assert history.moment_of(again, end.words.upper().replace(" ", "  ")) == end.at
    lock(again, now=now)
    # A complete older folder opens: only what was written down outside of it can show that it is one.
    older = unlock(tmp_path / "older", passphrase=PASSPHRASE, now=now)
    assert older.read_only_because is None
    assert history.moment_of(older, end.words) is None
    older_end = history.journal_end(older)
    assert older_end is not None
    assert older_end.words != end.words
    lock(older, now=now)


@pytest.mark.parametrize(
    "words", ["", "one two", "river river river river river zzzz", short_words(bytes(32)) + " x"]
)
def test_words_of_no_receipt_are_refused(session: Session, words: str) -> None:
    with pytest.raises(history.NoReceiptWords):
        history.moment_of(session, words)
