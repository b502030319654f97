"""Names: harmless everywhere inside a package, and telling nothing outside."""

from __future__ import annotations

import os
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.errors import NamedTwice, UnsafeName
from export.package.names import check_name, check_names, neutral_file_name


@pytest.mark.parametrize(
    "name",
    ["a", "revisions.jsonl", "attachment-12.bin", "a_b", "A.b.C", "0", "a" * 100, "console.txt", "com10"],
)
def test_plain_names_pass(name: str) -> None:
    check_name(name)


@given(name=st.text(max_size=120))
def test_whatever_passes_is_a_plain_file_in_the_folder_on_every_system(name: str) -> None:
    try:
        check_name(name)
    except UnsafeName:
        return
    assert re.fullmatch(r"[\w.-]{1,100}", name, re.ASCII)
    assert not name.startswith((".", "-"))
    assert not name.endswith(".")
    assert os.path.basename(name) == name  # noqa: PTH119


@pytest.mark.parametrize("device", ["con", "PRN", "Aux", "nul", "com1", "LPT9", "com0"])
@pytest.mark.parametrize("suffix", ["", ".txt", ".tar.gz"])
def test_devices_of_windows_are_refused_with_any_suffix(device: str, suffix: str) -> None:
    with pytest.raises(UnsafeName):
        check_name(device + suffix)


def test_names_that_differ_only_in_case_are_one_file_on_a_stick() -> None:
    check_names(["a", "b"])
    with pytest.raises(NamedTwice):
        check_names(["Case.json", "case.JSON"])


def test_the_files_name_tells_nothing_and_follows_from_the_random_bytes_alone() -> None:
    assert re.fullmatch(r"fieldbook-[a-z]{8}\.age", neutral_file_name(os.urandom))
    assert neutral_file_name(bytes) == "fieldbook-aaaaaaaa.age"
    assert len({neutral_file_name(os.urandom) for _ in range(1000)}) == 1000
