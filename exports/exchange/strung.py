"""Parts of a line, each in its own language and style, strung together."""

from __future__ import annotations

from collections.abc import Iterable

from db.queries.facts import Wording
from exports.exchange.opening import Line
from exports.pages.styles import TextStyle
from exports.pages.text import Part


def strung(parts: Iterable[Line], between: str) -> Line:
    """The parts that are not empty, with this between them."""
    out: Line = []
    for part in parts:
        out += [*([between] if out and part else []), *part]
    return out


def spaced(names: Iterable[Wording]) -> Line:
    """The names of one person or place."""
    return strung(([name] for name in names), " ")


def in_style(line: Line, style: TextStyle) -> Line:
    """What has no style of its own, in this one."""
    out: Line = []
    for part in line:
        match part:
            case str():
                out.append(Part(part, style=style))
            case Wording():
                out.append(Part(part.text, part.language, style))
            case _:
                out.append(part if part.style is not None else Part(part.text, part.language, style))
    return out
