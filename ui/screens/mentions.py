"""What points at the record in view, by kind: on a page where no other tab shows it, and all that has a tag."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.mentions import MOST, Mentions, mentions
from ui.kit.button import Button
from ui.kit.card import Card
from ui.kit.empty import Empty
from ui.kit.laid import empty
from ui.kit.page import ScrollPage
from ui.navigation import page_of
from ui.records.declaration import Shown, declared_kinds, shown
from ui.screens.view import RecordView
from ui.theme.icon import icon
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from ui.kit.tabs import Tabs
    from ui.screens.screen import Workplace

_FIRST = 8
"""So many of a kind are named at once; the others when they are asked for."""


class MentionsView(RecordView):
    """A card for each kind, with a link for each record."""

    def __init__(self, uid: UUID, work: Workplace, found: Sequence[Mentions] | None = None) -> None:
        super().__init__()
        self._uid = uid
        self._work = work
        self._whole: set[str] = set()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        column.addWidget(self.page, 1)
        self._empty = Empty("link", tr("Nothing else in the book points here yet."))
        column.addWidget(self._empty, 1)
        self.cards: dict[str, Card] = {}
        self._show(mentioned(uid, work) if found is None else found)

    def refresh(self) -> None:
        self._show(mentioned(self._uid, self._work, MOST if self._whole else _FIRST))

    def _show(self, found: Sequence[Mentions]) -> None:
        empty(self.page.column)
        self.cards = {}
        for each in found:
            self.cards[each.kind] = self._card(each)
            self.page.column.addWidget(self.cards[each.kind])
            self.cards[each.kind].show()  # at once, so that a link in it can take the focus
        self.page.column.addStretch(1)
        self.page.setVisible(bool(found))
        self._empty.setVisible(not found)
        first = next((link for card in self.cards.values() for link in card.findChildren(Button)), None)
        if first is not None:
            self.lead_focus_to(first)

    def _card(self, found: Mentions) -> Card:
        declared = shown(found.kind)
        card = Card(declared.many, self.locale().toString(found.number))
        named = found.first if found.kind in self._whole else found.first[:_FIRST]
        for one in named:
            card.add(self._link(declared, one.uid, one.called or declared.untitled))
        if found.number > len(named) and found.kind not in self._whole:
            words = tr("Show all {number}").format(number=self.locale().toString(found.number))
            more = Button(words, partial(self._open_whole, found.kind), "link")
            more.setAccessibleName(tr("{button}: {records}").format(button=words, records=declared.many))
            card.add(more)
        return card

    def _link(self, declared: Shown, uid: UUID, called: str) -> QWidget:
        link = Button(called, lambda: self._work.way.go(page_of(declared.kind, uid)), "link")
        link.setIcon(icon(declared.icon))
        link.setAccessibleName(tr("Open {record}").format(record=called))
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        return holder

    def _open_whole(self, kind: str) -> None:
        before = len(self.cards[kind].findChildren(Button)) - 1
        self._whole.add(kind)
        self.refresh()
        links = self.cards[kind].findChildren(Button)
        links[min(before, len(links) - 1)].setFocus()


def mentioned(uid: UUID, work: Workplace, first: int = _FIRST) -> tuple[Mentions, ...]:
    """What points at the record and stands on no tab of its page."""
    kind = work.book.called(uid).kind
    declared = shown(kind)
    without = [(tab.kind, tab.by or kind) for tab in declared.tabs]
    return mentions(work.book.book, uid, declared_kinds(), without=without, first=first)


def build(uid: UUID, workplace: Workplace) -> MentionsView:
    return MentionsView(uid, workplace)


class MentionsTab(QObject):
    """The tab with what points at a record: there only where something does, looked for once the page stands."""

    NAME = "mentions"
    offered = Signal()
    """Before it appears for the first time."""

    def __init__(self, uid: UUID, work: Workplace, bar: Tabs) -> None:
        super().__init__(bar)
        self._uid = uid
        self._work = work
        self._bar = bar
        self._found: tuple[Mentions, ...] = ()
        self.is_offered = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        self._soon.start()
        work.book.changed.connect(self._soon.start)

    @staticmethod
    def label() -> str:
        return tr("Mentioned in")

    def look(self) -> None:
        """Look now; offer the tab where something is found, and say how much."""
        try:
            self._found = mentioned(self._uid, self._work)
        except NoSuchRecord:
            return
        if self._found and not self.is_offered:
            self.is_offered = True
            self.offered.emit()
            self._bar.offer(self.NAME, self.label())
        if self.is_offered:
            self._bar.count_behind(self.NAME, sum(each.number for each in self._found))

    def view(self) -> MentionsView:
        """What the tab shows."""
        return MentionsView(self._uid, self._work, self._found)
