"""The dialogs about who can open the notebook, beside the window of one: opened from its menu, or from an offer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from resources.language import translated as _
from ui.background import Elsewhere, NotebookThread
from ui.notebook.window import NotebookWindow
from ui.passphrases.change import ChangePassphraseDialog, StrengthenDialog
from ui.passphrases.dialog import PassphrasesDialog
from ui.passphrases.offer import Offer
from workflows.guessing import Cost
from workflows.session import Session


def attend(
    window: NotebookWindow,
    thread: NotebookThread[Session],
    elsewhere: Elsewhere,
    documents: Path,
    *,
    lock: Callable[[], object],
) -> None:
    """Open the dialogs when the window asks for them.  lock: leaves a notebook that was closed, as after changing everything."""

    def show_all() -> None:
        dialog = PassphrasesDialog(thread, elsewhere, documents, window, may_write=window.may_write)
        dialog.locked.connect(lock)
        dialog.open()

    def change() -> None:
        ChangePassphraseDialog(thread, elsewhere, documents, window).open()

    def offer_harder(cost: Cost) -> None:
        sentence = _(
            "This computer is faster than the one on which your passphrase was set: it can be made harder to guess."
        )

        def take() -> None:
            if window.told.sentence == sentence:
                StrengthenDialog(thread, cost, window).open()

        # Before the strip is emptied by the same press.
        window.told.pressed.disconnect()
        window.told.pressed.connect(take)
        window.told.pressed.connect(lambda: window.told.say(""))
        window.told.say(sentence, tone="plain", action=_("Make guessing harder…"))

    window.passphrases_asked.connect(show_all)
    window.change_passphrase_asked.connect(change)
    offer = Offer(thread, elsewhere, window)
    offer.worth_it.connect(offer_harder)
    offer.begin_soon()
