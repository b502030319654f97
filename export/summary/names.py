"""What a summary's file is called: nothing a thief, a customs officer or a mail server could learn from."""

from __future__ import annotations

import re

_WORD = re.compile(r"[a-z0-9]+")

_LONGEST = 24
"""Characters of each part, so that the name fits every filesystem and every mail program."""


def file_name(code: str, profile: int, language: str, form: int = 0, person: str = "") -> str:
    """For instance "k7q2m_2_ko.pdf": the neutral code of the case in this summary, the number of the profile, the language.

    profile: from 1; form: which kind of document, from 0 for the summary, which has no number ("k7q2m-2_…"): "disappearance" or "confidential,
    United Nations" in a name is read by whoever sees the stick.  person: label of the only person a form is for.

    No name, no reference of the notebook, no day; the same summary always has the same name.  Whatever is not a plain Latin letter or a
    digit becomes a hyphen, since not every drive can hold it.
    """
    document = "-".join(
        filter(None, (_plain(code), str(form + 1) if form else "", _plain(person) if person else ""))
    )
    return "_".join((document, str(profile), _plain(language))) + ".pdf"


def _plain(text: str) -> str:
    return "-".join(_WORD.findall(text.casefold()))[:_LONGEST].rstrip("-") or "x"
