"""A card: one subject on a page, with its heading and what stands beside the heading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from ui.kit.text import Fact, Line, Text
from ui.theme.scale import CARD_ACROSS, CARD_DOWN, GRID

_EDGE = 2 * GRID
"""So far the edge of a row stands out beyond its words."""


class Card(QFrame):
    """A card with room for pieces below each other."""

    def __init__(self, title: str = "", aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(CARD_ACROSS - _EDGE, CARD_DOWN, CARD_ACROSS - _EDGE, CARD_DOWN)
        self._column.setSpacing(2 * GRID)
        self._aside = Line(aside, "soft")
        if title:
            self.setAccessibleName(title)
            head = _inset()
            head.addWidget(Text(title, "subheading"), 1)
            head.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignBaseline)
            self._column.addLayout(head)

    def add(self, piece: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a piece below the others."""
        row = _inset()
        if isinstance(piece, QLayout):
            row.addLayout(piece, 1)
        else:
            row.addWidget(piece, 1)
        self._column.addLayout(row, stretch)

    def add_rows(self, rows: QWidget) -> None:
        """Put rows below the others whose words stand under the heading while their edge stands out."""
        self._column.addWidget(rows)

    def say_aside(self, text: str) -> None:
        """What stands beside the heading."""
        self._aside.say(text)

    def clear(self) -> None:
        """Take away everything but the heading."""
        first = 1 if self.accessibleName() else 0
        while self._column.count() > first:
            item = self._column.takeAt(first)
            if item is not None:
                _take_away(item)


def _inset() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_EDGE, 0, _EDGE, 0)
    return row


def _take_away(item: QLayoutItem) -> None:
    layout, piece = item.layout(), item.widget()
    if piece is not None:
        piece.hide()
        piece.deleteLater()
    while layout is not None and (inner := layout.takeAt(0)) is not None:
        _take_away(inner)


class Facts(QWidget):
    """Labels with what they stand for, one pair a row."""

    def __init__(self, pairs: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for label, value in pairs:
            row = QHBoxLayout()
            row.setSpacing(4 * GRID)
            row.addWidget(Line(label, "soft"), 0, Qt.AlignmentFlag.AlignTop)
            fact = Fact(value)
            fact.setAccessibleName(f"{label}: {value}")
            row.addWidget(fact, 1)
            column.addLayout(row)


class Hairline(QFrame):
    """A thin line between rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hairline")
