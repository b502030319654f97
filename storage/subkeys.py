"""The keys of an open notebook: its two keys and those derived from them, each for one use; forgotten together.

The notebook key is what a slot gives; it is new when everything is changed. The lasting key stays as long as the notebook: what it proves,
the history, would otherwise have to be written anew, and would no longer fit the words on a receipt.
"""

from __future__ import annotations

from crypto.derivation import Purpose, subkey
from crypto.secret import Secret


class Subkeys:
    """The keys of one open notebook."""

    __slots__ = ("audit", "database", "lasting", "notebook", "revision_set")

    def __init__(self, notebook: Secret, lasting: Secret) -> None:
        """Takes over both keys."""
        self.notebook = notebook
        self.lasting = lasting
        self.database = subkey(notebook, Purpose.DATABASE)
        self.audit = subkey(lasting, Purpose.AUDIT)
        self.revision_set = subkey(lasting, Purpose.REVISIONS)

    def wipe(self) -> None:
        """Forget all of them. Twice is fine."""
        for secret in (self.database, self.audit, self.revision_set, self.lasting, self.notebook):
            secret.wipe()
