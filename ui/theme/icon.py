"""Icons: Lucide's outlines, drawn in the colour of the text beside them at any size."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from ui.theme.colours import Colours, colours_of

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_FOLDER = Path(__file__).parent / "icons"
_CLONES: list[QIconEngine] = []


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon of this name in ui/theme/icons, in a colour of ``Colours`` or "#rrggbb"; in the accent where chosen."""
    return QIcon(_Outline(name, colour))


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    from PySide6.QtSvg import QSvgRenderer

    outline = (_FOLDER / f"{name}.svg").read_bytes()
    return QSvgRenderer(outline.replace(b"currentColor", colour.encode()))


class _Outline(QIconEngine):
    """Paints one icon. It asks the palette at each paint, so that icons follow light and dark."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def clone(self) -> QIconEngine:
        # Qt takes what it is given here for its own, but PySide does not know that and would delete it.
        twin = _Outline(self._name, self._colour)
        _CLONES.append(twin)
        return twin

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colours = colours_of(QGuiApplication.palette())
        colour = self._in(colours, mode, state)
        side = min(rect.width(), rect.height())
        corner = rect.center() - QPoint(side // 2, side // 2)
        _drawing(self._name, colour).render(painter, QRectF(corner.x(), corner.y(), side, side))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def _in(self, colours: Colours, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return colours.soft
        if state is QIcon.State.On or mode is QIcon.Mode.Selected:
            return colours.accent
        return self._colour if self._colour.startswith("#") else str(getattr(colours, self._colour))
