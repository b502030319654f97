"""Real notebooks with the cheapest key derivation, for tests of what one does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from crypto.stretching import CHEAPEST
from domain.case import Case
from domain.ids import CaseId, PartnerId
from domain.partner import Partner, PartnerKind
from domain.person import PersonName
from domain.vocabulary.people import Script
from tests.workflows.laptops import Laptops
from tests.workflows.sender_of_pages import Sender
from tests.workflows.told import NAME
from workflows import casework, upkeep
from workflows.case_import import import_example
from workflows.casework import keep, new_id
from workflows.partners import Given, put_down
from workflows.sending import Sending, identity, send
from workflows.session import Session, create_notebook, lock

PASSPHRASE = "lamp river stone quiet morning field"


@pytest.fixture
def new_session(tmp_path: Path, now: datetime) -> Iterator[Callable[[str], Session]]:
    """Makes notebooks and locks them in the end."""
    made: list[Session] = []

    def make(name: str) -> Session:
        folder = tmp_path / f"{name}.notebook"
        made.append(
            create_notebook(
                folder, passphrase=PASSPHRASE, person="Worker 3", recovery=None, now=now, cost=CHEAPEST
            )
        )
        return made[-1]

    yield make
    for session in made:
        lock(session, now=now)


@pytest.fixture
def session(new_session: Callable[[str], Session]) -> Session:
    """A new, empty notebook."""
    return new_session("Ours")


@pytest.fixture
def example_case(session: Session, now: datetime) -> str:
    """The id of the example case in it."""
    return import_example(session, now=now).case


@pytest.fixture
def begin_case(now: datetime) -> Callable[..., Case]:
    """Begins a case in a session."""

    def begin(session: Session, reference: str, title: str = "") -> Case:
        case = Case(id=CaseId(new_id()), reference=reference, title=title)
        keep(session, case, now=now)
        return case

    return begin


@pytest.fixture
def laptops(tmp_path: Path, now: datetime) -> Laptops:
    """What is done between laptops."""
    return Laptops(tmp_path, now)


@pytest.fixture
def our_case(session: Session, begin_case: Callable[..., Case]) -> Case:
    """A case of ours, with nothing in it yet."""
    return begin_case(session, "MC-1")


@pytest.fixture
def theirs_with_it(
    session: Session, new_session: Callable[[str], Session], laptops: Laptops, our_case: Case
) -> Session:
    """The notebook of a colleague who knows us, and whom we know, with that case."""
    theirs = new_session("Theirs")
    laptops.put_down(theirs, session)
    laptops.put_down(session, theirs)
    laptops.pass_on(session, theirs, our_case.id)
    return theirs


@pytest.fixture
def sender(
    session: Session,
    new_session: Callable[[str], Session],
    begin_case: Callable[..., Case],
    tmp_path: Path,
    now: datetime,
) -> Sender:
    """A colleague whose packages bring pages into our notebook, where a case of ours is."""
    theirs = new_session("Theirs")
    begin_case(session, "OURS-1")
    put_down(
        session,
        Given(name="Min", kind=PartnerKind.COLLEAGUE, signing_key=identity(theirs).signing_key),
        now=now,
    )
    return Sender(session, theirs, begin_case(theirs, "THEIRS-1"), tmp_path, now)


@pytest.fixture
def theirs(new_session: Callable[[str], Session]) -> Session:
    """Another notebook, which knows nobody."""
    return new_session("Theirs")


@pytest.fixture
def package(session: Session, theirs: Session, example_case: str, tmp_path: Path, now: datetime) -> Path:
    """The example case, sealed for it."""
    sending = Sending(
        cases=(example_case,),
        to=identity(theirs).age_recipient,
        colleague=True,
        on=date(2015, 11, 20),
        out=tmp_path,
    )
    return send(session, sending, now=now).path


@pytest.fixture
def partner(session: Session, example_case: str, now: datetime) -> Partner:
    """A lawyer of the people concerned; one person of the case has a name."""
    kept = Partner(id=PartnerId(casework.new_id()), name="Counsel", profile="legal_counsel")
    casework.keep(session, kept, now=now)
    person = replace(
        casework.case_file(session, example_case).people[0],
        names=(PersonName(text=NAME, script=Script.LATIN),),
    )
    casework.keep(session, person, now=now)
    upkeep.check_before_leaving(session, now=now)
    return kept
