"""Words for how we know: who says so, how close they were, what it is, how far it can be trusted."""

from __future__ import annotations

from domain.vocabulary.term import Term


class SourceKind(Term):
    """What kind of source it is."""

    PERSON = "person", "Person"
    FAMILY = "family", "Family"
    NGO = "ngo", "Non-governmental organisation"
    MEDIA = "media", "Media"
    AUTHORITY = "authority", "Authority"
    UN = "un", "United Nations body"
    DIPLOMAT = "diplomat", "Diplomat"
    LAWYER = "lawyer", "Lawyer"
    DOCUMENT = "document", "Document"
    IMAGERY = "imagery", "Picture, video or satellite image"
    ONLINE = "online", "Online post"
    OWN_OBSERVATION = "own_observation", "Seen by ourselves"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Reliability(Term):
    """How far the source can be trusted: Admiralty letters A to F. Codes: HURIDOCS MT42."""

    A = "A", "A: reliable in every instance", "01"
    B = "B", "B: usually reliable", "02"
    C = "C", "C: fairly reliable", "03"
    D = "D", "D: often not reliable", "04"
    E = "E", "E: not reliable", "05"
    F = "F", "F: cannot be judged", "99"
    UNKNOWN = "unknown", "Not graded"


class Credibility(Term):
    """How far this piece of information can be trusted, whoever brings it: Admiralty digits 1 to 6."""

    ONE = "1", "1: confirmed by others"
    TWO = "2", "2: probably true"
    THREE = "3", "3: possibly true"
    FOUR = "4", "4: doubtful"
    FIVE = "5", "5: improbable"
    SIX = "6", "6: cannot be judged"
    UNKNOWN = "unknown", "Not graded"


class SourceConnection(Term):
    """How the source is connected with what happened. Codes: HURIDOCS MT19."""

    VICTIM = "victim", "The person concerned", "0101"
    WITNESS = "witness", "Eyewitness", "0102"
    PERPETRATOR = "perpetrator", "Somebody who took part in it", "0103"
    RELATIVE = "relative", "Relative of the person", "0201 01"
    COLLEAGUE = "colleague", "Friend, neighbour or fellow worker", "0201"
    FELLOW_DETAINEE = "fellow_detainee", "Held with the person"
    THIRD_PARTY = "third_party", "Somebody who was told, or a reporter", "03"
    LAWYER = "lawyer", "Lawyer", "0401"
    MEDICAL = "medical", "Doctor or nurse", "0402"
    NGO = "ngo", "Worker of an organisation", "0404"
    OFFICIAL = "official", "Official"
    GUIDE = "guide", "Guide or broker"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known", "99"


class MaterialKind(Term):
    """What the information came as. Codes: HURIDOCS MT16 (types of source material)."""

    INTERVIEW = "interview", "Interview", "0914 20 05 18 01"
    VICTIM_TESTIMONY = "victim_testimony", "Testimony of the person"
    WITNESS_TESTIMONY = "witness_testimony", "Testimony of a witness"
    CONVERSATION = "conversation", "Conversation"
    PHONE_CALL = "phone_call", "Phone call"
    MESSAGE = "message", "Message or chat"
    LETTER = "letter", "Letter"
    AFFIDAVIT = "affidavit", "Signed affidavit"
    QUESTIONNAIRE = "questionnaire", "Questionnaire"
    PHOTOGRAPH = "photograph", "Photograph"
    VIDEO = "video", "Video"
    AUDIO = "audio", "Sound recording", "0121 04 09 15 01"
    SATELLITE_IMAGE = "satellite_image", "Satellite image"
    COURT_RECORD = "court_record", "Court record", "0315 21 18 20 01"
    POLICE_RECORD = "police_record", "Police or prison record"
    OFFICIAL_STATEMENT = "official_statement", "Official statement"
    MEDICAL_RECORD = "medical_record", "Medical record"
    IDENTITY_DOCUMENT = "identity_document", "Identity document"
    NGO_REPORT = "ngo_report", "Report of an organisation"
    UN_REPORT = "un_report", "Report of a United Nations body"
    PRESS = "press", "Press or broadcast"
    ONLINE_POST = "online_post", "Online post"
    OWN_NOTES = "own_notes", "Own notes"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known", "99"


class Verification(Term):
    """How far an event has been checked. Codes: HURIDOCS MT41 where a term there means the same."""

    UNVERIFIED = "unverified", "Not checked"
    SINGLE_SOURCE = "single_source", "One source"
    CORROBORATED = "corroborated", "Two or more independent sources"
    CONFIRMED = "confirmed", "Confirmed", "01"
    CONTRADICTED = "contradicted", "Contradicted"
    RETRACTED = "retracted", "Taken back by the source"
    UNKNOWN = "unknown", "Not known", "99"


class Certainty(Term):
    """How sure one account of one value is."""

    CONFIRMED = "confirmed", "Confirmed"
    REPORTED = "reported", "Reported"
    POSSIBLE = "possible", "Possible"
    DISPUTED = "disputed", "Disputed"
    INFERRED = "inferred", "Worked out by us"
    UNKNOWN = "unknown", "Not known"
