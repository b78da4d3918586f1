"""What is done with a report that was set: saved, opened, printed; and the line that says what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.errors import BookError
from ui.jobs import Job
from ui.kit.button import Button
from ui.kit.text import Line
from ui.printing import keeping, onpaper
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.printing.made import Made
    from ui.screens.screen import Workplace


class Outcome(QWidget):
    """A line that is there once something was done, with the button that opens the file."""

    def __init__(self, parent: QWidget, work: Workplace) -> None:
        super().__init__(parent)
        self._work = work
        self._file: Path | None = None
        self.said = Line("", "soft")
        self.open_button = Button(tr("Open"), self._open, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.said, 1)
        row.addWidget(self.open_button)
        self.hide()

    def save(self, made: Made, name: str) -> None:
        """Ask where, and write what the preview shows."""
        self._save(made, name)

    def save_and_open(self, made: Made, name: str) -> None:
        """The same, and open it with the program that the system has for PDF."""
        self._save(made, name, then=self._open)

    def print_it(self, made: Made, name: str) -> None:
        """Ask the system for a printer, and print what the preview shows."""
        try:
            printer = onpaper.ask_printer(self.window(), name, made.pages, is_letter=made.is_letter)
        except ImportError:
            self._say(tr("This computer lacks what printing needs. Save the report as PDF and print it from there."))
            return
        if printer is None:
            return
        pdf = made.pdf

        def told(done: int, total: int) -> str:
            return tr("Printing: page {done} of {total}").format(done=done + 1, total=total)

        job = Job(tr("Print the report"), told, lambda progress: onpaper.print_pages(pdf, printer, progress))
        job.finished.connect(self._printed)
        job.failed.connect(self._say)
        self._work.jobs.start(job)

    def tell_saved(self, file: Path, sentence: str) -> None:
        """Say that a file was written by somebody else, and offer to open it."""
        self._file = file
        self._say(sentence)

    def tell(self, sentence: str) -> None:
        """Say what came of it, where no file did."""
        self._file = None
        self._say(sentence)

    def _save(self, made: Made, name: str, then: Callable[[], object] | None = None) -> None:
        target = keeping.ask_file(self.window(), name, self._work.memory)
        if target is None:
            return
        try:
            file = keeping.write(made.pdf, target)
        except BookError as error:
            self.tell(str(error))
            return
        self.tell_saved(file, tr("Saved: {file}").format(file=str(target)))
        if then is not None:
            then()

    def _printed(self, pages: int) -> None:
        self.tell(tr("Sent to the printer. Pages: {count}").format(count=self.locale().toString(pages)))

    def _open(self) -> None:
        if self._file is not None and not keeping.open_file(self._file):
            self._say(tr("No program opened it. The report is at {file}.").format(file=str(self._file)))

    def _say(self, sentence: str) -> None:
        self.said.say(sentence)
        self.open_button.setVisible(self._file is not None)
        self.show()
