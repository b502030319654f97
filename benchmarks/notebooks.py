"""Notebooks full of made-up cases, and their plain twins: the same tables in a database that anybody can read.

Nothing here is a record of anybody; names and places are put together by counting.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from crypto.stretching import CHEAPEST
from domain.case import Case
from domain.custody import CustodyEvent
from domain.ids import CaseId, EventId
from domain.records import Record, kind_of
from domain.references import with_ids
from domain.roughdate import RoughDate
from domain.stated import stated
from domain.vocabulary.events import EventKind
from storage.codec import CODEC, Content
from storage.notebook import Notebook
from storage.revision import Revision
from workflows import session
from workflows.session import Session

NOW = datetime(2015, 11, 20, 12, 0, tzinfo=UTC)
PASSPHRASE = "nine people at the river"  # noqa: S105  (of notebooks that are deleted when the program ends)
BATCH = 1000
"""Records in a transaction while a notebook is filled."""

SURNAMES = ("리", "김", "박", "최", "정", "강", "조", "윤", "장", "임")
GIVEN = ("영희", "철수", "명숙", "정은", "광호", "은경", "성민", "혜란", "금철", "순옥", "동혁")
PLACES = ("Móng Cái", "Dongxing", "Shenyang", "Tumen", "延吉", "沈阳", "图们", "长春", "丹东", "평양", "회령")
DEEDS = (
    "arrested at a checkpoint",
    "brought by train",
    "시장 근처에서 체포",
    "边防检查站拘留",
    "seen at a garrison",
)


def name(number: int) -> str:
    """A name of three syllables and a number to tell it from others."""
    return f"{SURNAMES[number % len(SURNAMES)]}{GIVEN[number % len(GIVEN)]} {number // 100}"


def cases(number: int) -> Iterator[Case]:
    """So many cases."""
    for each in range(number):
        yield Case(
            id=CaseId(f"{each:032x}"),
            reference=f"MC-{each:05}",
            title=f"{PLACES[each % len(PLACES)]} {each // len(PLACES)}",
            risk_note=f"{name(each)} {DEEDS[each % len(DEEDS)]}",
        )


def events(number: int, in_cases: int) -> Iterator[CustodyEvent]:
    """So many events, each with a title and a narrative in three scripts."""
    kinds = tuple(EventKind)
    for each in range(number):
        day = f"20{each % 20:02}-{each % 12 + 1:02}-{each % 28 + 1:02}"
        yield CustodyEvent(
            id=EventId(f"e{each:031x}"),
            case=CaseId(f"{each % in_cases:032x}"),
            kind=kinds[each % len(kinds)],
            title=f"{name(each)}, {PLACES[each % len(PLACES)]}",
            narrative=f"{name(each * 7)} {DEEDS[each % len(DEEDS)]}; {PLACES[each * 3 % len(PLACES)]} {each}",
            when=stated(RoughDate(edtf=day)),
        )


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that is gone when the program ends."""
    with TemporaryDirectory(prefix="benchmark-", ignore_cleanup_errors=True) as made:
        yield Path(made)


def filled(place: Path, *groups: Iterator[Record]) -> Path:
    """A notebook with these records, closed."""
    notebook = Notebook.create(
        place, passphrase=PASSPHRASE, cost=CHEAPEST, person="Kim", recovery=None, now=NOW, ballast_size=0
    )
    made = 0
    for records in groups:
        batch: list[Record] = []
        for record in records:
            batch.append(record)
            if len(batch) == BATCH:
                made += _kept(notebook, batch)
                batch = []
        made += _kept(notebook, batch)
    sys.stderr.write(f"({made} records kept)\n")
    notebook.close(NOW)
    return place


def opened(place: Path) -> Session:
    """The notebook, open."""
    return session.unlock(place, passphrase=PASSPHRASE, now=NOW)


def plain_twin(place: Path, twin: Path) -> Path:
    """A file with the tables of a notebook and no cipher."""
    notebook = Notebook.open(place, passphrase=PASSPHRASE, now=NOW, ballast_size=0)
    connection: Any = notebook._database._live()
    connection.set_authorizer(None)
    connection.execute("ATTACH ? AS twin KEY ''", (str(twin),))
    connection.execute("SELECT sqlcipher_export('twin')").fetchall()
    connection.execute("DETACH twin")
    notebook.close(NOW)
    return twin


def plain_connection(twin: Path) -> sqlite3.Connection:
    """Python's own SQLite with our settings: SQLCipher in the same process would wipe and lock memory for a plain file as well."""
    connection = sqlite3.connect(twin, isolation_level=None, cached_statements=200)
    for setting in (
        "journal_mode = TRUNCATE",
        "synchronous = EXTRA",
        "temp_store = MEMORY",
        "cache_size = -32768",
    ):
        connection.execute(f"PRAGMA {setting}").fetchall()
    return connection


def _kept(notebook: Notebook, batch: list[Record]) -> int:
    if batch:
        with notebook.transaction("records made", now=NOW) as transaction:
            for record in batch:
                transaction.keep(record)
    return len(batch)


def travelled(notebook: int, number: int) -> list[Revision]:
    """So many revisions as one of many notebooks sends them: its own cases, twenty events in each."""
    cases_in_it = number // 21 + 1
    records: list[Record] = [*cases(cases_in_it), *events(number - cases_in_it, cases_in_it)]
    return [_travelled(with_ids(record, partial(_of_notebook, notebook)), notebook) for record in records]


def _of_notebook(notebook: int, _kind: str, identity: str) -> str:
    return f"{notebook:03x}{identity[3:]}" if identity[0] == "0" else f"e{notebook:03x}{identity[4:]}"


def _travelled(record: Record, notebook: int) -> Revision:
    return Revision(
        record=record.id,
        kind=kind_of(record),
        parents=(),
        made_at="2015-11-20T12:00:00Z",
        device=f"{notebook:032x}",
        author=f"Worker {notebook}",
        salt=notebook.to_bytes(16, "big"),
        body=CODEC.body_of(Content(record=record, is_trashed=False)),
    )
