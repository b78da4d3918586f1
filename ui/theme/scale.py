"""Type and space: sizes in points from the system's font, spaces on a grid of 4 pixels."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetrics

GRID = 4
PAGE_MARGIN = 28
CARD_ACROSS = 18
CARD_DOWN = 12
CONTROL_RADIUS = 7
CARD_RADIUS = 10
BASE = 10.0
"""The points that the sizes below were drawn for; a system font of 20 points doubles them all."""
TITLE, HEADING, SUBHEADING, SMALL = 20.0, 14.0, 11.0, 9.0


def sized(font: QFont, points: float) -> QFont:
    """This font at the size that ``points`` has on the scale, as large as the person's base font makes it."""
    scaled = QFont(font)
    scaled.setPointSizeF(points * base_points(font) / BASE)
    return scaled


def semibold(font: QFont, points: float) -> QFont:
    """A heading's font."""
    heading = sized(font, points)
    heading.setWeight(QFont.Weight.DemiBold)
    return heading


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, so that numbers stand under each other."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def base_points(font: QFont) -> float:
    """The size of a font in points, also where the system gives it in pixels (96 to the inch)."""
    return font.pointSizeF() if font.pointSizeF() > 0 else font.pixelSize() * 0.75


def row_height(font: QFont) -> int:
    """The height of a row that a finger hits: 34 pixels at the usual size, more with larger text."""
    return max(34, QFontMetrics(font).height() + 4 * GRID)
