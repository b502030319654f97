"""Known: everything a case and its linked cases have recorded that must not be read out of a text, and what stands for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from domain.casefile import CaseFile
from domain.redaction.freetext.findings import What
from domain.redaction.freetext.folding import letters_of
from domain.redaction.freetext.known_places import places_of_case, public_places
from domain.redaction.freetext.named import Named
from domain.redaction.freetext.recorded import OWN, may_be_name, recorded_in, somebody, who_is
from domain.redaction.freetext.strangers import is_made_like_a_name
from domain.redaction.marks import Absence
from domain.redaction.profiles import Profile
from domain.redaction.redact import Redaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What must not be read out of a text."""

    profile: Profile
    named: tuple[Named, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    """`Named.who` of people of the case → their label in the structured summary."""
    shown: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """`Named.who` of people whose names the summary shows → the letters of each of these names."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What a token says in English → in the language of the document; what is missing is said in English."""
    tells_people: bool = True
    """Whether people without a label are told apart too, by numbers."""


def known_of(
    redaction: Redaction,
    case_file: CaseFile,
    profile: Profile,
    *,
    linked: Iterable[CaseFile] = (),
    staff: Iterable[str] = (),
) -> Known:
    """What a case, and those linked with it, have recorded.

    redaction: of this case under this profile, so that people are called as they are there and what is shown there is no secret.
    staff: what those who work with the notebook are called; only what is made as people's names are is looked for.
    """
    shown = frozenset(map(letters_of, _texts_in(redaction.case)))
    found: dict[tuple[str, str], Named] = {}
    for each in (case_file, *linked):
        for named in (*recorded_in(each, profile), *places_of_case(each, profile)):
            letters = letters_of(named.text)
            if letters and (named.what is What.PERSON or letters not in shown):
                found.setdefault((letters, named.who if named.who.startswith(OWN) else ""), named)
    for name in staff:
        if letters_of(name) and may_be_name(name) and is_made_like_a_name(name):
            found.setdefault((letters_of(name), ""), somebody(name))
    recorded = {letters for letters, _who in found}
    for named in public_places(profile):
        letters = letters_of(named.text)
        if letters not in recorded | shown:
            found.setdefault((letters, ""), named)
    return Known(
        profile=profile,
        named=tuple(found[key] for key in sorted(found)),
        labels={who_is(person): label for person, label in redaction.labels.items()},
        shown=dict(_shown_names(redaction)),
        tells_people=bool(redaction.labels) or redaction.case.people == (),
    )


def _shown_names(redaction: Redaction) -> Iterator[tuple[str, frozenset[str]]]:
    """Whose names the summary shows, with a consent, and which."""
    by_label = {label: person for person, label in redaction.labels.items()}
    for person in () if isinstance(redaction.case.people, Absence) else redaction.case.people:
        if not isinstance(person.names, Absence):
            yield who_is(by_label[person.label]), frozenset(letters_of(name.text) for name in person.names)


def _texts_in(value: Any) -> Iterator[str]:
    """Every text a redacted case shows."""
    if isinstance(value, str):
        yield getattr(value, "label", value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts_in(each)
    else:
        for name in getattr(value, "__dataclass_fields__", ()):
            yield from _texts_in(getattr(value, name))
