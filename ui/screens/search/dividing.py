"""How what was found divides: by kind, partnership and year, each with its count, each a filter when it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.rules.asking import By, Filter
from ui.kit.button import Button
from ui.kit.page import ScrollPage
from ui.kit.text import Text
from ui.records.declaration import declared_kinds, shown
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.queries.facets import Facets

_FIRST = 8


class Dividing(ScrollPage):
    """Groups of buttons; a group with one member only would not divide anything, and is left out."""

    chosen = Signal(object)
    """Carries a Filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.setSpacing(GRID)
        self.column.addStretch(1)
        self._pieces: list[QWidget] = []

    def show_counts(self, counts: Facets) -> None:
        """Show how another answer divides."""
        for piece in self._pieces:
            piece.hide()
            piece.deleteLater()
        self._pieces = []
        locale = self.locale()
        known = [(kind, many) for kind, many in counts.kinds if kind in declared_kinds()]
        kinds = [(shown(kind).many, many, Filter(By.KIND, kind)) for kind, many in known]
        places = [(name, many, Filter(By.PARTNERSHIP, name)) for name, many in counts.partnerships]
        years = [(str(year), many, Filter(By.YEAR, f"{year:04}")) for year, many in counts.years]
        for title, group in ((tr("Kind"), kinds), (tr("Partnership"), places), (tr("Year"), years)):
            if len(group) > 1:
                self._add(Text(title, "subheading"))
                self._add_all([(f"{name}  {locale.toString(many)}", one) for name, many, one in group])

    def _add_all(self, rows: Sequence[tuple[str, Filter]]) -> None:
        self._add_rows(rows[:_FIRST])
        rest = rows[_FIRST:]
        if rest:
            more = Button(tr("%Ln more", "values of a filter", len(rest)), look="link")
            at = self.column.count() - 1
            more.clicked.connect(lambda _=False: self._unfold(more, rest))
            self.column.insertWidget(at, more)
            self._pieces.append(more)

    def _unfold(self, more: Button, rest: Sequence[tuple[str, Filter]]) -> None:
        at = self.column.indexOf(more)
        buttons = list(self._add_rows(rest, at))
        more.hide()
        if buttons:
            buttons[0].setFocus()

    def _add_rows(self, rows: Iterable[tuple[str, Filter]], at: int = -1) -> list[Button]:
        buttons: list[Button] = []
        for words, one in rows:
            button = Button(words.replace("&", "&&"), look="link")
            button.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            self._add(button, at + len(buttons) if at >= 0 else -1)
            buttons.append(button)
        return buttons

    def _add(self, piece: QWidget, at: int = -1) -> None:
        self.column.insertWidget(at if at >= 0 else self.column.count() - 1, piece)
        self._pieces.append(piece)
