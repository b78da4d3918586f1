"""The window in which a list of participants is brought in: what was read, what it means, what becomes of each row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from imports.outcome import Became
from imports.tables.putting import put, summary
from imports.tables.read import table_of_clipboard, table_of_file
from ui.jobs import Job
from ui.kit.button import Button
from ui.kit.text import Line, Text
from ui.screens.exchange.pasting.preparing import Preparing
from ui.screens.exchange.pasting.preview import PreviewPage
from ui.screens.exchange.pasting.source import SourcePage
from ui.sentences import pasting
from ui.theme.scale import GRID, PAGE_MARGIN
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from imports.outcome import Outcome
    from imports.tables.proposals import Prepared
    from imports.tables.table import Table
    from ui.jobs import Progress
    from ui.screens.screen import Workplace

_ROOM = 0.94
"""The share of the screen that it takes."""


def paste_participants(
    exchange: UUID,
    work: Workplace,
    parent: QWidget,
    *,
    clipboard: tuple[str, str] | None = None,
    file: Path | None = None,
    keep_file: Callable[[], object] | None = None,
) -> PasteWindow | None:
    """Open the window for an exchange; None where the book can only be read.

    ``clipboard`` is the text and the HTML of what was pasted, ``file`` a table file: they are read at once.
    ``keep_file`` keeps the file as a document instead.
    """
    if work.book.book.read_only:
        return None
    window = PasteWindow(exchange, work, parent, keep_file)
    window.open()
    if clipboard is not None:
        window.take(*clipboard)
    elif file is not None:
        window.take_file(file)
    return window


class PasteWindow(QDialog):
    """Takes a list, shows it, and puts it in."""

    def __init__(
        self, exchange: UUID, work: Workplace, parent: QWidget, keep_file: Callable[[], object] | None = None
    ) -> None:
        super().__init__(parent.window())
        self._around = parent.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setObjectName("page")
        self.setAcceptDrops(True)
        self._work = work
        self._called = work.book.called(exchange).called
        self._job: Job | None = None
        self._keep = keep_file
        self.setWindowTitle(tr("Participants from a list: {exchange}").format(exchange=self._called))
        self.preparing = Preparing(exchange, work, self)
        self.source = SourcePage(work)
        self.preview = PreviewPage(work)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.source)
        self._pages.addWidget(self.preview)
        self.problem = Text("", "problem")
        self.said = Line("", "strong")
        self._lay_out()
        self.source.pasted.connect(self.take)
        self.source.chosen.connect(self.take_file)
        self.preparing.came.connect(self._came)
        self.preparing.failed.connect(self._say_problem)
        self.preparing.progressed.connect(self._say_progress)
        self.preview.asked_to_look.connect(self.preparing.look)
        self.preview.asked_to_read.connect(self._read_again)
        self.preview.decided.connect(self._sum_up)
        self._file: Path | None = None
        self._begin()

    def take(self, text: str, html: str) -> None:
        """Read what was pasted."""
        self._file = None
        self._read(lambda: table_of_clipboard(text, html))

    def take_file(self, file: Path) -> None:
        """Read a file."""
        self._file = file
        self._read(lambda: table_of_file(file))

    def put_in(self) -> None:
        """Put everybody in as decided, as one step."""
        prepared, choices = self.preview.prepared, dict(self.preview.choices)
        if prepared is None or self.preparing.is_busy or self._job is not None:
            return
        counts = summary(prepared, choices)
        count = counts["go in"] + counts["there"]
        title = tr("Paste 1 participant") if count == 1 else tr("Paste %Ln participants", "", count)
        book, language = self._work.book.book, next(iter(self._work.habits.languages), "en")

        def work(progress: Progress) -> Outcome:
            return put(book, prepared, choices, title=title, language=language, progress=progress)

        def told(done: int, total: int) -> str:
            return tr("Putting in row {done} of {total}").format(done=done, total=total)

        job = Job(title, told, work)
        job.progressed.connect(lambda done, total: self._say_progress(told(done, total)))
        job.finished.connect(self._put)
        job.failed.connect(self._say_problem)
        job.ended.connect(self._ended)
        self._job = job
        self._enable()
        self._work.jobs.start_quietly(job)

    # How it looks

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, 5 * GRID, PAGE_MARGIN, 5 * GRID)
        outer.setSpacing(3 * GRID)
        outer.addWidget(Text(tr("Participants from a list"), "heading"))
        outer.addWidget(Line(self._called, "soft"))
        outer.addWidget(self._pages, 1)
        outer.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.setSpacing(2 * GRID)
        foot.addWidget(self.said, 1)
        self.another = Button(tr("Another list…"), self._begin)
        self.document = Button(tr("Keep the file as a document instead"), self._keep_document)
        self.document.setVisible(self._keep is not None)
        self.cancel = Button(tr("Cancel"), self._cancel)
        self.main = Button(tr("Put them in"), self.put_in, "main")
        for button in (self.document, self.another, self.cancel, self.main):
            foot.addWidget(button)
        outer.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            room = self.screen().availableGeometry().size().expandedTo(self._around.size())
            self.resize(QSize(round(room.width() * _ROOM), round(room.height() * _ROOM)))

    def _begin(self) -> None:
        """Ask for a list."""
        self.preparing.stop()
        self.preview.show_prepared(None)
        self._pages.setCurrentWidget(self.source)
        self.problem.setText("")
        self.said.say("")
        self._enable()
        self.source.lines.setFocus()

    def _read(self, source: Callable[[], Table]) -> None:
        self.problem.setText("")
        self.preparing.read(source)
        self._enable()

    def _read_again(self, sheet: str, encoding: str) -> None:
        """Another sheet of the file, or in another encoding."""
        if (file := self._file) is not None:
            self._read(lambda: table_of_file(file, sheet, encoding))

    def _came(self, prepared: Prepared) -> None:
        is_first = self._pages.currentWidget() is not self.preview
        self._pages.setCurrentWidget(self.preview)
        self.problem.setText("")
        self.preview.show_prepared(prepared, self._file.name if self._file else "")
        self._sum_up()
        if is_first:
            self.preview.table.setFocus()

    def _sum_up(self) -> None:
        prepared = self.preview.prepared
        if prepared is None:
            return
        counts = summary(prepared, self.preview.choices)
        self.said.say(pasting.summed(counts))
        count = counts["go in"] + counts["there"]
        self.main.setText(tr("Put 1 in") if count == 1 else tr("Put %Ln in", "", count))
        self._enable()

    def _enable(self) -> None:
        is_shown = self._pages.currentWidget() is self.preview
        is_free = self._job is None and not self.preparing.is_busy
        self.another.setVisible(is_shown)
        self.another.setEnabled(self._job is None)
        self.main.setVisible(is_shown)
        counts = summary(self.preview.prepared, self.preview.choices) if is_shown and self.preview.prepared else {}
        self.main.setEnabled(is_free and bool(counts) and counts["go in"] + counts["there"] > 0)
        self.preview.setEnabled(self._job is None)

    def _say_progress(self, sentence: str) -> None:
        if sentence:
            self.said.say(sentence)
        elif self.preview.prepared is not None:
            self._sum_up()
        else:
            self.said.say("")
        self._enable()

    def _say_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self._enable()

    # How it ends

    def _put(self, outcome: Outcome) -> None:
        new, known = len(outcome.those(Became.NEW)), len(outcome.those(Became.KNOWN))
        self._work.offer_undo(
            tr("{count} participants are in “{exchange}”.").format(
                count=self.locale().toString(new + known), exchange=self._called
            )
        )
        self._job = None
        self.accept()

    def _ended(self) -> None:
        self._job = None
        self._say_progress("")

    def _cancel(self) -> None:
        """Stop what is being put in, and stay; else leave."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.reject()

    def _keep_document(self) -> None:
        keep, self._keep = self._keep, None
        self.reject()
        if keep is not None:
            keep()

    def reject(self) -> None:
        """Leave without changing anything."""
        if self._job is not None:
            self._job.cancel()
            return
        self.preparing.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._job is not None:
            self._job.cancel()
            event.ignore()
            return
        self.preparing.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _files(event.mimeData().urls()):
            event.acceptProposedAction()
            self.take_file(files[0])


def _files(urls: Sequence[object]) -> list[Path]:
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]  # type: ignore[attr-defined] - of Qt
