"""The form of a consent: who agreed, to what, for whom, until when."""

from __future__ import annotations

from domain.consent import Consent
from domain.ids import PersonId
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
        column.add("person", _("Whose consent"), lambda: self._people(record.person))
        column.add("basis", _("On what ground"), lambda: term_choice(ConsentBasis))
        column.add("purposes", _("For what"), lambda: term_ticks(ConsentPurpose))
        column.add("scopes", _("What it covers"), lambda: term_ticks(ConsentScope))
        column.add(
            "recipients",
            _("For whom"),
            lambda: record_list(PartnerShelf(self.surroundings), _("Add a partner")),
        )
        column.add("given", _("Given on"), RoughDateEdit)
        column.add("expires", _("Ends on"), RoughDateEdit)
        column.add("withdrawn", _("Withdrawn on"), RoughDateEdit)
        column.add("given_by", _("Given by, when it is not the person"), LineEditor)
        column.add("relationship", _("What they are to the person"), LineEditor)
        column.add(
            "how", _("How it was given"), LineEditor, _("Spoken, written, by telephone; which language.")
        )
        column.add(
            "justification",
            _("Why it was done without consent"),
            lambda: ParagraphsEditor(fewest_lines=1),
            _("Only for a vital interest, and named by two people."),
        )
        column.add("remarks", _("Remarks"), lambda: ParagraphsEditor(fewest_lines=1))
        self.add_group("first", column)

    def _people(self, held: PersonId) -> Choice[PersonId]:
        """The people of the case, and the one whose consent it is whether in the case or not.

        Nobody is chosen by itself: a consent that is somebody else's lets a name out.
        """
        nobody = [] if held else [(held, _("Nobody chosen yet"))]
        people = Choice(
            [*nobody, *((person.id, person_words(person)) for person in self.surroundings.people)]
        )
        people.offer(held, _("A record that is not in this case"))
        return people
