"""A damaged file stands in the way of a package: that it does, and that the package can go without it."""

from __future__ import annotations

from resources.language import counted

_FACTS = ("FileDamaged", "FileMissing")


def is_of_a_damaged_file(error: Exception) -> bool:
    """Whether a package was not made because of a file that is damaged or gone."""
    return getattr(error, "fact", "") in _FACTS


def goes_without(number: int) -> str:
    """What can be done about so many files."""
    return counted(
        "{number} file is damaged or gone, so nothing was sealed. The package can go without it; it says so inside.",
        "{number} files are damaged or gone, so nothing was sealed. The package can go without them; it says so inside.",
        number,
    )
