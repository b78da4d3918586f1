"""The sections of a report: which of them print, and in which order; moved by dragging or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDropEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.kit.button import IconButton
from ui.kit.text import Line
from ui.screens.reports.chosen import section_names
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QEvent

_NAME = Qt.ItemDataRole.UserRole


class Sections(QWidget):
    """The list with its two arrows."""

    changed = Signal()
    """Another order, or another one left out."""
    chosen = Signal(str)
    """Another section is in hand; carries its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _List()
        self.list.setAccessibleName(tr("Sections, in this order"))
        self.list.setAccessibleDescription(tr("Space leaves a section out, Alt+Up and Alt+Down move it."))
        self.list.moved.connect(self._moved)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.list.currentItemChanged.connect(self._picked)
        head = QHBoxLayout()
        head.setSpacing(0)
        label = Line(tr("Sections, in this order"), "soft")
        label.setBuddy(self.list)
        head.addWidget(label, 1)
        self.up = IconButton("arrow-up", tr("Move the section up"), lambda: self.list.shift(-1), "Alt+Up")
        self.down = IconButton("arrow-down", tr("Move the section down"), lambda: self.list.shift(1), "Alt+Down")
        head.addWidget(self.up)
        head.addWidget(self.down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.list)
        self._names = section_names()

    def show_order(self, order: tuple[str, ...], left_out: Collection[str]) -> None:
        """Show these, the first of them in hand."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for name in order:
                item = QListWidgetItem(self._names[name])
                item.setData(_NAME, name)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsUserCheckable
                    | Qt.ItemFlag.ItemIsDragEnabled
                )
                item.setCheckState(Qt.CheckState.Unchecked if name in left_out else Qt.CheckState.Checked)
                self.list.addItem(item)
            self.list.fit()
            self.list.setCurrentRow(0)

    def order(self) -> tuple[str, ...]:
        """All of them, as they stand."""
        return tuple(item.data(_NAME) for item in self._items())

    def left_out(self) -> frozenset[str]:
        """Those without a tick."""
        return frozenset(item.data(_NAME) for item in self._items() if item.checkState() is not Qt.CheckState.Checked)

    def in_hand(self) -> str:
        """The name of the current one."""
        item = self.list.currentItem()
        return item.data(_NAME) if item is not None else ""

    def say_empty(self, empty: Collection[str]) -> None:
        """Say of which sections the report has nothing to print."""
        with QSignalBlocker(self.list):
            for item in self._items():
                name = item.data(_NAME)
                called = self._names[name]
                item.setText(tr("{section} · empty").format(section=called) if name in empty else called)
                item.setToolTip(item.text())

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _picked(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
        self.chosen.emit(self.in_hand())

    def _moved(self) -> None:
        self._picked()
        self.changed.emit()


class _List(QListWidget):
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sections")
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        # A drop is a row put in and one taken away: it is over when the loop turns again.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.moved)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._soon.start()

    def shift(self, by: int) -> None:
        """Move the current row up or down."""
        row = self.currentRow()
        if not 0 <= row + by < self.count() or row < 0:
            return
        with QSignalBlocker(self):
            item = self.takeItem(row)
            self.insertItem(row + by, item)
            self.setCurrentRow(row + by)
        self.moved.emit()

    def fit(self) -> None:
        """Stand as high as the rows are: the card scrolls, not the list in it."""
        height = max(28, QFontMetrics(self.font()).height() + 3 * GRID)
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, height))
        self.setFixedHeight(height * self.count() + 2 * GRID)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.FontChange:
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(by)
            return
        super().keyPressEvent(event)
