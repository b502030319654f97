"""Start: `main.py` opens the window, `main.py NOTEBOOK` opens it there, `main.py VERB …` is the command line.  No logic lives here.

`main.py --child …` is a process that this program starts for itself, to look at a foreign file (`viewer.child`).
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(arguments: list[str]) -> int:
    """Hand over to the command line or to the window; what comes back is the exit code."""
    from workflows.process import harden

    harden()
    first = arguments[0] if arguments else ""
    if first == "--child":
        from workflows.children import serve_as_child

        return serve_as_child(*arguments[1:])
    if first in ("-h", "--help") or _is_verb(first):
        from cli.run import run

        return run(arguments)
    from platformdirs import user_config_path, user_documents_path

    from ui.application import open_window

    return open_window(
        notebook=Path(first) if first else None,
        settings=user_config_path("fieldbook", appauthor=False, ensure_exists=False),
        documents=_place_of_new_files(user_documents_path()),
    )


def _place_of_new_files(documents: Path) -> Path:
    """Where new files are offered to go: a home may have no folder for documents, and then nothing could be made in it."""
    return documents if documents.is_dir() else Path.home()


def _is_verb(word: str) -> bool:
    from cli.verbs import VERBS

    return word in VERBS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
