"""What a workflow answers when it cannot do what was asked: one fact, one sentence, whatever room it comes from.

The rooms below say what is true in their own errors, each with a `sentence`.  Here they become one type, so that the screen and the command
line need to know no other; nothing of a record is in it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

from crypto.errors import CryptoError
from domain.errors import DomainError
from export.errors import ExportError
from export.summary.errors import SummaryError
from storage.errors import StorageError
from viewer.errors import ViewerError

P = ParamSpec("P")
T = TypeVar("T")

_ROOMS = (DomainError, StorageError, CryptoError, ExportError, SummaryError, ViewerError)


class Refused(Exception):
    """What was asked was not done; `sentence` (an English message id) says what is true and what to do now."""

    sentence = "This could not be done. Nothing was changed."

    def __init__(self, sentence: str = "", *, fact: str = "", place: str = "", remnant: bool = False) -> None:
        """sentence: by default that of the class.  fact: the name of the room's error, for a program.

        place: where in a file, by names of fields only.  remnant: something of an unfinished file could not be taken away.
        """
        super().__init__(sentence or self.sentence)
        if sentence:
            self.sentence = sentence
        self.fact = fact or type(self).__name__
        self.place = place
        self.remnant = remnant


class NoSuchCase(Refused):
    """No case of the notebook has this reference or id."""

    sentence = "No case of this notebook has that reference. The command `cases` lists them."


class SeveralCases(Refused):
    """Two cases have the same reference."""

    sentence = "Several cases have that reference. Name the case by its id; the command `cases` lists them."


class NoSuchProfile(Refused):
    """No redaction profile has this name."""

    sentence = "There is no such profile. Choose one of those that are listed in the help."


class NoSuchForm(Refused):
    """No document of this name can be made."""

    sentence = "There is no such document. Choose one of those that are listed in the help."


class NoSuchPerson(Refused):
    """Nobody of the case is called so."""

    sentence = "Nobody in this case is called that. The command `state` lists the people and their ids."


class NoSuchEvent(Refused):
    """No event of the case has this id."""

    sentence = "No event of this case has that id. The command `timeline` with --json lists them."


class InTrash(Refused):
    """The record is in the trash."""

    sentence = "This record is in the trash. Take it out first. Nothing was changed."


class SeveralPeople(Refused):
    """Two people of the case are called so."""

    sentence = "Several people in this case are called that. Name the person by the id; the command `state` with --json lists them."


class NotOnePerson(Refused):
    """This document, or this profile, does not speak of one person alone."""

    sentence = "This document cannot be made for one person alone, under this profile or at all. Make it for everybody."


class OpenedReadOnly(Refused):
    """The notebook is open for reading only."""

    sentence = "This notebook is open for reading only, so nothing can be changed or leave it."


class NotCheckedToday(Refused):
    """An export waits for a check of the same day."""

    sentence = "The notebook has not been checked today. Nothing leaves it before that; check it first."


@contextmanager
def refusals() -> Iterator[None]:
    """Turn an error of a room below into Refused."""
    try:
        yield
    except _ROOMS as error:
        sentence = getattr(error, "sentence", "")
        place, remnant = getattr(error, "place", ""), getattr(error, "remnant", False)
        raise Refused(sentence, fact=type(error).__name__, place=place, remnant=remnant) from None


def refusing(workflow: Callable[P, T]) -> Callable[P, T]:
    """The workflow, raising nothing but Refused for what a person can meet."""

    @functools.wraps(workflow)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        with refusals():
            return workflow(*args, **kwargs)

    return run
