"""The page on which a record, or a case with everything in it, is deleted for good: what that does and does not do, why, and a word to type."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from domain.vocabulary.purges import PurgeReason
from resources.language import counted
from resources.language import translated as _
from ui.background import NotebookThread
from ui.conflicts.field_words import kind_words
from ui.errors import sentence_of
from ui.forms.one_of import OneOf
from ui.safety.page import SafetyPage
from ui.widgets.buttons import button
from ui.widgets.labels import PlainLabel, SectionHeading
from workflows import purging
from workflows.purging import Plan, Purged
from workflows.session import Session


class PurgePage(SafetyPage):
    """Nothing can be pressed before a reason is chosen and the reference typed."""

    purged = Signal(object)
    """workflows.purging.Purged: it is done."""

    def __init__(
        self,
        thread: NotebookThread[Session],
        records: Sequence[str],
        *,
        whole_case: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """records, whole_case: ids."""
        super().__init__(_("Delete for good"), (), parent)
        self._thread = thread
        self._plan: Plan | None = None
        self.what = SectionHeading("")
        self.column.addWidget(self.what)
        for sentence in purging.WHAT_HAPPENS:
            self.column.addWidget(PlainLabel(_(sentence)))
        self.naming, self.readers = PlainLabel("", tone="warning"), PlainLabel("", tone="warning")
        self.column.addWidget(self.naming)
        self.column.addWidget(self.readers)
        self.column.addWidget(SectionHeading(_("Why it is deleted")))
        self.reason = OneOf[PurgeReason]([(reason, _(reason.label)) for reason in PurgeReason])
        self.reason.set_named(_("Why it is deleted"))
        self.reason.changed.connect(self._allow)
        self.column.addWidget(self.reason)
        self.asked, self.typed = PlainLabel(""), QLineEdit()
        self.typed.setAccessibleName(_("Delete for good"))
        self.typed.textChanged.connect(self._allow)
        self.column.addWidget(self.asked)
        self.column.addWidget(self.typed)
        self.cancel_button = button(_("Cancel"), self.reject)
        self.purge_button = button(_("Delete for good"), self.purge_it, rank="danger")
        self.foot.addWidget(self.cancel_button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.purge_button)
        self._allow()
        self.cancel_button.setFocus()
        job = partial(purging.plan, records=tuple(records), whole_case=whole_case)
        self._thread.run(self, job, self.show_plan, self._refuse)

    def show_plan(self, plan: Plan) -> None:
        """Say what would go, what names it, and who was given something of it."""
        self._plan = plan
        words = ", ".join(
            kind_words(kind) if number == 1 else f"{kind_words(kind)} × {number}"
            for kind, number in plan.kinds.items()
        )
        called = plan.to_type if plan.is_whole_case else (plan.titles[0] if plan.titles else "")
        self.what.setText(_("{what}: {called}").format(what=words, called=called) if called else words)
        if plan.naming:
            self.naming.setText(
                counted(
                    "{number} other record names it; what that says of it stays.",
                    "{number} other records name it; what they say of it stays.",
                    plan.naming,
                )
            )
        if plan.readers:
            self.readers.setText(
                _("They were given something of this case, and keep what they hold: {readers}").format(
                    readers=", ".join(plan.readers)
                )
            )
        asked = _("Type {reference} here:").format(reference=plan.to_type)
        self.asked.setText(asked)
        self.typed.setAccessibleName(asked)
        self.fit()
        self._allow()

    def purge_it(self) -> None:
        """Do it."""
        reason = self.reason.value()
        if self._plan is None or reason is None:
            return
        self.purge_button.setEnabled(False)
        job = partial(
            purging.purge, planned=self._plan, reason=reason, typed=self.typed.text(), now=datetime.now(UTC)
        )
        self._thread.run(self, job, self._done, self._refuse)

    def _done(self, purged: Purged) -> None:
        self.purged.emit(purged)
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self.say(sentence_of(error), is_refusal=True)
        self._allow()

    def _allow(self) -> None:
        plan = self._plan
        self.purge_button.setEnabled(
            plan is not None and self.reason.value() is not None and self.typed.text().strip() == plan.to_type
        )
        for widget in (self.naming, self.readers):
            widget.setVisible(bool(widget.text()))
