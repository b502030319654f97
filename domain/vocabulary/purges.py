"""Words for why something was deleted for good."""

from __future__ import annotations

from domain.vocabulary.term import Term


class PurgeReason(Term):
    """Why nothing of a record may be kept; it stays behind, so it is a code and no sentence."""

    CONSENT_WITHDRAWN = "consent_withdrawn", "Consent was withdrawn"
    KEPT_IN_ERROR = "kept_in_error", "It was kept in error"
    TOO_DANGEROUS = "too_dangerous", "It is too dangerous to keep"
    OTHER = "other", "Another reason"
