"""Why two names of persons are laid side by side, or are not."""

from __future__ import annotations

from domain.vocabulary.term import Term


class Reason(Term):
    """Why two names are held to be alike, or not."""

    SAME_LETTERS = "same_letters", "The same letters"
    SAME_CHARACTERS = "same_characters", "The same Chinese characters"
    SAME_HANGUL = "same_hangul", "The same Hangul"
    NORTH_AND_SOUTH = "north_and_south", "One name in Northern and Southern spelling"
    SAME_SOUND = "same_sound", "Two spellings of one Korean sound"
    SAME_READING = "same_reading", "The Chinese characters read so in Korean"
    SAME_PINYIN = "same_pinyin", "The Chinese characters read so in pinyin"
    POSSIBLE_PINYIN = "possible_pinyin", "Pinyin of characters that may read so in Korean"
    SIMILAR_SPELLING = "similar_spelling", "A similar spelling"
    DIFFERENT_CHARACTERS = "different_characters", "Different Chinese characters"
    DIFFERENT_HANGUL = "different_hangul", "Different Hangul"
