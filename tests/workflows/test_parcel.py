"""What a package holds and who opens it: one key or several, with its files, without them, or without those that are damaged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from domain.partner import PartnerKind
from tests.damage import change_last_bit
from workflows import attachments, taking_in
from workflows.errors import Refused
from workflows.packed_files import damaged_files
from workflows.partners import Given, put_down
from workflows.receiving import Looked, look
from workflows.recipients import NotAColleague
from workflows.sending import OneReaderOnly, Sending, identity, note_sending, prepare, send, write
from workflows.session import Session
from workflows.sticks import Doing, Passage
from workflows.travelling import travel
from workflows.upkeep import check_before_leaving

DAY = date(2015, 11, 20)


@pytest.fixture
def others(session: Session, new_session: Callable[[str], Session], now: datetime) -> dict[str, Session]:
    """Two offices that we know."""
    made = {name: new_session(name) for name in ("North", "South")}
    for name, other in made.items():
        key = identity(other).age_recipient
        put_down(session, Given(name=name, kind=PartnerKind.OFFICE, age_recipient=key), now=now)
    return made


@pytest.fixture
def files(session: Session, example_case: str, tmp_path: Path, now: datetime) -> list[Path]:
    """Two files of the example case, where they are sealed."""
    for name in ("one", "two"):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"They crossed: {name}. " * 5000)
        record = taking_in.take_in(session, example_case, path, now=now)
        attachments.stored(session, record)
    return sorted((session.folder / "files").iterdir())


def sending(case: str, out: Path, **options: object) -> Sending:
    return Sending(cases=(case,), to="North", colleague=True, on=DAY, out=out, **options)  # type: ignore[arg-type]


def looked_at(session: Session, package: Path) -> Looked:
    return look(session, package, words=None)


def test_one_package_opens_for_each_of_several_colleagues_and_the_ledger_knows_each(
    session: Session, others: dict[str, Session], example_case: str, tmp_path: Path, now: datetime
) -> None:
    sent = send(session, sending(example_case, tmp_path, also=("South",)), now=now)
    assert [looked_at(other, sent.path).arrival.missing for other in others.values()] == [47, 47]
    told = [kept.record for kept in session.notebook.records.of_kind("disclosure")]
    assert {each.sealed_to for each in told} == {identity(other).age_recipient for other in others.values()}  # type: ignore[union-attr]
    assert {each.sha256 for each in told} == {sent.sha256}  # type: ignore[union-attr]
    assert len({each.partner for each in told}) == len(told) == 2  # type: ignore[union-attr]


def test_a_redacted_case_is_made_for_one_and_whole_records_for_nobody_who_may_not_have_them(
    session: Session, others: dict[str, Session], example_case: str, tmp_path: Path, now: datetime
) -> None:
    redacted = Sending(cases=(example_case,), to="North", also=("South",), on=DAY, out=tmp_path)
    with pytest.raises(OneReaderOnly):
        prepare(session, redacted)
    put_down(session, Given(name="South", kind=PartnerKind.PARTNER), now=now)
    with pytest.raises(NotAColleague):
        prepare(session, sending(example_case, tmp_path, also=("South",)))


def test_files_are_named_and_stay_here_if_nobody_wants_them_to_go(
    session: Session,
    others: dict[str, Session],
    example_case: str,
    files: list[Path],
    tmp_path: Path,
    now: datetime,
) -> None:
    sent = send(session, sending(example_case, tmp_path, with_files=False), now=now)
    looked = looked_at(others["North"], sent.path)
    assert (looked.kinds["attachment"], looked.opened.files, looked.opened.absent) == (2, (), 2)
    assert looked.opened.manifest.counts["files_left_out"] == 2
    whole = looked_at(others["North"], send(session, sending(example_case, tmp_path), now=now).path)
    assert (
        len(whole.opened.files),
        whole.opened.absent,
        "files_left_out" in whole.opened.manifest.counts,
    ) == (2, 0, False)


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_damaged_file_stops_a_package_and_the_package_can_go_without_it(
    session: Session,
    others: dict[str, Session],
    example_case: str,
    files: list[Path],
    tmp_path: Path,
    now: datetime,
    is_gone: bool,
) -> None:
    prepared = prepare(session, sending(example_case, tmp_path))
    change_last_bit(files[0])
    if is_gone:
        files[0].unlink()
    assert [each.path for each in damaged_files(prepared.files)] == [files[0]]
    if not is_gone:
        with pytest.raises(Refused) as refused:
            send(session, sending(example_case, tmp_path), now=now)
        assert refused.value.fact == "FileDamaged"
        assert not list(tmp_path.glob("*.age"))
    sent = send(session, sending(example_case, tmp_path), leave_damaged=True, now=now)
    looked = looked_at(others["North"], sent.path)
    assert (len(looked.opened.files), looked.opened.absent) == (1, 1)
    assert looked.opened.manifest.counts.get("files_left_out", 0) == (0 if is_gone else 1)


def test_sealed_travel_goes_without_a_damaged_file(
    session: Session,
    others: dict[str, Session],
    example_case: str,
    files: list[Path],
    tmp_path: Path,
    now: datetime,
) -> None:
    change_last_bit(files[0])
    sealed = travel(session, cases=(), to="South", out=tmp_path, leave_damaged=True, now=now)
    looked = looked_at(others["South"], sealed.path)
    assert (
        len(looked.opened.files),
        looked.opened.absent,
        looked.opened.manifest.counts["files_left_out"],
    ) == (1, 1, 1)


def test_how_far_a_package_is_is_told_while_it_is_written_and_while_it_is_read_back(
    session: Session,
    others: dict[str, Session],
    example_case: str,
    files: list[Path],
    tmp_path: Path,
    now: datetime,
) -> None:
    check_before_leaving(session, now=now)
    prepared = prepare(session, sending(example_case, tmp_path))
    note_sending(session, prepared, now=now)
    told: list[Passage] = []
    sent = write(prepared, made=DAY, tell=told.append)
    assert [each.doing for each in told] == sorted((each.doing for each in told), key=[*Doing].index)
    assert {each.doing for each in told} == {*Doing}
    assert all(0 < each.done <= each.of for each in told)
    assert (told[-1].done, told[-1].of) == (sent.size, sent.size)
