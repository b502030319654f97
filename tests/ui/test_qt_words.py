"""Qt's own words follow the language of the screen, and go back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from ui.qt_words import translate_qt


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    translate_qt(qapp, "en")


def word_for_cancel() -> str:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.buttons()[0].text()


@pytest.mark.parametrize(
    ("language", "word"), [("ko", "취소"), ("zh_CN", "取消"), ("vi", "Cancel"), ("en", "Cancel")]
)
def test_qt_says_cancel_in_the_language_of_the_screen(qapp: QApplication, language: str, word: str) -> None:
    translate_qt(qapp, language)
    assert word in word_for_cancel()


def test_a_language_changed_twice_leaves_nothing_of_the_first(qapp: QApplication) -> None:
    for language in ("ko", "zh_CN", "th"):
        translate_qt(qapp, language)
    assert word_for_cancel() == "Cancel"
