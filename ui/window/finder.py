"""Search and command: what is found while somebody types, records by any word of theirs and commands by theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from db.queries.nearest import nearest
from db.queries.search import Hit, search
from db.sqlite.stopping import Stopped
from ui.apart import as_asked
from ui.jobs import Cancelled, Job
from ui.navigation import Navigator, Place
from ui.sentences.asking import asked
from ui.theme.scale import GRID
from ui.window.found import Rows
from ui.window.recent import remember
from ui.window.rows import ANSWER, Listing
from ui.words import tr

if TYPE_CHECKING:
    from db.book import Book
    from db.rules.asking import Question
    from ui.jobs import Jobs, Progress
    from ui.memory import Memory
    from ui.window.actions import Actions

_MOST = 12
_WIDE = 720
_AFTER = 60
"""Milliseconds after the last key until the book is asked."""


class Finder(QListWidget):
    """The list below the search field, in groups. The field keeps the focus; its keys come here.

    The book is asked by a job, which lets go of a question as soon as another one is typed.
    """

    def __init__(self, field: QLineEdit, actions: Actions, way: Navigator, jobs: Jobs, memory: Memory) -> None:
        super().__init__(field.window())
        self.setObjectName("choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(Rows(self))
        self.setAccessibleName(tr("Found"))
        self._field = field
        self._way = way
        self._jobs = jobs
        self._memory = memory
        self._listing = Listing(self, actions, memory)
        self._words = ""
        self._listed: str | None = None
        self._opens_first = False
        self._book: Book | None = None
        self._job: Job | None = None
        self._clock = QTimer(self, singleShot=True, interval=_AFTER)
        self._clock.timeout.connect(self._look)
        field.installEventFilter(self)
        self.hide()

    def look_for(self, words: str, book: Book) -> None:
        """List what fits the words, a moment after the last of them was typed; for none, what was asked before."""
        self._words, self._book = " ".join(words.split()), book
        self._opens_first = False
        if self._words:
            self._clock.start()
            if self._job is not None and self.waits:
                self._job.cancel()
            return
        self._clock.stop()
        if self._field.hasFocus():
            self._offer()
        else:
            self.hide()

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
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._go(Place("search", words=self._words))
                return True
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens; with Ctrl or the middle button in a second window."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsSelectable:
            with as_asked(event):
                self._open(item)

    def _step(self, by: int) -> None:
        """Go to the next row that can be opened; heads are passed over."""
        rows = [row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable]
        if not rows:
            return
        at = rows.index(self.currentRow()) + by if self.currentRow() in rows else 0 if by > 0 else -1
        self.setCurrentRow(rows[at % len(rows)])
        self._field.setAccessibleDescription(self.currentItem().data(Qt.ItemDataRole.AccessibleTextRole))

    # Looking

    def _look(self) -> None:
        if self._book is None or self._job is not None or not self._words:
            return
        book, words = self._book, self._words

        def ask(progress: Progress) -> tuple[str, Question, list[Hit], list[Question]]:
            question = asked(words)
            try:
                hits = search(book, question, _MOST, lambda: progress.is_cancelled)
                near = [] if hits else nearest(book, question, lambda: progress.is_cancelled)
            except Stopped:
                raise Cancelled from None
            return words, question, hits, near

        job = Job(tr("Search"), lambda _done, _total: "", ask)
        job.finished.connect(self._found)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self._job = job
        self._jobs.start_quietly(job)

    def _found(self, answer: tuple[str, Question, list[Hit], list[Question]]) -> None:
        words, question, hits, near = answer
        if words == self._words:
            self._listing.show_found(words, question, hits, near)
            self._listed_now()

    def _failed(self, sentence: str) -> None:
        self._listing.show_problem(sentence)
        self._listed_now()

    def _ended(self) -> None:
        self._job = None
        if self.waits and not self._clock.isActive():
            self._look()

    def _listed_now(self) -> None:
        self._listed = self._words
        self.setCurrentRow(-1)
        self._step(1)
        self._stand()
        if self._opens_first and self.currentItem() is not None:
            self._open(self.currentItem())

    def _offer(self) -> None:
        """What was asked before, and how to ask."""
        if self._book is not None:
            self._listed = None
            self._listing.show_beginning(self._book)
            self.setCurrentRow(-1)
            self._stand()

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
        answer = item.data(ANSWER)
        self._opens_first = False
        if isinstance(answer, str):
            self._field.setText(answer)
        elif isinstance(answer, QAction):
            self._leave()
            answer.trigger()
        elif isinstance(answer, Place):
            self._go(answer)

    def _go(self, place: Place) -> None:
        if self._book is not None:
            remember(self._memory, self._book, self._words)
        self._leave()
        self._way.go(place)

    def _leave(self) -> None:
        self.hide()
        self._words, self._opens_first = "", False
        self._field.blockSignals(True)
        self._field.clear()
        self._field.blockSignals(False)
