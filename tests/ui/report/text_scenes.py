"""Pictures of redacting a text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from domain.redaction.freetext.findings import Decision, Verdict, What
from domain.redaction.freetext.redact_text import redact_text
from resources.language import language
from tests.redaction.narrative_case import known_under
from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.report.text_dialog import RedactTextDialog
from workflows.token_words import token_words

TEXT = (
    "Dear colleagues,\n\n김철수 (Kim Chol-su, 37) called on Thursday, 22 October 2015 from 138-0013-8000. He and Ri Yong Hui were held in "
    "Tumen; 영희는 그 뒤 소식이 없다. Broker Somchai and a Mr Thompson saw them at 42.9631, 129.8443.\n\nThe door code was 58231."
)


def _dialog(*decisions: Decision) -> RedactTextDialog:
    dialog = RedactTextDialog(_silent(), Elsewhere(), "case")
    dialog.source.setPlainText(TEXT)
    dialog._pause.stop()
    dialog._decisions = {(each.words, each.what.value): each for each in decisions}
    known = replace(known_under("partner_ngo"), words=token_words(language()))
    dialog._show(dialog._asked, redact_text(TEXT, known, decisions))
    return dialog


def waiting() -> QWidget:
    """Three places wait for a decision."""
    return _dialog()


def decided() -> QWidget:
    """Everything was decided."""
    return _dialog(
        Decision(words="somchai", what=What.STRANGER, verdict=Verdict.WITHHOLD),
        Decision(words="thompson", what=What.STRANGER, verdict=Verdict.KEEP),
        Decision(words="58231", what=What.DIGITS, verdict=Verdict.WITHHOLD),
    )


TEXT_SCENES = {"redact a text, waiting": waiting, "redact a text, decided": decided}
