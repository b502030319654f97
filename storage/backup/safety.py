"""A copy of the notebook beside it, made before something that rewrites all of it: a new key, a new form of the database.

It is a backup with one copy and no attachments: what comes after does not touch their files.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from storage.backup.file_copy import copy_file
from storage.backup.places import COPY_NAMES, SUFFIX
from storage.backup.proof import proven_header
from storage.database import Database
from storage.errors import Damaged
from storage.files import file_errors, new_folder, sync_folder
from storage.header import COPIES, DATABASE
from storage.subkeys import Subkeys


def safety_folder(notebook: Path) -> Path:
    """Where the copy of a notebook lies: beside it."""
    return notebook.with_name(f"{notebook.stem}.before-change{SUFFIX}")


def unfinished_safety_folder(notebook: Path) -> Path:
    """Where it lies while it is made; what was killed there may be whole, and opens as the notebook did."""
    target = safety_folder(notebook)
    return target.with_name(f".{target.name}.part")


def make_safety_copy(notebook: Path, keys: Subkeys) -> Path:
    """Copy the headers and the database of a notebook, and prove the copy; its folder.  One made earlier is replaced at the end.

    notebook: the folder; on this thread, outside of a transaction.  keys: borrowed.

    Raises:
        Damaged: the copy is not as the notebook was written, because the notebook is not either; nothing is left of it.
        DiskFull, ReadOnly, DriveGone, Interrupted.
    """
    target = safety_folder(notebook)
    unfinished = unfinished_safety_folder(notebook)
    sweep_unfinished(notebook)
    new_folder(unfinished)
    try:
        copy = unfinished / COPY_NAMES[0]
        new_folder(copy)
        for name in (DATABASE, *COPIES):
            for _done in copy_file(notebook / name, copy / name):
                pass
        _check_opens(copy, keys)
        remove_safety_copy(notebook)
        with file_errors():
            unfinished.rename(target)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    sync_folder(target.parent)
    return target


def sweep_unfinished(notebook: Path) -> None:
    """Take away what was left of a copy whose making was cut off."""
    shutil.rmtree(unfinished_safety_folder(notebook), ignore_errors=True)


def remove_safety_copy(notebook: Path) -> None:
    """Take the copy away, when what it was made for is done: after a change of keys the old passphrase still opens it."""
    folder = safety_folder(notebook)
    with file_errors():
        if folder.exists():
            for copy in sorted(folder.glob(f"*/{COPIES[0][:-1]}*")):
                # Without a header nothing else of it can be read, should the rest be cut off.
                copy.unlink()
            shutil.rmtree(folder)
    sync_folder(folder.parent)


def _check_opens(copy: Path, keys: Subkeys) -> None:
    """Open the copy and ask it for its structure; whatever form its database has, this can be asked.

    Raises:
        Damaged, and what opening says.
    """
    proven_header(copy, keys)
    database = Database(copy / DATABASE, keys.database, writable=False)
    try:
        if database.rows("PRAGMA integrity_check(1)") != [("ok",)]:
            raise Damaged
    finally:
        database.close()
