"""The small mark of each kind of event: told apart by its form, so that grey paper says as much as colour."""

from __future__ import annotations

from exports.pages.pen import Pen, fill, stroke
from exports.pages.styles import ACCENT, INK, QUIET

_R = 2.9
_FORMS = {
    "stage": ("diamond", ACCENT),
    "agreement": ("square", ACCENT),
    "exchange": ("disc", ACCENT),
    "letter": ("disc", QUIET),
    "meeting": ("square", QUIET),
    "decision": ("triangle", ACCENT),
    "concern": ("cross", INK),
    "gift": ("diamond", QUIET),
    "goods": ("diamond", QUIET),
    "grant": ("triangle", QUIET),
    "network": ("disc", INK),
    "task": ("tick", QUIET),
    "office": ("bar", QUIET),
    "document": ("square", INK),
}


def draw_mark(pen: Pen, kind: str, x: float, y: float, *, is_ahead: bool) -> None:
    """Draw it around a point; hollow for what is planned."""
    form, colour = _FORMS.get(kind, ("disc", QUIET))
    stroke(pen, colour, 0.9)
    fill(pen, "FFFFFF" if is_ahead else colour)
    if form == "disc":
        pen.circle(x, y, _R, stroke=1, fill=1)
    elif form == "square":
        pen.rect(x - _R + 0.3, y - _R + 0.3, 2 * _R - 0.6, 2 * _R - 0.6, stroke=1, fill=1)
    elif form in _POINTS:
        path = pen.beginPath()
        (first, *others) = [(x + across * _R, y + up * _R) for across, up in _POINTS[form]]
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
        path.close()
        pen.drawPath(path, stroke=1, fill=1)
    else:
        for start, end in _STROKES[form]:
            pen.line(x + start[0] * _R, y + start[1] * _R, x + end[0] * _R, y + end[1] * _R)


_POINTS = {
    "diamond": ((0.0, 1.2), (1.2, 0.0), (0.0, -1.2), (-1.2, 0.0)),
    "triangle": ((0.0, 1.1), (1.1, -0.9), (-1.1, -0.9)),
}
_STROKES = {
    "cross": (((-1.0, -1.0), (1.0, 1.0)), ((-1.0, 1.0), (1.0, -1.0))),
    "tick": (((-1.0, 0.0), (-0.2, -0.9)), ((-0.2, -0.9), (1.1, 1.0))),
    "bar": (((-1.2, 0.0), (1.2, 0.0)),),
}
