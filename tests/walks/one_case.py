"""What somebody does with a case in their own window: by keys and clicks, in whatever language the window speaks."""

from __future__ import annotations

import re

from domain.vocabulary.events import EventKind
from domain.vocabulary.protection import ConsentPurpose, ConsentScope
from domain.vocabulary.purges import PurgeReason
from resources.language import translated as _
from tests.walks.screen import wait_for
from tests.walks.worker import Worker

WOMAN, MAN = "Woman in a blue jacket", "Her brother"


def opens_the_case(worker: Worker, title: str) -> None:
    """The list of cases, and the one that holds these words."""
    worker.somebody.press("ctrl+1")
    worker.somebody.clicks_row(title, _("Cases"))
    worker.somebody.waits_to_see(_("Parts of the case"))


def part(worker: Worker, name: str) -> list[str]:
    """What stands in a part of the case (its name in English), once as much is shown as its tab says."""
    somebody, tabs = worker.somebody, _("Parts of the case")
    somebody.clicks_row(_(name), tabs)

    def rows() -> tuple[list[str], ...]:
        (tab,) = [each for each in somebody.ask("rows", name=tabs) if _(name) in each["text"]]
        told = re.search(r"\d+$", tab["text"])
        found = somebody.rows(_(name))
        is_whole = tab["current"] and len(found) == int(told.group() if told else 0)
        return (found,) if is_whole else ()

    (found,) = wait_for(f"all {name}", rows)
    return found


def everything(worker: Worker, title: str) -> dict[str, list[str]]:
    """What stands in the lists of the case."""
    opens_the_case(worker, title)
    return {name: part(worker, name) for name in ("Timeline", "People", "Files", "Consents")}


def types_a_case(worker: Worker, title: str) -> None:
    """Two people without a name, their arrest, and what one of them agreed to."""
    somebody = worker.somebody
    somebody.press("ctrl+n")
    somebody.writes(title, into=_("Title"))
    somebody.press("ctrl+Return")
    somebody.waits_to_see(_("Parts of the case"))
    label = _("What we call this person while no name is known")
    somebody.clicks(_("New person"))
    for name, keys in ((WOMAN, "ctrl+shift+Return"), (MAN, "ctrl+Return")):
        wait_for("an empty form", lambda: (somebody.sees(label) or {"text": "-"})["text"] == "")
        somebody.writes(name, into=label)
        somebody.press(keys)
    wait_for("two people", lambda: len(somebody.rows(_("People"))) == 2)
    worker.looks("two people")
    somebody.press("ctrl+e")
    somebody.clicks(_(EventKind.ARREST.label))
    writes_a_date(worker, "When", "2015", "10", "22")
    somebody.press("ctrl+Return")
    wait_for("the arrest", lambda: len(somebody.rows(_("Timeline"))) == 1)
    somebody.clicks_row(_("Consents"), _("Parts of the case"))
    somebody.clicks(_("New consent"))
    somebody.chooses(WOMAN, _("Whose consent"))
    somebody.clicks(_(ConsentPurpose.LEGAL_HELP.label))
    somebody.clicks(_(ConsentScope.NAME.label))
    writes_a_date(worker, "Given on", "2015", "11", "1")
    somebody.press("ctrl+Return")
    wait_for("the consent", lambda: len(somebody.rows(_("Consents"))) == 1)
    worker.looks("a consent")


def writes_a_date(worker: Worker, field: str, year: str, month: str, day: str) -> None:
    """Into the three boxes of a date; the field by its English name."""
    somebody = worker.somebody
    somebody.writes(year, into=f"{_(field)}: {_('Year')}")
    for number in (month, day):
        somebody.press("Tab")
        somebody.writes(number)


def edits(worker: Worker, person: str, *, label: str = "", name: str = "") -> None:
    """Open a person of the case, and write."""
    somebody = worker.somebody
    part(worker, "People")
    somebody.clicks_row(person, _("People"))
    somebody.press("Return")
    first = _("{field} {number}").format(field=_("Names"), number=1)
    fields = {_("What we call this person while no name is known"): label, f"{first}: {_('Name')}": name}
    for field, text in fields.items():
        if text:
            somebody.goes_to(field)
            somebody.press("ctrl+a")
            somebody.writes(text)
    worker.looks(f"{person} is edited")
    somebody.press("ctrl+Return")
    somebody.waits_to_see(_("Parts of the case"))
    wait_for("the new words", lambda: any((name or label) in row for row in somebody.rows(_("People"))))


def withdraws_the_consent(worker: Worker) -> None:
    """Of the only one there is."""
    somebody = worker.somebody
    (row,) = part(worker, "Consents")
    somebody.clicks_row(row, _("Consents"))
    somebody.press("Return")
    writes_a_date(worker, "Withdrawn on", "2015", "11", "25")
    worker.looks("the consent is withdrawn")
    somebody.press("ctrl+Return")
    somebody.waits_to_see(_("Parts of the case"))
    wait_for("the chip", lambda: any(_("Consent withdrawn") in each for each in somebody.rows(_("Consents"))))


def attaches(worker: Worker, name: str, words: str) -> None:
    """A text from their own home."""
    somebody = worker.somebody
    (worker.account.outside / name).write_text(words)
    somebody.clicks_row(_("Files"), _("Parts of the case"))
    somebody.clicks(_("Add…"))
    somebody.gives_a_path(_("Add a file"), worker.account.home / name)
    wait_for("the file", lambda: somebody.rows(_("Files")))
    worker.looks("a file")


def deletes_for_good(worker: Worker, person: str, reference: str) -> None:
    """A person, since the consent was withdrawn."""
    somebody = worker.somebody
    part(worker, "People")
    somebody.clicks_row(person, _("People"))
    somebody.press("Return")
    somebody.clicks(_("Delete for good…"))
    somebody.clicks(_(PurgeReason.CONSENT_WITHDRAWN.label))
    somebody.writes(reference, into=_("Type {reference} here:").format(reference=reference))
    worker.looks("before it is deleted for good")
    somebody.clicks(_("Delete for good"))
    somebody.waits_to_see(
        _("Deleted for good. The next backup and your next package to colleagues take it from there too.")
    )
    worker.looks("deleted for good")


def finds_nothing(worker: Worker, words: str) -> bool:
    """Whether the search over everything knows nothing of these words."""
    somebody = worker.somebody
    somebody.press("ctrl+k")
    wait_for("the search", lambda: somebody.focus()["name"] == _("Search everything"))
    somebody.writes(words)
    somebody.waits_to_see(_("No match for {words}. Try fewer letters.").format(words=words))
    found = somebody.rows(_("Search results"))
    worker.looks("nothing is found")
    somebody.press("Escape")
    return not found
