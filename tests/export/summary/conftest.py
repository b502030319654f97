"""A document with two tables over two pages, and its rendered PDF, for the tests of the gate and of the renderer."""

from __future__ import annotations

import pytest

from domain.redaction.redacted import RedactedCase
from export.summary.document import Column, Document, Facts, Items, Look, Origin, Piece, Row, Section, Table
from export.summary.fonts import families
from export.summary.render import rendered
from tests.export.summary import redacted_case


def _case(text: str, look: Look = Look.PLAIN) -> Piece:
    return Piece(text, Origin.CASE, look)


def _states(labels: list[str]) -> Table:
    headings = ("Person", "State", "Held by", "Where", "Since", "Certainty", "Last confirmed")
    values = ("In custody", "Chinese police", "Liaoning, China", "November 2015", "Reported", "November 2015")
    rows = tuple(
        Row(cells=(((_case(label, Look.TOKEN),),), *(((_case(value),),) for value in values)))
        for label in labels
    )
    return Table(columns=tuple(Column(heading=Piece(text), share=1) for text in headings), rows=rows)


def _events(labels: list[str]) -> Table:
    headings = (("No.", 0.4), ("When", 1), ("What happened", 2.2), ("Who", 2.1))
    rows: list[Row] = []
    for number in range(1, 7):
        people = tuple(_case(label, Look.TOKEN) for label in labels)
        what = ((Piece("Handed over", look=Look.STRONG),), (Piece("Where:"), _case("Quảng Ninh, Vietnam")))
        when = Piece("October 2015", Origin.PHRASE)
        rows.append(Row(cells=(((Piece(str(number), Origin.PHRASE),),), ((when,),), what, (people,))))
        rows.append(Row(cells=((), ((when,),), ((Piece("Another account"),),), ()), is_rival=True))
    return Table(
        columns=tuple(Column(heading=Piece(text), share=share) for text, share in headings), rows=tuple(rows)
    )


@pytest.fixture(scope="session")
def document() -> Document:
    """Nine people and six events; the second table goes on over the end of the page."""
    labels = [f"Person {letter}" for letter in "ABCDEFGHI"]
    return Document(
        language="en",
        families=families("en"),
        title=Piece("Case summary"),
        subtitle=(Piece("Case", look=Look.MUTED), _case("K7Q2M", Look.STRONG)),
        lead=((Piece("Names, exact days and exact places have been taken out."),),),
        sections=(
            Section(heading=Piece("Where each person is"), blocks=(_states(labels),)),
            Section(heading=Piece("What happened"), blocks=(_events(labels),)),
            Section(
                heading=Piece("Norms invoked"),
                blocks=(Facts(rows=((Piece("Against"), ((Piece("Refugee Convention 1951"),),)),)),),
            ),
            Section(heading=Piece("What is asked"), blocks=(Items(lines=((Piece("Do not return them"),),)),)),
        ),
        footer=(Piece("Case summary"), _case("K7Q2M")),
        page_number="Page {page} of {pages}",
    )


@pytest.fixture(scope="session")
def clean(document: Document) -> bytes:
    """The document as a PDF, as the renderer makes it."""
    return rendered(document)


@pytest.fixture(scope="session")
def mong_cai() -> RedactedCase:
    """The reference case as a partner organisation may see it."""
    return redacted_case.mong_cai()
