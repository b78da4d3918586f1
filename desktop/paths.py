"""Where Twinbook keeps what belongs to no book: settings and log. Nothing is made before it is needed."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs


@cache
def _folders() -> PlatformDirs:
    """The folders that the system sets aside for programs (XDG, Known Folders, the Library folder)."""
    return PlatformDirs("Twinbook" if sys.platform in {"win32", "darwin"} else "twinbook", appauthor=False)


def settings_file() -> Path:
    return _folders().user_config_path / "settings.json"


def log_file() -> Path:
    return _folders().user_state_path / "twinbook.log"


def documents() -> Path:
    """Where a new book is first offered to be put."""
    return _folders().user_documents_path
