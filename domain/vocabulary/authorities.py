"""Words for those who hold people: kinds of authority, the part they took, what officials say about it."""

from __future__ import annotations

from domain.vocabulary.term import Term


class AuthorityKind(Term):
    """What kind of body an authority is. Codes: HURIDOCS MT24 (types of perpetrators), State bodies only."""

    POLICE = "police", "Police"
    BORDER_GUARD = "border_guard", "Border guard"
    INTELLIGENCE = "intelligence", "State security or intelligence"
    MILITARY = "military", "Military"
    PARAMILITARY_POLICE = "paramilitary_police", "Armed police"
    IMMIGRATION = "immigration", "Immigration"
    CUSTOMS = "customs", "Customs"
    PRISON = "prison", "Prison service"
    COURT = "court", "Court"
    PROSECUTOR = "prosecutor", "Prosecutor"
    LOCAL_GOVERNMENT = "local_government", "Local government"
    GOVERNMENT = "government", "Government or ministry"
    DIPLOMATIC = "diplomatic", "Embassy or consulate"
    UNITED_NATIONS = "united_nations", "United Nations body"
    RED_CROSS = "red_cross", "Red Cross or Red Crescent"
    NGO = "ngo", "Non-governmental organisation"
    HEALTH_OR_WELFARE = "health_or_welfare", "Hospital or welfare service"
    NON_STATE = "non_state", "Private persons or traffickers"
    OTHER = "other", "Another body"
    UNKNOWN = "unknown", "Not known"


class Involvement(Term):
    """What part an authority or officer took. Codes: HURIDOCS MT18 (degrees of involvement)."""

    CARRIED_OUT = "carried_out", "Carried it out", "0101"
    ORDERED = "ordered", "Ordered it"
    PLANNED = "planned", "Planned it"
    SET_POLICY = "set_policy", "Set the policy behind it"
    ACCOMPLICE = "accomplice", "Helped without acting itself"
    PRESENT = "present", "Was present"
    SUSPECTED = "suspected", "Is suspected of a part in it"
    FAILED_TO_PREVENT = "failed_to_prevent", "Did not prevent it"
    FAILED_TO_STOP = "failed_to_stop", "Did not stop it"
    FAILED_TO_ANSWER = "failed_to_answer", "Did not act on it afterwards"
    OTHER = "other", "Took another part"
    UNKNOWN = "unknown", "Not known"


class Attribution(Term):
    """What those said to be responsible say about it. Codes: HURIDOCS MT28 (declarations, attribution)."""

    OFFICIALS_ACKNOWLEDGE = "officials_acknowledge", "Officials acknowledge it", "0101"
    OFFICIALS_DENY = "officials_deny", "Officials deny it"
    OFFICIALS_DENY_RESPONSIBILITY = (
        "officials_deny_responsibility",
        "Officials acknowledge it and deny responsibility",
    )
    OFFICIALS_EXPLAIN_OTHERWISE = "officials_explain_otherwise", "Officials give another explanation"
    OFFICIALS_ACCEPT = "officials_accept", "Officials accept responsibility"
    OTHERS_ACKNOWLEDGE = "others_acknowledge", "Those outside the State acknowledge it"
    OTHERS_DENY = "others_deny", "Those outside the State deny it"
    OTHERS_DENY_RESPONSIBILITY = (
        "others_deny_responsibility",
        "Those outside the State acknowledge it and deny responsibility",
    )
    OTHERS_EXPLAIN_OTHERWISE = "others_explain_otherwise", "Those outside the State give another explanation"
    OTHERS_ACCEPT = "others_accept", "Those outside the State accept responsibility"
    SILENT = "silent", "Nobody has said anything"
    UNKNOWN = "unknown", "Not known"
