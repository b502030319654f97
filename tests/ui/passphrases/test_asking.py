"""A dialog that asks: whatever is said in it, its buttons stay on the screen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources.language import set_language
from tests.ui.passphrases.scenes import change
from ui.fonts import choose_font
from ui.passphrases.asking import AskingDialog
from ui.theme import Look, wear


def test_with_the_largest_text_a_sentence_pushes_no_button_off_the_screen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    set_language("ko")
    choose_font(qapp, "ko", every_script=True)
    wear(qapp, Look.LIGHT, 200)
    dialog = change()
    assert isinstance(dialog, AskingDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.say("Not so. " * 30)
    qtbot.waitUntil(lambda: dialog.height() == dialog.room())
    assert dialog.minimumSizeHint().height() <= dialog.room()
    assert dialog.rect().contains(dialog.do_button.geometry())
