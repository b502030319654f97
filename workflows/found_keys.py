"""Public keys in a text that somebody typed, pasted or brought: found, checked, and refused in one sentence where a letter is wrong."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from crypto.age import check_recipient
from crypto.errors import CryptoError
from crypto.signing import public_key, public_line
from workflows.errors import Refused

_SECRETS = ("AGE-SECRET-KEY-", "PRIVATE KEY")


class NoKeyInIt(Refused):
    """A text holds no public key."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKeys:
    """The keys in a text; "" for none."""

    age_recipient: str
    signing_key: str


def keys_in(text: str) -> FoundKeys:
    """The public keys in a text: typed, pasted, a card that was saved, or what a QR code says.

    Raises:
        SecretKeyInIt, MistypedAgeKey, MistypedSigningKey, SeveralKeysInIt, NoKeyInIt.
    """
    if any(secret in text.upper() for secret in _SECRETS):
        raise SecretKeyInIt
    words = text.split()
    ages = {_age_key(word) for word in words if word.casefold().startswith("age1")}
    lines = {_signing_key(*pair) for pair in pairwise([*words, ""]) if pair[0].startswith("ssh-")}
    if not ages and not lines:
        raise NoKeyInIt
    return FoundKeys(age_recipient=_only(ages), signing_key=_only(lines))


def united(found: Collection[FoundKeys]) -> FoundKeys:
    """What was found in several texts that belong together.

    Raises:
        SeveralKeysInIt
    """
    return FoundKeys(
        age_recipient=_only({each.age_recipient for each in found} - {""}),
        signing_key=_only({each.signing_key for each in found} - {""}),
    )


def _only(keys: set[str]) -> str:
    if len(keys) > 1:
        raise SeveralKeysInIt
    return "".join(keys)


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
