"""Words for the law: the ground claimed, the kind of detention, who was let in, asylum, the norms at stake."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Answer(Term):
    """An answer to a question that has two, and to which "not known" is one as well."""

    YES = "yes", "Yes"
    NO = "no", "No"
    UNKNOWN = "unknown", "Not known"


class LegalBasis(Term):
    """On what ground the authority says it acts."""

    NO_TRAVEL_DOCUMENT = "no_travel_document", "No travel document"
    ILLEGAL_ENTRY = "illegal_entry", "Illegal entry"
    ILLEGAL_STAY = "illegal_stay", "Illegal stay"
    ILLEGAL_EXIT = "illegal_exit", "Illegal exit"
    ECONOMIC_MIGRANT = "economic_migrant", "“Economic migrant”"
    ORGANISING_CROSSING = "organising_crossing", "Smuggling or organising a crossing"
    BORDER_PROTOCOL = "border_protocol", "Border protocol between China and North Korea"
    READMISSION_AGREEMENT = "readmission_agreement", "Other agreement between two States"
    CRIMINAL_OFFENCE = "criminal_offence", "Criminal offence"
    STATE_SECURITY = "state_security", "State security or treason"
    NONE_GIVEN = "none_given", "None given"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class DetentionType(Term):
    """What kind of detention it is. Codes: HURIDOCS MT29 (types of detention)."""

    ADMINISTRATIVE = "administrative", "Administrative detention", "01"
    SPECIAL_LAW = "special_law", "Under emergency or special law", "02"
    POLITICAL_NON_VIOLENT = "political_non_violent", "Charged with a non-violent political offence", "03"
    ORDINARY_DISPROPORTIONATE = "ordinary_disproportionate", "Ordinary offence, out of proportion", "04"
    ORDINARY = "ordinary", "Offence against persons or property", "05"
    STATE_NON_VIOLENT = "state_non_violent", "Non-violent offence against the State", "06"
    STATE_VIOLENT = "state_violent", "Violent offence against the State", "07"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known", "99"


class AccessKind(Term):
    """Who is to be let in to a person who is held."""

    LAWYER = "lawyer", "Lawyer"
    INTERPRETER = "interpreter", "Interpreter"
    FAMILY = "family", "Family"
    CONSUL = "consul", "Consul"
    UNHCR = "unhcr", "UNHCR"
    ICRC = "icrc", "Red Cross (ICRC)"
    DOCTOR = "doctor", "Doctor"


class AccessState(Term):
    """Whether they were let in."""

    NOT_ASKED = "not_asked", "Not asked"
    ASKED = "asked", "Asked"
    GRANTED = "granted", "Granted"
    REFUSED = "refused", "Refused"
    UNKNOWN = "unknown", "Not known"


class AsylumStep(Term):
    """How far a request for asylum came."""

    NOT_ASKED = "not_asked", "Not asked for"
    PREVENTED = "prevented", "Could not be made"
    ASKED = "asked", "Asked for"
    NOT_ACCEPTED = "not_accepted", "Not accepted for filing"
    FILED = "filed", "Filed"
    GRANTED = "granted", "Asylum granted"
    REFUSED = "refused", "Refused"
    UNDER_APPEAL = "under_appeal", "Under appeal"
    UNKNOWN = "unknown", "Not known"


class Norm(Term):
    """The norms a case may engage; `domain.vocabulary.norms` tells which State each binds, and since when.

    Codes: HURIDOCS MT06 (international instruments), where the code is that of the whole instrument.
    """

    REFUGEE_CONVENTION_1 = (
        "refugee_convention_1",
        "Refugee Convention 1951, article 1 (who is a refugee)",
        "0902",
    )
    REFUGEE_CONVENTION_31 = (
        "refugee_convention_31",
        "Refugee Convention 1951, article 31 (no penalty for entry)",
        "0902",
    )
    REFUGEE_CONVENTION_33 = (
        "refugee_convention_33",
        "Refugee Convention 1951, article 33 (non-refoulement)",
        "0902",
    )
    REFUGEE_PROTOCOL_1967 = "refugee_protocol_1967", "Refugee Protocol 1967", "0905"
    REFUGEE_SUR_PLACE = "refugee_sur_place", "Refugee sur place"
    CUSTOMARY_NON_REFOULEMENT = "customary_non_refoulement", "Non-refoulement in customary law"
    CAT_3 = "cat_3", "Convention against Torture, article 3 (no return to torture)"
    ICCPR_7 = "iccpr_7", "Covenant on Civil and Political Rights, article 7 (no torture)", "0104"
    ICCPR_9 = "iccpr_9", "Covenant on Civil and Political Rights, article 9 (liberty)", "0104"
    ICCPR_12 = "iccpr_12", "Covenant on Civil and Political Rights, article 12 (freedom to leave)", "0104"
    ICCPR_13 = "iccpr_13", "Covenant on Civil and Political Rights, article 13 (expulsion)", "0104"
    ICCPR_14 = "iccpr_14", "Covenant on Civil and Political Rights, article 14 (fair trial)", "0104"
    CRC_7 = "crc_7", "Convention on the Rights of the Child, article 7 (name and nationality)", "0801"
    CRC_9 = "crc_9", "Convention on the Rights of the Child, article 9 (not separated from parents)", "0801"
    CRC_10 = "crc_10", "Convention on the Rights of the Child, article 10 (family reunion)", "0801"
    CRC_22 = "crc_22", "Convention on the Rights of the Child, article 22 (refugee children)", "0801"
    CRC_37 = "crc_37", "Convention on the Rights of the Child, article 37 (detention of children)", "0801"
    CEDAW = "cedaw", "Convention on Discrimination against Women"
    ICPPED = "icpped", "Convention on Enforced Disappearance"
    UDHR_3 = "udhr_3", "Universal Declaration, article 3 (life, liberty, security)", "0102"
    UDHR_5 = "udhr_5", "Universal Declaration, article 5 (no torture)", "0102"
    UDHR_9 = "udhr_9", "Universal Declaration, article 9 (no arbitrary arrest)", "0102"
    UDHR_13 = "udhr_13", "Universal Declaration, article 13 (freedom to leave)", "0102"
    UDHR_14 = "udhr_14", "Universal Declaration, article 14 (asylum)", "0102"
    CONSULAR_RELATIONS_36 = "consular_relations_36", "Vienna Convention on Consular Relations, article 36"
    BODY_OF_PRINCIPLES_1988 = "body_of_principles_1988", "Body of Principles on Detention 1988"
    DPRK_CRIMINAL_TREASON = "dprk_criminal_treason", "North Korean criminal law: treachery against the nation"
    DPRK_CRIMINAL_CROSSING = "dprk_criminal_crossing", "North Korean criminal law: illegal border crossing"
    PRC_EXIT_ENTRY_2012 = "prc_exit_entry_2012", "Exit and Entry Administration Law of China 2012"
    BORDER_PROTOCOL_1960 = "border_protocol_1960", "Border protocol of China and North Korea 1960"
    BORDER_PROTOCOL_1964 = "border_protocol_1964", "Border protocol of China and North Korea 1964"
    BORDER_PROTOCOL_1986 = (
        "border_protocol_1986",
        "Border protocol of China and North Korea 1986 (revised 1998)",
    )
    THAI_ANTI_TORTURE_13 = "thai_anti_torture_13", "Thai Anti-Torture Act 2022, section 13 (non-refoulement)"
