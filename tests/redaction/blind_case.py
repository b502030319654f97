"""The case of a blind narrative: its people as they would be recorded, each name in its script."""

from __future__ import annotations

import re

from domain.case import Case
from domain.casefile import CaseFile, with_real_ids
from domain.ids import CaseId, PersonId
from domain.person import Person, PersonName
from domain.redaction.freetext.known import Known, known_of
from domain.redaction.labels import Labels
from domain.redaction.profiles import PROFILES
from domain.redaction.redact import redact
from domain.vocabulary.people import EventRole, Script
from tests.domain.redaction.builders import ON
from tests.redaction.blind import Blind

CASE = CaseId("case")
_SCRIPTS = (
    (re.compile("[가-힣]"), Script.HANGUL_NORTH),
    (re.compile("[\u4e00-\u9fff]"), Script.HANZI_SIMPLIFIED),
    (re.compile("[\u0e00-\u0e7f]"), Script.THAI),
    (re.compile("[\u00c0-\u01b0\u1ea0-\u1eff]"), Script.VIETNAMESE),
)


def known_in(narrative: Blind) -> Known:
    """What the case of a narrative must not give away."""
    people = (
        *(
            Person(
                id=PersonId(f"person-{number}"),
                case=CASE,
                names=tuple(PersonName(text=name, script=_script(name)) for name in names),
                phones=() if number else narrative.numbers,
            )
            for number, names in enumerate(narrative.people)
        ),
        *(
            Person(
                id=PersonId(f"other-{number}"),
                case=CASE,
                names=(PersonName(text=name, script=_script(name)),),
                role=EventRole.HOST,
            )
            for number, name in enumerate(narrative.others)
        ),
    )
    case_file = with_real_ids(CaseFile(case=Case(id=CASE, reference="X-1"), people=people))
    rules = PROFILES[narrative.profile]
    return known_of(redact(case_file, rules, labels=Labels.letters(), on=ON), case_file, rules)


def _script(name: str) -> Script:
    return next((script for letters, script in _SCRIPTS if letters.search(name)), Script.DPRK_LATIN)
