"""The form of a partner: a colleague, the office, an organisation that receives summaries."""

from __future__ import annotations

from PySide6.QtCore import Signal

from domain.partner import Partner, PartnerKind
from domain.redaction.profiles import PROFILES
from resources.language import message
from resources.language import translated as _
from ui.forms.card_link import CardLink
from ui.forms.choice import Choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.rules_edit import RulesEdit
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import TickEdit

_KINDS = {
    PartnerKind.PARTNER: message("Partner: receives summaries only"),
    PartnerKind.COLLEAGUE: message("Colleague: receives whole cases with their history"),
    PartnerKind.OFFICE: message("Office: gathers whole cases from many laptops"),
}


class PartnerForm(RecordForm[Partner]):
    """Who receives, and what they may see."""

    card_asked = Signal()
    """Keep the page, and show the card with the keys."""

    title = message("Partner")

    def fill(self, record: Partner) -> None:
        column: FieldColumn[Partner] = FieldColumn()
        column.add("name", _("Name"), LineEditor)
        column.add("organisation", _("Organisation"), LineEditor)
        column.add(
            "kind",
            _("What they are to us"),
            lambda: Choice([(kind, _(words)) for kind, words in _KINDS.items()]),
        )
        column.add("age_recipient", _("Keys"), lambda: CardLink(self.card_asked.emit))
        rules: list[RulesEdit] = []

        def follow(profile: str) -> None:
            for each in rules:
                each.set_profile(profile)

        def begins_from() -> Choice[str]:
            choice: Choice[str] = Choice([(code, _(profile.title)) for code, profile in PROFILES.items()])
            choice.changed.connect(lambda: follow(choice.value()))
            return choice

        def may_see() -> RulesEdit:
            rules.append(RulesEdit(record.profile))
            return rules[-1]

        column.add("profile", _("What they may see begins from"), begins_from)
        column.add("rules", _("Who may see what"), may_see)
        column.add("withdrawn", _("Withdrawn"), lambda: TickEdit(_("Send nothing to them any more")))
        column.add("remarks", _("Remarks"), ParagraphsEditor)
        self.add_group("first", column)
