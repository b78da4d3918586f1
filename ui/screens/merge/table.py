"""The table of two records side by side: which stays, their parts, the fields in which they differ, their links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QRadioButton, QWidget

from ui.dates.shown import show_moment
from ui.kit.card import Hairline
from ui.kit.text import Text
from ui.records.declaration import shown
from ui.screens.merge.choices import Choosing, Value
from ui.screens.merge.values import is_private, label_of, linked_said, parts_of, parts_said, said
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.merging import Side
    from db.queries.comparing import Compared, SideBySide
    from ui.openbook import OpenBook


class Table(QWidget):
    """``covered`` leaves private values out of sight. What was chosen by hand stays when it is made anew."""

    changed = Signal()

    def __init__(self, kind: str, two: SideBySide, book: OpenBook, *, covered: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._book = book
        self._covered = tr("private") if covered else ""
        self.two = two
        self.fields: dict[str, Choosing] = {}
        self.has_private = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6 * GRID)
        self._grid.setVerticalSpacing(3 * GRID)
        for column, share in ((0, 2), (1, 4), (2, 4)):
            self._grid.setColumnStretch(column, share)
        self._head()
        self._parts()
        self._fields()
        self._links()

    def keeps_second(self) -> bool:
        """Whether the second of the two is the one that stays."""
        return self.stays.is_second()

    def choices(self) -> dict[str, Side]:
        """By column whose value was chosen."""
        second = self.keeps_second()
        return {name: "keep" if field.is_second() == second else "gone" for name, field in self.fields.items()}

    def boxes(self) -> list[QRadioButton]:
        """What can be chosen, in the order in which it stands there."""
        every = (self.stays, *self.fields.values())
        return [value.button for choosing in every for value in (choosing.first, choosing.second)]

    def take_over(self, other: Table) -> None:
        """Choose as in the table that was here before."""
        again = [(self.fields[name], field) for name, field in other.fields.items() if name in self.fields]
        for mine, former in ((self.stays, other.stays), *again):
            mine.choose(second=former.is_second())
            mine.by_hand = former.by_hand

    # Its rows

    def _head(self) -> None:
        first, second = self.two.first, self.two.second
        self.stays = Choosing(tr("Stays"), self._called(first), self._called(second), self)
        for value in (self.stays.first, self.stays.second):
            value.text.setProperty("role", "strong")
        self.stays.choose(second=False)
        self.stays.chosen.connect(self._follow)
        self._row(tr("This one stays"), self.stays.first, self.stays.second)
        self._row("", *(Text(self._written(each), "small") for each in (first, second)), ruled=False)

    def _parts(self) -> None:
        for part, label in parts_of(self._kind).items():
            every = [
                parts_said(self._kind, part, each.record.uid, self._book, covered=self._covered)
                for each in (self.two.first, self.two.second)
            ]
            if part == "contact_way":
                self._look_for_private()
            if any(every):
                self._row(label, *(_plain("\n".join(lines)) for lines in every))

    def _look_for_private(self) -> None:
        uids = [each.record.uid for each in (self.two.first, self.two.second)]
        ways = (way for uid in uids for way in self._book.parts("contact_way", self._kind, uid))
        self.has_private = self.has_private or any(way["is_private"] for way in ways)

    def _fields(self) -> None:
        for name in self.two.differing:
            label = label_of(self._kind, name)
            values = [self._said(name, each.values[name]) for each in (self.two.first, self.two.second)]
            if name not in self.two.contrary:
                self._row(label, *map(_plain, values))
                continue
            field = self.fields[name] = Choosing(label, values[0], values[1], self)
            field.choose(second=False)
            field.chosen.connect(self.changed)
            self._row(label, field.first, field.second)

    def _links(self) -> None:
        every = [linked_said(each.linked, self._kind, self.locale()) for each in (self.two.first, self.two.second)]
        self._row(tr("Named in"), *(_plain(each or tr("nothing else")) for each in every))

    def _row(self, label: str, first: QWidget, second: QWidget, *, ruled: bool = True) -> None:
        row = self._grid.rowCount()
        if row > 1 and ruled:
            self._grid.addWidget(Hairline(), row, 0, 1, 3)
            row += 1
        said = Text(label, "soft")
        if isinstance(first, Value):  # its words stand in the middle of its box
            said.setContentsMargins(0, GRID, 0, 0)
        for column, piece in enumerate((said, first, second)):
            self._grid.addWidget(piece, row, column, Qt.AlignmentFlag.AlignTop)

    # Words

    def _said(self, name: str, value: Any) -> str:
        if is_private(self._kind, name):
            self.has_private = True
            if self._covered and value not in (None, "", []):
                return self._covered
        return said(self._kind, name, value, self._book, self.locale())

    def _called(self, each: Compared) -> str:
        return each.record.called or shown(self._kind).untitled

    def _written(self, each: Compared) -> str:
        moment = show_moment(each.values["created"], None, self.locale())
        return tr("Written down {moment} by {person}").format(moment=moment, person=each.values["created_by"])

    def _follow(self) -> None:
        """Where nothing was chosen by hand, the values of the one that stays are taken."""
        for field in self.fields.values():
            field.choose(second=self.keeps_second())
        self.changed.emit()


def _plain(text: str) -> Text:
    """A value that needs no choice; one that is not there is said for a screen reader."""
    piece = Text(text or "–", "plain" if text else "soft")
    if not text:
        piece.setAccessibleName(tr("nothing"))
    return piece
