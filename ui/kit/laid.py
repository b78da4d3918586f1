"""What lies in a layout, in its order; and emptying one.

A layout is never asked for its items (``itemAt``). PySide would keep a wrapper for each; Qt deletes an item together
with its widget and tells nobody; and the next widget that comes to lie at the same address would be taken for that
item, of which the program dies.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QLayout, QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def pieces(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and the layouts that lie in a layout itself."""
    beside = layout.parentWidget()
    every = [*layout.children(), *(beside.children() if beside is not None else ())]
    placed = [(layout.indexOf(each), each) for each in every if isinstance(each, QWidget | QLayout)]
    return [each for at, each in sorted(placed, key=lambda pair: pair[0]) if at >= 0]


def widgets(layout: QLayout, kind: type[AnyWidget]) -> list[AnyWidget]:
    """The widgets of a kind that lie in a layout itself."""
    return [each for each in pieces(layout) if isinstance(each, kind)]


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and away."""
    while (item := layout.takeAt(0)) is not None:
        if (piece := item.widget()) is not None:
            piece.hide()
            piece.deleteLater()
        if (inner := item.layout()) is not None:
            empty(inner)
