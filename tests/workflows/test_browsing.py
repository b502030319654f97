"""Lists page by page: a page costs the same few statements wherever it is, and reads no more records than it shows."""

from __future__ import annotations

from datetime import datetime

from domain.case import Case
from domain.ids import CaseId, PersonId
from domain.person import Person
from workflows.browsing import Listed, Sorting, browse
from workflows.session import Session

CASES, PAGE = 60, 20
MOST_STATEMENTS = 4
"""The rows of the list, what they lead to, their revisions, the people."""


def fill(session: Session, now: datetime) -> None:
    """Sixty cases, with nobody, one or two people in them in turn."""
    with session.notebook.transaction("kept", now=now) as transaction:
        for each in range(CASES):
            case = Case(id=CaseId(f"{each:032x}"), reference=f"MC-{each:03}", title=f"Case {each}")
            transaction.keep(case)
            for number in range(each % 3):
                transaction.keep(Person(id=PersonId(f"{number + 1}{each:031x}"), case=case.id))


def statements_of(session: Session, *, after: Listed | None) -> tuple[tuple[Listed, ...], list[str]]:
    """A page, and what the database was asked for it."""
    connection = session.notebook._database._live()
    statements: list[str] = []
    connection.set_trace_callback(statements.append)
    page = browse(session, "case", after=after.after if after else None, limit=PAGE)
    connection.set_trace_callback(None)
    return page, statements


def test_every_page_takes_the_same_few_statements(session: Session, now: datetime) -> None:
    fill(session, now)
    last: Listed | None = None
    seen: list[Listed] = []
    for _page in range(CASES // PAGE):
        page, statements = statements_of(session, after=last)
        assert len(page) == PAGE
        assert len(statements) <= MOST_STATEMENTS
        seen += page
        last = page[-1]
    page, _statements = statements_of(session, after=last)
    assert page == ()
    assert [listed.record.id for listed in seen] == [f"{each:032x}" for each in range(CASES)]
    assert [listed.people for listed in seen] == [each % 3 for each in range(CASES)]


def test_a_list_is_the_same_read_whole_or_in_pages_in_every_order(session: Session, now: datetime) -> None:
    fill(session, now)
    for sorting in Sorting:
        whole = browse(session, "case", sorting=sorting, limit=CASES + 1)
        pages: list[Listed] = []
        while page := browse(
            session, "case", sorting=sorting, after=pages[-1].after if pages else None, limit=7
        ):
            pages += page
        assert tuple(pages) == whole
        assert len(whole) == CASES


def test_a_narrowed_list_counts_people_as_well_and_is_whole(session: Session, now: datetime) -> None:
    fill(session, now)
    (found,) = browse(session, "case", containing="MC-005")
    assert (found.people, found.after) == (2, None)
