"""A paragraph on the page: book text as it was typed, in any script, never read as markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from db.queries.facts import Wording
from exports.pages.styles import BODY, TextStyle, ink
from exports.text.bidi import base_level
from exports.text.embedding import Embedding
from exports.text.lines import Line, Placed, Span, compose

_MARK_GAP = 5.0
"""Points between the mark of an item and its text."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a paragraph in a style of its own; only its letters and colour differ, the leading does not."""

    text: str
    language: str = ""
    style: TextStyle | None = None


Words = str | Wording | Part | Sequence["str | Wording | Part"]


def spans_of(words: Words, style: TextStyle) -> list[Span]:
    """Words as spans in the ink of their languages."""
    parts: Iterable[str | Wording | Part] = (words,) if isinstance(words, (str, Wording, Part)) else words
    out: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            out.append(Span(part, ink(style, part, "")))
        elif isinstance(part, Wording):
            out.append(Span(part.text, ink(style, part.text, part.language)))
        else:
            out.append(Span(part.text, ink(part.style or style, part.text, part.language)))
    return out


def filled(sentence: str, **words: Words) -> list[str | Wording | Part]:
    """A sentence with words of any language in the place of its names in braces."""
    out: list[str | Wording | Part] = []
    for before, name, _, _ in Formatter().parse(sentence):
        out += [before] if before else []
        if name is not None:
            said = words[name]
            out += [said] if isinstance(said, (str, Wording, Part)) else said
    return out


def lines_of(words: Words, style: TextStyle, width: float) -> list[Line]:
    """Words broken to a width in points."""
    language = words.language if isinstance(words, (Wording, Part)) else ""
    return compose(spans_of(words, style), max(width - style.indent, 1.0), language=language)


def line_of(words: Words, style: TextStyle, width: float) -> Line:
    """Words on one line; what does not fit ends in an ellipsis."""
    spans = [Span(span.text.replace("\n", " "), span.ink) for span in spans_of(words, style)]
    whole = compose(spans, 1e9)[0]
    if whole.width <= width:
        return whole
    dots = spans_of("…", style)[0]
    dots_line = compose([dots], 1e9)[0]
    text = "".join(span.text for span in spans)
    first = compose(spans, max(width - dots_line.width, 1.0))[0]
    if base_level(text):
        return Line([*dots_line.pieces, *first.pieces], first.width + dots_line.width, backward=True)
    return Line([*first.pieces, *dots_line.pieces], first.width + dots_line.width)


def clamp(words: Words, style: TextStyle, width: float, most: int) -> list[Line]:
    """Words broken to a width, at most so many lines; the last then ends in an ellipsis."""
    lines = lines_of(words, style, width)
    if len(lines) <= most:
        return lines
    dots = compose(spans_of("…", style), 1e9)[0].pieces
    last = lines[most - 1]
    pieces: list[Placed] = list(last.pieces)
    room = width - sum(placed.width for placed in dots)
    while pieces and sum(placed.width for placed in pieces) > room:
        pieces.pop(0 if last.backward else -1)
    pieces = [*dots, *pieces] if last.backward else [*pieces, *dots]
    return [*lines[: most - 1], Line(pieces, sum(placed.width for placed in pieces), last.backward)]


def draw_lines(canvas: Canvas, lines: Sequence[Line], style: TextStyle, x: float, top: float, width: float) -> float:
    """Draw lines from the height top down; returns the height below them. All in points."""
    embedding = Embedding.of(canvas)
    base = (
        top - style.leading / 2 - style.size * 0.357
    )  # Half of Noto's capitals (0.714 em) above the middle of the line.
    for line in lines:
        embedding.draw(canvas, line, x + _offset(line, style, width), base)
        base -= style.leading
    return top - style.leading * len(lines)


def _offset(line: Line, style: TextStyle, width: float) -> float:
    if style.align == "center":
        return (width - line.width) / 2
    if (style.align == "end") != line.backward:
        return width - line.width - (style.indent if line.backward else 0)
    return style.indent if style.align == "start" and not line.backward else 0.0


class Text(Flowable):
    """A paragraph; it splits between its lines and leaves no single line behind or ahead."""

    def __init__(self, words: Words, style: TextStyle = BODY, lines: list[Line] | None = None) -> None:
        super().__init__()
        self._words = words
        self._style = style
        self._lines = lines
        self._composed_for = -1.0 if lines is None else None
        self.spaceBefore = style.before
        self.spaceAfter = style.after
        self.keepWithNext = style.keep

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        if self._composed_for is not None and self._composed_for != aW:
            self._lines = lines_of(self._words, self._style, aW)
            self._composed_for = aW
        self.width = aW
        self.height = self._style.leading * len(self._lines or ())
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Any]:  # noqa: N803 - ReportLab's names.
        self.wrap(aW, aH)
        lines = self._lines or []
        count = int((aH + 0.01) // self._style.leading)
        if len(lines) - count == 1:
            count -= 1
        if count < min(2, len(lines)) or count >= len(lines):
            return []
        rest = Text("", self._style.but(before=0.0), lines[count:])
        return [self._begun(self._style.but(after=0.0, keep=False), lines[:count]), rest]

    def _begun(self, style: TextStyle, lines: list[Line]) -> Text:
        """The part of it that stays on a page."""
        return Text("", style, lines)

    def draw(self) -> None:
        draw_lines(self.canv, self._lines or (), self._style, 0, self.height, self.width)


def paragraphs(words: Wording, style: TextStyle = BODY) -> list[Text]:
    """A text of the book as paragraphs: its line breaks start new ones, empty lines are left out."""
    return [
        Text(Wording(text, words.language), style)
        for text in words.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        if text.strip()
    ]


class Item(Text):
    """A paragraph of a list: its mark stands before the first line, in the room that its style is indented by."""

    def __init__(self, mark: str, words: Words, style: TextStyle, lines: list[Line] | None = None) -> None:
        super().__init__(words, style, lines)
        self._mark = mark

    def _begun(self, style: TextStyle, lines: list[Line]) -> Text:
        return Item(self._mark, "", style, lines)

    def draw(self) -> None:
        super().draw()
        first = (self._lines or [None])[0]
        if first is None:
            return
        style, room = self._style.but(indent=0.0), self._style.indent
        mark = line_of(self._mark, style, room)
        x = self.width - room + _MARK_GAP if first.backward else room - _MARK_GAP - mark.width
        draw_lines(self.canv, [mark], style, x, self.height, mark.width)
