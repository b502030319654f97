"""Named: one recorded text that must not be read out of a free text."""

from __future__ import annotations

from dataclasses import dataclass

from domain.redaction.freetext.findings import What


@dataclass(frozen=True, slots=True)
class Named:
    """One recorded text."""

    text: str
    what: What
    who: str
    """The same for all texts that mean the same."""
    is_name: bool = False
    """Whether a person may be called so, so that its other spellings are looked for too."""
    instead: str = ""
    """What stands in its place, if not the token of its kind."""
