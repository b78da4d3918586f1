"""The letters of a place as conversations: their list, and beside it the one in front to read."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.letters.conversations import conversations
from ui.kit.button import Button
from ui.kit.empty import Empty
from ui.kit.text import Text
from ui.screens.letters import SHOWN_AS
from ui.screens.letters.conversation import ConversationView
from ui.screens.letters.headings import Conversations
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from ui.screens.listed import Listed
    from ui.screens.screen import Workplace

_SPLIT = "letters.split"


class Letters(QWidget):
    """``within`` is the partnership, the person, the body or whatever the letters belong to; None is the whole book."""

    counted = Signal(int)
    """Carries how many letters there are."""

    def __init__(self, work: Workplace, within: tuple[str, UUID] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._within = within
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(tr("Find in subjects and names"))
        self.finder.setAccessibleName(tr("Find a conversation"))
        self.finder.setClearButtonEnabled(True)
        self.list = Conversations(work.book.book)
        self.reading = ConversationView(work)
        self.said = Text("", "soft")
        self._empty = Empty(
            "mail",
            tr("Letters, e-mails, calls and notes of talks belong here. Drop an e-mail on the window to file it."),
        )
        self._stack = QStackedWidget()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        self._typed = QTimer(self, singleShot=True, interval=200)
        self._typed.timeout.connect(self.refresh)
        self.finder.textChanged.connect(lambda _: self._typed.start())
        self.finder.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(self._read)
        self.list.opened.connect(self._go_in)
        work.book.changed.connect(self._soon.start)
        self.refresh()

    def refresh(self) -> None:
        """Ask the book for the conversations, and keep the one in front."""
        on = date.today()  # noqa: DTZ011 - the day on the person's own calendar
        words = self.finder.text()
        found = conversations(self._work.book.book, on, self._within, words)
        self.list.show_headings(found)
        letters = sum(one.count for one in found)
        self.said.setText(tr("No conversation has these words.") if words and not found else "")
        self.said.setVisible(bool(words) and not found)
        self._stack.setCurrentIndex(0 if found or words else 1)
        self.reading.setVisible(bool(found))
        if not words:
            self.counted.emit(letters)

    def _read(self, letter: UUID) -> None:
        try:
            self.reading.show_letter(letter)
        except NoSuchRecord:  # it left the book a moment ago; the list is about to be read anew
            self._soon.start()

    def _go_in(self) -> None:
        if self.reading.pieces:
            self.reading.pieces[0].fold.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2 * GRID)
        outer.addLayout(self._deeds())
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(4 * GRID)
        left = QFrame()
        left.setObjectName("card")
        column = QVBoxLayout(left)
        column.setContentsMargins(1, 2 * GRID, 1, 1)
        top = QVBoxLayout()
        top.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        top.addWidget(self.finder)
        top.addWidget(self.said)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        right = QFrame()
        right.setObjectName("card")
        inner = QVBoxLayout(right)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.reading)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        kept = self._work.memory.recall(_SPLIT, None)
        split.setSizes([int(size) for size in kept] if isinstance(kept, list) else [330, 720])
        split.splitterMoved.connect(lambda *_: self._work.memory.keep(_SPLIT, split.sizes()))
        self._stack.addWidget(split)
        self._stack.addWidget(self._empty)
        outer.addWidget(self._stack, 1)

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        if not self._work.book.book.read_only:
            row.addWidget(Button(tr("Write down…"), self._write_down))
            row.addWidget(Button(tr("Import mail…"), self._import))
        row.addStretch(1)
        self.as_list = Button(tr("Show as a list"), look="link")
        row.addWidget(self.as_list)
        return row

    def _place(self, kind: str) -> UUID | None:
        return self._within[1] if self._within is not None and self._within[0] == kind else None

    def _write_down(self) -> None:
        from ui.screens.writing_down import write_down

        person = self._place("person") or self._place("organisation")
        write_down(self._work, self.window(), partnership=self._place("partnership"), person=person)

    def _import(self) -> None:
        from ui.screens.mail.importing import bring_in_mail_from

        bring_in_mail_from(self._work, self.window(), about=self._within[1] if self._within is not None else None)


class LettersOrList(QWidget):
    """The conversations, or the sound list of single letters with its columns and filters, as was chosen last."""

    counted = Signal(int)

    def __init__(self, work: Workplace, within: tuple[str, UUID] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._within = within
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.letters: Letters | None = None
        self.listed: Listed | None = None
        self.show_as(str(work.memory.recall(SHOWN_AS, "conversations")))

    def show_as(self, how: str) -> None:
        """Show them as "conversations", or as a "list"."""
        piece = self._listed() if how == "list" else self._conversations()
        self._stack.setCurrentWidget(piece)
        self._work.memory.keep(SHOWN_AS, how)

    def begin(self) -> None:
        """Begin the record of a letter that belongs here, to be filled in by hand."""
        self._listed().begin()

    def _conversations(self) -> QWidget:
        if self.letters is None:
            self.letters = Letters(self._work, self._within)
            self.letters.counted.connect(self.counted)
            self.letters.as_list.clicked.connect(partial(self._turn, "list"))
            self._stack.addWidget(self.letters)
        return self.letters

    def _listed(self) -> Listed:
        if self.listed is None:
            from ui.screens.listed import Listed

            listed = Listed("letter", self._work, self._within)
            listed.counted.connect(self.counted)
            listed.lead_on(tr("Show as conversations"), partial(self._turn, "conversations"))
            self._stack.addWidget(listed)
            self.listed = listed
        return self.listed

    def _turn(self, how: str, _checked: object = None) -> None:
        self.show_as(how)
