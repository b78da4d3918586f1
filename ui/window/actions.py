"""Every action of the frame, with its words and its key, in one place for menus, buttons, search and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu, QMenuBar

# name, words, keys; None is a line between groups.
_Row = tuple[str, str, tuple[str, ...]] | None


def _menus() -> dict[str, tuple[str, tuple[_Row, ...]]]:
    return {
        "book": (
            tr("&Book"),
            (
                ("new_book", tr("New book…"), ()),
                ("open_book", tr("Open or restore a book…"), ("Ctrl+O",)),
                ("sample", tr("Look around a sample book"), ()),
                None,
                ("print", tr("Print…"), ("Ctrl+P",)),
                ("export", tr("Export what is shown…"), ("Ctrl+Shift+E",)),
                None,
                ("second", tr("Open in a second window"), ("Ctrl+Shift+N",)),
                ("close", tr("Close the window"), ("Ctrl+W",)),
                ("quit", tr("Quit"), ("Ctrl+Q",)),
            ),
        ),
        "edit": (
            tr("&Edit"),
            (
                ("undo", tr("Undo"), ("Ctrl+Z",)),
                ("redo", tr("Do again"), ("Ctrl+Shift+Z", "Ctrl+Y")),
                None,
                ("new", tr("New here"), ("Ctrl+N",)),
                ("edit", tr("Edit"), ("Ctrl+E",)),
                None,
                ("write_letter", tr("Write a letter"), ("Ctrl+L",)),
                ("write_down", tr("Write down a letter, a call or a talk…"), ("Ctrl+Shift+L",)),
                ("files", tr("Add files…"), ("Ctrl+Shift+A",)),
                ("mail", tr("Import mail…"), ("Ctrl+Shift+M",)),
                ("paste", tr("Paste a file or a picture"), ("Ctrl+V",)),
                None,
                ("search", tr("Search or command"), ("Ctrl+K", "Ctrl+F")),
            ),
        ),
        "go": (
            tr("&Go"),
            (
                ("back", tr("Back"), ("Alt+Left",)),
                ("forward", tr("Forward"), ("Alt+Right",)),
                ("stops", tr("Where you were…"), ("Ctrl+Shift+H",)),
                ("home", tr("Home"), ("Alt+Home",)),
                ("timeline", tr("Timeline of everything"), ("Ctrl+Shift+T",)),
                ("calendar", tr("Calendar"), ("Ctrl+Shift+D",)),
                ("owed", tr("Answers owed"), ("Ctrl+Shift+O",)),
                ("mailing", tr("Write to many…"), ()),
                ("duplicates", tr("Look for duplicates"), ()),
                ("side", tr("To the side bar"), ("F6",)),
                None,
            ),
        ),
        "view": (
            tr("&View"),
            (
                ("look_system", tr("As the system"), ()),
                ("look_light", tr("Light"), ()),
                ("look_dark", tr("Dark"), ()),
                None,
                ("larger", tr("Larger text"), ("Ctrl++", "Ctrl+=")),
                ("smaller", tr("Smaller text"), ("Ctrl+-",)),
                ("usual", tr("Usual text size"), ("Ctrl+0",)),
            ),
        ),
        "help": (
            tr("&Help"),
            (
                ("help", tr("Keys and help"), ("F1",)),
                ("about", tr("About Twinbook"), ()),
            ),
        ),
    }


class Actions(QObject):
    """The frame's actions by name, and the menus that hold them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._by_name: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for menu_name, (title, rows) in _menus().items():
            menu = bar.addMenu(title)
            self.menus[menu_name] = menu
            for row in rows:
                if row is None:
                    menu.addSeparator()
                    continue
                name, words, keys = row
                action = menu.addAction(words)
                action.setShortcuts([QKeySequence(key) for key in keys])
                self._by_name[name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def does(self, name: str, do: Callable[[], object]) -> None:
        """Say what an action does."""
        self._by_name[name].triggered.connect(lambda _=False: do())

    def enable(self, *names: str, when: bool) -> None:
        """Let actions be used, or not."""
        for name in names:
            self._by_name[name].setEnabled(when)

    def all(self) -> list[tuple[str, QAction]]:
        """Every action that can be used, with the title of its menu."""
        return [
            (menu.title().replace("&", ""), action)
            for menu in self.menus.values()
            for action in menu.actions()
            if not action.isSeparator()
        ]
