"""A rule of the gate that a file breaks; inside the gate only."""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """The rules, by the letters under which a refusal names them."""

    STRUCTURE = "a"
    """The file holds nothing but what a summary needs, once, and nothing behind its end."""
    MAPPING = "b"
    """Every glyph drawn is a character that can be read back."""
    TEXT = "c"
    """The characters drawn are those of the document, no more and no fewer."""
    IDENTIFIERS = "d"
    """Nothing that identifies anybody is in it, drawn or not."""
    RENDERS = "e"
    """The same document gives the same bytes twice."""


class Broken(Exception):
    """A rule is broken.  It never says by what."""

    def __init__(self, rule: Rule) -> None:
        super().__init__(rule.value)
        self.rule = rule


def demand(condition: object, rule: Rule) -> None:
    """Raises Broken unless the condition holds."""
    if not condition:
        raise Broken(rule)
