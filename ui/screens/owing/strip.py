"""The line below a letter: who owes an answer to it and what can be done about it, or what answered it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.letters.standing import Standing, standing
from db.records.letter import LetterState, OwedBy
from ui.kit.button import Button
from ui.kit.card import Hairline
from ui.kit.flow import Flow
from ui.kit.laid import empty
from ui.kit.text import Chip, Line, Text, tip
from ui.navigation import page_of
from ui.screens.owing import deeds
from ui.screens.owing.resting import done, offer_times, wake
from ui.sentences.owing import brief, details, ended, headline, lateness
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from uuid import UUID

    from db.queries.letters.owed import Owed
    from db.queries.record import Called
    from ui.screens.screen import Workplace


def build_strip(uid: UUID, workplace: Workplace, parent: QWidget | None = None) -> QWidget | None:
    """The line for a letter; it follows the book. None for a draft, and for a letter that is no longer there."""
    try:
        now = standing(workplace.book.book, uid, _today())
    except NoSuchRecord:
        return None
    return OwedStrip(now, workplace, parent) if now.state is LetterState.SENT else None


class OwedStrip(QWidget):
    """Shows where the answer to one letter stands, and asks the book anew after every change."""

    def __init__(self, now: Standing, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._now = now
        self.menu: QMenu | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        work.book.changed.connect(self._soon.start)
        self._show()

    def refresh(self) -> None:
        """Ask the book; a letter that went out of it leaves nothing to say."""
        try:
            now = standing(self._work.book.book, self._now.letter.uid, _today())
        except NoSuchRecord:
            self.hide()
            return
        if now != self._now:
            self._now = now
            self._show()

    def _show(self) -> None:
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        empty(self._column)
        if self._now.owed is not None:
            self._column.addWidget(Hairline())
            self._show_owed(self._now.owed)
        else:
            self._show_quiet()
        if had_focus and (first := next(iter(self.findChildren(Button)), None)) is not None:
            first.setFocus()

    # What is owed

    def _show_owed(self, owed: Owed) -> None:
        on = _today()
        top = QHBoxLayout()
        top.setSpacing(3 * GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.said = Text(headline(owed, on, self.locale()), "strong")
        words.addWidget(self.said)
        words.addWidget(Text(" · ".join(details(owed, on, self.locale())), "small"))
        top.addLayout(words, 1)
        late, tone = lateness(owed)
        self.chip = Chip(late, tone)
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(top)
        row = self._row()
        if not self._work.book.book.read_only:
            for button in self._buttons(owed):
                row.addWidget(button)
        self._link_to(row, self._now.about)

    def _buttons(self, owed: Owed) -> list[Button]:
        uid, work = self._now.letter.uid, self._work
        later = (
            Button(tr("Later…"), partial(self._offer_later, owed))
            if owed.snoozed_until is None
            else Button(tr("No longer put off"), partial(wake, work, owed.entry, self._now.letter.called))
        )
        change = Button(tr("Change…"), self._say_wanted, "link")
        answered = self._say_answered
        if owed.owed_by is OwedBy.THEM:
            remind = Button(tr("Remind them…"), partial(deeds.remind, work, uid), "main")
            return [remind, Button(tr("An answer came…"), answered), later, change]
        first = (
            Button(tr("Go on with the answer"), partial(self._open, self._now.drafts[0]), "main")
            if self._now.drafts
            else self._answer_button()
        )
        return [first, Button(tr("Answered by…"), answered), later, change]

    def _answer_button(self) -> Button:
        languages = self._now.languages
        words = tr("Answer in both languages") if len(languages) == len(("ours", "theirs")) else tr("Answer")
        return Button(words, partial(deeds.answer, self._work, self._now.letter.uid), "main")

    def _offer_later(self, owed: Owed) -> None:
        self.menu = menu = QMenu(self)
        offer_times(menu, self._work, owed.entry, self._now.letter.called, _today())
        asked = self.focusWidget() or self
        menu.popup(asked.mapToGlobal(asked.rect().bottomLeft()))

    # What is not

    def _show_quiet(self) -> None:
        now, row = self._now, self._row()
        writes = not self._work.book.book.read_only
        if now.ended is not None:
            said = ended(now.ended, now, _today(), self.locale())
            if now.ended.by is None:
                row.addWidget(Line(said, "soft"))
            else:
                row.addWidget(self._link(said, now.ended.by))
            if writes and now.ended.is_said:
                row.addWidget(Button(tr("It is still owed"), self._still_owed, "link"))
        elif now.wanted_by is not None and now.reminds is not None:
            row.addWidget(Line(tr("It asks again; the answer is owed to"), "soft"))
            row.addWidget(self._link(now.reminds.called, now.reminds))
        elif writes:
            row.addWidget(Button(tr("Wants an answer…"), self._say_wanted, "link"))
        self._link_to(row, now.about)

    def _say_answered(self) -> None:
        deeds.say_answered(self._work, self._now.letter.uid, self.window())

    def _say_wanted(self) -> None:
        deeds.say_wanted(self._work, self._now.letter.uid, self.window())

    def _still_owed(self) -> None:
        uid, title = self._now.letter.uid, tr("Still owed: {letter}").format(letter=self._now.letter.called)
        values = {"settled_by": None, "settled_on": None, "settled_why": None}
        done(self._work, title, lambda: self._work.book.edit(title, "letter", uid, values))

    # Pieces

    def _row(self) -> Flow:
        holder = QWidget()
        row = Flow(holder, 2 * GRID)
        self._column.addWidget(holder)
        return row

    def _link_to(self, row: Flow, record: Called | None) -> None:
        if record is not None and record.called:
            row.addWidget(self._link(record.called, record))

    def _link(self, words: str, record: Called) -> Button:
        link = Button(brief(words).replace("&", "&&"), partial(self._open, record), "link")
        link.setAccessibleName(words)
        link.setToolTip(tip(words) if brief(words) != words else "")
        return link

    def _open(self, record: Called) -> None:
        self._work.way.go(page_of(record.kind, record.uid))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's own calendar
