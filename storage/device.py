"""Device: this copy of the notebook as others know it: a key it signs with, an id that follows from that key, a key that is sealed to."""

from __future__ import annotations

import hmac
from typing import Any

from crypto.age import new_identity
from crypto.derivation import Purpose, subkey
from crypto.errors import CryptoError
from crypto.secret import Secret
from crypto.signing import SigningKey
from crypto.wrapping import unwrapped, wrapped
from storage.database import Database
from storage.errors import Damaged
from storage.purges import device_of

_SECRETS = ("signing_key", "age_secret")


class Device:
    """The one row of the table `device`.

    Its keys are random, not derived: a copy of the notebook can get new ones.  They are wrapped under the lasting key.
    """

    def __init__(self, database: Database, key: Secret) -> None:
        """key: the lasting key, borrowed."""
        self._database = database
        self._key = key
        self._id = ""

    @classmethod
    def create(cls, database: Database, key: Secret) -> Device:
        """A new device in place of any before."""
        signing_key = SigningKey.generate()
        device = device_of(signing_key.public)
        identity = new_identity()
        with (
            signing_key.private_bytes() as seed,
            Secret(bytearray(identity.secret.encode("ascii"))) as age_secret,
        ):
            secrets = (
                wrapped(key, Purpose.DEVICE, secret, _context(device, name))
                for name, secret in zip(_SECRETS, (seed, age_secret), strict=True)
            )
            database.execute(
                "INSERT OR REPLACE INTO device (only, id, signing_key, age_secret, age_recipient) VALUES (1, ?, ?, ?, ?)",
                (device, *secrets, identity.recipient),
            )
        return cls(database, key)

    @property
    def id(self) -> str:
        """32 hexadecimal digits; stands in every revision made here.

        Raises:
            Damaged: there is no device, or it is not as it was made; here as below.
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
        return SigningKey.from_private(self._secret("signing_key"))

    def age_identity(self) -> str:
        """The secret half of `age_recipient`, as `crypto.age.decrypt` takes it; forget it after use."""
        with self._secret("age_secret") as secret:
            return bytes(secret.view()).decode("ascii")

    def label_key(self, partner: str) -> bytes:
        """32 bytes: the key of the labels that one partner, by id, sees for people.

        The same as long as there is this notebook or a copy of it.  It is stored nowhere and stands in no record, so no package carries it:
        whoever had it could tell which label is whose.
        """
        with subkey(self._key, Purpose.LABELS) as key:
            return hmac.digest(key.view(), partner.encode(), "sha256")

    def _secret(self, name: str) -> Secret:
        try:
            return unwrapped(self._key, Purpose.DEVICE, self._read(name), _context(self.id, name))
        except CryptoError:
            raise Damaged from None

    def _read(self, column: str) -> Any:
        found = self._database.row(f"SELECT {column} FROM device")  # noqa: S608  # constants
        if found is None:
            raise Damaged
        return found[0]


def _context(device: str, name: str) -> bytes:
    return f"fieldbook device {device} {name}".encode("ascii")
