"""A row of an agenda: a day, or something on it with its time, what it is, and chips; and where its words stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.theme.scale import GRID, SMALL, SUBHEADING, semibold, sized, tabular

if TYPE_CHECKING:
    from ui.kit.text import Tone

ACROSS, DOWN = 3 * GRID, 2 * GRID
_NARROW = 56
"""The width in characters below which the time stands above the title."""
_LEAD_SHARE, _CHIPS_SHARE = 0.36, 0.5
"""The shares of the width that the times, and chips beside a title, take at most."""
_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """``key`` is what the row stands for, ``day`` what a row that is dragged onto it is moved to.

    ``lead`` is the time and ``under`` what stands small below it. A heading has its day as ``title`` and says the rest
    in ``lines``. ``told`` is what a screen reader says.
    """

    key: object
    title: str
    told: str
    lead: str = ""
    under: str = ""
    lines: tuple[str, ...] = ()
    chips: tuple[tuple[str, Tone], ...] = ()
    day: object = None
    is_heading: bool = False
    is_struck: bool = False
    is_movable: bool = False


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of an agenda whose own is this one."""

    heading: QFont
    strong: QFont
    lead: QFont
    small: QFont

    @classmethod
    def of(cls, font: QFont) -> Fonts:
        strong = semibold(font, 10)
        return cls(semibold(font, SUBHEADING), strong, tabular(strong), tabular(sized(font, SMALL)))


@dataclass(frozen=True, slots=True)
class Laid:
    """Where the words of a row stand, from its own top left corner and as read from left to right."""

    height: int
    title: QRect
    lead: QRect
    under: QRect
    lines: tuple[QRect, ...]
    chips: tuple[QRect, ...]


def lead_width(rows: tuple[AgendaRow, ...], font: QFont, width: int) -> int:
    """The room that the times of these rows take at most of a width."""
    fonts = Fonts.of(font)
    lead, small = QFontMetrics(fonts.lead), QFontMetrics(fonts.small)
    widest = max((max(lead.horizontalAdvance(row.lead), small.horizontalAdvance(row.under)) for row in rows), default=0)
    return min(widest + 2, round(width * _LEAD_SHARE))


def laid(row: AgendaRow, width: int, leading: int, font: QFont) -> Laid:
    """The row at this width, of which ``leading`` is for the times."""
    return _laid(row, width, leading, font.toString())


@lru_cache(maxsize=_KEPT)
def _laid(row: AgendaRow, width: int, leading: int, written: str) -> Laid:
    font = QFont()
    font.fromString(written)
    fonts = Fonts.of(font)
    inner = max(width - 2 * ACROSS, 1)
    if row.is_heading:
        return _heading(row, inner, fonts)
    is_narrow = width < _NARROW * QFontMetrics(font).averageCharWidth()
    left, top = ACROSS, DOWN
    lead = under = QRect()
    if row.lead or leading:
        room = inner if is_narrow else leading
        lead = QRect(left, top, room, _tall(row.lead, fonts.lead, room))
        under = QRect(left, lead.bottom() + 1, room, _tall(row.under, fonts.small, room))
        if is_narrow:
            top = under.bottom() + 1
        else:
            left += leading + 4 * GRID
    room = max(ACROSS + inner - left, 1)
    widths = [QFontMetrics(fonts.small).horizontalAdvance(words) + 4 * GRID for words, _ in row.chips]
    beside = sum(widths) + GRID * max(len(widths) - 1, 0)
    is_beside = bool(widths) and beside <= room * _CHIPS_SHARE
    words = room - (beside + 2 * GRID if is_beside else 0)
    title = QRect(left, top, words, _tall(row.title, fonts.strong, words))
    tall = QFontMetrics(fonts.small).height() + GRID
    chips = _chips(left + room - beside, top, room, widths, tall) if is_beside else []
    below = max([title.bottom() + 1, *(chip.bottom() + 1 for chip in chips)])
    lines: list[QRect] = []
    for line in row.lines:
        lines.append(QRect(left, below, room, _tall(line, fonts.small, room)))
        below = lines[-1].bottom() + 1
    if widths and not is_beside:
        chips = _chips(left, below + GRID, room, widths, tall)
        below = chips[-1].bottom() + 1
    return Laid(max(below, under.bottom() + 1) + DOWN, title, lead, under, tuple(lines), tuple(chips))


def _heading(row: AgendaRow, inner: int, fonts: Fonts) -> Laid:
    top = 4 * GRID
    metrics = QFontMetrics(fonts.heading)
    advance = metrics.horizontalAdvance(row.title)
    title = QRect(ACROSS, top, min(advance + 2, inner), _tall(row.title, fonts.heading, inner))
    beside = " ".join(row.lines)
    room = inner - advance - 3 * GRID
    if QFontMetrics(fonts.small).horizontalAdvance(beside) <= room:
        said = QRect(ACROSS + advance + 3 * GRID, top, room, title.height())
    else:
        said = QRect(ACROSS, title.bottom() + 1, inner, _tall(beside, fonts.small, inner))
    height = max(title.bottom(), said.bottom()) + 1 + GRID + 2
    return Laid(height, title, QRect(), QRect(), (said,), ())


def _chips(left: int, top: int, room: int, widths: list[int], tall: int) -> list[QRect]:
    """Chips in as many rows as they need."""
    found: list[QRect] = []
    x = left
    for width in widths:
        fitting = min(width, room)
        if x > left and x + fitting > left + room:
            x, top = left, top + tall + GRID
        found.append(QRect(x, top, fitting, tall))
        x += fitting + GRID
    return found


def wrapping(text: str, metrics: QFontMetrics, width: int) -> int:
    """Qt's flag: between words, or anywhere where a word is longer than the line."""
    is_long = any(metrics.horizontalAdvance(word) > width for word in text.split())
    return int(Qt.TextFlag.TextWrapAnywhere if is_long else Qt.TextFlag.TextWordWrap)


def _tall(text: str, font: QFont, width: int) -> int:
    if not text:
        return 0
    metrics, room = QFontMetrics(font), max(width, 1)
    return metrics.boundingRect(QRect(0, 0, room, 100_000), wrapping(text, metrics, room), text).height()
