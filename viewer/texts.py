"""In the child: a text file read, whatever writing it was kept in.

A byte order mark is believed, UTF-8 is recognised by its rules.  Korean in its old writing (CP949) and Chinese in its own (GB18030) are
often the same bytes; then it is the one in which more of the letters are frequent ones, since the wrong one gives letters at random.
"""

from __future__ import annotations

import codecs
from typing import Any, BinaryIO

from viewer.frames import PIECE
from viewer.serve import Refused

MOST_BYTES = 4 << 20
"""That are looked at."""
SHARE_OF_NULS = 0.2
"""From which a text without a mark is taken for UTF-16, if it is of every second byte and never of the others: a Latin letter brings one."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16"),
)
_FREQUENT = {
    "cp949": frozenset(
        "이다는에의을가고하지를사한리로서인기도나자대시어라정은해그아전수일부보제여장과만상으구원들주게니면있것"
        "성동습와국했마용조무모비오물민내거소신안경공선치음간문유적화실미세관생중우년명분방체계북남당말개월된"
    ),
    "gb18030": frozenset(
        "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行"
        "所家事成方多经去法学如都同现当没动面起看定天分还进好小部其些主本前开因只从实日者意无力与长把机十民第公此已"
        "工使情明知全三关点正外将两高间由问最重并物手应向文体政相见被利二等或新制身加西月合回代内信表化世位次度门任"
        "先通原东提立及比员解水名处义各入口认条平局朝鲜边境"
    ),
}
"""Letters of which each is more frequent than one in three hundred or so, by the writing they are kept in."""

# No codec can be loaded once the wall stands.
for _codec in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949", "gb18030"):
    codecs.lookup(_codec)


def text(request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
    """Write the text as UTF-8; facts: the writing it was in, and whether it is cut.

    request: most, the number of characters.
    """
    most = int(request["most"])
    beginning, is_whole = _beginning(content)
    read, encoding = _read(beginning, is_whole=is_whole)
    plain = "".join(_plain(character) for character in read[:most].replace("\r\n", "\n").replace("\r", "\n"))
    target.write(plain.encode("utf-8"))
    return {"encoding": encoding, "is_cut": not is_whole or len(read) > most}


def _beginning(content: BinaryIO) -> tuple[bytes, bool]:
    """As much as is looked at, and whether that is all."""
    beginning = b""
    while len(beginning) <= MOST_BYTES and (part := content.read(PIECE)):
        beginning += part
    return beginning[:MOST_BYTES], len(beginning) <= MOST_BYTES


def _read(content: bytes, *, is_whole: bool) -> tuple[str, str]:
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content, codec, is_whole=is_whole, errors="replace"), name
    if 0 in content:
        nuls, others = content[1::2].count(0), content[0::2].count(0)
        codec = "utf-16-le" if nuls > others else "utf-16-be"
        if max(nuls, others) < SHARE_OF_NULS * len(content) / 2 or min(nuls, others) > 0:
            raise Refused("UnknownKind")
        return _decoded(content, codec, is_whole=is_whole), "utf-16"
    try:
        return _decoded(content, "utf-8", is_whole=is_whole), "utf-8"
    except UnicodeDecodeError:
        return _of_old(content, is_whole=is_whole)


def _of_old(content: bytes, *, is_whole: bool) -> tuple[str, str]:
    """A text from before Unicode."""
    fits = []
    for codec, frequent in _FREQUENT.items():
        try:
            read = _decoded(content, codec, is_whole=is_whole)
        except UnicodeDecodeError:
            continue
        letters = [letter for letter in read if letter > "\x7f" and letter.isalpha()]
        share = sum(letter in frequent for letter in letters) / max(1, len(letters))
        fits.append((share, codec, read))
    if fits:
        _, codec, read = max(fits)
        return read, codec
    return _decoded(content, "utf-8", is_whole=is_whole, errors="replace"), "unknown"


def _decoded(content: bytes, codec: str, *, is_whole: bool, errors: str = "strict") -> str:
    # A letter that the end of what is looked at cuts in two is left out.
    return codecs.getincrementaldecoder(codec)(errors).decode(content, final=is_whole)


def _plain(character: str) -> str:
    """Itself, or a mark in the place of what would steer a screen or turn the order of what stands around it."""
    is_steering = character < " " and character not in "\n\t"
    is_turning = character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return "\ufffd" if is_steering or is_turning or "\x7f" <= character < "\xa0" else character
