"""What the views of a programme and of journeys share: a line to type in, the list of what is planned, and its menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from db.errors import BookError
from db.queries.exchange.head import head
from ui.kit.agenda import Agenda
from ui.kit.saved import Saved
from ui.kit.text import Text
from ui.kit.withcards import WithCards
from ui.navigation import page_of
from ui.screens.exchange.doubtscard import DoubtsCard
from ui.screens.view import RecordView
from ui.theme.scale import GRID
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtCore import QPoint

    from db.queries.exchange.planning import PlanningDoubt
    from ui.screens.exchange.typedline import TypedLine
    from ui.screens.screen import Workplace


class PlannedView(RecordView):
    """Asks the book for all of it whenever that has changed. A view makes its pieces, then calls ``_stand``."""

    kind = ""
    """Of the records that are listed."""

    def __init__(self, uid: UUID, work: Workplace, agenda: Agenda, new: str, printed: tuple[str, str]) -> None:
        """``new`` is what adding is called, ``printed`` what printing is called and the paper that it leads to."""
        super().__init__()
        self.uid = uid
        self._work = work
        self._is_stale = True
        self._head = head(work.book.book, uid)
        self.agenda, self.doubts, self.saved = agenda, DoubtsCard(), Saved()
        self._problem = Text("", "problem")
        self._problem.hide()
        called, paper = printed
        self._to_print = QAction(called, self)
        self._to_print.triggered.connect(lambda: self.asked_for_tab.emit(f"papers/{paper}"))
        self._new = QAction(new, self)
        self._new.triggered.connect(self._begin)

    def main_action(self) -> QAction | None:
        return None if self.is_read_only else self._new

    def actions(self) -> list[QAction]:
        return [] if self.is_read_only else [self._new]

    def print_action(self) -> QAction | None:
        return self._to_print

    @property
    def is_read_only(self) -> bool:
        return self._work.book.book.read_only

    def refresh(self) -> None:
        if not self._is_stale:
            return
        self._is_stale = False
        language = self.locale().bcp47Name()
        self._head = head(self._work.book.book, self.uid, language)
        self._read(language)

    # What each view has of its own

    def _read(self, language: str) -> None:
        """Ask the book for what is planned, and show it."""
        raise NotImplementedError

    def _begin(self) -> None:
        """Go to where something is added."""
        raise NotImplementedError

    def _begin_below(self, heading: tuple[object, object]) -> None:
        """Go to the line that adds below the heading of this key."""
        raise NotImplementedError

    def _fill(self, menu: QMenu) -> None:
        """Put in what can be done with what is chosen."""
        raise NotImplementedError

    def _went(self) -> None:
        """Other rows are chosen, or the person is in another one."""
        raise NotImplementedError

    def _go_to_doubt(self, one: PlanningDoubt) -> None:
        raise NotImplementedError

    def duplicate(self) -> None:
        """Each that is chosen once more, and go to the first of them."""
        raise NotImplementedError

    def remove(self) -> None:
        """Move what is chosen into the bin."""
        raise NotImplementedError

    # What can be done

    def open_row(self, key: object) -> None:
        """Open what a row stands for in a window; on a heading go to the line that adds below it."""
        if isinstance(key, tuple):
            self._begin_below(key)  # type: ignore[arg-type] - a heading's key is a pair
            return
        from ui.screens.recordwindow import RecordWindow

        RecordWindow(self.kind, key, self._work, self).open()  # type: ignore[arg-type] - a row's key is its uid

    def go(self, uid: UUID) -> None:
        """Go to the page of one that is listed."""
        self._work.way.go(page_of(self.kind, uid))

    def _chosen_keys(self) -> set[object]:
        """Of the rows that are chosen; on a heading of all that are shown below it."""
        current = self.agenda.current()
        keys = {row.key for row in self.agenda.chosen()}
        if not keys and current is not None and current.is_heading:
            return {row.key for row in self.agenda.rows if row.day == current.day and not row.is_heading}
        return keys

    def _bin(self, title: str, uids: Sequence[UUID]) -> None:
        if self._try(lambda: self._work.book.bin(title, [(self.kind, uid) for uid in uids])):
            self._work.offer_undo(tr("{done}. It is in the bin.").format(done=title))

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(at)

    def _menu_at(self, button: QWidget) -> None:
        self._menu(button.mapToGlobal(button.rect().bottomLeft()))

    def _try(self, do: Callable[[], object]) -> bool:
        try:
            do()
        except BookError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return False
        self._problem.hide()
        self.refresh()  # at once, since the next key may come before the page is told
        return True

    # How it is put together

    def _stand(self, above: QWidget, entry: TypedLine, lists: Sequence[QWidget], cards: Sequence[QWidget]) -> WithCards:
        """The list with what stands above it, and cards beside it."""
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for piece in (above, entry, self._problem, self.saved):
            column.addWidget(piece)
        for piece in lists:
            column.addWidget(piece, 1)
        page = WithCards(listed)
        for card in cards:
            page.cards.addWidget(card)
        page.cards.addStretch(1)
        self.lead_focus_to(self.agenda)
        self._connect(entry)
        return page

    def _connect(self, entry: TypedLine) -> None:
        self._work.book.changed.connect(self._book_changed)
        entry.added.connect(self._added)
        agenda = self.agenda
        agenda.opened.connect(self.open_row)
        agenda.removed.connect(self.remove)
        agenda.asked_for_menu.connect(self._menu)
        agenda.went.connect(self._went)
        self.doubts.chosen.connect(self._go_to_doubt)
        again = QAction(tr("Duplicate"), agenda)
        again.setShortcut(QKeySequence("Ctrl+D"))
        again.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        again.triggered.connect(self.duplicate)
        agenda.addAction(again)

    def _book_changed(self) -> None:
        self._is_stale = True

    def _added(self, uid: UUID) -> None:
        self.refresh()
        self.agenda.go_to(uid)
