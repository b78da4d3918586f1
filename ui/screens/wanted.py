"""The rows of what needs attention, with what can be done from each: on home, and on the page of a partnership."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.queries.attention.entry import Attention, What
from ui.kit.attention import AttentionRow, Deed
from ui.kit.button import Button
from ui.kit.card import Hairline
from ui.kit.laid import empty, widgets
from ui.navigation import page_of
from ui.screens.owing.resting import done, offer_times, times
from ui.sentences.attention import said, settled_by
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.screens.screen import Workplace

_MORE = 50
"""So many rows come each time that more are asked for."""


class Wanted(QWidget):
    """Entries below each other, the first few at once and the others when they are asked for."""

    def __init__(self, work: Workplace, first: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._shown = first
        self._entries: Sequence[Attention] = ()
        self._on: date | None = None
        self._names_partnership = True
        self.menu: QMenu | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def within_partnership(self) -> Wanted:
        """Leave out what goes without saying on the page of one partnership: which one it is."""
        self._names_partnership = False
        return self

    def show_entries(self, entries: Sequence[Attention], on: date) -> None:
        """Show these; the row that has the focus keeps it."""
        focused = next((number for number, row in enumerate(self.rows()) if row.isAncestorOf(self.focusWidget() or self)
                        or row.hasFocus()), -1)  # fmt: skip
        self._entries, self._on = entries, on
        self._build()
        rows = self.rows()
        if focused >= 0 and rows:
            rows[min(focused, len(rows) - 1)].setFocus()

    def rows(self) -> list[AttentionRow]:
        """The rows that are shown, in their order."""
        return widgets(self._column, AttentionRow)

    def _build(self) -> None:
        empty(self._column)
        # One alone is shown rather than counted.
        shown = self._shown + 1 if len(self._entries) == self._shown + 1 else self._shown
        for number, entry in enumerate(self._entries[:shown]):
            if number:
                self._column.addWidget(Hairline())
            self._column.addWidget(self._row(entry))
        left = len(self._entries) - shown
        if left > 0:
            self._column.addWidget(Button(tr("Show %Ln more", "", left), self.show_more, "link"))

    def _row(self, entry: Attention) -> AttentionRow:
        words = said(entry, self._on or entry.due.first, self.locale())
        details = words.details
        if self._names_partnership and entry.partnership is not None and entry.about != entry.partnership:
            details = (entry.partnership.called, *details)
        row = AttentionRow(words.title, " · ".join(details), words.when, words.tone, self._deeds(entry, words.title))
        row.opened.connect(partial(self._open, entry))
        return row

    def _deeds(self, entry: Attention, title: str) -> tuple[Deed, ...]:
        if self._work.book.book.read_only:
            return ()
        called = entry.about.called
        if entry.what is not What.TASK:
            words = tr("Done, or later: {what}").format(what=title)
            return (Deed("ellipsis", words, partial(self._offer, entry, title), in_reserve=True),)
        return (
            Deed("check", tr("Done: {task}").format(task=called), partial(self._finish, entry)),
            Deed("clock", tr("Put off: {task}").format(task=called), partial(self._offer_days, entry)),
        )

    def _open(self, entry: Attention) -> None:
        self._work.way.go(page_of(entry.about.kind, entry.about.uid))

    def show_more(self) -> None:
        """Show the next ones too, and go to the first of them."""
        last = len(self.rows())
        self._shown += _MORE
        self._build()
        self.rows()[last].setFocus()

    def _finish(self, entry: Attention) -> None:
        from db.doing import finish

        title = tr("Done: {task}").format(task=entry.about.called)
        on = self._on
        if on is not None:
            done(self._work, title, lambda: finish(self._work.book.book, title, entry.about.uid, on))

    def _offer(self, entry: Attention, title: str) -> None:
        """What can be said of an entry that is no task."""
        self.menu = menu = QMenu(self)
        if entry.what in {What.REPLY_BY_US, What.REPLY_BY_THEM}:
            from ui.screens.owing.deeds import offer_deeds

            offer_deeds(menu, self._work, entry, self.window())
        if (words := settled_by(entry)) is not None:
            menu.addAction(words).triggered.connect(partial(self._settle, entry, title))
        menu.addSection(tr("Put off"))
        if self._on is not None:
            offer_times(menu, self._work, entry, title, self._on)
        self._pop_up(menu)

    def _offer_days(self, entry: Attention) -> None:
        self.menu = menu = QMenu(self)
        for words, days in times():
            menu.addAction(words).triggered.connect(partial(self._put_off, entry, days))
        self._pop_up(menu)

    def _pop_up(self, menu: QMenu) -> None:
        asked = self.focusWidget()
        menu.popup(asked.mapToGlobal(asked.rect().bottomLeft()) if asked is not None else QCursor.pos())

    def _put_off(self, entry: Attention, days: int, _checked: object = None) -> None:
        from db.doing import put_off

        title = tr("Put off: {task}").format(task=entry.about.called)
        on = self._on
        if on is not None:
            until = on + timedelta(days=days)
            done(self._work, title, lambda: put_off(self._work.book.book, title, entry.about.uid, until))

    def _settle(self, entry: Attention, said: str, _checked: object = None) -> None:
        from db.doing import settle

        title, on = tr("Done: {task}").format(task=said), self._on
        if on is not None:
            done(self._work, title, lambda: settle(self._work.book.book, title, entry, on))
