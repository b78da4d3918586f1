"""The widget that is painted once the bare program has its answer."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel


class Answer(QLabel):
    """A line of text."""
