"""Keys out of what a person brings: a file that is chosen, what is dropped, a picture on the clipboard; looked at beside the screen's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from resources.language import translated as _
from ui.background import Elsewhere
from ui.dropped import files_in, picture_in
from ui.errors import sentence_of
from ui.file_choice import choose_file
from ui.partners.key_entry import KeyEntry
from workflows.found_keys import FoundKeys
from workflows.key_files import keys_in_file, keys_in_picture


class Bringing(QObject):
    """Belongs to one card, and ends with it: what is found after another card was chosen is forgotten."""

    found = Signal(object)
    """FoundKeys."""
    said = Signal(str)
    """What is being done."""
    refused = Signal(str)
    """Why there are no keys."""

    def __init__(self, entry: KeyEntry, elsewhere: Elsewhere, documents: Path) -> None:
        super().__init__(entry)
        self._entry, self._elsewhere, self._documents = entry, elsewhere, documents
        entry.file_asked.connect(self._ask_for_file)
        entry.picture_asked.connect(self._ask_for_picture)
        entry.paste_asked.connect(self.paste)
        entry.dropped.connect(self.take)

    def take_file(self, path: Path) -> None:
        """Look for keys in a file, of text or a picture."""
        self._look(partial(keys_in_file, path))

    def take(self, brought: QMimeData) -> None:
        """Look for keys in the first file, or in the picture, of what was dropped or copied."""
        files, picture = files_in(brought), picture_in(brought)
        if files:
            self.take_file(files[0])
        elif picture is not None:
            self._look(partial(keys_in_picture, picture))
        else:
            self.refused.emit(
                _(
                    "There is no picture on the clipboard, or it is in a form that is not opened here. "
                    "Save it to a file, and choose the file. Nothing was changed."
                )
            )

    def paste(self) -> None:
        """Look for keys in the picture on the clipboard."""
        # Qt gives nothing back where nothing is held, whatever its signature says.
        held: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self.take(held or QMimeData())

    def _look(self, find: partial[FoundKeys]) -> None:
        self.said.emit(_("Looking for keys in it…"))
        self._elsewhere.run(self, find, self.found.emit, lambda error: self.refused.emit(sentence_of(error)))

    def _ask_for_file(self) -> None:
        pattern = _("Texts (*.txt *.pub);;All files (*)")
        choose_file(self._entry.window(), _("File with a key"), self._documents, pattern, self.take_file)

    def _ask_for_picture(self) -> None:
        pattern = _(
            "Pictures (*.jpg *.jpeg *.png *.heic *.heif *.webp *.bmp *.gif *.tif *.tiff);;All files (*)"
        )
        choose_file(
            self._entry.window(), _("Picture of their QR codes"), self._documents, pattern, self.take_file
        )
