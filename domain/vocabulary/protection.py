"""Words for protection: how public a matter may become, and what a person agreed to."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Publicity(Term):
    """How far a matter may be carried, from the quietest to the most public."""

    NOBODY = "nobody", "Nobody outside"
    QUIET = "quiet", "Quiet diplomacy only"
    UN_CONFIDENTIAL = "un_confidential", "United Nations, confidential"
    PARTNER = "partner", "Partner organisations"
    PUBLIC = "public", "Public"
    UNKNOWN = "unknown", "Not yet decided"


class ConsentBasis(Term):
    """On what ground a consent stands."""

    GIVEN = "given", "Given by the person"
    GUARDIAN = "guardian", "Given by a parent or guardian"
    PROXY = "proxy", "Given by a relative or representative"
    VITAL_INTEREST = "vital_interest", "Vital interest, the person cannot be asked"
    REFUSED = "refused", "Refused"
    UNKNOWN = "unknown", "Not known"


class ConsentPurpose(Term):
    """What a consent is for."""

    RECORD = "record", "Keep the record"
    FAMILY_TRACING = "family_tracing", "Tracing by the family"
    LEGAL_HELP = "legal_help", "Legal help"
    MEDICAL_HELP = "medical_help", "Medical help"
    QUIET_DIPLOMACY = "quiet_diplomacy", "Quiet diplomacy"
    UN_URGENT_PROCEDURE = "un_urgent_procedure", "Urgent procedure of the United Nations"
    UN_REGULAR_PROCEDURE = "un_regular_procedure", "Regular procedure of the United Nations"
    PARTNER_CASEWORK = "partner_casework", "Casework of a partner"
    RESETTLEMENT = "resettlement", "Resettlement"
    COURT = "court", "Court proceedings"
    STATISTICS = "statistics", "Reports that identify nobody"
    PUBLICATION = "publication", "Publication"
    OTHER = "other", "Other"


class ConsentScope(Term):
    """What a consent covers."""

    NAME = "name", "Name"
    PHOTOGRAPH = "photograph", "Photograph"
    BIRTH_DATE = "birth_date", "Birth date"
    DOCUMENTS = "documents", "Identity documents"
    HEALTH = "health", "Health and pregnancy"
    SEXUAL_VIOLENCE = "sexual_violence", "Sexual violence"
    FAMILY = "family", "Family"
    ACCOUNT = "account", "The account of what happened"
    EXACT_DATES = "exact_dates", "Exact dates"
    EXACT_PLACES = "exact_places", "Exact places"
    CONTACT_DETAILS = "contact_details", "Contact details"
    ATTACHMENTS = "attachments", "Attached files"
