"""Fields: the one door through which redaction reads a record.

Each value comes out as the profile, the field's guard and what a person raised or lowered on this record allow, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from domain.context import ContextFact
from domain.ids import SourceId
from domain.redaction.groups import of_the_group
from domain.redaction.marks import NOT_KNOWN, WITHHELD, Absence
from domain.redaction.never import TERMS
from domain.redaction.profiles import (
    CERTAINTY,
    GRADE,
    PEOPLE,
    SOURCE_LINK,
    TOLD,
    Operator,
    Profile,
    operator_for,
)
from domain.redaction.redacted_values import RedactedAccount, RedactedValue
from domain.redaction.written import written
from domain.roughdate import Coarseness, Precision, RoughDate, reduced
from domain.sensitivity import Guard, Protection, Sensitivity, guards_of, sensitivity_at
from domain.stated import Account, Grade, Stated
from domain.vocabulary.sources import Certainty, Credibility, Reliability
from domain.vocabulary.term import Term

T = TypeVar("T")

_SHOWN_AS_TERM = frozenset({Operator.BAND, Operator.TOKEN, Operator.KEEP})
_PRECISIONS: dict[Operator, Coarseness] = {
    Operator.YEAR: Precision.YEAR,
    Operator.QUARTER: Precision.QUARTER,
    Operator.MONTH: Precision.MONTH,
    Operator.DAY: Precision.DAY,
    # A clock time tells more than any reader of a summary needs.
    Operator.KEEP: Precision.DAY,
}


@dataclass(slots=True)
class SourceNumbers:
    """Numbers of sources, given in the order in which a document mentions them."""

    numbers: dict[SourceId, int] = field(default_factory=dict)
    is_blank: bool = False
    """Every source is 0: for what is compared before anything is numbered."""

    def number(self, source: SourceId) -> int:
        """The number of a source."""
        if self.is_blank:
            return 0
        return self.numbers.setdefault(source, len(self.numbers) + 1)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one record, or of one group of fields inside it, under one profile."""

    profile: Profile
    record: Any
    sources: SourceNumbers
    protections: tuple[Protection, ...] = ()
    within: str = ""
    """Path of the group inside its record: "risk."."""

    def inside(self, name: str, value: Any) -> Fields:
        """The fields of a group: `fields.inside("risk", event.risk)`."""
        return Fields(self.profile, value, self.sources, self.protections, f"{self.within}{name}.")

    def guard(self, name: str) -> Guard:
        """The guard in force: what a person changed counts, but nothing lowers NEVER.

        A protection names a field ("place"), a field in a group ("risk.crossing") or a whole group ("risk"), which can only be raised.
        """
        record_type: type = type(self.record)
        default = guards_of(record_type)[name]
        changed = {each.field: each.sensitivity for each in self.protections}
        strictest = sensitivity_at(self.within + name, default.sensitivity, changed)
        never = default.sensitivity is Sensitivity.NEVER
        return Guard(default.kind, Sensitivity.NEVER if never else strictest)

    def operator(self, name: str) -> Operator:
        """What the profile does with a field."""
        return operator_for(self.profile, self.guard(name))

    def text(self, name: str) -> str | Absence:
        """A name or a number, where it is kept."""
        if self.operator(name) is not Operator.KEEP:
            return WITHHELD
        text: str = getattr(self.record, name)
        return text or NOT_KNOWN

    def term(self, name: str) -> Any:
        """A term, or an Absence."""
        return term(getattr(self.record, name)) if self.operator(name) in _SHOWN_AS_TERM else WITHHELD

    def terms(self, name: str) -> Any:
        """Terms in the order of their vocabulary, or an Absence; those that never leave are taken out."""
        if self.operator(name) not in _SHOWN_AS_TERM:
            return WITHHELD
        told = [each for each in getattr(self.record, name) if each not in TERMS]
        # What is known around a case is true of many groups, and tells of nobody in this one.
        of_anybody = isinstance(self.record, ContextFact) or operator_for(self.profile, PEOPLE) in TOLD
        return in_order(told if of_anybody else of_the_group(told))

    def date(self, name: str) -> RoughDate | Absence:
        """A date made as coarse as the profile wants it."""
        value: RoughDate | None = getattr(self.record, name)
        return reduced_date(value, self.operator(name)) if value else self.nothing(name, _PRECISIONS)

    def nothing(self, name: str, shown_under: Iterable[Operator]) -> Absence:
        """What stands for a value that nobody recorded."""
        return NOT_KNOWN if self.operator(name) in shown_under else WITHHELD

    def dates(self, name: str) -> RedactedValue[RoughDate] | Absence:
        """Accounts of a date."""
        return self.stated(name, _PRECISIONS, reduced_date)

    def stated_terms(self, name: str) -> Any:
        """Accounts of a term."""
        return self.stated(name, _SHOWN_AS_TERM, lambda value, _operator: term(value))

    def stated(
        self,
        name: str,
        shown_under: Iterable[Operator],
        reduce: Callable[[Any, Operator], T | Absence],
    ) -> RedactedValue[T] | Absence:
        """Accounts of a value, each made coarser by `reduce`; NOT_KNOWN when none of them says anything."""
        operator = self.operator(name)
        if operator not in shown_under:
            return WITHHELD
        value: Stated[Any] | None = getattr(self.record, name)
        return self.accounts(value, lambda each: reduce(each, operator)) if value else NOT_KNOWN

    def accounts(
        self, value: Stated[Any], reduce: Callable[[Any], T | Absence]
    ) -> RedactedValue[T] | Absence:
        """The accounts of a value with what the profile shows of their sources.

        The working account comes first.  The others follow by what is shown of them: the order in which they were typed can follow days
        that are not shown.  Accounts that became equal are one.
        """
        found = [self._account(account, reduce) for account in (value.working_account, *value.accounts)]
        if all(each[0] is NOT_KNOWN for each in found):
            return NOT_KNOWN
        working, *others = dict.fromkeys(found)
        others.sort(key=lambda each: written((each[0], *each[2:])))
        return RedactedValue(
            accounts=tuple(
                RedactedAccount(
                    value=shown,
                    source=source if isinstance(source, Absence) else self.sources.number(source),
                    grade=grade,
                    certainty=certainty,
                )
                for shown, source, grade, certainty in (working, *others)
            )
        )

    def _account(
        self, account: Account[Any], reduce: Callable[[Any], T | Absence]
    ) -> tuple[T | Absence, SourceId | Absence, Grade | Absence, Certainty | Absence]:
        is_linked = operator_for(self.profile, SOURCE_LINK) in TOLD
        is_graded = operator_for(self.profile, GRADE) is Operator.KEEP
        is_sure = operator_for(self.profile, CERTAINTY) is Operator.KEEP
        return (
            reduce(account.value),
            (account.source or NOT_KNOWN) if is_linked else WITHHELD,
            reduced_grade(account.grade) if is_graded else WITHHELD,
            term(account.certainty) if is_sure else WITHHELD,
        )


def term(value: Term) -> Any:
    """A term, or NOT_KNOWN where it says so."""
    return NOT_KNOWN if value.name == "UNKNOWN" else value


def in_order(terms: Iterable[Term]) -> tuple[Any, ...]:
    """Terms of one vocabulary in its own order, each once, those that say "not known" left out."""
    known = {each for each in terms if each.name != "UNKNOWN"}
    return tuple(sorted(known, key=_place_in_vocabulary))


def _place_in_vocabulary(each: Term) -> int:
    vocabulary: type[Term] = type(each)
    return list(vocabulary).index(each)


def reduced_grade(grade: Grade | None) -> Grade | Absence:
    """A grade, or NOT_KNOWN where nothing was judged."""
    if grade is None or (
        grade.reliability is Reliability.UNKNOWN and grade.credibility is Credibility.UNKNOWN
    ):
        return NOT_KNOWN
    return grade


def reduced_date(date: RoughDate, operator: Operator) -> RoughDate | Absence:
    """A date no finer than an operator allows, without its words; WITHHELD for an operator that is none of dates."""
    if operator not in _PRECISIONS:
        return WITHHELD
    coarse = reduced(date, _PRECISIONS[operator])
    return NOT_KNOWN if coarse.is_unknown else coarse
