"""Writing the search index: which heads it must hold, and all its changes of a transaction in one go.

FTS5 gathers what is written in memory and puts it away whenever a statement between two writes could fail half-way; one record at a time
that made keeping ten times slower.
"""

from __future__ import annotations

from collections.abc import Sequence

from storage.codec import Codec, Content
from storage.database import Database
from storage.errors import RecordDamaged, TooNew
from storage.judged import Entry, Judged, entry_of
from storage.listing import NOTHING, Listing, ListingOf
from storage.revision import Revision
from storage.revisions import SLICE, Revisions


class Indexing:
    """Changes to the table `search` that wait for `write`."""

    def __init__(self, database: Database, revisions: Revisions, codec: Codec, listing_of: ListingOf) -> None:
        self._database = database
        self._revisions = revisions
        self._codec = codec
        self._listing_of = listing_of
        self._begun: dict[int, Judged | None] = {}
        self._ended: dict[int, None] = {}
        self.leaves_words = False
        """An entry could not be taken out, since what it was made from cannot be read."""

    def begin_head(self, number: int, known: Judged | None = None) -> None:
        """A revision became a head.  known: what it says, where the caller has read it already."""
        self._begun[number] = known

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
        begun = list(self._begun)
        for start in range(0, len(begun), SLICE):
            found = ((number, self._found_by(number)) for number in begun[start : start + SLICE])
            self.put_in([(number, entry) for number, entry in found if entry is not None])
        self._begun.clear()
        self._ended.clear()

    def empty(self) -> None:
        """Forget every entry, also of what cannot be read any more."""
        self._database.execute("INSERT INTO search (search) VALUES ('delete-all')")

    def merge(self) -> None:
        """Bring all pieces of the index into one: until then a piece keeps what a later one says was deleted."""
        self._database.execute("INSERT INTO search (search) VALUES ('optimize')")

    def content(self, revision: Revision) -> Content | None:
        """What a revision says; None where this program cannot read it."""
        try:
            return self._codec.content_of(revision.kind, revision.body)
        except (RecordDamaged, TooNew):
            return None

    def listed(self, revision: Revision) -> tuple[Content | None, Listing]:
        """What a revision says, and what lists and the search make of it.

        What a later program kept is here, and counts as a head; only this program cannot list or find it.
        """
        content = self.content(revision)
        return content, self._listing_of(content.record) if content else NOTHING

    def put_in(self, entries: Sequence[tuple[int, Entry]]) -> None:
        """Put in entries under the numbers of their heads, none of which has one yet."""
        self._database.execute_many(
            "INSERT INTO search (rowid, content, keys) VALUES (?, ?, ?)",
            [(number, *entry) for number, entry in entries],
        )

    def _take_out(self, number: int) -> None:
        """Every word of an entry must be named to take it out: the index keeps no text."""
        try:
            entry = self._found_under(number)
        except RecordDamaged:
            # It stays until the index is made anew, and leads to no head, so to no hit.
            self.leaves_words = True
            return
        if entry is not None:
            self._database.execute(
                "INSERT INTO search (search, rowid, content, keys) VALUES ('delete', ?, ?, ?)",
                (number, *entry),
            )

    def _found_by(self, number: int) -> Entry | None:
        """What the search finds a new head by; None when it should not find it."""
        known = self._begun[number]
        if known is None:
            return self._found_under(number)
        return None if known.content is None or known.content.is_trashed else known.entry

    def _found_under(self, number: int) -> Entry | None:
        """What the search finds a head by; None when it should not find it."""
        content, listing = self.listed(self._revisions.at(number))
        return None if content is None or content.is_trashed else entry_of(listing)
