"""The scan beside the fields: chosen or dropped, looked at before anything is in the book, shown while one types."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.errors import CannotRead
from ui.files.incoming import folder_of_files
from ui.jobs import Job
from ui.kit.button import Button, IconButton
from ui.kit.laid import empty
from ui.kit.text import Line, Text
from ui.preview.pages import Pages
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from imports.files.document import ComingFile
    from ui.jobs import Progress
    from ui.preview.sheets import Sheets
    from ui.screens.screen import Workplace

_LARGEST = 256_000_000
"""Bytes of a file that is read into memory to be shown."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A file that was looked at and can be put into the book; ``sheets`` None for one that is not shown."""

    file: ComingFile
    sheets: Sheets | None


class ScanPanel(QWidget):
    """Takes the files of one letter. ``scans`` are those that go in with it, in the order in which they came."""

    changed = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.scans: list[Scan] = []
        self._looking = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.addWidget(Text(tr("The scan"), "subheading"), 1)
        self.choose = Button(tr("Choose files…"), self._choose)
        head.addWidget(self.choose)
        column.addLayout(head)
        self.pages = Pages(work.jobs, tr("Preview of the scan"))
        column.addWidget(self.pages, 1)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column.addWidget(self._list)
        self.problem = Text("", "problem")
        self.problem.hide()
        column.addWidget(self.problem)
        self._show()

    @property
    def is_busy(self) -> bool:
        """Whether files are still being looked at."""
        return self._looking > 0

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files beside the window; what no document can be made of is said."""
        book, language = self._work.book.book, next(iter(self._work.habits.languages), "en")
        self.problem.hide()
        for path in paths:
            job = Job(tr("Look at the scan"), lambda _done, _total: "", partial(_look, book, path, language))
            job.finished.connect(self._came)
            job.failed.connect(partial(self._refused, path.name))
            job.ended.connect(self._ended)
            self._looking += 1
            self._work.jobs.start_quietly(job)

    def _came(self, scan: Scan) -> None:
        if all(each.file.kept.sha256 != scan.file.kept.sha256 for each in self.scans):
            self.scans.append(scan)
        self._show(scan)
        self.changed.emit()

    def _refused(self, name: str, sentence: str) -> None:
        self.problem.setText(tr("{file}: {sentence}").format(file=name, sentence=sentence))
        self.problem.show()

    def _ended(self) -> None:
        self._looking -= 1
        self.changed.emit()

    def _remove(self, scan: Scan) -> None:
        self.scans.remove(scan)
        self._show()
        self.choose.setFocus()
        self.changed.emit()

    def _show(self, front: Scan | None = None) -> None:
        empty(self._rows)
        for scan in self.scans:
            row = QHBoxLayout()
            name = scan.file.path.name
            row.addWidget(Line(name), 1)
            if len(self.scans) > 1 and scan.sheets is not None:
                look = IconButton("eye", tr("Show {file}").format(file=name), partial(self._show_sheets, scan))
                row.addWidget(look)
            row.addWidget(IconButton("x", tr("Leave out {file}").format(file=name), partial(self._remove, scan)))
            self._rows.addLayout(row)
        self._list.setVisible(bool(self.scans))
        self._show_sheets(front or next(iter(self.scans), None))

    def _show_sheets(self, scan: Scan | None) -> None:
        if scan is None:
            self.pages.say(
                tr("Drop the scan here, a PDF or pictures, or choose it. It is kept with the letter."), "soft"
            )
        elif scan.sheets is None:
            self.pages.say(
                tr("Files of this kind are not shown here. It is kept with the letter all the same."), "soft"
            )
        else:
            self.pages.show_sheets(scan.sheets)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(self.window(), tr("The scan"), folder_of_files(self._work))
        if chosen:
            self.take([Path(each) for each in chosen])


class DroppedOn(QObject):
    """Sees files that are dropped anywhere on a window before its fields do, which would take a name for text."""

    def __init__(self, window: QWidget, panel: ScanPanel) -> None:
        super().__init__(window)
        self._panel = panel
        window.winId()
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        takes = bool(paths) and self._panel.isVisible()
        if takes and event.type() is QEvent.Type.Drop:
            self._panel.take(paths)
        event.setAccepted(takes)
        return True


def _look(book: object, path: Path, language: str, progress: Progress) -> Scan:
    from db.book import Book
    from imports.files.document import coming_file
    from ui.preview.sheets import PdfSheets, PictureSheets, Unseen

    if not isinstance(book, Book):
        raise TypeError("a book is wanted")
    try:
        coming = coming_file(book, path, language, lambda _size: progress(0), lambda: progress(0))
        sheets: Sheets | None = None
        if path.stat().st_size <= _LARGEST:
            data = path.read_bytes()
            try:
                sheets = PdfSheets(data) if data.startswith(b"%PDF-") else PictureSheets(data)
            except Unseen:
                sheets = None
    except OSError as error:
        raise CannotRead(tr("It cannot be read: {reason}.").format(reason=error.strerror or str(error))) from error
    # What is told of its reading ends with this job; writing it takes no time that anybody waits for.
    return Scan(replace(coming, step=lambda _size: None), sheets)
