"""Every vocabulary in one list, for what has to see them all: the message catalogues, the exports, the tests."""

from __future__ import annotations

from collections.abc import Iterator

from domain.vocabulary import (
    appeals,
    asks,
    authorities,
    cases,
    context,
    countries,
    custody,
    disclosures,
    events,
    law,
    norms,
    people,
    places,
    protection,
    purges,
    risk,
    sources,
    whereabouts,
)
from domain.vocabulary.term import Term

VOCABULARIES: tuple[type[Term], ...] = (
    events.EventKind,
    events.EventLinkKind,
    places.SiteKind,
    places.PlaceLevel,
    places.PlaceCertainty,
    authorities.AuthorityKind,
    authorities.Involvement,
    authorities.Attribution,
    people.Sex,
    people.EventRole,
    people.Presence,
    people.Outcome,
    people.Vulnerability,
    people.FamilyLinkKind,
    people.Script,
    people.NameKind,
    law.Answer,
    law.LegalBasis,
    law.DetentionType,
    law.AccessKind,
    law.AccessState,
    law.AsylumStep,
    law.Norm,
    norms.Standing,
    whereabouts.Disclosure,
    whereabouts.ContactKind,
    risk.RiskKind,
    risk.Imminence,
    risk.RiskIndicator,
    sources.SourceKind,
    sources.Reliability,
    sources.Credibility,
    sources.SourceConnection,
    sources.MaterialKind,
    sources.Verification,
    sources.Certainty,
    disclosures.Told,
    disclosures.Way,
    protection.Publicity,
    protection.ConsentBasis,
    protection.ConsentPurpose,
    protection.ConsentScope,
    purges.PurgeReason,
    appeals.AppealKind,
    appeals.Response,
    appeals.Impact,
    appeals.AppealPriority,
    appeals.AppealStatus,
    asks.Ask,
    asks.NormSide,
    cases.CaseStatus,
    context.ContextTopic,
    custody.CustodyStatus,
    countries.Country,
)


def messages() -> Iterator[str]:
    """Yield the label of every term of every vocabulary; a label that several share comes several times."""
    for vocabulary in VOCABULARIES:
        for term in vocabulary:
            yield term.label
