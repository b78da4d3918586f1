"""Which files and folders are mail by their names: what is dropped among others must be known before it is read."""

from __future__ import annotations

from pathlib import Path

BOXES = frozenset({".mbox", ".mbx"})
"""The endings of mailboxes. One may have any ending, and none: such a one is chosen by "Import mail…"."""
_MAIL = BOXES | {".eml", ".emlx", ".msg"}


def holds_mail(path: Path) -> bool:
    """Whether a file is mail by its ending, or a folder a mailbox: then what is dropped becomes letters."""
    if path.is_dir():
        return path.suffix.lower() in BOXES or ((path / "cur").is_dir() and (path / "new").is_dir())
    return path.suffix.lower() in _MAIL
