"""What is loaded ahead, beside the typing of a passphrase: what judges it, and what is shown when it is right."""

from __future__ import annotations

import importlib
import threading

MODULES = (
    "workflows.passphrase_advice",
    "ui.notebook.window",
    "ui.report.dialog",
    "ui.handover.send",
    "ui.handover.receive",
)


def load_ahead() -> None:
    """Load them on a thread of their own; nothing of the screen is made there."""
    threading.Thread(target=_load, daemon=True).start()


def _load() -> None:
    for module in MODULES:
        importlib.import_module(module)
