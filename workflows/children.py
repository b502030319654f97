"""This program as a child of itself: a process that does one piece of work behind a wall, and knows of nothing else (`viewer.child`)."""

from __future__ import annotations

from typing import Any, BinaryIO

from viewer.serve import CAN_NOT_LOAD, Refused, Work, serve


def serve_as_child(work: str, memory: str, processor: str) -> int:
    """Do one piece of work; the exit code.  memory, processor: see `viewer.child.Limits`, as words of a command line."""
    try:
        done = _work(work)
    except ImportError:
        return CAN_NOT_LOAD
    return serve(done, memory=int(memory), processor=int(processor))


def _work(name: str) -> Work:
    """Import what this work needs, and nothing that others do."""
    match name:
        case "picture" | "file of pixels":
            from viewer import pictures  # noqa: PLC0415 (see above)

            return pictures.picture if name == "picture" else pictures.file_of_pixels
        case "codes":
            from viewer import codes  # noqa: PLC0415 (see above)

            return codes.codes
        case "page" | "count of pages":
            from viewer import pages  # noqa: PLC0415 (see above)

            return pages.page if name == "page" else pages.count
        case "text":
            from viewer import texts  # noqa: PLC0415 (see above)

            return texts.text
        case "unsealed":
            return _unsealing()
    raise ValueError(name)


def _unsealing() -> Work:
    """A sealed package opened with the key or the words that come with the request."""
    from crypto import age  # noqa: PLC0415 (see above)
    from crypto.errors import CryptoError  # noqa: PLC0415 (see above)

    def unsealed(request: dict[str, Any], content: BinaryIO, target: BinaryIO) -> dict[str, Any]:
        try:
            if request["words"] is None:
                age.decrypt(content, target, request["key"])
            else:
                age.decrypt_with_words(content, target, request["words"])
        except CryptoError as error:
            raise Refused(type(error).__name__) from None
        return {}

    return unsealed
