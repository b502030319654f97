"""Changes: which records a workflow touched, so that screens know what to load again."""

from __future__ import annotations

from dataclasses import dataclass

from domain.records import Record, case_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The ids of the records that are not as they were, and the cases they belong to."""

    records: frozenset[str] = frozenset()
    cases: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Whether everything is as it was."""
        return not self.records


NOTHING = Changes()


def changes_of(*records: Record) -> Changes:
    """What is not as it was, after some records were kept."""
    return Changes(
        records=frozenset(record.id for record in records),
        cases=frozenset(filter(None, map(case_of, records))),
    )
