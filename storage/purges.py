"""Purges: which records were deleted for good, by which signed revision, and what proves it.

A purged revision keeps its number, its id, its record and its kind.  The id is what the journal and the union of two notebooks go by; what it
was the hash of is gone, and the salt with it, so that it confirms no guess.  In place of the hash stands the purge: a revision like any other,
proven by its own id, and signed, because other notebooks obey it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crypto.errors import CryptoError
from crypto.signing import SigningKey, verify
from domain.ids import ID_BYTES
from domain.purge import Purge
from domain.records import case_of
from domain.vocabulary.purges import PurgeReason
from storage.codec import CODEC
from storage.database import Database
from storage.errors import NoSuchRecord, NotOurs, RecordDamaged, TooNew
from storage.revision import Revision
from storage.revisions import SLICE, STANDS, Revisions

KIND = "purge"
NAMESPACE = "fieldbook-purge@v1"
"""Of the signature."""


def signed(purge: Purge, key: SigningKey, *, at: str, device: str, author: str) -> Purge:
    """A purge with its signature; the rest is what its revision will say."""
    return replace(purge, signature=key.sign(_statement(purge, at, device, author), NAMESPACE))


def purge_of(revision: Revision) -> Purge:
    """The purge in a revision.

    Raises:
        NotOurs: it is none that this program would have written: it goes on from something, is in the trash, or names a purge. TooNew.
    """
    content = CODEC.foreign_content_of(revision.kind, revision.body)
    purge = content.record
    if not isinstance(purge, Purge) or content.is_trashed or revision.parents or purge.kind == KIND:
        raise NotOurs
    return purge


def signer_of(revision: Revision) -> bytes:
    """The public key (32 bytes) that signed a purge.

    Raises:
        NotOurs: nobody did, something in it is not what was signed, or it claims the identity of another device. TooNew.
    """
    purge = purge_of(revision)
    try:
        statement = _statement(purge, revision.made_at, revision.device, revision.author)
        public = verify(purge.signature, statement, NAMESPACE)
    except CryptoError:
        raise NotOurs from None
    if revision.device != device_of(public):
        raise NotOurs
    return public


def device_of(public: bytes) -> str:
    """The id of the device that has this signing key; so nobody can sign as a device that is not theirs."""
    return hashlib.sha256(b"fieldbook device 1" + public).digest()[:ID_BYTES].hex()


_OPEN = (
    f"SELECT number FROM record JOIN revision ON record = record.id WHERE record.kind = ? AND {STANDS} "  # noqa: S608  # a constant
    "AND number NOT IN (SELECT purge FROM purged UNION ALL SELECT purge FROM purge_declined)"
)
_NAMED = (
    "CASE WHEN json_valid(CAST(body AS TEXT)) THEN json_extract(CAST(body AS TEXT), '$.record.purged') END"
)
"""What a purge names; nothing where a page is damaged."""


class Purges:
    """The tables `purged` and `purge_declined`."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._revisions = Revisions(database)

    def is_purged(self, record: str) -> bool:
        """Whether a record was deleted for good."""
        return self._database.row("SELECT 1 FROM purged WHERE record = ?", (record,)) is not None

    def records(self) -> frozenset[str]:
        """The ids of all that were."""
        return frozenset(str(record) for (record,) in self._database.rows("SELECT record FROM purged"))

    def open(self, arriving: Sequence[str] = ()) -> tuple[Revision, ...]:
        """The purges that were neither obeyed nor declined and name a record that is here, by when they came.

        Others wait for theirs, and nobody is asked about them until it comes: there can be very many.
        Each revision is a purge of its own, since each is signed: another under the same id, made later, takes nothing from it.

        arriving: ids of records that count as here.
        """
        numbers = {
            int(number)
            for (number,) in (
                *self._database.rows(f"{_OPEN} AND {_NAMED} IN (SELECT id FROM record)", (KIND,)),  # noqa: S608  # constants
                *self._database.rows_of(f"{_OPEN} AND {_NAMED} IN (...)", arriving, (KIND,)),
            )
        }
        found = self._revisions.at_each(sorted(numbers))
        gone = self.records() if found else frozenset()
        return tuple(found[number] for number in sorted(found) if _names_other_than(gone, found[number]))

    def left_of_cases(self) -> tuple[tuple[str, PurgeReason], ...]:
        """The ids of records that are wholly of a case which was deleted for good and are still here, each with the reason of the case."""
        rows = self._database.rows(
            # From the few that were purged to the records of each, not the other way round.
            "SELECT record.id, case_id, purge FROM purged CROSS JOIN record ON case_id = purged.record ORDER BY record.id"
        )
        purges = self._revisions.at_each([*{number for _record, _case, number in rows}])
        return tuple(
            (str(record), purge_of(purges[number]).reason)
            for record, case, number in rows
            if number in purges and self.is_wholly_of(record, case)
        )

    def would_be_left(
        self, named: Collection[str], arriving: Mapping[str, Sequence[Revision]]
    ) -> tuple[str, ...]:
        """The ids of records here that would be `left_of_cases` once the purges of some records were obeyed, and these revisions were here.

        named: the ids of what those purges name; none of them is among the answer.  arriving: record → revisions of it that are not here.
        """
        left: dict[str, str] = dict(
            [
                *self._database.rows(
                    "SELECT id, case_id FROM purged CROSS JOIN record ON case_id = purged.record"
                ),
                *self._database.rows_of("SELECT id, case_id FROM record WHERE case_id IN (...)", [*named]),
            ]
        )
        return tuple(
            record
            for record, case in left.items()
            if record not in named and self.is_wholly_of(record, case, arriving.get(record, ()))
        )

    def is_wholly_of(self, record: str, case: str, arriving: Iterable[Revision] = ()) -> bool:
        """Whether a record never belonged anywhere but to a case: all of its history is here, can be read, and says so.

        The working head alone is anybody's word: whoever moves a colleague's record into a case of their own must not delete it with that case.
        arriving: revisions of the record that would come to those that are here.
        """
        rows = self._database.rows(f"SELECT number FROM revision WHERE record = ? AND {STANDS}", (record,))  # noqa: S608  # a constant
        here = self._revisions.at_each([number for (number,) in rows])
        history = [*here.values(), *arriving]
        ids = {each.id for each in history}
        return len(here) == len(rows) and all(
            ids.issuperset(each.parents) and _case_in(each) == case for each in history
        )

    def is_made_by(self, record: str, public: bytes, arriving: Iterable[Revision] = ()) -> bool:
        """Whether the device with this signing key, and no other, began a record, by what counts; nothing of it here: nobody can tell.

        arriving: revisions of the record that would come to those that are here.
        """
        roots = self._database.rows(
            f"SELECT device FROM revision WHERE record = ? AND parents = x'' AND body <> x'' AND {STANDS}",  # noqa: S608  # a constant
            (record,),
        )
        devices = {str(device) for (device,) in roots} | {
            each.device for each in arriving if not each.parents
        }
        return devices == {device_of(public)}

    def decline(self, number: int) -> None:
        """Note that a person decided against a purge."""
        self._database.execute("INSERT INTO purge_declined (purge) VALUES (?)", (number,))

    def add(self, record: str, number: int) -> None:
        """Note that a purge, by the number of its revision, was obeyed; from here on the record's revisions may be emptied."""
        self._database.execute("INSERT INTO purged (record, purge) VALUES (?, ?)", (record, number))

    def empty_revisions(self, record: str) -> int:
        """Empty every revision of a purged record; how many that were."""
        (count,) = self._database.row(
            "SELECT count(*) FROM revision WHERE record = ? AND body <> x''", (record,)
        ) or (0,)
        self._database.execute(
            "UPDATE revision SET parents = x'', made_at = '', device = '', author = '', salt = zeroblob(16), body = x'' "
            "WHERE record = ? AND body <> x''",
            (record,),
        )
        return int(count)

    def not_proven(self) -> Iterator[str]:
        """The ids of purged records of which the purge does not prove it, as far as can be seen beside the trigger."""
        for record, number in self._database.rows("SELECT record, purge FROM purged ORDER BY purge"):
            try:
                revision = self._revisions.at(number)
                signer_of(revision)
                is_proven = purge_of(revision).purged == record
            except (NoSuchRecord, RecordDamaged, NotOurs, TooNew):
                is_proven = False
            if not is_proven:
                yield str(record)

    def came_back(self) -> Iterator[str]:
        """The ids of purged records of which a revision has a body again, as when an older page was put back."""
        records = sorted(self.records())
        for start in range(0, len(records), SLICE):
            rows = self._database.rows_of(
                "SELECT DISTINCT record FROM revision WHERE body <> x'' AND record IN (...)",
                records[start : start + SLICE],
            )
            yield from (str(record) for (record,) in rows)


def _names_other_than(records: Collection[str], revision: Revision) -> bool:
    """Whether a revision is a purge, and of none of these."""
    try:
        return purge_of(revision).purged not in records
    except (NotOurs, TooNew):
        return False


def _case_in(revision: Revision) -> str | None:
    """The case that a revision names; None also where it cannot be read."""
    try:
        return case_of(CODEC.content_of(revision.kind, revision.body).record)
    except (RecordDamaged, TooNew):
        return None


def _statement(purge: Purge, at: str, device: str, author: str) -> bytes:
    """What is signed: a line for each, none of which can hold a line break."""
    lines = ("fieldbook purge 1", purge.id, purge.purged, purge.kind, purge.reason.value, at, device, author)
    return "".join(f"{line}\n" for line in lines).encode()
