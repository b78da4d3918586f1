"""A widget of several pieces, one of which takes the focus for all of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Compound(QWidget):
    """``setFocus`` goes to the piece that the focus is led to.

    Not by Qt's focus proxy: that brings the piece to the front of the order of Tab, and what stands before it on the
    page is then passed over.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leads_to: QWidget | None = None

    def lead_focus_to(self, piece: QWidget) -> None:
        """Let this piece take the focus that is given to the whole."""
        self._leads_to = piece

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self._leads_to is not None and isValid(self._leads_to):
            self._leads_to.setFocus(reason)
        else:
            super().setFocus(reason)
