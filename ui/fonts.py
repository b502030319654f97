"""The font of the screen: the system's own where it can write Korean and Chinese, else the bundled one for everything.

Mixing is avoided: one variable font needs its weight axis set, and that setting would take the bold from another variable font beside it.
Loading a bundled file costs about 20 ms and no memory to speak of, so the second family is loaded once the first window is shown.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from resources.fonts import CHINESE, KOREAN, font_file

REGULAR = 400
"""The weight axis of ordinary text; the files open at "Thin" (100).  Bold is drawn on top of it by Qt."""

SYSTEM_FAMILIES = {
    KOREAN: ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo", "NanumGothic"),
    CHINESE: ("Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "PingFang SC", "WenQuanYi Micro Hei"),
}
"""What systems have in place of each bundled family; Han characters take their Korean or mainland shapes from it."""

_LOADED = "bundled fonts"
_BEFORE_OURS = "families before ours"


def choose_font(application: QApplication, language: str, *, every_script: bool = False) -> None:
    """Set the families of the application's font for a language of the screen.

    every_script: also what only records need (Chinese beside a Korean screen, Korean beside a Chinese one); without it, only what the
    language itself needs is loaded.  A change of language calls this again.
    """
    installed = set(QFontDatabase.families())
    font = QFont(application.font())
    own = _system_families(application, font)
    wanted = (CHINESE, KOREAN) if language.startswith("zh") else (KOREAN, CHINESE)
    systems = [
        next((name for name in SYSTEM_FAMILIES[family] if name in installed), None) for family in wanted
    ]
    if all(systems) and not _is_loaded(application, wanted[0]):
        font.setFamilies([*own, *(name for name in systems if name)])
    else:
        loaded = [family for family in (wanted if every_script else wanted[:1]) if _load(application, family)]
        font.setFamilies([*loaded, *own])
        font.setVariableAxis(QFont.Tag("wght"), REGULAR)
    application.setFont(font)


def _system_families(application: QApplication, font: QFont) -> list[str]:
    known = application.property(_BEFORE_OURS)
    if known is None:
        known = font.families()
        application.setProperty(_BEFORE_OURS, known)
    return list(known)


def _is_loaded(application: QApplication, family: str) -> bool:
    return family in (application.property(_LOADED) or ())


def _load(application: QApplication, family: str) -> bool:
    """Load a bundled family once; whether it can be used."""
    if _is_loaded(application, family):
        return True
    file = font_file(family)
    if file is None or QFontDatabase.addApplicationFont(str(file)) < 0:
        return False
    application.setProperty(_LOADED, [*(application.property(_LOADED) or ()), family])
    return True
