"""The calendar on the wall of whoever sits here."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """The day as they call it."""
    return datetime.now().astimezone().date()
