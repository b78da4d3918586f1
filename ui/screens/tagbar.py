"""The tags of the record in view: chips that lead to all that has the tag, and the line in which others are typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QWidget

from db.errors import BookError
from db.queries.tags import tags_of
from db.tagging import put_tag, take_off
from db.words import fold
from ui.kit.button import Button, IconButton
from ui.kit.flow import Flow, clear
from ui.navigation import page_of
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Changed
    from ui.screens.screen import Workplace

_NAME = Qt.ItemDataRole.UserRole


class TagBar(QWidget):
    """One chip a tag. Enter or a click opens it, Delete takes it off, and the last button adds one."""

    def __init__(self, record: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._work = work
        self.chips: dict[UUID, TagChip] = {}
        self._flow = Flow(self, GRID)
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Tag"))
        self.line.setAccessibleDescription(tr("Type a tag of the book or a new one; Enter puts it on, Esc ends."))
        self.line.setPlaceholderText(tr("Tag"))
        self.line.setFixedWidth(22 * self.line.fontMetrics().averageCharWidth())
        self.line.hide()
        self.line.installEventFilter(self)
        self._offers = QStandardItemModel(self)
        self.completer = QCompleter(self._offers, self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setWidget(self.line)
        self.completer.activated[QModelIndex].connect(  # type: ignore[reportIndexIssue] - an overload of Qt
            lambda index: self._put(index.data(_NAME))
        )
        self.line.textEdited.connect(self._offer)
        self.adder = Button(tr("Tag"), self.begin, "link")
        self.adder.setIcon(icon("plus", "accent"))
        self.adder.setAccessibleName(tr("Add a tag"))
        work.book.changed.connect(self._book_changed)
        self._show()

    def begin(self) -> None:
        """Open the line for another tag."""
        self.adder.hide()
        self.line.show()
        self.line.setFocus()

    def _show(self) -> None:
        """Build the chips anew; where the focus was among them, it stays."""
        focused = next((number for number, chip in enumerate(self.chips.values()) if chip.name.hasFocus()), -1)
        clear(self._flow, self.line, self.adder)
        self.chips = {}
        for uid, name, colour in tags_of(self._work.book.book, self._record):
            chip = TagChip(name, colour)
            chip.name.clicked.connect(partial(self._open, uid))
            chip.asked_off.connect(partial(self._take_off, uid, name))
            self.chips[uid] = chip
            self._flow.addWidget(chip)
        self._flow.addWidget(self.line)
        self._flow.addWidget(self.adder)
        is_writable = not self._work.book.book.read_only
        self.adder.setVisible(is_writable and self.line.isHidden())
        if focused >= 0:
            left = [chip.name for chip in self.chips.values()]
            (left[min(focused, len(left) - 1)] if left else self.adder).setFocus()
        self.updateGeometry()

    def _open(self, tag: UUID, _checked: object = None) -> None:
        self._work.way.go(page_of("tag", tag))

    def _put(self, name: str) -> None:
        name = " ".join((name or "").split())
        self.line.clear()
        if not name:
            return
        try:
            with self._work.book.book.change(tr("Put on the tag “{tag}”").format(tag=name)) as change:
                put_tag(change, self._record, name)
        except BookError as error:
            self._work.offer_undo(str(error))

    def _take_off(self, tag: UUID, name: str) -> None:
        title = tr("Take off the tag “{tag}”").format(tag=name)
        try:
            with self._work.book.book.change(title) as change:
                take_off(change, self._record, tag)
        except BookError as error:
            self._work.offer_undo(str(error))
            return
        self._work.offer_undo(title)

    def _offer(self, typed: str) -> None:
        """List the tags that hold what is typed and are not on the record, and last a new one."""
        self._offers.clear()
        words, has = fold(" ".join(typed.split())), {chip.words for chip in self.chips.values()}
        if not words:
            return
        found = [one.called for one in self._work.book.find(("tag",), "", 500)]
        for name in [name for name in found if words in fold(name) and name not in has][:8]:
            self._add(name, name)
        if words not in {fold(name) for name in found}:
            name = " ".join(typed.split())
            self._add(tr("New tag: “{tag}”").format(tag=name), name)
        self.completer.complete()

    def _add(self, words: str, name: str) -> None:
        item = QStandardItem(words)
        item.setData(name, _NAME)
        self._offers.appendRow(item)

    def _end(self) -> None:
        had_focus = self.line.hasFocus()
        self.line.clear()
        self.line.hide()
        self.adder.show()
        if had_focus:
            self.adder.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = self.completer.popup()
        is_choosing = popup is not None and popup.isVisible()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._put(self.line.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._end()
                return True
        if event.type() is QEvent.Type.FocusOut and not is_choosing and not self.line.text().strip():
            self._end()
        return super().eventFilter(watched, event)

    def _book_changed(self, changed: Changed) -> None:
        if changed.touches("tag", "tagging"):
            self._show()


class TagChip(QWidget):
    """A tag in its colour, with its name, and a small cross for the mouse; Delete does the same."""

    asked_off = Signal()

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.name = Button(name, look="link")
        self.name.setIcon(icon("tag", colour or "soft"))
        self.name.setIconSize(QSize(14, 14))
        self.name.setAccessibleName(tr("Tag {tag}").format(tag=name))
        self.name.setAccessibleDescription(tr("Enter shows all that has it, Delete takes it off."))
        self.name.setMaximumWidth(32 * self.name.fontMetrics().averageCharWidth())
        self.name.installEventFilter(self)
        cross = IconButton("x", tr("Take off the tag “{tag}”").format(tag=name), self.asked_off.emit, "Del")
        cross.setIconSize(QSize(12, 12))
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.name)
        row.addWidget(cross)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        deletes = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in deletes:
            self.asked_off.emit()
            return True
        return super().eventFilter(watched, event)
