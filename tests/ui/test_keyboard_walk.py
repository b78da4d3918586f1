"""Every screen by keyboard alone: what can be used is reached by Tab in reading order, is seen there, and has a name.

The screens are those that ui/screens has: a new one is walked as soon as its module is there.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)

import ui.screens
from db.queries.listing import page as page_of_list
from tests.ui.screens.conftest import furnish, larkhaven, larkhaven_file
from ui.navigation import Place, page_of
from ui.records.declaration import declared_kinds, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from ui.openbook import OpenBook
    from ui.window.window import Window

__all__ = ["furnish", "larkhaven", "larkhaven_file"]

# The screens that show something in particular, with what of it is walked.
_ASKED: dict[str, Callable[[OpenBook], list[Place]]] = {
    "case": lambda book: [page_of("partnership", book.find(["partnership"], "Bailu", 1)[0].uid)],
    "list": lambda _: [Place("list", kind) for kind in declared_kinds()],
    "merge": lambda book: [_two_people(book)],
    "new": lambda _: [Place("new", "partnership")],
    "record": lambda book: [page_of(kind, uid) for kind in declared_kinds() for uid in _first(book, kind)],
    "search": lambda _: [Place("search", words="Bailu")],
}
_MOST = 900
"""Presses of Tab after which somebody is trapped."""


def _first(book: OpenBook, kind: str) -> list[Any]:
    if kind == "partnership":
        return []
    return [row.uid for row in page_of_list(book.book, kind, ["called"], limit=1).rows]


def _two_people(book: OpenBook) -> Place:
    one, other = book.find(["person"], "", 2)
    return Place("merge", "person", other.uid, words=str(one.uid))


def _screens() -> list[str]:
    modules = (module.name for module in pkgutil.iter_modules(ui.screens.__path__))
    return [name for name in modules if _takes_place(name)]


def _takes_place(name: str) -> bool:
    build = getattr(import_module(f"ui.screens.{name}"), "build", None)
    return name != "screen" and build is not None and next(iter(build.__annotations__), "").lstrip("_") == "place"


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


def _usable(page: QWidget) -> list[QWidget]:
    """What Tab should come to."""
    return [
        each
        for each in page.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
        and not each.objectName().startswith(("qt_", "Scroll"))
        and not (isinstance(each, QTabBar) and not each.count())
    ]


def _walk(window: Window, page: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; returns the pieces of the page in the order in which they are reached from above.

    Somebody who never comes by the side bar is trapped.
    """
    window.side.list.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    for _ in range(_MOST):
        window.frame.focusNextPrevChild(True)
        here = window.frame.focusWidget()
        if here is window.side.list:
            return [each for each in reached if page.isAncestorOf(each)]
        if here is None or here in reached:
            break
        reached.append(here)
    pytest.fail(f"{window.frame.windowTitle()}: Tab does not come round: it is at {_told(window.frame.focusWidget())}.")


def _told(widget: QWidget | None) -> str:
    return "nothing" if widget is None else f"{type(widget).__name__} “{_name(widget)}”"


def _out_of_order(page: QWidget, reached: list[QWidget]) -> list[str]:
    """Where Tab jumps back: up and not into another column."""
    found: list[str] = []
    for before, after in pairwise(reached):
        one, other = (QPoint(each.mapTo(page, QPoint(0, 0))) for each in (before, after))
        is_above = other.y() + after.height() <= one.y()
        is_beside = other.x() >= one.x() + before.width() // 2
        if is_above and not is_beside:
            found.append(f"{_told(before)} → {_told(after)}")
    return found


def _pages(qtbot: QtBot, window: Window, place: Place) -> Iterator[tuple[str, QWidget]]:
    """The page of a place, once for each of its tabs, each when nothing more comes that moves the focus."""

    def come_to_rest() -> None:
        qtbot.waitUntil(lambda: not window.jobs.running, timeout=20_000)
        QApplication.processEvents()

    window.way.go(place)
    page: Any = window.pages.currentWidget()
    come_to_rest()
    tabs = page.tabs()
    for name, label in tabs or [("", "")]:
        if name:
            page.turn_to(name)
            come_to_rest()
        yield f"{page.title()} {label}".strip(), page


def _is_seen(widget: QWidget, window: Window) -> bool:
    """Whether a pixel of the piece, or just around it, is another one while it has the focus."""
    frame = window.frame
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    corner = widget.mapTo(frame, QPoint(0, 0))
    around = widget.rect().translated(corner).adjusted(-3, -3, 3, 3).intersected(frame.rect())
    frame.activateWindow()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert widget.hasFocus() or not widget.isEnabled(), _told(widget)
    with_focus = frame.grab(around).toImage()
    widget.clearFocus()
    without = frame.grab(around).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without


@pytest.mark.parametrize("screen", _screens())
def test_a_screen_is_walked_by_keyboard_alone(
    qtbot: QtBot, larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], screen: str
) -> None:
    window = furnish(larkhaven)
    QApplication.setCursorFlashTime(0)
    places = _ASKED.get(screen, lambda _: [Place(screen)])(larkhaven)
    assert places
    seen: set[tuple[str, str]] = set()
    problems: list[str] = []
    for place in places:
        for title, page in _pages(qtbot, window, place):
            usable = _usable(page)
            problems += [f"{title}: no name: {type(each).__name__}" for each in usable if not _name(each)]
            problems += [f"{title}: {told}" for told in _without_a_key(page)]
            reached = _walk(window, page)
            missed = [each for each in usable if each not in reached and not _among_reached(each, reached)]
            problems += [f"{title}: not reached: {_told(each)}" for each in missed]
            problems += [f"{title}: jumps back: {told}" for told in _out_of_order(page, reached)]
            for each in reached:
                look = (type(each).__name__, str(each.property("look") or each.objectName()))
                if look in seen or not each.isVisible():
                    continue
                seen.add(look)
                each.setFocus(Qt.FocusReason.TabFocusReason)
                QApplication.processEvents()
                if not _is_seen(each, window):
                    problems.append(f"{title}: focus is not seen: {_told(each)}")
    assert not problems, "\n".join(dict.fromkeys(problems))


def _is_one_of_several(button: QAbstractButton) -> bool:
    """Arrows go from the one that is chosen to the others."""
    group = button.group()
    return button.autoExclusive() or (group is not None and group.exclusive())


def _among_reached(widget: QWidget, reached: list[QWidget]) -> bool:
    """Of radio buttons Tab reaches the one that is chosen; arrows go to the others."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    if group is not None and group.exclusive():
        return any(each in reached for each in group.buttons())
    others = (each for each in reached if isinstance(each, QAbstractButton) and each.autoExclusive())
    return widget.autoExclusive() and any(each.parent() is widget.parent() for each in others)


def _without_a_key(page: QWidget) -> list[str]:
    """Buttons that Tab passes over must say another key in their tip."""
    return [
        f"no way there by key: {_told(each)}"
        for each in page.findChildren(QAbstractButton)
        if each.isVisible()
        and each.isEnabled()
        and not each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.objectName().startswith(("qt_", "Scroll"))
        and not _is_one_of_several(each)
        and "(" not in each.toolTip()
    ]


def _is_frame(action: QAction) -> bool:
    """Lines between actions, menus without a title, and what Qt puts into a field."""
    return action.isSeparator() or action.menu() is not None or isinstance(action.parent(), QLineEdit)


@pytest.mark.parametrize("screen", ["home", "case", "list", "record", "more", "reports"])
def test_escape_goes_back_from_wherever_one_is(
    qtbot: QtBot, larkhaven: OpenBook, furnish: Callable[[OpenBook], Window], screen: str
) -> None:
    window = furnish(larkhaven)
    window.way.go(Place("list", "place"))
    before = window.way.here
    place = _ASKED.get(screen, lambda _: [Place(screen)])(larkhaven)[0]
    window.way.go(place)
    page: Any = window.pages.currentWidget()
    usable = [each for each in _usable(page) if not isinstance(each, (QLineEdit, QPlainTextEdit))]
    usable[0].setFocus()
    qtbot.keyClick(window.frame.focusWidget() or window.frame, Qt.Key.Key_Escape)
    assert window.way.here == before


def test_every_action_has_words_and_a_place_in_a_menu(
    larkhaven: OpenBook, furnish: Callable[[OpenBook], Window]
) -> None:
    window = furnish(larkhaven)
    for kind in declared_kinds():
        window.way.go(Place("list", kind, tab="list"))
        page: Any = window.pages.currentWidget()
        main = page.main_action()
        assert main is None or main.text() == shown(kind).add
        bare = [action.parent() for action in page.findChildren(QAction) if not action.text() and not _is_frame(action)]
        assert not bare
    assert [menu for menu, action in window.actions.all() if not action.text()] == []


def test_a_focus_ring_that_nobody_sees_would_be_noticed(larkhaven: OpenBook, furnish: Any) -> None:
    """The walk itself can fail: a piece without a name and without a ring is found."""
    window = furnish(larkhaven)
    bare = QWidget(window.pages.currentWidget())
    bare.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    bare.resize(40, 40)
    bare.setStyleSheet(f"background: {QColor('white').name()}")
    bare.show()
    bare.setFocus()
    assert not _name(bare)
    assert not _is_seen(bare, window)
