"""Markup: what can stand in the middle of a name, or for its letters, and is not what is read."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

# Tags and references of HTML, XML and wikis, which can stand in the middle of a name; addresses, JSON and mail escape theirs; a character
# that explains the syllable before it.
MARKUP = re.compile(
    r"</?[A-Za-z!][^<>]{0,200}>|&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z]{2,8};)|(?:%[0-9a-fA-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|"
    r"=\r?\n|(?:=[0-9A-F]{2})+(?:=\r?\n(?:=[0-9A-F]{2})+)*|(?<=[가-힣])[(（][\u3400-\u9fff][)）]"
)
_SIGNS = "<&%\\=(（"
"""One of them begins each."""


def meant_by(markup: str) -> str:
    """The characters that a piece of markup stands for."""
    if markup[0] == "%":
        return unquote(markup)
    if markup[0] == "\\":
        return "".join(chr(int(code, 16)) for code in markup.split("\\u")[1:])
    if markup[0] == "=" and markup[1:].strip():
        return unquote(re.sub(r"=\r?\n", "", markup).replace("=", "%"))
    return html.unescape(markup) if markup[0] == "&" else ""


def has_markup(text: str) -> bool:
    """Whether something in a text looks like a tag or a reference to a character."""
    return any(sign in text for sign in _SIGNS) and MARKUP.search(text) is not None
