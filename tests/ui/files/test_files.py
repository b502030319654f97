"""The files of a case, with real events: dropped, seen, checked, copied clean, let out for a reason, deleted where they came from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from domain.attachment import HandlingKind
from tests.damage import change_last_bit
from tests.ui.accessible import markup_labels, unnamed, unreadable_rows
from tests.ui.notebook.walking import show_the_case
from tests.viewer.samples import pdf_of
from ui.files.copy_out import CopyOutDialog
from ui.files.page import FilesPage
from ui.files.words import size_in_words
from ui.notebook.window import NotebookWindow
from workflows import attachments

if TYPE_CHECKING:
    from tests.ui.notebook.conftest import Room


def drop(window: NotebookWindow, over: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let them go, as the window system tells it; whether the window wanted them."""
    handle = window.windowHandle()
    place = over.mapTo(window, over.rect().center())
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, no_keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(place), copy, dragged, left, no_keys)
    QApplication.sendEvent(handle, entering)
    if entering.isAccepted():
        QApplication.sendEvent(handle, QDropEvent(QPointF(place), copy, dragged, left, no_keys))
    return entering.isAccepted()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press_in(strip: QWidget, words: str) -> None:
    (found,) = (each for each in strip.findChildren(QPushButton) if each.text() == words)
    click(found)


def page_of(window: NotebookWindow) -> FilesPage:
    return window.workspace.page.files


def dropped(room: Room, qtbot: QtBot, *paths: Path) -> NotebookWindow:
    """The window, with files dropped on the overview of its case."""
    window = room.window()
    show_the_case(window, qtbot)
    assert drop(window, window.workspace.page.overview, *paths)
    qtbot.waitUntil(lambda: len(page_of(window).model.rows) == len(paths), timeout=20_000)
    qtbot.waitUntil(lambda: not page_of(window).intake.isVisible(), timeout=20_000)
    return window


def is_seen(page: FilesPage) -> bool:
    return not page.preview.picture.pixmap().isNull()


def test_a_file_dropped_anywhere_on_a_case_is_taken_in_and_seen(
    room: Room, qtbot: QtBot, photograph: Path
) -> None:
    window = dropped(room, qtbot, photograph)
    page = page_of(window)
    assert window.workspace.page.tab == "files"
    assert window.workspace.page.tabs.tabText(4) == "Files 1"
    qtbot.waitUntil(lambda: is_seen(page), timeout=20_000)
    shown = page.preview.picture.pixmap().toImage()
    left, right = (QColor(shown.pixel(x, shown.height() // 2)) for x in (3, shown.width() - 3))
    assert left.red() > left.blue()
    assert right.blue() > right.red()
    assert photograph.exists()
    assert unnamed(page) == []
    assert markup_labels(page) == []
    assert unreadable_rows(page.view) == []


def test_something_dropped_that_is_no_file_is_not_wanted(room: Room, qtbot: QtBot) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    assert not drop(window, window.workspace.page.overview)


def test_a_document_is_turned_page_by_page(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf_of((200.0, 100.0), (100.0, 200.0)))
    page = page_of(dropped(room, qtbot, path))
    qtbot.waitUntil(lambda: page.preview.which.text() == "Page 1 of 2", timeout=20_000)
    assert not page.preview.before.isEnabled()
    click(page.preview.after)
    qtbot.waitUntil(lambda: page.preview.which.text() == "Page 2 of 2", timeout=20_000)
    pixmap = page.preview.picture.pixmap()
    assert pixmap.height() > pixmap.width()
    assert not page.preview.after.isEnabled()


def test_a_text_is_read_and_a_film_is_not_shown(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    text, film = tmp_path / "note.txt", tmp_path / "film.mp4"
    text.write_text("어제 국경에서", encoding="utf-8")
    film.write_bytes(b"\0\0\0\x18ftypmp42" + bytes(900))
    page = page_of(dropped(room, qtbot, text, film))
    qtbot.waitUntil(lambda: page.preview.text.toPlainText() == "어제 국경에서", timeout=20_000)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "cannot be shown safely" in page.preview.sentence.text(), timeout=20_000)
    assert page.preview.text.toPlainText() == ""


def test_what_a_file_came_from_is_deleted_only_after_the_truth_about_deleting(
    room: Room, qtbot: QtBot, photograph: Path
) -> None:
    page = page_of(dropped(room, qtbot, photograph))
    press_in(page.acts.strip, "Delete what it came from…")
    assert photograph.exists()
    assert "can still be found with special tools" in page.acts.strip.sentence
    press_in(page.acts.strip, "Delete now")
    qtbot.waitUntil(lambda: not photograph.exists(), timeout=20_000)
    qtbot.waitUntil(lambda: "may still hold its content" in page.acts.strip.sentence)
    qtbot.waitUntil(lambda: "deleted where it came from" in page.facts.text())


def test_what_is_kept_on_the_stick_is_asked_about_once(room: Room, qtbot: QtBot, photograph: Path) -> None:
    page = page_of(dropped(room, qtbot, photograph))
    press_in(page.acts.strip, "Keep it")
    assert page.acts.strip.sentence == ""
    assert photograph.exists()


def test_a_damaged_file_is_found_by_a_check_and_not_shown(room: Room, qtbot: QtBot, photograph: Path) -> None:
    page = page_of(dropped(room, qtbot, photograph))
    click(page.acts.check_button)
    qtbot.waitUntil(lambda: page.acts.strip.sentence == "The file is as it was taken in.", timeout=20_000)
    (sealed,) = (room.folder / "files").iterdir()
    change_last_bit(sealed)
    click(page.check_all)
    qtbot.waitUntil(lambda: "1 file is not as it was taken in" in page.acts.strip.sentence, timeout=20_000)


def test_a_clean_copy_stands_beside_its_original(room: Room, qtbot: QtBot, photograph: Path) -> None:
    page = page_of(dropped(room, qtbot, photograph))
    qtbot.waitUntil(page.acts.copy_button.isEnabled)
    click(page.acts.copy_button)
    qtbot.waitUntil(lambda: len(page.model.rows) == 2, timeout=20_000)
    assert "holds nothing hidden" in page.acts.strip.sentence
    assert [row.chips[0].text for row in page.model.rows] == ["Original", "Working copy"]  # type: ignore[attr-defined]


def test_a_file_leaves_only_for_a_reason(room: Room, qtbot: QtBot, photograph: Path, tmp_path: Path) -> None:
    window = dropped(room, qtbot, photograph)
    page = page_of(window)
    click(page.acts.out_button)
    (dialog,) = window.findChildren(CopyOutDialog)
    click(dialog.choose)
    assert "Write down why" in dialog.strip.sentence
    QTest.keyClicks(dialog.reason, "for the tribunal")
    dialog.write(tmp_path / "out.jpg")
    qtbot.waitUntil(lambda: "gave the same bytes back" in dialog.strip.sentence, timeout=30_000)
    assert (tmp_path / "out.jpg").read_bytes() == photograph.read_bytes()
    chosen = page.chosen()
    record = room.run(lambda session: attachments.stored(session, chosen)).record
    assert (record.chain[-1].kind, record.chain[-1].reason) == (
        HandlingKind.COPIED_OUT,
        "for the tribunal",
    )
    dialog.write(tmp_path / "out.jpg")
    qtbot.waitUntil(lambda: "already a file of this name" in dialog.strip.sentence, timeout=30_000)


def test_what_cannot_be_taken_in_is_told_and_the_rest_is(
    room: Room, qtbot: QtBot, photograph: Path, tmp_path: Path
) -> None:
    window = room.window()
    show_the_case(window, qtbot)
    told: list[str] = []
    page = page_of(window)
    page.intake.refused.connect(told.append)
    drop(window, window.workspace.page.overview, tmp_path / "STICK", photograph)
    qtbot.waitUntil(lambda: len(page.model.rows) == 1, timeout=20_000)
    assert told == ["Only files can be taken in. Nothing was added."]


def test_a_stop_leaves_what_waits_where_it_is(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(3 << 30)
    window = room.window()
    show_the_case(window, qtbot)
    page = page_of(window)
    drop(window, window.workspace.page.overview, film, film)
    qtbot.waitUntil(lambda: page.intake.bar.value() > 0, timeout=20_000)
    click(page.intake.stop_button)
    qtbot.waitUntil(lambda: not page.intake.isVisible(), timeout=20_000)
    assert list((room.folder / "files").iterdir()) == []
    assert page.acts.strip.sentence == "Stopped. Nothing was changed."


def test_sizes_are_said_as_people_say_them() -> None:
    assert [size_in_words(size) for size in (0, 999, 1000, 4_200_000, 2_147_483_648, 10**13)] == [
        "0\u00a0B",
        "999\u00a0B",
        "1.0\u00a0kB",
        "4.2\u00a0MB",
        "2.1\u00a0GB",
        "10000.0\u00a0GB",
    ]
