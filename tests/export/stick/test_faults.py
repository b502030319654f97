"""Each number of the system means one thing to somebody with a stick in the hand."""

from __future__ import annotations

import errno
import os

import pytest

from export.errors import (
    AlreadyThere,
    DriveFull,
    DrivePulledOut,
    NameNotAllowed,
    NoSuchFolder,
    NotWritable,
    StickError,
    TooBigForFilesystem,
    WritingFailed,
)
from export.stick.faults import fact_of, translated

MEANINGS = [
    (errno.ENOSPC, DriveFull, DriveFull),
    (errno.EDQUOT, DriveFull, DriveFull),
    (errno.EROFS, NotWritable, NotWritable),
    (errno.EACCES, NotWritable, NotWritable),
    (errno.EFBIG, TooBigForFilesystem, TooBigForFilesystem),
    (errno.EIO, DrivePulledOut, DrivePulledOut),
    (errno.ENODEV, DrivePulledOut, DrivePulledOut),
    (errno.ENOENT, NoSuchFolder, DrivePulledOut),
    (errno.EINVAL, NameNotAllowed, WritingFailed),
    (errno.EEXIST, AlreadyThere, AlreadyThere),
    (errno.ENOMEM, WritingFailed, WritingFailed),
]


@pytest.mark.parametrize(("number", "before", "after"), MEANINGS, ids=str)
def test_a_number_has_its_fact(number: int, before: type[StickError], after: type[StickError]) -> None:
    error = OSError(number, os.strerror(number))
    assert type(fact_of(error, begun=False)) is before
    assert type(fact_of(error, begun=True)) is after


@pytest.mark.parametrize(
    ("code", "fact"), [(21, DrivePulledOut), (1167, DrivePulledOut), (223, TooBigForFilesystem)]
)
def test_windows_own_numbers_say_more_than_the_common_ones(code: int, fact: type[StickError]) -> None:
    error = OSError(errno.EACCES, "")
    vars(error)["winerror"] = code
    assert type(fact_of(error, begun=True)) is fact


def test_an_error_without_a_number_is_still_a_fact() -> None:
    assert type(fact_of(OSError("no number"), begun=True)) is WritingFailed


def test_the_text_of_the_system_with_its_path_goes_no_further() -> None:
    with pytest.raises(DrivePulledOut) as error, translated(begun=True):
        raise OSError(errno.EIO, "Input/output error", "/media/worker/secret")
    assert error.value.__suppress_context__
    assert "secret" not in str(error.value)
