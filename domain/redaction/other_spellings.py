"""Other spellings: what the places, authorities and papers that a redacted case shows spell of somebody it does not, as nobody recorded it.

The name of a place is what a worker wrote: "House of Lee Young-hee" tells of Ri Yong Hui.  It is read as a free text is, and what is found there
goes to the gate as the recorded spelling does.  What may be an ordinary word is left to whoever looks at the pages.
"""

from __future__ import annotations

import re

from domain.casefile import CaseFile
from domain.redaction.freetext.finder import Finder
from domain.redaction.freetext.findings import Find, What
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.recorded import recorded_in
from domain.redaction.leaves import leaves, texts
from domain.redaction.profiles import Profile
from domain.redaction.public_names import public_names
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_people import RedactedDocument, RedactedName
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace

_TELLING = frozenset({What.PERSON, What.CONTACT, What.COORDINATES})

_SHORT = re.compile(r"[a-z]{1,5}|[\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3]{1,2}")
"""One short word: an authority that is called SSD is nobody with these initials."""

_SOMEBODYS = re.compile(
    r"(?:house|home|flat|room|place) of |.*(?:['’]s(?![a-z])|[가-힣](?:네|댁)(?![가-힣])|(?<![国國])家)",
    re.IGNORECASE,
)
"""A given name alone may be an ordinary word, unless something there is said to be somebody's."""


def other_spellings(case_file: CaseFile, profile: Profile, redacted: RedactedCase) -> tuple[str, ...]:
    """The texts that do, sorted."""
    written = _written_by_workers(redacted)
    if not written:
        return ()
    finds = Finder(_named(case_file, profile, redacted)).finds
    return tuple(sorted(text for text in written if any(_tells(find, text) for find in finds(text))))


def _tells(find: Find, text: str) -> bool:
    """Whether a find is surely somebody."""
    if find.what not in _TELLING:
        return False
    if _SOMEBODYS.match(text):
        return True
    return not find.may_be_kept and not _SHORT.fullmatch(text[find.start : find.end].strip(" .").casefold())


def _written_by_workers(redacted: RedactedCase) -> frozenset[str]:
    """The words of the case that no vocabulary has, without names that everybody knows."""
    places = leaves(redacted, (RedactedPlace, RedactedAuthority))
    papers = leaves(redacted, (RedactedDocument,))
    written = {
        *(text for place in places for text in texts(place)),
        *(text for paper in papers for text in texts((paper.kind, paper.issued_by))),
    }
    return frozenset(written.difference(public_names(redacted)))


def _named(case_file: CaseFile, profile: Profile, redacted: RedactedCase) -> tuple[Named, ...]:
    """Whom to look for: everybody recorded, but for people of whom a name is shown."""
    named = tuple(recorded_in(case_file, profile))
    shown = {letters_of(name.text) for name in leaves(redacted, (RedactedName,))}
    known = {each.who for each in named if each.who and letters_of(each.text) in shown}
    return tuple(each for each in named if letters_of(each.text) and each.who not in known)
