"""The page of a search: the question, all that answers it, and how that divides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.queries.facets import facets
from db.queries.nearest import nearest
from db.queries.search import Found, find_all
from db.sqlite.stopping import Stopped
from ui.jobs import Cancelled, Job
from ui.kit.button import Button
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.text import Line, Text, Title
from ui.navigation import Place, page_of
from ui.screens.screen import Screen
from ui.screens.search.beginning import Beginning
from ui.screens.search.dividing import Dividing
from ui.screens.search.keeping import Keeping
from ui.screens.search.results import ResultList, Results
from ui.sentences.asking import asked, not_a_filter, told, typed
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.window.recent import remember
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from db.book import Changed
    from db.rules.asking import Filter, Question
    from ui.jobs import Progress
    from ui.screens.screen import Workplace

_SIDE = 34
"""The width in characters of how the answer divides."""
_NARROW = 100
"""The width in characters below which that stands under the list."""
_AFTER_CHANGE = 300
"""Milliseconds after a change of the book until it is asked anew."""


class SearchScreen(Screen):
    """One question; another one is another place on the way through the book."""

    def __init__(self, words: str, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._words = " ".join(words.split())
        self._question = asked(self._words)
        self._running: list[Job] = []
        self.field = QLineEdit(self._words)
        self.keeping = Keeping(self._words, work)
        self._title = Title(self._called())
        self._note = Text("", "soft")
        self._chips = QWidget()
        self._count = Line("", "soft")
        self.results = Results(work.book.book, self)
        self.list = ResultList(self.results)
        self.dividing = Dividing()
        self._pages = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_CHANGE)
        self._lay_out()
        self._connect()
        self._show_question()
        if self._words:
            remember(work.memory, work.book.book, self._words)
            self._ask()

    # What the window asks

    def title(self) -> str:
        return tr("Search: {words}").format(words=self._words) if self._words else tr("Search")

    def _called(self) -> str:
        """The name that the question was given."""
        kept = self.keeping.kept()
        return kept.name if kept is not None and kept.name != self._words else tr("Search")

    def edit(self) -> None:
        """Go to the question."""
        self.field.setFocus()
        self.field.selectAll()

    # Making the page

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._title)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        self.field.setAccessibleName(tr("What to search for"))
        self.field.setPlaceholderText(tr("Words, “a phrase”, kind:letter, from:chen, year:2019"))
        top.addWidget(self.field, 1)
        top.addWidget(self.keeping)
        column.addLayout(top)
        for piece in (self._note, self._chips, self._count):
            column.addWidget(piece)
        found = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, found)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4 * GRID)
        self.list.setAccessibleName(tr("Found"))
        self._row.addWidget(self.list, 1)
        self._row.addWidget(self.dividing)
        self._pages.addWidget(found)
        column.addWidget(self._pages, 1)
        self.lead_focus_to(self.list if self._words else self.field)

    def _connect(self) -> None:
        self.field.returnPressed.connect(lambda: self._look_for(self.field.text()))
        self.list.opened.connect(lambda kind, uid: self._work.way.go(page_of(kind, uid)))
        self.dividing.chosen.connect(self._narrow_down)
        self.keeping.failed.connect(self._say)
        self._soon.timeout.connect(self._ask)
        self._work.book.changed.connect(self._book_changed)
        running = self._running
        self.destroyed.connect(lambda: [job.cancel() for job in running])
        down = QShortcut(QKeySequence("Down"), self.field, self.list.setFocus)
        down.setContext(down.context().WidgetShortcut)

    def _show_question(self) -> None:
        unknown = self._question.unknown
        self._say(not_a_filter(unknown) if unknown else "")
        if self._question.filters:
            row = Flow(self._chips)
            for one in self._question.filters:
                chip = Button(told(one).replace("&", "&&"), look="chip")
                chip.setIcon(icon("x", "soft"))
                chip.setAccessibleName(tr("Without the filter: {filter}").format(filter=told(one)))
                chip.clicked.connect(lambda _=False, one=one: self._look_for(typed(self._question.without(one))))
                row.addWidget(chip)
        self._chips.setVisible(bool(self._question.filters))
        if not self._words:
            self._count.hide()
            beginning = Beginning(self._work)
            beginning.asked.connect(self._look_for)
            self._show(beginning)

    # Asking

    def _ask(self) -> None:
        for job in self._running:
            job.cancel()
        book, question = self._work.book.book, self._question

        def ask(progress: Progress) -> tuple[list[Found], list[Question]]:
            try:
                found = find_all(book, question, lambda: progress.is_cancelled)
                near = [] if found else nearest(book, question, lambda: progress.is_cancelled)
            except Stopped:
                raise Cancelled from None
            return found, near

        self._start(ask, self._found)

    def _found(self, answer: tuple[list[Found], list[Question]]) -> None:
        found, near = answer
        self._count.say(tr("%Ln found", "records", len(found)))
        self._count.setVisible(bool(found))
        self.results.show(self._question, found)
        if not found:
            self._show(self._nothing(near))
            return
        self._pages.setCurrentIndex(0)
        book = self._work.book.book
        self._start(lambda _: facets(book, found), self.dividing.show_counts)

    def _start(self, work: Callable[[Progress], Any], then: Callable[[Any], object]) -> None:
        """Begin a job. Of those before nothing is wanted any more."""
        job = Job(tr("Search"), lambda _done, _total: "", work)
        self._running[:] = [job]
        job.finished.connect(then)
        job.failed.connect(self._say)
        self._work.jobs.start_quietly(job)

    def _nothing(self, near: list[Question]) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(Empty("search", tr("Nothing in the book holds “{words}”.").format(words=self._words)), 1)
        for question in near:
            words = typed(question)
            line = Button(tr("Look for {words}").format(words=words).replace("&", "&&"), look="link")
            line.clicked.connect(lambda _=False, words=words: self._look_for(words))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(line)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(1)
        return page

    def _show(self, page: QWidget) -> None:
        """Show a page instead of the list."""
        while (old := self._pages.widget(1)) is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        self._pages.addWidget(page)
        self._pages.setCurrentIndex(1)

    def _look_for(self, words: str) -> None:
        self._work.way.go(Place("search", words=" ".join(words.split())))

    def _narrow_down(self, one: Filter) -> None:
        self._look_for(typed(self._question.with_filter(one)))

    def _say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def _book_changed(self, changed: Changed) -> None:
        if changed.touches("saved_view"):
            self.keeping.refresh()
            self._title.setText(self._called())
        elif self._words:
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.fontMetrics().averageCharWidth()
        is_narrow = event.size().width() < _NARROW * wide
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        self.dividing.setFixedWidth(_SIDE * wide) if not is_narrow else self.dividing.setMaximumWidth(16_777_215)
        self.dividing.setMaximumHeight(event.size().height() // 3 if is_narrow else 16_777_215)
