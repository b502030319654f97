"""The filter of calls, read as the kernel reads it, for both processors: here only one of them can be run."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import seccomp
from viewer.seccomp import ALLOW, ANSWER, ARCHITECTURE, KILL_PROCESS, _filter

HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
OPENAT = {"x86_64": 257, "aarch64": 56}
MACHINES = tuple(ARCHITECTURE)
EPERM, ENOSYS = ANSWER | 1, ANSWER | 38


def answer(machine: str, number: int, arguments: tuple[int, ...] = (), *, architecture: int = 0) -> int:
    """What the filter says to a call: a small reader of BPF."""
    six = (*arguments, 0, 0, 0, 0, 0, 0)[:6]
    call = struct.pack("=IIQ6Q", number, architecture or ARCHITECTURE[machine], 0, *six)
    program = list(struct.iter_unpack("=HBBI", _filter(machine)))
    value, at = 0, 0
    while True:
        code, if_true, if_false, constant = program[at]
        at += 1
        match code:
            case seccomp.LOAD:
                (value,) = struct.unpack_from("=I", call, constant)
            case seccomp.EQUAL:
                at += if_true if value == constant else if_false
            case seccomp.AT_LEAST:
                at += if_true if value >= constant else if_false
            case seccomp.HAS_BITS:
                at += if_true if value & constant else if_false
            case seccomp.RETURN:
                return int(constant)
            case _:
                raise AssertionError(code)


@pytest.mark.parametrize("machine", MACHINES)
@given(number=st.integers(0, 600), arguments=st.tuples(*[st.integers(0, 2**64 - 1)] * 6))
def test_what_is_not_on_the_list_is_not_permitted(
    machine: str, number: int, arguments: tuple[int, ...]
) -> None:
    column = MACHINES.index(machine)
    listed = {numbers[column] for numbers in seccomp.ALLOWED.values()}
    conditional = {numbers[column] for numbers in seccomp.MAKES_MEMORY.values()} | {seccomp.CLONE[column]}
    if number in listed:
        assert answer(machine, number, arguments) == ALLOW
    elif number == seccomp.CLONE3[column]:
        assert answer(machine, number, arguments) == ENOSYS
    elif number not in conditional:
        assert answer(machine, number, arguments) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_a_thread_may_be_made_and_no_process(machine: str) -> None:
    clone = seccomp.CLONE[MACHINES.index(machine)]
    assert answer(machine, clone, (0x003D0F00,)) == ALLOW  # what pthread_create asks for
    assert answer(machine, clone, (0x01200011,)) == EPERM  # what fork does
    assert answer(machine, clone, (0x00010000 << 32,)) == EPERM  # the bit in the half that does not count


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("name", seccomp.MAKES_MEMORY)
def test_memory_may_be_had_and_not_executed(machine: str, name: str) -> None:
    number = seccomp.MAKES_MEMORY[name][MACHINES.index(machine)]
    assert answer(machine, number, (0, 4096, 0b011)) == ALLOW
    for protection in (0b100, 0b101, 0b110, 0b111):
        assert answer(machine, number, (0, 4096, protection)) == EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_another_set_of_numbers_kills(machine: str) -> None:
    other = next(number for name, number in ARCHITECTURE.items() if name != machine)
    assert answer(machine, 1, architecture=other) == KILL_PROCESS
    assert answer(machine, 1, architecture=0x40000003) == KILL_PROCESS  # 32 bits on x86
    assert answer(machine, 0x40000001) == KILL_PROCESS


@pytest.mark.parametrize("machine", MACHINES)
def test_each_number_is_the_one_that_the_kernels_headers_give(machine: str) -> None:
    if not HEADERS[machine].exists():
        pytest.skip("the kernel's headers are not installed")
    text = HEADERS[machine].read_text(encoding="ascii")
    told = {name: int(number) for name, number in re.findall(r"__NR(?:3264)?_(\w+)\s+(\d+)\b", text)}
    column = MACHINES.index(machine)
    ours = {**seccomp.ALLOWED, **seccomp.MAKES_MEMORY, "clone": seccomp.CLONE, "clone3": seccomp.CLONE3}
    assert {name: numbers[column] for name, numbers in ours.items()} == {name: told[name] for name in ours}
    assert told["seccomp"] == seccomp.SYS_SECCOMP[machine]
    assert told["openat"] == OPENAT[machine]
    assert answer(machine, told["openat"]) == EPERM
