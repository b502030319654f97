"""A redacted case becomes the bytes of a summary: laid out, proved clean while it is laid out again, compared.  The door of this folder.

What it stands on takes a fifth of a second to load and is loaded when the first summary is asked for, not when the program starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.pixels import Pixels
from domain.redaction.leaves import texts
from domain.redaction.public_names import public_names
from domain.redaction.redacted import RedactedCase
from export.summary.errors import SummaryRefused
from export.summary.forms import Form


def summary(
    redacted: RedactedCase,
    language: str,
    forbidden: tuple[str, ...],
    form: Form = Form.CASE_SUMMARY,
    person: str = "",
    pixels: Sequence[Pixels] = (),
) -> bytes:
    """The finished PDF, in memory; nothing is written anywhere.

    The same case, language, form and person give the same bytes, on every machine that this release of typst runs on in the same way.

    language: a code of `resources.language.LANGUAGES`.
    person: label of the only person a form is for, or THE_GROUP for all as one; empty: everybody, one after the other.
    pixels: those of the photographs that the redacted case tells of; of others nothing is read.
    forbidden: everything that identifies somebody of the case, in every spelling; only the gate reads it.

    Raises:
        SummaryError: CharactersMissing, FontsDamaged, NotRendered, or SummaryRefused with the letters of the broken rules.
        UnknownLanguage: there is no catalogue of the language.
    """
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - loaded when first needed, see above

    from export.summary.gate.broken import Rule  # noqa: PLC0415
    from export.summary.gate.prove import prove  # noqa: PLC0415
    from export.summary.render import rendered  # noqa: PLC0415
    from export.summary.wording.forms.each import document_of  # noqa: PLC0415

    document = document_of(redacted, language, form, person)
    pdf = rendered(document, pixels)
    # Each takes about as long, and typst lets others work meanwhile.
    with ThreadPoolExecutor(max_workers=1) as beside:
        again = beside.submit(rendered, document, pixels)
        # The code of the profile is ours: whoever is called "Counsel" is not told of by it.
        told = tuple(texts(replace(redacted, profile="")))
        prove(pdf, document, forbidden, public_names(redacted), told)
        if again.result() != pdf:
            raise SummaryRefused((Rule.RENDERS.value,))
    return pdf
