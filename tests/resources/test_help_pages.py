"""The pages of the help: the same ones in every language that is offered, and their words are the words of the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import resources
from resources.help_pages import NAMES, help_pages
from resources.language import COMPLETE, SOURCE, words_of
from resources.messages import messages_of_the_program

TRANSLATED = [code for code in COMPLETE if code != SOURCE]
"""Languages with pages of their own beside the English."""


def _words_of_the_screen(text: str) -> list[str]:
    """What stands between quotation marks."""
    return [" ".join(each.split()) for each in re.findall("“(.+?)”", text, re.DOTALL)]


@pytest.mark.parametrize("code", COMPLETE)
def test_every_page_has_its_file_and_every_file_is_a_page(code: str) -> None:
    folder = Path(resources.__path__[0]) / "help" / code
    assert sorted(file.stem for file in folder.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("code", COMPLETE)
def test_every_page_has_a_title_of_its_own(code: str) -> None:
    pages = help_pages(code)
    assert all(page.text.startswith(f"# {page.title}\n\n") for page in pages)
    assert len({page.title for page in pages}) == len(NAMES)


def test_a_word_of_the_screen_stands_in_the_help_as_the_screen_says_it() -> None:
    known = {message.text for message in messages_of_the_program()} | {
        page.title for page in help_pages(SOURCE)
    }
    named = {word for page in help_pages(SOURCE) for word in _words_of_the_screen(page.text)}
    assert named
    assert named - known == set()


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_page_names_the_same_words_of_the_screen_in_every_language(code: str) -> None:
    pages = list(zip(help_pages(SOURCE), help_pages(code), strict=True))
    titles = {english.title: page.title for english, page in pages}
    say = words_of(code)
    for english, page in pages:
        named = {titles.get(word) or say(word) for word in _words_of_the_screen(english.text)}
        assert named == set(_words_of_the_screen(page.text))


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_page_has_the_same_parts_and_keys_in_every_language(code: str) -> None:
    for english, page in zip(help_pages(SOURCE), help_pages(code), strict=True):
        for part in (r"^## ", r"^- ", r"^\d\. ", r"\*\*", r"Ctrl\+[\w+]+|\bF\d\b"):
            found = re.compile(part, re.MULTILINE | re.ASCII)
            assert len(found.findall(english.text)) == len(found.findall(page.text)), (page.name, part)


def test_where_a_language_is_not_complete_the_help_is_english() -> None:
    assert help_pages("th") == help_pages(SOURCE)
