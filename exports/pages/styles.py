"""How pages look: paper, margins, colours and the styles of text, on a grid of 7 points."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from exports.text.faces import Family, Style
from exports.text.lines import Ink
from exports.text.scripts import EAST_ASIAN, han_of, han_of_text, script_of
from exports.text.shaping import Type

GRID = 7.0
ACCENT = "1D5A85"
INK = "22303C"
QUIET = "5F6B75"
HAIR = "D5CFC4"
PAST = "C9C3B4"  # Last year beside this one: light enough to stand back in grey, dark enough to be seen.
LAND = "E4DFD4"
COVER = "F4F1EA"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins, in points."""

    name: str
    width: float
    height: float
    inside: float = 68.0
    outside: float = 68.0
    top: float = 78.0
    bottom: float = 64.0

    @property
    def measure(self) -> float:
        """The width of the text."""
        return self.width - self.inside - self.outside

    @property
    def landscape(self) -> Paper:
        """The same sheet with its long side across, its margins where they were."""
        return replace(self, width=self.height, height=self.width)


PAPERS = {"a4": Paper("a4", 595.28, 841.89), "letter": Paper("letter", 612.0, 792.0, inside=76.0, outside=76.0)}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A kind of paragraph. Lengths in points; start is where the language starts its lines, left or right."""

    family: Family = "sans"
    style: Style = "regular"
    size: float = 9.5
    leading: float = 14.0
    colour: str = INK
    align: Literal["start", "end", "center"] = "start"
    indent: float = 0.0
    before: float = 0.0
    after: float = 7.0
    keep: bool = False

    def but(self, **changes: float | str | bool) -> TextStyle:
        """The same style with some of it changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


BODY = TextStyle()
LEAD = TextStyle(size=10.5, leading=17.5, after=10.5)
SMALL = TextStyle(size=7.5, leading=10.5, colour=QUIET, after=3.5)
QUIET_TEXT = TextStyle(size=8.5, leading=14.0, colour=QUIET, after=0)
CELL = TextStyle(size=8.5, leading=12.0, after=0)
CELL_BOLD = CELL.but(style="bold")
COLUMN_HEAD = TextStyle(size=7.5, leading=10.5, colour=QUIET, after=0)
LABEL = TextStyle(style="bold", size=9.0, leading=14.0, before=14.0, after=3.5, keep=True)
TITLE = TextStyle("serif", "bold", 22.0, 28.0, after=5.25, keep=True)
SUBTITLE = TextStyle(size=9.5, leading=14.0, colour=QUIET, after=17.5, keep=True)
HEADING = TextStyle("serif", "bold", 13.0, 17.5, before=21.0, after=5.25, keep=True)
SUBHEADING = TextStyle(style="bold", size=10.0, leading=14.0, before=10.5, after=1.75, keep=True)
FIGURE = TextStyle("serif", "bold", 20.0, 28.0, after=0)


@lru_cache(maxsize=65536)
def ink(style: TextStyle, text: str, language: str) -> Ink:
    """The ink of a text: its style's, with the Han of its language, or of the text itself where that says none."""
    han = ""
    if not text.isascii() and any(script_of(char) in EAST_ASIAN for char in text):
        han = han_of(language) or han_of_text(text)
    return _ink(style, han)


@lru_cache(maxsize=1024)
def _ink(style: TextStyle, han: str) -> Ink:
    return Ink(Type(style.family, style.style, han), style.size, style.colour)
