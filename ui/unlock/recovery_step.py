"""The third step: twelve words on paper, three of which are asked for; or three pieces, two of which are."""

from __future__ import annotations

import secrets
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from resources.language import language
from resources.language import translated as _
from ui.errors import sentence_of
from ui.passphrases.recovery_sheet import RecoverySheet
from ui.tokens import LARGE, SMALL
from ui.unlock.answers import Answers
from ui.unlock.step import Step
from ui.widgets.card import Card
from ui.widgets.composing import ComposingLineEdit, commit_composing_text
from ui.widgets.labels import LargeLabel, PlainLabel
from ui.widgets.warning_strip import WarningStrip
from workflows.errors import Refused
from workflows.passphrase_advice import recovery_words

ASKED, COLUMNS = 3, 3


class RecoveryStep(Step):
    """First the words, then the question; Back leads from the question to the words."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(
            _("Recovery words"),
            _("If you forget the passphrase, only what stands here opens the notebook. We cannot."),
            answers,
        )
        if answers.recovery is None:
            answers.recovery = recovery_words(language())
        self._words = answers.recovery.words
        places = range(1, len(self._words) + 1)
        self.asked = tuple(sorted(secrets.SystemRandom().sample(places, ASKED)))
        """Which words are asked for, from 1."""
        self._look_at = self.asked[0]
        self._is_asking = False
        self._paper = self._paper_card()
        self._question = self._question_card()
        self.refuse_box = QCheckBox(
            _("I do not want recovery words: if I forget the passphrase, everything is lost")
        )
        self.refuse_box.setChecked(not answers.wants_recovery)
        self.refuse_box.toggled.connect(self._refused)
        self.pieces_box = QCheckBox(
            _("Three pieces in place of the words; any two of them open the notebook")
        )
        self.pieces_box.setChecked(answers.in_pieces)
        self.pieces_box.toggled.connect(self._split)
        self.sheet = RecoverySheet(answers.recovery, in_pieces=True, may_choose=False)
        answers.pieces = self.sheet.whole().pieces
        self.strip = WarningStrip()
        for widget in (self._paper, self._question, self.sheet, self.strip, self.pieces_box, self.refuse_box):
            self.column.addWidget(widget)
        self._show_one()

    def try_to_go_on(self) -> bool:
        if not self.answers.wants_recovery:
            return True
        if not self._is_asking:
            self._ask(is_asking=True)
            return False
        if self.answers.in_pieces:
            return self._are_pieces_right()
        commit_composing_text()
        wrong = [place for place, field in self.fields.items() if not self._is_right(place, field.text())]
        if wrong:
            sentence = _("Word {number} is another one. Look at the paper.").format(number=wrong[0])
            self.strip.say(sentence)
            self._look_at = wrong[0]
        return not wrong

    def try_to_go_back(self) -> bool:
        if self._is_asking:
            self._ask(is_asking=False)
            return False
        return True

    def first_field(self) -> QWidget | None:
        if not self._is_asking:
            return None
        return self.sheet.fields[0] if self.answers.in_pieces else self.fields[self._look_at]

    def _paper_card(self) -> Card:
        card = Card(
            PlainLabel(
                _("Write them on paper, in this order, and keep the paper away from the computer."),
                tone="quiet",
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        rows = -(-len(self._words) // COLUMNS)
        for number, word in enumerate(self._words):
            grid.addWidget(LargeLabel(f"{number + 1}.  {word}"), number % rows, number // rows)
        card.rows.addLayout(grid)
        return card

    def _question_card(self) -> Card:
        card = Card(PlainLabel(_("Now from the paper:"), tone="quiet"))
        self.fields: dict[int, QLineEdit] = {}
        for place in self.asked:
            name = _("Word {number}").format(number=place)
            field = ComposingLineEdit()
            field.setAccessibleName(name)
            field.setInputMethodHints(
                Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
            )
            field.returnPressed.connect(self.next_wanted)
            self.fields[place] = field
            card.rows.addWidget(PlainLabel(name, tone="quiet"))
            card.rows.addWidget(field)
        return card

    def _is_right(self, place: int, typed: str) -> bool:
        return _folded(typed) == _folded(self._words[place - 1])

    def _are_pieces_right(self) -> bool:
        if not self.sheet.is_filled():
            self.strip.say(_("Type what stands on the paper."))
            return False
        try:
            self.sheet.check(self.sheet.typed())
        except Refused as refusal:
            self.strip.say(sentence_of(refusal))
            return False
        return True

    def _split(self, in_pieces: bool) -> None:
        self.answers.in_pieces = in_pieces
        self._show_one()

    def _ask(self, *, is_asking: bool) -> None:
        self._is_asking = is_asking
        if is_asking and self.answers.in_pieces:
            self.sheet.ask()
        elif not is_asking:
            self.sheet.show_paper()
        self.strip.say("")
        self._show_one()
        self.changed.emit()

    def _refused(self, is_refused: bool) -> None:
        self.answers.wants_recovery = not is_refused
        self._show_one()

    def _show_one(self) -> None:
        wanted = self.answers.wants_recovery
        in_pieces = self.answers.in_pieces
        self._paper.setVisible(wanted and not in_pieces and not self._is_asking)
        self._question.setVisible(wanted and not in_pieces and self._is_asking)
        self.sheet.setVisible(wanted and in_pieces)
        self.pieces_box.setVisible(wanted and not self._is_asking)
        self.refuse_box.setVisible(not self._is_asking)


def _folded(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold().strip()
