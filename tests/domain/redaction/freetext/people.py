"""What a test of free text knows: people by their names, and a redaction in one word."""

from __future__ import annotations

from domain.redaction.freetext.findings import Decision, FreeText, What
from domain.redaction.freetext.known import Known
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.redact_text import redact_text
from domain.redaction.profiles import PARTNER_NGO, PROFILES, Profile

UN = PROFILES["un_confidential"]
PUBLIC = PROFILES["public_statement"]


def known(*names: str, profile: Profile = PARTNER_NGO, others: tuple[Named, ...] = ()) -> Known:
    """People called A, B, C by these names; a name of several spellings has "|" between them."""
    named = tuple(
        Named(name, What.PERSON, f"person:{number}", is_name=True)
        for number, spellings in enumerate(names)
        for name in spellings.split("|")
    )
    labels = {f"person:{number}": chr(ord("A") + number) for number in range(len(names))}
    return Known(profile=profile, named=(*named, *others), labels=labels)


def redacted(
    text: str, *names: str, profile: Profile = PARTNER_NGO, decisions: tuple[Decision, ...] = ()
) -> FreeText:
    """A text without these people."""
    return redact_text(text, known(*names, profile=profile), decisions)


def text_of(text: str, *names: str, profile: Profile = PARTNER_NGO) -> str:
    """The text alone."""
    return redacted(text, *names, profile=profile).text
