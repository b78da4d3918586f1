"""The pages as they are chosen now: set anew whenever that changes, and from here saved, opened and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.jobs import Job
from ui.kit.button import Button
from ui.kit.flow import Flow
from ui.kit.text import Line, Text
from ui.preview.pages import Pages
from ui.preview.sheets import PdfSheets
from ui.preview.zoom import FIT, WHOLE
from ui.printing.outcome import Outcome
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QShowEvent

    from ui.printing.made import Made, Maker
    from ui.screens.screen import Workplace

GATHERED = 300
"""Milliseconds for which changes are gathered before the pages are set anew."""


class PrintedPages(QWidget):
    """Sets pages only while somebody sees them. What is saved or printed is never that of a moment ago."""

    set_anew = Signal(object)
    """Carries what was made."""
    wanted = Signal()
    """They are to be saved or printed: what is still being typed is kept first."""
    offered = Signal()
    """Whether there are pages to save is not what it was."""

    def __init__(
        self,
        work: Workplace,
        name: str,
        ask: Callable[[], Maker | str],
        called: Callable[[], str],
        beside: str = "{pages}",
    ) -> None:
        """``name`` is what a screen reader says while there is no page, ``called`` what the file is to be called.

        ``ask`` is asked for what sets the pages, or for the sentence why there are none. ``beside`` is said under them.
        """
        super().__init__()
        self._jobs = work.jobs
        self._ask, self._called, self._beside = ask, called, beside
        self._job: Job | None = None
        self._wish: Callable[[Made, str], object] | None = None
        self.made: Made | None = None
        """The pages as they were set last; None before the first, and where there are none."""
        self.preview = Pages(work.jobs, name)
        self._seen = Line("", "soft")
        self._problem = Text("", "problem")
        self._problem.hide()
        self._soon = QTimer(self, singleShot=True, interval=GATHERED)
        self._soon.timeout.connect(self._make)
        self.outcome = Outcome(self, work)
        self.save = self._action(tr("Save as PDF…"), self.outcome.save)
        self.save.setShortcut("Ctrl+S")
        self.print_it = self._action(tr("Print on paper…"), self.outcome.print_it)
        self.open_it = self._action(tr("Save and open"), self.outcome.save_and_open)
        self.addAction(self.save)
        self._also: list[QAction] = []
        self._lay_out()
        self.preview.turned.connect(self._turned)
        self._offer()

    # What is asked of it

    def soon(self) -> None:
        """Something is not what it was: set the pages anew, in a moment."""
        self._soon.start()

    @property
    def is_settled(self) -> bool:
        """Whether the pages are those of what is chosen."""
        return self._job is None and not self._soon.isActive()

    def say_problem(self, sentence: str) -> None:
        """Say what went wrong, over the pages."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def offer_also(self, words: str, do: Callable[[Made, str], object]) -> QAction:
        """Something else to be done with the pages as they are chosen then, and what they are called."""
        action = self._action(words, do)
        self._also.append(action)
        self._offer()
        return action

    def buttons(self) -> list[Button]:
        """New ones for what can be done beside saving, for a page that has a place for them."""
        made: list[Button] = []
        for action in (*self._also, self.print_it, self.open_it):
            button = Button(action.text(), action.trigger)
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
            made.append(button)
        return made

    def offer_deeds(self) -> None:
        """Put the same buttons under the pages."""
        self._deeds.removeWidget(self._seen)
        for piece in (*self.buttons(), self._seen):
            self._deeds.addWidget(piece)

    # Making it

    def _action(self, words: str, do: Callable[[Made, str], object]) -> QAction:
        action = QAction(words, self)
        action.triggered.connect(lambda: self._when_set(do))
        return action

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        self.head = QVBoxLayout()
        column.addLayout(self.head)
        column.addWidget(self._problem)
        column.addWidget(self.preview, 1)
        self.large = Button(tr("Larger"), look="quiet")
        self.large.setCheckable(True)
        self.large.setToolTip(tr("One page, as broad as there is room"))
        self.large.toggled.connect(lambda large: self.preview.zoom_to(FIT if large else WHOLE))
        self._deeds = Flow()
        """What can be done with the pages, in a row that wraps, and at its end which of them are in view."""
        self._deeds.addWidget(self.large)
        self._deeds.addWidget(self._seen)
        column.addLayout(self._deeds)
        self.foot = QVBoxLayout()
        column.addLayout(self.foot)
        column.addWidget(self.outcome)

    # Setting the pages

    def _make(self) -> None:
        """Set the pages as they are chosen now; what is being set is no longer wanted."""
        self._stop()
        if not self.isVisible():
            return
        maker = self._ask()
        if isinstance(maker, str):
            self._show_none(maker)
            return
        self._job = job = Job(tr("Set the pages"), _told, maker)
        job.progressed.connect(self._progressed)
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        self._seen.say(tr("Setting the pages…"))
        self.preview.say(tr("Setting the pages…"))
        self._jobs.start_quietly(job)

    def _when_set(self, do: Callable[[Made, str], object]) -> None:
        """Save or print the pages as they are chosen now, as soon as they are set."""
        self.wanted.emit()
        if self.made is None or not self.is_settled:
            self._wish = do
        else:
            do(self.made, self._called())

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _progressed(self, done: int, total: int) -> None:
        if self.sender() is self._job and total:
            self._seen.say(_told(done, total))

    def _finished(self, made: Made) -> None:
        # One that was cancelled may have ended well all the same.
        if self.sender() is not self._job:
            return
        self._job = None
        self.made = made
        self._problem.hide()
        self.preview.show_sheets(PdfSheets(made.pdf))
        self.set_anew.emit(made)
        self._offer()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish(made, self._called())

    def _failed(self, sentence: str) -> None:
        if self.sender() is self._job:
            self._job = None
            self._show_none(sentence)

    def _show_none(self, sentence: str) -> None:
        self.made = self._wish = None
        self.preview.clear(sentence)
        self._offer()

    def _offer(self) -> None:
        """Only what was set can be saved or printed."""
        for action in (self.save, self.print_it, self.open_it, *self._also):
            action.setEnabled(self.made is not None)
        self.large.setEnabled(self.made is not None)
        self.offered.emit()

    def _turned(self, first: int, last: int) -> None:
        if not first:
            self._seen.say("")
            return
        count = self.preview.count
        if first == last:
            said = tr("Page {page} of {count}").format(page=first, count=count)
        else:
            said = tr("Pages {first}–{last} of {count}").format(first=first, last=last, count=count)
        self._seen.say(self._beside.format(pages=said))

    # Qt tells

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.made is None and self._job is None:
            self._soon.start(0)
            self._soon.setInterval(GATHERED)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees the pages any more, so nobody waits for them."""
        super().hideEvent(event)
        self._stop()


def _told(done: int, total: int) -> str:
    return tr("Setting the pages: {done} of {total} pieces").format(done=done, total=total) if total else ""
