"""The gate as a whole: what passes, what a refusal says, and which words of a case may stand on a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from export.summary.document import Document, Origin, Piece
from export.summary.errors import SummaryRefused
from export.summary.gate import prove as gate
from export.summary.gate.prove import prove
from export.summary.render import rendered

Broken = Callable[..., tuple[str, ...]]
Planted = Callable[[Callable[[Pdf], None]], bytes]


def with_lead(document: Document, *pieces: Piece) -> Document:
    """The document with other words before its first section."""
    return replace(document, lead=(pieces,))


def test_the_clean_file_passes(clean: bytes, broken: Broken) -> None:
    assert broken(clean, ("Kim Chol Ok", "리영희", "M12345678", "2014-10-23", "김")) == ()


def test_the_file_of_another_document_is_refused(clean: bytes, document: Document) -> None:
    other = with_lead(document, Piece("Names, exact days and exact places have been taken outs."))
    with pytest.raises(SummaryRefused) as refused:
        prove(clean, other, ())
    assert refused.value.rules == ("c",)


def test_one_repeated_run_of_text_breaks_the_rule_of_the_text_alone(planted: Planted, broken: Broken) -> None:
    def repeat(file: Pdf) -> None:
        page = file.pages[0].obj
        content = page.Contents.read_bytes()
        run = content[content.index(b"q 1 0 0 -1") : content.index(b"EMC")]
        page.Contents = Stream(file, content + b"/Span<</MCID 9999>>BDC\n" + run + b"EMC\n")

    assert broken(planted(repeat)) == ("c",)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("held with Kim Chol Ok there", "Kim Chol Ok"),
        ("held with KIM chol ok there", "Kim Chol Ok"),
        ("passport M-1234 5678", "M12345678"),
        ("call +86 138-0013-8000 now", "+8613800138000"),
        ("리 영희의 집", "리영희"),
        ("리영희가", "리영희"),
        ("李英姬被捕", "李英姬"),
        ("Ｋｉｍ Chol Ok", "Kim Chol Ok"),
        ("by Ri", "Ri"),
    ],
)
def test_an_identifier_in_a_text_of_the_case_is_refused(
    text: str, identifier: str, document: Document
) -> None:
    leaking = with_lead(document, Piece(text, Origin.CASE))
    with pytest.raises(SummaryRefused) as refused:
        prove(rendered(leaking), leaking, (identifier,))
    assert refused.value.rules == ("d",)


def test_a_short_name_inside_another_word_is_no_identifier(document: Document) -> None:
    fine = with_lead(document, Piece("Prison in Hanoi", Origin.CASE))
    prove(rendered(fine), fine, ("Ri", "An", "On", "Ha"))


def test_a_word_of_the_form_may_stand_though_somebody_is_called_so(document: Document) -> None:
    prove(rendered(document), document, ("Norms", "Summary", "Out"))


def test_a_word_of_the_form_is_refused_where_the_case_says_it(document: Document) -> None:
    leaking = with_lead(document, Piece("State"), Piece("State", Origin.CASE))
    with pytest.raises(SummaryRefused) as refused:
        prove(rendered(leaking), leaking, ("State",))
    assert refused.value.rules == ("d",)


def test_a_date_in_a_phrase_is_found_though_its_month_is_a_word_of_the_form(document: Document) -> None:
    leaking = with_lead(document, Piece("October"), Piece("22 October 2015", Origin.PHRASE))
    with pytest.raises(SummaryRefused):
        prove(rendered(leaking), leaking, ("22 October 2015",))
    prove(rendered(leaking), leaking, ("October",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-be", "utf-16-le"])
def test_an_identifier_in_any_stream_is_found_in_every_encoding(
    encoding: str, planted: Planted, broken: Broken
) -> None:
    def hide(file: Pdf) -> None:
        file.Root.Data = Stream(file, b"\1\2" + "리영희선생".encode(encoding) + b"\3\4")

    assert "d" in broken(planted(hide), ("리영희선생",))
    assert "d" not in broken(planted(hide), ("박철수선생",))


def test_a_refusal_names_rules_and_nothing_of_what_was_found(planted: Planted, document: Document) -> None:
    def note(file: Pdf) -> None:
        contents = String("Kim Chol Ok")
        annotation = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=contents
        )
        file.pages[0].obj.Annots = Array([file.make_indirect(annotation)])

    with pytest.raises(SummaryRefused) as refused:
        prove(planted(note), document, ("Kim Chol Ok",))
    assert set(refused.value.rules) == {"a", "d"}
    assert (
        "Kim" not in f"{refused.value}{refused.value!r}{refused.value.__cause__}{refused.value.__context__}"
    )


def test_whatever_fails_inside_a_rule_refuses_the_file(
    clean: bytes, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(gate, "check_structure", fail)
    with pytest.raises(SummaryRefused) as refused:
        prove(clean, document, ())
    assert refused.value.rules == ("a",)


@pytest.mark.usefixtures("qapp")
def test_a_summary_made_by_qt_is_refused(document: Document) -> None:
    gui = pytest.importorskip("PySide6.QtGui")
    core = pytest.importorskip("PySide6.QtCore")
    store = core.QBuffer()
    store.open(core.QIODevice.OpenModeFlag.WriteOnly)
    writer = gui.QPdfWriter(store)
    page = gui.QTextDocument()
    page.setPlainText(" ".join(piece.text for piece in document.body()))
    page.print_(writer)
    del page, writer
    pdf = bytes(store.data().data())
    assert pdf.startswith(b"%PDF")
    with pytest.raises(SummaryRefused):
        prove(pdf, document, ())


def test_no_text_is_smaller_than_7_points(clean: bytes) -> None:
    with pikepdf.open(BytesIO(clean)) as file:
        sizes = {
            float(each.operands[1])
            for page in file.pages
            for each in pikepdf.parse_content_stream(page)
            if str(each.operator) == "Tf"
        }
    assert min(sizes) >= 7
