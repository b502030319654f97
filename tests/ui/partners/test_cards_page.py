"""The cards over a real notebook, by real keys: shown, entered, compared, replaced, withdrawn; and the way there from a partner's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from crypto.age import new_identity
from domain.casefile import CaseFile
from domain.disclosure import Disclosure, PersonTold
from domain.ids import DisclosureId, PartnerId
from domain.partner import Partner, PartnerKind
from domain.roughdate import RoughDate
from domain.vocabulary.disclosures import Told
from tests.ui.accessible import markup_labels, unnamed
from tests.ui.ledger_samples import KEPT
from tests.ui.notebook.conftest import Room, example, room
from tests.ui.sticks.test_eject_button import STICK
from ui.forms.partner_form import PartnerForm
from ui.forms.record_words import kept_in_words
from ui.notebook.rows import Row
from ui.partners.beside import show_cards
from ui.partners.card_view import OwnView, PartnerView
from ui.partners.qr_code import QUIET, QrCode
from ui.widgets.labels import PlainLabel
from workflows import casework, partners, sending, sticks
from workflows.case_import import import_example
from workflows.session import Session
from workflows.vouching import Proof

__all__ = ["example", "room"]

NOW = datetime(2015, 11, 20, 12, 0, tzinfo=UTC)
OFFICE = Partner(id=PartnerId("0f" * 16), name="The office", kind=PartnerKind.OFFICE)
KEY = new_identity().recipient


def with_office(session: Session, key: str = "") -> None:
    casework.keep(session, Partner(id=OFFICE.id, name="The office", kind=PartnerKind.OFFICE), now=NOW)
    if key:
        # As a package puts it there: kept, and nobody's word.
        with session.notebook.transaction("package received", now=NOW) as transaction:
            transaction.keep(
                Partner(id=OFFICE.id, name="The office", kind=PartnerKind.OFFICE, age_recipient=key)
            )


def _the_case(session: Session) -> CaseFile:
    return casework.case_file(session, import_example(session, now=NOW).case)


def cards(room: Room, qtbot: QtBot, partner: str = "") -> Any:
    page = show_cards(room.window(), room.thread, room.elsewhere, room.folder.parent, partner=partner)
    wanted = PartnerView if partner else OwnView
    qtbot.waitUntil(lambda: isinstance(page.view, wanted))
    assert unnamed(page) == []
    assert markup_labels(page) == []
    return page


def _next_stop(stop: QWidget) -> QWidget:
    QTest.keyClick(stop, Qt.Key.Key_Tab)
    here = stop.window().focusWidget()
    assert here is not None
    return here


def proof_of(room: Room) -> Proof:
    (row,) = room.run(partners.all_partners)
    found: Proof = row.proof
    return found


def test_our_own_card_shows_both_keys_as_codes_as_words_and_as_they_are(room: Room, qtbot: QtBot) -> None:
    page = cards(room, qtbot)
    keys = room.run(sending.identity)
    shown = [field.text() for field in page.view.findChildren(QLineEdit)]
    assert shown == [keys.age_recipient, keys.signing_key]
    assert [code.modules for code in page.view.findChildren(QrCode)] == [
        tuple(bytes(row) for row in segno.make_qr(text, error="m").matrix_iter(border=QUIET))
        for text in shown
    ]
    target = room.folder.parent / "card.txt"
    page.save_to(target)
    qtbot.waitUntil(lambda: "card.txt" in page.status.text())
    assert target.read_text().split("\n")[:2] == shown
    page.save_to(target)
    qtbot.waitUntil(lambda: "already there" in page.status.text())


def test_a_stick_that_our_card_was_saved_to_can_be_let_go(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(sticks, "removable_drives", lambda: (replace(STICK, mount=stick),))
    page = cards(room, qtbot)
    assert page.eject.isHidden()
    page.save_to(stick / "card.txt")
    qtbot.waitUntil(lambda: not page.eject.isHidden())
    page.save_to(room.folder.parent / "card.txt")
    qtbot.waitUntil(page.eject.isHidden)


def test_what_a_partner_knows_of_whom_stands_on_their_card(room: Room, qtbot: QtBot) -> None:
    room.run(with_office)
    case_file = room.run(_the_case)
    somebody = case_file.people[0]
    told = Disclosure(
        id=DisclosureId("ab" * 16),
        case=case_file.case.id,
        made=RoughDate(edtf="2015-11-20"),
        partner=OFFICE.id,
        told=(Told.TOWNS,),
        people=(PersonTold(person=somebody.id, told=(Told.NAME, Told.SEX), without_consent=(Told.NAME,)),),
        reason="Hearing tomorrow",
    )

    def keep(session: Session) -> None:
        with session.notebook.transaction("summary written", now=NOW) as transaction:
            transaction.keep(told)

    room.run(keep)
    page = cards(room, qtbot, OFFICE.id)
    said = "\n".join(label.text() for label in page.view.findChildren(PlainLabel))
    assert f"{somebody.shown_name} · Name, Sex · since 20 Nov 2015 · Without a consent" in said
    assert "the case as a whole · Towns" in said


def test_a_key_is_entered_and_a_mistyped_one_is_caught(room: Room, qtbot: QtBot) -> None:
    room.run(with_office)
    page = cards(room, qtbot, OFFICE.id)
    assert page.withdraw.isHidden()
    QTest.keyClicks(page.view.entry.line, KEY[:-1])
    QTest.keyClick(page.view.entry.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "check letters" in page.status.text())
    assert proof_of(room) is Proof.NONE
    page.view.entry.line.setText(KEY)
    QTest.keyClick(page.view.entry.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.findChildren(QrCode) != [])
    assert proof_of(room) is Proof.TYPED
    assert not page.withdraw.isHidden()


def test_what_came_in_a_package_is_said_and_can_be_compared(room: Room, qtbot: QtBot) -> None:
    room.run(lambda session: with_office(session, KEY))
    page = cards(room, qtbot, OFFICE.id)
    assert proof_of(room) is Proof.UNPROVEN
    assert page.model.rows[1].chips
    assert page.view.by_voice.isVisibleTo(page)
    page.view.in_person.setFocus()
    QTest.keyClick(page.view.in_person, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not page.model.rows[1].chips)
    assert proof_of(room) is Proof.IN_PERSON
    assert "can be used" in page.status.text()


def test_what_was_compared_is_what_was_on_the_screen(room: Room, qtbot: QtBot) -> None:
    room.run(lambda session: with_office(session, KEY))
    page = cards(room, qtbot, OFFICE.id)
    room.run(lambda session: with_office(session, new_identity().recipient))
    page.view.in_person.click()
    qtbot.waitUntil(lambda: "changed meanwhile" in page.status.text())
    assert proof_of(room) is Proof.UNPROVEN


def test_keys_come_from_a_file_are_replaced_and_withdrawn(room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    room.run(lambda session: with_office(session, KEY))
    page = cards(room, qtbot, OFFICE.id)
    file = tmp_path / "their.txt"
    file.write_text(new_identity().recipient)
    page.bringing.take_file(file)
    qtbot.waitUntil(lambda: "on the card now" in page.status.text())
    qtbot.waitUntil(lambda: page._card.age.text == file.read_text())
    assert proof_of(room) is Proof.TYPED
    page.withdraw.click()
    qtbot.waitUntil(page.withdraw.isHidden)
    assert "withdrawn" in page.model.rows[1].facts
    assert not page.view.entry.isVisibleTo(page)


@pytest.mark.parametrize("is_edited", [False, True])
def test_from_a_partners_page_to_the_card_the_page_is_kept_and_its_keys_are_not_touched(
    room: Room, qtbot: QtBot, is_edited: bool
) -> None:
    room.run(lambda session: with_office(session, KEY))
    window = room.window()
    asked = list[str]()
    window.workspace.editor.card_asked.connect(asked.append)
    window.workspace.open("partner", OFFICE.id)
    qtbot.waitUntil(lambda: isinstance(window.workspace.editor.form, PartnerForm))
    form = window.workspace.editor.form
    assert isinstance(form, PartnerForm)
    form.complete()
    if is_edited:
        form.findChildren(QLineEdit)[0].setFocus()
        QTest.keyClicks(form.findChildren(QLineEdit)[0], "!")
    form.card_asked.emit()
    assert asked == [OFFICE.id]
    assert window.workspace.editor.form is None
    (row,) = room.run(partners.all_partners)
    assert ("!" in row.name, row.age_recipient) == (is_edited, KEY)
    assert row.proof is Proof.UNPROVEN


def test_the_list_of_partners_says_what_is_known_here_and_not_what_a_package_wrote(
    room: Room, qtbot: QtBot
) -> None:
    def bring(session: Session) -> None:
        with session.notebook.transaction("package received", now=NOW) as transaction:
            transaction.keep(
                Partner(
                    id=OFFICE.id,
                    name="The office",
                    kind=PartnerKind.OFFICE,
                    age_recipient=KEY,
                    checked=RoughDate(edtf="2015-11-20"),
                )
            )

    room.run(bring)
    browser = room.window().browser
    browser.show_section("partners")
    model = browser._lists["partners"].model
    qtbot.waitUntil(lambda: len(model.rows) == 1)
    (row,) = model.rows
    assert isinstance(row, Row)
    assert [chip.text for chip in row.chips] == ["Key not compared"]
    assert "checked" not in row.facts
    room.run(
        lambda session: partners.compared(
            session,
            partners.partner_named(session, "The office"),
            in_person=RoughDate(edtf="2015-11-21"),
            now=NOW,
        )
    )
    browser.reload()
    qtbot.waitUntil(lambda: "checked in person 21 Nov 2015" in model.rows[0].sentence)
    assert "Key compared" in model.rows[0].sentence


def test_what_was_left_out_stands_beside_what_a_partner_knows() -> None:
    person = replace(KEPT, files=("",))
    gone = replace(person, person="", person_id="", event_id="e")
    assert list(kept_in_words([person, gone, replace(person, case="C-2")])) == [
        "C-1 · Kwon Sun Hwa; an event that is no more here",
        "C-2 · Kwon Sun Hwa",
    ]


@pytest.mark.parametrize("partner", ["", OFFICE.id])
def test_tab_goes_from_the_list_through_the_card_to_the_buttons(
    room: Room, qtbot: QtBot, partner: str
) -> None:
    room.run(lambda session: with_office(session, KEY))
    page = cards(room, qtbot, partner)
    page.who.setFocus()
    stops = [page.who]
    while (here := _next_stop(stops[-1])) is not page.who:
        stops.append(here)
    on_card = [page.view.isAncestorOf(stop) for stop in stops if stop not in (page.who, page.area)]
    assert any(on_card)
    assert on_card == sorted(on_card, reverse=True)  # all of the card, then all of the foot
    entry = [page.view.entry.isAncestorOf(stop) for stop in stops] if partner else []
    codes = [isinstance(stop, QLineEdit) and stop.isReadOnly() for stop in stops]
    assert not any(entry[: codes.index(True)])  # first what the keys are, then other ones
