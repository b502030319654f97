"""A redacted case as text: the JSON a partner's package holds, and the fingerprint printed on the summary."""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import json
from typing import Any

from domain.redaction.redacted import RedactedCase


def canonical_json(case: RedactedCase) -> str:
    """The whole redacted case as JSON: keys sorted, no spaces, not escaped; equal cases give the same text."""
    return written(case)


def fingerprint(case: RedactedCase, key: bytes | None) -> str:
    """The digest of the canonical JSON, without the reference, in UTF-8: 64 hexadecimal digits.

    key: of the partner's labels: HMAC-SHA-256, since not all that a consent opens stands in every form, and whoever has one and a list of birth
    dates or papers could try them against a plain digest.  None: nothing is opened by a consent, and it is SHA-256.
    """
    text = written(dataclasses.replace(case, reference="")).encode()
    return hmac.digest(key, text, "sha256").hex() if key else hashlib.sha256(text).hexdigest()


def written(value: Any) -> str:
    """Any part of a redacted case as canonical JSON."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value
