"""The few calls to the kernel that a child still has on Linux: everything else answers "not permitted" (seccomp(2), a filter in BPF).

No call that opens, makes, renames or lists a file is among them, none for sockets, processes, signals or other processes' memory, and no
memory can be made executable.  So a mistake in a library for pictures leads nowhere: what can be done is to compute, and to answer.
"""

from __future__ import annotations

import ctypes
import platform
import struct

SYS_SECCOMP = {"x86_64": 317, "aarch64": 277}
SET_MODE_FILTER = 1
FLAG_TSYNC = 1
"""Every thread of the process, not only the one that asks."""

ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""AUDIT_ARCH_…, linux/audit.h: numbers of calls mean other calls under another one."""
OTHER_CALLS = 0x40000000
"""Where the second set of numbers of x86-64 (x32) begins; refused whole."""

ALLOWED = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "lseek": (8, 62),
    "munmap": (11, 215),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "readv": (19, 65),
    "writev": (20, 66),
    "sched_yield": (24, 124),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "nanosleep": (35, 101),
    "getpid": (39, 172),
    "exit": (60, 93),
    "gettimeofday": (96, 169),
    "sysinfo": (99, 179),
    "sigaltstack": (131, 132),
    "gettid": (186, 178),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "exit_group": (231, 94),
    "set_robust_list": (273, 99),
    "getrandom": (318, 278),
    "membarrier": (324, 283),
    "rseq": (334, 293),
}
"""What it is called → its numbers on x86-64 and on arm64."""
CLONE = (56, 220)
"""Allowed for a thread, which a decoder of HEIC needs; never for a process."""
CLONE3 = (435, 435)
"""Answered as on an old kernel, since a filter cannot see its flags: the C library then takes clone."""
MAKES_MEMORY = {"mmap": (9, 222), "mprotect": (10, 226)}
"""Allowed unless the memory is to be executable."""

CLONE_THREAD = 0x00010000
PROT_EXEC = 0x4

EPERM, ENOSYS = 1, 38
ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
ANSWER = 0x00050000
"""With an errno in its low 16 bits."""

# What a filter is given (struct seccomp_data): the number, the architecture, the place, six arguments of eight bytes (low half first).
NUMBER, ARCH, FIRST_ARGUMENT, THIRD_ARGUMENT = 0, 4, 16, 32

LOAD, EQUAL, AT_LEAST, HAS_BITS, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
"""BPF_LD|W|ABS, BPF_JMP|JEQ|K, BPF_JMP|JGE|K, BPF_JMP|JSET|K, BPF_RET|K."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def restrict_calls() -> bool:
    """Give up all other calls, in every thread, for good; whether that was possible.

    False: another processor, or a kernel without filters.  Nothing was given up then.  Only who may gain no rights any more, or is root, may.
    """
    machine = platform.machine()
    if machine not in ARCHITECTURE:
        return False
    instructions = _filter(machine)
    program = _Program(len(instructions) // 8, instructions)
    return bool(
        ctypes.CDLL(None).syscall(SYS_SECCOMP[machine], SET_MODE_FILTER, FLAG_TSYNC, ctypes.byref(program))
        == 0
    )


def _filter(machine: str) -> bytes:
    """The program: one instruction is struct sock_filter {u16 code, u8 if_true, u8 if_false, u32 value}."""
    column = list(ARCHITECTURE).index(machine)
    steps = [
        (LOAD, 0, 0, ARCH),
        (EQUAL, 1, 0, ARCHITECTURE[machine]),
        (RETURN, 0, 0, KILL_PROCESS),
        (LOAD, 0, 0, NUMBER),
        (AT_LEAST, 0, 1, OTHER_CALLS),
        (RETURN, 0, 0, KILL_PROCESS),
    ]
    for numbers in ALLOWED.values():
        steps += [(EQUAL, 0, 1, numbers[column]), (RETURN, 0, 0, ALLOW)]
    steps += [(EQUAL, 0, 1, CLONE3[column]), (RETURN, 0, 0, ANSWER | ENOSYS)]
    steps += _if_bits(CLONE[column], FIRST_ARGUMENT, CLONE_THREAD, then=ALLOW, otherwise=ANSWER | EPERM)
    for numbers in MAKES_MEMORY.values():
        steps += _if_bits(numbers[column], THIRD_ARGUMENT, PROT_EXEC, then=ANSWER | EPERM, otherwise=ALLOW)
    steps.append((RETURN, 0, 0, ANSWER | EPERM))
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def _if_bits(
    number: int, argument: int, bits: int, *, then: int, otherwise: int
) -> list[tuple[int, int, int, int]]:
    """For one call: what follows from any of these bits in an argument."""
    return [
        (EQUAL, 0, 4, number),
        (LOAD, 0, 0, argument),
        (HAS_BITS, 0, 1, bits),
        (RETURN, 0, 0, then),
        (RETURN, 0, 0, otherwise),
    ]
