"""How strong a passphrase is, in a sentence: how long guessing takes, what is weak about it, what would help."""

from __future__ import annotations

from resources.language import counted, message
from resources.language import translated as _
from ui.widgets.labels import Tone
from workflows.passphrase_advice import Level, Strength, Weakness

MINUTE, HOUR, DAY, YEAR = 60.0, 3_600.0, 86_400.0, 31_557_600.0
"""Seconds."""

_WEAKNESSES = {
    Weakness.SHORT: message("It is short."),
    Weakness.COMMON_WORD: message("It is built on a word or name that is tried first."),
    Weakness.KNOWN_WORD: message("It holds a name that somebody who knows you would try first."),
    Weakness.KEYBOARD: message("Keys beside one another are tried first."),
    Weakness.REPEATED: message("It repeats itself."),
    Weakness.SEQUENCE: message("Letters and numbers in their order are tried first."),
    Weakness.DATE: message("Dates are tried first."),
    Weakness.KOREAN_IN_LATIN_KEYS: message(
        "Korean words typed on the English keyboard look random, and are in every list."
    ),
}


def strength_in_words(strength: Strength) -> str:
    """As "One fast computer needs 3 hours at most to guess it.  Dates are tried first.  Add two more words."."""
    parts = [_time(strength.seconds)]
    if strength.weakness is not None:
        parts.append(_(_WEAKNESSES[strength.weakness]))
    if strength.words_to_add:
        parts.append(
            counted(
                "Add {number} more word that has nothing to do with the rest.",
                "Add {number} more words that have nothing to do with each other.",
                strength.words_to_add,
            )
        )
    return " ".join(parts)


def tone_of(strength: Strength) -> Tone:
    """How loud to say it."""
    if strength.level is Level.STRONG:
        return "good"
    return "quiet" if strength.level is Level.FAIR else "warning"


def _time(seconds: float) -> str:
    if seconds < 1:
        return _("A computer guesses this at once.")
    if seconds >= 1000 * YEAR:
        return _("A computer that tries all day and night needs thousands of years to guess this.")
    return _("A computer could guess this in {time}.").format(time=_duration(seconds))


def _duration(seconds: float) -> str:
    if seconds < MINUTE:
        return counted("{number} second", "{number} seconds", round(seconds))
    if seconds < HOUR:
        return counted("{number} minute", "{number} minutes", round(seconds / MINUTE))
    if seconds < DAY:
        return counted("{number} hour", "{number} hours", round(seconds / HOUR))
    if seconds < YEAR:
        return counted("{number} day", "{number} days", round(seconds / DAY))
    return counted("{number} year", "{number} years", round(seconds / YEAR))
