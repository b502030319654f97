"""What we advise is what we would judge strong ourselves."""

from __future__ import annotations

import math
import subprocess
import sys

import pytest

from crypto.suggestion import SUGGESTED_WORDS
from domain.passphrase.strength import FEWEST_WORDS
from tests.walks.conftest import ROOT
from workflows.passphrase_advice import Level, strength, suggested_passphrase


@pytest.mark.parametrize("language", ["en", "ko", "zh_CN", "vi", "th"])
def test_what_we_suggest_is_judged_strong(language: str) -> None:
    judged = strength(suggested_passphrase(language))
    assert judged.level is Level.STRONG
    assert judged.guesses_log10 == pytest.approx(66 * math.log10(2))
    assert strength(suggested_passphrase(language).rpartition(" ")[0]).guesses_log10 < judged.guesses_log10


def test_as_many_words_count_as_drawn_as_the_program_draws() -> None:
    assert FEWEST_WORDS == SUGGESTED_WORDS


def test_the_lists_and_the_estimator_are_loaded_when_a_passphrase_is_judged() -> None:
    script = "import sys, workflows.passphrase_advice\nassert not {'mnemonic', 'zxcvbn'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT)
