"""Rows in the cards of people: each opens a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.attention import AttentionRow
from ui.kit.text import Text
from ui.navigation import page_of

if TYPE_CHECKING:
    from uuid import UUID

    from ui.kit.attention import Deed
    from ui.kit.text import Tone
    from ui.screens.screen import Workplace


class Opener:
    """Makes rows that open records."""

    def __init__(self, work: Workplace) -> None:
        self._work = work

    def row(
        self,
        record: tuple[str, UUID],
        title: str,
        detail: str = "",
        chip: tuple[str, Tone] = ("", "plain"),
        deeds: tuple[Deed, ...] = (),
    ) -> AttentionRow:
        """A row about a record, given by its kind and uid."""
        row = AttentionRow(title, detail, *chip, deeds)
        row.opened.connect(lambda: self.open(*record))
        return row

    def open(self, kind: str, uid: UUID) -> None:
        """Go to the page of a record."""
        self._work.way.go(page_of(kind, uid))


def two_lines(said: str, told: str) -> QWidget:
    """What is said, and below it in small what it is."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Text(said))
    if told:
        column.addWidget(Text(told, "small"))
    return holder
