"""What is in a package that was looked at: who signed it, what it would bring, and a person's word for a key that is new."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from domain.roughdate import RoughDate
from resources.language import counted, message
from resources.language import translated as _
from ui.calendar import today
from ui.forms.date_words import day_in_words
from ui.tokens import GAP
from ui.widgets.card import Card
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows.purge_judging import Verdict
from workflows.receiving import Looked
from workflows.signers import Signer, Standing, Trust

_STANDINGS = {
    Standing.OURSELVES: message("This notebook signed it itself."),
    Standing.SUMMARIES_ONLY: message(
        "Signed by {name}, who is put down as a partner for summaries only. It can only be looked at."
    ),
    Standing.WITHDRAWN: message(
        "Signed with the key of {name}, which was withdrawn. It can only be looked at."
    ),
}


class _Word(Enum):
    """How far somebody goes with a key that is new."""

    LOOK = message("I have not compared them: only look")
    VOICE = message("I compared them by voice, and know the voice")
    PERSON = message("I compared them today, face to face")


class LookedCard(Card):
    """The answer of a look; `changed` whenever it may have become possible to bring it together, or impossible."""

    changed = Signal()

    def __init__(self, looked: Looked, our_words: str, parent: QWidget | None = None) -> None:
        """our_words: of this notebook's own key, for the other side to hear."""
        super().__init__(parent=parent)
        self._looked = looked
        self.rows.setSpacing(GAP)
        self.rows.addWidget(SectionHeading(_("Who signed it")))
        signer = looked.signer
        sentence = PlainLabel(_signed_by(signer), tone="plain" if signer.is_trusted else "warning")
        self.rows.addWidget(sentence)
        self.name = QLineEdit()
        self.choices: dict[_Word, QRadioButton] = {}
        if signer.standing is Standing.UNKNOWN:
            self._ask_for_a_word(signer, our_words)
        self.rows.addSpacing(GAP)
        self.rows.addWidget(SectionHeading(_("What it would bring")))
        self.rows.addWidget(PlainLabel(what_it_brings(looked)))
        if looked.arrival.claimed:
            self.rows.addWidget(PlainLabel(_claimed(looked.arrival.claimed), tone="warning"))
        if looked.kinds.get("partner"):
            self.rows.addWidget(
                PlainLabel(
                    _(
                        "Pages of partners are among it. A key that comes with them is not used before somebody here has compared it."
                    ),
                    tone="quiet",
                )
            )
        if looked.opened.absent:
            absent = counted(
                "{number} file is named in it and did not come along.",
                "{number} files are named in it and did not come along.",
                looked.opened.absent,
            )
            self.rows.addWidget(PlainLabel(absent, tone="warning"))

    @property
    def may_be_brought(self) -> bool:
        """Whether the signer is known, or a person has vouched for the key."""
        return self._looked.signer.is_trusted or self.trust() is not None

    def trust(self) -> Trust | None:
        """The person's word, once the words were compared and a name is there."""
        name = self.name.text().strip()
        if not name or not self.choices or self.choices[_Word.LOOK].isChecked():
            return None
        is_in_person = self.choices[_Word.PERSON].isChecked()
        return Trust(name=name, checked=RoughDate.day(today()) if is_in_person else None)

    def _ask_for_a_word(self, signer: Signer, our_words: str) -> None:
        self.rows.addWidget(
            PlainLabel(
                _("Let whoever sent it read these words out from their own screen, and compare each one:")
            )
        )
        words = SectionHeading(signer.words)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        words.setAccessibleName(_("Words of their key"))
        self.rows.addWidget(words)
        ours = _("The words of this notebook, for the other side: {words}").format(words=our_words)
        self.rows.addWidget(PlainLabel(ours, tone="quiet"))
        group = QButtonGroup(self)
        box = QVBoxLayout()
        for word in _Word:
            choice = QRadioButton(_(word.value))
            choice.toggled.connect(self._choose)
            group.addButton(choice)
            box.addWidget(choice)
            self.choices[word] = choice
        self.rows.addLayout(box)
        self.rows.addWidget(PlainLabel(_("Whose key it is:")))
        self.name.setAccessibleName(_("Name of the colleague"))
        self.name.setPlaceholderText(_("Name of the colleague, as on the page of partners"))
        self.name.textChanged.connect(self.changed)
        self.rows.addWidget(self.name)
        self.choices[_Word.LOOK].setChecked(True)

    def _choose(self) -> None:
        self.name.setEnabled(not self.choices[_Word.LOOK].isChecked())
        self.changed.emit()


def what_it_brings(looked: Looked) -> str:
    """What is new, what changes and what needs a decision, in one line; what goes or is passed over, in a line each."""
    brings = looked.arrival
    parts = []
    if brings.new:
        parts.append(counted("{number} new record", "{number} new records", len(brings.new)))
    if brings.changed:
        parts.append(counted("{number} changed record", "{number} changed records", len(brings.changed)))
    if brings.undecided:
        parts.append(
            counted("{number} needs your decision", "{number} need your decision", len(brings.undecided))
        )
    strange = [*told_gone(len(brings.trashed), len(brings.moved)), *_purges(looked)]
    if not brings.missing and not strange:
        return _("Nothing new: everything in it is here already.")
    return "\n".join((*filter(None, [" · ".join(parts)]), *strange))


def _claimed(number: int) -> str:
    """A warning of revisions that use the name of this very device."""
    return counted(
        "{number} entry says that it was made on this laptop, which does not know it. That is so where an older copy of the "
        "notebook was put back; otherwise somebody made it up.",
        "{number} entries say that they were made on this laptop, which does not know them. That is so where an older copy of "
        "the notebook was put back; otherwise somebody made them up.",
        number,
    )


def _purges(looked: Looked) -> list[str]:
    """What was deleted for good elsewhere, as far as it matters here."""
    here = [each.verdict for each in looked.purges if each.is_here]
    parts = []
    if at_once := here.count(Verdict.AT_ONCE) + looked.left_of_cases:
        parts.append(
            counted("{number} would be deleted for good", "{number} would be deleted for good", at_once)
        )
    if waits := here.count(Verdict.WAITS):
        parts.append(
            counted(
                "{number} was deleted for good by a colleague, for you to decide",
                "{number} were deleted for good by colleagues, for you to decide",
                waits,
            )
        )
    if refused := sum(each.is_refusal for each in here):
        parts.append(told_refused(refused))
    if looked.arrival.purged:
        parts.append(told_purged(looked.arrival.purged))
    if looked.arrival.others:
        parts.append(told_others(len(looked.arrival.others)))
    return parts


def told_gone(trashed: int, moved: int) -> list[str]:
    """That records go out of sight, as a sender wants it: into the trash, and into another case than the one that they are in here."""
    told = []
    if trashed:
        told.append(
            counted(
                "{number} goes into the trash, as it was put there elsewhere",
                "{number} go into the trash, as they were put there elsewhere",
                trashed,
            )
        )
    if moved:
        told.append(
            counted(
                "{number} goes into another case, which this program never does: ask the sender",
                "{number} go into another case, which this program never does: ask the sender",
                moved,
            )
        )
    return told


def told_purged(number: int) -> str:
    """That entries are passed over of what is not to come back."""
    return counted(
        "{number} entry of what was deleted for good here is passed over",
        "{number} entries of what was deleted for good here are passed over",
        number,
    )


def told_refused(number: int) -> str:
    """That something stays here which somebody deleted who may not."""
    return counted(
        "{number} was deleted for good by somebody who may not, and stays",
        "{number} were deleted for good by somebody who may not, and stay",
        number,
    )


def told_others(number: int) -> str:
    """That records are passed over whose ids are taken here."""
    return counted(
        "{number} record is passed over: its id is that of a record of another kind here",
        "{number} records are passed over: their ids are those of records of another kind here",
        number,
    )


def _signed_by(signer: Signer) -> str:
    if signer.standing is Standing.UNKNOWN:
        return _(
            "Nobody in this notebook has this key yet. Until it is known whose it is, the package can only be looked at."
        )
    if signer.standing is not Standing.KNOWN:
        return _(_STANDINGS[signer.standing]).format(name=signer.name)
    if signer.checked is None or signer.checked.earliest is None:
        return _("Signed by {name}. The keys were not compared in person yet.").format(name=signer.name)
    return _("Signed by {name}. The keys were compared in person: {day}.").format(
        name=signer.name, day=day_in_words(signer.checked.earliest)
    )
