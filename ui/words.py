"""The one door through which every text that a person reads goes into Qt's translation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, comment: str = "", count: int = -1) -> str:
    """The text in the language of the window. Call it by this name, with a literal, so that lupdate finds the text.

    ``comment`` tells two uses of one English word apart. ``%Ln`` in the text becomes ``count`` in the reader's digits,
    and ``count`` picks the plural form. Other values go in afterwards with ``str.format``: translators see their names.
    All texts share one context, so that a word is translated once.
    """
    if count < 0:
        return QCoreApplication.translate("", text, comment)
    return QCoreApplication.translate("", text, comment, count)
