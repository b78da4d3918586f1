"""Rows on a card: with a thin line between them, and a link that is as wide as its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.kit.card import Hairline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.kit.button import Button


def ruled(rows: Iterable[QWidget]) -> QWidget:
    """Rows below each other with a thin line between them."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, row in enumerate(rows):
        if number:
            column.addWidget(Hairline())
        column.addWidget(row)
    return holder


def leading(button: Button) -> QWidget:
    """A link as wide as its words, where reading begins."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button)
    row.addStretch(1)
    return holder
