"""The form of a consent: who agreed, to what, for whom, until when."""

from __future__ import annotations

from domain.consent import Consent
from domain.vocabulary.protection import ConsentBasis, ConsentPurpose, ConsentScope
from resources.language import message
from resources.language import translated as _
from ui.forms.choice import Choice, term_choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.record_list import record_list
from ui.forms.record_words import person_words
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import PartnerShelf
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import term_ticks


class ConsentForm(RecordForm[Consent]):
    """Person, purpose, recipient."""

    title = message("Consent")

    def fill(self, record: Consent) -> None:
        column: FieldColumn[Consent] = FieldColumn()
        people = Choice([(person.id, person_words(person)) for person in self.surroundings.people])
        people.offer(record.person, _("A record that is not in this case"))
        column.add("person", _("Whose consent"), people)
        column.add("basis", _("On what ground"), term_choice(ConsentBasis))
        column.add("purposes", _("For what"), term_ticks(ConsentPurpose))
        column.add("scopes", _("What it covers"), term_ticks(ConsentScope))
        column.add(
            "recipients", _("For whom"), record_list(PartnerShelf(self.surroundings), _("Add a partner"))
        )
        column.add("given", _("Given on"), RoughDateEdit())
        column.add("expires", _("Ends on"), RoughDateEdit())
        column.add("withdrawn", _("Withdrawn on"), RoughDateEdit())
        column.add("given_by", _("Given by, when it is not the person"), LineEditor())
        column.add("relationship", _("What they are to the person"), LineEditor())
        column.add(
            "how", _("How it was given"), LineEditor(), _("Spoken, written, by telephone; which language.")
        )
        column.add(
            "justification",
            _("Why it was done without consent"),
            ParagraphsEditor(fewest_lines=1),
            _("Only for a vital interest, and named by two people."),
        )
        column.add("remarks", _("Remarks"), ParagraphsEditor(fewest_lines=1))
        self.add_group("first", column)
