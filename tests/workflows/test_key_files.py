"""Keys in files that somebody brings: a saved card, a photograph of one, and what each other picture is told."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.viewer.hostile import png_bomb
from tests.viewer.photographs import AGE, HEIC, SIGNING, as_jpeg, code, photograph, sheet
from tests.viewer.samples import file_of, honest_files, pdf_of
from viewer import ask
from viewer.errors import ChildDied, NoDecoder, NotConfined, TookTooLong
from workflows.errors import Refused
from workflows.found_keys import FoundKeys, MistypedAgeKey, SecretKeyInIt, SeveralKeysInIt
from workflows.key_files import (
    DamagedPicture,
    HarmfulPicture,
    NoCodeInIt,
    NoKeyInCode,
    PicturesNotRead,
    UnreadableKeyFile,
    keys_in_file,
    keys_in_picture,
)

BOTH = FoundKeys(age_recipient=AGE, signing_key=SIGNING)
OTHER_AGE = "age1cy0su9fwf3gf9mw868g5yut09p6nytfmmnktexz2ya5uqg9vl9sss4euqm"
"""A stranger's, from the specification of age."""


def drawn(*texts: str) -> bytes:
    return file_of(sheet(*(code(text) for text in texts)), "PNG")


def test_a_photograph_of_a_card_gives_both_keys(tmp_path: Path) -> None:
    file = tmp_path / "IMG_0001.JPG"
    card = sheet(code(AGE), code(SIGNING), code("https://example.org/"))
    file.write_bytes(as_jpeg(photograph(card, turned=20, tilted=0.2, blur=1)))
    assert keys_in_file(file) == BOTH
    assert keys_in_picture(HEIC) == FoundKeys(age_recipient=AGE, signing_key="")
    assert keys_in_picture(drawn(AGE.upper())) == FoundKeys(age_recipient=AGE, signing_key="")


def test_a_saved_card_is_read_by_the_same_door(tmp_path: Path) -> None:
    file = tmp_path / "card.txt"
    file.write_text(f"{AGE}\n{SIGNING}\n")
    assert keys_in_file(file) == BOTH


@pytest.mark.parametrize(
    ("picture", "fact"),
    [
        (honest_files()["JPEG"], NoCodeInIt),
        (drawn("https://example.org/"), NoKeyInCode),
        (drawn("ssh-ed25519", SIGNING.split()[1]), Refused),
        (drawn(AGE[:-1]), MistypedAgeKey),
        (drawn(AGE, OTHER_AGE), SeveralKeysInIt),
        (drawn("AGE-SECRET-KEY-1" + "Q" * 58), SecretKeyInIt),
        (honest_files()["PNG"][:40], DamagedPicture),
        (pdf_of(), DamagedPicture),
        (png_bomb(50_000, 50_000), HarmfulPicture),
    ],
    ids=(
        *(
            "no code",
            "another code",
            "one key cut in two codes",
            "a mistyped key",
            "two keys",
            "a secret key",
        ),
        *("damaged", "no picture", "a bomb"),
    ),
)
def test_each_other_picture_is_refused_in_its_own_sentence(picture: bytes, fact: type[Refused]) -> None:
    with pytest.raises(fact) as refused:
        keys_in_picture(picture)
    assert AGE[:10] not in str(refused.value)


@pytest.mark.parametrize(
    ("error", "fact"),
    [
        (ChildDied, HarmfulPicture),
        (TookTooLong, HarmfulPicture),
        (NotConfined, PicturesNotRead),
        (NoDecoder, PicturesNotRead),
    ],
)
def test_what_became_of_the_child_is_said(
    error: type[Exception], fact: type[Refused], monkeypatch: pytest.MonkeyPatch
) -> None:
    def end(_content: io.BytesIO) -> tuple[str, ...]:
        raise error

    monkeypatch.setattr(ask, "codes", end)
    with pytest.raises(fact):
        keys_in_picture(file_of(Image.new("L", (9, 9)), "PNG"))


def test_a_pdf_noise_and_no_file_are_unreadable(tmp_path: Path) -> None:
    for name, content in (("card.pdf", pdf_of()), ("noise", b"\x00\xff\xfe")):
        (tmp_path / name).write_bytes(content)
    for name in ("noise", "nothing", ""):
        with pytest.raises(UnreadableKeyFile):
            keys_in_file(tmp_path / name)
    with pytest.raises(Refused):
        keys_in_file(tmp_path / "card.pdf")
