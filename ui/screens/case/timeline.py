"""The whole story of a partnership on one line: filtered by kind, read page by page on the way down."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.errors import NoSuchRecord
from db.queries.timeline import EventKind, Key, timeline
from ui.kit.button import Button
from ui.kit.empty import Empty
from ui.kit.flow import Flow
from ui.kit.story import StoryView
from ui.navigation import page_of
from ui.sentences.events import kind_names
from ui.sentences.story import Telling
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from db.queries.record import Called
    from ui.kit.story import Happening
    from ui.screens.screen import Workplace

_PAGE = 60


class Timeline(QWidget):
    """Kinds are buttons that stay down; none down means everything."""

    def __init__(self, uid: UUID, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._uid = uid
        self._work = work
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 2 * GRID, 0)
        column.setSpacing(2 * GRID)
        holder = QWidget()
        row = Flow(holder, GRID)
        self.kinds: dict[EventKind, Button] = {}
        for kind, name in kind_names().items():
            button = Button(name, look="quiet")
            button.setCheckable(True)
            button.setAccessibleName(tr("Show only: {kind}").format(kind=name))
            button.toggled.connect(self.refresh)
            self.kinds[kind] = button
            row.addWidget(button)
        column.addWidget(holder)
        self.story = StoryView(tr("Timeline"))
        self.story.opened.connect(self._open)
        self._empty = Empty(
            "milestone",
            tr("Every dated thing of this partnership stands here: its stages, letters, exchanges and agreements."),
        )
        self._nothing = Empty("search", tr("Nothing of this kind is dated here."), tr("Show all"), self.show_all)
        self._pages = QStackedWidget()
        for page in (self.story, self._empty, self._nothing):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.story)
        self.refresh()

    def refresh(self) -> None:
        """Tell the story anew."""
        try:
            self.story.tell(self._pages_of(self._chosen()))
        except NoSuchRecord:
            return
        is_empty = self.story.model().rowCount() == 0
        page = self._nothing if self._is_filtered() else self._empty
        self._pages.setCurrentWidget(page if is_empty else self.story)

    def show_all(self) -> None:
        """Let every kind in."""
        for button in self.kinds.values():
            button.setChecked(False)
        self.story.setFocus()

    def _is_filtered(self) -> bool:
        return any(button.isChecked() for button in self.kinds.values())

    def _chosen(self) -> frozenset[EventKind]:
        chosen = frozenset(kind for kind, button in self.kinds.items() if button.isChecked())
        return chosen or frozenset(EventKind)

    def _pages_of(self, kinds: frozenset[EventKind]) -> Callable[[], tuple[Sequence[Happening], bool]]:
        """Reads a page more each time that it is called."""
        telling = Telling(date.today(), self.locale())  # noqa: DTZ011 - the day on the person's own calendar
        before: list[Key | None] = [None]

        def more() -> tuple[Sequence[Happening], bool]:
            page = timeline(self._work.book.book, self._uid, kinds=kinds, before=before[0], limit=_PAGE)
            before[0] = page.next
            return tuple(telling.of(page.events)), page.next is not None

        return more

    def _open(self, record: Called) -> None:
        self._work.way.go(page_of(record.kind, record.uid))
