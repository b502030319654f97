"""Keys in texts and files: found whole, or refused with what is wrong."""

from __future__ import annotations

import pytest

from crypto.age import new_identity
from workflows.errors import Refused
from workflows.found_keys import (
    FoundKeys,
    MistypedAgeKey,
    MistypedSigningKey,
    NoKeyInIt,
    SecretKeyInIt,
    SeveralKeysInIt,
    keys_in,
)

AGE = new_identity().recipient
SIGNING = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


NAMES = (
    *("an early letter", "the last letter but one", "a letter missing", "two letters changed round"),
    *("the end missing", "another kind of length", "no key at all", "another kind of key"),
    *("two keys", "nothing", "words", "a secret age key", "a secret signing key"),
)


def one_letter_wrong(key: str, at: int) -> str:
    return key[:at] + ("q" if key[at] != "q" else "p") + key[at + 1 :]


@pytest.mark.parametrize(
    "text",
    [
        f"{AGE}\n{SIGNING}\n",
        f"  {SIGNING} worker@laptop\r\n\r\n{AGE.upper()}",
        f"My keys: {SIGNING} and {AGE}",
    ],
)
def test_both_keys_are_found_in_what_was_typed_or_saved(text: str) -> None:
    assert keys_in(text) == FoundKeys(age_recipient=AGE, signing_key=SIGNING)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (one_letter_wrong(AGE, 10), MistypedAgeKey),
        (one_letter_wrong(AGE, 61), MistypedAgeKey),
        (AGE[:-1], MistypedAgeKey),
        (AGE[:20] + AGE[21] + AGE[20] + AGE[22:] if AGE[20] != AGE[21] else AGE[:-2], MistypedAgeKey),
        (SIGNING[:-1], MistypedSigningKey),
        (SIGNING.replace("C3Nz", "C3Ny"), MistypedSigningKey),
        ("ssh-ed25519", MistypedSigningKey),
        ("ssh-rsa AAAAB3NzaC1yc2E=", MistypedSigningKey),
        (f"{AGE} {new_identity().recipient}", SeveralKeysInIt),
        ("", NoKeyInIt),
        ("the key of the office", NoKeyInIt),
        (f"# public key: {AGE}\n{new_identity().secret}", SecretKeyInIt),
        ("-----BEGIN OPENSSH PRIVATE KEY-----", SecretKeyInIt),
    ],
    # The keys are new in each process, and the names of tests are the same in all.
    ids=NAMES,
)
def test_what_is_no_whole_public_key_is_refused_in_one_sentence(text: str, fact: type[Refused]) -> None:
    with pytest.raises(fact) as refused:
        keys_in(text)
    assert refused.value.sentence.count("\n") == 0
    assert AGE not in str(refused.value)
