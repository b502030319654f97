"""One run of a backup: bring the copy that is behind up to date, prove it from the medium, and only then touch the other.

It is planned on the notebook's thread, in one moment, and run on any other while the notebook stays open: a stick that takes a second for a
page holds up nobody who types.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from crypto.chain import FIRST
from crypto.errors import Wiped
from storage.backup.condition import Condition, conditions
from storage.backup.copy_database import CopyDatabase
from storage.backup.dropping import drop_files, owes_purges
from storage.backup.errors import (
    BackupFull,
    BackupNotKept,
    BackupPulledOut,
    NoSuchPlace,
    NotBackedUp,
    PlaceInNotebook,
    at_the_backup,
)
from storage.backup.file_copy import copy_file, flush_file, forget_cache
from storage.backup.folders import check_room, copied_files, empty_copy, missing_files, new_copy_folder
from storage.backup.places import COPY_NAMES, FILES, backup_folder
from storage.backup.proof import Proven, prove, proven_header
from storage.backup.steps import Doing, Step, in_steps, of_the_backup
from storage.backup.union import Small, newest_batch, settle_tables, small_tables, union
from storage.database import Database
from storage.errors import Damaged, HistoryAltered, Stopped, StorageError
from storage.files import FOLDER_MODE, file_errors, new_file, sync_folder
from storage.header import COPIES, DATABASE, Header, salt_digest, write_header
from storage.migrate import migrate
from storage.opening import FEW_STATEMENTS
from storage.purging import overwrite
from storage.revisions import Revisions
from storage.subkeys import Subkeys

if TYPE_CHECKING:
    from storage.notebook import Notebook


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A backup that was read back and is whole."""

    entries: int
    """How far its journal goes."""
    revisions: int
    new: int
    """Revisions that this run added to the copy."""
    files: int
    """Attachments that this run added."""
    copies: int
    """2; 1 where there was no room for the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A run that was planned."""

    folder: Path
    """The backup's; it may not be there yet."""
    notebook: Path
    """The notebook's folder."""
    keys: Subkeys
    """Of the open notebook, borrowed: a lock wipes them, and the run ends."""
    is_wanted: Callable[[], bool]
    header: Header
    tables: Mapping[str, Small]
    entries: int
    link: bytes
    revisions: int
    batch: int

    @classmethod
    def planned(cls, notebook: Notebook, place: Path) -> Backup:
        """Everything of this moment; on the notebook's thread, outside of a transaction.

        Raises:
            NotBackedUp: it has an alarm, or its header is damaged. NoSuchPlace, PlaceInNotebook.
        """
        if notebook.alarm is not None:
            raise NotBackedUp
        with at_the_backup():
            if not place.is_dir():
                raise NoSuchPlace
            if place.resolve().is_relative_to(notebook.folder.resolve()):
                raise PlaceInNotebook
        inspection = notebook.inspection()
        keys = inspection.keys
        with closing(Database(inspection.path, keys.database, writable=False)) as source:
            return cls(
                folder=backup_folder(place, notebook.key_slots.notebook),
                notebook=notebook.folder,
                keys=keys,
                is_wanted=inspection.is_wanted,
                header=proven_header(notebook.folder, keys),
                tables=small_tables(source),
                entries=notebook.audit.count(),
                link=notebook.audit.newest_link(),
                revisions=notebook.revisions.last_number(),
                batch=newest_batch(source),
            )

    def run(self, stop: Callable[[], bool] | None = None) -> Generator[Step, None, Made]:
        """Do it; every step is a moment at which it may be closed, which leaves the earlier backup as it is.

        stop: asked within the long checks as well.

        Raises:
            BackupError: one class for each thing that can be wrong with the place. Damaged, HistoryAltered (NotBackedUp): the notebook is not as
            it was kept. Stopped: `stop` said so, or the notebook was locked.
        """
        try:
            path = self.notebook / DATABASE
            with closing(
                Database(path, self.keys.database, writable=False, statements=FEW_STATEMENTS)
            ) as source:
                return (yield from _Run(self, source, stop).all())
        except Wiped:
            raise Stopped from None


class _Run:
    def __init__(self, plan: Backup, source: Database, stop: Callable[[], bool] | None) -> None:
        self._plan, self._source, self._stop = plan, source, stop
        self._keys = plan.keys
        self._generation = 0

    def all(self) -> Generator[Step, None, Made]:
        plan = self._plan
        with at_the_backup():
            for folder in (plan.folder, plan.folder / FILES):
                folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
            sync_folder(plan.folder.parent)
        identity = plan.header.notebook
        target, other = conditions(plan.folder, plan.keys, self._source, identity, plan.entries)
        # Of two copies that go as far, the later one has the later drafts: it is told by the number of its header.
        self._generation = 2 + max(each.header.generation for each in (target, other, plan) if each.header)
        files = missing_files(plan.notebook / FILES, plan.folder / FILES)
        size = sum(size for _file, size in files)
        check_room(plan.folder, size + (0 if target.is_usable else self._database_size()))
        for done in copied_files(files, plan.folder / FILES):
            yield Step(doing=Doing.FILES, done=done, of=2 * size)
        new, proven = yield from self._renewed(target)
        copies = yield from self._second(target.folder, other)
        self._drop_files()
        return Made(
            entries=proven.entries, revisions=proven.revisions, new=new, files=len(files), copies=copies
        )

    def _renewed(self, target: Condition) -> Generator[Step, None, tuple[int, Proven]]:
        if target.is_usable:
            with suppress(BackupNotKept):
                return (yield from self._brought(target.folder, target.header))
            # What the place lost of an older run is not mended; it is made anew.
        try:
            self._begin_anew(target.folder)
            return (yield from self._brought(target.folder, None))
        except BackupPulledOut:
            raise
        except BaseException:
            # Cancelled, full, or not kept: half a copy that was not there before is of no use to anybody.
            with suppress(StorageError):
                empty_copy(target.folder)
            raise

    def _brought(self, folder: Path, before: Header | None) -> Generator[Step, None, tuple[int, Proven]]:
        """Bring a copy up to the moment of the plan and prove it; the header is sealed last."""
        new, is_written_anew = yield from self._union(folder)
        proven = yield from self._proven(folder, before.seal if before and not is_written_anew else FIRST)
        if not proven.pages_are_whole:
            with closing(CopyDatabase(folder / DATABASE, self._keys.database, writable=True)) as database:
                database.vacuum()
            proven = yield from self._proven(folder, FIRST)
        if (proven.entries, proven.link) != (
            self._plan.entries,
            self._plan.link,
        ) or not proven.pages_are_whole:
            raise BackupNotKept
        self._put_header(folder, seal=self._plan.link, generation=self._generation)
        return new, proven

    def _union(self, folder: Path) -> Generator[Step, None, tuple[int, bool]]:
        plan = self._plan
        with closing(CopyDatabase(folder / DATABASE, self._keys.database, writable=True)) as there:
            migrate(there)
            missing = plan.revisions - Revisions(there).last_number()
            try:
                steps = union(self._source, there, self._keys, entries=plan.entries, is_wanted=plan.is_wanted)
                new = yield from in_steps(steps, Doing.COPYING, missing)
                settle_tables(self._source, there, plan.tables, batch=plan.batch)
            except (Damaged, HistoryAltered):
                raise NotBackedUp from None
            return new, overwrite(there)

    def _proven(self, folder: Path, since: bytes) -> Generator[Step, None, Proven]:
        with at_the_backup():
            flush_file(folder / DATABASE)
            forget_cache(folder / DATABASE)
        steps = of_the_backup(prove(folder, self._keys, since=since, stop=self._stop))
        return (yield from in_steps(steps, Doing.CHECKING, self._plan.revisions))

    def _second(self, first: Path, other: Condition) -> Generator[Step, None, int]:
        """See to the copy that this run did not write: no key opens it that was taken away, nothing purged is in it, and there is one."""
        header = self._plan.header
        if other.is_usable and owes_purges(self._source, other.folder, self._keys.database):
            with suppress(BackupNotKept):
                yield from self._brought(other.folder, other.header)
                return 2
        elif other.is_usable and other.header is not None:
            if (other.header.slots, other.header.lasting) != (header.slots, header.lasting):
                self._follow(other.folder, other.header)
            return 2
        try:
            empty_copy(other.folder)
            check_room(self._plan.folder, self._database_size())
            new_copy_folder(other.folder)
            size = 2 * (first / DATABASE).stat().st_size
            for name in (DATABASE, *COPIES):
                for done in copy_file(
                    first / name, other.folder / name, reading=at_the_backup, writing=at_the_backup
                ):
                    yield Step(doing=Doing.SECOND, done=min(done, size), of=size)
        except BackupFull:
            with suppress(StorageError):
                empty_copy(other.folder)
            return 1
        return 2

    def _drop_files(self) -> None:
        """Delete the attachments that the notebook dropped, once no copy can open them."""
        dropped = [str(file) for (file,) in self._plan.tables["dropped_file"].rows]
        copies = [folder for name in COPY_NAMES if (folder := self._plan.folder / name).is_dir()]
        drop_files(self._plan.folder / FILES, dropped, copies, self._keys.database)

    def _follow(self, folder: Path, header: Header) -> None:
        """Give a copy the key slots of this moment."""
        with closing(CopyDatabase(folder / DATABASE, self._keys.database, writable=True)) as there:
            migrate(there)
            settle_tables(self._source, there, self._plan.tables, batch=0)
        self._put_header(folder, seal=header.seal, generation=header.generation + 1)

    def _begin_anew(self, folder: Path) -> None:
        empty_copy(folder)
        new_copy_folder(folder)
        with at_the_backup():
            new_file(folder / DATABASE)
        path, key = folder / DATABASE, self._keys.database
        with closing(CopyDatabase(path, key, writable=True, is_new=True)) as database:
            migrate(database)
            settle_tables(self._source, database, self._plan.tables, batch=0)
        self._put_header(folder, seal=FIRST, generation=1)

    def _put_header(self, folder: Path, *, seal: bytes, generation: int) -> None:
        with at_the_backup():
            header = replace(
                self._plan.header,
                database_salt=salt_digest(folder / DATABASE),
                generation=generation,
                seal=seal,
            ).authenticated(self._keys.notebook)
            write_header(folder, header)
            for name in COPIES:
                forget_cache(folder / name)
            if proven_header(folder, self._keys) != header:
                raise Damaged

    def _database_size(self) -> int:
        with file_errors():
            return (self._plan.notebook / DATABASE).stat().st_size
