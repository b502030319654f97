"""Records as a draft holds them."""

from __future__ import annotations

import json

from domain.casefile import CaseFile
from ui.forms.plain import from_plain, plain


def test_every_record_of_a_case_comes_back_from_its_plain_form(case_file: CaseFile) -> None:
    for record in case_file.records():
        held = json.loads(json.dumps(plain(record)))
        assert from_plain(type(record), held) == record
