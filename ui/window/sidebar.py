"""The side bar: home, the partnerships, everything over all of them, and reports."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.apart import as_asked
from ui.kit.text import Text, tip
from ui.navigation import Place
from ui.theme.colours import colours_of
from ui.theme.icon import icon
from ui.theme.scale import GRID, SMALL, row_height, semibold, sized
from ui.window.frame import side_width
from ui.words import tr

_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """A partnership in the side bar. The ``picture`` is that of its stage; ``stage`` says the same in words."""

    place: Place
    name: str
    stage: str
    picture: str


class SideBar(QWidget):
    """One list, one stop for Tab: Up and Down go along it, Enter opens."""

    chosen = Signal(object)
    """Carries a Place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 4 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        self._name = Text("Twinbook", "strong")
        self._name.setContentsMargins(3 * GRID, 0, GRID, 0)
        column.addWidget(self._name)
        self.list = _List()
        self.list.setAccessibleName(tr("Book"))
        self.list.itemClicked.connect(self._choose)
        self.list.entered_on.connect(self._choose)
        column.addWidget(self.list, 1)
        self._saved = Text("", "small")
        self._saved.setContentsMargins(3 * GRID, 0, GRID, GRID)
        column.addWidget(self._saved)
        self._entries: tuple[Entry, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._redress)
        self._fit()

    def name_book(self, name: str) -> None:
        """Say whose book it is."""
        self._name.setText(name)

    def say_saved(self, sentence: str) -> None:
        """What stands at the foot: "Saved · backed up 09:12"."""
        self._saved.setText(sentence)

    def show_book(self, entries: tuple[Entry, ...]) -> None:
        """List everything that an open book has."""
        here = self.list.currentItem().data(_PLACE) if self.list.currentItem() else None
        self._entries = entries
        self.list.clear()
        self._add(tr("Home"), Place("home"), "house")
        self._head(tr("Partnerships"))
        for entry in entries:
            item = self._add(entry.name, entry.place, entry.picture)
            told = tr("{partnership}, {stage}").format(partnership=entry.name, stage=entry.stage)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            item.setToolTip(tip(told))
        self._add(tr("New partnership"), Place("new", "partnership"), "plus")
        self._head(tr("Everything"))
        for label, kind, picture in _everything():
            self._add(label, Place("list", kind), picture)
        self._add(tr("More lists"), Place("more"), "ellipsis")
        self._head(tr("Print"))
        self._add(tr("Reports"), Place("reports"), "printer")
        if here is not None:
            self.mark(here)

    def mark(self, place: Place | None) -> None:
        """Mark where the page in view belongs."""
        chosen = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            of: Place | None = item.data(_PLACE)
            is_here = of is not None and place is not None and _belongs(place, of)
            chosen = row if is_here else chosen
            if of is not None:
                item.setFont(semibold(self.font(), 10) if is_here else self.font())
        self.list.setCurrentRow(chosen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self.list.count():
            # Not while Qt is still going through all widgets with the new look.
            self._soon.start()

    def _redress(self) -> None:
        self._fit()
        self.show_book(self._entries)

    def _add(self, label: str, place: Place, picture: str = "") -> QListWidgetItem:
        item = QListWidgetItem(label)
        if picture:
            item.setIcon(icon(picture))
        item.setData(_PLACE, place)
        item.setSizeHint(QSize(0, row_height(self.font())))
        self.list.addItem(item)
        return item

    def _head(self, label: str) -> None:
        item = QListWidgetItem(label)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = sized(self.font(), SMALL)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        item.setFont(font)
        item.setForeground(QColor(colours_of(QApplication.palette()).soft))
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        item.setSizeHint(QSize(0, row_height(self.font())))
        self.list.addItem(item)

    def _fit(self) -> None:
        side = max(16, QFontMetrics(self.font()).height())
        self.list.setIconSize(QSize(side, side))
        self.setFixedWidth(side_width(QFontMetrics(self.font())))

    def _choose(self, item: QListWidgetItem) -> None:
        place = item.data(_PLACE)
        if place is not None:
            self.chosen.emit(place)


class _List(QListWidget):
    entered_on = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidelist")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem() is not None:
            with as_asked(event):
                self.entered_on.emit(self.currentItem())
            return
        super().keyPressEvent(event)
        self._skip_heads(-1 if event.key() == Qt.Key.Key_Up else 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        with as_asked(event):
            if event.button() is Qt.MouseButton.MiddleButton and item is not None:
                self.entered_on.emit(item)
                return
            super().mouseReleaseEvent(event)

    def _skip_heads(self, by: int) -> None:
        """Headings are read in passing but are no place to stand."""
        row = self.currentRow()
        while 0 <= row < self.count() and self.item(row).data(_PLACE) is None:
            row += by
        if row != self.currentRow() and 0 <= row < self.count():
            self.setCurrentRow(row)


def _belongs(place: Place, of: Place) -> bool:
    if of.uid is not None:
        return place.uid == of.uid
    if of.screen == "list" and of.kind == "exchange" and place.screen == "calendar":
        return place.uid is None  # their list and their calendar are one thing seen in two ways
    if of.screen == "list":
        return place.screen in {"list", "record"} and place.kind == of.kind
    return place.screen == of.screen and place.kind == of.kind


def _everything() -> tuple[tuple[str, str, str], ...]:
    """What is wanted every week; so few that the whole bar stands on a small screen without scrolling."""
    return (
        (tr("People"), "person", "users"),
        (tr("Exchanges"), "exchange", "handshake"),
        (tr("Letters"), "letter", "mail"),
        (tr("Tasks"), "task", "list-checks"),
        (tr("Documents"), "document", "file-text"),
        (tr("Money"), "money_entry", "coins"),
    )
