"""The order of Tab: as the pieces of the window stand in their layouts, which is as they are read.

Qt goes by the order in which pieces were made. Pages are built piece by piece, shown anew when the book changes, and
their parts wait until a tab is turned to; so the order is looked up at each press, where nothing can go stale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QScrollArea, QSplitter, QWidget

from ui.kit.laid import pieces

if TYPE_CHECKING:
    from collections.abc import Iterator


def next_stop(window: QWidget, here: QWidget | None, step: int) -> QWidget | None:
    """The piece to which Tab (``step`` 1) or Shift+Tab (-1) goes from ``here``; round at the ends."""
    order = list(in_reading_order(window))
    at = order.index(here) if here in order else (-1 if step > 0 else len(order))
    for distance in range(1, len(order) + 1):
        piece = order[(at + step * distance) % len(order)]
        if takes_tab(piece):
            return piece
    return None


def takes_tab(piece: QWidget) -> bool:
    """Whether Tab comes to this piece, which is in sight. Of several that exclude each other, to the chosen one."""
    if not piece.isEnabled() or piece.focusProxy() is not None or piece.objectName().startswith("qt_"):
        return False
    if not piece.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return False
    return not isinstance(piece, QAbstractButton) or piece in _stops_among(piece)


def in_reading_order(whole: QWidget) -> Iterator[QWidget]:
    """The piece and all that is in sight within it."""
    yield whole
    for piece in _within(whole):
        if piece.isVisible() and not piece.isWindow():
            yield from in_reading_order(piece)


def _within(whole: QWidget) -> Iterator[QWidget]:
    """Its pieces: those of its layout in their order, then those that lie free."""
    seen: set[QWidget] = set()
    for piece in _placed(whole):
        if piece not in seen:
            seen.add(piece)
            yield piece
    for child in whole.children():
        if isinstance(child, QWidget) and child not in seen:
            yield child


def _placed(whole: QWidget) -> Iterator[QWidget]:
    if isinstance(whole, QSplitter):
        yield from filter(None, (whole.widget(number) for number in range(whole.count())))
    elif isinstance(whole, QScrollArea) and whole.widget() is not None:
        yield whole.viewport()
    elif (layout := whole.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for piece in pieces(layout):
        if isinstance(piece, QLayout):
            yield from _laid_out(piece)
        else:
            yield piece


def _stops_among(button: QAbstractButton) -> list[QAbstractButton]:
    """The buttons of its group to which Tab comes: all of them, or of those that exclude each other one."""
    group = button.group()
    if group is not None and group.exclusive():
        among = group.buttons()
    elif button.autoExclusive():
        beside = button.parentWidget()
        among = [each for each in beside.findChildren(QAbstractButton) if each.autoExclusive()] if beside else [button]
    else:
        return [button]
    usable = [each for each in among if each.isVisible() and each.isEnabled()]
    return [each for each in usable if each.isChecked()] or usable[:1]
