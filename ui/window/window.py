"""The window: the frame that stands at once, and the page in it that comes when the book is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.jobs import Jobs
from ui.kit.undobar import UndoBar
from ui.navigation import Navigator, Place
from ui.screens.writing import begin_letter_here
from ui.screens.writing_down import write_down_here
from ui.theme.scale import PAGE_MARGIN
from ui.window.actions import Actions
from ui.window.bookmark import Bookmark, bookmark, open_at
from ui.window.offering import offer, offer_tabs
from ui.window.sidebar import Entry, SideBar
from ui.window.statusline import StatusLine
from ui.window.topbar import TopBar
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.book import Changed
    from ui.memory import Memory
    from ui.screens.screen import Screen, Workplace
    from ui.theme.appearance import Appearance
    from ui.window.dropping import Dropping
    from ui.window.finder import Finder
    from ui.window.frame import Frame


class Window(QObject):
    """Furnishes a frame. It knows the frame's parts; pages know the book."""

    asked_for_book = Signal(str)
    """Another book is wanted: "new", "open" or "sample"."""
    asked_for_window = Signal(object)
    """A second window on the same book is wanted; carries the Place to show there."""
    closed = Signal()
    look_chosen = Signal(str)
    """A person chose "system", "light" or "dark" for good."""
    text_enlarged = Signal(int)
    """A person chose a text size for good, in percent of the system's."""

    def __init__(self, frame: Frame, appearance: Appearance, memory: Memory, jobs: Jobs | None = None) -> None:
        super().__init__(frame)
        self.frame = frame
        self.memory = memory
        self.jobs = jobs or Jobs(parent=self)
        self.way = Navigator(self, self._may_leave)
        self.workplace: Workplace | None = None
        self._appearance = appearance
        self._screen: Screen | None = None
        self._finder: Finder | None = None
        self._dropping: Dropping | None = None
        self.actions = Actions(self)
        self.actions.fill(frame.menuBar())
        self.side = SideBar()
        self.top = TopBar(self.actions["back"], self.actions["undo"])
        self.pages = QStackedWidget()
        self.status = StatusLine()
        self._lay_out()
        self._undo_bar = UndoBar(self.pages)
        self._connect()
        self._follow()
        frame.installEventFilter(self)

    # The book

    def show_book(self, workplace: Workplace, first: Place | None = None) -> None:
        """Show an open book, at home or where it is asked for."""
        self.workplace = workplace
        workplace.book.changed.connect(self._book_changed)
        self.way.start_over()
        self._list_book()
        self._follow()
        self.way.go(first or Place("home"))
        self._take_files()

    def leave_book(self) -> None:
        """Save what is being typed, stop what runs, and show no book."""
        if self._screen is not None:
            self._screen.settle()
        self.jobs.stop()
        self.way.start_over()
        self._put(None)
        if self.workplace is not None:
            self.workplace.book.changed.disconnect(self._book_changed)
        self.workplace = None
        self._follow()

    def show_page(self, page: QWidget) -> None:
        """Show a page that belongs to no book, such as the first run's doors. An open book stays open behind it."""
        if self._screen is not None:
            self._screen.settle()
        self._put(page)
        page.setFocus()

    def show_again(self) -> None:
        """Show the place of the open book where one was, as after a page that belongs to no book."""
        if self.way.here is not None:
            self._moved(self.way.here)

    def offer_undo(self, sentence: str) -> None:
        """Show for ten seconds the bar that takes back what was just done."""
        self._undo_bar.offer(sentence, self._undo)

    # Making the frame

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("page")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        margin = QVBoxLayout()
        margin.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN - 8, 8)
        margin.addWidget(self.pages)
        column.addLayout(margin, 1)
        column.addWidget(self.status)
        row.addLayout(column, 1)
        self.frame.setCentralWidget(body)

    def _connect(self) -> None:
        deeds: dict[str, Callable[[], object]] = {
            "new_book": lambda: self.asked_for_book.emit("new"),
            "open_book": lambda: self.asked_for_book.emit("open"),
            "sample": lambda: self.asked_for_book.emit("sample"),
            "print": lambda: self._do(self._screen and self._screen.print_action()),
            "second": self._open_second,
            "export": lambda: self._do(self._screen and self._screen.export_action()),
            "close": self.frame.close,
            "quit": QApplication.closeAllWindows,
            "undo": self._undo,
            "redo": self._redo,
            "new": lambda: self._do(self._screen and self._screen.main_action()),
            "edit": lambda: self._screen and self._screen.edit(),
            "write_letter": lambda: self.workplace and begin_letter_here(self.workplace),
            "write_down": lambda: self.workplace and write_down_here(self.workplace, self.frame),
            "files": lambda: self._dropping and self._dropping.choose(),
            "mail": lambda: self._dropping and self._dropping.choose_mail(),
            "paste": lambda: self._dropping and self._dropping.paste(),
            "search": self._search,
            "back": self.way.back,
            "forward": self.way.forward,
            "stops": self.top.show_stops,
            "home": lambda: self.way.go(Place("home")),
            "timeline": lambda: self.way.go(Place("timeline")),
            "calendar": lambda: self.way.go(Place("calendar")),
            "owed": lambda: self.way.go(Place("owing")),
            "mailing": lambda: self.way.go(Place("mailing")),
            "duplicates": lambda: self.way.go(Place("duplicates")),
            "side": self.side.list.setFocus,
            "look_system": lambda: self._look("system"),
            "look_light": lambda: self._look("light"),
            "look_dark": lambda: self._look("dark"),
            "larger": lambda: self._enlarge(10),
            "smaller": lambda: self._enlarge(-10),
            "usual": lambda: self._enlarge(0),
            "help": self._help,
            "about": self._about,
        }
        for name, do in deeds.items():
            self.actions.does(name, do)
        self.side.chosen.connect(self._go)
        self.way.moved.connect(self._moved)
        self.way.asked_apart.connect(self.asked_for_window)
        self.top.looked_at = self._looked_at
        self.top.asked_for_stop.connect(self.way.go_to)
        self.jobs.started.connect(self.status.follow)
        self.top.asked_for_search.connect(self._find)
        self.top.search_key.connect(self._search_key)

    # Going about

    def _go(self, place: Place) -> None:
        if place == self.way.here and self._screen is None:
            self.show_again()
        self.way.go(place)

    def _open_second(self) -> None:
        """The place in view in a second window too."""
        if self.way.here is not None:
            self.asked_for_window.emit(self.way.here)

    def _looked_at(self) -> list[tuple[int, str, bool]]:
        stops, at = self.way.stops()
        here = self._screen.title() if self._screen is not None else ""
        titles = [(number, here if number == at else stop.title, number == at) for number, stop in enumerate(stops)]
        return [each for each in reversed(titles) if each[1]]

    def _may_leave(self) -> bool:
        """Save what is being typed; where it does not hold, stay with it and say so."""
        if self._screen is None:
            return True
        if self._screen.settle():
            self.way.keep(self._screen.title(), bookmark(self._screen))
            return True
        self.status.tell(tr("One field does not hold and is not saved yet: mend it, or take it back with Ctrl+Z."))
        return False

    def _moved(self, place: Place) -> None:
        from ui.screens.screen import build

        if self.workplace is None:
            return
        left = self.way.left
        screen = build(place, self.workplace)
        self._put(screen)
        if place.tab:
            screen.turn_to(place.tab)
        screen.setFocus()
        if isinstance(left, Bookmark):
            open_at(screen, left)

    def _put(self, page: QWidget | None) -> None:
        from ui.screens.screen import Screen

        while (old := self.pages.widget(0)) is not None:
            self.pages.removeWidget(old)
            old.deleteLater()
        self._screen = page if isinstance(page, Screen) else None
        if page is not None:
            self.pages.addWidget(page)
        if self._screen is not None:
            self._screen.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Let title, buttons, menus and side bar say what the page in view offers."""
        screen, book = self._screen, self.workplace.book if self.workplace else None
        title = screen.title() if screen is not None else ""
        self.frame.setWindowTitle(tr("{page} – Twinbook").format(page=title) if title else "Twinbook")
        self.top.offer(screen.main_action() if screen else None, screen.additions() if screen else [])
        self.top.search.setEnabled(book is not None)
        self.side.mark(self.way.here if screen is not None else None)
        for piece in (self.side, self.top):
            piece.setVisible(book is not None)
        offer(self.actions, self.way, screen, book)
        offer_tabs(self.actions, screen, self._turn_to)

    def _turn_to(self, tab: str) -> None:
        if self._screen is not None:
            self._screen.turn_to(tab)

    def _list_book(self) -> None:
        from ui.window.contents import association_name, partnerships

        if self.workplace is not None:
            book = self.workplace.book.book
            self.side.name_book(association_name(book))
            self.side.show_book(tuple(Entry(*each) for each in partnerships(book)))

    def _book_changed(self, changed: Changed) -> None:
        if changed.touches("association", "partnership", "partnership_place", "stage_change", "place"):
            self._list_book()
        self._follow()
        self.side.say_saved(tr("Saved"))

    # Deeds

    def _do(self, action: object) -> None:
        if isinstance(action, QAction):
            action.trigger()

    def _undo(self) -> None:
        self._reverse("undo")

    def _redo(self) -> None:
        self._reverse("redo")

    def _reverse(self, which: str) -> None:
        from db.errors import BookError

        if self.workplace is None:
            return
        if self._screen is not None:
            self._screen.settle()
        book = self.workplace.book
        try:
            title = book.undo() if which == "undo" else book.redo()
        except BookError as error:
            self.status.tell(str(error))
            return
        said = tr("Taken back: {change}") if which == "undo" else tr("Done again: {change}")
        self.status.tell(said.format(change=title))

    def _take_files(self) -> None:
        """Let files be dropped on the window from now on."""
        if self._dropping is None:
            from ui.window.dropping import Dropping

            self._dropping = Dropping(self.frame, lambda: (self.workplace, self._screen), self.status.tell)

    def _search(self) -> None:
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()
        self._find(self.top.search.text())

    def _find(self, words: str) -> None:
        if self.workplace is None:
            return
        if self._finder is None:
            from ui.window.finder import Finder

            self._finder = Finder(self.top.search, self.actions, self.way, self.jobs, self.memory)
        self._finder.look_for(words, self.workplace.book.book)

    def _search_key(self, key: int) -> None:
        if self._finder is not None and (self._finder.isVisible() or self._finder.waits):
            self._finder.press(key)
        elif key == Qt.Key.Key_Down:
            self._find(self.top.search.text())
        elif key == Qt.Key.Key_Escape:
            self.top.search.clear()
            self.pages.setFocus()

    def _look(self, choice: str) -> None:
        from ui.theme.appearance import Choice

        self._appearance.choose(Choice(choice))
        self.look_chosen.emit(choice)

    def _enlarge(self, by: int) -> None:
        percent = min(max(self._appearance.text_percent + by, 80), 250) if by else 100
        self._appearance.enlarge(percent)
        self.text_enlarged.emit(percent)

    def _help(self) -> None:
        from ui.window.help import Help

        Help(self.actions, self.frame).show()

    def _about(self) -> None:
        from ui.window.help import About

        About(self.frame).show()

    # Qt tells the frame

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.way.back()
            return True
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            turns = {Qt.MouseButton.BackButton: self.way.back, Qt.MouseButton.ForwardButton: self.way.forward}
            if event.button() in turns:
                turns[event.button()]()
                return True
        if event.type() is QEvent.Type.Close:
            self.frame.remember_place()
            self.leave_book()
            self.closed.emit()
        return False
