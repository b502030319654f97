"""What can be wrong with a key, a passphrase, a signature or a sealed file.

CryptoError
├── WrongSecret              no key slot, or no sealed file, opens with this passphrase, these words or this code
├── Tampered                 what was opened is not what was sealed
├── Malformed                the bytes break the format they claim
│   └── UnknownFormat        a format, or a version of ours, that this program does not know
├── TooCostly                opening it would take more memory or time than is safe to give to a stranger's file
├── NotEnoughMemory          this computer cannot give the memory that the passphrase needs
├── NotForUs                 no key of ours opens this sealed file
│   ├── SealedWithWords      it opens with words
│   └── SealedToKeys         it opens with a key
├── NotARecipient            a text is not an age1… key
├── WrongRecoveryWords       recovery words that are none
│   ├── UnknownWords         some stand in no list
│   ├── NotTwelveWords       there are more or fewer
│   └── WordsDoNotMatch      each is a word, but together they are not a set that was given out
├── WrongPieces              pieces of a recovery secret that open nothing
│   ├── UnknownPieceWords    some words of a piece stand in no list
│   ├── NotTwentyWords       a piece has more or fewer
│   ├── PieceMistyped        each is a word, but together they are not a piece
│   ├── PieceMissing         one piece alone opens nothing
│   ├── SamePieceTwice       one piece, typed twice
│   ├── PiecesOfTwoSets      each is a piece, but they were not made together
│   └── ForeignPieces        pieces of something else
├── KeyFileEmpty             an empty file distinguishes nothing
├── KeyFileTooLarge          a file that has no end, or takes too long to read
├── EmptyPassphrase          a slot cannot be made with nothing
├── NameTooLong              a slot's owner does not fit
└── Wiped                    a key was asked for after the lock

No error holds a byte of what was opened, and none holds the exception of a library below it: those can quote their input.
"""

from __future__ import annotations

from typing import ClassVar


class CryptoError(Exception):
    """Something could not be opened, sealed, signed or proven; nothing was changed.

    `sentence` is one true sentence for a person (an English message id).
    """

    sentence: ClassVar[str] = "This could not be opened or sealed. Nothing was changed."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class WrongSecret(CryptoError):
    """Nothing opens with what was typed. With an authenticated cipher a wrong key and a damaged slot look the same."""

    sentence = "This does not open it. Check the language of the keyboard and Caps Lock, then type it again."


class Tampered(CryptoError):
    """The bytes are not those that were sealed or signed: damaged, cut short, or changed by somebody."""

    sentence = (
        "This was damaged or changed after it was sealed, so nothing of it is used. Ask for it once more."
    )


class Malformed(CryptoError):
    """The bytes break the rules of their own format."""

    sentence = "This is damaged, or it is not what it claims to be, so nothing of it is used."


class UnknownFormat(Malformed):
    """It may be in order, but in a format or version that this program does not know."""

    sentence = (
        "This is in a format that this program does not know. A newer version of the program may open it."
    )


class TooCostly(CryptoError):
    """The parameters ask for more than the caps of `crypto.stretching` and `crypto.age_words`; nothing was computed."""

    sentence = "Opening this would take more memory or time than is safe, so it was not tried. It is damaged, or a trap."


class NotEnoughMemory(CryptoError):
    """The key derivation could not get its memory."""

    sentence = "This computer has too little free memory for it. Close other programs and try again."


class NotForUs(CryptoError):
    """No identity of ours opens this age file. Damage to the first lines of the file looks the same."""

    sentence = "No key here opens this file: it was sealed to somebody else, or its beginning is damaged."


class SealedWithWords(NotForUs):
    """An age file that opens with words, where a key was tried."""

    sentence = "This file opens with words and not with a key. Ask the sender for the words."


class SealedToKeys(NotForUs):
    """An age file that opens with a key, where words were tried."""

    sentence = "This file was sealed to a key and does not open with words."


class NotARecipient(CryptoError):
    """A text is not an age recipient (age1…): a letter is wrong or missing, or it is a secret key."""

    sentence = (
        "This is not a key to seal to. It begins with age1 and has 62 letters and digits. Copy it again."
    )


class WrongRecoveryWords(CryptoError):
    """What was typed are not recovery words; they were compared with no notebook yet."""

    sentence = "These are not recovery words of this program. Type the twelve words in their order."


class UnknownWords(WrongRecoveryWords):
    """Some words stand in no list; the others are all of one language."""

    sentence = "Some of these words are not in the list. Compare the marked ones with what you wrote down."

    def __init__(self, places: tuple[int, ...] = ()) -> None:
        super().__init__()
        self.places = places
        """Which words, counted from 1."""


class NotTwelveWords(WrongRecoveryWords):
    """Every word is known, but a word is missing or too many."""

    sentence = "There are twelve recovery words. Count them: one is missing, or one stands there twice."


class WordsDoNotMatch(WrongRecoveryWords):
    """The checksum in the last word does not hold (4 bits: one wrong set in sixteen passes, and then opens nothing)."""

    sentence = "Each word is right, but not together: two have changed places, or one was taken for another."


class WrongPieces(CryptoError):
    """What was typed are not two pieces of a recovery secret; they were compared with no notebook yet."""

    sentence = "These are not two pieces that open a notebook. Type the twenty words of each in their order."

    def __init__(self, piece: int = 0, places: tuple[int, ...] = ()) -> None:
        super().__init__()
        self.piece = piece
        """Which of those that were typed, counted from 1; 0 if it is about them together."""
        self.places = places
        """Which of its words, counted from 1."""


class UnknownPieceWords(WrongPieces):
    """Some words of a piece stand in no list."""

    sentence = "Some of these words are not in the list of the pieces. Compare the marked ones with what you wrote down."


class NotTwentyWords(WrongPieces):
    """Every word is known, but a word is missing or too many."""

    sentence = "A piece has twenty words. Count them: one is missing, or one stands there twice."


class PieceMistyped(WrongPieces):
    """The checksum of a piece does not hold: up to three words of it are other words."""

    sentence = "Each word of this piece is in the list, but not together: one was taken for another, or two have changed places."


class PieceMissing(WrongPieces):
    """Fewer than two pieces."""

    sentence = "Two pieces are needed, and one is missing. Type the second one."


class SamePieceTwice(WrongPieces):
    """Two times the same piece is one piece."""

    sentence = "This is the same piece twice. Two different ones of the three are needed."


class PiecesOfTwoSets(WrongPieces):
    """Each is in order, and they do not belong together: new ones were made at some time, or they are of two notebooks."""

    sentence = "These two pieces do not belong together: they were made at different times. Look for one of the same set."


class ForeignPieces(WrongPieces):
    """Pieces in the same format with other rules, such as those of a wallet."""

    sentence = "These are pieces of something else: this program makes three of them, and any two open."


class KeyFileEmpty(CryptoError):
    """Every empty file is the same."""

    sentence = "This file is empty, so it cannot be a key file. Choose another one."


class KeyFileTooLarge(CryptoError):
    """Past the size that `crypto.key_file` reads."""

    sentence = "This file is larger than 1 GiB and would take too long at each unlock. Choose another one as the key file."


class EmptyPassphrase(CryptoError):
    """A passphrase of no characters protects nothing."""

    sentence = "The passphrase is empty. Type one, or take the words that are suggested."


class NameTooLong(CryptoError):
    """The name of a slot and of its person together do not fit in a slot (about 120 characters in any script)."""

    sentence = "The name is too long to be kept with the passphrase. Shorten it."


class Wiped(CryptoError):
    """A key was asked for after the lock had wiped it."""

    sentence = "The notebook was locked before this was done. Unlock it and try again."
