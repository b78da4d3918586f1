"""A small map of the world: home and the partners on the land, joined by great circles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from exports.maps.sphere import around, centre_of, project, way
from ui.apart import as_asked
from ui.kit.text import tip
from ui.theme.colours import colours_of
from ui.theme.scale import SMALL, semibold, sized
from ui.words import tr

if TYPE_CHECKING:
    from exports.maps.land import Point

_SOUTH, _NORTH = -56.0, 90.0
"""Arcs may lead over the pole."""
_DOT, _NEAR = 3.5, 14.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A place: its name, longitude and latitude in degrees. ``told`` is what tip and screen reader say of it.

    The home place has no arc to itself; ``is_faint`` marks what is over: its dot is hollow.
    """

    name: str
    longitude: float
    latitude: float
    told: str = ""
    is_home: bool = False
    is_faint: bool = False


class WorldMap(QWidget):
    """Painted. Left and Right go from place to place, Enter opens the one that is marked; each is read out."""

    opened = Signal(int)
    """Carries the number of a pin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pins: tuple[Pin, ...] = ()
        self._centre = 10.0
        self._arcs: list[QPainterPath] = []
        self._spots: list[QPointF] = []
        self._land: QPainterPath | None = None
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # The outline is only read once the map was painted without it, and with it everything else that is in view.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_land)

    def show_pins(self, pins: tuple[Pin, ...]) -> None:
        """Show these places instead of those before."""
        if pins == self._pins:
            return
        self._pins, self._at = pins, -1
        self._lay_out()
        self.setAccessibleName(tr("Map of the partnerships"))
        self.setAccessibleDescription(". ".join(self._told(number) for number in range(len(pins))))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        top, bottom = self._flat(0, _NORTH).y(), self._flat(0, _SOUTH).y()
        return round((bottom - top) / self._width() * width)

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    # Where things stand, on a flat map of radius 1, south below

    @staticmethod
    def _flat(east: float, latitude: float) -> QPointF:
        x, y = project(east, min(max(latitude, _SOUTH), _NORTH))
        return QPointF(x, -y)

    def _width(self) -> float:
        return self._flat(180, 0).x() - self._flat(-180, 0).x()

    def _lay_out(self) -> None:
        where = [(pin.longitude, pin.latitude) for pin in self._pins]
        home = next((spot for spot, pin in zip(where, self._pins, strict=True) if pin.is_home), None)
        joined = [spot for spot, pin in zip(where, self._pins, strict=True) if not pin.is_home]
        lines = [way(home, spot) for spot in joined] if home else [[spot] for spot in joined]
        centre = centre_of(lines or [[spot] for spot in where])
        if centre != self._centre:
            self._land = None
        self._centre = centre
        self._arcs = [self._path(around(centre, line)) for line in lines if len(line) > 1]
        self._spots = [self._flat(*around(centre, [spot])[0]) for spot in where]

    def _path(self, line: list[Point]) -> QPainterPath:
        path = QPainterPath(self._flat(*line[0]))
        for point in line[1:]:
            path.lineTo(self._flat(*point))
        return path

    def _draw_land(self) -> None:
        from exports.maps.land import visible_rings

        land = QPainterPath()
        for ring in visible_rings(self._centre, _SOUTH, _NORTH):
            land.addPath(self._path(ring))
            land.closeSubpath()
        self._land = land
        self.update()

    def _on_screen(self, spot: QPointF) -> QPointF:
        scale = self.width() / self._width()
        return QPointF(self.width() / 2 + spot.x() * scale, (spot.y() - self._flat(0, _NORTH).y()) * scale)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        scale = self.width() / self._width()
        painter.translate(self.width() / 2, -self._flat(0, _NORTH).y() * scale)
        painter.scale(scale, scale)
        if self._land is not None:
            painter.fillPath(self._land, QColor(colours.line))
        else:
            self._soon.start()
        pen = QPen(QColor(colours.accent), 1.4)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for arc in self._arcs:
            painter.drawPath(arc)
        painter.restore()
        self._paint_pins(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 7, 7)

    def _paint_pins(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        spots = [self._on_screen(spot) for spot in self._spots]
        for number, (pin, spot) in enumerate(zip(self._pins, spots, strict=True)):
            painter.setPen(QPen(QColor(colours.soft if pin.is_faint else colours.card), 1.2))
            painter.setBrush(QColor(colours.text if pin.is_home else colours.card if pin.is_faint else colours.accent))
            radius = _DOT + (2 if number == self._at else 1 if pin.is_home else 0)
            painter.drawEllipse(spot, radius, radius)
        taken = [QRectF(spot.x() - _DOT, spot.y() - _DOT, 2 * _DOT, 2 * _DOT) for spot in spots]
        for pin, spot in zip(self._pins, spots, strict=True):
            font = semibold(self.font(), SMALL) if pin.is_home else sized(self.font(), SMALL)
            box = self._free(font, pin.name, spot, taken)
            if box is not None:
                taken.append(box)
                painter.setFont(font)
                painter.setPen(QColor(colours.text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, pin.name)

    def _free(self, font: QFont, name: str, spot: QPointF, taken: list[QRectF]) -> QRectF | None:
        """Room for a name beside its dot, on the map and on no other name; a name that finds none is in the tip."""
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(name) + 2, metrics.height()
        for down in (0.0, -0.7, 0.7, -1.4, 1.4):
            top = spot.y() - height / 2 + down * height
            for left in (spot.x() + 6, spot.x() - 6 - width, spot.x() - width / 2 if down else spot.x() + 6):
                box = QRectF(left, top, width, height)
                if QRectF(self.rect()).contains(box) and not any(box.intersects(other) for other in taken):
                    return box
        return None

    # Keys, pointer, screen reader

    def _told(self, number: int) -> str:
        return self._pins[number].told or self._pins[number].name

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._pins):
            self._at = number
            self.setAccessibleName(tr("Map of the partnerships: {place}").format(place=self._told(number)))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if along is not None:
            self._go(self._at + along)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._at >= 0:
            with as_asked(event):
                self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _under(self, point: QPointF) -> int:
        reach = [(point - self._on_screen(spot)).manhattanLength() for spot in self._spots]
        nearest = min(range(len(reach)), key=reach.__getitem__, default=-1)
        return nearest if nearest >= 0 and reach[nearest] <= _NEAR else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self._under(event.position()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (number := self._under(event.position())) >= 0:
            self._go(number)
            with as_asked(event):
                self.opened.emit(number)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip(self._told(number)) if number >= 0 else "", self)
            return True
        return super().event(event)
