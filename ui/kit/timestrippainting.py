"""How a strip of time is drawn: landmarks above, bars, what the list shows, and the bands below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QApplication

from ui.dates.periods import period_name
from ui.kit.timeaxis import Axis, Period
from ui.theme.colours import Colours, colours_of
from ui.theme.scale import GRID, SMALL, sized

if TYPE_CHECKING:
    from datetime import date

    from ui.kit.timestrip import TimeStrip


class _Place:
    """Turns days into places on the strip, from the left also where reading begins at the right."""

    def __init__(self, strip: TimeStrip, axis: Axis) -> None:
        self.axis = axis
        self._width = strip.width()
        self._is_mirrored = strip.isRightToLeft()

    def span(self, first: date, following: date) -> tuple[float, float]:
        """The left and the right end of some days, cut to what is in sight."""
        ends = (max(self.axis.x(first), 0.0) + GRID, min(self.axis.x(following), self.axis.width) + GRID)
        near, far = (self._width - end for end in reversed(ends)) if self._is_mirrored else ends
        return near, far


def paint(strip: TimeStrip, bars: int) -> None:
    """Draw the whole strip. ``bars`` is the height of the highest bar in pixels."""
    colours = colours_of(QApplication.palette())
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    axis = strip.axis()
    place = _Place(strip, axis)
    small = sized(strip.font(), SMALL)
    line = QFontMetricsF(small).height()
    top, bottom = GRID + line + 2, GRID + line + 2 + bars
    _paint_seen(painter, strip, place, colours, QRectF(0, top, strip.width(), bars))
    _paint_landmarks(painter, strip, place, colours, small, bottom)
    _paint_bars(painter, strip, place, colours, bottom, bars)
    _paint_today(painter, strip, place, colours, bottom)
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.drawLine(GRID, round(bottom), strip.width() - GRID, round(bottom))
    _paint_bands(painter, strip, place, colours, small, bottom)
    if strip.hasFocus():
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(strip.rect()).adjusted(1, 1, -1, -1), 7, 7)
    painter.end()


def _paint_seen(painter: QPainter, strip: TimeStrip, place: _Place, colours: Colours, within: QRectF) -> None:
    """The days that the list shows, and the period that the strip stands on."""
    painter.setPen(QPen(QColor(colours.accent), 1))
    painter.setBrush(QColor(colours.accent_ground))
    unit = place.axis.unit
    here = place.span(unit.begin(strip.at), unit.step(strip.at, 1))
    seen = place.span(unit.begin(strip.seen[0]), unit.step(strip.seen[1], 1)) if strip.seen else here
    left, right = min(seen[0], here[0]), max(seen[1], here[1])
    painter.drawRoundedRect(QRectF(left - 2, within.top(), max(right - left, 3) + 4, within.height()), 4, 4)


def _paint_landmarks(
    painter: QPainter, strip: TimeStrip, place: _Place, colours: Colours, small: QFont, bottom: float
) -> None:
    """A fine line where each begins, and its name where there is room for it."""
    painter.setFont(small)
    metrics = QFontMetricsF(small)
    gap = metrics.horizontalAdvance("  ")
    taken: list[tuple[float, float]] = []
    landmark = strip.zoom.landmark
    for day in place.axis.in_sight(landmark):
        left, right = place.span(day, landmark.step(day, 1))
        begins = right if strip.isRightToLeft() else left
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(round(begins), GRID, round(begins), round(bottom))
        name = _short_name(strip, day, landmark)
        width = metrics.horizontalAdvance(name)
        start = begins - width - GRID if strip.isRightToLeft() else begins + GRID
        is_cut = place.axis.x(day) < 0 and right - left < width + gap
        is_out = is_cut or start < 0 or start + width > strip.width()
        if is_out or any(start < end + gap and start + width > begin - gap for begin, end in taken):
            continue
        taken.append((start, start + width))
        painter.setPen(QColor(colours.soft))
        painter.drawText(QRectF(start, GRID, width + 2, metrics.height()), Qt.AlignmentFlag.AlignVCenter, name)


def _short_name(strip: TimeStrip, day: date, period: Period) -> str:
    if period is Period.MONTH:
        return strip.locale().toString(QDate(day.year, day.month, 1), "MMM yyyy")
    return period_name(day, period, strip.locale())


def _paint_bars(
    painter: QPainter, strip: TimeStrip, place: _Place, colours: Colours, bottom: float, height: int
) -> None:
    """As high as the root of what they count: one year of many letters must not make all others vanish."""
    axis = place.axis
    counts = strip.counts(axis)
    most = max(counts.values(), default=1)
    for day in axis.in_sight(axis.unit):
        number = counts.get(day, 0)
        if not number:
            continue
        left, right = place.span(day, axis.unit.step(day, 1))
        gap = 1.0 if right - left > 4 else 0.0
        tall = max((number / most) ** 0.5 * (height - GRID), 2.0)
        bar = QRectF(left + gap, bottom - tall, max(right - left - 2 * gap, 1.5), tall)
        is_ahead = day > strip.spread.today
        painter.setPen(QPen(QColor(colours.accent), 1) if is_ahead else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.card if is_ahead else colours.accent))
        painter.drawRect(bar)


def _paint_today(painter: QPainter, strip: TimeStrip, place: _Place, colours: Colours, bottom: float) -> None:
    today = strip.spread.today
    if not 0 <= place.axis.x(today) <= place.axis.width:
        return
    x, _ = place.span(today, today)
    pen = QPen(QColor(colours.warning), 1.5)
    pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(round(x), GRID, round(x), round(bottom))


def _paint_bands(
    painter: QPainter, strip: TimeStrip, place: _Place, colours: Colours, small: QFont, bottom: float
) -> None:
    """A thick line for each, and its name below where it fits."""
    painter.setFont(small)
    metrics = QFontMetricsF(small)
    tones = {"accent": colours.accent, "good": colours.good, "warning": colours.warning, "plain": colours.soft}
    for band in strip.spread.bands:
        left, right = place.span(band.since, band.until)
        if right - left < 1:
            continue
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones[band.tone]))
        painter.drawRect(QRectF(left, bottom + 3, max(right - left - 1, 1), 3))
        where = QRectF(left, bottom + 7, right - left - GRID, metrics.height())
        if where.width() > metrics.horizontalAdvance(band.label):
            painter.setPen(QColor(colours.text))
            side = Qt.AlignmentFlag.AlignRight if strip.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            painter.drawText(where, side | Qt.AlignmentFlag.AlignAbsolute, band.label)
