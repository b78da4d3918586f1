"""What a page looked like when it was left: how far it was scrolled, which row was chosen, what was filtered, folded.

A page that is built anew has the same pieces; each is known by its type, its name and which of these it is. A piece
that keeps more of itself says so with two methods: ``left() -> object`` and ``bring_back(object)``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WAITS = 1500
"""Milliseconds for which a page may grow until it is as high as it was."""


@runtime_checkable
class Leaves(Protocol):
    """A piece that keeps what is not seen from outside."""

    def left(self) -> object: ...
    def bring_back(self, left: Any) -> None: ...


@dataclass(frozen=True, slots=True)
class Bookmark:
    """By the key of a piece what it looked like."""

    kept: Mapping[str, object] = field(default_factory=dict[str, object])
    folds: Mapping[str, bool] = field(default_factory=dict[str, bool])
    scrolled: Mapping[str, int] = field(default_factory=dict[str, int])
    focused: str = ""


def bookmark(page: QWidget) -> Bookmark:
    """What the page looks like now."""
    pieces = dict(_pieces(page))
    focused = page.window().focusWidget()
    return Bookmark(
        {key: piece.left() for key, piece in pieces.items() if isinstance(piece, Leaves)},
        {key: piece.isChecked() for key, piece in pieces.items() if isinstance(piece, QPushButton) and _is_fold(piece)},
        {
            key: area.verticalScrollBar().value()
            for key, area in pieces.items()
            if isinstance(area, QAbstractScrollArea) and area.verticalScrollBar().value()
        },
        next((key for key, piece in pieces.items() if piece is focused), ""),
    )


def open_at(page: QWidget, mark: Bookmark) -> None:
    """Bring a page back to what it looked like."""
    for key, piece in _pieces(page):
        if isinstance(piece, QPushButton) and _is_fold(piece) and key in mark.folds:
            piece.setChecked(mark.folds[key])
    pieces = dict(_pieces(page))
    for key, piece in pieces.items():
        if isinstance(piece, Leaves) and mark.kept.get(key) is not None:
            piece.bring_back(mark.kept[key])
    if mark.focused in pieces:
        pieces[mark.focused].setFocus()
    for key, value in mark.scrolled.items():
        area = pieces.get(key)
        if isinstance(area, QAbstractScrollArea):
            _Scrolling(area.verticalScrollBar(), value)


class _Scrolling(QObject):
    """Scrolls as soon as the page is high enough, which it is when it is laid out."""

    def __init__(self, bar: QScrollBar, value: int) -> None:
        super().__init__(bar)
        self._bar, self._value, self._is_done = bar, value, False
        bar.rangeChanged.connect(self._scroll)
        QTimer.singleShot(_WAITS, self, self.deleteLater)
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        if not self._is_done and self._bar.maximum() >= self._value:
            self._is_done = True
            self._bar.setValue(self._value)
            self.deleteLater()


def _pieces(page: QWidget) -> Iterator[tuple[str, QWidget]]:
    """The pieces of a page that are in sight, with their keys."""
    seen: Counter[str] = Counter()
    for piece in (page, *page.findChildren(QWidget)):
        words = piece.text() if isinstance(piece, QPushButton) else ""
        name = f"{type(piece).__name__} {piece.accessibleName() or words}"
        seen[name] += 1
        if piece.isVisibleTo(page) or piece is page:
            yield f"{name} {seen[name]}", piece


def _is_fold(piece: QPushButton) -> bool:
    return piece.isCheckable() and piece.property("look") == "fold"
