"""Lines: spans of text broken to a width, each line's pieces in the order in which they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from exports.text import bidi
from exports.text.breaks import binds, clusters, segments
from exports.text.clean import clean
from exports.text.shaping import PLAIN, Piece, Type, shape

_TOKENS = re.compile(r"([^ \u2000-\u2006\u2008-\u200b]*)([ \u2000-\u2006\u2008-\u200b]*)")


@dataclass(frozen=True, slots=True)
class Ink:
    """How letters look: which, how large (points), in which colour ("1D5A85", six hex digits)."""

    letters: Type = PLAIN
    size: float = 9.5
    colour: str = "22303C"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one ink."""

    text: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class Placed:
    """A shaped piece in its ink."""

    piece: Piece
    ink: Ink

    @property
    def width(self) -> float:
        """In points."""
        return self.piece.width * self.ink.size


@dataclass(eq=False, slots=True)
class Word:
    """What is not broken, then the space after it, which a line's end swallows. Widths in points."""

    text: str
    pieces: tuple[Placed, ...]
    width: float
    spaces: tuple[Placed, ...] = ()
    space: float = 0.0


@dataclass(eq=False, slots=True)
class Line:
    """A line ready to draw: pieces from left to right, width in points, whether it runs from right to left."""

    pieces: list[Placed]
    width: float
    backward: bool = False


def compose(spans: Iterable[Span], width: float, first_width: float | None = None, language: str = "") -> list[Line]:
    """Break spans into lines no wider than width (points); a line break in the text starts a new line."""
    out: list[Line] = []
    room = width if first_width is None else first_width
    for paragraph in _paragraphs(spans):
        text = "".join(span.text for span in paragraph)
        if bidi.has_right_to_left(text) or bidi.base_level(text, language):
            base = bidi.base_level(text, language)
            words = _directed_words(paragraph, bidi.levels(text, base))
            out.extend(_reorder(line, base) for line in _fill(words, room, width))
        else:
            out.extend(_join(line) for line in _fill(_words(paragraph), room, width))
        room = width
    return out


def natural_width(spans: Iterable[Span]) -> float:
    """The width of the text on one line, its longest where it holds line breaks."""
    return max((line.width for line in compose(spans, 1e9)), default=0.0)


def _paragraphs(spans: Iterable[Span]) -> Iterator[list[Span]]:
    current: list[Span] = []
    for span in spans:
        first, *rest = clean(span.text).split("\n")
        current.append(Span(first, span.ink))
        for text in rest:
            yield current
            current = [Span(text, span.ink)]
    yield current


@lru_cache(maxsize=100_000)
def _token(text: str, blank: str, ink: Ink) -> tuple[Word, ...]:
    parts = segments(text) or ("",)
    words = [_word(part, ink) for part in parts]
    spaces = tuple(Placed(piece, ink) for piece in shape(blank, ink.letters)) if blank else ()
    words[-1] = Word(parts[-1], words[-1].pieces, words[-1].width, spaces, sum(item.width for item in spaces))
    return tuple(words)


@lru_cache(maxsize=100_000)
def _word(text: str, ink: Ink) -> Word:
    pieces = tuple(Placed(piece, ink) for piece in shape(text, ink.letters)) if text else ()
    return Word(text, pieces, sum(piece.width for piece in pieces))


def _words(spans: Sequence[Span]) -> list[Word]:
    out: list[Word] = []
    for span in spans:
        glue = bool(out) and not out[-1].spaces  # A span that starts without a space goes on with the word before it.
        for text, blank in _TOKENS.findall(span.text):
            if not text and not blank:
                continue
            for word in _token(text, blank, span.ink):
                if glue or (out and out[-1].spaces and binds(out[-1].text, word.text)):
                    out[-1] = _glued(out[-1], word)
                else:
                    out.append(word)
                glue = False
    return out


def _glued(first: Word, second: Word) -> Word:
    blank = "".join(glyph.text for placed in first.spaces for glyph in placed.piece.glyphs)
    pieces = first.pieces + first.spaces + second.pieces
    width = first.width + first.space + second.width
    return Word(first.text + blank + second.text, pieces, width, second.spaces, second.space)


def _directed_words(spans: Sequence[Span], levels: Sequence[int]) -> list[Word]:
    """Words of a paragraph with right-to-left text: every piece of one level, spaces too."""
    text = "".join(span.text for span in spans)
    inks = [span.ink for span in spans for _ in span.text]
    out: list[Word] = []
    start = 0
    for token, blank in _TOKENS.findall(text):
        for part in segments(token) or ("",):
            end = start + len(part)
            pieces = _pieces(text, inks, levels, start, end)
            word = Word(part, pieces, sum(piece.width for piece in pieces))
            if out and out[-1].spaces and part and binds(out[-1].text, part):
                out[-1] = _glued(out[-1], word)
            else:
                out.append(word)
            start = end
        if blank:
            spaces = _pieces(text, inks, levels, start, start + len(blank))
            last = out[-1]
            out[-1] = Word(last.text, last.pieces, last.width, spaces, sum(piece.width for piece in spaces))
            start += len(blank)
    return [word for word in out if word.pieces or word.spaces]


def _pieces(text: str, inks: Sequence[Ink], levels: Sequence[int], start: int, end: int) -> tuple[Placed, ...]:
    out: list[Placed] = []
    while start < end:
        stop = start + 1
        while stop < end and levels[stop] == levels[start] and inks[stop] is inks[start]:
            stop += 1
        ink = inks[start]
        out.extend(Placed(piece, ink) for piece in shape(text[start:stop], ink.letters, levels[start]))
        start = stop
    return tuple(out)


def _fill(words: Sequence[Word], room: float, width: float) -> Iterator[list[Word]]:
    """Put words on lines, first come first set; a word wider than a line is cut between characters."""
    line: list[Word] = []
    used = 0.0
    queue = list(reversed(words))
    while queue:
        word = queue.pop()
        if used + word.width <= room + 0.01:
            line.append(word)
            used += word.width + word.space
        elif word.width <= width and line:
            yield line
            line, used, room = [], 0.0, width
            queue.append(word)
        else:
            fitting, rest = _cut(word, room - used if word.width > width else room)
            if fitting is not None:
                line.append(fitting)
            elif not line:
                line.append(word)  # Not even one character fits: let it stick out rather than vanish.
                rest = None
            yield line
            line, used, room = [], 0.0, width
            if rest is not None:
                queue.append(rest)
    yield line


def _cut(word: Word, room: float) -> tuple[Word | None, Word | None]:
    """The part of a long word that fits the room, and the rest; words of one ink and level only are cut."""
    first = word.pieces[0]
    if any(piece.ink is not first.ink or piece.piece.level != first.piece.level for piece in word.pieces):
        return _cut_pieces(word, room)
    parts = clusters(word.text)
    low, high = 0, len(parts)
    while low < high:  # How many characters fit.
        middle = (low + high + 1) // 2
        if _shaped("".join(parts[:middle]), first).width <= room:
            low = middle
        else:
            high = middle - 1
    if low == 0:
        return None, word
    if low == len(parts):
        return word, None
    rest = _shaped("".join(parts[low:]), first)
    return _shaped("".join(parts[:low]), first), Word(rest.text, rest.pieces, rest.width, word.spaces, word.space)


def _shaped(text: str, like: Placed) -> Word:
    level = like.piece.level
    pieces = tuple(Placed(piece, like.ink) for piece in shape(text, like.ink.letters, level))
    return Word(text, pieces, sum(piece.width for piece in pieces))


def _cut_pieces(word: Word, room: float) -> tuple[Word | None, Word | None]:
    used, count = 0.0, 0
    for piece in word.pieces:
        if used + piece.width > room:
            break
        used, count = used + piece.width, count + 1
    if count == 0 and len(word.pieces) > 1:
        count = 1
    elif count == 0:
        return None, word
    fitting, rest = word.pieces[:count], word.pieces[count:]
    texts = ["".join(glyph.text for placed in part for glyph in placed.piece.glyphs) for part in (fitting, rest)]
    return (
        Word(texts[0], fitting, sum(piece.width for piece in fitting)),
        Word(texts[1], rest, sum(piece.width for piece in rest), word.spaces, word.space) if rest else None,
    )


def _join(words: Sequence[Word]) -> Line:
    pieces: list[Placed] = []
    width = 0.0
    for word in words[:-1]:
        pieces += word.pieces
        pieces += word.spaces
        width += word.width + word.space
    if words:
        pieces += words[-1].pieces
        width += words[-1].width
    return Line(pieces, width)


def _reorder(words: Sequence[Word], base: int) -> Line:
    line = _join(words)
    ordered = bidi.visual_order(line.pieces, [placed.piece.level for placed in line.pieces])
    return Line(ordered, line.width, backward=bool(base))
