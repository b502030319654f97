"""Why a foreign file is not shown.

ViewerError
├── NotReadable      it is damaged, or not what it claims to be
├── UnknownKind      no picture, PDF or text that is shown here
├── NeedsPassword    a PDF that opens with a password only
├── NoSuchPage       the PDF has fewer pages
├── TooLarge         it would take more memory than a foreign file gets
├── TookTooLong      it would take more time
├── ChildDied        the child process ended without an answer, or answered what cannot be
├── NotConfined      this computer cannot wall the child in, so it was given nothing
└── NoDecoder        the library that opens such files does not start on this computer

In each case the file in the notebook is as it was, and so is the program.
"""

from __future__ import annotations

from typing import ClassVar


class ViewerError(Exception):
    """A foreign file could not be shown.

    `sentence` is one true sentence for a person (an English message id).
    """

    sentence: ClassVar[str] = "This file cannot be shown. It is kept as it is."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class NotReadable(ViewerError):
    """The bytes break the rules of the format that they claim."""

    sentence = "This file cannot be shown: it is damaged, or not what its name says. The file itself is kept as it is."


class UnknownKind(ViewerError):
    """Neither picture nor PDF nor text, or a picture of a kind that can fetch things (SVG)."""

    sentence = "Files of this kind cannot be shown safely here. The file itself is kept as it is."


class NeedsPassword(ViewerError):
    """An encrypted PDF."""

    sentence = "This PDF opens only with a password, so it cannot be shown. The file itself is kept as it is."


class NoSuchPage(ViewerError):
    """A page was asked for that the document does not have."""

    sentence = "The document has no such page."


class TooLarge(ViewerError):
    """More pixels or bytes than a child gets memory for."""

    sentence = "Showing this file would take more memory than is safe, so it is not shown. The file itself is kept as it is."


class TookTooLong(ViewerError):
    """The child used up its time and was ended."""

    sentence = "Showing this file took too long and was stopped. The file itself is kept as it is."


class ChildDied(ViewerError):
    """The child ended without an answer, or its answer was none: a mistake in a library, or an attack on one."""

    sentence = (
        "This file broke the separate process that was to show it. It may be damaged, or made to do harm. "
        "Nothing else was touched, and the file itself is kept as it is."
    )


class NotConfined(ViewerError):
    """The system has none of the means that keep a child from files and networks."""

    sentence = (
        "This computer cannot wall off the process that shows foreign files, so they are not shown here."
    )


class NoDecoder(ViewerError):
    """The child could not load what this work needs, and read nothing."""

    sentence = (
        "The part of this program that opens files of this kind is missing, or does not start on this computer. "
        "The file itself is kept as it is, and everything else works."
    )
