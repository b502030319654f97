"""Where the bundled fonts are: files of a pinned package, so that Korean and Chinese are readable on a machine that has no font for them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

KOREAN, CHINESE = "Noto Sans KR", "Noto Sans SC"
"""Families.  Korean: all Hangul, Latin, Vietnamese, and Han in Korean shapes.  Chinese: all Han in mainland shapes, no Hangul."""

_FILES = {
    KOREAN: ("ofl", "notosanskr", "NotoSansKR[wght].ttf"),
    CHINESE: ("ofl", "notosanssc", "NotoSansSC[wght].ttf"),
}


def font_file(family: str) -> Path | None:
    """The variable font file of KOREAN or CHINESE; None where the package is not installed."""
    package = find_spec("justmytype_intl_cjk")
    if package is None or not package.submodule_search_locations:
        return None
    return Path(package.submodule_search_locations[0], "fonts", *_FILES[family])
