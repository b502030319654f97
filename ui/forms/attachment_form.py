"""The form of a file: what it is called, and what is to be said of it; the file itself is shown in its case."""

from __future__ import annotations

from domain.attachment import Attachment
from resources.language import message
from resources.language import translated as _
from ui.forms.field_column import FieldColumn
from ui.forms.form import RecordForm
from ui.forms.record_pick import RecordPick
from ui.forms.shelves import SourceShelf
from ui.forms.text_editors import LineEditor, ParagraphsEditor


class AttachmentForm(RecordForm[Attachment]):
    """What a person may write about a file; its content and its chain of custody are not theirs to change."""

    title = message("File")

    def fill(self, record: Attachment) -> None:
        column: FieldColumn[Attachment] = FieldColumn()
        column.add("name", _("Name"), LineEditor)
        column.add("source", _("Source"), lambda: RecordPick(SourceShelf(self.surroundings)))
        column.add("remarks", _("Remarks"), ParagraphsEditor)
        self.add_group("first", column)
