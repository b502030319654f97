"""The messages are found where the code says them, in each of the ways it can."""

from __future__ import annotations

import ast

import pytest

from resources.catalogue import Message
from resources.messages import brought_up_to_date, messages_of, messages_of_the_program


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('label.setText(_("Lock"))', ["Lock"]),
        ('label.setText(_("Lock" if locked else "Unlock"))', ["Lock", "Unlock"]),
        ('TITLES = (message("First"), message("Second"))', ["First", "Second"]),
        ('cell(words.form("All of them", Look.MUTED))', ["All of them"]),
        ('_("A sentence "\n  "over two lines")', ["A sentence over two lines"]),
        ('class Full(Error):\n    sentence = "The drive is full."', ["The drive is full."]),
        ('class Full(Error):\n    sentence: ClassVar[str] = "The drive is full."', ["The drive is full."]),
        ('raise ImpossibleRecord("A text is too long to be kept.")', ["A text is too long to be kept."]),
        (
            'class Sex(Term):\n    FEMALE = "female", "Female"\n    OTHER = "other", "Other", "01"',
            ["Female", "Other"],
        ),
        ('raise ValueError("internal")', []),
        ('_("")', []),
        ("_(error.sentence)", []),
        ('setting("Lock")', []),
    ],
)
def test_a_message_is_found_where_it_is_said(source: str, texts: list[str]) -> None:
    assert [message.text for message in messages_of(ast.parse(source))] == texts


def test_a_message_for_a_number_has_both_its_forms() -> None:
    assert list(messages_of(ast.parse('counted("{number} person", "{number} people", n)'))) == [
        Message(text="{number} person", plural="{number} people")
    ]


def test_the_program_has_messages_and_each_stands_once() -> None:
    texts = [message.text for message in messages_of_the_program()]
    assert "Detainee" in texts
    assert len(texts) == len(set(texts))


def test_a_translation_and_its_remark_survive_and_what_is_gone_from_the_source_goes() -> None:
    before = (
        Message(text="Lock", translation="잠금", remark="As on the button.", places=("ui/old.py",)),
        Message(text="Gone", translation="없음"),
    )
    source = (Message(text="Lock", places=("ui/new.py",)), Message(text="New", places=("ui/new.py",)))
    header, *kept = brought_up_to_date(before, source, "ko")
    assert "Language: ko\n" in header.translation
    assert kept == [
        Message(text="Lock", translation="잠금", remark="As on the button.", places=("ui/new.py",)),
        Message(text="New", places=("ui/new.py",)),
    ]
