"""Pictures of the safety room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from domain.ids import PartnerId
from domain.lock_times import USUAL
from domain.partner import Partner, PartnerKind
from resources.language import translated as _
from storage.history import Sign  # what is seen, in its own words
from tests.ui.backup.scenes import PLACES, _silent
from ui.background import Elsewhere
from ui.checkup import Checkup
from ui.notebook.window import NotebookWindow
from ui.safety.accept import AcceptPage
from ui.safety.destroy import DestroyPage
from ui.safety.journal_words import JournalWordsPage
from ui.safety.lock_times import LockTimesPage
from ui.safety.purge import PurgePage
from ui.safety.travel import TravelPage
from workflows.condition import NOTHING_LEAVES
from workflows.history import JournalEnd
from workflows.purging import Plan
from workflows.travelling import NotTheOffice, Travelling

END = JournalEnd(words="river lamp stone quiet morning field", entries=512, at="2015-11-20T12:00:00Z")
OFFICE = Partner(
    id=PartnerId("0f" * 16),
    name="사무국 / The office",
    kind=PartnerKind.OFFICE,
    age_recipient="age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq",
)


def seen() -> str:
    """What the banner says."""
    whose = _(Sign.SLOT_ADDED.value).format(whose="office, Lee")
    return " ".join((_(NOTHING_LEAVES), _(Sign.ENTRIES_GONE.value), whose))


def banner() -> QWidget:
    """The window of a notebook that was changed from outside."""
    window = NotebookWindow(
        _silent(), Elsewhere(), read_only_because=seen(), may_be_accepted=True, notices=()
    )
    window.status.show_check(0.43)
    return window


def accept() -> QWidget:
    """Accepting, with a wrong passphrase."""
    page = AcceptPage(_silent(), seen())
    page.say(
        _(
            "This passphrase does not open the notebook. Check the language of the keyboard and Caps Lock, then type it again."
        ),
        is_refusal=True,
    )
    return page


def words() -> QWidget:
    """The words, and a receipt that is not known."""
    page = JournalWordsPage(_silent())
    page.show_end(END)
    page.receipt.setText("hand over your river lamp stone")
    page._show_moment(None)
    return page


def times() -> QWidget:
    """When it locks."""
    page = LockTimesPage(_silent())
    page.show_times(USUAL)
    return page


def destroy() -> QWidget:
    """Without a backup, held half way."""
    page = DestroyPage(_silent())
    page.none_wanted.setChecked(True)
    page.destroy_button.setDown(True)
    page.destroy_button._begin()
    page.destroy_button._since.restart()
    return page


def purge() -> QWidget:
    """A whole case, of which others were given something."""
    page = PurgePage(_silent(), (), whole_case="ca" * 16)
    page.show_plan(
        Plan(
            records=("ca" * 16,),
            titles=("Nine at the river",),
            kinds={"case": 1, "person": 9, "event": 14, "note": 3, "attachment": 2},
            case="ca" * 16,
            is_whole_case=True,
            to_type="MC-2015-10",
            naming=0,
            readers=("사무국 / The office", "Lawyer in Bangkok"),
        )
    )
    page.reason.buttons[0].setChecked(True)
    page.typed.setText("MC-2015")
    return page


def purge_of_a_person() -> QWidget:
    """One person, whom events name, with everything typed."""
    page = PurgePage(_silent(), ("be" * 16,))
    page.show_plan(
        Plan(
            records=("be" * 16,),
            titles=("리영희 / Ri Yong Hui",),
            kinds={"person": 1},
            case="ca" * 16,
            is_whole_case=False,
            to_type="MC-2015-10",
            naming=6,
            readers=(),
        )
    )
    page.reason.buttons[2].setChecked(True)
    page.typed.setText("MC-2015-10")
    return page


def travel() -> QWidget:
    """Before sealing."""
    page = TravelPage(_silent(), Elsewhere(), Checkup(_silent()), Path("Documents"), "ca" * 16)
    page.show_offices((OFFICE,))
    page.places.show_places(PLACES)
    return page


def travel_without_office() -> QWidget:
    """No partner is the office."""
    page = TravelPage(_silent(), Elsewhere(), Checkup(_silent()), Path("Documents"))
    page.show_offices(())
    assert NotTheOffice.sentence
    return page


def travelled() -> QWidget:
    """After it."""
    page = TravelPage(_silent(), Elsewhere(), Checkup(_silent()), Path("Documents"), "ca" * 16)
    page.show_offices((OFFICE,))
    page.show_done(
        Travelling(path=Path("/media/blue/q7h2kd.age"), size=1, sha256="", records=1204, receipt=END.words),
        half_typed=2,
    )
    return page


SCENES = {
    "safety-banner": banner,
    "safety-accept": accept,
    "safety-words": words,
    "safety-times": times,
    "safety-destroy": destroy,
    "safety-purge": purge,
    "safety-purge-person": purge_of_a_person,
    "safety-travel": travel,
    "safety-travel-none": travel_without_office,
    "safety-travelled": travelled,
}
