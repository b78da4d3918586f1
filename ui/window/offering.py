"""What the menus and buttons of a window offer: what can be done on the page in view, and what could be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.kit.text import tip
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.navigation import Navigator
    from ui.openbook import OpenBook
    from ui.screens.screen import Screen
    from ui.window.actions import Actions


def offer(actions: Actions, way: Navigator, screen: Screen | None, book: OpenBook | None) -> None:
    """Enable what makes sense now, and name the change that would be undone or done again."""
    enable = actions.enable
    enable("back", when=way.can_go_back)
    enable("forward", when=way.can_go_forward)
    enable(
        "home",
        "timeline",
        "calendar",
        "owed",
        "mailing",
        "duplicates",
        "search",
        "edit",
        "side",
        "second",
        "stops",
        when=book is not None,
    )
    enable("files", "paste", "write_down", when=screen is not None and book is not None and not book.book.read_only)
    enable("new", when=screen is not None and screen.main_action() is not None)
    enable("export", when=screen is not None and screen.export_action() is not None)
    enable("print", when=screen is not None and screen.print_action() is not None)
    undoable, redoable = (book.book.undoable, book.book.redoable) if book else (None, None)
    for name, words, title in (("undo", tr("Undo"), undoable), ("redo", tr("Do again"), redoable)):
        actions[name].setEnabled(title is not None)
        said = tr("{action}: {change}").format(action=words, change=title) if title else words
        actions[name].setToolTip(tip(said))
        actions[name].setStatusTip(said)


def offer_tabs(actions: Actions, screen: Screen | None, turn_to: Callable[[str], None]) -> None:
    """List the tabs of the page in the menu, the first nine with their keys."""
    menu = actions.menus["go"]
    for action in [action for action in menu.actions() if action.data() == "tab"]:
        menu.removeAction(action)
        action.deleteLater()
    for number, (name, label) in enumerate(screen.tabs()[:9] if screen else [], start=1):
        action = menu.addAction(label)
        action.setShortcut(f"Ctrl+{number}")
        action.setData("tab")
        action.triggered.connect(lambda _=False, name=name: turn_to(name))
