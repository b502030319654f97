"""From a passphrase to a key, slowly: Argon2id (RFC 9106), with caps that hold before any memory is asked for."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from crypto.errors import NotEnoughMemory, TooCostly
from crypto.secret import KEY_SIZE, Secret

MIB = 1024
"""KiB in a MiB; Argon2 counts its memory in KiB."""

SALT_SIZE = 16
"""Bytes, as RFC 9106 §3.1 recommends for passphrases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess of a passphrase costs, ours and an attacker's (RFC 9106 §3.1: m, t, p)."""

    memory_kib: int
    passes: int
    lanes: int
    """Threads that share the memory; four cores are found in every laptop of the last ten years."""


STANDARD = Cost(memory_kib=256 * MIB, passes=3, lanes=4)
"""About half a second on a laptop of 2020: more memory than RFC 9106's second choice (64 MiB), which old phones need and we don't."""

CHEAPEST = Cost(memory_kib=8 * MIB, passes=1, lanes=1)
"""The least that `check_cost` lets through. A notebook is made with `calibrated()`; this is for tests, some milliseconds."""

MOST = Cost(memory_kib=1024 * MIB, passes=16, lanes=8)
"""The most a header may ask for. Its numbers are read before they can be authenticated: only the key they lead to proves them.
Unchecked, the library would accept 4 TiB and 2^31 passes."""

CALIBRATED_LEAST_KIB = 64 * MIB
CALIBRATED_MOST_KIB = 512 * MIB
CALIBRATED_STEP_KIB = 16 * MIB
"""Steps in which calibration chooses: the figure stands in the header and should not describe the machine more finely than it must."""


def check_cost(cost: Cost) -> None:
    """Refuse a cost outside of CHEAPEST to MOST. Computes nothing and allocates nothing.

    Raises:
        TooCostly
    """
    for least, asked, most in (
        (CHEAPEST.memory_kib, cost.memory_kib, MOST.memory_kib),
        (CHEAPEST.passes, cost.passes, MOST.passes),
        (CHEAPEST.lanes, cost.lanes, MOST.lanes),
    ):
        if not least <= asked <= most:
            raise TooCostly


def stretch(passphrase: str, salt: bytes, cost: Cost) -> Secret:
    """A 32-byte key from a passphrase (Argon2id, RFC 9106 §3.1).

    salt: 16 bytes. Takes about a second and cost.memory_kib of memory, without holding the interpreter's lock.

    Raises:
        TooCostly: before anything is computed.
        NotEnoughMemory: the system did not give the memory.
    """
    check_cost(cost)
    key = Secret.zeros(KEY_SIZE)
    with passphrase_bytes(passphrase) as typed:
        try:
            Argon2id(
                salt=salt,
                length=KEY_SIZE,
                iterations=cost.passes,
                lanes=cost.lanes,
                memory_cost=cost.memory_kib,
            ).derive_into(typed.view(), key.room())  # type: ignore[arg-type]  # it takes any buffer; its stub knows bytes
        except MemoryError:
            raise NotEnoughMemory from None
    return key


def passphrase_bytes(passphrase: str) -> Secret:
    """The bytes of a passphrase: NFC, then UTF-8. Of any length.

    NFC, because one keyboard types é or 한 as one character and another, or a clipboard of macOS, as several.
    Half a surrogate pair, which a broken input method can leave, is a character like any other here: an encoding error
    would carry the passphrase in its text.

    The `str` itself, its normal form and the encoded bytes cannot be wiped: Python's texts never can. They live as short as
    their names do here, and the lock replaces the process. What is wiped is the copy that the caller gets.
    """
    return Secret(bytearray(unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")))


def calibrated(seconds: float = 1.0, *, clock: Callable[[], float] = time.perf_counter) -> Cost:
    """The cost that takes about this many seconds on this machine, by memory alone, within 64 to 512 MiB.

    Memory and not passes, because memory is what a cracking rig is short of (RFC 9106 §4 chooses it first too).
    """
    probe = Cost(memory_kib=CALIBRATED_LEAST_KIB, passes=STANDARD.passes, lanes=STANDARD.lanes)
    # The better of two: the first also pays for waking the cores and touching the memory for the first time.
    took = min(_seconds_for(probe, clock) for _ in range(2))
    steps = round(seconds / took * probe.memory_kib / CALIBRATED_STEP_KIB)
    memory_kib = max(CALIBRATED_LEAST_KIB, min(CALIBRATED_MOST_KIB, steps * CALIBRATED_STEP_KIB))
    return Cost(memory_kib=memory_kib, passes=probe.passes, lanes=probe.lanes)


def _seconds_for(cost: Cost, clock: Callable[[], float]) -> float:
    began = clock()
    stretch("passphrase", bytes(SALT_SIZE), cost).wipe()
    # A clock of coarse steps may not have moved.
    return max(clock() - began, 0.001)
