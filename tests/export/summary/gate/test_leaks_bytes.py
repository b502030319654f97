"""Leaks in the bytes between, before and behind the objects, and files that are no summaries at all."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

SECRET = "Kim Chol Ok"
"""Who must not be found in the file."""


def _orphan(pdf: bytes) -> bytes:
    return pdf.replace(b"xref\n", f"9999 0 obj\n({SECRET})\nendobj\nxref\n".encode(), 1)


def _incremental(pdf: bytes) -> bytes:
    start = pdf.rindex(b"startxref") + 10
    size = pikepdf.open(BytesIO(pdf)).trailer.Size
    more = f"{size} 0 obj\n({SECRET})\nendobj\n".encode()
    table = (
        f"xref\n{size} 1\n{len(pdf):010d} 00000 n \ntrailer << /Size {size + 1} /Root 1 0 R /Prev ".encode()
    )
    previous = pdf[start : pdf.index(b"\n", start)]
    end = b" >>\nstartxref\n" + str(len(pdf) + len(more)).encode() + b"\n%%EOF\n"
    return pdf + more + table + previous + end


def _saved(pdf: bytes, **how: object) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        file.save(out, **how)  # type: ignore[arg-type]  # whatever pikepdf takes
    return out.getvalue()


BYTES: dict[str, Callable[[bytes], bytes]] = {
    "bytes behind the end": lambda pdf: pdf + SECRET.encode(),
    "bytes before the beginning": lambda pdf: SECRET.encode() + b"\n" + pdf,
    "a remark between objects": lambda pdf: pdf.replace(b"endobj\n", f"endobj\n% {SECRET}\n".encode(), 1),
    "an object that nothing names": _orphan,
    "an incremental update": _incremental,
    "another identifier": lambda pdf: pdf.replace(pdf[-100:-60], b"0" * 40),
    "compressed objects": lambda pdf: _saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate),
    "streams without compression": lambda pdf: _saved(
        pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized
    ),
    "a password": lambda pdf: _saved(pdf, encryption=pikepdf.Encryption(owner=SECRET, user="")),
    "an end that is missing": lambda pdf: pdf[:-200],
    "nothing": lambda _: b"",
    "no PDF": lambda _: b"Kim Chol Ok",
}


@pytest.mark.parametrize("what", BYTES)
def test_bytes_that_do_not_belong_are_refused(
    what: str, clean: bytes, broken: Callable[[bytes], tuple[str, ...]]
) -> None:
    leaking = BYTES[what](clean)
    assert leaking != clean
    assert broken(leaking)
