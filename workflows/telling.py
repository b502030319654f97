"""Telling: a case as it is read by whatever hands a redacted copy of it on; what could hide something from the redaction is settled first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.casefile import CaseFile
from workflows.casework import without_and_with_trash
from workflows.errors import Refused, refusing
from workflows.session import Session


class DecideBeforeTelling(Refused):
    """One version of a record may withhold, or take back, what the other shows."""

    sentence = (
        "Something in this case was changed in two places, and nobody has decided yet which version counts. Decide that first: "
        "it stands on top of the list. Nothing was written."
    )


class FinishTheConsent(Refused):
    """What stands in the draft of a consent may be that it was taken back."""

    sentence = (
        "Something was typed into a consent of this case and is not kept yet. Open that consent (out of the trash, if it is there), put right "
        "what is marked there, and close it. Nothing was written."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseToTell:
    """A case as whatever is made of it for others needs it."""

    case_file: CaseFile
    """Without what is in the trash, but for a refusal or a withdrawal there: putting it aside takes no word back."""
    with_trash: CaseFile
    """With all of it: no word of that may be in what is made."""


@refusing
def case_to_tell(session: Session, case: str) -> CaseToTell:
    """A case, read once.

    Raises:
        NoSuchCase. DecideBeforeTelling: a record of the case, or one that it names, has two versions.
        FinishTheConsent: one of its consents is half typed.
    """
    shown, whole = without_and_with_trash(session, case)
    everything = {record.id for record in whole.records()}
    if any(row.id in everything for row in session.notebook.records.conflicts()):
        raise DecideBeforeTelling
    if any(each.kind == "consent" and each.key in everything for each in session.notebook.drafts.all()):
        raise FinishTheConsent
    consents = tuple(each for each in whole.consents if each in shown.consents or each.says_no)
    return CaseToTell(case_file=replace(shown, consents=consents), with_trash=whole)
