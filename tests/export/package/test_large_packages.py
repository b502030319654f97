"""However large a package is, making and reading it takes a few MiB of memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MEMORY_PROGRAM = """
import hashlib, io, resource, sys
from functools import partial
from crypto.age import decrypt, encrypt, new_identity
from export.package.conduit import poured
from export.package.read import read_package
from export.package.write import Entry, write_package
from tests.export.package.forge import SENDER

SIZE = 192 << 20

class Zeros(io.RawIOBase):
    left = SIZE
    def read(self, count=-1):
        given = min(count, self.left)
        self.left -= given
        return bytes(given)

class Pulled(io.RawIOBase):
    def __init__(self, pouring): self.pouring = pouring
    def read(self, count=-1): return self.pouring.read(count)

class Counting:
    given = 0
    def begin(self, manifest): pass
    def take(self, entry, content):
        while part := content.read(1 << 20): self.given += len(part)

identity, receiver = new_identity(), Counting()
planned = SENDER.plan(Entry(name="a", size=SIZE, open=Zeros))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with poured(lambda target: write_package(planned, partial(encrypt, recipients=[identity.recipient]), target)) as package:
    read_package(Pulled(package), partial(decrypt, identity=identity.secret), receiver)
print(receiver.given == SIZE, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory in KiB")
def test_a_large_package_is_made_and_read_in_little_memory() -> None:
    house = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", MEMORY_PROGRAM],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    is_whole, mebibytes = done.stdout.split()
    assert is_whole == "True"
    assert int(mebibytes) < 32
