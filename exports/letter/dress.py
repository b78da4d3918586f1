"""What stands around a letter's text: letterhead, address, date and numbers, and the short head of further pages."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from db.queries.facts import Wording
from db.queries.letters.print_facts import LetterFacts
from db.records.letter import LetterState
from exports.labels.fitting import Saying, fitted
from exports.letter.options import Head
from exports.letter.saying import Sayings, joined
from exports.letter.sheet import LetterSheet
from exports.letter.window import window_lines
from exports.pages.contents import define_folio, folio_name
from exports.pages.logo import logo_of
from exports.pages.pen import pen_of, stroke
from exports.pages.styles import ACCENT, BODY, HAIR, INK, QUIET, SMALL, TextStyle
from exports.pages.text import clamp, draw_lines, line_of, lines_of

_NAME = TextStyle("serif", "bold", 15.0, 19.0, INK)
_OTHER = _NAME.but(size=12.0, leading=16.0)
_UNDER = TextStyle("sans", "regular", 8.5, 12.0, QUIET)
_ADDRESS = TextStyle("sans", "regular", 10.0, 13.0, INK)
_SENDER = SMALL.but(size=6.5, leading=9.0)
_VALUE = BODY.but(leading=12.5)
_DRAFT = TextStyle("sans", "bold", 9.0, 12.0, ACCENT)
_FOOT = SMALL.but(size=7.0, leading=9.5)
_LOGO = (120.0, 52.0)
_GAP = 18.0


class LetterDress:
    """Of one letter, told from others in the file by its key. It counts its own pages."""

    def __init__(self, facts: LetterFacts, key: str, sheet: LetterSheet, says: Sayings, head: Head) -> None:
        self._facts, self._called, self._sheet, self._says, self._head = facts, key, sheet, says, head
        self._page = 0

    def first(self, canvas: Canvas) -> None:
        self._page = 1
        if self._head is Head.PRINTED:
            self._letterhead(canvas)
            self._foot(canvas)
        self._marks(canvas)
        self._address(canvas)
        self._numbers(canvas)
        self._draft(canvas, self._sheet.paper.height - 20.0)

    def following(self, canvas: Canvas) -> None:
        self._page += 1
        paper, facts = self._sheet.paper, self._facts
        y = paper.height - 46.0
        said = [facts.names[0] if facts.names else Wording(facts.subject), *self._says.told_shortly()]
        line = line_of(joined(said), SMALL, paper.measure - 60)
        draw_lines(canvas, [line], SMALL, paper.inside, y, line.width)
        pen = pen_of(canvas)
        pen.saveState()
        pen.translate(paper.width - paper.outside, y - 8.0)
        pen.doForm(folio_name(self._key(self._page)))
        pen.restoreState()
        stroke(pen, HAIR, 0.5)
        pen.line(paper.inside, y - 16.0, paper.width - paper.outside, y - 16.0)
        self._draft(canvas, paper.height - 20.0)

    def last(self) -> Flowable:
        """What stands at the end of the letter, where it is known how many pages it has."""
        return _Counted(self)

    def count(self, canvas: Canvas) -> None:
        """Fill in "2 / 3" on the pages that were set."""
        for page in range(2, self._page + 1):
            define_folio(canvas, self._key(page), f"{page} / {self._page}", SMALL)

    def _key(self, page: int) -> str:
        return f"{self._called}-{page}"

    def _letterhead(self, canvas: Canvas) -> None:
        room, facts = self._sheet.room(self._sheet.head), self._facts
        top, width = room.y + room.height, room.width
        logo = logo_of(facts.association.logo, *_LOGO)
        if logo is not None:
            logo.draw(canvas, room.x + room.width - logo.width, top)
            width -= logo.width + _GAP
        names, under = _heading(facts)
        if not names:
            return
        said = [Saying(name, _NAME if place == 0 else _OTHER) for place, name in enumerate(names)]
        said += [Saying(line, _UNDER) for line in under]
        for one in fitted(said, width, room.height - 8):
            top = draw_lines(canvas, one.lines, one.style, room.x, top, width)
        pen = pen_of(canvas)
        stroke(pen, ACCENT, 0.8)
        pen.line(room.x, room.y, room.x + room.width, room.y)

    def _foot(self, canvas: Canvas) -> None:
        """Where the association is reached, in columns under a hairline."""
        paper, columns = self._sheet.paper, _reached(self._facts)
        if not columns:
            return
        top, width = self._sheet.foot - 22.0, (paper.measure - _GAP * 2) / 3
        pen = pen_of(canvas)
        stroke(pen, HAIR, 0.5)
        pen.line(paper.inside, top + 6.0, paper.width - paper.outside, top + 6.0)
        for place, lines in enumerate(columns):
            left = paper.inside + place * (width + _GAP)
            y = top
            for line in [each for one in lines for each in clamp(one, _FOOT, width, 2)][:5]:
                y = draw_lines(canvas, [line], _FOOT, left, y, width)

    def _marks(self, canvas: Canvas) -> None:
        pen = pen_of(canvas)
        stroke(pen, QUIET, 0.35)
        for down, length in self._sheet.marks:
            y = self._sheet.paper.height - down
            pen.line(10.0, y, 10.0 + length, y)

    def _address(self, canvas: Canvas) -> None:
        sheet = self._sheet
        sender = self._says.sender()
        if sheet.sender is not None and self._facts.address and sender and self._head is Head.PRINTED:
            room = sheet.room(sheet.sender)
            (one,) = fitted([Saying(sender, _SENDER, name=True)], room.width, room.height)
            draw_lines(canvas, one.lines[:1], one.style, room.x, room.y + room.height - 3, room.width)
            pen = pen_of(canvas)
            stroke(pen, QUIET, 0.25)
            pen.line(room.x, room.y + 2.5, room.x + room.width, room.y + 2.5)
        room = sheet.room(sheet.address)
        top = room.y + room.height
        lines = window_lines(self._facts.address, self._facts.language)
        for one in fitted([Saying(line, _ADDRESS) for line in lines], room.width, room.height):
            top = draw_lines(canvas, one.lines, one.style, room.x, top, room.width)

    def _numbers(self, canvas: Canvas) -> None:
        """Date, number, and what the letter goes back to, beside the address."""
        room = self._sheet.room(self._sheet.facts)
        top = room.y + room.height
        for label, values in self._says.numbers():
            if label:
                top = draw_lines(canvas, clamp(label, SMALL, room.width, 1), SMALL, room.x, top, room.width)
            for value in values:
                top = draw_lines(canvas, lines_of(value, _VALUE, room.width)[:2], _VALUE, room.x, top, room.width)
            top -= 4.5

    def _draft(self, canvas: Canvas, y: float) -> None:
        if self._facts.state is not LetterState.DRAFT:
            return
        paper = self._sheet.paper
        line = line_of(self._says.words.draft, _DRAFT, 120)
        draw_lines(canvas, [line], _DRAFT, paper.width - paper.outside - line.width, y, line.width)


_SLACK = 20.0
"""Points by which what stands at the end takes back the space after the last line, so that it begins no new page."""


class _Counted(Flowable):
    _ZEROSIZE = 1

    def __init__(self, dress: LetterDress) -> None:
        super().__init__()
        self._dress = dress

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        return 0, -_SLACK

    def draw(self) -> None:
        self._dress.count(self.canv)


def _heading(facts: LetterFacts) -> tuple[Sequence[Wording], Sequence[Wording]]:
    """The letterhead's first line in each language and its other lines; of an association without one its names."""
    if not facts.letterhead:
        return facts.names, [name for name in facts.association.home.names if facts.names]
    lines = [
        [Wording(line.strip(), one.language) for line in one.text.splitlines() if line.strip()]
        for one in facts.letterhead
    ]  # fmt: skip
    names = [own[0] for own in lines]
    # A letterhead in one language: the association's name in the other one stands below.
    names += [name for name in facts.names if len(lines) == 1 and name.language != lines[0][0].language]
    return names, [line for own in lines for line in own[1:]]


def _reached(facts: LetterFacts) -> list[list[Wording | str]]:
    one = facts.association
    ways = [*one.address], [each for each in (one.phone, one.email, one.web) if each], [one.registration]
    return [list(lines) for lines in ways if any(lines)]
