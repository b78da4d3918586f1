"""Which files and folders are mail at first sight: what is dropped among others must be known before it is read."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

BOXES = frozenset({".mbox", ".mbx"})
"""The endings of mailboxes; Thunderbird's have none."""
_MAIL = BOXES | {".eml", ".emlx", ".msg"}
_LOOKED_AT = 4_000
"""Bytes of a file without an ending."""
_FILES = 200
"""Of a folder, that tell what it holds."""


def is_box(path: Path) -> bool:
    """Whether it is a mailbox or a folder: of several messages, most likely."""
    return path.is_dir() or path.suffix.lower() not in _MAIL - BOXES


def holds_mail(path: Path) -> bool:
    """Whether a file is mail by its ending, or by its beginning where it has none; of a folder, whether all in it is.

    Then what is dropped becomes letters. False for what cannot be looked at.
    """
    try:
        if path.is_dir():
            return path.suffix.lower() in BOXES or _is_maildir(path) or _is_of_mail(path)
        return path.suffix.lower() in _MAIL or (not path.suffix and _begins_as_mailbox(path))
    except OSError:
        return False


def _is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() and (folder / "new").is_dir()


def _is_of_mail(folder: Path) -> bool:
    with os.scandir(folder) as entries:
        seen = [entry for entry in islice(entries, _FILES) if not entry.name.startswith(".")]
    return bool(seen) and all(entry.is_file() and Path(entry.name).suffix.lower() in _MAIL for entry in seen)


def _begins_as_mailbox(path: Path) -> bool:
    from imports.mail.boxes import is_mailbox  # only a file without an ending asks

    if not path.is_file():  # a pipe, which would never end
        return False
    with path.open("rb") as file:
        return is_mailbox(file.read(_LOOKED_AT))
