"""An empty book for the papers of an exchange."""

from __future__ import annotations

from tests.db.conftest import book, empty, path

__all__ = ["book", "empty", "path"]
