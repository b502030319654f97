"""The rows of a case's ledger: who has to hear of a withdrawal, then what each reader knows of whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from resources.language import translated as _
from ui.forms.record_words import left_out_words
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.record_rows import joined
from ui.notebook.rows import Chip, Row, Tone
from workflows.ledger_reading import KeptRow, LedgerRow, RecallRow

HASH_LETTERS = 12
"""Of a SHA-256: enough to find the file in the journal."""


def ledger_rows(
    case: str, known: Iterable[LedgerRow], recalls: Sequence[RecallRow], kept: Iterable[KeptRow] = ()
) -> list[Row]:
    """The rows of one case (its id)."""
    grouped: dict[tuple[str, str, str], list[LedgerRow]] = {}
    for row in known:
        grouped.setdefault((row.reader, row.person_id, row.person), []).append(row)
    return [
        *(_recall_row(case, each) for each in recalls),
        *(_known_row(case, rows) for rows in grouped.values()),
        *_kept_rows(case, kept),
    ]


def _kept_rows(case: str, kept: Iterable[KeptRow]) -> Iterable[Row]:
    """For each reader, and each choice of files, who and what was left out of them."""
    grouped: dict[tuple[str, tuple[str, ...]], list[KeptRow]] = {}
    for row in kept:
        grouped.setdefault((row.reader, row.files), []).append(row)
    for (reader, files), rows in grouped.items():
        first = min(rows, key=lambda row: row.since.sort_key)
        yield Row(
            kind="case",
            id=case,
            case=case,
            title=_("{reader} was not told of: {left_out}").format(
                reader=reader, left_out="; ".join(map(left_out_words, rows))
            ),
            facts=joined(
                _("left out on {date}").format(date=rough_date_in_words(first.since)), _files(files)
            ),
            chips=(Chip(_("Left out")),),
        )


def _recall_row(case: str, recall: RecallRow) -> Row:
    return Row(
        kind="person",
        id=recall.person_id,
        case=case,
        title=_("{person} withdrew a consent, or refused. To be told: {readers}").format(
            person=recall.person, readers=", ".join(recall.readers)
        ),
        facts=joined(
            _files(recall.files),
            _("What is kept of them here goes by “Delete for good…” on their page."),
        ),
        chips=(Chip(_("Tell them"), Tone.WARNING),),
    )


def _known_row(case: str, rows: Sequence[LedgerRow]) -> Row:
    first = min(rows, key=lambda row: row.since.sort_key)
    whom = first.person or _("the case as a whole")
    consents = {consent for row in rows for consent in row.consents}
    chips = []
    if any(row.without_consent for row in rows):
        chips.append(Chip(_("Without a consent"), Tone.WARNING))
    elif consents:
        chips.append(Chip(_("On a consent")))
    return Row(
        kind="person" if first.person_id else "case",
        id=first.person_id or case,
        case=case,
        title=_("{reader} knows of {whom}").format(reader=first.reader, whom=whom),
        facts=joined(
            ", ".join(_told_in_words(row) for row in rows),
            _("since {date}").format(date=rough_date_in_words(first.since)),
            _files(file for row in rows for file in row.files),
        ),
        chips=tuple(chips),
    )


def _told_in_words(row: LedgerRow) -> str:
    if not row.photographs:
        return _(row.told.label)
    return _("{what} ({files})").format(what=_(row.told.label), files=", ".join(row.photographs))


def _files(files: Iterable[str]) -> str:
    shown = (
        _("file {hash}").format(hash=each[:HASH_LETTERS]) if each else _("a file that was not read back")
        for each in files
    )
    return ", ".join(dict.fromkeys(shown))
