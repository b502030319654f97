"""Written: the fingerprint of a redacted case, which every document of it bears."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace

from domain.redaction.labels import KEY_BYTES, Labels
from domain.redaction.written import canonical_json
from tests.domain.redaction.builders import ON
from tests.domain.redaction.small_case import redacted, with_case


def test_the_reference_changes_with_what_is_shown_and_nobody_else_can_try_guesses_against_a_partners() -> (
    None
):
    plain, of_a_partner = redacted(), redacted(labels=Labels.keyed(bytes(KEY_BYTES)))
    assert len(plain.reference) == len(of_a_partner.reference) == 64
    assert plain.reference == redacted(on=ON).reference
    assert plain.reference != redacted(with_case(asks=())).reference
    text = canonical_json(replace(of_a_partner, reference="")).encode()
    assert of_a_partner.reference != hashlib.sha256(text).hexdigest()
    assert of_a_partner.reference == hmac.digest(bytes(KEY_BYTES), text, "sha256").hex()
