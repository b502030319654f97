"""The keys of an open notebook: the notebook key and those derived from it, each for one use; forgotten together."""

from __future__ import annotations

from crypto.derivation import Purpose, subkey
from crypto.secret import Secret


class Subkeys:
    """The keys of one open notebook."""

    __slots__ = ("audit", "database", "notebook", "revision_set")

    def __init__(self, notebook: Secret) -> None:
        """Takes over the notebook key."""
        self.notebook = notebook
        self.database = subkey(notebook, Purpose.DATABASE)
        self.audit = subkey(notebook, Purpose.AUDIT)
        self.revision_set = subkey(notebook, Purpose.REVISIONS)

    def wipe(self) -> None:
        """Forget all of them. Twice is fine."""
        for secret in (self.database, self.audit, self.revision_set, self.notebook):
            secret.wipe()
