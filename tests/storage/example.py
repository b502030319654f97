"""Where the example case is."""

from __future__ import annotations

from pathlib import Path

import resources

EXAMPLE = Path(resources.__file__).with_name("examples") / "mong-cai.json"
