"""Sizes as people read them on a stick: in thousands, not in 1024s."""

from __future__ import annotations

GIGABYTE, MEGABYTE = 10**9, 10**6


def size_in_words(count: int) -> str:
    """Bytes as "4.2 GB", "310 MB" or "1 MB"; nothing is called empty that is not."""
    if count >= GIGABYTE:
        return f"{count / GIGABYTE:.1f} GB"
    return f"{max(round(count / MEGABYTE), 1 if count else 0)} MB"
