"""An office that gathers what its laptops hold: 1, 10 and 50 packages of 2 000 revisions each, brought together in one notebook.

    python -m benchmarks.union

Real packages, each opened in its child, proven, judged and taken in by one transaction, one after the other.  The peer puts the same rows
into one encrypted table with nothing derived from them.
"""

from __future__ import annotations

import gc
import io
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks.measure import Figure, in_words, say, seconds
from benchmarks.notebooks import NOW, filled, folder, opened, travelled
from crypto import age
from crypto.signing import SigningKey
from domain.partner import PartnerKind
from export.package.manifest import NAMESPACE, REVISIONS, Kind
from export.package.write import entry_of_bytes, plan_package, write_package
from storage.notebook import Notebook
from storage.revision import Revision
from storage.transport import line_of
from workflows.partners import Given, put_down
from workflows.receiving import bring_together, look
from workflows.sending import identity
from workflows.session import Session, lock

REVISIONS_EACH = 2_000
NOTEBOOKS = (1, 10, 50)
LIMIT = 30.0
"""Seconds for fifty."""


def main() -> None:
    """All figures of this page."""
    with folder() as place:
        sent = [travelled(number, REVISIONS_EACH) for number in range(max(NOTEBOOKS))]
        # An office holds none of this in its memory: Python is not to go through it whenever it looks for what can be thrown away.
        gc.freeze()
        for count in NOTEBOOKS:
            _figure(place / str(count), sent[:count])
        _longest(place / "large", [each for some in sent[:10] for each in some])


def _figure(place: Path, sent: Sequence[Sequence[Revision]]) -> None:
    place.mkdir()
    office, packages = _office(place, sent)
    held: list[float] = []
    began = _processor()
    taken = seconds(lambda: _gathered(office, packages, held))
    worked = _processor() - began
    again = seconds(lambda: _gathered(office, packages, []))
    lock(office, now=NOW)
    peer = seconds(partial(_bare, place / "bare", sent))
    name = f"{len(sent)} packages of {REVISIONS_EACH} revisions"
    say(Figure(name=name, ours=taken, peer_name="the bare rows", peer=peer, goal=1.5, limit=LIMIT))
    say(
        f"  {in_words(worked)} of processor time; the longest transaction {in_words(max(held))}; "
        f"the same packages again {in_words(again)}"
    )


def _processor() -> float:
    """Seconds that this program and the children it has waited for computed: what counts where others compute too."""
    return sum(os.times()[:4])


def _longest(place: Path, revisions: Sequence[Revision]) -> None:
    """How long one transaction holds the notebook's thread where everything comes in one package."""
    place.mkdir()
    office, packages = _office(place, [revisions])
    held: list[float] = []
    taken = seconds(lambda: _received(office, packages[0], held))
    lock(office, now=NOW)
    say(
        f"one package of {len(revisions)} revisions: {in_words(taken)}, of it the transaction {in_words(held[0])}"
    )


def _office(place: Path, sent: Sequence[Sequence[Revision]]) -> tuple[Session, list[Path]]:
    """A notebook that knows one key, and packages that it signed."""
    office = opened(filled(place / "Office.notebook"))
    key = SigningKey.generate()
    given = Given(name="Laptops", kind=PartnerKind.COLLEAGUE, signing_key=key.public_line())
    put_down(office, given, now=NOW)
    recipient = identity(office).age_recipient
    return office, [
        _package(place / f"{number}.age", some, key, recipient) for number, some in enumerate(sent)
    ]


def _package(path: Path, revisions: Sequence[Revision], key: SigningKey, recipient: str) -> Path:
    planned = plan_package(
        [entry_of_bytes(REVISIONS, b"".join(line_of(each) + b"\n" for each in revisions))],
        kind=Kind.COLLEAGUE,
        made=NOW.date(),
        sender=key.public,
        counts={},
        audit_head="0" * 64,
        sign=lambda message: key.sign(message, NAMESPACE),
    )
    target = io.BytesIO()
    write_package(planned, partial(age.encrypt, recipients=[recipient]), target)
    path.write_bytes(target.getvalue())
    return path


def _gathered(office: Session, packages: Sequence[Path], held: list[float]) -> None:
    for each in packages:
        _received(office, each, held)


def _received(office: Session, package: Path, held: list[float]) -> None:
    looked = look(office, package, words=None)
    held.append(seconds(lambda: bring_together(office, looked, now=NOW)))


def _bare(place: Path, sent: Sequence[Sequence[Revision]]) -> None:
    """The rows alone, in the table as it is, with the cipher as it is."""
    notebook: Notebook = opened(filled(place.with_suffix(".notebook"))).notebook
    for some in sent:
        with notebook._database.transaction():
            notebook.revisions.add_all(some)
    notebook.close(NOW)


if __name__ == "__main__":
    main()
