"""What a context fact is about."""

from __future__ import annotations

from domain.vocabulary.term import Term


class ContextTopic(Term):
    """What a number or practice around a case is about."""

    ARRIVALS = "arrivals", "People who arrived in the South"
    ARRIVALS_PEAK = "arrivals_peak", "Highest yearly number of arrivals"
    ARRIVALS_LOW = "arrivals_low", "Lowest yearly number of arrivals"
    PRACTICE_OF_RETURN = "practice_of_return", "Practice of returning people"
    CHARGE_ON_RETURN = "charge_on_return", "What the returned are charged with"
    PENALTY_ON_RETURN = "penalty_on_return", "Penalty for the returned"
    CAMP_CONDITIONS = "camp_conditions", "Conditions where the returned are held"
    BORDER_SURVEILLANCE = "border_surveillance", "Surveillance of the border"
    LEGAL_POSITION = "legal_position", "Legal position a State takes"
    OTHER = "other", "Other"
