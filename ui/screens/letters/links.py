"""A link in a letter: where it really leads is said, and it is opened only by who then asks for it."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.kit.asking import Asking
from ui.kit.text import Text, breakable
from ui.words import tr

_LEADS_OUT = {"http", "https", "mailto"}
"""The only addresses that are ever handed to another program."""


def ask_about_link(parent: QWidget, address: str) -> None:
    """Show the address that a link leads to, and offer to open it outside."""
    LinkWindow(address, parent.window()).open()


class LinkWindow(Asking):
    """Says the whole address, of which the text of the link may say another."""

    def __init__(self, address: str, parent: QWidget) -> None:
        super().__init__(tr("A link in this letter"), parent)
        self._url = QUrl(address)
        may = self._url.isValid() and self._url.scheme().lower() in _LEADS_OUT
        self.column.addWidget(Text(tr("It leads to:"), "soft"))
        self.column.addWidget(Text(breakable(address), "strong"))
        said = tr("Open it only if you know where that is.") if may else tr("Twinbook does not open such a link.")
        self.column.addWidget(Text(said))
        self.column.addStretch(1)
        self.answer(tr("Close"), self.reject, "main").setFocus()
        if may:
            self.answer(tr("Open outside"), self.open_outside)

    def open_outside(self) -> None:
        """Hand it to the system's own program."""
        QDesktopServices.openUrl(self._url)
        self.accept()
