"""A record changed from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Speak


def test_a_patch_that_another_program_wrote_in_its_own_encoding_is_refused_as_none(
    notebook: Path, speak: Speak
) -> None:
    speak("example", notebook, lines=("old",))
    case = json.loads(speak("cases", notebook, "--json", lines=("old",))[1])["cases"][0]["id"]
    for patch in ('{"title": "몽카이"}'.encode("cp949"), '{"title": "a"}'.encode("utf-16")):
        as_it_comes = patch.decode(errors="surrogateescape")
        code, said, complained = speak("edit", notebook, case, lines=("old", as_it_comes))
        assert (code, said) == (1, "")
        assert complained.startswith("What was given is no JSON merge patch")
