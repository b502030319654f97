"""What there is to say of a record that was deleted for good: a class of its own, since nothing is wrong with it."""

from __future__ import annotations

from storage.errors import NoSuchRecord


class RecordPurged(NoSuchRecord):
    """Its revisions are empty, as a purge leaves them, and nothing is kept under its id again."""

    sentence = "This record was deleted for good. Nothing can be kept under it any more."
