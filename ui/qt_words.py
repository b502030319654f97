"""Qt's own words (Cancel, "Look in:", the menu of a text field) in the screen's language, where Qt brings them: Korean and Chinese.

For Vietnamese and Thai Qt has no catalogue, and those few words stay English.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

_TRANSLATOR = "words of Qt"
"""The name of the translator that is in use, among the application's children."""


def translate_qt(application: QApplication, language: str) -> None:
    """Let Qt speak a language of `resources.language.LANGUAGES`; called again when it changes."""
    before = application.findChild(QTranslator, _TRANSLATOR)
    if before is not None:
        application.removeTranslator(before)
        before.deleteLater()
        before.setObjectName("")
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        translator.setObjectName(_TRANSLATOR)
        application.installTranslator(translator)
    else:
        translator.deleteLater()
