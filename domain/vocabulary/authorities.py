"""Words for those who hold people: kinds of authority, the part they took, what officials say about it."""

from __future__ import annotations

from domain.vocabulary.term import Term


class AuthorityKind(Term):
    """What kind of body an authority is. Codes: HURIDOCS MT24 (types of perpetrators), State bodies only."""

    POLICE = "police", "Police", "0101 04"
    BORDER_GUARD = "border_guard", "Border guard"
    INTELLIGENCE = "intelligence", "State security or intelligence", "0101 06"
    MILITARY = "military", "Military", "0101 03"
    PARAMILITARY_POLICE = "paramilitary_police", "Armed police"
    IMMIGRATION = "immigration", "Immigration"
    CUSTOMS = "customs", "Customs"
    PRISON = "prison", "Prison service", "0101 05"
    COURT = "court", "Court", "0103"
    PROSECUTOR = "prosecutor", "Prosecutor"
    LOCAL_GOVERNMENT = "local_government", "Local government", "0101 02"
    GOVERNMENT = "government", "Government or ministry", "0101 01"
    DIPLOMATIC = "diplomatic", "Embassy or consulate"
    UNITED_NATIONS = "united_nations", "United Nations body"
    RED_CROSS = "red_cross", "Red Cross or Red Crescent"
    NGO = "ngo", "Non-governmental organisation"
    HEALTH_OR_WELFARE = "health_or_welfare", "Hospital or welfare service"
    NON_STATE = "non_state", "Private persons or traffickers", "02"
    OTHER = "other", "Another body"
    UNKNOWN = "unknown", "Not known", "99"


class Involvement(Term):
    """What part an authority or officer took. Codes: HURIDOCS MT18 (degrees of involvement)."""

    CARRIED_OUT = "carried_out", "Carried it out", "0101"
    ORDERED = "ordered", "Ordered it", "0102"
    PLANNED = "planned", "Planned it", "0105"
    SET_POLICY = "set_policy", "Set the policy behind it", "0301"
    ACCOMPLICE = "accomplice", "Helped without acting itself", "0103"
    PRESENT = "present", "Was present", "0104"
    SUSPECTED = "suspected", "Is suspected of a part in it", "0106"
    FAILED_TO_CONTROL = "failed_to_control", "Did not control those under it", "0501"
    FAILED_TO_ACT = "failed_to_act", "Knew of it and did not act", "0502"
    FAILED_TO_PROTECT = "failed_to_protect", "Did not give protection", "05"
    OTHER = "other", "Took another part"
    UNKNOWN = "unknown", "Not known", "99"


class Attribution(Term):
    """What those said to be responsible say about it. Codes: HURIDOCS MT28 (declarations, attribution)."""

    OFFICIALS_ACKNOWLEDGE = "officials_acknowledge", "Officials acknowledge it", "0101"
    OFFICIALS_DENY = "officials_deny", "Officials deny it", "0102"
    OFFICIALS_DENY_RESPONSIBILITY = (
        "officials_deny_responsibility",
        "Officials acknowledge it and deny responsibility",
        "0103",
    )
    OFFICIALS_EXPLAIN_OTHERWISE = "officials_explain_otherwise", "Officials give another explanation", "0104"
    OFFICIALS_ACCEPT = "officials_accept", "Officials accept responsibility", "0105"
    OTHERS_ACKNOWLEDGE = "others_acknowledge", "Those outside the State acknowledge it", "0201"
    OTHERS_DENY = "others_deny", "Those outside the State deny it", "0202"
    OTHERS_DENY_RESPONSIBILITY = (
        "others_deny_responsibility",
        "Those outside the State acknowledge it and deny responsibility",
        "0203",
    )
    OTHERS_EXPLAIN_OTHERWISE = (
        "others_explain_otherwise",
        "Those outside the State give another explanation",
        "0204",
    )
    OTHERS_ACCEPT = "others_accept", "Those outside the State accept responsibility", "0205"
    SILENT = "silent", "Nobody has said anything"
    UNKNOWN = "unknown", "Not known", "99"
