"""Summary: a case redacted, laid out twice, compared and proved, beside typst alone on the same document, both warm.

python -m benchmarks.summary
"""

from __future__ import annotations

from datetime import date
from functools import partial
from importlib.resources import files

import typst

from benchmarks.measure import Figure, in_turns, say, seconds
from domain.redaction.labels import Labels
from domain.redaction.redact import redact
from export.summary.document import Document
from export.summary.fonts import fonts
from export.summary.forms import Form
from export.summary.gate.prove import prove
from export.summary.pages import page_texts
from export.summary.render import rendered
from export.summary.wording.case import case_summary
from export.summary.wording.forms.each import document_of
from storage.case_json import case_file_from_json
from workflows.recipients import profile_of
from workflows.reporting import make_summary

ON = date(2015, 11, 20)
PROFILE, LANGUAGE = "partner_ngo", "en"
ROUNDS = 9
TEN = 10
"""Pages for which the gate may take a second."""


def main() -> None:
    """All figures of this page."""
    example = files("resources.examples").joinpath("mong-cai.json").read_bytes()
    case_file = case_file_from_json(example)
    redaction = redact(case_file, profile_of(PROFILE), labels=Labels.letters(), on=ON)
    document = case_summary(redaction.case, LANGUAGE)
    pdf = rendered(document)
    forms = document_of(redaction.case, LANGUAGE, Form.ARBITRARY_DETENTION)
    long = rendered(forms)
    whole, gate, alone, gate_of_long, long_alone = in_turns(
        partial(seconds, partial(make_summary, case_file, profile=PROFILE, language=LANGUAGE, on=ON)),
        partial(seconds, partial(prove, pdf, document, redaction.forbidden)),
        partial(seconds, partial(laid_out, document)),
        partial(seconds, partial(prove, long, forms, redaction.forbidden)),
        partial(seconds, partial(laid_out, forms)),
        rounds=ROUNDS,
    )
    say(
        Figure(name="a summary, ready and proved", ours=whole, peer_name="typst alone", peer=alone, limit=0.5)
    )
    say(Figure(name="the gate by itself", ours=gate, peer_name="typst alone", peer=alone, goal=10))
    pages = len(page_texts(long))
    of_ten = partial(Figure, peer_name=f"typst alone, of {pages}", peer=long_alone)
    say(of_ten(name="the gate over ten pages", ours=gate_of_long * TEN / pages, limit=1))


def laid_out(document: Document) -> object:
    """The document laid out by typst and by nobody else; given as bytes, so that it is not remembered from the last time."""
    here = files("export.summary")
    compiler = typst.Compiler(
        here.joinpath("template.typ").read_bytes(),
        root=str(here),
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": document.json()},
    )
    return compiler.compile(format="pdf", pdf_standards=["ua-1"])


if __name__ == "__main__":
    main()
