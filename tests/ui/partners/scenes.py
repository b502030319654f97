"""Pictures of the cards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from domain.ids import PartnerId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told, Way
from tests.ui.backup.scenes import _silent
from ui.background import Elsewhere
from ui.partners.page import CardsPage
from workflows.cards import Brought, KeyOnCard, OwnCard, PartnerCard, Passed
from workflows.found_keys import MistypedAgeKey
from workflows.ledger_reading import LedgerRow
from workflows.partners import PartnerRow
from workflows.vouching import Proof

AGE = "age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq"
SIGNING = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
WORDS = "river lamp stone quiet morning field october ladder"
OTHER_WORDS = "ladder october window fabric gentle harvest quiet stone"


def _row(number: int, name: str, proof: Proof, *, withdrawn: bool = False) -> PartnerRow:
    return PartnerRow(
        id=PartnerId(f"{number:032x}"),
        name=name,
        organisation="",
        kind=PartnerKind.OFFICE,
        age_recipient="" if proof is Proof.NONE else AGE,
        signing_key=SIGNING,
        words=WORDS,
        age_words=OTHER_WORDS,
        proof=proof,
        checked="",
        withdrawn=withdrawn,
    )


ROWS = (
    _row(1, "사무국 / The office", Proof.IN_PERSON),
    _row(2, "이순희", Proof.TYPED),
    _row(3, "Working group on arbitrary detention, Geneva", Proof.NONE),
    _row(4, "The office", Proof.UNPROVEN),
    _row(5, "Worker 7", Proof.TYPED, withdrawn=True),
)
PAGE = Partner(
    id=ROWS[0].id,
    name="사무국 / The office",
    organisation="Centre for documentation",
    kind=PartnerKind.OFFICE,
    age_recipient=AGE,
    signing_key=SIGNING,
)


def _knows(person: str, *told: Told, without_consent: bool = False) -> tuple[LedgerRow, ...]:
    return tuple(
        LedgerRow(
            reader=PAGE.name,
            partner=PAGE.id,
            case="MC-2015-10",
            person=person,
            person_id=person,
            told=each,
            since=RoughDate(edtf="2015-11-02"),
            consents=(),
            without_consent=without_consent,
            files=(),
        )
        for each in told
    )


KNOWS = (
    *_knows("리영희 / Ri Yong Hui", Told.CUSTODY, Told.NAME, Told.SEX, Told.AGE_BAND, without_consent=True),
    *_knows("Adult 2, name unknown", Told.CUSTODY, Told.SEX),
    *_knows("", Told.DAYS, Told.TOWNS),
)


def _page(number: int) -> CardsPage:
    page = CardsPage(
        _silent(), Elsewhere(), Path("Documents"), partner=ROWS[number].id if number >= 0 else ""
    )
    page.show_list(ROWS)
    return page


def own() -> QWidget:
    """Our own card."""
    page = _page(-1)
    page.show_own(
        OwnCard(age=KeyOnCard(text=AGE, words=OTHER_WORDS), signing=KeyOnCard(text=SIGNING, words=WORDS))
    )
    return page


def _card(proof: Proof, checked: str = "", brought: Brought | None = None) -> PartnerCard:
    return PartnerCard(
        page=PAGE,
        age=KeyOnCard(text=AGE, words=OTHER_WORDS, proof=proof, checked=checked),
        signing=KeyOnCard(text=SIGNING, words=WORDS, proof=proof, checked=checked),
        is_withdrawn=False,
        brought=brought,
        sent=(
            Passed(
                on="2015-11-20",
                case="MC-2015-10",
                way=Way.WHOLE_RECORD,
                words=OTHER_WORDS,
                is_earlier_key=False,
            ),
            Passed(on="2015-11-02", case="MC-2015-10", way=Way.PACKAGE, words=WORDS, is_earlier_key=True),
        ),
        received=(Passed(on="2015-11-21", case="", way=None, words=WORDS, is_earlier_key=False),),
    )


def known() -> QWidget:
    """Compared in person."""
    page = _page(0)
    page.show_partner(_card(Proof.IN_PERSON, "2015-11-20"), KNOWS)
    return page


def unproven() -> QWidget:
    """What came in a package."""
    page = _page(3)
    page.show_partner(_card(Proof.UNPROVEN, brought=Brought(name="Worker 3", words=WORDS, on="2015-11-21")))
    return page


def mistyped() -> QWidget:
    """No key yet, and one that is wrong."""
    page = _page(2)
    none = KeyOnCard(text="", words="")
    page.show_partner(
        PartnerCard(page=PAGE, age=none, signing=none, is_withdrawn=False, brought=None, sent=(), received=())
    )
    page._refuse(MistypedAgeKey())
    return page


SCENES = {
    "cards-own": own,
    "cards-known": known,
    "cards-unproven": unproven,
    "cards-mistyped": mistyped,
}
