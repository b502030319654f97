"""What can happen to a person in custody, and what each kind of event means for who holds them and where."""

from __future__ import annotations

from enum import Enum, auto

from domain.vocabulary.term import Term


class EventKind(Term):
    """Kinds of custody event. Codes: HURIDOCS MT04 (types of acts), which has none for hand-over or transport."""

    ARREST = "arrest", "Arrested", "0301 01"
    RAID = "raid", "Taken in a raid or round-up", "0301 07"
    ABDUCTION = "abduction", "Abducted", "0301 04"
    DOCUMENT_CHECK = "document_check", "Documents checked"
    ADMISSION = "admission", "Held", "0301 02"
    HOUSE_ARREST = "house_arrest", "Confined to a house", "0301 05"
    INTERROGATION = "interrogation", "Interrogated"
    REGISTRATION = "registration", "Identity or biometrics registered"
    SEPARATION = "separation", "Separated from the group"
    TRANSFER = "transfer", "Moved to another place by the same authority"
    HAND_OVER = "hand_over", "Handed over"
    HAND_OVER_INSIDE_STATE = "hand_over_inside_state", "Handed over inside one State"
    HAND_OVER_ACROSS_BORDER = "hand_over_across_border", "Handed over across a border"
    TRANSPORT = "transport", "Transported"
    DECISION = "decision", "Court or administrative decision"
    ASYLUM_REQUESTED = "asylum_requested", "Asylum asked for"
    ASYLUM_REFUSED = "asylum_refused", "Asylum refused", "3301 03"
    ASYLUM_NOT_RECEIVED = "asylum_not_received", "Asylum request not accepted for filing", "3301 03"
    ACCESS_GRANTED = "access_granted", "Consul or UNHCR given access"
    ACCESS_DENIED = "access_denied", "Consul or UNHCR denied access"
    EXPULSION = "expulsion", "Expelled or deported", "3301 01"
    FORCED_RETURN = "forced_return", "Returned by force", "3801 01"
    SENTENCE = "sentence", "Sentenced"
    CAMP_TRANSFER = "camp_transfer", "Sent to a camp"
    ILL_TREATMENT = "ill_treatment", "Ill-treated or tortured", "0201"
    FORCED_ABORTION = "forced_abortion", "Forced abortion", "0801 03"
    MEDICAL = "medical", "Medical event"
    DEATH = "death", "Died"
    DEATH_IN_CUSTODY = "death_in_custody", "Died in custody", "0101 06 01"
    DEATH_IN_TRANSPORT = "death_in_transport", "Died in transport", "0101 06 03"
    EXECUTION = "execution", "Executed", "0101 01"
    RELEASE = "release", "Released"
    RELEASE_ON_PAYMENT = "release_on_payment", "Released on payment"
    ESCAPE = "escape", "Escaped"
    REUNIFICATION = "reunification", "Reunited with family"
    ARRIVAL_IN_SAFETY = "arrival_in_safety", "Arrived in a safe country"
    SIGHTING = "sighting", "Seen"
    WHEREABOUTS_UNKNOWN = "whereabouts_unknown", "Whereabouts unknown"
    RUMOUR = "rumour", "Rumour only"
    JOURNEY = "journey", "Journey before custody"
    OTHER = "other", "Something else"


class CustodyEffect(Enum):
    """What an event of some kind says about who holds a person, and where, from then on."""

    HOLDS = auto()
    """The acting authority (the receiving one, if named) holds the person at the to-place."""
    MOVES = auto()
    """Still held; the place becomes the to-place, unknown if not stated; the holder stays unless one is named."""
    HANDS_OVER = auto()
    """The receiving authority holds afterwards, at the to-place; unknown if not stated."""
    CROSSES = auto()
    """As HANDS_OVER, and the person is in another State afterwards."""
    SEES = auto()
    """Confirms that the person is held, at the place stated."""
    LOSES = auto()
    """Contact is lost: the holder as before, the place unknown."""
    FREES = auto()
    """Nobody holds the person."""
    ENDS = auto()
    """The person has died."""
    NOTES = auto()
    """No change of custody; confirms holder or place only where the event states them."""


_EFFECTS: dict[EventKind, CustodyEffect] = {
    EventKind.ARREST: CustodyEffect.HOLDS,
    EventKind.RAID: CustodyEffect.HOLDS,
    EventKind.ABDUCTION: CustodyEffect.HOLDS,
    EventKind.DOCUMENT_CHECK: CustodyEffect.NOTES,
    EventKind.ADMISSION: CustodyEffect.HOLDS,
    EventKind.HOUSE_ARREST: CustodyEffect.HOLDS,
    EventKind.INTERROGATION: CustodyEffect.NOTES,
    EventKind.REGISTRATION: CustodyEffect.NOTES,
    EventKind.SEPARATION: CustodyEffect.MOVES,
    EventKind.TRANSFER: CustodyEffect.MOVES,
    EventKind.HAND_OVER: CustodyEffect.HANDS_OVER,
    EventKind.HAND_OVER_INSIDE_STATE: CustodyEffect.HANDS_OVER,
    EventKind.HAND_OVER_ACROSS_BORDER: CustodyEffect.CROSSES,
    EventKind.TRANSPORT: CustodyEffect.MOVES,
    EventKind.DECISION: CustodyEffect.NOTES,
    EventKind.ASYLUM_REQUESTED: CustodyEffect.NOTES,
    EventKind.ASYLUM_REFUSED: CustodyEffect.NOTES,
    EventKind.ASYLUM_NOT_RECEIVED: CustodyEffect.NOTES,
    EventKind.ACCESS_GRANTED: CustodyEffect.NOTES,
    EventKind.ACCESS_DENIED: CustodyEffect.NOTES,
    EventKind.EXPULSION: CustodyEffect.CROSSES,
    EventKind.FORCED_RETURN: CustodyEffect.CROSSES,
    EventKind.SENTENCE: CustodyEffect.NOTES,
    EventKind.CAMP_TRANSFER: CustodyEffect.MOVES,
    EventKind.ILL_TREATMENT: CustodyEffect.NOTES,
    EventKind.FORCED_ABORTION: CustodyEffect.NOTES,
    EventKind.MEDICAL: CustodyEffect.NOTES,
    EventKind.DEATH: CustodyEffect.ENDS,
    EventKind.DEATH_IN_CUSTODY: CustodyEffect.ENDS,
    EventKind.DEATH_IN_TRANSPORT: CustodyEffect.ENDS,
    EventKind.EXECUTION: CustodyEffect.ENDS,
    EventKind.RELEASE: CustodyEffect.FREES,
    EventKind.RELEASE_ON_PAYMENT: CustodyEffect.FREES,
    EventKind.ESCAPE: CustodyEffect.FREES,
    # A child can be given back to a mother who is herself held, so reunion alone frees nobody.
    EventKind.REUNIFICATION: CustodyEffect.NOTES,
    EventKind.ARRIVAL_IN_SAFETY: CustodyEffect.FREES,
    EventKind.SIGHTING: CustodyEffect.SEES,
    EventKind.WHEREABOUTS_UNKNOWN: CustodyEffect.LOSES,
    EventKind.RUMOUR: CustodyEffect.NOTES,
    EventKind.JOURNEY: CustodyEffect.NOTES,
    EventKind.OTHER: CustodyEffect.NOTES,
}


def effect(kind: EventKind) -> CustodyEffect:
    """Return what an event of this kind says about custody from then on."""
    return _EFFECTS[kind]


URGENT_KINDS: tuple[EventKind, ...] = (
    EventKind.ARREST,
    EventKind.HAND_OVER,
    EventKind.SEPARATION,
    EventKind.TRANSPORT,
    EventKind.ADMISSION,
    EventKind.SIGHTING,
    EventKind.FORCED_RETURN,
    EventKind.RELEASE,
    EventKind.DEATH,
    EventKind.WHEREABOUTS_UNKNOWN,
)
"""The ten choices a form offers first, in the order shown; the other kinds are one step away."""


class EventLinkKind(Term):
    """How one event is linked to another. Codes: HURIDOCS MT22."""

    PRECEDES = "precedes", "Comes before", "01"
    FOLLOWS = "follows", "Comes after"
    CAUSES = "causes", "Led to", "03"
    CAUSED_BY = "caused_by", "Was brought about by"
    SAME_TIME = "same_time", "Happened at the same time"
    PART_OF = "part_of", "Is part of"
    SAME_EVENT = "same_event", "May be the same event"
    CONTRADICTS = "contradicts", "Contradicts"
    OTHER = "other", "Linked in another way"
