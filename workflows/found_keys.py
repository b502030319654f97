"""Public keys in what somebody typed, pasted or saved: found, checked, and refused in one sentence where a letter is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from crypto.age import check_recipient
from crypto.errors import CryptoError
from crypto.signing import public_key, public_line
from workflows.errors import Refused, refusing

LARGEST_FILE = 64 * 1024
"""Bytes of a file with keys in it."""

_SECRETS = ("AGE-SECRET-KEY-", "PRIVATE KEY")


class NoKeyInIt(Refused):
    """A text or a file holds no public key."""

    sentence = (
        "There is no key in this. A key for packages begins with age1, one of a signature with ssh-ed25519. "
        "Nothing was changed."
    )


class MistypedAgeKey(Refused):
    """The check letters of an age1… key do not fit the others."""

    sentence = (
        "The key that begins with age1 has a wrong, missing or doubled letter: its check letters do not fit. "
        "Compare it with theirs, and enter it again. Nothing was changed."
    )


class MistypedSigningKey(Refused):
    """What stands after ssh-ed25519 is no key."""

    sentence = (
        "What stands after ssh-ed25519 is not a whole key: a letter is wrong or missing. "
        "Compare it with theirs, and enter it again. Nothing was changed."
    )


class SecretKeyInIt(Refused):
    """Somebody gave away the half of a key that nobody else may have."""

    sentence = (
        "This holds a secret key, which must not leave its owner. Nothing of it was taken. "
        "Tell them to make a new pair of keys, and to give you the public one."
    )


class SeveralKeysInIt(Refused):
    """A text holds two keys of one kind."""

    sentence = "There are several keys of one kind in this. Enter one of each kind. Nothing was changed."


class UnreadableKeyFile(Refused):
    """The file cannot be read, or is no text."""

    sentence = "This file cannot be read as text, so no key was found in it. A picture of a key cannot be read here: type the key."


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKeys:
    """The keys in a text; "" for none."""

    age_recipient: str
    signing_key: str


def keys_in(text: str) -> FoundKeys:
    """The public keys in a text: typed, pasted, or a card that was saved to a file.

    Raises:
        SecretKeyInIt, MistypedAgeKey, MistypedSigningKey, SeveralKeysInIt, NoKeyInIt.
    """
    if any(secret in text.upper() for secret in _SECRETS):
        raise SecretKeyInIt
    words = text.split()
    ages = {_age_key(word) for word in words if word.casefold().startswith("age1")}
    lines = {_signing_key(*pair) for pair in pairwise([*words, ""]) if pair[0].startswith("ssh-")}
    if len(ages) > 1 or len(lines) > 1:
        raise SeveralKeysInIt
    if not ages and not lines:
        raise NoKeyInIt
    return FoundKeys(age_recipient="".join(ages), signing_key="".join(lines))


@refusing
def keys_in_file(path: Path) -> FoundKeys:
    """The public keys in a file.

    Raises:
        UnreadableKeyFile, and as `keys_in`.
    """
    try:
        with path.open("rb") as file:
            return keys_in(file.read(LARGEST_FILE).decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise UnreadableKeyFile from None


def _age_key(word: str) -> str:
    try:
        return check_recipient(word)
    except CryptoError:
        raise MistypedAgeKey from None


def _signing_key(kind: str, rest: str) -> str:
    try:
        return public_line(public_key(f"{kind} {rest}"))
    except CryptoError:
        raise MistypedSigningKey from None
