"""Where pages end: no row, head of a table or heading stands alone, other accounts stay with theirs, and what is too high is divided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from export.summary.document import Block, Column, Document, Facts, Line, Piece, Row, Section, Table
from export.summary.gate.prove import prove
from export.summary.pages import page_texts
from export.summary.render import rendered

FEWEST, MOST = 38, 46
"""Rows; somewhere between them the last one is the first that a page does not hold."""


def _table(name: str, rows: int, *, rivals: bool = False) -> Table:
    """Every third row is another account of the row before it, when there are any."""
    made = (
        Row(cells=((_line(f"{name}.{number}."),), (_line("said"),)), is_rival=rivals and number % 3 == 2)
        for number in range(rows)
    )
    return Table(
        columns=(Column(heading=Piece(f"Head{name}"), share=1), Column(heading=Piece("Told"), share=2)),
        rows=tuple(made),
    )


def _line(text: str) -> Line:
    return (Piece(text),)


def _on_pages(document: Document, blocks: list[tuple[Block, ...]]) -> tuple[str, ...]:
    """The texts of the pages on which these blocks stand, each section from the top of a page; proved clean."""
    sections = tuple(
        Section(heading=Piece(f"Section{at}"), blocks=each, begins_page=True)
        for at, each in enumerate(blocks)
    )
    long = replace(document, sections=sections)
    pdf = rendered(long)
    prove(pdf, long, ())
    return page_texts(pdf)


def _rows(page: str, name: str) -> list[int]:
    return [number for number in range(MOST + 10) if f"{name}.{number}." in page]


def test_no_last_row_of_a_table_stands_alone_on_a_page(document: Document) -> None:
    names = range(FEWEST, MOST)
    pages = _on_pages(document, [(_table(f"t{rows}", rows),) for rows in names])
    divided = 0
    for name in names:
        counts = [len(found) for page in pages if (found := _rows(page, f"t{name}"))]
        assert min(counts) > 1, name
        assert sum(counts) == name
        divided += len(counts) > 1
    assert 0 < divided < len(names), "the end of a page lies somewhere between"


def test_no_first_row_of_a_table_and_no_head_and_no_heading_stands_alone_on_a_page(
    document: Document,
) -> None:
    names = range(FEWEST - 5, MOST, 2)
    pages = _on_pages(document, [(_table(f"t{rows}", rows), _table(f"n{rows}", 25)) for rows in names])
    for name in names:
        for page in pages:
            if f"Headn{name}" in page.split():
                assert len(_rows(page, f"n{name}")) > 1, name
    for at, _ in enumerate(names):
        page = next(page for page in pages if f"Section{at}" in page.split())
        assert "said" in page


def test_another_account_stays_with_the_row_it_is_about(document: Document) -> None:
    before = range(6)
    pages = _on_pages(
        document, [(*[_line("before")] * lines, _table(f"t{lines}", MOST, rivals=True)) for lines in before]
    )
    firsts = [found[0] for page in pages for lines in before if (found := _rows(page, f"t{lines}"))]
    assert len(firsts) > len(before), "the tables go on over the end of a page"
    assert [number for number in firsts if number % 3 == 2] == []


@pytest.mark.parametrize("words", [1200, 3000])
def test_a_cell_of_one_long_sentence_goes_on_over_the_end_of_the_page(document: Document, words: int) -> None:
    sentence = _line(" ".join(f"w{number}." for number in range(words)))
    table = replace(_table("t", 3), rows=(*_table("t", 3).rows, Row(cells=((_line("long"),), (sentence,)))))
    facts = Facts(rows=((Piece("Account"), (sentence,)),))
    long = replace(document, sections=(Section(heading=Piece("Words"), blocks=(table, facts)),))
    pdf = rendered(long)
    prove(pdf, long, ())
