"""The verbs of the command line, by name; kept apart so that the program knows them before it loads anything."""

from __future__ import annotations

VERBS = frozenset(
    {
        "new",
        "example",
        "import",
        "cases",
        "find",
        "timeline",
        "state",
        "summary",
        "ledger",
        "redact",
        "send",
        "receive",
        "partner",
        "edit",
        "conflicts",
        "decide",
        "trash",
        "purge",
        "undo-import",
        "identity",
        "attach",
        "files",
        "check",
        "accept",
        "backup",
        "restore",
        "destroy",
        "travel",
        "schema",
        "slots",
        "change-passphrase",
        "recovery",
        "change-everything",
    }
)
