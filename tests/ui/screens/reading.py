"""Reading a page as a person does: what stands on it, by eye and by ear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.kit.story import StoryView


def words_on(page: QWidget) -> str:
    """Every text that is in view on the page, cut ones whole, one a line."""
    return "\n".join(_words(page))


def _words(page: QWidget) -> Iterator[str]:
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page):
            continue
        if isinstance(widget, QLabel):
            yield widget.accessibleName() or widget.text()
        elif isinstance(widget, QAbstractButton):
            yield widget.text() or widget.accessibleName()


def story_told(story: StoryView) -> list[str]:
    """What the screen reader says, line by line, as far as it was read."""
    model = story.model()
    rows = range(model.rowCount())
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]


def mute(page: QWidget) -> list[str]:
    """Stops of the Tab key that a screen reader has no name for."""
    stops = (widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page))
    return [
        type(widget).__name__
        for widget in stops
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None and not _name(widget)
    ]


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
