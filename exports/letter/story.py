"""What goes onto the pages of a letter: subject, texts, signature, enclosures and copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.platypus import CondPageBreak, Flowable

from db.errors import BookError
from db.queries.facts import Wording
from db.queries.letters.print_facts import LetterFacts
from db.rules.styled import Block
from exports.letter.body import LETTER, blocks_of, rows_of, runs_backward, set_block, wants_room
from exports.letter.options import Arrangement, LetterOptions
from exports.letter.saying import Sayings
from exports.letter.signing import is_signed, names_under
from exports.pages.abreast import SideBySide
from exports.pages.blocks import Block as Piece
from exports.pages.logo import logo_of
from exports.pages.pen import stroke
from exports.pages.stack import Ending
from exports.pages.styles import HAIR, QUIET, SMALL, TextStyle
from exports.pages.table import Table
from exports.pages.text import Text
from exports.text.bidi import base_level

_SUBJECT = LETTER.but(style="bold", size=11.0, leading=15.5, after=14.0)
_OFFICE = LETTER.but(size=9.0, leading=12.5, colour=QUIET, after=0.0)
_NAME = LETTER.but(after=0.0, keep=True)
_HEAD = SMALL.but(size=8.0, leading=12.0, before=14.0, after=1.0, keep=True)
_LISTED = LETTER.but(size=9.0, leading=12.5, after=0.0)
_GAP = 24.0
_TO_SIGN = 40.0
_ROOM = 64.0
"""Points that a heading wants: itself and three lines."""
_TOGETHER = 8
"""Lines of enclosures up to which they are not divided over two pages."""


def letter_story(facts: LetterFacts, texts: Sequence[Wording], says: Sayings, options: LetterOptions) -> list[Flowable]:
    """The letter from its subject to its copies."""
    image = _image(facts) if options.signature else None
    out: list[Flowable] = [Text(facts.subject, _SUBJECT)] if facts.subject.strip() else []
    out += _texts(facts, texts, options.arrangement, image)
    for (head, lines), there in ((says.enclosures(), facts.enclosures), (says.copies(), facts.copies)):
        if there:
            out.append(Text(head, _HEAD))
            for place, line in enumerate(lines, 1):
                keeps = len(lines) <= _TOGETHER or place in {1, len(lines) - 1}  # none is left alone on a page
                out.append(Text(line, _LISTED.but(keep=keeps and place < len(lines))))
    return out


def texts_below(facts: LetterFacts, texts: Sequence[Wording]) -> list[Flowable]:
    """The texts alone, as they are set where nobody signs: of letters that came in."""
    blocks = [blocks_of(text, is_styled=facts.is_styled) for text in texts]
    if len(texts) == 2 and not any(map(wants_room, blocks)):
        return [*_beside(blocks, texts)]
    return [piece for number, text in enumerate(texts) for piece in _alone(number, blocks[number], text.language)]


def _texts(
    facts: LetterFacts, texts: Sequence[Wording], arrangement: Arrangement, image: bytes | None
) -> list[Flowable]:
    """Each text with who signs it: in two columns, or one below the other."""
    blocks = [blocks_of(text, is_styled=facts.is_styled) for text in texts]
    fits = arrangement is Arrangement.BESIDE or not any(map(wants_room, blocks))
    signs = [_signs(facts, text, own) for text, own in zip(texts, blocks, strict=True)]
    if len(texts) == 2 and arrangement is not Arrangement.BELOW and fits:
        bodies = [own[: len(own) - sign.taken] for own, sign in zip(blocks, signs, strict=True)]
        order = _sides(texts)
        # One hand signs once: under the text that leads.
        held = SideBySide(
            [
                (
                    signs[order[0]].pieces(image if order[0] == 0 else None),
                    signs[order[1]].pieces(image if order[1] == 0 else None),
                )
            ],
            gap=_GAP,
        )
        return _ended([*_beside(bodies, texts)], [held])
    out: list[Flowable] = []
    for number, (text, own, sign) in enumerate(zip(texts, blocks, signs, strict=True)):
        body = _alone(number, own[: len(own) - sign.taken], text.language)
        out += _ended(body, sign.pieces(image if number == 0 else None)) if sign.names else body
    return out


def _alone(number: int, blocks: Sequence[Block], language: str) -> list[Flowable]:
    """One text; what stands over another piece asks for room on the page for both rather than for all of that one."""
    out: list[Flowable] = [CondPageBreak(_ROOM), _Rule()] if number else []
    for piece in (piece for block in blocks for piece in set_block(block, language)):
        if getattr(piece, "keepWithNext", False):  # a table has not even the name
            out.append(CondPageBreak(_ROOM))
            piece.keepWithNext = False
        out.append(piece)
    return out


def _sides(texts: Sequence[Wording]) -> tuple[int, int]:
    """Which text stands at the left: the first one, unless it runs from right to left and the other does not."""
    is_turned = runs_backward(texts[0].language) and not runs_backward(texts[1].language)
    return (1, 0) if is_turned else (0, 1)


def _beside(blocks: Sequence[Sequence[Block]], texts: Sequence[Wording]) -> list[SideBySide]:
    left, right = _sides(texts)
    rows = rows_of(blocks[left], blocks[right], (texts[left].language, texts[right].language))
    return [SideBySide([row], gap=_GAP, after=LETTER.after) for row in rows if any(row)]


def _ended(body: list[Flowable], held: Sequence[Flowable]) -> list[Flowable]:
    """The body with its last paragraph, and a short closing after it, kept with what is signed under it."""
    if not body:
        return [*held]
    at = len(body) - 1
    if at > 0 and _is_closing(body[at]) and isinstance(body[at - 1], (Text, SideBySide, Table)):
        at -= 1
    least = 2 * LETTER.leading
    return [*body[:at], Ending(body[at], [*body[at + 1 :], *held], least)]


def _is_closing(piece: Flowable) -> bool:
    return piece.wrap(400.0, 1e6)[1] <= 2 * LETTER.leading


@dataclass(frozen=True, slots=True)
class _Signs:
    """The foot of one text. ``taken`` is how many of its last blocks are the name as the writer typed it."""

    names: Sequence[Flowable]
    taken: int
    language: str

    def pieces(self, image: bytes | None) -> list[Flowable]:
        return [_ToSign(image, self.language), *self.names] if self.names else []


def _signs(facts: LetterFacts, text: Wording, blocks: Sequence[Block]) -> _Signs:
    """Who signs under a text; where the text ends with their name already, that is it."""
    if is_signed(facts, blocks):
        return _Signs(set_block(blocks[-1], text.language), 1, text.language)
    turned = runs_backward(text.language)
    said = zip(names_under(facts, text, blocks), (_NAME, _OFFICE), strict=False)
    return _Signs([Text(one, _turned(style, one) if turned else style) for one, style in said], 0, text.language)


def _turned(style: TextStyle, said: Wording) -> TextStyle:
    """A Latin name under a text that runs from right to left stands where its lines begin."""
    return style if base_level(said.text) else style.but(align="end")


def _image(facts: LetterFacts) -> bytes | None:
    try:
        return facts.signature() if facts.signature is not None else None
    except BookError:
        return None  # a damaged image is none: the letter is signed by hand


class _ToSign(Piece):
    """Room to sign in, or the image of a signature, where the lines of the language begin."""

    def __init__(self, image: bytes | None, language: str) -> None:
        super().__init__(after=0.0)
        self._language = language
        self._logo = logo_of(image, 150.0, _TO_SIGN)
        self.keepWithNext = True

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, _TO_SIGN
        return aW, self.height

    def draw(self) -> None:
        if self._logo is not None:
            left = self.width - self._logo.width if runs_backward(self._language) else 0.0
            self._logo.draw(self.canv, left, self._logo.height + 2)


class _Rule(Piece):
    """A hairline between two languages."""

    def __init__(self) -> None:
        super().__init__(before=18.0, after=16.0)

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        self.width, self.height = aW, 1.0
        return aW, self.height

    def draw(self) -> None:
        stroke(self.pen, HAIR, 0.5)
        self.pen.line(0, 0, self.width, 0)
