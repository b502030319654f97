"""Partners from the command line: what was compared is the page that was shown, and no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crypto.age import new_identity

if TYPE_CHECKING:
    from tests.cli.conftest import Speak


def partner(speak: Speak, *arguments: object) -> Any:
    code, said, complained = speak("partner", *arguments, "--json", lines=("old",))
    assert code == 0, complained
    return json.loads(said)["partners"][0]


def test_compared_is_the_page_that_was_shown(notebook: Path, speak: Speak) -> None:
    first, second = (new_identity().recipient for _each in range(2))
    partner(speak, "add", notebook, "Kim", "--age-key", first)
    shown = partner(speak, "list", notebook)
    assert len(shown["page"]) == 32
    assert shown["page"] in speak("partner", "list", notebook, lines=("old",))[1]
    for too_few in ((), ("--seen", shown["page"][:8])):
        code, _, complained = speak("partner", "compared", notebook, "Kim", *too_few, lines=("old",))
        assert code == 1
        assert "Say which page was compared" in complained
    partner(speak, "add", notebook, "Kim", "--age-key", second)
    code, _, complained = speak(
        "partner", "compared", notebook, "Kim", "--seen", shown["page"], lines=("old",)
    )
    assert code == 1
    assert "were changed meanwhile" in complained
    shown = partner(speak, "list", notebook)
    done = partner(speak, "compared", notebook, "Kim", "--seen", shown["page"], "--in-person")
    assert (done["proof"], bool(done["checked"])) == ("compared in person", True)
