"""An empty book for letters."""

from __future__ import annotations

from tests.db.conftest import book, empty, path

__all__ = ["book", "empty", "path"]
