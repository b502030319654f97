"""Unfinished: where a file is being written outside, noted in the notebook, so that what a kill left half written goes at the next unlock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from export.errors import StickError
from export.stick.leftovers import remove_leftovers, remove_unfinished
from storage.settings import UNFINISHED_ELSEWHERE
from workflows.errors import Refused, refusing
from workflows.session import Session

MOST = 20
"""Places that are remembered; a drive that was never seen again is not asked after for ever."""


def note(session: Session, place: Path) -> None:
    """Remember where a file is about to be written.  place: the file, or the folder of a package."""
    _keep(session, [*_without(session, (place,)), place])


def forget(session: Session, place: Path) -> None:
    """It is whole, or gone."""
    _keep(session, _without(session, (place,)))


@refusing
def forget_refused(session: Session, place: Path, refused: Exception) -> None:
    """Forget a place where a writing was refused, unless something of it could not be taken away and may still be there."""
    if session.read_only_because is None and not getattr(refused, "remnant", False):
        forget(session, place)


@contextmanager
def forgotten_if_refused(session: Session, place: Path) -> Iterator[None]:
    """Around a writing to a place that was noted."""
    try:
        yield
    except Refused as refused:
        forget_refused(session, place, refused)
        raise


@refusing
def noted(session: Session) -> tuple[Path, ...]:
    """Where something was being written when the notebook was left."""
    # A list of paths, newest last.
    found = session.notebook.settings.get(UNFINISHED_ELSEWHERE)
    return tuple(Path(each) for each in found if isinstance(each, str)) if isinstance(found, list) else ()


def swept(places: Iterable[Path]) -> tuple[Path, ...]:
    """Remove the unfinished files there; the places that are dealt with.  A drive that is not there, or does not let us, is left for later."""
    done = []
    for place in places:
        if place.parent.is_dir():
            with suppress(StickError):
                remove_leftovers(place) if place.is_dir() else remove_unfinished(place)
                done.append(place)
    return tuple(done)


@refusing
def note_swept(session: Session, places: Iterable[Path]) -> None:
    """Forget the places that are dealt with."""
    if session.read_only_because is None and (done := tuple(places)):
        _keep(session, _without(session, done))


def _without(session: Session, places: Iterable[Path]) -> list[Path]:
    gone = {each.absolute() for each in places}
    return [each for each in noted(session) if each not in gone]


def _keep(session: Session, places: list[Path]) -> None:
    session.notebook.settings.put(UNFINISHED_ELSEWHERE, [str(each.absolute()) for each in places[-MOST:]])
