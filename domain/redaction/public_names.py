"""Public names: the towns, provinces and authorities that a redacted case shows and that everybody knows by these names.

A withheld name may be a part of one: who is called Kim Chaek is not told of by the town of Kimchaek.  Where the whole of such a name stands the
part says nothing; anywhere else it does.  What only the record calls a place ("the flat of Kim Chaek") is none of them.
"""

from __future__ import annotations

from functools import cache

from domain.known.authorities import known_authorities
from domain.known.letters import letters_without_kind
from domain.known.places import known_places
from domain.known.spellings import places_in_every_spelling
from domain.redaction.leaves import leaves
from domain.redaction.redacted import RedactedCase
from domain.redaction.redacted_values import RedactedAuthority, RedactedPlace


def public_names(redacted: RedactedCase) -> tuple[str, ...]:
    """Those names, as they are shown, sorted."""
    shown = leaves(redacted, (RedactedPlace, RedactedAuthority))
    texts = {str(text) for value in shown for text in leaves(value, (str,))}
    return tuple(sorted(text for text in texts if not letters_without_kind(text).isdisjoint(_known())))


@cache
def _known() -> frozenset[str]:
    places = (name.text for each in (*known_places(), *places_in_every_spelling()) for name in each.names)
    authorities = (name.text for each in known_authorities() for name in each.names)
    return frozenset(each for text in (*places, *authorities) for each in letters_without_kind(text))
