"""The editor of words of which some are offered with a box, and others are a person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.form.editors.pick import SeveralEditor
from ui.form.editors.typed import read_words, show_words
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class SeveralOrOwnEditor(SeveralEditor):
    """Any of some words, and a line behind them for own words, with commas between them."""

    def __init__(self, column: str, choices: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(column, choices, parent)
        self._shown: list[str] = []
        self.own = QLineEdit()
        self.own.setPlaceholderText(tr("and others, with commas"))
        self.own.setMinimumWidth(24 * self.own.fontMetrics().averageCharWidth())
        self.own.textEdited.connect(self.edited)
        if (flow := self.layout()) is not None:
            flow.addWidget(self.own)

    def show_values(self, values: Mapping[str, Any]) -> None:
        super().show_values(values)
        self._shown = values.get(self._column) or []
        self.own.setText(show_words(self._unknown))

    def values(self) -> dict[str, Any]:
        ticked = [word for word, box in self.boxes.items() if box.isChecked()]
        own = self._unknown
        if self.own.text() != show_words(self._unknown):
            by_label = {box.text().casefold(): word for word, box in self.boxes.items()}
            # A word that is typed though it has a box is the word of that box.
            own = [by_label.get(word.casefold(), word) for word in read_words(self.own.text()) or ()]
        found = list(dict.fromkeys([*ticked, *own]))
        # In the order in which they were written down, unless somebody changed them.
        return {self._column: (self._shown if set(found) == set(self._shown) else found) or None}

    def name_it(self, name: str, told: str) -> None:
        super().name_it(name, told)
        self.own.setAccessibleName(tr("{field}: others, with commas").format(field=name))
        self.own.setAccessibleDescription(told)
