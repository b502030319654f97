"""What can go wrong on the way out and on the way in: one class per fact, each with its one true sentence.

A sentence says what is true, what is safe and what to do. None holds a name, a path or a text of a record.
"""

from __future__ import annotations

from typing import ClassVar


class ExportError(Exception):
    """Something could not leave the notebook, or what arrived was refused."""

    sentence: ClassVar[str] = "This could not be done. Nothing was changed."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class Cancelled(ExportError):
    """The person stopped it."""

    sentence = "Stopped. Nothing was left behind."


# Packages ----------------------------------------------------------------------------------------------------------------


class PackageError(ExportError):
    """A package could not be made, or one that arrived was refused."""


class EntryUnreadable(PackageError):
    """Something to be packed could not be read from this computer."""

    sentence = "A file of the notebook could not be read, so no package was made. Check the notebook, then try again."


class EntryChanged(PackageError):
    """Something to be packed was not, while it was packed, what it had been when the list was signed."""

    sentence = "A file changed while it was being packed, so no package was made. Try again."


class EntryTooLarge(PackageError):
    """One file is larger than a package can carry (8 GiB)."""

    sentence = (
        "One of the files is too large for a package. Nothing was sent. Leave it out, or send it in pieces."
    )


class SignatureRefused(PackageError):
    """What the signer gave back does not prove the list under the sender's key."""

    sentence = (
        "The package could not be signed, so none was made. Lock the notebook, unlock it and try again."
    )


class FileUnreadable(PackageError):
    """The file could not be read to its end: the drive was pulled out, or it is failing."""

    sentence = "The file could not be read to its end. Nothing was taken in. Plug the drive in again, then try again."


class NotAPackage(PackageError):
    """The file opened, but what is inside is not a Fieldbook package."""

    sentence = "This file opens, but it is not a package of this program. Nothing was taken in."


class PackageCutShort(PackageError):
    """The package ends before it is complete."""

    sentence = "The package is not complete. Nothing was taken in. Ask for the file once more."


class PackageDamaged(PackageError):
    """The package is not what its signed list says: other bytes, sizes, files or order."""

    sentence = "The package does not hold what its signed list says. Nothing was taken in. Ask for the file once more."


class PackageTooLarge(PackageError):
    """The package is larger, or holds more files, than this program takes in."""

    sentence = (
        "The package is larger than this program accepts. Nothing was taken in. Ask for it in smaller parts."
    )


class PackageTooNew(PackageError):
    """A newer program made the package; this one cannot know what it means."""

    sentence = "A newer version of this program made this package. Nothing was taken in. Update the program, then try again."


class NotAPlainFile(PackageError):
    """The package holds a link, a device, a folder or another thing that is not a plain file."""

    sentence = "The package holds something that is not a plain file. Nothing was taken in. Do not unpack it by other means."


class UnsafeName(PackageError):
    """A file in the package has a name that some computer would take for something else."""

    sentence = "A file in the package has a name that could do harm. Nothing was taken in. Do not unpack it by other means."


class NamedTwice(PackageError):
    """Two files in the package have the same name, or names that some computers take for the same."""

    sentence = (
        "Two files in the package have the same name. Nothing was taken in. Ask for the package once more."
    )


class ManifestMalformed(PackageError):
    """The list at the head of the package is not written as the format says."""

    sentence = "The list at the head of the package cannot be read. Nothing was taken in. Ask for the package once more."


class NotSigned(PackageError):
    """The signature does not prove the list under the key that the list names."""

    sentence = "The signature of the package is not right: somebody may have changed it. Nothing was taken in. Ask the sender."


# The stick ---------------------------------------------------------------------------------------------------------------


class StickError(ExportError):
    """A file could not be put on a drive, or not be proven there."""

    remnant: bool = False
    """True: an unfinished file could not be removed, and is still on the drive or will be there when it is plugged in again."""


class NoSuchFolder(StickError):
    """The folder to write into is not there."""

    sentence = "That folder is not there. Nothing was written. Choose another place."


class NotWritable(StickError):
    """The drive or folder does not accept writing: write-protected, or somebody else's."""

    sentence = "This drive or folder is read-only. Nothing was written. Take off the write protection, or use another drive."


class AlreadyThere(StickError):
    """A file of this name is there already."""

    sentence = "A file of this name is already there; it was not touched. Choose another name."


class NameNotAllowed(StickError):
    """The drive's filesystem cannot hold a file of this name."""

    sentence = "This drive cannot hold a file of this name. Nothing was written. Choose a shorter name in plain letters."


class DriveFull(StickError):
    """There is not enough room."""

    sentence = (
        "There is not enough room on the drive. Nothing was left on it. Free some room, or use another drive."
    )


class TooBigForFilesystem(StickError):
    """The filesystem cannot hold a file of this size (FAT32: 4 GiB less one byte)."""

    sentence = "The file is larger than this drive's format allows in one file. Nothing was left on it. Write it in parts."


class DrivePulledOut(StickError):
    """The drive stopped answering after writing had begun."""

    sentence = "The drive was pulled out or stopped answering. The copy is not complete. Plug it in again and start over."


class ReadBackDiffers(StickError):
    """What the drive gives back is not what was written: it is failing, or pretends to be larger than it is."""

    sentence = "The drive did not keep what was written. The copy was removed. Do not trust this drive; use another one."


class WritingFailed(StickError):
    """The system refused to write for a reason that has no better name."""

    sentence = "The file could not be written. Try again, or use another drive."


class PartsMissing(StickError):
    """A file that was written in parts is not complete: some part is not there."""

    sentence = "Some parts of this file are missing. Copy all of its parts into one folder, then try again."


class CannotEject(StickError):
    """The system did not let go of the drive."""

    sentence = "The copy is complete, but the drive is still in use. Eject it with your system's own button, then pull it out."


class NoWayToEject(CannotEject):
    """This system has no tool by which a program may let go of a drive."""

    sentence = (
        "The copy is complete, but this program cannot eject a drive on this system. "
        "Eject it with your system's own button, then pull it out."
    )
