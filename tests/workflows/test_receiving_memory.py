"""The memory that receiving takes, measured from outside: what comes in a package does not decide about it."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psutil
import pytest

from domain.case import Case
from domain.ids import CaseId
from domain.records import Record
from storage.codec import CODEC
from storage.judged import judged
from storage.listing import listing_of
from storage.transport import line_of, revision_of_line
from tests.workflows.forged import NOTE, Forger, revision
from tests.workflows.laptops import Laptops
from workflows import attachments, opened_package, taking_in
from workflows.errors import Refused
from workflows.opened_package import weight_of
from workflows.receiving import receive
from workflows.session import Session

pytestmark = pytest.mark.alone

MIB = 1 << 20
MANY_VALUES = Case(id=CaseId("0a" * 16), reference="X", tags=("a",) * 100_000)
"""A letter and a comma each: what takes most memory for its bytes."""


class Peak:
    """The most that this process and its children took, above what they took at first; bytes."""

    def __init__(self) -> None:
        self._own = psutil.Process()
        self._first = self._now()
        self.grown = 0

    def look(self) -> None:
        self.grown = max(self.grown, self._now() - self._first)

    def _now(self) -> int:
        taken = self._own.memory_info().rss
        for child in self._own.children(recursive=True):
            # A child that ends while it is looked at takes nothing.
            try:
                taken += child.memory_info().rss
            except psutil.Error:
                continue
        return int(taken)


@contextmanager
def peak() -> Iterator[Peak]:
    found, is_over = Peak(), threading.Event()

    def watch() -> None:
        while not is_over.wait(0.01):
            found.look()

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield found
    finally:
        found.look()
        is_over.set()
        watching.join()


def test_large_files_of_a_package_are_not_held_in_memory(
    session: Session,
    theirs_with_it: Session,
    laptops: Laptops,
    our_case: Case,
    tmp_path: Path,
    now: datetime,
    rounds: Callable[[int, int], int],
) -> None:
    sizes = [rounds(96, 1024) * MIB, rounds(64, 1024) * MIB]
    for number, size in enumerate(sizes):
        film = tmp_path / f"film-{number}.mp4"
        with film.open("wb") as made:
            made.truncate(size)
        taking_in.take_in(session, our_case.id, film, now=now)
        film.unlink()
    package = laptops.pack(session, theirs_with_it, our_case.id)
    assert package.stat().st_size > sum(sizes)
    with peak() as taken:
        receive(theirs_with_it, package, words=None, now=now)
    arrived = attachments.attached(theirs_with_it, our_case.id)
    assert sorted(each.record.size for each in arrived if each.is_here) == sorted(sizes)
    # The child that opens the seal is an interpreter of its own.
    assert taken.grown < 96 * MIB


@pytest.mark.parametrize(("of", "many"), [(NOTE, 20_000), (MANY_VALUES, 20)], ids=["revisions", "values"])
def test_a_revision_takes_no_more_memory_than_is_counted_for_it(of: Record, many: int) -> None:
    lines = [line_of(revision(of, salt=secrets.token_bytes(16))) for _each in range(many)]
    with peak() as taken:
        kept = [judged(revision_of_line(line), CODEC, listing_of) for line in lines]
    assert len(kept) == len(lines)
    assert taken.grown < sum(map(weight_of, lines)) + 16 * MIB


def test_a_package_that_would_fill_the_memory_is_refused_before_it_does(
    session: Session, theirs_with_it: Session, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Forger(session, theirs_with_it, tmp_path).revisions(
        *(revision(MANY_VALUES, salt=secrets.token_bytes(16)) for _each in range(80))
    )
    monkeypatch.setattr(opened_package, "HEAVIEST_RECEIVED", 64 * MIB)
    before = theirs_with_it.notebook.revisions.last_number()
    with peak() as taken, pytest.raises(Refused) as refusal:
        receive(theirs_with_it, package, words=None, now=now)
    assert refusal.value.fact == "PackageTooLarge"
    assert theirs_with_it.notebook.revisions.last_number() == before
    # Unbounded it takes 600 MiB.
    assert taken.grown < (64 + 96) * MIB
