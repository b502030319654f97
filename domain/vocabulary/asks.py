"""What a summary asks of its reader, and who invokes a norm."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Ask(Term):
    """What is asked of the reader of a summary."""

    DO_NOT_RETURN = "do_not_return", "Do not return them to the country they fled"
    DISCLOSE_WHEREABOUTS = "disclose_whereabouts", "Say where they are and who holds them"
    UNHCR_ACCESS = "unhcr_access", "Give UNHCR access to them"
    ASYLUM_PROCEDURE = "asylum_procedure", "Let them ask for asylum"
    CONSULAR_ACCESS = "consular_access", "Give consular access"
    REUNITE_CHILD = "reunite_child", "Bring the child back to its family"
    KEEP_TOGETHER = "keep_together", "Keep the people of the group together"
    FREE_DEPARTURE = "free_departure", "Let them leave for a country of their choice"
    INTERVENE = "intervene", "Intervene with the authorities that hold them"
    MEDICAL_CARE = "medical_care", "Give them medical care"
    FAMILY_CONTACT = "family_contact", "Let them contact their family"


class NormSide(Term):
    """Which side invokes a norm."""

    FOR_PROTECTION = "for_protection", "Against the return"
    FOR_RETURN = "for_return", "For the return"
