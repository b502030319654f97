"""Several analysts at once: the same revisions in PostgreSQL, put in by four programs at the same time, and asked for what a notebook derives.

    python -m benchmarks.office [--bin /usr/lib/postgresql/15/bin]

Starts a server of its own in a folder of its own, as the user `postgres` where this runs as root, reached by a Unix socket and by nothing else;
docs/office.md says what this is for.  Needs the programs of PostgreSQL and nothing of Python's.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from benchmarks.measure import in_words, say, seconds
from benchmarks.notebooks import travelled
from storage.revision import Revision

NOTEBOOKS, REVISIONS_EACH = 50, 2_000
ANALYSTS = 4

TABLE = """
CREATE TABLE revision (
    id bytea PRIMARY KEY CHECK (length(id) = 32),
    record text NOT NULL, kind text NOT NULL, parents bytea[] NOT NULL, made_at timestamptz NOT NULL,
    device text NOT NULL, author text NOT NULL, salt bytea NOT NULL, body bytea NOT NULL
);
CREATE INDEX revision_of_record ON revision (record);
CREATE TABLE parentage (parent bytea NOT NULL, child bytea NOT NULL, PRIMARY KEY (parent, child));
CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''a revision never changes''; END';
CREATE TRIGGER revision_stays BEFORE UPDATE OR DELETE ON revision FOR EACH ROW EXECUTE FUNCTION never();
CREATE VIEW head AS SELECT * FROM revision AS one WHERE NOT EXISTS (
    SELECT 1 FROM parentage JOIN revision AS later ON later.id = child WHERE parent = one.id AND later.record = one.record
);
CREATE VIEW undecided AS SELECT record, count(*) FROM head GROUP BY record HAVING count(*) > 1;
"""
"""The revisions of `docs/formats/notebook.md`, and what is a head and a conflict, as two views."""

TAKE_IN = r"""
CREATE TEMPORARY TABLE arriving (LIKE revision) ON COMMIT DROP;
\copy arriving FROM PSTDIN
INSERT INTO revision SELECT * FROM arriving ORDER BY id ON CONFLICT DO NOTHING;
INSERT INTO parentage SELECT unnest(parents), id FROM arriving ON CONFLICT DO NOTHING;
"""
"""The union.  In the order of the ids, so that two who bring the same do not wait for each other in a circle."""

UNDECIDED = "SELECT count(*) FROM undecided"


def main() -> None:
    """All figures of this page."""
    options = argparse.ArgumentParser()
    options.add_argument("--bin", type=Path, default=Path("/usr/lib/postgresql/15/bin"))
    with server(options.parse_args().bin) as asked:
        asked(TABLE)
        packages = [travelled(number, REVISIONS_EACH) for number in range(NOTEBOOKS)]
        rows = [copied(each) for each in packages]
        several = seconds(lambda: together(asked, rows))
        say(f"{ANALYSTS} programs at once, each all {NOTEBOOKS} packages: {in_words(several)}")
        again = seconds(lambda: all_taken_in(asked, rows))
        say(f"one program, the same once more, nothing new: {in_words(again)}")
        found = int(asked("SELECT count(*) FROM revision"))
        expected = len({each.id for some in packages for each in some})
        say(f"revisions in it: {found} of {expected}; undecided: {asked(UNDECIDED)}")
        heads = seconds(lambda: asked("SELECT count(*) FROM head"))
        say(f"all heads counted: {in_words(heads)}")
        change(asked, packages[0][0])
        asked("TRUNCATE revision, parentage")
        one = seconds(lambda: all_taken_in(asked, rows))
        say(f"one program alone, {NOTEBOOKS} packages: {in_words(one)}")
        say(f"on the disk: {asked('SELECT pg_size_pretty(pg_total_relation_size($$revision$$))')}")


def together(asked: Asked, rows: Sequence[str]) -> None:
    """As many programs as analysts, each of which brings everything, each in another order."""

    def bring(at: int) -> None:
        all_taken_in(asked, (*rows[at:], *rows[:at]))

    with ThreadPoolExecutor(ANALYSTS) as analysts:
        list(analysts.map(bring, range(0, len(rows), len(rows) // ANALYSTS)[:ANALYSTS]))


def all_taken_in(asked: Asked, rows: Sequence[str]) -> None:
    """The union with many packages, one after the other."""
    for each in rows:
        taken_in(asked, each)


def taken_in(asked: Asked, rows: str) -> None:
    """The union with one package, in one transaction."""
    asked(TAKE_IN, rows)


def change(asked: Asked, revision: Revision) -> None:
    """Two people go on from one revision apart: two heads, and nothing overwritten."""
    for salt in (b"\1" * 16, b"\2" * 16):
        other = Revision(
            record=revision.record,
            kind=revision.kind,
            parents=(revision.id,),
            made_at=revision.made_at,
            device=revision.device,
            author=revision.author,
            salt=salt,
            body=revision.body,
        )
        taken_in(asked, copied([other]))
    say(f"after two went on from one record apart, undecided: {asked(UNDECIDED)}")


def copied(revisions: Sequence[Revision]) -> str:
    """Revisions as PostgreSQL's COPY reads them."""
    return "".join(
        "\t".join(
            (
                _bytes(each.id),
                each.record,
                each.kind,
                "{" + ",".join(f'"\\\\{_bytes(parent)}"' for parent in each.parents) + "}",
                each.made_at,
                each.device,
                each.author,
                _bytes(each.salt),
                _bytes(each.body),
            )
        )
        + "\n"
        for each in revisions
    )


def _bytes(content: bytes) -> str:
    return f"\\\\x{content.hex()}"


class Asked:
    """Asks a server that listens in one folder."""

    def __init__(self, programs: Path, place: Path) -> None:
        self._command = [
            *as_postgres(),
            *(
                str(programs / "psql"),
                "--no-psqlrc",
                "--quiet",
                "--tuples-only",
                "--no-align",
                "--single-transaction",
            ),
            *("--set", "ON_ERROR_STOP=1", "--host", str(place), "--username", "postgres", "postgres"),
        ]

    def __call__(self, statements: str, rows: str = "") -> str:
        """The answer to some statements; rows: what their COPY reads."""
        if rows:
            command = [
                *self._command,
                *(word for each in statements.strip().splitlines() for word in ("-c", each)),
            ]
            done = subprocess.run(command, input=rows, capture_output=True, text=True, check=True)
        else:
            done = subprocess.run(self._command, input=statements, capture_output=True, text=True, check=True)
        return done.stdout.strip()


@contextmanager
def server(programs: Path) -> Iterator[Asked]:
    """A server with its data and its socket in a folder that is gone in the end."""
    place = Path(mkdtemp(prefix="office-"))
    if as_postgres():
        shutil.chown(place, "postgres", "postgres")
    data = place / "data"

    def run(*words: str) -> None:
        subprocess.run([*as_postgres(), *words], check=True, capture_output=True)

    try:
        run(
            str(programs / "initdb"),
            "--pgdata",
            str(data),
            "--username",
            "postgres",
            "--auth",
            "peer",
            "--data-checksums",
        )
        (data / "postgresql.auto.conf").write_text(
            f"listen_addresses = ''\nunix_socket_directories = '{place}'\n"
        )
        run(str(programs / "pg_ctl"), "--pgdata", str(data), "--wait", "--log", str(place / "log"), "start")
        try:
            yield Asked(programs, place)
        finally:
            run(str(programs / "pg_ctl"), "--pgdata", str(data), "--mode", "immediate", "stop")
    finally:
        shutil.rmtree(place, ignore_errors=True)


def as_postgres() -> list[str]:
    """What stands before a command: the server refuses to run as root."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


if __name__ == "__main__":
    main()
