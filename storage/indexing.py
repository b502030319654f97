"""Writing the search index: which heads it must hold, and all its changes of a transaction in one go.

FTS5 gathers what is written in memory and puts it away whenever a statement between two writes could fail half-way; one record at a time
that made keeping ten times slower.
"""

from __future__ import annotations

from domain.search import indexed_names, indexed_text
from storage.codec import Codec, Content
from storage.database import Database
from storage.errors import RecordDamaged, TooNew
from storage.listing import ListingOf
from storage.revision import Revision
from storage.revisions import Revisions


class Indexing:
    """Changes to the table `search` that wait for `write`."""

    def __init__(self, database: Database, revisions: Revisions, codec: Codec, listing_of: ListingOf) -> None:
        self._database = database
        self._revisions = revisions
        self._codec = codec
        self._listing_of = listing_of
        self._begun: dict[int, None] = {}
        self._ended: dict[int, None] = {}

    def begin_head(self, number: int) -> None:
        """A revision became a head."""
        self._begun[number] = None

    def end_head(self, number: int) -> None:
        """A revision is a head no more."""
        if number in self._begun:
            del self._begun[number]
        else:
            self._ended[number] = None

    def write(self) -> None:
        """Bring the index up to date."""
        for number in self._ended:
            self._take_out(number)
        for number in self._begun:
            self._put_in(number)
        self._begun.clear()
        self._ended.clear()

    def empty(self) -> None:
        """Forget every entry, also of what cannot be read any more."""
        self._database.execute("INSERT INTO search (search) VALUES ('delete-all')")

    def content(self, revision: Revision) -> Content | None:
        """What a revision says; None where this program cannot read it."""
        try:
            return self._codec.content_of(revision.kind, revision.body)
        except (RecordDamaged, TooNew):
            return None

    def _put_in(self, number: int) -> None:
        entry = self._entry(self._revisions.at(number))
        if entry is not None:
            self._database.execute(
                "INSERT INTO search (rowid, content, keys) VALUES (?, ?, ?)", (number, *entry)
            )

    def _take_out(self, number: int) -> None:
        """Every word of an entry must be named to take it out: the index keeps no text."""
        try:
            entry = self._entry(self._revisions.at(number))
        except RecordDamaged:
            # It stays until the index is made anew, and leads to no head, so to no hit.
            return
        if entry is not None:
            self._database.execute(
                "INSERT INTO search (search, rowid, content, keys) VALUES ('delete', ?, ?, ?)",
                (number, *entry),
            )

    def _entry(self, revision: Revision) -> tuple[str, str] | None:
        """The two columns for a head; None when the search should not find it."""
        content = self.content(revision)
        if content is None or content.is_trashed:
            return None
        listing = self._listing_of(content.record)
        return indexed_text("\n".join(listing.texts)), indexed_names(listing.names)
