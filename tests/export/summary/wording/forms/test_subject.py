"""Whom a form is for: what is told of one person is what that person went through."""

from __future__ import annotations

from dataclasses import replace

from domain.redaction.redacted import RedactedCase
from domain.vocabulary.people import Presence
from export.summary.forms import Form
from tests.export.summary.redacted_events import value
from tests.export.summary.wording.forms.test_forms_of_the_un import each_form, of
from tests.export.summary.wording.test_case import text_of


@each_form
def test_an_event_in_which_somebody_surely_took_no_part_is_not_told_of_them(
    form: Form, mong_cai: RedactedCase
) -> None:
    hand_over = mong_cai.events[1]
    assert isinstance(hand_over.people, tuple)
    infant = hand_over.people[-1]
    elsewhere = (*hand_over.people[:-1], replace(infant, presence=value(Presence.DID_NOT)))
    changed = replace(
        mong_cai, events=(mong_cai.events[0], replace(hand_over, people=elsewhere), *mong_cai.events[2:])
    )
    assert "Did not take part" in text_of(of(mong_cai, form, infant.person))
    assert "Did not take part" not in text_of(of(changed, form, infant.person))
    assert text_of(of(changed, form)) == text_of(of(mong_cai, form))
