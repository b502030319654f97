"""Photographing: the pictures among the files of a case, their pixels, and who may be shown on one to a reader.

A picture is opened by a child that has no keys (`viewer`); what comes back are pixels, small enough that a summary can hold some of them.
"""

from __future__ import annotations

from datetime import date

from domain.attachment import Attachment
from domain.casefile import CaseFile
from domain.pixels import Pixels
from domain.redaction.consents import standing
from domain.vocabulary.protection import ConsentScope
from workflows import file_previews
from workflows.attachments import Stored, attached
from workflows.errors import refusing
from workflows.file_previews import NotShown, Picture
from workflows.readers import OnConsent, Reader
from workflows.session import Session

WITHIN = 900
"""Pixels on the longest side: 120 mm on paper at 190 to the inch, 2.4 MB at most; the noise by which a camera is told is averaged away
from a picture of twelve million."""


@refusing
def pictures(session: Session, case: str) -> tuple[Attachment, ...]:
    """The files of a case that can be looked at as pictures, in the order in which they came."""
    return tuple(
        each.record for each in attached(session, case) if each.is_here and each.record.media_type.is_picture
    )


@refusing
def decoded(stored: Stored) -> Pixels:
    """What is to be seen on a picture; needs no notebook.

    Raises:
        NotShown: it is no picture. Refused: it is missing or damaged, or no decoder takes it.
    """
    seen = file_previews.preview(stored, within=WITHIN)
    if not isinstance(seen, Picture):
        raise NotShown
    return Pixels(seen.width, seen.height, seen.rgb)


def on_photographs(case_file: CaseFile, reader: Reader, day: date) -> tuple[OnConsent, ...]:
    """Each person of a case, with how their consents stand for a photograph; nobody where this reader is shown none."""
    recipient = reader.recipient(day)
    if recipient is None or ConsentScope.PHOTOGRAPH not in reader.opened_by_consent:
        return ()
    return tuple(
        OnConsent(
            person=person.id,
            name=person.shown_name,
            scope=ConsentScope.PHOTOGRAPH,
            standing=standing(
                case_file.consents, person.id, reader.profile, recipient, ConsentScope.PHOTOGRAPH
            ),
        )
        for person in case_file.people
    )
