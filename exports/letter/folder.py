"""Drafts for a mail program, a file each in a folder: what their letters are to is in their names, harmlessly."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from db.book import Book
from exports.letter.draft import write_draft
from exports.pages.document import Progress

_NOT_IN_A_NAME = re.compile(r'[\\/:*?"<>|]+')
_LONGEST = 80


def write_drafts(
    book: Book, letters: Sequence[tuple[UUID, str]], folder: Path, progress: Progress | None = None
) -> tuple[Path, ...]:
    """Write each letter, with what its file is to be called, as a draft into the folder; returns the files.

    They are numbered in this order, and no file that is there already is written over. Raises as ``write_draft``; what
    was written before that stays.
    """
    written: list[Path] = []
    digits = len(str(len(letters)))
    for number, (uid, called) in enumerate(letters, 1):
        if progress is not None:
            progress(number - 1, len(letters))
        file = _free(folder, f"{number:0{digits}} {_harmless(called)}".strip())
        write_draft(book, uid, file)
        written.append(file)
    return tuple(written)


def _harmless(text: str) -> str:
    """What may be in a file's name on any system: no separators, no control or direction marks, not too long."""
    seen = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in _NOT_IN_A_NAME.sub(" ", text))
    return " ".join(seen.split())[:_LONGEST].strip(". ")


def _free(folder: Path, name: str) -> Path:
    file, number = folder / f"{name}.eml", 1
    while file.exists() or file.is_symlink():
        number += 1
        file = folder / f"{name} ({number}).eml"
    return file
