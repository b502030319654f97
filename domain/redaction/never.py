"""Words of the vocabularies that leave the notebook under no profile: they say what a NEVER field says.

That a phone was seized, that somebody admitted to be going to the South, was returned before, met a church or was led by a guide is as deadly as
a term as it is as a text.
"""

from __future__ import annotations

from domain.vocabulary.events import EventKind
from domain.vocabulary.people import EventRole, FamilyLinkKind, NameKind, Vulnerability
from domain.vocabulary.places import SiteKind
from domain.vocabulary.risk import RiskIndicator
from domain.vocabulary.term import Term

EVENTS = frozenset({EventKind.JOURNEY})
"""Legs of the route: such an event is left out as a whole."""

HELPERS = frozenset({EventRole.GUIDE, EventRole.HOST, EventRole.DRIVER})
"""Shown as "other": who guided or sheltered somebody is a person of the case like any other."""

SITES = frozenset({SiteKind.SAFE_HOUSE, SiteKind.PLACE_OF_WORSHIP, SiteKind.HOME})
"""A place of such a kind shows no more than its town: who sheltered or housed somebody is found by it."""

TIES = frozenset({FamilyLinkKind.BROKER, FamilyLinkKind.HOST, FamilyLinkKind.CALLER_IN_SOUTH})

NAMES = frozenset({NameKind.CHURCH_OR_PROTECTION})

TERMS: frozenset[Term] = frozenset(
    {
        Vulnerability.RETURNED_BEFORE,
        RiskIndicator.CONFESSED_TO_SOUTH,
        RiskIndicator.PHONE_SEIZED,
        RiskIndicator.RETURNED_BEFORE,
    }
)
"""Taken out of every list."""
