"""Words for what was done about it: appeals, their answers, and what came of them."""

from __future__ import annotations

from domain.vocabulary.term import Term


class AppealKind(Term):
    """What was done. Codes: HURIDOCS MT20 (types of intervention)."""

    LETTER = "letter", "Letter"
    PHONE_CALL = "phone_call", "Phone call"
    MEETING = "meeting", "Meeting"
    STATEMENT = "statement", "Public statement", "0203"
    PETITION = "petition", "Petition", "0202"
    URGENT_APPEAL = "urgent_appeal", "Urgent appeal"
    UN_SUBMISSION = "un_submission", "Submission to a United Nations body"
    COURT_APPLICATION = "court_application", "Application to a court"
    ASYLUM_REQUEST = "asylum_request", "Asylum request on behalf of the person"
    VISIT = "visit", "Visit to the place of detention"
    LEGAL_HELP = "legal_help", "Legal help", "0102"
    MEDICAL_HELP = "medical_help", "Medical help", "0103"
    FINANCIAL_HELP = "financial_help", "Financial help", "0101"
    PRESS = "press", "Word to the press", "0203"
    PROTEST = "protest", "Protest"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Response(Term):
    """What was answered. Codes: HURIDOCS MT27 (responses to intervention)."""

    FAVOURABLE = "favourable", "Answered, as asked", "01"
    HELPED = "helped", "Gave help", "0101"
    PARTLY = "partly", "Answered, partly as asked"
    UNFAVOURABLE = "unfavourable", "Answered, refused"
    ASKED_FOR_MORE = "asked_for_more", "Asked for more information", "04"
    ACKNOWLEDGED = "acknowledged", "Acknowledged receipt only"
    PROMISED = "promised", "Promised to act", "02"
    DENIED_FACTS = "denied_facts", "Denied the facts", "0301"
    OBSTRUCTED = "obstructed", "Worked against it", "0302"
    TOKEN = "token", "Answered for form’s sake", "05"
    SILENCE = "silence", "No answer", "06"
    PENDING = "pending", "Answer still due"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Impact(Term):
    """What came of it, from -3 to +3. Codes: HURIDOCS MT44."""

    STRONGLY_POSITIVE = "strongly_positive", "+3: helped strongly", "01"
    POSITIVE = "positive", "+2: helped", "02"
    SLIGHTLY_POSITIVE = "slightly_positive", "+1: helped a little", "03"
    NONE = "none", "0: no effect", "04"
    SLIGHTLY_NEGATIVE = "slightly_negative", "-1: harmed a little"
    NEGATIVE = "negative", "-2: harmed", "05"
    STRONGLY_NEGATIVE = "strongly_negative", "-3: harmed strongly", "06"
    UNKNOWN = "unknown", "Not known", "99"


class AppealPriority(Term):
    """How pressing it is. Codes: HURIDOCS MT46."""

    URGENT = "urgent", "Urgent", "01"
    HIGH = "high", "High", "02"
    NORMAL = "normal", "Normal", "03"
    LOW = "low", "Low", "04"
    REJECTED = "rejected", "Not to be done", "05"


class AppealStatus(Term):
    """How far it has come. Codes: HURIDOCS MT45."""

    PLANNED = "planned", "Planned", "05"
    IN_PROGRESS = "in_progress", "Under way", "02"
    CONTINUING = "continuing", "Done and continuing", "01"
    DONE = "done", "Done", "07"
    STOPPED = "stopped", "Stopped", "04"
    NONE = "none", "Nothing done", "06"
    UNKNOWN = "unknown", "Not known"
