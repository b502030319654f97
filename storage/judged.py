"""A revision with everything that is made of it: what it says, how lists show it, how the search finds it.  Needs no notebook."""

from __future__ import annotations

from dataclasses import dataclass

from domain.numbers import indexed_numbers
from domain.search import indexed_names, indexed_text
from storage.codec import Codec, Content
from storage.errors import NotOurs
from storage.listing import Listing, ListingOf
from storage.purges import KIND as PURGE
from storage.purges import signer_of
from storage.revision import Revision, check_form

Entry = tuple[str, str]
"""What the search finds a head by: the text, and the keys of the names and the numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A revision that keeps every rule that can be asked of it alone."""

    revision: Revision
    content: Content | None
    """None where this program cannot read it: it counts all the same."""
    listing: Listing
    entry: Entry


def judged(revision: Revision, codec: Codec, listing_of: ListingOf) -> Judged:
    """Judge a revision from elsewhere by itself; nothing in it is believed.

    Raises:
        NotOurs: it breaks a rule. TooNew: a later program made it.
    """
    check_form(revision)
    content = codec.foreign_content_of(revision.kind, revision.body)
    if content.record.id != revision.record:
        raise NotOurs
    if revision.kind == PURGE:
        signer_of(revision)
    return with_listing(revision, content, listing_of)


def with_listing(revision: Revision, content: Content, listing_of: ListingOf) -> Judged:
    """A revision that is known to be good, or was made here."""
    listing = listing_of(content.record)
    return Judged(revision=revision, content=content, listing=listing, entry=entry_of(listing))


def entry_of(listing: Listing) -> Entry:
    """What the search finds a record by."""
    keys = f"{indexed_names(listing.names)} {indexed_numbers(listing.numbers)}".strip()
    return indexed_text("\n".join(listing.texts)), keys
