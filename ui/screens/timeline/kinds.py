"""The kinds of events to choose from: a button for each that there is, with how many, and one for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from db.queries.timeline.event import EventKind
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.sentences.events import kind_names
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kinds(QWidget):
    """Buttons that stay down, any number of them; none down means everything, and so does the first."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self, GRID)
        self.every = self._button(tr("Everything"))
        self.every.setChecked(True)
        self.every.clicked.connect(self.choose_all)
        row.addWidget(self.every)
        self.buttons: dict[EventKind, Button] = {}
        self._names = kind_names()
        for kind, name in self._names.items():
            self.buttons[kind] = self._button(name)
            self.buttons[kind].clicked.connect(self._chosen)
            row.addWidget(self.buttons[kind])
        self.show_counts({})

    def kinds(self) -> frozenset[EventKind]:
        """What is to be told."""
        chosen = frozenset(kind for kind, button in self.buttons.items() if button.isChecked())
        return chosen or frozenset(EventKind)

    def is_narrowed(self) -> bool:
        """Whether some kinds are left out."""
        return not self.every.isChecked()

    def choose(self, kinds: frozenset[EventKind]) -> None:
        """Tell only these; all where there are none."""
        for kind, button in self.buttons.items():
            button.setChecked(kind in kinds)
        self._chosen()

    def choose_all(self) -> None:
        """Tell everything."""
        self.choose(frozenset())

    def show_counts(self, counts: Mapping[EventKind, int]) -> None:
        """Offer the kinds that there are, and those that are chosen though there are none."""
        for kind, button in self.buttons.items():
            number = counts.get(kind, 0)
            name = self._names[kind]
            shown = self.locale().toString(number)
            button.setText(tr("{kind} · {number}", "a kind of event and how many").format(kind=name, number=shown))
            button.setAccessibleName(tr("Show only: {kind}").format(kind=button.text()))
            button.setVisible(number > 0 or button.isChecked())
        whole = self.locale().toString(sum(counts.values()))
        self.every.setText(
            tr("{kind} · {number}", "a kind of event and how many").format(kind=tr("Everything"), number=whole)
        )

    def _chosen(self) -> None:
        self.every.setChecked(not any(button.isChecked() for button in self.buttons.values()))
        self.changed.emit()

    @staticmethod
    def _button(words: str) -> Button:
        button = Button(words, look="chip")
        button.setCheckable(True)
        button.toggled.connect(lambda is_on: button.setIcon(icon("check", "accent") if is_on else QIcon()))
        return button
