"""The first run: three doors, to look around, to start our book, or to open one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.compound import Compound
from ui.kit.page import ScrollPage, in_the_middle
from ui.kit.text import Text, tip
from ui.screens.founding import Founding
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from db.founding import Answers


_DOOR, _GAP = 36, 4 * GRID
_NARROW = 24
"""Widths of a door in characters: as wide as it likes to be, and as narrow as it can be."""


class Doors(Compound):
    """``start`` makes a book at a path out of the answers and shows it; it raises BookError with a sentence.

    ``sentence`` says what went wrong before, if something did.
    """

    asked = Signal(str)
    """Another book is wanted: "sample" or "open"."""
    chosen = Signal(str)
    """Carries the path of one of the books that were open before."""
    left = Signal()
    """Back to the book that is open."""

    def __init__(
        self,
        last_books: Sequence[Path],
        documents: Path,
        start: Callable[[Path, Answers], None],
        sentence: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._documents = documents
        self._start = start
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._doors = ScrollPage()
        self.pages.addWidget(self._doors)
        self.founding: Founding | None = None
        self._lay_out(last_books, sentence)

    def offer_way_back(self) -> None:
        """Offer to go back to the book that is open."""
        self._back.show()

    def begin(self) -> None:
        """Ask the five questions."""
        if self.founding is None:
            self.founding = Founding(self._documents, self._start)
            self.founding.left.connect(self._close_questions)
            self.pages.addWidget(self.founding)
        self.pages.setCurrentWidget(self.founding)
        self.founding.questions.focus_first()

    def _close_questions(self) -> None:
        self.pages.setCurrentWidget(self._doors)
        self.start_button.setFocus()

    def _lay_out(self, last_books: Sequence[Path], sentence: str) -> None:
        column = self._doors.column
        widest = 3 * _door_width(self) + 2 * _GAP
        column.addStretch(1)
        column.addWidget(in_the_middle(Text(tr("Welcome to Twinbook"), "title"), widest))
        told = Text(
            tr(
                "The record book of your sister-city partnerships: letters, exchanges, agreements and people in one "
                "file on this computer."
            ),
            "soft",
        )
        column.addWidget(in_the_middle(told, widest))
        if sentence:
            column.addWidget(in_the_middle(Text(sentence, "problem"), widest))
        column.addSpacing(2 * GRID)
        row = _DoorRow()
        self.sample_button = Button(tr("Look around"), lambda: self.asked.emit("sample"))
        self.start_button = Button(tr("Start our book"), self.begin, "main")
        self.open_button = Button(tr("Open a book…"), lambda: self.asked.emit("open"))
        row.add(
            self._door(
                "book-open",
                tr("A sample book"),
                tr("Ten years of an invented association. Try everything; nothing in it is real."),
                self.sample_button,
            )
        )
        row.add(
            self._door(
                "sprout",
                tr("Our own book"),
                tr("Five questions, then your first partnership. What is not known yet can come later."),
                self.start_button,
            )
        )
        row.add(
            self._door(
                "folder-open",
                tr("A book that is there"),
                tr("Your own from another computer, one that was handed over to you, or a backup."),
                self.open_button,
            )
        )
        column.addWidget(in_the_middle(row, widest))
        if last_books:
            column.addSpacing(2 * GRID)
            column.addWidget(in_the_middle(Text(tr("Open before"), "overline"), widest))
            for path in last_books[:4]:
                link = Button(path.stem, lambda path=path: self.chosen.emit(str(path)), "link")
                link.setToolTip(tip(str(path)))
                link.setAccessibleName(tr("Open {book} in {folder}").format(book=path.stem, folder=path.parent))
                column.addWidget(in_the_middle(link, widest))
        self._back = Button(tr("Back to the book"), self.left.emit)
        self._back.hide()
        column.addWidget(in_the_middle(self._back, widest))
        column.addStretch(2)
        self.lead_focus_to(self.start_button)

    def _door(self, picture: str, title: str, told: str, button: Button) -> Card:
        card = Card()
        mark = QLabel()
        mark.setPixmap(icon(picture, "accent").pixmap(28, 28))
        card.add(mark)
        card.add(Text(title, "heading"))
        words = Text(told, "soft")
        words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        card.add(words, 1)
        button.setAccessibleDescription(told)
        card.add(button)
        return card


class _DoorRow(QWidget):
    """Doors of one height beside each other, below each other where they would be narrower than their words want."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)

    def add(self, door: QWidget) -> None:
        """Put a door behind the others."""
        door.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(door, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < 3 * _NARROW * self.fontMetrics().averageCharWidth()
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if direction is not self._row.direction():
            self._row.setDirection(direction)


def _door_width(page: QWidget) -> int:
    return max(300, _DOOR * page.fontMetrics().averageCharWidth())
