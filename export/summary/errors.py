"""Why there is no summary: one class per fact, none of them holding a word of the case."""

from __future__ import annotations


class SummaryError(Exception):
    """A summary was not made; nothing was written and nothing left.  `sentence` says why, for a person (English message id)."""

    sentence = "The summary could not be made. Nothing was written."

    def __init__(self) -> None:
        super().__init__(self.sentence)


class FontsDamaged(SummaryError):
    """The fonts that belong to the program are missing, or are not the ones it was released with."""

    sentence = (
        "The program's own fonts are missing or damaged. Nothing was written. Install the program again."
    )


class CharactersMissing(SummaryError):
    """The program's fonts cannot draw some characters of the redacted case; without this they would become empty boxes."""

    sentence = "The summary's fonts cannot draw some of its characters. Nothing was written. Replace the characters shown."

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__()
        self.characters = characters
        """Each missing character once, in the order of their code points: for the screen only, never for a log."""


class NotRendered(SummaryError):
    """The pages could not be laid out."""

    sentence = (
        "The pages of the summary could not be laid out. Nothing was written. Try again with fewer fields."
    )


class SummaryRefused(SummaryError):
    """The finished file did not pass the gate.

    `rules` are the letters of the rules it broke (`export.summary.gate.prove`); never what was found.
    """

    sentence = (
        "The finished summary did not pass the check for leaks. Nothing was written. If a place, an authority or a paper is called after "
        "somebody, give it another name. Do not send this case by other means."
    )

    def __init__(self, rules: tuple[str, ...]) -> None:
        super().__init__()
        self.rules = rules


class PageUnreadable(SummaryError):
    """A finished page could not be turned into a picture for the screen."""

    sentence = "The preview could not be drawn. The summary itself was not changed."
