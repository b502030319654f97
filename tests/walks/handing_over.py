"""What two people do with a stick, each in their own window: by keys and clicks, in whatever language the windows speak."""

from __future__ import annotations

from pathlib import Path

from resources.language import counted
from resources.language import translated as _
from tests.walks.screen import Somebody, wait_for
from tests.walks.worker import STICK, Worker


def sends(worker: Worker, to: str) -> str:
    """The whole record of the case that is shown, for a colleague, onto the stick; the name of the file."""
    somebody = worker.somebody
    before = set(worker.stick.seen.iterdir())
    somebody.press("ctrl+shift+s")
    somebody.clicks(_("The whole record with its history, for colleagues or the office"))
    sees_the_stick(worker)
    somebody.clicks_row(to, _("Partners and colleagues"))
    somebody.press("space")
    worker.looks("before it is sealed")
    somebody.clicks(_("Seal and write"))
    worker.reads(_("Receipt for the office: {words}").format(words=""))
    worker.looks("sealed")
    somebody.press("Escape")
    somebody.waits_to_see(_("Sections"))
    (written,) = set(worker.stick.seen.iterdir()) - before
    return written.name


def sees_the_stick(worker: Worker) -> None:
    """It has a card, and that is chosen."""
    called = _("Stick: {name}").format(name=STICK.name)
    worker.somebody.clicks_row(called, _("Sticks and folders"))


def looks_into(worker: Worker, package: str) -> None:
    """A package on the stick."""
    somebody = worker.somebody
    somebody.press("ctrl+i")
    chooses_the_package(worker, package)
    worker.looks("packages on the stick")
    somebody.clicks(_("Look into it"))


def chooses_the_package(worker: Worker, package: str) -> None:
    """By the arrow keys, since the list has them as soon as it is there."""
    somebody, packages = worker.somebody, _("Packages on the sticks")
    wait_for("the list", lambda: somebody.focus()["name"] == packages)

    def is_chosen() -> bool:
        rows = somebody.ask("rows", name=packages)
        (at,) = [number for number, row in enumerate(rows) if row["current"]]
        (wanted,) = [number for number, row in enumerate(rows) if package in row["text"]]
        if wanted != at:
            somebody.press("Down" if wanted > at else "Up")
        return wanted == at

    wait_for(package, is_chosen)


def receives(worker: Worker, package: str, *, is_left_open: bool = False) -> str:
    """A package from somebody who is known; what is said in the end."""
    somebody = worker.somebody
    looks_into(worker, package)
    somebody.waits_to_see(_("What it would bring"))
    worker.looks("what it would bring")
    somebody.clicks(_("Bring together"))
    somebody.waits_to_see(_("Another package…"))
    wait_for("the answer", lambda: not somebody.sees(_("Bring together")))
    said = "\n".join(somebody.reads())
    worker.looks("brought together")
    if not is_left_open:
        closes(worker)
    return said


def closes(worker: Worker) -> None:
    """The dialog that is open."""
    worker.somebody.press("Escape")
    worker.somebody.waits_to_see(_("Sections"))


def undoes_at_once(worker: Worker) -> None:
    """What was just received, in the same dialog."""
    worker.somebody.clicks(_("Undo this import"))
    wait_for("the end", lambda: not worker.somebody.sees(_("Undo this import")))
    worker.looks("undone")
    closes(worker)


def is_refused(worker: Worker, package: str, sentence: str) -> None:
    """A package that is not opened, and why."""
    looks_into(worker, package)
    worker.somebody.waits_to_see(sentence)
    worker.looks("refused")
    closes(worker)


def can_only_be_looked_at(worker: Worker, package: str) -> None:
    """A package whose signer nobody knows."""
    somebody = worker.somebody
    looks_into(worker, package)
    somebody.waits_to_see(
        _(
            "Nobody in this notebook has this key yet. Until it is known whose it is, the package can only be looked at."
        )
    )
    worker.looks("from somebody unknown")
    assert not somebody.waits_to_see(_("Bring together"))["enabled"]
    closes(worker)


def vouches(worker: Worker, package: str, name: str, words: list[str]) -> None:
    """Take in what somebody signed with a key that is new, once the words were compared face to face."""
    somebody = worker.somebody
    looks_into(worker, package)
    assert somebody.waits_to_see(_("Words of their key"))["text"] in words
    somebody.clicks(_("I compared them today, face to face"))
    somebody.writes(name, into=_("Name of the colleague"))
    worker.looks("the words were compared")
    somebody.clicks(_("Bring together"))
    somebody.waits_to_see(_("Another package…"))
    wait_for("the answer", lambda: not somebody.sees(_("Bring together")))
    closes(worker)


def decides_for_the_left(worker: Worker) -> None:
    """From the strip over the list: everything of the left version."""
    somebody = worker.somebody
    assert counted(
        "{number} record was changed in two places.", "{number} records were changed in two places.", 1
    ) in (somebody.reads())
    worker.looks("something waits")
    somebody.press("ctrl+shift+d")
    somebody.clicks(_("Use left everywhere"))
    worker.looks("side by side")
    somebody.clicks(_("Keep as chosen"))
    somebody.waits_to_see(_("Nothing waits for a decision."))
    worker.looks("decided")
    closes(worker)


def backs_up(worker: Worker) -> None:
    """To the stick."""
    somebody = worker.somebody
    somebody.press("ctrl+shift+b")
    sees_the_stick(worker)
    somebody.clicks(_("Back up now"))
    somebody.waits_to_see(_("Written, read back and checked. You can pull it out."))
    worker.looks("backed up")
    closes(worker)


def restores(worker: Worker) -> None:
    """On a computer on which nothing is: from the stick, by the words on paper."""
    somebody = worker.somebody
    somebody.clicks(_("Restore from a backup…"))
    somebody.clicks(_("Choose the stick or folder…"))
    wait_for("the dialog", lambda: somebody.focus().get("title") == _("The stick or folder with the backup"))
    worker.looks("where the backup is")
    somebody.gives_a_path(_("The stick or folder with the backup"), STICK)
    somebody.clicks(_("Use recovery words"))
    somebody.goes_to(_("Recovery words"))
    somebody.writes(worker.on_paper)
    worker.looks("before it is restored")
    somebody.clicks(_("Restore"))
    somebody.waits_to_see(_("Sections"))
    worker.looks("restored")


def seals_a_package(somebody: Somebody, home: Path) -> tuple[Path, str]:
    """The whole record for a colleague, to a folder; the package, and the words that are said to open it."""
    somebody.begins("send")
    stick = home / "stick"
    stick.mkdir()
    somebody.press("ctrl+shift+s")
    somebody.clicks("The whole record with its history, for colleagues or the office")
    somebody.clicks("To words that this program makes up")
    somebody.clicks("Another folder…")
    somebody.gives_a_path("Folder for the package", stick)
    somebody.clicks("Seal and write")
    told = somebody.waits_to_see("The words that open it.", begins=True)["text"]
    assert somebody.titles() == {"Notebook", "Send — Notebook"}
    somebody.press("Escape")
    somebody.waits_to_see("Sections")
    (package,) = stick.iterdir()
    return package, told.splitlines()[-1]
