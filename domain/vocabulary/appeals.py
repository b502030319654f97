"""Words for what was done about it: appeals, their answers, and what came of them."""

from __future__ import annotations

from domain.vocabulary.term import Term


class AppealKind(Term):
    """What was done. Codes: HURIDOCS MT20 (types of intervention)."""

    LETTER = "letter", "Letter"
    PHONE_CALL = "phone_call", "Phone call"
    MEETING = "meeting", "Meeting"
    STATEMENT = "statement", "Public statement"
    PETITION = "petition", "Petition"
    URGENT_APPEAL = "urgent_appeal", "Urgent appeal"
    UN_SUBMISSION = "un_submission", "Submission to a United Nations body"
    COURT_APPLICATION = "court_application", "Application to a court"
    ASYLUM_REQUEST = "asylum_request", "Asylum request on behalf of the person"
    VISIT = "visit", "Visit to the place of detention"
    LEGAL_HELP = "legal_help", "Legal help"
    MEDICAL_HELP = "medical_help", "Medical help"
    FINANCIAL_HELP = "financial_help", "Financial help", "0101"
    PRESS = "press", "Word to the press"
    PROTEST = "protest", "Protest"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Response(Term):
    """What was answered. Codes: HURIDOCS MT27 (responses to intervention)."""

    FAVOURABLE = "favourable", "Answered, as asked", "01"
    HELPED = "helped", "Gave help", "0101"
    PARTLY = "partly", "Answered, partly as asked"
    UNFAVOURABLE = "unfavourable", "Answered, refused"
    ACKNOWLEDGED = "acknowledged", "Acknowledged receipt only"
    PROMISED = "promised", "Promised to act"
    DENIED_FACTS = "denied_facts", "Denied the facts"
    SILENCE = "silence", "No answer"
    PENDING = "pending", "Answer still due"
    OTHER = "other", "Other"
    UNKNOWN = "unknown", "Not known"


class Impact(Term):
    """What came of it, from -3 to +3. Codes: HURIDOCS MT44."""

    STRONGLY_POSITIVE = "strongly_positive", "+3: helped strongly", "01"
    POSITIVE = "positive", "+2: helped"
    SLIGHTLY_POSITIVE = "slightly_positive", "+1: helped a little"
    NONE = "none", "0: no effect"
    SLIGHTLY_NEGATIVE = "slightly_negative", "-1: harmed a little"
    NEGATIVE = "negative", "-2: harmed"
    STRONGLY_NEGATIVE = "strongly_negative", "-3: harmed strongly"
    UNKNOWN = "unknown", "Not known"


class AppealPriority(Term):
    """How pressing it is. Codes: HURIDOCS MT46."""

    URGENT = "urgent", "Urgent", "01"
    HIGH = "high", "High"
    NORMAL = "normal", "Normal"
    LOW = "low", "Low"
    REJECTED = "rejected", "Not to be done"


class AppealStatus(Term):
    """How far it has come. Codes: HURIDOCS MT45."""

    PLANNED = "planned", "Planned"
    IN_PROGRESS = "in_progress", "Under way"
    CONTINUING = "continuing", "Done and continuing", "01"
    DONE = "done", "Done"
    STOPPED = "stopped", "Stopped"
    NONE = "none", "Nothing done"
    UNKNOWN = "unknown", "Not known"
