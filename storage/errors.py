"""What can be wrong with a notebook: one class per fact, each with its one true sentence.

StorageError
├── WrongPassphrase          no key slot opens with what was typed
│   ├── KeyFileWanted        each passphrase of the notebook goes with a key file, and none was chosen
│   ├── KeyFileMayBeWanted   some passphrase goes with a key file, and none was chosen
│   ├── WrongPassphraseOrKeyFile
│   ├── WrongRecovery        recovery words, or pieces, that are in order and open nothing here
│   ├── ChangeTakenBack      it belongs to a change of everything that was cut off before it took hold
│   └── ChangeTookHold       it is from before a change of everything
├── NotANotebook             the folder holds no notebook
├── AlreadyANotebook         there is something where a new notebook should go
├── NoPlainFile              a link, a pipe or a folder stands where a file should
├── HeaderDamaged            neither header can be read
├── WrongHeader              the headers belong to another database
├── TooNew                   made by a later version of the program
├── DatabaseMissing          the header is there, the database is not
├── DatabaseEmpty            the database has no bytes
├── JournalDamaged           the record of an unfinished change cannot be trusted
├── Damaged                  something kept is not as it was written
│   └── RecordDamaged        one record is not
├── HistoryAltered           the database is older than its header, or its history was changed
├── Busy                     another process has the notebook open
├── ReadOnly                 nothing can be kept now
│   ├── NeedsRepair          an unfinished change must be taken back, and the place cannot be written
│   └── NeedsUpgrade         an earlier version made it, and the place cannot be written
├── DiskFull                 no room for what was to be kept
├── NoRoomForChange          no room for the copy that a change of everything makes
├── DriveGone                the drive no longer answers
├── Interrupted              the drive did not answer for a moment
├── NotEncrypting            the database library would write readable files
├── NotDestroyed             the headers could not be overwritten
├── LastSlot                 the only passphrase cannot be taken away
├── TooManySlots             no more ways to open it fit into a header
├── NoSuchRecord             no record has this id
├── NotOurs                  a revision from elsewhere breaks the rules of its format
├── Stopped                  a long job was asked to end
└── Locked                   the notebook was closed

No error holds a word of a record or a path, and none is raised `from` an exception of the library: those can quote a row.
"""

from __future__ import annotations

from typing import ClassVar


class StorageError(Exception):
    """Something could not be kept or read; what was kept before is as it was."""

    sentence: ClassVar[str] = "This could not be done. Nothing was changed."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class WrongPassphrase(StorageError):
    """No slot of an undamaged header opens. Only a slot can say this; the database itself cannot tell a wrong key from damage."""

    sentence = "This passphrase does not open the notebook. Check the language of the keyboard and Caps Lock, then type it again."


class KeyFileWanted(WrongPassphrase):
    """Every passphrase slot says that it goes with a key file; so this is known before anything is computed."""

    sentence = "This notebook opens with its passphrase and a key file together. Choose the key file."


class KeyFileMayBeWanted(WrongPassphrase):
    """No slot opens with the passphrase by itself, and there are some that it could not be tried on."""

    sentence = (
        "This passphrase alone does not open the notebook. If a key file goes with it, choose that too."
    )


class WrongPassphraseOrKeyFile(WrongPassphrase):
    """Which of the two is the wrong one nobody can know: both go into one key."""

    sentence = "This passphrase and this key file do not open the notebook together. One of them is another, or the file was changed."


class WrongRecovery(WrongPassphrase):
    """The words or pieces hold together, so they were given out by this program at some time."""

    sentence = "This recovery is in order, but does not open this notebook: it is another notebook's, or a newer one was made since."


class ChangeTakenBack(WrongPassphrase):
    """The header still holds what a change of everything would have brought, and this opens it."""

    sentence = (
        "Changing everything was cut off before it was done, so this does not open the notebook yet. "
        "Open it as before the change; nothing was lost."
    )


class ChangeTookHold(WrongPassphrase):
    """The header that a change of everything replaces is still there, and this opens it."""

    sentence = "Everything was changed, and this is from before. Open the notebook with what was chosen for the change."


class NotANotebook(StorageError):
    """Neither a header nor a database is there."""

    sentence = "This folder is not a notebook. Choose the folder whose name ends in .notebook."


class AlreadyANotebook(StorageError):
    """A new notebook never goes where something is."""

    sentence = "There is already something of this name here, and it was not touched. Choose another name."


class NoPlainFile(StorageError):
    """Through a link we would write over somebody's file elsewhere; a pipe or a device has no end."""

    sentence = "In the notebook's folder is a link, or a folder in place of a file. Nothing was opened. Take it out, or open a backup."


class HeaderDamaged(StorageError):
    """Both copies of the header are missing or damaged: without them no passphrase can open the database."""

    sentence = (
        "Both copies of this notebook's header are damaged or missing. "
        "Put header.a and header.b back from a backup; the notes themselves were not touched."
    )


class WrongHeader(StorageError):
    """The headers name another database than the one beside them."""

    sentence = (
        "The header here belongs to another notebook, or the first bytes of the database are damaged. "
        "Nothing was changed. Put back the header.a and header.b that lay in this folder, or open a backup."
    )


class TooNew(StorageError):
    """The header, the database or a revision asks for a later reader."""

    sentence = "This notebook was made by a newer version of the program. Nothing was changed. Open it with that version."


class DatabaseMissing(StorageError):
    """A header without its database."""

    sentence = "The notebook's file data.db is not in its folder. If the folder was copied, copy all of it. Otherwise open a backup."


class DatabaseEmpty(StorageError):
    """A file of no bytes, which the library would take for a new notebook."""

    sentence = "The notebook's file data.db is empty, so nothing was opened and nothing was written over it. Open a backup."


class JournalDamaged(StorageError):
    """`data.db-journal` is not as SQLite writes it. Playing it back could half-revert the database or blow it up to terabytes."""

    sentence = (
        "The last change was cut off, and the file that would take it back, data.db-journal, is damaged. "
        "Nothing was changed. Open a backup, and keep this folder."
    )


class Damaged(StorageError):
    """Something that was kept is not as it was written."""

    sentence = (
        "A part of the notebook is damaged and is not shown. Nothing was changed. "
        "Check the notebook, and get what is missing from a backup."
    )


class RecordDamaged(Damaged):
    """A revision whose id does not prove it; `kind` says what kind of record it belongs to."""

    sentence = "One record is damaged and is not shown. The others can be read. Get this one from a backup."

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind


class HistoryAltered(StorageError):
    """The database does not go on from what its header has sealed. The notebook opens for reading, with this as its alarm."""

    sentence = (
        "This notebook is older than it was, or its files were changed from outside. It is open for reading only. "
        "Compare it with a backup before you rely on it."
    )


class Busy(StorageError):
    """The lock of the folder is held."""

    sentence = "This notebook is already open in another window or program. Close it there first."


class ReadOnly(StorageError):
    """The place cannot be written to, or the notebook was opened for reading."""

    sentence = "This notebook is open for reading only. Nothing was kept."


class NeedsRepair(ReadOnly):
    """A change was cut off, and to take it back the database must be written."""

    sentence = (
        "The last change to this notebook was cut off, and it lies where nothing can be written. "
        "Copy the whole folder to this computer and open it there."
    )


class NeedsUpgrade(ReadOnly):
    """A database of an earlier version must be written before it can be read."""

    sentence = (
        "This notebook was made by an earlier version of the program, and it lies where nothing can be written. "
        "Copy the whole folder to this computer and open it there."
    )


class DiskFull(StorageError):
    """No room. What was typed is still where it was typed; a reserve was freed, so that the next try may succeed."""

    sentence = "The disk is full, so this was not kept yet; nothing was lost. A reserve was freed: try again now, then make room."


class NoRoomForChange(StorageError):
    """The copy did not fit; the reserve was not touched for it."""

    sentence = "The disk has too little room: changing everything needs as much again as the file data.db takes. Nothing was changed."


class DriveGone(StorageError):
    """The files cannot be reached any more."""

    sentence = (
        "The drive with the notebook does not answer. Plug it in again and unlock; what was kept is on it."
    )


class Interrupted(StorageError):
    """Reading or writing failed once, and the notebook opened again without damage."""

    sentence = (
        "The drive did not answer for a moment. Nothing kept was lost; this last step was not. Do it again."
    )


class NotEncrypting(StorageError):
    """The library is not SQLCipher, or a database without a key could be read. Nothing is written in this state."""

    sentence = "This installation cannot encrypt the notebook, so nothing was opened or written. Install the program again."


class NotDestroyed(StorageError):
    """What opens the notebook is still there."""

    sentence = "The notebook could not be destroyed: its place cannot be written to. Whoever has the passphrase can still open it."


class LastSlot(StorageError):
    """A notebook keeps at least one passphrase."""

    sentence = "This is the only passphrase of the notebook. Add another one before you take it away."


class TooManySlots(StorageError):
    """A header has room for sixteen; one stays free, so that a passphrase can always be changed."""

    sentence = "There are fifteen ways to open this notebook already. Take one away before you add another."


class NoSuchRecord(StorageError):
    """No record has this id, or not of this kind."""

    sentence = "This record is not in the notebook."


class NotOurs(StorageError):
    """A revision from elsewhere is not one that the program writes; nothing of its batch is kept."""

    sentence = "What was received breaks the rules of its own format, so nothing of it was added."


class Stopped(StorageError):
    """The person, or the lock, asked a long job to end."""

    sentence = "Stopped. Nothing was changed."


class Locked(StorageError):
    """Something was asked of a notebook after it was closed."""

    sentence = "The notebook was locked before this was done. Unlock it and try again."
