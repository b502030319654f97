"""Words for what may happen next, how soon, and what points to it."""

from __future__ import annotations

from domain.vocabulary.term import Term


class RiskKind(Term):
    """What a person may face next. Codes: HURIDOCS MT04 (types of acts)."""

    REFOULEMENT = "refoulement", "Return by force", "3801 01"
    HAND_OVER_TO_THIRD_STATE = "hand_over_to_third_state", "Hand-over to a third State"
    CAMP = "camp", "Transfer to a camp"
    TORTURE = "torture", "Torture or ill-treatment", "0201"
    EXECUTION = "execution", "Execution", "0101 01"
    FORCED_ABORTION = "forced_abortion", "Forced abortion", "0801 03"
    TRAFFICKING = "trafficking", "Trafficking"
    CHILD_TAKEN = "child_taken", "Child taken away"
    MEDICAL = "medical", "Medical emergency"
    REPRISALS = "reprisals", "Reprisals against relatives"
    DISAPPEARANCE = "disappearance", "Disappearance", "0301 03"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Imminence(Term):
    """How soon it may happen."""

    HOURS = "hours", "Within hours"
    DAYS = "days", "Within days"
    WEEKS = "weeks", "Within weeks"
    LATER = "later", "Later"
    UNKNOWN = "unknown", "Not known"


class RiskIndicator(Term):
    """What points to it."""

    MOVED_TO_BORDER = "moved_to_border", "Moved to a border town"
    NORTH_KOREAN_AGENTS = "north_korean_agents", "North Korean agents present"
    GROUP_COLLECTED = "group_collected", "A group is being collected"
    LIST_HANDED_OVER = "list_handed_over", "A list of names was handed over"
    ANNIVERSARY = "anniversary", "A political anniversary is near"
    BORDER_REOPENING = "border_reopening", "The border is being reopened"
    CONFESSED_TO_SOUTH = "confessed_to_south", "Admitted to be going to South Korea"
    PHONE_SEIZED = "phone_seized", "A phone was seized"
    CONTACT_CUT = "contact_cut", "Contact was cut off"
    RETURNED_BEFORE = "returned_before", "Was returned by force before"
    OTHERS_RETURNED = "others_returned", "Others from the same place were returned"
    OFFICIAL_SAID_SO = "official_said_so", "An official said so"
    OTHER = "other", "Other"
