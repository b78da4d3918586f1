"""Search and command: what is found while somebody types, records by any word of theirs and commands by theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from db.errors import BookError
from db.queries.search import Hit, search
from ui.kit.text import tip
from ui.navigation import Navigator, Place
from ui.records.declaration import declared_kinds, shown
from ui.theme.icon import icon
from ui.theme.scale import row_height
from ui.words import tr

if TYPE_CHECKING:
    from db.book import Book
    from ui.window.actions import Actions

_ANSWER = Qt.ItemDataRole.UserRole
_MOST = 12
_AFTER = 60
"""Milliseconds after the last key until the book is asked."""


class Finder(QListWidget):
    """The list below the search field. The field keeps the focus; its keys come here."""

    def __init__(self, field: QLineEdit, actions: Actions, way: Navigator) -> None:
        super().__init__(field.window())
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(tr("Found"))
        self._field = field
        self._actions = actions
        self._way = way
        self._words = ""
        self._book: Book | None = None
        self._clock = QTimer(self, singleShot=True, interval=_AFTER)
        self._clock.timeout.connect(self._look)
        self.itemClicked.connect(self._open)
        field.installEventFilter(self)
        self.hide()

    def look_for(self, words: str, book: Book) -> None:
        """List what fits the words, a moment after the last of them was typed."""
        self._words, self._book = " ".join(words.split()), book
        if not self._words:
            self._clock.stop()
            self.hide()
            return
        self._clock.start()

    def press(self, key: int) -> None:
        """A key that was pressed in the field."""
        if key == Qt.Key.Key_Escape:
            self.hide()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            by = 1 if key == Qt.Key.Key_Down else -1
            self.setCurrentRow((self.currentRow() + by) % max(self.count(), 1))
            if self.currentItem() is not None:
                self._field.setAccessibleDescription(self.currentItem().text())
        elif self.currentItem() is not None:
            self._open(self.currentItem())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and not self.underMouse():
            self.hide()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if self._book is None:
            return
        self.clear()
        for menu, action in self._commands():
            self._add_command(menu, action)
        try:
            for hit in search(self._book, self._words, _MOST):
                self._add_hit(hit)
        except BookError as error:
            self._say(str(error))
        if not self.count():
            self._say(tr("Nothing in the book holds “{words}”.").format(words=self._words))
        self.setCurrentRow(0)
        self._stand()

    def _commands(self) -> list[tuple[str, QAction]]:
        wanted = self._words.casefold().split()
        return [
            (menu, action)
            for menu, action in self._actions.all()
            if action.isEnabled() and all(word in action.text().casefold() for word in wanted)
        ][:4]

    def _add_command(self, menu: str, action: QAction) -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = tr("{menu}: {action}").format(menu=menu, action=action.text().replace("&", ""))
        self._add(f"{words}    {key}" if key else words, "arrow-right", action)

    def _add_hit(self, hit: Hit) -> None:
        whole = hit.owner
        kind, uid, called = (whole.kind, whole.uid, whole.called) if whole else (hit.kind, hit.uid, hit.called)
        if kind not in declared_kinds():
            return
        declared = shown(kind)
        words = tr("{name} · {kind}").format(name=called or declared.untitled, kind=declared.one)
        screen = "case" if kind == "partnership" else "record"
        self._add(f"{words} · {hit.excerpt}" if hit.excerpt else words, declared.icon, Place(screen, kind, uid))

    def _add(self, words: str, picture: str, answer: object) -> None:
        item = QListWidgetItem(icon(picture, "soft"), words)
        item.setToolTip(tip(words))
        item.setData(_ANSWER, answer)
        item.setSizeHint(QSize(0, row_height(self.font())))
        self.addItem(item)

    def _say(self, sentence: str) -> None:
        item = QListWidgetItem(sentence)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, row_height(self.font())))
        self.addItem(item)

    def _stand(self) -> None:
        below = self._field.mapTo(self.window(), QPoint(0, self._field.height() + 2))
        height = min(self.count(), _MOST) * row_height(self.font()) + 4
        width = max(self._field.width(), min(640, self.window().width() - 32))
        left = below.x() + self._field.width() - width if self.isRightToLeft() else below.x()
        self.setGeometry(max(left, 0), below.y(), width, height)
        self.show()
        self.raise_()

    def _open(self, item: QListWidgetItem) -> None:
        answer = item.data(_ANSWER)
        self.hide()
        self._field.clear()
        if isinstance(answer, QAction):
            answer.trigger()
        elif isinstance(answer, Place):
            self._way.go(answer)
