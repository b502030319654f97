"""The items of a form: their answers, and what is missing of them."""

from __future__ import annotations

from domain.redaction.marks import NOT_KNOWN, WITHHELD
from domain.redaction.redacted import RedactedCase
from export.summary.document import Facts, Piece
from export.summary.forms import Form
from export.summary.wording.forms.each import document_of
from export.summary.wording.forms.items import Item, asked, item, still_missing
from export.summary.wording.words import Words

WORDS = Words("en")


def of(number: str, answer: object, *, is_mandatory: bool = False) -> Item:
    return item(number, Piece("Thing"), answer, WORDS, is_mandatory=is_mandatory)  # type: ignore[arg-type]


def said(items: list[Item]) -> list[tuple[str, str]]:
    missing = still_missing(items, WORDS)
    assert isinstance(missing, Facts)
    return [
        (label.text, " ".join(piece.text for line in cell for piece in line)) for label, cell in missing.rows
    ]


def test_what_is_asked_of_everybody_comes_first_and_withheld_is_not_the_same_as_not_known() -> None:
    items = [
        of("1", NOT_KNOWN),
        of("2", WITHHELD),
        of("3", WITHHELD, is_mandatory=True),
        of("4", NOT_KNOWN, is_mandatory=True),
        of("5", ((Piece("answer"),),), is_mandatory=True),
        of("6 (a)", WITHHELD),
    ]
    assert said(items) == [
        ("Asked of everybody, not known", "4 Thing"),
        ("Asked of everybody, withheld by this profile", "3 Thing"),
        ("Not known", "1 Thing"),
        ("Withheld by this profile", "2 Thing; 6 (a) Thing"),
    ]


def test_where_nothing_is_missing_that_is_said() -> None:
    missing = still_missing([of("1", ((Piece("answer"),),))], WORDS)
    assert isinstance(missing, tuple)
    assert missing[0].text == "Every item has an answer."


def test_an_item_stands_beside_its_answer_with_its_number_and_its_mark() -> None:
    rows = asked([of("3", NOT_KNOWN), of("1 (a)", WITHHELD, is_mandatory=True)]).rows
    assert [label.text for label, _cell in rows] == ["3. Thing", "1 (a) Thing*"]
    assert [cell[0][0].text for _label, cell in rows] == ["Not known", "Withheld"]


def test_chinese_numbers_the_parts_alike_where_they_stand_and_where_they_are_missing(
    mong_cai: RedactedCase,
) -> None:
    document = document_of(mong_cai, "zh_CN", Form.ARBITRARY_DETENTION, "B")
    numbers = [
        section.heading.text.split("、")[0] for section in document.sections if "、" in section.heading.text
    ]
    assert numbers == list("一二三四五六七")
    assert any("一.6" in piece.text for piece in document.body())
