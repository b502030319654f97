"""Words for people: names, kinship, their part in an event, what became of them."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Sex(Term):
    """Sex as stated by the person or the source. Codes: HURIDOCS MT39."""

    FEMALE = "female", "Female", "02"
    MALE = "male", "Male", "01"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known", "99"


class EventRole(Term):
    """Who a person is in one event."""

    DETAINEE = "detainee", "Detainee"
    ACCOMPANYING_CHILD = "accompanying_child", "Accompanying child"
    UNBORN = "unborn", "Unborn child"
    GUIDE = "guide", "Guide or broker"
    HOST = "host", "Host"
    DRIVER = "driver", "Driver"
    RELATIVE = "relative", "Relative"
    BYSTANDER = "bystander", "Bystander"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Presence(Term):
    """Whether a person took part in an event; everybody of the case is asked about, so that nobody drops out."""

    TOOK_PART = "took_part", "Took part"
    DID_NOT = "did_not", "Did not take part"
    UNKNOWN = "unknown", "Not known"


class Outcome(Term):
    """What had become of a person when an event was over. Codes: HURIDOCS MT25 (status at the end of the act)."""

    HELD = "held", "Held", "0202"
    HELD_FOR_INVESTIGATION = "held_for_investigation", "Held for investigation", "0202 01"
    HELD_FOR_TRIAL = "held_for_trial", "Held for trial", "0202 02"
    HELD_UNDER_SENTENCE = "held_under_sentence", "Serving a sentence", "0202 03"
    HELD_ARBITRARILY = "held_arbitrarily", "Held without legal ground", "0202 04"
    HANDED_OVER = "handed_over", "Handed over to another authority"
    SEPARATED = "separated", "Taken away from the group"
    RETURNED_BY_FORCE = "returned_by_force", "Returned by force"
    DEPORTED = "deported", "Exiled or deported", "0302"
    MISSING = "missing", "Still missing", "0103"
    FOUND_FREE = "found_free", "Found alive and free", "0104 01"
    FOUND_IN_PRISON = "found_in_prison", "Found alive in prison", "0104 02"
    RELEASED = "released", "Released"
    RELEASED_ON_PAYMENT = "released_on_payment", "Released on payment"
    RELEASED_WITH_CONDITIONS = "released_with_conditions", "Released with conditions"
    RELEASED_AFTER_SENTENCE = "released_after_sentence", "Released after a sentence", "0201 05"
    ESCAPED = "escaped", "Escaped", "0201 09"
    FUGITIVE = "fugitive", "In hiding", "0203"
    RESTRICTED = "restricted", "Not free to move", "0301"
    IN_FLIGHT = "in_flight", "Refugee in flight", "0303"
    RESETTLED_SAME_COUNTRY = "resettled_same_country", "Resettled in the same country", "0304 01"
    RESETTLED_ABROAD = "resettled_abroad", "Resettled in another country", "0304 02"
    RETURNED_HOME = "returned_home", "Returned home of own will", "0304 03"
    INJURED = "injured", "Injured or ill", "0102"
    DEAD = "dead", "Dead", "0101"
    NOT_AFFECTED = "not_affected", "Not affected"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known", "99"


class Vulnerability(Term):
    """What puts a person at more risk than the others. Codes: HURIDOCS MT23 (victim characteristics)."""

    INFANT = "infant", "Infant"
    CHILD = "child", "Child", "0202"
    UNACCOMPANIED_CHILD = "unaccompanied_child", "Child without parents"
    PREGNANT = "pregnant", "Pregnant", "0201 01"
    NURSING = "nursing", "Nursing mother"
    WOMAN_ALONE = "woman_alone", "Woman travelling alone"
    SINGLE_PARENT = "single_parent", "Single parent"
    ELDERLY = "elderly", "Elderly"
    ILL = "ill", "Ill"
    INJURED = "injured", "Injured"
    DISABLED = "disabled", "Disabled"
    TRAFFICKED = "trafficked", "Trafficked"
    TORTURE_SURVIVOR = "torture_survivor", "Survivor of torture"
    RETURNED_BEFORE = "returned_before", "Returned by force before"
    OTHER = "other", "Other"


class FamilyLinkKind(Term):
    """What the second person is to the first. Codes: HURIDOCS MT21 (types of relationships)."""

    PARENT = "parent", "Parent", "0101 03"
    CHILD = "child", "Son or daughter", "0101 04"
    SPOUSE = "spouse", "Husband or wife", "0101 01"
    SPOUSE_IN_CHINA = "spouse_in_china", "Husband or wife in China"
    FORCED_SPOUSE = "forced_spouse", "Husband or wife by force or sale"
    PARTNER = "partner", "Life partner", "0101 06"
    SIBLING = "sibling", "Brother or sister", "0101 02"
    GRANDPARENT = "grandparent", "Grandparent"
    GRANDCHILD = "grandchild", "Grandchild"
    OTHER_RELATIVE = "other_relative", "Other relative", "0101 05"
    GUARDIAN = "guardian", "Guardian"
    TRAVEL_COMPANION = "travel_companion", "Travel companion"
    FRIEND = "friend", "Friend", "0102 01"
    BROKER = "broker", "Guide or broker"
    HOST = "host", "Host"
    CALLER_IN_SOUTH = "caller_in_south", "Caller in South Korea"
    OTHER = "other", "Other", "0190"
    UNKNOWN = "unknown", "Not known", "99"


class Script(Term):
    """The script, and for Latin letters the system, in which a name is written."""

    HANGUL_NORTH = "hangul_north", "Hangul, Northern spelling"
    HANGUL_SOUTH = "hangul_south", "Hangul, Southern spelling"
    HANJA = "hanja", "Hanja"
    HANZI_SIMPLIFIED = "hanzi_simplified", "Simplified Chinese characters"
    MCCUNE_REISCHAUER = "mccune_reischauer", "Latin, McCune-Reischauer"
    REVISED = "revised", "Latin, Revised Romanization"
    DPRK_LATIN = "dprk_latin", "Latin, North Korean system"
    PINYIN = "pinyin", "Latin, pinyin"
    VIETNAMESE = "vietnamese", "Vietnamese"
    THAI = "thai", "Thai"
    LAO = "lao", "Lao"
    CYRILLIC = "cyrillic", "Cyrillic"
    LATIN = "latin", "Latin, no known system"
    OTHER = "other", "Other"


class NameKind(Term):
    """What a name is to the person who bears it."""

    REAL = "real", "Real name"
    USED_IN_CHINA = "used_in_china", "Name used in China"
    FALSE_DOCUMENT = "false_document", "Name on a false document"
    NICKNAME = "nickname", "Nickname"
    CHURCH_OR_PROTECTION = "church_or_protection", "Church or protection name"
    POLICE_SPELLING = "police_spelling", "Spelling in a police record"
    MEDIA_PSEUDONYM = "media_pseudonym", "Name used by the media"
    FORMER = "former", "Former name"
    DESCRIPTION = "description", "Description in place of a name"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"
