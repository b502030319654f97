"""This program as a child of itself: a process that does one piece of work behind a wall, and knows of nothing else (`viewer.child`)."""

from __future__ import annotations

from viewer.serve import Work, serve


def serve_as_child(work: str, memory: str, processor: str) -> int:
    """Do one piece of work; the exit code.  memory, processor: see `viewer.child.Limits`, as words of a command line."""
    return serve(_work(work), memory=int(memory), processor=int(processor))


def _work(name: str) -> Work:
    """Import what this work needs, and nothing that others do."""
    match name:
        case "picture" | "file of pixels":
            from viewer import pictures  # noqa: PLC0415 (see above)

            return pictures.picture if name == "picture" else pictures.file_of_pixels
        case "page" | "count of pages":
            from viewer import pages  # noqa: PLC0415 (see above)

            return pages.page if name == "page" else pages.count
        case "text":
            from viewer import texts  # noqa: PLC0415 (see above)

            return texts.text
    raise ValueError(name)
