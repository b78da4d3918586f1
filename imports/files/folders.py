"""The files that are meant by what a person chose or dropped: files themselves, and all that lie in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from db.errors import CannotRead

MOST = 2_000
"""Files that come in at once; a person who drops a whole disk by mistake is told so."""


def files_of(paths: Iterable[Path]) -> list[Path]:
    """The files, in the order given, those of a folder by their names. Raises CannotRead where they are too many.

    In folders, what is hidden is left out and links are not followed, so that nothing comes in that nobody sees there.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _within(path) if path.is_dir() else (path,):
            found.setdefault(file)
            if len(found) > MOST:
                raise CannotRead(f"These are more than {MOST:,} files. Bring them in a part at a time.")
    return list(found)


def _within(folder: Path) -> Iterable[Path]:
    for where, folders, files in os.walk(folder, onerror=lambda _: None):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            file = Path(where, name)
            if not name.startswith(".") and name.lower() not in {"thumbs.db", "desktop.ini"} and not file.is_symlink():
                yield file
