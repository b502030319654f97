"""Device: this copy of the notebook as others know it, by a random id, a key it signs with and a key that is sealed to."""

from __future__ import annotations

import os
from typing import Any

from crypto.age import new_identity
from crypto.secret import Secret
from crypto.signing import SigningKey
from domain.ids import ID_BYTES
from storage.database import Database
from storage.errors import Damaged


class Device:
    """The one row of the table `device`.  Its keys are random and derived from nothing: they can be replaced without a new notebook."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._id = ""

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

    @property
    def id(self) -> str:
        """32 hexadecimal digits; stands in every revision made here.

        Raises:
            Damaged: there is no device, here as below.
        """
        # Every transaction asks.
        self._id = self._id or str(self._read("id"))
        return self._id

    @property
    def age_recipient(self) -> str:
        """What others seal packages to: age1…."""
        return str(self._read("age_recipient"))

    def signing_key(self) -> SigningKey:
        """The key that packages are signed with; forget it after use."""
        return SigningKey.from_private(Secret(bytearray(self._read("signing_key"))))

    def age_identity(self) -> str:
        """The secret half of `age_recipient`, as `crypto.age.decrypt` takes it; forget it after use."""
        return str(self._read("age_secret"))

    def _read(self, column: str) -> Any:
        found = self._database.row(f"SELECT {column} FROM device")  # noqa: S608  # constants
        if found is None:
            raise Damaged
        return found[0]
