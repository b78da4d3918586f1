"""Opening what a link or row leads to in a second window: Ctrl with a click or with Enter, or the middle button.

Whatever takes the key or the click opens as always, within ``as_asked``; the way through the book (ui/navigation.py)
then asks whether it is wanted apart.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from PySide6.QtCore import QEvent

_wanted: ContextVar[bool] = ContextVar("apart", default=False)


def is_wanted() -> bool:
    """Whether what opens now is to open in a second window."""
    return _wanted.get()


@contextmanager
def opening(*, apart: bool) -> Iterator[None]:
    """What opens within opens in a second window, or in this one."""
    before = _wanted.set(apart)
    try:
        yield
    finally:
        _wanted.reset(before)


def as_asked(event: QEvent) -> AbstractContextManager[None]:
    """What opens within opens where this key or click says."""
    return opening(apart=_says(event))


def _says(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return event.button() is Qt.MouseButton.MiddleButton or with_control
    if isinstance(event, QKeyEvent):
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return False
