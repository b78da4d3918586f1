"""The page of an exchange with one of its tabs in front, and typing into the line that adds to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt

from ui.navigation import page_of
from ui.screens.record import RecordScreen
from ui.screens.view import RecordView

if TYPE_CHECKING:
    from uuid import UUID

    from pytestqt.qtbot import QtBot

    from ui.screens.exchange.typedline import TypedLine
    from ui.window.window import Window

Shown = TypeVar("Shown", bound=RecordView)


def page_at(window: Window, uid: UUID, tab: str) -> RecordScreen:
    """The page of this exchange in the window, with this tab in front."""
    window.way.go(page_of("exchange", uid))
    page = window.pages.currentWidget()
    assert isinstance(page, RecordScreen)
    page.turn_to(tab)
    return page


def turned_to(window: Window, uid: UUID, tab: str, view: type[Shown]) -> Shown:
    """The view of this tab."""
    (found,) = page_at(window, uid, tab).findChildren(view)
    return found


def type_into(qtbot: QtBot, entry: TypedLine, text: str) -> None:
    """Go to the line, and type."""
    entry.line.setFocus()
    qtbot.keyClicks(entry.line, text)


def enter(qtbot: QtBot, entry: TypedLine, text: str) -> None:
    """Type it, and press Enter."""
    type_into(qtbot, entry, text)
    qtbot.keyClick(entry.line, Qt.Key.Key_Return)
