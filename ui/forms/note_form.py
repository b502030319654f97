"""The form of a note: an interview, an observation, a thought."""

from __future__ import annotations

from domain.note import Note, NoteKind
from resources.language import LANGUAGES, message
from resources.language import translated as _
from ui.forms.choice import Choice
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.record_pick import RecordPick
from ui.forms.record_words import event_words, person_words
from ui.forms.rough_date_edit import RoughDateEdit
from ui.forms.shelves import SourceShelf
from ui.forms.text_editors import LineEditor, ParagraphsEditor
from ui.forms.tick_list import TickList

_KINDS = {
    NoteKind.INTERVIEW: message("Interview"),
    NoteKind.OBSERVATION: message("Observation"),
    NoteKind.THOUGHT: message("Thought"),
}


class NoteForm(RecordForm[Note]):
    """Plain text about a case: the text first, all else beneath it."""

    title = message("Note")

    def fill(self, record: Note) -> None:
        column: FieldColumn[Note] = FieldColumn()
        column.add("title", _("Title"), LineEditor)
        column.add("text", _("Text"), lambda: ParagraphsEditor(fewest_lines=8))
        column.add(
            "kind", _("Kind of note"), lambda: Choice([(kind, _(words)) for kind, words in _KINDS.items()])
        )
        column.add("dated", _("Date"), RoughDateEdit)
        column.add("author", _("Author"), LineEditor)
        column.add("language", _("Language"), lambda: _languages(record.language))
        column.add("source", _("Source"), lambda: RecordPick(SourceShelf(self.surroundings)))
        people = [(person.id, person_words(person)) for person in self.surroundings.people]
        column.add("people", _("About whom"), lambda: TickList(people, folded=True))
        events = [(event.id, event_words(event)) for event in self.surroundings.events]
        column.add("events", _("About which event"), lambda: TickList(events, folded=True))
        self.add_group("first", column)


def _languages(held: str) -> Choice[str]:
    """The languages of the program, and the one that is written in the note whatever it is."""
    choice = Choice([("", _("Not stated")), *LANGUAGES.items()])
    choice.offer(held, held)
    return choice
