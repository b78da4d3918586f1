"""One letter of a conversation: folded to a line, or open with its head, text, attachments and the answer owed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from db.records.letter import LetterDirection, LetterState
from ui.files.words import size_in_words
from ui.kit.button import Button, IconButton
from ui.kit.flow import Flow
from ui.kit.text import Chip, Line, Text
from ui.navigation import page_of
from ui.screens.letters.body import LetterBody
from ui.screens.owing.strip import build_strip
from ui.sentences import letters as sentences
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.letters.shown import Held, LetterShown
    from ui.screens.screen import Workplace


class LetterPiece(QWidget):
    """Pressing its line opens it, and folds it again."""

    asked_for_menu = Signal(object, object)
    """What else can be done with it is asked for; carries the letter and the button."""

    def __init__(self, letter: LetterShown, work: Workplace, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter = letter
        self._work = work
        self._open: QWidget | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, GRID, 0, GRID)
        self._column.setSpacing(2 * GRID)
        self._column.addWidget(self._head())
        self._first = Line(_first_words(letter), "small")
        self._column.addWidget(self._first)
        if is_open:
            self.turn()

    @property
    def is_open(self) -> bool:
        """Whether its text is shown."""
        return self._open is not None and not self._open.isHidden()

    def turn(self) -> None:
        """Open it, or fold it again."""
        if self._open is None:
            self._open = self._opened()
            self._column.addWidget(self._open)
        else:
            self._open.setVisible(self._open.isHidden())
        self._first.setVisible(not self.is_open)
        self.fold.setAccessibleDescription(tr("Open") if self.is_open else tr("Folded"))

    def _head(self) -> QWidget:
        letter = self.letter
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.fold = Button(sentences.headline(letter), self.turn, "fold")
        self.fold.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words.addWidget(self.fold)
        words.addWidget(Line(sentences.below(letter, self.locale()), "small"))
        row.addLayout(words, 1)
        if letter.register:
            words_of = tr("{number} in") if letter.direction is LetterDirection.IN else tr("{number} out")
            row.addWidget(Chip(words_of.format(number=letter.register), "accent"), 0, Qt.AlignmentFlag.AlignTop)
        if letter.is_private:
            row.addWidget(Chip(tr("Private")), 0, Qt.AlignmentFlag.AlignTop)
        more = IconButton("ellipsis", tr("More to do with this letter"))
        more.clicked.connect(lambda _=False: self.asked_for_menu.emit(letter, more))
        row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _opened(self) -> QWidget:
        held = QWidget()
        held.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(3 * GRID)
        if self.letter.is_private:
            self._cover(column)
        else:
            self._uncover(column)
        if self.letter.state is not LetterState.SENT:
            going = Button(tr("Go on writing"), self._go_on, "main")
            row = QHBoxLayout()
            row.addWidget(going)
            row.addStretch(1)
            column.addLayout(row)
        elif (strip := build_strip(self.letter.uid, self._work, held)) is not None:
            column.addWidget(strip)
        return held

    def _cover(self, column: QVBoxLayout) -> None:
        """What is private is shown to who asks for it."""
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3 * GRID)

        def show() -> None:
            button.hide()
            self._uncover(inner)

        button = Button(tr("Show this private letter"), show)
        inner.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(held)

    def _uncover(self, column: QVBoxLayout) -> None:
        column.addWidget(LetterBody(self.letter, self._work))
        html = self.letter.html
        shown = [one for one in self.letter.attachments if not one.content_id or f"cid:{one.content_id}" not in html]
        if shown:
            column.addWidget(self._attachments(shown))
        if self.letter.enclosures:
            column.addWidget(Text(tr("Enclosed: {things}").format(things=", ".join(self.letter.enclosures)), "soft"))

    def _attachments(self, shown: list[Held]) -> QWidget:
        held = QWidget()
        held.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(held)
        for one in shown:
            words = tr("{name}  {size}").format(name=one.name, size=size_in_words(one.size, self.locale()))
            chip = Button(words, partial(self._work.way.go, page_of("document", one.uid)), "chip")
            chip.setAccessibleName(tr("Open the attachment {name}").format(name=one.name))
            flow.addWidget(chip)
        return held

    def _go_on(self) -> None:
        self._work.way.go(replace(page_of("letter", self.letter.uid), tab="writing"))


def _first_words(letter: LetterShown) -> str:
    """The beginning of its text, to know it by."""
    texts = letter.text
    if letter.is_private or texts is None:
        return ""
    text = texts.by.get(texts.original, "")[:400]
    if letter.is_styled:
        from db.rules.styled import plain

        text = plain(text)
    return " ".join(text.split())
