"""Search and command: what is found while somebody types, records by any word of theirs and commands by theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from db.queries.search import Hit, search
from ui.jobs import Job
from ui.kit.text import tip
from ui.navigation import Navigator, Place, page_of
from ui.records.declaration import declared_kinds, shown
from ui.theme.icon import icon
from ui.theme.scale import GRID, row_height
from ui.window.found import BEHIND, WANTED, Rows
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book
    from ui.jobs import Jobs
    from ui.window.actions import Actions

_ANSWER = Qt.ItemDataRole.UserRole
_MOST = 12
_WIDE = 720
_AFTER = 60
"""Milliseconds after the last key until the book is asked."""


class Finder(QListWidget):
    """The list below the search field, in groups. The field keeps the focus; its keys come here.

    The book is asked by a job: one letter stands in half of all records, and to find the best of them takes a while.
    """

    def __init__(self, field: QLineEdit, actions: Actions, way: Navigator, jobs: Jobs) -> None:
        super().__init__(field.window())
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(Rows(self))
        self.setAccessibleName(tr("Found"))
        self._field = field
        self._actions = actions
        self._way = way
        self._jobs = jobs
        self._words = ""
        self._listed = ""
        self._opens_first = False
        self._book: Book | None = None
        self._job: Job | None = None
        self._clock = QTimer(self, singleShot=True, interval=_AFTER)
        self._clock.timeout.connect(self._look)
        self.itemClicked.connect(self._open)
        field.installEventFilter(self)
        self.hide()

    def look_for(self, words: str, book: Book) -> None:
        """List what fits the words, a moment after the last of them was typed."""
        self._words, self._book = " ".join(words.split()), book
        self._opens_first = False
        if not self._words:
            self._clock.stop()
            self.hide()
            return
        self._clock.start()

    @property
    def waits(self) -> bool:
        """Whether what is listed is not yet what fits the words."""
        return bool(self._words) and self._listed != self._words

    def press(self, key: int) -> None:
        """A key that was pressed in the field. Enter opens the first that fits, also where it is still looked for."""
        if key == Qt.Key.Key_Escape:
            self._words, self._opens_first = "", False
            self.hide()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif self.waits:
            self._opens_first = True
        elif self.currentItem() is not None:
            self._open(self.currentItem())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and not self.underMouse():
            self.hide()
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        """Go to the next row that can be opened; heads are passed over."""
        rows = [row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable]
        if not rows:
            return
        at = rows.index(self.currentRow()) + by if self.currentRow() in rows else 0
        self.setCurrentRow(rows[at % len(rows)])
        self._field.setAccessibleDescription(self.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    # Looking

    def _look(self) -> None:
        if self._book is None or self._job is not None:
            return
        book, words = self._book, self._words
        job = Job(tr("Search"), lambda _done, _total: "", lambda _: (words, search(book, words, _MOST)))
        job.finished.connect(self._found)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self._job = job
        self._jobs.start_quietly(job)

    def _found(self, answer: tuple[str, list[Hit]]) -> None:
        words, hits = answer
        if words == self._words:
            self._list(hits)

    def _failed(self, sentence: str) -> None:
        self._list([], sentence)

    def _ended(self) -> None:
        self._job = None
        if self.waits and not self._clock.isActive():
            self._look()

    def _list(self, hits: list[Hit], problem: str = "") -> None:
        self._listed = self._words
        self.clear()
        commands = self._commands()
        if commands:
            self._add_head(tr("What you can do"))
        for menu, action in commands:
            self._add_command(menu, action)
        groups: dict[str, list[tuple[UUID, str, str]]] = {}
        for hit in hits:
            whole = hit.owner
            kind, uid, called = (whole.kind, whole.uid, whole.called) if whole else (hit.kind, hit.uid, hit.called)
            if kind in declared_kinds():
                groups.setdefault(kind, []).append((uid, called, hit.excerpt))
        for kind, found in groups.items():
            self._add_head(shown(kind).many)
            for uid, called, excerpt in found:
                self._add_record(kind, uid, called, excerpt)
        if problem or not self.count():
            self._add_head(problem or tr("Nothing in the book holds “{words}”.").format(words=self._words))
        self.setCurrentRow(-1)
        self._step(1)
        self._stand()
        if self._opens_first and self.currentItem() is not None:
            self._open(self.currentItem())

    def _commands(self) -> list[tuple[str, QAction]]:
        wanted = self._words.casefold().split()
        return [
            (menu, action)
            for menu, action in self._actions.all()
            if action.isEnabled() and all(word in action.text().casefold() for word in wanted)
        ][:4]

    # Rows

    def _add_command(self, menu: str, action: QAction) -> None:
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = tr("{menu}: {action}").format(menu=menu, action=action.text().replace("&", ""))
        self._add(words, key, "arrow-right", action)

    def _add_record(self, kind: str, uid: UUID, called: str, excerpt: str) -> None:
        declared = shown(kind)
        self._add(called or declared.untitled, excerpt, declared.icon, page_of(kind, uid))

    def _add(self, words: str, behind: str, picture: str, answer: object) -> None:
        item = QListWidgetItem(icon(picture, "soft"), words)
        whole = " · ".join(filter(None, (words, behind)))
        item.setToolTip(tip(whole))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, whole)
        item.setData(_ANSWER, answer)
        item.setData(BEHIND, behind)
        item.setData(WANTED, self._words)
        item.setSizeHint(QSize(0, row_height(self.font())))
        self.addItem(item)

    def _add_head(self, words: str) -> None:
        """The head of a group, or a sentence instead of one."""
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + 3 * GRID))
        self.addItem(item)

    def _stand(self) -> None:
        below = self._field.mapTo(self.window(), QPoint(0, self._field.height() + 2))
        rows = sum(self.item(row).sizeHint().height() for row in range(self.count()))
        height = min(rows + 2 * GRID, self.window().height() - below.y() - 2 * GRID)
        width = max(self._field.width(), min(_WIDE, self.window().width() - 32))
        left = below.x() + self._field.width() - width if self.isRightToLeft() else below.x()
        self.setGeometry(max(left, 0), below.y(), width, height)
        self.show()
        self.raise_()

    def _open(self, item: QListWidgetItem) -> None:
        answer = item.data(_ANSWER)
        self._opens_first = False
        self.hide()
        self._field.clear()
        if isinstance(answer, QAction):
            answer.trigger()
        elif isinstance(answer, Place):
            self._way.go(answer)
