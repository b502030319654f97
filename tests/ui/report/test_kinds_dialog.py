"""The table of a kind of reader: changed, kept, and followed by the summary that is open."""

from __future__ import annotations

from domain.redaction.profiles import Operator
from domain.sensitivity import Kind, Sensitivity
from tests.ui.accessible import markup_labels, unnamed
from tests.ui.report.test_dialog import WAIT, Opened, opened
from ui.report.kinds_dialog import KindsDialog
from ui.report.whom_step import Whom

__all__ = ["opened"]

DATES = (Kind.DATE, Sensitivity.GENERALISED)


def test_what_is_changed_for_a_kind_of_reader_counts_for_the_pages_at_once(opened: Opened) -> None:
    summary = opened.dialog
    summary.whom.choose(Whom(profile="un_confidential"))
    opened.is_ready()
    summary.whom.kinds_asked.emit()
    (kinds,) = summary.findChildren(KindsDialog)
    opened.qtbot.waitUntil(kinds.keep.isEnabled, timeout=WAIT)
    assert unnamed(kinds) == []
    assert markup_labels(kinds) == []
    assert kinds.profile == "un_confidential"
    assert kinds.rules is not None
    assert kinds.rules.value() == ()
    box = kinds.rules._boxes[DATES]
    box.setCurrentIndex(box.count() - 2)
    kinds.keep.click()
    opened.qtbot.waitUntil(lambda: kinds.status.text().startswith("Kept."), timeout=WAIT)
    opened.is_ready()
    assert summary._reader is not None
    assert summary._reader.profile.rules[DATES] is Operator.MONTH
    assert summary.whom._meanings["un_confidential"].text().startswith("Changed in this notebook")
    assert not summary.whom._meanings["partner_ngo"].text().startswith("Changed in this notebook")
    assert summary._summary is not None
    assert summary._summary.disclosure.profile_version == 2
    kinds.kind.setCurrentIndex(kinds.kind.findData("public_statement"))
    opened.qtbot.waitUntil(kinds.keep.isEnabled, timeout=WAIT)
    assert kinds.rules.value() == ()
    kinds.reject()
