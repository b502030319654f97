"""Rows of records that say something only beside the rest of their case: appeals, consents, facts around it."""

from __future__ import annotations

from domain.appeal import Appeal
from domain.casefile import CaseFile
from domain.clocks import reply_due
from domain.consent import Consent
from domain.context import ContextFact
from domain.counts import CountRange
from domain.roughdate import RoughDate
from domain.vocabulary.appeals import AppealKind, Response
from domain.vocabulary.countries import Country
from domain.vocabulary.protection import ConsentBasis
from resources.language import translated as _
from ui.notebook.date_words import rough_date_in_words
from ui.notebook.record_rows import joined, one_line
from ui.notebook.rows import Chip, Row, Tone

_STILL_DUE = (Response.PENDING, Response.UNKNOWN)


def appeal_row(appeal: Appeal, case_file: CaseFile) -> Row:
    """The row of an appeal: by whom, to whom, and the answer or the silence."""
    asked = [found.name for each in appeal.addressed_to if (found := case_file.authority(each)) is not None]
    answered = appeal.response is not Response.UNKNOWN
    return Row(
        kind="appeal",
        id=appeal.id,
        case=appeal.case,
        title=joined(_(appeal.kind.label), appeal.made_by),
        facts=joined(
            rough_date_in_words(appeal.made.working_value) if appeal.made else "",
            _("to {names}").format(names=", ".join(asked)) if asked else "",
            ", ".join(_(ask.label) for ask in appeal.asks),
            f"“{one_line(appeal.response_words)}”" if appeal.response_words else "",
            _answer_due(appeal),
        ),
        chips=(Chip(_(appeal.response.label) if answered else _("Answer not known"), Tone.PLAIN),),
        record=appeal,
    )


def _answer_due(appeal: Appeal) -> str:
    """The first day on which the time for an answer can be over, where there is such a time and no answer."""
    if (
        appeal.kind is not AppealKind.UN_SUBMISSION
        or appeal.response not in _STILL_DUE
        or appeal.made is None
    ):
        return ""
    due = reply_due(appeal.made.working_value).earliest
    return "" if due is None else _("answer due {date}").format(date=rough_date_in_words(RoughDate.day(due)))


def consent_row(consent: Consent, case_file: CaseFile) -> Row:
    """The row of a consent: whose, for what, for whom, and whether it still stands."""
    person = case_file.person(consent.person)
    partners = {partner.id: partner.name for partner in case_file.partners}
    if consent.withdrawn is not None:
        chip = Chip(_("Consent withdrawn"), Tone.WARNING)
    elif consent.basis is ConsentBasis.REFUSED:
        chip = Chip(_("Refused"), Tone.WARNING)
    else:
        chip = Chip(_(consent.basis.label))
    return Row(
        kind="consent",
        id=consent.id,
        case=consent.case,
        title=person.shown_name if person else _whose_else(consent),
        facts=joined(
            ", ".join(_(purpose.label) for purpose in consent.purposes),
            ", ".join(_(scope.label) for scope in consent.scopes),
            _("for {names}").format(names=", ".join(partners.get(each, "?") for each in consent.recipients))
            if consent.recipients
            else "",
            _("given {date}").format(date=rough_date_in_words(consent.given)) if consent.given else "",
            _("ends {date}").format(date=rough_date_in_words(consent.expires)) if consent.expires else "",
        ),
        chips=(chip,),
        record=consent,
    )


def context_row(fact: ContextFact, case_file: CaseFile) -> Row:
    """The row of something true around the case."""
    source = case_file.source(fact.source)
    return Row(
        kind="context",
        id=fact.id,
        case=fact.case,
        title=_(fact.topic.label),
        facts=joined(
            _count(fact.count) if fact.count else "",
            rough_date_in_words(fact.period) if fact.period else "",
            _(fact.country.label) if fact.country is not Country.UNKNOWN else "",
            f"“{one_line(fact.words)}”" if fact.words else "",
            source.label if source else "",
        ),
        record=fact,
    )


def _whose_else(consent: Consent) -> str:
    return _("A record that is not in this case") if consent.person else _("Nobody chosen yet")


def _count(count: CountRange) -> str:
    numbers = f"{count.minimum}" if count.most == count.minimum else f"{count.minimum}–{count.most}"
    return _("about {number}").format(number=numbers) if count.about else numbers
