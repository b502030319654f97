"""Keys from pictures by real events: dropped on the card, pasted into its line, chosen; each other picture is told in its sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from domain.ids import PartnerId
from domain.partner import Partner
from tests.ui.notebook.conftest import Room, example, room
from tests.ui.partners.test_cards_page import NOW, OFFICE, cards, proof_of, with_office
from tests.viewer.hostile import png_bomb
from tests.viewer.photographs import AGE, SIGNING, as_jpeg, code, photograph, sheet
from tests.viewer.samples import file_of, honest_files
from ui.partners.qr_code import QrCode
from workflows import casework, partners
from workflows.found_keys import FoundKeys
from workflows.key_files import keys_in_picture
from workflows.vouching import Proof

__all__ = ["example", "room"]


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> Any:
    """The card of a partner without keys."""
    room.run(with_office)
    return cards(room, qtbot, OFFICE.id)


def card_photographed() -> bytes:
    return as_jpeg(photograph(sheet(code(AGE), code(SIGNING)), turned=8, tilted=0.1, blur=1))


def drop(page: Any, brought: QMimeData) -> None:
    entry = page.view.entry
    copy, button, key = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(5, 5), copy, brought, button, key)
    QApplication.sendEvent(entry, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(entry, QDropEvent(QPointF(5, 5), copy, brought, button, key))


def has_both(page: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._card.age.text == AGE and page._card.signing.text == SIGNING)
    assert "Compare its words" in page.status.text()


def test_a_photograph_that_is_dropped_puts_both_keys_on_the_card(
    page: Any, room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "IMG_1.JPG"
    file.write_bytes(card_photographed())
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(file))])
    drop(page, brought)
    has_both(page, qtbot)
    assert proof_of(room) is Proof.TYPED
    qtbot.waitUntil(lambda: page.view.in_person.isVisibleTo(page))


def test_a_picture_on_the_clipboard_is_pasted_into_the_line_by_its_keys(page: Any, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setData("image/jpeg", card_photographed())
    QGuiApplication.clipboard().setMimeData(copied)
    QTest.keyClick(page.view.entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    has_both(page, qtbot)
    QGuiApplication.clipboard().clear()


def test_a_text_is_pasted_as_a_text_and_dropped_as_one(page: Any, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("age1")
    QTest.keyClick(page.view.entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.view.entry.line.text() == "age1"
    brought = QMimeData()
    brought.setText(f"{AGE}\n{SIGNING}")
    drop(page, brought)
    has_both(page, qtbot)


def test_a_picture_that_qt_would_have_to_open_is_not_taken(page: Any, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setImageData(QImage(10, 10, QImage.Format.Format_RGB32))
    for held in (copied, QMimeData()):
        QGuiApplication.clipboard().setMimeData(held)
        button = next(
            each for each in page.view.findChildren(QPushButton) if each.text() == "Paste a picture"
        )
        button.setFocus()
        page.say("")
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert "no picture on the clipboard" in page.status.text()
    QGuiApplication.clipboard().clear()
    page.say("")
    QTest.keyClick(page.view.entry.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "no picture on the clipboard" in page.status.text()


def test_a_picture_is_chosen_in_the_dialog(page: Any, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "card.png").write_bytes(file_of(sheet(code(AGE), code(SIGNING)), "PNG"))
    page.view.entry.picture_asked.emit()
    (dialog,) = page.findChildren(QFileDialog)
    assert "*.heic" in dialog.nameFilters()[0]
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "card.png"))
    dialog.accept()
    has_both(page, qtbot)


@pytest.mark.parametrize(
    ("picture", "why"),
    [
        (honest_files()["PNG"], "No QR code"),
        (file_of(code("https://example.org/"), "PNG"), "not one of a key"),
        (file_of(code(AGE[:-1]), "PNG"), "check letters"),
        (honest_files()["PNG"][:40], "damaged"),
        (png_bomb(50_000, 50_000), "made to do harm"),
    ],
    ids=["none", "another", "mistyped", "damaged", "bomb"],
)
def test_each_other_picture_is_told_in_its_sentence(
    page: Any, room: Room, qtbot: QtBot, tmp_path: Path, picture: bytes, why: str
) -> None:
    (tmp_path / "picture").write_bytes(picture)
    page.bringing.take_file(tmp_path / "picture")
    assert "Looking for keys" in page.status.text()
    qtbot.waitUntil(lambda: why in page.status.text())
    assert proof_of(room) is Proof.NONE


def test_what_is_found_after_another_card_was_chosen_goes_on_no_card(
    page: Any, room: Room, qtbot: QtBot
) -> None:
    other = Partner(id=PartnerId("0e" * 16), name="Another")
    room.run(lambda session: casework.keep(session, other, now=NOW))
    page.show_list(room.run(partners.all_partners))
    page.who.choose(other.id)
    page.bringing.found.emit(FoundKeys(age_recipient=AGE, signing_key=SIGNING))
    qtbot.waitUntil(lambda: page._card.page.id == other.id)
    assert {row.proof for row in room.run(partners.all_partners)} == {Proof.NONE}


@pytest.mark.parametrize("points", [7, 10, 14, 20])
def test_our_codes_are_read_from_a_picture_of_the_screen_at_every_size_of_text(
    qapp: QApplication, qtbot: QtBot, points: int
) -> None:
    for text in (AGE, SIGNING):
        shown = QrCode(text)
        qtbot.addWidget(shown)
        font = shown.font()
        font.setPointSize(points)
        shown.setFont(font)
        shown.resize(shown.sizeHint())
        file = QBuffer()
        shown.grab().save(file, "PNG")
        found = keys_in_picture(bytes(file.data().data()))
        assert text in (found.age_recipient, found.signing_key)
