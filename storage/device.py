"""Device: this copy of the notebook as others know it, by a random id, a key it signs with and a key that is sealed to."""

from __future__ import annotations

import os

from crypto.age import new_identity
from crypto.secret import Secret
from crypto.signing import SigningKey
from domain.ids import ID_BYTES
from storage.database import Database
from storage.errors import Damaged


class Device:
    """The one row of the table `device`.  Its keys are random and derived from nothing: they can be replaced without a new notebook."""

    def __init__(self, database: Database) -> None:
        """Raises Damaged when there is no device."""
        self._database = database
        found = database.row("SELECT id, age_recipient FROM device")
        if found is None:
            raise Damaged
        self.id: str = found[0]
        """32 hexadecimal digits; stands in every revision made here."""
        self.age_recipient: str = found[1]
        """"age1…": what others seal packages to."""

    @classmethod
    def create(cls, database: Database) -> Device:
        """A new device in place of any before."""
        identity = new_identity()
        with SigningKey.generate().private_bytes() as seed:
            database.execute(
                "INSERT OR REPLACE INTO device (only, id, signing_key, age_secret, age_recipient) VALUES (1, ?, ?, ?, ?)",
                (os.urandom(ID_BYTES).hex(), bytes(seed.view()), identity.secret, identity.recipient),
            )
        return cls(database)

    def signing_key(self) -> SigningKey:
        """The key that packages are signed with; forget it after use."""
        found = self._database.row("SELECT signing_key FROM device")
        if found is None:
            raise Damaged
        return SigningKey.from_private(Secret(bytearray(found[0])))

    def age_identity(self) -> str:
        """The secret half of `age_recipient`, as `crypto.age.decrypt` takes it; forget it after use."""
        found = self._database.row("SELECT age_secret FROM device")
        if found is None:
            raise Damaged
        return str(found[0])
