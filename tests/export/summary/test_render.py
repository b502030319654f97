"""Rendering: the same bytes everywhere, tagged, with nothing about the machine, and data that is never read as typst."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from export.summary.document import Blanks, Column, Document, Facts, Look, Origin, Piece, Row, Section, Table
from export.summary.errors import CharactersMissing, NotRendered
from export.summary.fonts import families
from export.summary.gate.prove import prove
from export.summary.gate.text import letters
from export.summary.pages import page_texts
from export.summary.render import rendered

ROOT = Path(__file__).parents[3]


def with_lead(document: Document, *texts: str, look: Look = Look.PLAIN) -> Document:
    return replace(document, lead=tuple((Piece(text, Origin.CASE, look),) for text in texts))


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


def test_the_same_document_gives_the_same_bytes(clean: bytes, document: Document) -> None:
    assert rendered(document) == clean


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_many_documents_take_no_more_memory_than_a_few(document: Document) -> None:
    def megabytes() -> int:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))

    long = replace(document, sections=document.sections * 4)
    for number in range(2):
        rendered(with_lead(long, f"before {number}"))
    before = megabytes()
    for number in range(5):
        rendered(with_lead(long, f"after {number}"))
    assert megabytes() - before < 100


RENDERING = """
import sys
sys.path.insert(0, {root!r})
from export.summary.document import Document, Piece
from export.summary.render import rendered
from export.summary.fonts import families
document = Document(language="ko", families=families("ko"), title=Piece("사건 요약"), subtitle=(Piece("가"),), lead=(),
                    sections=(), footer=(Piece("요약"),), page_number="{{page}} / {{pages}}")
sys.stdout.buffer.write(rendered(document))
"""


def test_another_machine_gives_the_same_bytes(tmp_path: Path) -> None:
    """Another home, user, time zone, language, working folder and hash seed."""

    def made(**environment: str) -> bytes:
        return subprocess.run(
            [sys.executable, "-c", RENDERING.format(root=str(ROOT))],
            env={**os.environ, **environment},
            cwd=environment["HOME"],
            capture_output=True,
            check=True,
        ).stdout

    (tmp_path / "김").mkdir()
    one = made(HOME="/", TZ="Asia/Seoul", USER="one", LANG="ko_KR.UTF-8", PYTHONHASHSEED="1")
    other = made(
        HOME=str(tmp_path / "김"),
        TZ="America/New_York",
        USER="other",
        LANG="C",
        PYTHONHASHSEED="2",
        LC_ALL="C",
    )
    assert one == other
    assert one.startswith(b"%PDF-1.7")


def test_the_file_says_nothing_of_machine_person_clock_or_program(clean: bytes) -> None:
    with pikepdf.open(BytesIO(clean)) as file:
        assert "/Info" not in file.trailer
        everything = (
            b"".join(each.read_bytes() for each in file.objects if isinstance(each, pikepdf.Stream)) + clean
        )
    for word in (
        b"typst",
        b"krilla",
        b"CreationDate",
        b"ModDate",
        b"Producer",
        b"CreatorTool",
        b"InstanceID",
        b"/home",
    ):
        assert word.lower() not in everything.lower()
    assert not re.search(rb"D:20\d\d", everything)


def test_the_file_is_tagged_and_titled(clean: bytes) -> None:
    with pikepdf.open(BytesIO(clean)) as file:
        assert file.Root.MarkInfo.Marked
        assert b"<pdfuaid:part>1</pdfuaid:part>" in file.Root.Metadata.read_bytes()
        kinds = {
            str(each.S) for each in file.objects if isinstance(each, pikepdf.Dictionary) and "/S" in each
        }
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L"} <= kinds


@pytest.mark.parametrize(
    "text",
    [
        '#read("/etc/hostname")',
        "$x^2$ *b* _i_",
        "```js x```",
        "@ref <label>",
        "= no heading",
        "\\u{41} -- 'q'",
        "{page}",
    ],
)
def test_data_is_drawn_as_it_is_and_never_read_as_typst(text: str, document: Document) -> None:
    literal = with_lead(document, text)
    pdf = rendered(literal)
    assert text in text_of(pdf)
    prove(pdf, literal, ())


def test_hangul_words_are_not_broken_at_the_end_of_a_line(document: Document) -> None:
    words = "국제인권단체가 발표한 보고서에 따르면 구금된 사람들의 행방은 아직도 알려지지 않았다고 한다 " * 4
    pdf = rendered(replace(with_lead(document, words.strip()), language="ko", families=families("ko")))
    lines = [line.strip() for page in page_texts(pdf) for line in page.splitlines()]
    known = set(words.split())
    drawn = [word for line in lines for word in line.split() if re.search("[가-힣]", word)]
    assert drawn
    assert set(drawn) <= known


def test_a_range_of_dates_in_a_narrow_column_ends_its_line_between_the_dates(document: Document) -> None:
    columns = tuple(Column(heading=Piece(text), share=share) for text, share in (("시기", 1), ("내용", 7)))
    row = Row(cells=(((Piece("1990년경~2015년경", Origin.PHRASE),),), ((Piece("이송"),),)))
    section = Section(heading=Piece("배경"), blocks=(Table(columns=columns, rows=(row,)),))
    korean = replace(document, language="ko", families=families("ko"), sections=(section,))
    words = " ".join(page_texts(rendered(korean))).split()
    assert "1990년경~" in words
    assert "2015년경" in words


def test_boxes_of_labels_are_equally_wide_whatever_is_in_them(document: Document) -> None:
    def boxes(label: str) -> list[list[str]]:
        with pikepdf.open(BytesIO(rendered(with_lead(document, label, look=Look.TOKEN)))) as file:
            return [
                [str(operand) for operand in each.operands]
                for each in pikepdf.parse_content_stream(file.pages[0])
                if str(each.operator) == "l"
            ]

    assert boxes("Person I") == boxes("Person W")


def test_a_row_that_no_page_could_hold_goes_on_over_the_end_of_the_page(document: Document) -> None:
    steps = tuple((Piece(f"{number} Arrested", Origin.PHRASE),) for number in range(1, 151))
    columns = tuple(Column(heading=Piece(text), share=1) for text in ("Person", "Steps"))
    row = Row(cells=(((Piece("Person A", Origin.CASE, Look.TOKEN),),), steps))
    chain = Section(heading=Piece("Each chain"), blocks=(Table(columns=columns, rows=(row,)),))
    long = replace(document, sections=(*document.sections, chain))
    pdf = rendered(long)
    prove(pdf, long, ())
    assert "150 Arrested" in text_of(pdf)


def test_an_answer_of_some_lines_is_not_cut_by_the_end_of_a_page(document: Document) -> None:
    answers = tuple(
        (
            Piece(f"Item {number}"),
            tuple((Piece(f"answer {number}, line {line}", Origin.PHRASE),) for line in range(7)),
        )
        for number in range(40)
    )
    long = replace(document, sections=(Section(heading=Piece("Answers"), blocks=(Facts(rows=answers),)),))
    pages = page_texts(rendered(long))
    assert len(pages) > 1
    for number in range(40):
        holding = [page for page in pages if f"answer {number}, line" in page]
        assert [page.count(f"answer {number}, line") for page in holding] == [7]


def test_a_section_of_its_own_page_has_lines_to_write_on_and_nothing_before_it(document: Document) -> None:
    blanks = Blanks(labels=(Piece("Family name"), Piece("Signature")))
    own = Section(
        heading=Piece("Who submits"), blocks=((Piece("By hand."),), blanks), level=3, begins_page=True
    )
    taken = replace(document, sections=(*document.sections, own))
    pdf = rendered(taken)
    prove(pdf, taken, ())
    assert letters([page_texts(pdf)[-1]]).startswith("WhosubmitsByhandFamilynameSignature")


def test_a_character_that_no_font_has_refuses_the_rendering(document: Document) -> None:
    with pytest.raises(CharactersMissing) as missing:
        rendered(with_lead(document, "ລາວ"))
    assert missing.value.characters == ("ລ", "ວ", "າ")


def test_what_typst_says_of_a_document_goes_no_further(document: Document) -> None:
    with pytest.raises(NotRendered) as failed:
        rendered(replace(with_lead(document, "Kim Chol Ok"), language="no language at all"))
    assert failed.value.__cause__ is None
    assert "Kim" not in str(failed.value)


@pytest.mark.needs("pdftotext", "qpdf")
def test_other_programs_read_the_file(clean: bytes, tmp_path: Path) -> None:
    path = tmp_path / "summary.pdf"
    path.write_bytes(clean)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    text = subprocess.run(["pdftotext", str(path), "-"], check=True, capture_output=True).stdout.decode()
    assert "Quảng Ninh, Vietnam" in text
    assert "Person I" in text


@pytest.mark.needs("strace")
def test_nothing_is_written_and_nothing_goes_to_a_network(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    program = RENDERING.format(root=str(ROOT))
    subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=open,openat,creat,mkdir,mkdirat,rename,renameat2,socket,connect", "-o",
         str(trace), sys.executable, "-B", "-c", program],
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        check=True,
    )  # fmt: skip
    calls = trace.read_text().splitlines()
    assert any("NotoSansKR" in call for call in calls), "the fonts are read"
    assert not [
        call for call in calls if re.search("O_WRONLY|O_RDWR|O_CREAT|creat\\(|mkdir|rename|AF_INET", call)
    ]
    assert not [call for call in calls if re.search("/usr/share/fonts|\\.fonts|fontconfig", call)]
