"""Kinds of things to choose from: a button for each that there is, with how many, and one for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

K = TypeVar("K", bound=str)


class Kinds(QWidget, Generic[K]):
    """Buttons that stay down, any number of them; none down means everything, and so does the first."""

    changed = Signal()

    def __init__(
        self, names: Mapping[K, str], pictures: Mapping[K, str] | None = None, parent: QWidget | None = None
    ) -> None:
        """``names`` in the order in which they are offered; ``pictures`` are icons by which they are known."""
        super().__init__(parent)
        row = Flow(self, GRID)
        self.every = self._button(tr("Everything"))
        self.every.setChecked(True)
        self.every.clicked.connect(self.choose_all)
        row.addWidget(self.every)
        self.buttons: dict[K, Button] = {}
        self._names = names
        for kind, name in names.items():
            self.buttons[kind] = self._button(name, pictures[kind] if pictures else "")
            self.buttons[kind].clicked.connect(self._chosen)
            row.addWidget(self.buttons[kind])
        self.show_counts({})

    def kinds(self) -> frozenset[K]:
        """What is to be told."""
        chosen = frozenset(kind for kind, button in self.buttons.items() if button.isChecked())
        return chosen or frozenset(self._names)

    def is_narrowed(self) -> bool:
        """Whether some kinds are left out."""
        return not self.every.isChecked()

    def choose(self, kinds: frozenset[K]) -> None:
        """Tell only these; all where there are none."""
        for kind, button in self.buttons.items():
            button.setChecked(kind in kinds)
        self._chosen()

    def choose_all(self) -> None:
        """Tell everything."""
        self.choose(frozenset())

    def show_counts(self, counts: Mapping[K, int]) -> None:
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
    def _button(words: str, picture: str = "") -> Button:
        button = Button(words, look="chip")
        button.setCheckable(True)
        usual = icon(picture, "soft") if picture else QIcon()
        button.setIcon(usual)
        button.toggled.connect(lambda is_on: button.setIcon(icon("check", "accent") if is_on else usual))
        return button
