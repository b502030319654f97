"""Making a notebook: four steps, back at any time, nothing on the disk before the end, and proof that its keys open it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from resources.language import set_language
from tests.ui.accessible import markup_labels, unnamed
from tests.ui.unlock.conftest import Wizard
from ui.unlock.answers import Answers
from ui.unlock.language_step import LanguageStep
from ui.unlock.making import made_and_proved
from ui.unlock.new_notebook import LANGUAGE, PASSPHRASE, READY, RECOVERY, NewNotebook
from ui.unlock.passphrase_step import PassphraseStep
from ui.unlock.ready_step import ReadyStep
from ui.unlock.recovery_step import RecoveryStep
from ui.unlock.strength_words import strength_in_words, tone_of
from workflows.errors import Refused
from workflows.key_slots import Kind, ways
from workflows.passphrase_advice import RecoveryWords, pieces_of, strength
from workflows.session import Session, lock, unlock


def answer_from_paper(screen: NewNotebook) -> None:
    """Type the words that are asked for, in capitals and with spaces around."""
    step = screen.step
    assert isinstance(step, RecoveryStep)
    assert screen.answers.recovery is not None
    for place, field in step.fields.items():
        field.setText(f" {screen.answers.recovery.words[place - 1].upper()} ")


def test_the_way_through_all_steps_makes_nothing_before_the_last(
    qtbot: Any, wizard: Wizard, tmp_path: Path
) -> None:
    screen = wizard()
    assert isinstance(screen.step, LanguageStep)
    screen.step.buttons["en"].click()
    assert isinstance(screen.step, PassphraseStep)
    assert len(screen.answers.suggested.split()) == 6
    assert screen.next_button.text() == "Use these words"
    screen.next_button.click()
    screen.next_button.click()
    answer_from_paper(screen)
    screen.next_button.click()
    assert isinstance(screen.step, ReadyStep)
    assert list(tmp_path.iterdir()) == []


def test_back_leads_through_every_step_and_keeps_what_was_answered(wizard: Wizard) -> None:
    screen = wizard(READY, person="K.")
    screen.back_button.click()
    suggested, words = screen.answers.suggested, screen.answers.recovery
    screen.next_button.click()
    screen.back_button.click()  # from the question to the words
    assert isinstance(screen.step, RecoveryStep)
    screen.back_button.click()
    assert isinstance(screen.step, PassphraseStep)
    screen.back_button.click()
    assert isinstance(screen.step, LanguageStep)
    assert not screen.back_button.isVisible()
    assert (screen.answers.person, screen.answers.recovery) == ("K.", words)
    screen.next_button.click()
    assert suggested in ("", screen.answers.suggested)


def test_another_language_gives_words_of_that_language(qtbot: Any, wizard: Wizard) -> None:
    screen = wizard()
    assert isinstance(screen.step, LanguageStep)
    with qtbot.waitSignal(screen.language_chosen) as chosen:
        screen.step.buttons["ko"].click()
    assert (chosen.args, screen.number, screen.answers.suggested) == (["ko"], PASSPHRASE, "")
    set_language("ko")
    again = wizard(screen.number)
    assert all("가" <= word[0] <= "힣" for word in again.answers.suggested.split())


def test_a_passphrase_of_ones_own_is_typed_twice(qtbot: Any, wizard: Wizard) -> None:
    screen = wizard(PASSPHRASE, writes_own=True)
    step = screen.step
    assert isinstance(step, PassphraseStep)
    assert not screen.next_button.isEnabled()
    qtbot.keyClicks(step.field.line, "Mong Cai 1949")
    qtbot.keyClicks(step.again.line, "Mong Cai 194")
    assert not screen.next_button.isEnabled()
    qtbot.keyClick(step.again.line, Qt.Key.Key_Return)
    assert step.first_field() is step.again
    qtbot.keyClicks(step.again.line, "9")
    assert screen.next_button.isEnabled()
    assert screen.answers.passphrase == "Mong Cai 1949"


def test_a_weak_passphrase_is_told_and_not_forbidden(qtbot: Any, wizard: Wizard) -> None:
    screen = wizard(PASSPHRASE, writes_own=True, own="qwerty", again="qwerty")
    step = screen.step
    assert isinstance(step, PassphraseStep)
    qtbot.waitUntil(lambda: bool(step.judgement.text()), timeout=10_000)
    assert "more words" in step.judgement.text()
    assert step.judgement.property("tone") == "warning"
    assert screen.next_button.isEnabled()


def test_other_words_are_suggested_on_request(wizard: Wizard) -> None:
    screen = wizard(PASSPHRASE)
    before = screen.answers.suggested
    step = screen.step
    assert isinstance(step, PassphraseStep)
    step._suggest_others()
    assert screen.answers.suggested != before


def test_a_wrong_word_from_paper_is_named_by_its_number(qtbot: Any, wizard: Wizard) -> None:
    screen = wizard(RECOVERY, suggested="token jaguar")
    screen.next_button.click()
    step = screen.step
    assert isinstance(step, RecoveryStep)
    answer_from_paper(screen)
    step.fields[step.asked[1]].setText("kraken")
    screen.next_button.click()
    assert step.strip.sentence == f"Word {step.asked[1]} is another one. Look at the paper."
    assert isinstance(screen.step, RecoveryStep)


def test_the_words_asked_for_are_three_different_ones_by_chance(wizard: Wizard) -> None:
    asked = {tuple(RecoveryStep(Answers(folder=Path("x"))).asked) for _round in range(8)}
    assert all(len(set(places)) == 3 and set(places) <= set(range(1, 13)) for places in asked)
    assert len(asked) > 1


def test_the_recovery_can_be_three_pieces_two_of_which_are_typed_back(wizard: Wizard) -> None:
    screen = wizard(RECOVERY, suggested="token jaguar")
    step = screen.step
    assert isinstance(step, RecoveryStep)
    step.pieces_box.setChecked(True)
    screen.go_on()
    screen.go_on()
    assert step.strip.sentence == "Type what stands on the paper."
    for field, piece in zip(step.sheet.fields, screen.answers.pieces[1:], strict=True):
        field.setPlainText(piece)
    step.sheet.fields[0].setPlainText(screen.answers.pieces[2])
    screen.go_on()
    assert step.strip.sentence.startswith("This is the same piece twice.")
    step.sheet.fields[0].setPlainText(screen.answers.pieces[0])
    screen.go_on()
    assert screen.number == READY


def test_a_notebook_with_pieces_is_opened_with_each_pair_before_it_counts(
    tmp_path: Path, make: Callable[..., Session], passphrase: str, words: RecoveryWords, now: datetime
) -> None:
    folder = tmp_path / "Notebook.notebook"
    pieces = pieces_of(words.entropy)
    answers = Answers(folder=folder, suggested=passphrase, recovery=words, in_pieces=True, pieces=pieces)
    lock(made_and_proved(answers, make), now=now)
    session = unlock(folder, pieces=pieces[:2], now=now)
    assert [way.kind for way in ways(session)] == [Kind.PASSPHRASE, Kind.PIECES]
    lock(session, now=now)


def test_whoever_wants_no_recovery_words_ticks_that_and_goes_on(wizard: Wizard) -> None:
    screen = wizard(RECOVERY, suggested="token jaguar")
    assert isinstance(screen.step, RecoveryStep)
    screen.step.refuse_box.click()
    screen.next_button.click()
    assert isinstance(screen.step, ReadyStep)
    assert not screen.answers.wants_recovery


@pytest.mark.parametrize("wants_recovery", [True, False])
def test_what_is_made_opens_with_each_of_its_keys(
    tmp_path: Path,
    now: datetime,
    words: RecoveryWords,
    passphrase: str,
    make: Callable[..., Session],
    wants_recovery: bool,
) -> None:
    folder = tmp_path / "Notebook.notebook"
    answers = Answers(folder=folder, suggested=passphrase, recovery=words, wants_recovery=wants_recovery)
    lock(made_and_proved(answers, make), now=now)
    lock(unlock(folder, passphrase=passphrase, now=now), now=now)
    if wants_recovery:
        lock(unlock(folder, recovery_words=" ".join(words.words), now=now), now=now)
    else:
        with pytest.raises(Refused):
            unlock(folder, recovery_words=" ".join(words.words), now=now)


def test_a_key_that_does_not_open_what_was_made_is_noticed(
    tmp_path: Path, now: datetime, words: RecoveryWords, passphrase: str, make: Callable[..., Session]
) -> None:
    def forgetful(folder: Path, **wanted: Any) -> Session:
        return make(folder, **{**wanted, "recovery": None})

    answers = Answers(folder=tmp_path / "Notebook.notebook", suggested=passphrase, recovery=words)
    with pytest.raises(Refused):
        made_and_proved(answers, forgetful)


@pytest.mark.parametrize("with_example", [False, True])
def test_the_last_button_makes_it_and_says_how_it_begins(
    qtbot: Any,
    wizard: Wizard,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[..., Session],
    with_example: bool,
) -> None:
    screen = wizard(READY, suggested="token jaguar", wants_recovery=False)
    monkeypatch.setattr("ui.unlock.new_notebook._made", lambda answers: made_and_proved(answers, make))
    pressed = screen.other_button if with_example else screen.next_button
    with qtbot.waitSignal(screen.made, timeout=10_000) as made:
        pressed.click()
        assert not screen.back_button.isEnabled()
        assert not screen.next_button.isEnabled()
    session, example = made.args
    assert (session.folder, example) == (screen.answers.folder, with_example)


def test_what_cannot_be_made_is_told_and_can_be_tried_elsewhere(
    qtbot: Any, wizard: Wizard, tmp_path: Path
) -> None:
    screen = wizard(READY, suggested="token jaguar", wants_recovery=False)
    screen.answers.folder.mkdir()
    (screen.answers.folder / "something").write_text("")
    step = screen.step
    assert isinstance(step, ReadyStep)
    screen.next_button.click()
    qtbot.waitUntil(lambda: bool(step.strip.sentence), timeout=20_000)
    assert "not touched" in step.strip.sentence
    assert screen.next_button.isEnabled()
    step._take_place(tmp_path)
    assert not screen.answers.folder.exists()


@pytest.mark.parametrize("number", [LANGUAGE, PASSPHRASE, RECOVERY, READY])
def test_the_keyboard_reaches_every_step_by_name(wizard: Wizard, number: int) -> None:
    screen = wizard(number)
    assert unnamed(screen) == []
    assert markup_labels(screen) == []


def test_enter_in_the_first_word_goes_on_when_all_are_right(qtbot: Any, wizard: Wizard) -> None:
    screen = wizard(RECOVERY, suggested="token jaguar")
    screen.next_button.click()
    answer_from_paper(screen)
    step = screen.step
    assert isinstance(step, RecoveryStep)
    qtbot.keyClick(step.fields[step.asked[0]], Qt.Key.Key_Return)
    assert isinstance(screen.step, ReadyStep)


def test_nothing_secret_stands_in_what_a_traceback_would_show(words: RecoveryWords) -> None:
    answers = Answers(
        folder=Path("x"), suggested="token jaguar", own="own words", person="K.", recovery=words
    )
    shown = repr(answers)
    assert not [secret for secret in ("jaguar", "own words", "K.", words.words[0]) if secret in shown]


@pytest.mark.parametrize(
    ("passphrase", "tone"),
    [
        ("", "warning"),
        ("qwerty", "warning"),
        ("2015-10-22", "warning"),
        ("token jaguar fame peace coconut frame", "good"),
    ],
)
def test_strength_is_one_or_more_whole_sentences(passphrase: str, tone: str) -> None:
    judged = strength(passphrase)
    said = strength_in_words(judged)
    assert said.endswith(".")
    assert "{" not in said
    assert tone_of(judged) == tone
