"""The audit chain and the hash of a set of revisions."""

from __future__ import annotations

import hashlib
import hmac
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crypto.chain import FIRST, RevisionSet, link, short_words
from crypto.errors import Malformed
from crypto.secret import Secret
from crypto.words import word_list

KEY = Secret(bytearray(range(32)))
IDS = [hashlib.sha256(bytes([number])).digest() for number in range(5)]


def of(*ids: bytes, key: Secret = KEY) -> RevisionSet:
    made = RevisionSet(key)
    for identity in ids:
        made.add(identity)
    return made


def test_a_link_is_an_hmac_of_the_one_before_and_the_entry() -> None:
    assert link(KEY, FIRST, b"entry") == hmac.new(bytes(KEY.view()), bytes(32) + b"entry", "sha256").digest()


def test_a_link_depends_on_the_key_the_entry_and_everything_before() -> None:
    links = {
        link(KEY, FIRST, b"entry"),
        link(KEY, link(KEY, FIRST, b"entry"), b"entry"),
        link(KEY, FIRST, b"other"),
        link(Secret.random(), FIRST, b"entry"),
    }
    assert len(links) == 4


@pytest.mark.parametrize("size", [0, 31, 33])
def test_only_a_whole_link_can_be_continued(size: int) -> None:
    with pytest.raises(Malformed):
        link(KEY, bytes(size), b"entry")


def test_short_words_are_the_first_66_bits_of_a_link() -> None:
    assert short_words(FIRST) == "abandon abandon abandon abandon abandon abandon"
    assert short_words(b"\xff" * 32) == "zoo zoo zoo zoo zoo zoo"
    assert short_words(b"\x00\x3f\xfc" + bytes(29)).split()[:3] == ["ability", "zoo", "abandon"]
    assert short_words(FIRST, "ko").split() == [word_list("ko")[0]] * 6


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_set_hashes_alike_in_whatever_order_it_came(order: tuple[int, ...]) -> None:
    assert of(*(IDS[place] for place in order)).digest() == of(*IDS[:3]).digest()


def test_sets_that_differ_hash_differently() -> None:
    sets = [of(), of(IDS[0]), of(IDS[1]), of(IDS[0], IDS[0]), of(IDS[0], IDS[1]), of(*IDS)]
    assert len({made.digest() for made in sets}) == len(sets)
    assert of(IDS[0]).digest() != of(IDS[0], key=Secret.random()).digest()


@given(
    st.lists(st.binary(min_size=32, max_size=32), max_size=6),
    st.lists(st.binary(min_size=32, max_size=32), max_size=3),
)
def test_what_was_added_can_be_removed_in_any_order(kept: list[bytes], undone: list[bytes]) -> None:
    made = of(*undone, *kept)
    for identity in reversed(undone):
        made.remove(identity)
    assert made.state() == of(*kept).state()
    assert len(made) == len(kept)


def test_the_empty_set_begins_at_zero_and_a_set_is_the_sum_of_its_codes() -> None:
    key = bytes(KEY.view())
    codes = [int.from_bytes(hmac.digest(key, b"id" + identity, "sha256"), "big") for identity in IDS]
    assert of().state() == bytes(40)
    state = len(IDS).to_bytes(8, "big") + (sum(codes) % 2**256).to_bytes(32, "big")
    assert of(*IDS).state() == state
    assert of(*IDS).digest() == hmac.digest(key, b"set" + state, "sha256")


def test_a_set_goes_on_from_its_state() -> None:
    restored = RevisionSet.from_state(KEY, of(*IDS[:2]).state())
    assert len(restored) == 2
    restored.add(IDS[2])
    assert restored.digest() == of(*IDS[:3]).digest()


def test_the_digest_does_not_show_the_sum() -> None:
    made = of(IDS[0])
    assert made.state()[8:] not in made.digest()
    assert made.digest() != hmac.digest(KEY.view(), b"id" + IDS[0], "sha256")


@pytest.mark.parametrize("size", [0, 39, 41])
def test_a_state_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(Malformed):
        RevisionSet.from_state(KEY, bytes(size))


@pytest.mark.parametrize("size", [0, 31, 33])
def test_only_whole_ids_are_taken_in(size: int) -> None:
    with pytest.raises(Malformed):
        of(bytes(size))


def test_nothing_can_be_removed_from_the_empty_set() -> None:
    with pytest.raises(Malformed):
        RevisionSet(KEY).remove(IDS[0])
