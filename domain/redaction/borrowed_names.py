"""Borrowed names: what somebody is called by the name of another, "Husband of Ri Yong Hui", 영호 엄마.

A consent to tell one's name is no consent to tell that of one's husband or child.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from domain.casefile import CaseFile
from domain.person import PersonName
from domain.redaction.consents import Recipient, scopes
from domain.redaction.freetext.family import family_in
from domain.redaction.freetext.finder import Finder
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import folded, letters_of
from domain.redaction.freetext.recorded import may_be_name, recorded_in, who_is
from domain.redaction.freetext.spelled import without_title
from domain.redaction.profiles import Profile
from domain.vocabulary.protection import ConsentScope

_TELLS_NOTHING = Profile(code="", title="", version=0, rules={})
"""Under which every word for a tie is found."""

_HOUSE_OR_WIFE = re.compile("[가-힣](?:네|의|처|댁)(?![가-힣])|[\u3400-\u9fff](?:的|家|妻|母|父|嫂)")


def without_borrowed_names(
    case_file: CaseFile, recorded: CaseFile, profile: Profile, recipient: Recipient | None
) -> CaseFile:
    """A case in which nobody whose names a recipient is shown is called by the name of somebody whose names are not.

    recorded: the case with everybody who is looked for.
    """
    shown = {
        person.id
        for person in case_file.people
        if ConsentScope.NAME in scopes(case_file.consents, person.id, profile, recipient)
    }
    if not any(
        _may_be_borrowed(name.text) for each in case_file.people if each.id in shown for name in each.names
    ):
        return case_file
    of_shown = {who_is(person) for person in shown}
    withheld = tuple(
        each
        for each in recorded_in(recorded, profile)
        if each.what is What.PERSON and each.who not in of_shown and letters_of(each.text)
    )
    is_of_another = _names_another(Finder(withheld))
    return replace(
        case_file,
        people=tuple(
            replace(person, names=tuple(name for name in person.names if not is_of_another(name)))
            if person.id in shown
            else person
            for person in case_file.people
        ),
    )


def _may_be_borrowed(name: str) -> bool:
    """Whether a name says more than a name: a tie, a title, ordinary words."""
    return (
        not may_be_name(name)
        or without_title(name) != name.strip()
        or _HOUSE_OR_WIFE.search(name) is not None
        or any(find.what is What.FAMILY for find in family_in(folded(name), _TELLS_NOTHING))
    )


def _names_another(finder: Finder) -> Callable[[PersonName], bool]:
    def of_another(name: PersonName) -> bool:
        return _may_be_borrowed(name.text) and any(
            find.what is What.PERSON and letters_of(name.text[find.start : find.end]) != letters_of(name.text)
            for find in finder.finds(name.text)
        )

    return of_another
