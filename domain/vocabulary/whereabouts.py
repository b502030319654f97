"""Words for what is said about where a person is held, and for how contact was made."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Disclosure(Term):
    """What those who hold a person say about it. Codes: HURIDOCS MT30 (whereabouts and outside contact)."""

    ACKNOWLEDGED = "acknowledged", "Capture acknowledged", "01"
    LOCATION_DISCLOSED = "location_disclosed", "Place disclosed", "0101"
    CONTACT_PERMITTED = "contact_permitted", "Place disclosed, contact permitted", "0101 01"
    FAMILY_PERMITTED = "family_permitted", "Contact with family permitted", "0101 01 01"
    COUNSEL_PERMITTED = "counsel_permitted", "Contact with a lawyer permitted", "0101 01 02"
    HUMANITARIAN_PERMITTED = (
        "humanitarian_permitted",
        "Contact with a humanitarian organisation permitted",
        "0101 01 03",
    )
    RIGHTS_BODY_PERMITTED = (
        "rights_body_permitted",
        "Contact with a human rights organisation permitted",
        "0101 01 04",
    )
    CONTACT_REFUSED = "contact_refused", "Place disclosed, contact refused", "0101 02"
    FAMILY_REFUSED = "family_refused", "Contact with family refused", "0101 02 01"
    COUNSEL_REFUSED = "counsel_refused", "Contact with a lawyer refused", "0101 02 02"
    HUMANITARIAN_REFUSED = (
        "humanitarian_refused",
        "Contact with a humanitarian organisation refused",
        "0101 02 03",
    )
    RIGHTS_BODY_REFUSED = (
        "rights_body_refused",
        "Contact with a human rights organisation refused",
        "0101 02 04",
    )
    LOCATION_NOT_DISCLOSED = "location_not_disclosed", "Capture acknowledged, place not disclosed", "0102"
    DENIED = "denied", "Capture denied", "02"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known", "99"


class ContactKind(Term):
    """How the last word from or about a person came."""

    CALL = "call", "Call"
    MESSAGE = "message", "Message"
    LETTER = "letter", "Letter"
    VISIT = "visit", "Visit"
    SEEN = "seen", "Seen, not spoken to"
    INTERMEDIARY = "intermediary", "Through somebody else"
    OFFICIAL_NOTICE = "official_notice", "Official notice"
    NONE = "none", "No contact since"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"
