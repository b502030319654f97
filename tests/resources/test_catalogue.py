"""A catalogue reads back as it was written, in both its forms."""

from __future__ import annotations

import gettext
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources.catalogue import Message, NotACatalogue, compiled, parsed, printed

HEADER = Message(
    text="", translation="Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=1; plural=0;\n"
)

texts = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\r\x85\u2028\u2029\x0b\x0c\x1c\x1d\x1e"), min_size=1
)
messages = st.builds(
    Message,
    text=texts,
    plural=st.just("") | texts,
    translation=st.just("") | texts,
    places=st.lists(st.sampled_from(["ui/a.py", "domain/b.py"]), unique=True).map(tuple),
)


@given(st.lists(messages, unique_by=lambda message: message.text).map(tuple))
def test_a_catalogue_reads_back_as_it_was_printed(catalogue: tuple[Message, ...]) -> None:
    assert parsed(printed((HEADER, *catalogue))) == (HEADER, *catalogue)


@given(st.lists(messages, unique_by=lambda message: message.text).map(tuple))
def test_gettext_finds_each_translation_in_the_compiled_form(catalogue: tuple[Message, ...]) -> None:
    read = gettext.GNUTranslations(io.BytesIO(compiled((HEADER, *catalogue))))
    for message in catalogue:
        if message.plural:
            assert read.ngettext(message.text, message.plural, 1) == (message.translation or message.text)
        else:
            assert read.gettext(message.text) == (message.translation or message.text)


def test_long_lines_that_a_translators_editor_has_wrapped_are_joined() -> None:
    text = '# Formal address.\n#: ui/lock/screen.py\nmsgid ""\n"Unlock "\n"the notebook"\nmsgstr "공책 "\n"열기"\n'
    assert parsed(text) == (
        Message(
            text="Unlock the notebook",
            translation="공책 열기",
            places=("ui/lock/screen.py",),
            remark="Formal address.",
        ),
    )


def test_a_line_that_is_no_part_of_a_message_is_told() -> None:
    with pytest.raises(NotACatalogue, match="msgid without quotes"):
        parsed("msgid without quotes\n")
