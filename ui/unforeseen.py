"""An error that nobody caught: one calm sentence on the screen, and no traceback anywhere, since it would quote lines and values."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress

from resources.language import message
from resources.language import translated as _

UNEXPECTED = message("Something went wrong inside the program. What you have kept is safe.")


def watch_for_the_unforeseen(say: Callable[[str], object]) -> None:
    """From now on `say` gets the (translated) sentence, on the thread of the screen; what fails on another thread fails silently.

    (Jobs tell their errors to whoever asked: ui.background.)
    """

    def tell(*_error: object) -> None:
        if threading.current_thread() is threading.main_thread():
            with suppress(RuntimeError):  # the window that would say it has been deleted
                say(_(UNEXPECTED))

    sys.excepthook = tell
    threading.excepthook = tell
    sys.unraisablehook = tell
