"""The page of every other list: what is needed now and then stands here instead of in the side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.text import Text
from ui.navigation import Place, page_of
from ui.records.declaration import shown
from ui.screens.screen import Screen
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from ui.screens.screen import Workplace


_COLUMNS = 3
"""The cards stand below each other in so many columns, each as high as it is."""


def subjects() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The subjects and the kinds of record that belong to each."""
    return (
        (
            tr("Partnerships"),
            ("partnership", "place", "concern", "gift", "goods", "network", "network_membership"),
        ),
        (tr("People"), ("organisation", "role", "household", "membership", "consent", "service_hours")),
        (
            tr("Papers"),
            ("agreement", "signing", "clause", "meeting", "decision", "thread", "note", "template", "filing"),
        ),
        (tr("Our book"), ("association", "member_category", "tag", "custom_field")),
        (tr("Exchanges"), ("participant", "hosting", "programme_item", "journey", "series")),
        (tr("Money"), ("grant", "budget_line", "fund", "category", "closed_year")),
    )


class MoreScreen(Screen):
    """A card for each subject, a line with its count for each list."""

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(Text(self.title(), "title"))
        page = QWidget()
        page.setObjectName("page")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 2 * GRID, 4 * GRID)
        row.setSpacing(4 * GRID)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        for each in columns:
            each.setSpacing(4 * GRID)
            row.addLayout(each, 1)
        self._first: Button | None = None
        for number, (title, kinds) in enumerate(subjects()):
            card = Card(title)
            for kind in kinds:
                card.add(self._line(kind))
                if kind == "partnership":
                    card.add(self._timeline())
                if kind == "role":
                    card.add(self._in_office())
            if "role" in kinds:
                card.add(self._duplicates())
            columns[number % _COLUMNS].addWidget(card)
        for each in columns:
            each.addStretch(1)
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(page)
        column.addWidget(scroll, 1)
        if self._first is not None:
            self.lead_focus_to(self._first)

    def title(self) -> str:
        return tr("More lists")

    def _line(self, kind: str) -> Button:
        from db.queries.listing import count

        declared = shown(kind)
        number = self.locale().toString(count(self._work.book.book, kind))
        words = tr("{records} · {count}", "a list and how much is in it").format(records=declared.many, count=number)
        line = Button(words, lambda: self._open(kind), "link")
        line.setIcon(icon(declared.icon))
        self._first = self._first or line
        return line

    def _in_office(self) -> Button:
        line = Button(tr("In office today or on another day"), lambda: self._work.way.go(Place("offices")), "link")
        line.setIcon(icon("calendar-days"))
        return line

    def _timeline(self) -> Button:
        line = Button(tr("Timeline of everything"), lambda: self._work.way.go(Place("timeline")), "link")
        line.setIcon(icon("milestone"))
        return line

    def _duplicates(self) -> Button:
        line = Button(tr("Look for duplicates"), lambda: self._work.way.go(Place("duplicates")), "link")
        line.setIcon(icon("copy"))
        return line

    def _open(self, kind: str) -> None:
        """A book has one association, which opens at once; its own fields are put in order; of all others the list."""
        if kind == "custom_field":
            self._work.way.go(Place("own_fields"))
            return
        found = self._work.book.find((kind,), "", 2) if kind == "association" else []
        self._work.way.go(page_of(kind, found[0].uid) if len(found) == 1 else Place("list", kind))


def build(place: Place, workplace: Workplace) -> MoreScreen:  # noqa: ARG001 - every page is built with its place
    return MoreScreen(workplace)
