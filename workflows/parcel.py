"""A parcel: what somebody decided to send, what was gathered for it, and what is inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from crypto.signing import SigningKey
from domain.casefile import CaseFile
from domain.disclosure import Disclosure
from domain.ids import CaseId, DisclosureId, PartnerId
from domain.redaction.consents import Recipient
from domain.redaction.labels import Labels
from domain.redaction.profiles import Profile
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told, Way
from export.package.manifest import REVISIONS
from export.package.write import Entry, entry_of_bytes
from storage.revision import Revision
from storage.sealed_files import SealedFile
from storage.transport import line_of
from workflows.packed_files import entries_of_files
from workflows.reporting import Summary, make_summary

LEFT_OUT = "files_left_out"
"""Among the counts of the manifest: how many files the revisions name that could have come and did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Somebody whom a package is sealed to."""

    partner: PartnerId | None
    """Whose consents count; None: a bare key or words, for whom nobody consented."""
    key: str
    """age1…; "" for words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What a person decided to send."""

    cases: tuple[str, ...]
    to: str | None = None
    """An age1… key or a partner's name; None: sealed with words."""
    also: tuple[str, ...] = ()
    """Further colleagues, each by key or name, who can open the same package; of a whole record only."""
    words: str | None = field(default=None, repr=False)
    colleague: bool = False
    """The whole record with its history, instead of the redacted case."""
    with_files: bool = True
    """Of a whole record: whether its files travel, or are only named in it."""
    profile: str | None = None
    """What a partner may see; None: as the partner's page says."""
    language: str = "en"
    """Of the summary."""
    on: date
    """The day the custody states are shown for."""
    out: Path
    """A file that is not there yet, or a folder, in which the file gets a name that says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """Everything a package is made of; nothing more is asked of the notebook."""

    sending: Sending
    cases: tuple[CaseFile, ...] = field(repr=False)
    with_trash: tuple[CaseFile, ...] = field(repr=False)
    """The same with what was thrown away, of which nothing may be in a summary; empty for a colleague."""
    revisions: tuple[Revision, ...] = field(repr=False)
    """Empty for a partner."""
    files: tuple[SealedFile, ...] = field(repr=False)
    """Of the cases; they go with the revisions that name them, and nowhere else."""
    left_out: int
    """How many files of the cases do not go, though they are here: nobody wanted them to, or they are damaged."""
    receivers: tuple[Receiver, ...]
    """One; of a whole record one and more."""
    profile: Profile
    labels: Labels = field(repr=False)
    signing_key: SigningKey = field(repr=False)
    audit_head: str
    disclosures: tuple[DisclosureId, ...]
    """For the ledger, one for each case."""

    @property
    def partner(self) -> PartnerId | None:
        """Whom a redacted case is made for."""
        return self.receivers[0].partner

    @property
    def is_whole(self) -> bool:
        """Whether it carries revisions."""
        return bool(self.revisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A package that was written and read back."""

    path: Path
    size: int
    sha256: str
    words: str | None = field(repr=False)
    """What opens it, if it was sealed with words: to be said by another way than the stick."""
    disclosures: tuple[Disclosure, ...] = field(repr=False)
    """What each case tells, for the ledger; of the whole record, that it is everything."""
    receipt: str
    """Six words that stand for the journal of this notebook at this moment; the office can compare them later."""


def disclosures_of(prepared: Prepared, summaries: Sequence[Summary]) -> tuple[Disclosure, ...]:
    """What goes to whom, as far as it is known: without summaries, only that it goes."""
    whole = Disclosure(
        id=DisclosureId(""),
        case=CaseId(""),
        made=RoughDate.unknown(),
        way=Way.WHOLE_RECORD if prepared.is_whole else Way.PACKAGE,
        profile="" if prepared.is_whole else prepared.profile.code,
        told=(Told.EVERYTHING,) if prepared.is_whole else (),
    )
    told = [
        replace(
            whole,
            profile_version=made.profile_version,
            told=made.told,
            people=made.people,
            people_left_out=made.people_left_out,
            events_left_out=made.events_left_out,
        )
        for made in (each.disclosure for each in summaries)
    ] or [whole] * len(prepared.cases)
    ids = iter(prepared.disclosures)
    return tuple(
        replace(
            each,
            id=next(ids),
            case=case_file.case.id,
            partner=receiver.partner,
            reader="" if receiver.partner else (receiver.key or "words"),
            sealed_to=receiver.key,
        )
        for receiver in prepared.receivers
        for each, case_file in zip(told, prepared.cases, strict=True)
    )


def summaries_of(prepared: Prepared, made: date) -> tuple[Summary, ...]:
    """The redacted cases, each made for this recipient."""
    recipient = Recipient(partner=prepared.partner, day=made) if prepared.partner else None
    return tuple(
        make_summary(
            each,
            profile=prepared.profile,
            language=prepared.sending.language,
            on=prepared.sending.on,
            labels=prepared.labels,
            recipient=recipient,
            with_trash=with_trash,
        )
        for each, with_trash in zip(prepared.cases, prepared.with_trash, strict=True)
    )


def entries_of(prepared: Prepared, summaries: Sequence[Summary]) -> list[Entry]:
    """The files inside."""
    if prepared.is_whole:
        text = b"".join(line_of(revision) + b"\n" for revision in prepared.revisions)
        return [entry_of_bytes(REVISIONS, text), *entries_of_files(prepared.files)]
    entries = []
    for number, summary in enumerate(summaries, 1):
        suffix = f"-{number}" if len(prepared.cases) > 1 else ""
        entries.append(entry_of_bytes(f"case{suffix}.json", summary.redacted_json))
        entries.append(entry_of_bytes(f"summary{suffix}.pdf", summary.pdf))
    return entries


def counts_of(prepared: Prepared) -> dict[str, int]:
    """How many records of each kind, for the manifest."""
    if not prepared.is_whole:
        return {"case": len(prepared.cases)}
    counts: dict[str, int] = {}
    for revision in prepared.revisions:
        counts[revision.kind] = counts.get(revision.kind, 0) + 1
    return {**counts, LEFT_OUT: prepared.left_out} if prepared.left_out else counts


def without(prepared: Prepared, damaged: Sequence[SealedFile]) -> Prepared:
    """The same without some files, which the list at the head of the package counts."""
    kept = tuple(each for each in prepared.files if each not in damaged)
    left_out = prepared.left_out + len(prepared.files) - len(kept)
    return replace(prepared, files=kept, left_out=left_out)
