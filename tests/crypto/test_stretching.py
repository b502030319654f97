"""From a passphrase to a key."""

from __future__ import annotations

import tracemalloc
import unicodedata
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from crypto import stretching
from crypto.errors import NotEnoughMemory, TooCostly
from crypto.stretching import CHEAPEST, MIB, MOST, STANDARD, Cost, calibrated, check_cost, stretch

SALT = bytes(range(16))


def test_the_library_computes_the_vector_of_rfc_9106() -> None:
    # RFC 9106 §5.3.
    tag = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\x04" * 12,
        secret=b"\x03" * 8,
    ).derive(b"\x01" * 32)
    assert tag.hex() == "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"


def test_stretching_hands_every_parameter_to_the_library() -> None:
    cost = Cost(memory_kib=8 * MIB + 8, passes=2, lanes=3)
    direct = Argon2id(salt=SALT, length=32, iterations=2, lanes=3, memory_cost=8 * MIB + 8)
    with stretch("열쇠", SALT, cost) as key:
        assert key.view() == direct.derive("열쇠".encode())


@pytest.mark.parametrize(
    "other",
    [
        ("Passphrase", SALT, CHEAPEST),
        ("passphrase ", SALT, CHEAPEST),
        ("passphrase", SALT[::-1], CHEAPEST),
        ("passphrase", SALT, replace(CHEAPEST, memory_kib=CHEAPEST.memory_kib + 8)),
        ("passphrase", SALT, replace(CHEAPEST, passes=2)),
        ("passphrase", SALT, replace(CHEAPEST, lanes=2)),
    ],
)
def test_another_passphrase_salt_or_cost_gives_another_key(other: tuple[str, bytes, Cost]) -> None:
    assert not stretch("passphrase", SALT, CHEAPEST).same_as(stretch(*other))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["단풍나무 아래", "Trần Thị Hương", "café"])
def test_a_passphrase_is_the_same_however_its_characters_are_composed(text: str, form: str) -> None:
    typed = unicodedata.normalize("NFD" if form == "NFC" else "NFC", text)
    assert stretch(text, SALT, CHEAPEST).same_as(stretch(typed, SALT, CHEAPEST))


@pytest.mark.parametrize(
    "odd", ["x" * 10_000, "가" * 100_000, "\ud800 broken", "with\0zero", "\U0001f511", " ", ""]
)
def test_any_text_can_be_stretched(odd: str) -> None:
    assert len(stretch(odd, SALT, CHEAPEST)) == 32


@pytest.mark.parametrize("field", ["memory_kib", "passes", "lanes"])
def test_a_cost_beyond_a_cap_is_refused_and_at_the_cap_it_is_not(field: str) -> None:
    for limit, beyond in ((MOST, 1), (CHEAPEST, -1)):
        check_cost(limit)
        with pytest.raises(TooCostly):
            check_cost(replace(limit, **{field: getattr(limit, field) + beyond}))


def test_the_standard_cost_is_within_the_caps() -> None:
    check_cost(STANDARD)


def test_a_cost_beyond_the_caps_is_refused_before_memory_is_asked_for() -> None:
    tracemalloc.start()
    try:
        with pytest.raises(TooCostly):
            stretch("x" * 1000, SALT, Cost(memory_kib=4 << 30, passes=2**31, lanes=4))
        assert tracemalloc.get_traced_memory()[1] < 100_000
    finally:
        tracemalloc.stop()


class NoMemory:
    """Stands where the library does on a computer whose memory is full."""

    def __init__(self, **parameters: object) -> None:
        pass

    def derive_into(self, *_: object) -> None:
        raise MemoryError


def test_a_computer_without_enough_memory_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretching, "Argon2id", NoMemory)
    with pytest.raises(NotEnoughMemory) as raised:
        stretch("secret words", SALT, CHEAPEST)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


def test_calibration_takes_more_memory_on_a_fast_machine_and_keeps_within_its_bounds() -> None:
    def found(seconds_for_64_mib: float) -> Cost:
        ticks = iter([0.0, 9.0, 10.0, 10.0 + seconds_for_64_mib])
        return calibrated(1.0, clock=lambda: next(ticks))

    assert found(0.25) == Cost(memory_kib=256 * MIB, passes=3, lanes=4)
    assert found(0.3).memory_kib == 208 * MIB
    assert found(0.0).memory_kib == 512 * MIB
    assert found(5.0).memory_kib == 64 * MIB
    check_cost(found(0.0))
