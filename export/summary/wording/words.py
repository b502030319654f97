"""The smallest parts of a summary: one term, date, number or place of a redacted case, as pieces in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from domain.counts import CountRange
from domain.redaction.marks import Absence, CountBand
from domain.redaction.redacted_values import (
    RedactedAccount,
    RedactedAuthority,
    RedactedPlace,
    RedactedSize,
    RedactedValue,
)
from domain.roughdate import RoughDate
from domain.stated import Grade
from domain.vocabulary.sources import Certainty
from domain.vocabulary.term import Term
from export.summary.document import Cell, Line, Look, Origin, Piece
from export.summary.wording.dates import date_in_words
from export.summary.wording.public_names import authority_in_language, place_in_language
from export.summary.wording.punctuation import punctuation
from resources.language import message, words_of

T = TypeVar("T")

_SHORT_LABEL = 2
"""Characters; a longer label says by itself that it is one, and has no room for a word beside it."""


class Words:
    """What can be said in one language."""

    def __init__(self, language: str) -> None:
        """Raises UnknownLanguage."""
        self.language = language
        self.marks = punctuation(language)
        self._translated = words_of(language)

    def form(self, text: str, look: Look = Look.PLAIN) -> Piece:
        """Words of the program.  Bound to `_` where it is used, so that the catalogues find its messages."""
        return Piece(self._translated(text), Origin.FORM, look)

    def phrase(self, text: str, look: Look = Look.PLAIN, **values: object) -> Piece:
        """A sentence of the program (a marked message) with dates, numbers or words of the program in it."""
        return Piece(self._translated(text).format(**values), Origin.PHRASE, look)

    def case(self, text: str, look: Look = Look.PLAIN) -> Piece:
        """Words of the redacted case, as they stand there, on one line."""
        return Piece(" ".join(text.split()), Origin.CASE, look)

    def person(self, label: str) -> Piece:
        """The label of a person, in its box."""
        if len(label) > _SHORT_LABEL:
            return Piece(label, Origin.PHRASE, Look.TOKEN)
        return self.phrase(message("Person {label}"), Look.TOKEN, label=label)

    def people(self, labels: Iterable[str]) -> Line:
        """Several labels."""
        return tuple(self.person(label) for label in labels)

    def absent(self, absence: Absence) -> Piece:
        """The mark of what is not shown, or the words for what nobody knows."""
        look = Look.WITHHELD if absence is Absence.WITHHELD else Look.MUTED
        return self.form(absence.label, look)

    def term(self, term: Term, look: Look = Look.PLAIN) -> Piece:
        """A term of a vocabulary, or why there is none."""
        return self.absent(term) if isinstance(term, Absence) else self.form(term.label, look)

    def terms(self, terms: Sequence[Term] | Absence, mark: str | None = None) -> Line:
        """Several terms with a mark between them (that of a list unless another is given); empty where there are none."""
        if isinstance(terms, Absence):
            return (self.absent(terms),)
        return separated([(self.term(term),) for term in terms], self.marks.listing if mark is None else mark)

    def together(self, lines: Sequence[Line]) -> Line:
        """Several things that are said of one, as one line."""
        return separated(lines, self.marks.comma)

    def bracketed(self, piece: Piece) -> Line:
        """A remark."""
        return (
            replace(piece, text=f"{self.marks.opening}{piece.text}{self.marks.closing}", look=Look.MUTED),
        )

    def numbers(self, numbers: Iterable[int]) -> str:
        """Several numbers, for a phrase."""
        mark = self.marks.listing
        return f"{mark}{'' if mark == '、' else ' '}".join(map(str, numbers))

    def date(self, when: RoughDate | Absence, look: Look = Look.PLAIN) -> Piece:
        """A date in plain words."""
        if isinstance(when, Absence):
            return self.absent(when)
        if when.is_unknown:
            return self.absent(Absence.NOT_KNOWN)
        return Piece(date_in_words(when, self.language), Origin.PHRASE, look)

    def number(self, number: int, look: Look = Look.PLAIN) -> Piece:
        """A number."""
        return Piece(str(number), Origin.PHRASE, look)

    def count(self, count: CountRange | CountBand | Absence) -> Piece:
        """A number of people."""
        if not isinstance(count, CountRange):
            return self.term(count)
        form = message("{least}") if count.most == count.minimum else message("{least} to {most}")
        number = self.phrase(form, least=self._figures(count.minimum), most=self._figures(count.most))
        return self.phrase(message("about {number}"), number=number.text) if count.about else number

    def _figures(self, number: int | None) -> str:
        return f"{number:,}".replace(",", self.marks.thousands)

    def size(self, size: RedactedSize | Absence) -> Line:
        """How many people, and of whom where that is said."""
        _ = self.form
        if isinstance(size, Absence):
            return (self.absent(size),)
        parts = (
            (size.women, _("women:")),
            (size.men, _("men:")),
            (size.children, _("children:")),
            (size.infants, _("infants:")),
        )
        said = [(label, self.count(count)) for count, label in parts if not isinstance(count, Absence)]
        return self.together([(self.count(size.total),), *said])

    def authority(self, authority: RedactedAuthority | Absence) -> Line:
        """An authority by its name, otherwise by its kind and country."""
        if isinstance(authority, Absence):
            return (self.absent(authority),)
        if not isinstance(authority.name, Absence):
            return (
                self._known(
                    authority.name, authority_in_language(authority.name, authority.country, self.language)
                ),
            )
        known = [
            self.term(term) for term in (authority.kind, authority.country) if not isinstance(term, Absence)
        ]
        return self._nested(known) or (self.absent(authority.name),)

    def place(self, place: RedactedPlace | Absence) -> Line:
        """A place from the smallest part that is shown to the country."""
        if isinstance(place, Absence):
            return (self.absent(place),)
        country = None if isinstance(place.country, Absence) else place.country.label
        names = dict.fromkeys(
            self._known(name, place_in_language(name, place.country, self.language))
            for name in (place.name, place.town, place.province)
            if not isinstance(name, Absence) and name != country  # a case may know no more than the country
        )
        terms = [self.term(term) for term in (place.site, place.country) if not isinstance(term, Absence)]
        is_sited = not isinstance(place.site, Absence)
        pieces = [*terms[:is_sited], *names, *terms[is_sited:]]
        if not pieces:
            return (
                self.absent(place.country)
                if isinstance(place.country, Absence)
                else self.absent(Absence.NOT_KNOWN),
            )
        return self._nested(pieces)

    def _known(self, recorded: str, said: str) -> Piece:
        """A recorded name, or what the language calls the same."""
        return self.case(recorded) if said == recorded else Piece(said, Origin.KNOWN)

    def _nested(self, pieces: Sequence[Piece]) -> Line:
        """What belongs to each other, given from the smallest to the largest."""
        ordered = pieces[::-1] if self.marks.is_largest_first else pieces
        is_latin = any(letter.isalpha() and letter < "\u0250" for piece in ordered for letter in piece.text)
        return separated([(piece,) for piece in ordered], self.marks.comma if is_latin else self.marks.nested)

    def grade(self, grade: Grade | Absence) -> Piece | None:
        """The two figures of a grade ("C3"); None where there is nothing to say."""
        if isinstance(grade, Absence) or "unknown" in (grade.reliability, grade.credibility):
            return None
        return self.phrase(message("grade {grade}"), Look.MUTED, grade=grade.short)

    def doubt(self, certainty: Certainty | Absence) -> Line:
        """What is less than reported, in brackets; nothing otherwise."""
        if isinstance(certainty, Absence) or certainty in (Certainty.REPORTED, Certainty.CONFIRMED):
            return ()
        return self.bracketed(self.term(certainty))

    def value(self, value: RedactedValue[T] | Absence, say: Callable[[T], Line]) -> Line:
        """The working account of a value, with its doubt."""
        if isinstance(value, Absence):
            return (self.absent(value),)
        return (*self.said(value.working, say), *self.doubt(value.working.certainty))

    def said(self, account: RedactedAccount[T], say: Callable[[T], Line]) -> Line:
        """What an account says; it may say that it is not known."""
        return (self.absent(account.value),) if isinstance(account.value, Absence) else say(account.value)

    def standing(self, account: RedactedAccount[T]) -> Cell:
        """How far an account can be trusted: its certainty, its grade, its source."""
        parts: list[Line] = []
        if not isinstance(account.certainty, Absence):
            parts.append((self.term(account.certainty),))
        if grade := self.grade(account.grade):
            parts.append((grade,))
        if not isinstance(account.source, Absence):
            parts.append((self.phrase(message("source {number}"), Look.MUTED, number=account.source),))
        return cell(self.together(parts))


NONE = Piece("–", look=Look.MUTED)
"""Stands in a cell that is shown and has nothing to say."""


def separated(lines: Sequence[Line], mark: str) -> Line:
    """Several lines as one, with a mark after each but the last."""
    *before, last = lines or [()]
    return tuple(
        replace(piece, text=f"{piece.text}{mark}") if at == len(line) - 1 else piece
        for line in before
        for at, piece in enumerate(line)
    ) + tuple(last)


def cell(*lines: Line | Piece | None) -> Cell:
    """Lines below each other; a lone piece is a line, None and empty lines are left out."""
    made = ((line,) if isinstance(line, Piece) else line for line in lines)
    return tuple(line for line in made if line)
