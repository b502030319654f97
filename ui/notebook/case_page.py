"""The page of one case: its head, and tabs for all that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from domain.casefile import CaseFile
from resources.language import message
from resources.language import translated as _
from ui.dropped import files_in
from ui.files.page import FilesPage
from ui.notebook.case_header import CaseHeader
from ui.notebook.case_list import CaseList
from ui.notebook.case_rows import appeal_row, consent_row, context_row
from ui.notebook.desk import Desk
from ui.notebook.overview import Overview
from ui.notebook.record_rows import note_row, on_top, person_row, source_row
from ui.notebook.rows import Row
from ui.notebook.timeline_page import TimelinePage
from ui.widgets.pane import Pane

TABS = {
    "overview": message("Overview"),
    "timeline": message("Timeline"),
    "people": message("People"),
    "notes": message("Notes"),
    "files": message("Files"),
    "sources": message("Sources"),
    "appeals": message("Appeals"),
    "consents": message("Consents"),
    "context": message("Background"),
    "ledger": message("Who knows what"),
}
"""The name of a tab, as a place remembers it → its title."""


class CasePage(Pane):
    """One case, for reading; what is to be edited is asked for."""

    record_asked = Signal(str, str)
    """Kind and id of a record to open."""
    new_asked = Signal(str)
    """The kind of record to make."""
    decide_asked = Signal(str)
    """About what was changed in two places in this case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.case_file: CaseFile | None = None
        self.header = CaseHeader()
        self.header.edit_asked.connect(self._ask_for_case)
        self.header.decide_asked.connect(self._ask_to_decide)
        self.overview = Overview(desk)
        self.overview.person_asked.connect(lambda person: self.record_asked.emit("person", person))
        self.overview.event_asked.connect(lambda event: self.record_asked.emit("event", event))
        self.overview.new_person_asked.connect(lambda: self.new_asked.emit("person"))
        self.timeline = TimelinePage(desk)
        self.timeline.event_asked.connect(lambda event: self.record_asked.emit("event", event))
        self.timeline.new_event_asked.connect(lambda: self.new_asked.emit("event"))
        self.lists = {
            "people": CaseList(
                "person",
                _("People"),
                _("Nobody is named in this case yet. A person may be “Adult 3, name unknown”."),
                _("New person"),
                drawing="people",
            ),
            "notes": CaseList(
                "note",
                _("Notes"),
                _("No notes yet. A note holds an interview, an observation or a thought in plain text."),
                _("New note"),
                drawing="note",
            ),
            "sources": CaseList(
                "source",
                _("Sources"),
                _(
                    "No sources yet. A source is who or what told us something, with how far it can be trusted."
                ),
                _("New source"),
                drawing="file",
            ),
            "appeals": CaseList(
                "appeal",
                _("Appeals"),
                _("No appeals yet. An appeal is what was asked of whom, and the answer or the silence."),
                _("New appeal"),
                drawing="export",
            ),
            "consents": CaseList(
                "consent",
                _("Consents"),
                _("No consents yet. Without one, a summary names nobody."),
                _("New consent"),
                drawing="check",
            ),
            "context": CaseList(
                "context",
                _("Background"),
                _("Nothing yet. Background is what is true around the case: numbers, practices, positions."),
                _("New background fact"),
                drawing="river",
            ),
            "ledger": CaseList(
                "disclosure",
                _("Who knows what"),
                _("Nothing has left yet. Each summary and package is noted here: who got what of whom."),
                "",
                drawing="export",
            ),
        }
        self.files = FilesPage(desk)
        self.files.record_asked.connect(self.record_asked)
        self.files.counted.connect(self._count_files)
        self.setAcceptDrops(True)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_("Parts of the case"))
        self.tabs.setDocumentMode(True)
        for name, title in TABS.items():
            self.tabs.addTab(self.part(name), _(title))
        written = [each.view for name, each in self.lists.items() if name != "ledger"]
        for view in (*written, self.timeline.view, self.files.view):
            view.may_discard = True
            view.discard_asked.connect(desk.discard_asked)
        for case_list in self.lists.values():
            case_list.record_asked.connect(self.record_asked)
            case_list.new_asked.connect(self.new_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.tabs, 1)

    def keyboard_to(self) -> QWidget:
        return self.part(self.tab)

    def part(self, name: str) -> Overview | TimelinePage | CaseList | FilesPage:
        """What a tab shows."""
        if name == "overview":
            return self.overview
        if name == "files":
            return self.files
        return self.timeline if name == "timeline" else self.lists[name]

    def show_case(
        self,
        case_file: CaseFile,
        *,
        undecided: frozenset[str] = frozenset(),
        ledger: Sequence[Row] = (),
    ) -> None:
        """Show a case; the tab stays.  undecided: the ids of what waits for a decision.  ledger: its rows, from `ledger_rows`."""
        self.case_file = case_file
        self.header.show_case(case_file.case, in_conflict=bool(undecided), today=self._desk.today)
        self.overview.show_case(case_file)
        self.timeline.show_case(case_file)
        self.files.show_case(case_file.case.id)
        rows = {name: on_top(rows, undecided) for name, rows in rows_of(case_file).items()}
        rows["ledger"] = list(ledger)
        for name, case_list in self.lists.items():
            case_list.show_rows(rows[name])
        counts = {"timeline": len(case_file.events), **{name: len(rows[name]) for name in rows}}
        for number, (name, title) in enumerate(TABS.items()):
            count = counts.get(name)
            if name == "files":
                continue  # they are read by themselves, and counted then
            self.tabs.setTabText(number, f"{_(title)} {count}" if count else _(title))

    @property
    def tab(self) -> str:
        """The name of the tab that is shown."""
        return tuple(TABS)[self.tabs.currentIndex()]

    def show_tab(self, name: str) -> None:
        """Show a tab; one that there is not changes nothing."""
        if name in TABS:
            self.tabs.setCurrentIndex(tuple(TABS).index(name))

    def next_tab(self, step: int) -> None:
        """Show the next tab, or the one before, round and round."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        self.setFocus()

    def chosen(self) -> str:
        """The id of the record that the cursor is on; "" for none."""
        return self.part(self.tab).chosen()

    def choose(self, record: str) -> None:
        """Put the cursor on a record."""
        self.part(self.tab).choose(record)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.case_file is not None and files_in(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.show_tab("files")
        self.files.take_in(files_in(event.mimeData()))

    def _count_files(self, count: int) -> None:
        title = _(TABS["files"])
        self.tabs.setTabText(tuple(TABS).index("files"), f"{title} {count}" if count else title)

    def _ask_for_case(self) -> None:
        if self.case_file is not None:
            self.record_asked.emit("case", self.case_file.case.id)

    def _ask_to_decide(self) -> None:
        if self.case_file is not None:
            self.decide_asked.emit(self.case_file.case.id)


def rows_of(case_file: CaseFile) -> dict[str, list[Row]]:
    """The rows of each list of a case."""
    return {
        "people": [person_row(person) for person in case_file.people],
        "notes": [note_row(note) for note in case_file.notes],
        "sources": [source_row(source) for source in case_file.sources],
        "appeals": [appeal_row(appeal, case_file) for appeal in case_file.appeals],
        "consents": [consent_row(consent, case_file) for consent in case_file.consents],
        "context": [context_row(fact, case_file) for fact in case_file.context],
    }
