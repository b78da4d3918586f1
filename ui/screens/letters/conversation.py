"""One conversation to read: its letters below each other, the one that is asked for open, the others in a line."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.letters.conversation import Conversation, conversation
from ui.kit.button import Button
from ui.kit.card import Hairline
from ui.kit.laid import empty
from ui.kit.page import ScrollPage
from ui.kit.text import Line, Text
from ui.screens.letters.deeds import fill_menu
from ui.screens.letters.piece import LetterPiece
from ui.sentences.letters import count_of
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.letters.shown import LetterShown
    from ui.screens.screen import Workplace

_AT_ONCE = 30
"""Letters of a conversation that are shown at first, and those that each "earlier" shows."""


class ConversationView(QWidget):
    """Follows the book; letters that were opened stay open."""

    showed = Signal(object)
    """Carries the conversation that is shown now."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._letter: UUID | None = None
        self._shown: Conversation | None = None
        self._limit = _AT_ONCE
        self.pieces: list[LetterPiece] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 2 * GRID, 0)
        self.subject = Text("", "heading")
        self.count = Line("", "soft")
        head.addWidget(self.subject, 1)
        head.addWidget(self.count)
        column.addLayout(head)
        column.addWidget(Hairline())
        self._page = ScrollPage()
        self._page.column.setSpacing(GRID)
        column.addWidget(self._page, 1)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        work.book.changed.connect(self._soon.start)

    @property
    def letter(self) -> UUID | None:
        """The letter that was asked for."""
        return self._letter

    def show_letter(self, letter: UUID) -> None:
        """Show the conversation in which this letter stands, the letter open. Raises NoSuchRecord."""
        if letter == self._letter and self._shown is not None:
            self.refresh()
            return
        found = conversation(self._work.book.book, letter)
        self._letter, self._limit = letter, _AT_ONCE
        self._show(found, {letter})
        piece = next((each for each in self.pieces if each.letter.uid == letter), None)
        if piece is not None and piece is not self.pieces[0]:
            QTimer.singleShot(0, piece, partial(self._page.ensureWidgetVisible, piece, 0, 0))

    def refresh(self) -> None:
        """Read it again; what has left the book is shown no longer."""
        if self._letter is None:
            return
        try:
            found = conversation(self._work.book.book, self._letter)
        except NoSuchRecord:
            self._letter = None
            return
        if found != self._shown:
            self._show(found, {each.letter.uid for each in self.pieces if each.is_open})

    def _show(self, found: Conversation, opened: set[UUID]) -> None:
        self._shown = found
        place = self._page.verticalScrollBar().value()
        on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        self.subject.setText(found.subject or tr("Without a subject"))
        self.count.say(count_of(found, self.locale(), on))
        empty(self._page.column)
        self.pieces = []
        letters = found.letters[::-1]
        asked = next((at for at, each in enumerate(letters) if each.uid == self._letter), 0)
        self._limit = max(self._limit, asked + 1)
        for number, letter in enumerate(letters[: self._limit]):
            if number:
                self._page.column.addWidget(Hairline())
            self._add(letter, is_open=letter.uid in opened)
        if (left := len(letters) - self._limit) > 0:
            words = tr("Show 1 earlier letter") if left == 1 else tr("Show earlier letters: %Ln are left", "", left)
            self._page.column.addWidget(Button(words, self._show_more, "link"))
        self._page.column.addStretch(1)
        self._page.verticalScrollBar().setValue(place)
        self.showed.emit(found)

    def _add(self, letter: LetterShown, *, is_open: bool) -> None:
        piece = LetterPiece(letter, self._work, is_open=is_open)
        piece.asked_for_menu.connect(self._offer)
        self.pieces.append(piece)
        self._page.column.addWidget(piece)

    def _show_more(self) -> None:
        self._limit += _AT_ONCE
        if self._shown is not None:
            self._show(self._shown, {each.letter.uid for each in self.pieces if each.is_open})

    def _offer(self, letter: LetterShown, button: QWidget) -> None:
        menu = QMenu(self)
        fill_menu(menu, letter, self._work, self.window())
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
