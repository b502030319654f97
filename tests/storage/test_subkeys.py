"""The keys of a notebook are forgotten when it is closed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from crypto.errors import Wiped

if TYPE_CHECKING:
    from tests.storage.conftest import Shelf


def test_no_key_is_left_once_a_notebook_is_closed(shelf: Shelf, now: datetime) -> None:
    notebook = shelf.create()
    keys = notebook._keys
    notebook.close(now)
    for key in (keys.notebook, keys.lasting, keys.database, keys.audit, keys.revision_set):
        with pytest.raises(Wiped):
            key.view()
