"""The list: what is written is what is read, in a form that plain tools can use too."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.signing import public_line
from export.errors import ManifestMalformed, UnsafeName
from export.package.manifest import Kind, ListedEntry, Manifest, decoded, encoded

DIGESTS = st.text("0123456789abcdef", min_size=64, max_size=64)
ENTRIES = st.builds(
    ListedEntry,
    name=st.from_regex(r"file-[a-z0-9]{1,20}", fullmatch=True),
    size=st.integers(0, 8**11 - 1),
    sha256=DIGESTS,
)
MANIFESTS = st.builds(
    Manifest,
    kind=st.sampled_from(Kind),
    made=st.from_regex(r"20[0-9]{2}-(0[1-9]|1[0-2])", fullmatch=True),
    sender=st.binary(min_size=32, max_size=32),
    counts=st.dictionaries(st.from_regex(r"[a-z]{1,10}", fullmatch=True), st.integers(0, 10**12), max_size=5),
    audit_head=DIGESTS,
    entries=st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.name).map(tuple),
)
PLAIN = Manifest(
    kind=Kind.PARTNER, made="2015-11", sender=bytes(32), counts={"case": 1}, audit_head="0" * 64, entries=()
)


@given(manifest=MANIFESTS)
def test_what_is_written_is_what_is_read(manifest: Manifest) -> None:
    assert decoded(encoded(manifest)) == manifest


@given(manifest=MANIFESTS)
def test_any_other_reader_of_json_understands_it_the_same(manifest: Manifest) -> None:
    fields = json.loads(encoded(manifest))
    assert [entry["name"] for entry in fields["entries"]] == [entry.name for entry in manifest.entries]
    assert (fields["kind"], fields["counts"]) == (manifest.kind.value, manifest.counts)


def test_each_file_stands_on_a_line_of_its_own() -> None:
    entries = tuple(ListedEntry(name=name, size=1, sha256="0" * 64) for name in ("a", "b"))
    lines = encoded(replace(PLAIN, entries=entries)).decode().splitlines()
    assert [line for line in lines if '"name"' in line] == [
        f'  {{"sha256": "{"0" * 64}", "size": 1, "name": "a"}},',
        f'  {{"sha256": "{"0" * 64}", "size": 1, "name": "b"}}',
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"made": "2015"},
        {"sender": b"short"},
        {"audit_head": ""},
        {"counts": {"Case": 1}},
        {"counts": {"case": -1}},
        {"entries": (ListedEntry(name="a", size=-1, sha256="0" * 64),)},
        {"entries": (ListedEntry(name="a", size=0, sha256='"}'),)},
        {"entries": (ListedEntry(name="revisions.jsonl", size=0, sha256="0" * 64),)},
    ],
    ids=str,
)
def test_what_would_be_refused_is_not_written(wrong: dict[str, object]) -> None:
    with pytest.raises(ManifestMalformed):
        encoded(replace(PLAIN, **wrong))  # type: ignore[arg-type]


def test_a_name_that_could_break_out_of_its_line_is_not_written() -> None:
    with pytest.raises(UnsafeName):
        encoded(replace(PLAIN, entries=(ListedEntry(name='a", "b', size=0, sha256="0" * 64),)))


def test_the_sender_has_one_spelling() -> None:
    text = encoded(replace(PLAIN, sender=bytes(range(32))))
    line = public_line(bytes(range(32)))
    assert decoded(text).sender == bytes(range(32))
    others = (
        f"{line} comment",
        f" {line}",
        line.replace(" ", "  "),
        line[:-1],
        f"{line}\\n",
        "",
    )
    for other in others:
        with pytest.raises(ManifestMalformed):
            decoded(text.replace(line.encode(), other.encode()))
