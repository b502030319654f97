"""The second step: the passphrase.  Six words that the program chose come first; whoever writes their own hears how strong it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from resources.language import language
from resources.language import translated as _
from ui.background import Elsewhere
from ui.unlock.answers import Answers
from ui.unlock.step import Step
from ui.unlock.strength_words import strength_in_words, tone_of
from ui.widgets.buttons import button
from ui.widgets.card import Card
from ui.widgets.labels import PlainLabel, ScreenTitle
from ui.widgets.passphrase_field import PassphraseField
from workflows.passphrase_advice import Strength, strength, suggested_passphrase, typed_in_hangul_mode

JUDGED_AFTER = 200
"""Milliseconds without a key."""


class PassphraseStep(Step):
    """Either the six words as they are, or one's own, typed twice."""

    def __init__(self, answers: Answers, elsewhere: Elsewhere) -> None:
        super().__init__(
            _("The passphrase"),
            _(
                "It opens the notebook. Nobody can look it up or reset it, not even whoever made this program."
            ),
            answers,
        )
        if not answers.suggested:
            answers.suggested = suggested_passphrase(language())
        self._elsewhere = elsewhere
        self._suggestion = self._suggestion_card()
        self._own = self._own_card()
        self.column.addWidget(self._suggestion)
        self.column.addWidget(self._own)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(JUDGED_AFTER)
        self._clock.timeout.connect(self._judge)
        self._show_one()

    def may_go_on(self) -> bool:
        if not self.answers.writes_own:
            return True
        return bool(self.answers.own) and self.answers.own == self.answers.again

    def next_words(self) -> str:
        return super().next_words() if self.answers.writes_own else _("Use these words")

    def first_field(self) -> QWidget | None:
        if not self.answers.writes_own:
            return None
        return self.again if self.answers.own and self.answers.again else self.field

    def _suggestion_card(self) -> Card:
        self._words = ScreenTitle(self.answers.suggested)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._words.setAccessibleName(_("Suggested passphrase"))
        advice = _(
            "Six words chosen by chance are easy to remember and take thousands of years to guess. Make a story of them."
        )
        card = Card(self._words, PlainLabel(advice, tone="quiet"))
        card.rows.addWidget(button(_("Choose other words"), self._suggest_others, rank="link"))
        card.rows.addWidget(button(_("Write my own"), partial(self._switch, True), rank="link"))
        return card

    def _own_card(self) -> Card:
        self.field = PassphraseField(_("Passphrase"), meant=typed_in_hangul_mode)
        self.again = PassphraseField(_("The same again"))
        self.judgement = PlainLabel(tone="quiet")
        self._same = PlainLabel(tone="quiet")
        self.field.line.setText(self.answers.own)
        self.again.line.setText(self.answers.again)
        self.field.typed.connect(self._typed)
        self.again.typed.connect(self._typed)
        self.again.entered.connect(self.next_wanted)
        self.field.entered.connect(self.again.line.setFocus)
        card = Card(
            PlainLabel(_("Passphrase"), tone="quiet"),
            self.field,
            self.judgement,
            PlainLabel(_("The same again"), tone="quiet"),
            self.again,
            self._same,
        )
        card.rows.addWidget(button(_("Use six suggested words"), partial(self._switch, False), rank="link"))
        return card

    def _suggest_others(self) -> None:
        self.answers.suggested = suggested_passphrase(language())
        self._words.setText(self.answers.suggested)

    def _switch(self, writes_own: bool) -> None:
        self.answers.writes_own = writes_own
        self._show_one()
        self.changed.emit()
        if writes_own:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_one(self) -> None:
        self._suggestion.setVisible(not self.answers.writes_own)
        self._own.setVisible(self.answers.writes_own)
        if self.answers.writes_own:
            self._typed()

    def _typed(self) -> None:
        self.answers.own, self.answers.again = self.field.line.text(), self.again.line.text()
        differs = bool(self.answers.again) and self.answers.own != self.answers.again
        self._same.setText(_("The two are not the same.") if differs else "")
        self._same.set_tone("quiet" if self.answers.own.startswith(self.answers.again) else "warning")
        self._clock.start()
        self.changed.emit()

    def _judge(self) -> None:
        typed = self.answers.own
        if not typed:
            self.judgement.setText("")
            return
        self._elsewhere.run(self, partial(strength, typed), partial(self._judged, typed), self._no_judgement)

    def _judged(self, typed: str, judged: Strength) -> None:
        if typed == self.answers.own:
            self.judgement.setText(strength_in_words(judged))
            self.judgement.set_tone(tone_of(judged))

    def _no_judgement(self, _error: Exception) -> None:
        self.judgement.setText("")
