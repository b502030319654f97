"""Labels: what people and the case are called in a document.

Letters belong to one document.  Keyed labels are the same for one partner in every document and say nothing to another partner: they are
HMAC-SHA-256 (RFC 2104) under that partner's key, in base 32 (RFC 4648), never a hash that a list of names could be tried against.
All labels of one document have one width.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, product
from string import ascii_uppercase

from domain.errors import DomainError
from domain.ids import CaseId, PersonId
from domain.redaction.marks import WITHHELD, Absence

KEY_BYTES = 32
LABEL_LETTERS = 5
"""25 bits: among a hundred people of a case two meet once in 7,000 cases, and are then told apart."""
CODE_LETTERS = 6


class NoLabelKey(DomainError):
    """A key for labels does not have 32 bytes; nothing was redacted."""

    sentence = "The key for this partner's labels is damaged. Make a new one in the partner's page."


@dataclass(frozen=True, slots=True)
class Labels:
    """How people and the case are called; made by `letters` or `keyed`."""

    key: bytes | None
    document_code: str = ""

    @classmethod
    def letters(cls, code: str = "") -> Labels:
        """A, B, C in the order of first mention.

        code: what the document calls the case, chosen at random by the caller; empty: nothing.
        """
        return cls(key=None, document_code=code)

    @classmethod
    def keyed(cls, key: bytes) -> Labels:
        """Labels under a partner's key.

        Raises:
            NoLabelKey: the key does not have 32 bytes.
        """
        if len(key) != KEY_BYTES:
            raise NoLabelKey
        return cls(key=key)

    def code(self, case: CaseId) -> str | Absence:
        """What the case is called."""
        if self.key is None:
            return self.document_code or WITHHELD
        return _short(self.key, CODE_LETTERS, "case", case)

    def of_people(self, case: CaseId, people: Sequence[PersonId]) -> dict[PersonId, str]:
        """Each person's label, in the order in which the people are to be listed.

        people: in the order of first mention; keyed labels do not depend on it.
        """
        if self.key is None:
            width = next(width for width in count(1) if len(people) <= len(ascii_uppercase) ** width)
            names = ("".join(letters) for letters in product(ascii_uppercase, repeat=width))
            return dict(zip(people, names, strict=False))
        labels: dict[str, PersonId] = {}
        for person in sorted(people):
            label = next(each for each in _tries(self.key, case, person) if each not in labels)
            labels[label] = person
        return {labels[label]: label for label in sorted(labels)}


def _tries(key: bytes, case: CaseId, person: PersonId) -> Iterator[str]:
    """A person's label, then what it is called if another person of the case has it already."""
    return (_short(key, LABEL_LETTERS, "person", case, person, str(number)) for number in count())


def _short(key: bytes, letters: int, *parts: str) -> str:
    mac = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        mac.update(len(part.encode()).to_bytes(4, "big") + part.encode())
    return base64.b32encode(mac.digest()).decode("ascii")[:letters]
