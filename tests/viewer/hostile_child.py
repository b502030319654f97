"""A child whose library has been taken over: behind the same wall, it tries what an attacker would, and tells what came of it.

Run in the place of the program: hostile_child.py --child WORK MEMORY PROCESSOR.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import platform
import signal
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

sys.path.insert(0, str(Path(__file__).parents[2]))

from viewer.serve import serve

libc = ctypes.CDLL(None, use_errno=True)
AT_FDCWD = -100
LEFT = Path("/tmp/left-by-a-child")


def call(number: int, *arguments: Any) -> int:
    """A call to the kernel as it is; 0, or the number of the error."""
    ctypes.set_errno(0)
    done = libc.syscall(ctypes.c_long(number), *arguments)
    return ctypes.get_errno() if done == -1 else 0


def tried(attempt: Callable[[], object]) -> str:
    """What came of it: the name of an error, or "done"."""
    try:
        result = attempt()
    except OSError as error:
        return f"refused {error.errno}"
    return f"refused {result}" if isinstance(result, int) and result > 0 else "done"


def memory(execute: int) -> None:
    """Memory of one's own, to be executed or not."""
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | execute).close()


def attempts() -> dict[str, Callable[[], object]]:
    """What an attacker would try; numbers of calls are those of x86-64."""
    name = ctypes.create_string_buffer(b"/etc/passwd")
    shell = ctypes.create_string_buffer(b"/bin/true")
    page = ctypes.create_string_buffer(4096)
    return {
        "read a file": lambda: str(os.open("/etc/passwd", os.O_RDONLY)),
        "read a file by openat2": lambda: call(437, AT_FDCWD, name, ctypes.create_string_buffer(24), 24),
        "read its own memory": lambda: str(os.open("/proc/self/mem", os.O_RDWR)),
        "list a folder": lambda: list(Path("/").iterdir()),
        "write a file": lambda: str(os.open(LEFT, os.O_CREAT | os.O_WRONLY)),
        "make a folder": LEFT.mkdir,
        "delete a file": LEFT.unlink,
        "rename a file": lambda: LEFT.rename("/tmp/another"),
        "link a file": lambda: LEFT.symlink_to("/etc/passwd"),
        "make a file in memory": lambda: call(319, name, 0),
        "ask of a file": lambda: Path("/etc/passwd").stat(),
        "mount": lambda: call(165, None, name, name, 0, None),
        "a socket of the internet": lambda: socket.socket(socket.AF_INET),
        "a socket of the internet, v6": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM),
        "a local socket": lambda: socket.socket(socket.AF_UNIX),
        "a pair of sockets": lambda: call(53, 1, 1, 0, page),
        "connect": lambda: call(42, 0, page, 16),
        "fork": lambda: call(57),
        "vfork": lambda: call(58),
        "clone": lambda: call(56, signal.SIGCHLD, 0, 0, 0, 0),
        "clone3": lambda: call(435, struct.pack("=11Q", *([0] * 11)), 88),
        "another program": lambda: call(59, shell, None, None),
        "another program by execveat": lambda: call(322, AT_FDCWD, shell, None, None, 0),
        "a signal to another process": lambda: os.kill(1, 0),
        "a signal to another thread": lambda: call(200, 1, 0),
        "trace another process": lambda: call(101, 16, 1, 0, 0),
        "read another's memory": lambda: call(310, 1, page, 1, page, 1, 0),
        "be readable again": lambda: call(157, 4, 1, 0, 0, 0),
        "more memory": lambda: call(302, 0, 9, page, None),
        "more privileges": lambda: call(105, 0),
        "a new user namespace": lambda: call(272, 0x10000000),
        "executable memory": lambda: memory(mmap.PROT_EXEC),
        "memory made executable": lambda: call(10, ctypes.c_void_p(ctypes.addressof(page) & ~4095), 4096, 5),
        "a ring of calls": lambda: call(425, 8, page),
        "a program of the kernel": lambda: call(321, 0, page, 16),
        "the key ring": lambda: call(250, 0, 0, 0, 0, 0),
        "memory for all": lambda: call(29, 0, 4096, 0o1600),
        "the terminal": lambda: call(16, 0, 0x5412, page),
        "new rules": lambda: call(317, 1, 0, page),
    }


def try_everything(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    return {name: tried(attempt) for name, attempt in TRIED.items()}


def compute(_request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """What has to work: memory, a thread, chance, a clock; stray words on the standard output."""
    memory(0)
    thread = threading.Thread(target=bytes, args=(1 << 20,))
    thread.start()
    thread.join()
    os.urandom(8)
    os.write(1, b"a library that prints")
    target.write(content.read(1 << 20))
    return {"seconds": int(time.time())}


def eat(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    return {"size": len(bytearray(8 << 30))}


def loop(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    while True:
        pass


def sleep(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    while True:
        time.sleep(1)


def crash(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    ctypes.string_at(0)
    return {}


def other_calls(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    """A call by the second set of numbers (x32), which a filter that knows only the first would let through."""
    return {"seen": call(0x40000000 + 1, 1, b"", 0)}


def babble(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    """An answer that never ends."""
    while True:
        _target.write(bytes(1 << 20))


def lie(_request: dict[str, Any], _content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """More pixels than bytes."""
    target.write(bytes(10))
    return {"width": 4, "height": 4, "stored_width": 4, "stored_height": 4}


def break_the_frames(_request: dict[str, Any], _content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """A piece of four gigabytes."""
    pipe: BinaryIO = target._pipe  # type: ignore[attr-defined]
    pipe.write(b"\xff\xff\xff\xff")
    pipe.flush()
    os._exit(0)


def name_another_error(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    from viewer.serve import Refused

    raise Refused("SystemExit")


def on_another_processor(_request: dict[str, Any], _content: BinaryIO, _target: BinaryIO) -> dict[str, Any]:
    """For which the filter has no numbers: it must not come to this."""
    return {}


TRIED = attempts()
WORKS = (
    try_everything,
    compute,
    eat,
    loop,
    sleep,
    crash,
    other_calls,
    babble,
    lie,
    break_the_frames,
    name_another_error,
    on_another_processor,
)

if __name__ == "__main__":
    if sys.argv[2] == "on_another_processor":
        platform.machine = lambda: "riscv64"
    chosen = next(each for each in WORKS if each.__name__ == sys.argv[2])
    sys.exit(serve(chosen, memory=int(sys.argv[3]), processor=int(sys.argv[4])))
