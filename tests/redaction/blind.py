"""A blind narrative: written from the requirement alone, by somebody who had not seen the code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Blind:
    """One text, whom it is about, and what a reader may and may not find in it afterwards."""

    name: str
    language: str
    people: tuple[tuple[str, ...], ...]
    """Each person's recorded names, the first as it is shown."""
    others: tuple[str, ...] = ()
    """Names of staff, hosts, brokers, drivers and interpreters that are on record."""
    numbers: tuple[str, ...] = ()
    """Recorded phones, documents, handles, plates."""
    text: str
    gone: tuple[str, ...]
    """Not in the result, in whatever case."""
    stays: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """Names that nobody recorded: each must be asked about."""
    tokens: int = 0
    """How many different people the result tells apart; 0: not looked at."""
    profile: str = "partner_ngo"
