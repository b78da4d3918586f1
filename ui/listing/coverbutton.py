"""The button above a list that shows all that is private in it at once, and covers it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.button import Button
from ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.listing.model import ListModel


class CoverButton(Button):
    """Away where nothing in the list is private."""

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__("", None, "quiet", parent)
        self._model = model
        self.setCheckable(True)
        self.toggled.connect(self._turn)
        self._say()
        self.setVisible(any(column.private for column in model.columns))

    def _turn(self, is_shown: bool) -> None:
        self._model.cover(over=not is_shown)
        self._say()

    def _say(self) -> None:
        self.setText(tr("Cover what is private") if self.isChecked() else tr("Show what is private"))
