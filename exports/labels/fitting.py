"""Words as large as their room allows: a long name is set smaller, then wraps, and is never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from exports.labels.pages import Room
from exports.pages.styles import TextStyle
from exports.pages.text import Words, draw_lines, lines_of
from exports.text.lines import Line

_STEPS = 9
_WHOLE, _LEAST = 0.6, 0.12
"""The shares of its size to which a name shrinks before it wraps, and to which a text shrinks at all: a name of 300
letters is legible on a badge, if barely.
"""


@dataclass(frozen=True, slots=True)
class Saying:
    """A text and how it is set where there is room. A ``name`` stays on one line as long as it can be read there."""

    words: Words
    style: TextStyle
    name: bool = False


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines, with the style that it was given."""

    lines: Sequence[Line]
    style: TextStyle

    @property
    def height(self) -> float:
        return self.style.leading * len(self.lines) + self.style.before


def fitted(sayings: Sequence[Saying], width: float, height: float, whole: float = _WHOLE) -> list[Fitted]:
    """The texts, all smaller by one share, so that together they are in the room; the share is as large as can be.

    ``whole`` is the share to which a name shrinks before it wraps.
    """
    for smallest, names_whole in ((whole, True), (_LEAST, False)):
        if _fits(sayings, 1.0, width, height, names_whole=names_whole):
            return _set(sayings, 1.0, width)
        if not _fits(sayings, smallest, width, height, names_whole=names_whole):
            continue
        least, most = smallest, 1.0
        for _ in range(_STEPS):
            share = (least + most) / 2
            is_in = _fits(sayings, share, width, height, names_whole=names_whole)
            least, most = (share, most) if is_in else (least, share)
        return _set(sayings, least, width)
    return _set(sayings, _LEAST, width)


def draw_middle(canvas: Canvas, texts: Sequence[Fitted], room: Room) -> None:
    """Draw texts below each other, in the middle of a room's height."""
    top = room.y + room.height - max(room.height - sum(one.height for one in texts), 0) / 2
    for one in texts:
        draw_lines(canvas, one.lines, one.style, room.x, top - one.style.before, room.width)
        top -= one.height


def _fits(sayings: Sequence[Saying], share: float, width: float, height: float, *, names_whole: bool) -> bool:
    laid = _set(sayings, share, width)
    if sum(one.height for one in laid) > height:
        return False
    if any(line.width > width + 0.5 for one in laid for line in one.lines):
        return False
    return not names_whole or all(len(one.lines) <= 1 for one, said in zip(laid, sayings, strict=True) if said.name)


def _set(sayings: Sequence[Saying], share: float, width: float) -> list[Fitted]:
    found: list[Fitted] = []
    for one in sayings:
        style = one.style
        own = style.but(size=style.size * share, leading=style.leading * share, before=style.before * share)
        found.append(Fitted(lines_of(one.words, own, width), own))
    return found
