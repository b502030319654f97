"""A way to open the notebook in words."""

from __future__ import annotations

from resources.language import message
from resources.language import translated as _
from workflows.key_slots import Kind, Way

KINDS = {
    Kind.PASSPHRASE: message("Passphrase"),
    Kind.PASSPHRASE_AND_FILE: message("Passphrase with a key file"),
    Kind.WORDS: message("Twelve recovery words"),
    Kind.PIECES: message("Three recovery pieces"),
}


def way_in_words(way: Way) -> str:
    """As "Passphrase with a key file · the office · Lee"."""
    return " · ".join(part for part in (_(KINDS[way.kind]), way.name, way.person) if part)
