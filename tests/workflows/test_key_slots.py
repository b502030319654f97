"""Who can open the notebook, and with what."""

from __future__ import annotations

from tests.workflows.conftest import PASSPHRASE
from workflows.key_slots import is_passphrase
from workflows.session import Session


def test_a_passphrase_is_known_again(session: Session) -> None:
    assert is_passphrase(session, PASSPHRASE)
    assert not is_passphrase(session, PASSPHRASE.upper())
