"""Looking at a foreign file: an attachment, or a file that may become one.  Needs no notebook, only the bytes; see `viewer.ask`.

For a thread beside the screen's: each call waits for a child process.  One that a lock finds at work is killed, and its answer is lost.
"""

from __future__ import annotations

from viewer import ask
from viewer.ask import Encoding, Page, Picture, Text
from viewer.kinds import LOOKED_AT, Kind, kind_of
from workflows.errors import refusing

__all__ = [
    "LOOKED_AT",
    "Encoding",
    "Kind",
    "Page",
    "Picture",
    "Text",
    "count_pages",
    "fresh_copy",
    "kind_of",
    "page",
    "picture",
    "text",
]

picture = refusing(ask.picture)
page = refusing(ask.page)
count_pages = refusing(ask.count_pages)
text = refusing(ask.text)
fresh_copy = refusing(ask.fresh_copy)
