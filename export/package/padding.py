"""How large a package looks: its size is rounded up to a coarse class, so that it does not tell one case from another."""

from __future__ import annotations

SMALLEST = 1 << 20
"""Bytes (1 MiB): every package without attachments has this one size."""


def padded_size(size: int) -> int:
    """The next size of the Padmé series, at least 1 MiB: at most 12 % larger, always a multiple of 512 bytes.

    Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs" (PoPETs 2019), §4.
    """
    if size <= SMALLEST:
        return SMALLEST
    exponent = size.bit_length() - 1
    free_bits = exponent - exponent.bit_length()
    mask = (1 << free_bits) - 1
    return (size + mask) & ~mask
