"""What is written down of a new recovery, twelve words or three pieces, and the fields in which it is typed back."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from resources.language import language
from resources.language import translated as _
from ui.tokens import GAP, SMALL
from ui.unlock.recovery_entry import RecoveryEntry
from ui.widgets.card import Card
from ui.widgets.labels import LargeLabel, PlainLabel
from workflows.means import Means, check_is_from
from workflows.passphrase_advice import RecoveryWords, pieces_of, recovery_words


class RecoverySheet(QWidget):
    """Which kind, then what to write down, then the fields to type it back."""

    def __init__(
        self, made: RecoveryWords | None = None, *, in_pieces: bool = False, may_choose: bool = True
    ) -> None:
        """made: the recovery secret; by default a new one.  may_choose: words or pieces, here."""
        super().__init__()
        self._may_choose = may_choose
        self._made = made or recovery_words(language())
        self._pieces = pieces_of(self._made.entropy)
        self.is_asking = False
        self.words_choice = QRadioButton(_("Twelve words on one paper"))
        self.pieces_choice = QRadioButton(
            _("Three pieces in three places; any two of them open the notebook")
        )
        self._choices = QButtonGroup(self)
        self.paper = Card()
        self.question = Card()
        self.fields: list[RecoveryEntry] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        for choice in (self.words_choice, self.pieces_choice):
            self._choices.addButton(choice)
            column.addWidget(choice)
        column.addSpacing(GAP)
        column.addWidget(self.paper)
        column.addWidget(self.question)
        (self.pieces_choice if in_pieces else self.words_choice).setChecked(True)
        self.pieces_choice.toggled.connect(self._show)
        self._show()

    @property
    def in_pieces(self) -> bool:
        """Three pieces rather than twelve words."""
        return self.pieces_choice.isChecked()

    def ask(self) -> None:
        """Hide the paper and ask for what stands on it."""
        self.is_asking = True
        self._show()
        self.fields[0].setFocus()

    def show_paper(self) -> None:
        """Back to the paper."""
        self.is_asking = False
        self._show()

    def typed(self) -> Means:
        """What was typed back."""
        typed = tuple(field.words() for field in self.fields)
        return Means(pieces=typed) if self.in_pieces else Means(recovery_words=typed[0])

    def whole(self) -> Means:
        """All that stands on the paper."""
        return (
            Means(pieces=self._pieces) if self.in_pieces else Means(recovery_words=" ".join(self._made.words))
        )

    def check(self, typed: Means) -> None:
        """Check that what was typed back is from this paper; on any thread.

        Raises:
            Refused: it is not.
        """
        check_is_from(typed, self._made)

    def is_filled(self) -> bool:
        """Whether something was typed back in each field."""
        return all(field.words().strip() for field in self.fields)

    def _show(self) -> None:
        for choice in (self.words_choice, self.pieces_choice):
            choice.setVisible(self._may_choose and not self.is_asking)
        self.paper.setVisible(not self.is_asking)
        self.question.setVisible(self.is_asking)
        _empty(self.paper)
        _empty(self.question)
        self._fill_paper()
        self._fill_question()

    def _fill_paper(self) -> None:
        if not self.in_pieces:
            self.paper.rows.addWidget(
                PlainLabel(
                    _("Write them on paper, in this order, and keep the paper away from the computer."),
                    tone="quiet",
                )
            )
            words = (f"{number}.\u00a0{word}" for number, word in enumerate(self._made.words, 1))
            self.paper.rows.addWidget(LargeLabel("   ".join(words)))
            return
        self.paper.rows.addWidget(
            PlainLabel(
                _("Each on a paper of its own, kept in three places. The words are English."), tone="quiet"
            )
        )
        for number, piece in enumerate(self._pieces, 1):
            self.paper.rows.addWidget(PlainLabel(_("Piece {number}").format(number=number), tone="quiet"))
            words = (f"{place}.\u00a0{word}" for place, word in enumerate(piece.split(), 1))
            self.paper.rows.addWidget(PlainLabel("   ".join(words)))

    def _fill_question(self) -> None:
        self.fields = []
        labels = (
            [_("One of the three pieces"), _("Another one of them")]
            if self.in_pieces
            else [_("The twelve recovery words, in their order")]
        )
        self.question.rows.addWidget(PlainLabel(_("Now from the paper:"), tone="quiet"))
        for label in labels:
            field = RecoveryEntry()
            field.setAccessibleName(label)
            if self.in_pieces:
                field.setPlaceholderText(_("Twenty words with spaces between"))
            self.question.rows.addWidget(PlainLabel(label, tone="quiet"))
            self.question.rows.addWidget(field)
            self.fields.append(field)


def _empty(card: Card) -> None:
    while (item := card.rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
