"""A subkey for each purpose."""

from __future__ import annotations

import pytest

from crypto.derivation import LABEL, Purpose, expanded, subkey
from crypto.secret import Secret


def test_expanding_is_hkdf_of_rfc_5869() -> None:
    # RFC 5869 appendix A.1; its output of 42 bytes begins with the 32 that we take.
    key = expanded(Secret(bytearray(b"\x0b" * 22)), bytes(range(0xF0, 0xFA)), bytes(range(13)))
    assert key.view().hex() == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"


def test_expanding_without_a_salt_and_label_is_the_third_case_of_rfc_5869() -> None:
    # RFC 5869 appendix A.3 (SHA-256, no salt, no info): its output of 42 bytes begins with the 32 that we take.
    key = expanded(Secret(bytearray(b"\x0b" * 22)), b"")
    assert key.view().hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_every_purpose_has_a_key_of_its_own() -> None:
    key = Secret(bytearray(range(32)))
    keys = {bytes(subkey(key, purpose).view()) for purpose in Purpose} | {bytes(key.view())}
    assert len(keys) == len(Purpose) + 1


def test_the_same_key_and_purpose_give_the_same_subkey() -> None:
    key = Secret(bytearray(range(32)))
    assert subkey(key, Purpose.AUDIT).same_as(subkey(key, Purpose.AUDIT))


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        (Purpose.DATABASE, "4c9e11bfa9dfac96f4a0cdc9a859af9ba097086b6151003e76d0833050ad8352"),
        (Purpose.HEADER, "c476360927e4d3c631e5de0610c51e4c3d1206010938f677271f82e1e23acaaa"),
        (Purpose.OWNERS, "c13eb239973a3b59b24a1feb3f4006cb606d7ef30c2df37bb1e646f244534573"),
        (Purpose.AUDIT, "e201ee7afb69efa7f65a31899d2302445cb19c1ed0bbbe876db3c3e72ff99f6f"),
        (Purpose.REVISIONS, "dd2858c47a3f25c5d9f5de8cfc6ce9bda16101e701d2583efbf42369a757be9c"),
        (Purpose.DEVICE, "f373e5e9b9b979e7eb11ab5118d0fd8466d691669f5efd143f5c0e510bbed7fd"),
        (Purpose.LABELS, "bbcdada1b501647fcc5a8804eb93076fbf53b73d1b9565172b8f44a9e53a373e"),
    ],
)
def test_subkeys_stay_what_they_are_in_every_notebook_already_made(purpose: Purpose, expected: str) -> None:
    # Computed apart, with HMAC alone: HMAC(HMAC(32 zero bytes, key), "fieldbook v1 " + purpose + 0x01).
    assert subkey(Secret(bytearray(range(32))), purpose).view().hex() == expected


def test_a_salt_gives_another_key() -> None:
    material = Secret(bytearray(16))
    one, other = expanded(material, LABEL, bytes(16)), expanded(material, LABEL, b"\x01" * 16)
    assert not one.same_as(other)
