"""Certificates, one a page across: who took part, hosted or helped, in what, when and where, signed on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from babel.lists import format_list
from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.certificates import (
    HOUSEHOLD,
    VOLUNTEER,
    CertificateFacts,
    Certified,
    OwnText,
    Signing,
    certificates,
)
from db.queries.exchange.head import Head
from db.queries.facts import Wording
from exports.exchange.opening import Line, called, days, where
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.exchange.strung import spaced, strung
from exports.labels.fitting import Saying, draw_middle, fitted
from exports.labels.pages import Room
from exports.pages.blocks import Block
from exports.pages.document import title_of
from exports.pages.logo import logo_of
from exports.pages.pen import stroke
from exports.pages.styles import ACCENT, HAIR, INK, QUIET, Paper, TextStyle
from exports.pages.text import clamp, draw_lines
from exports.phrases import locale_of

_ASSOCIATION = TextStyle("sans", "regular", 10.5, 15.0, QUIET, "center")
_TITLE = TextStyle("serif", "bold", 34.0, 42.0, ACCENT, "center")
_LEAD = TextStyle("sans", "regular", 11.0, 16.0, QUIET, "center")
_NAME = TextStyle("serif", "bold", 34.0, 44.0, INK, "center", before=8.0)
_OWN = TextStyle("sans", "regular", 23.0, 31.0, INK, "center", before=2.0)
_SAID = TextStyle("sans", "regular", 13.0, 20.0, INK, "center", before=7.0)
_EXCHANGE = TextStyle("serif", "bold", 20.0, 28.0, INK, "center", before=4.0)
_SIGNED = TextStyle("sans", "bold", 9.0, 12.0, INK, "center")
_UNDER = TextStyle("sans", "regular", 9.0, 12.0, QUIET, "center")
_EDGE, _INSIDE = 26.0, 74.0
"""Points from the edge of the paper to the frame, and to what is written."""
_LOGO = 46.0
_SIGNATURES = 92.0
"""The height of the foot with the lines to sign on."""
_MOST_SIGNINGS = 4
_FIELD = re.compile(r"\{(\w+)\}")
_THANKS = frozenset({HOUSEHOLD, VOLUNTEER})


def gather(book: Book, exchange: Head, asked: Asked) -> CertificateFacts:
    return certificates(book, exchange, asked.language, asked.group)


def story(facts: CertificateFacts, sheet: Sheet) -> list[Flowable]:
    """A page for each."""
    return [_Certificate(one, facts, sheet) for one in facts.certified]


class _Certificate(Block):
    def __init__(self, one: Certified, facts: CertificateFacts, sheet: Sheet) -> None:
        super().__init__(after=0)
        self._one, self._facts, self._sheet = one, facts, sheet

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803, ARG002 - ReportLab's names.
        paper = self._sheet.paper
        self.width, self.height = paper.width, paper.height - 0.01
        return self.width, self.height

    def draw(self) -> None:
        width = self.width - 2 * _INSIDE
        self._edges()
        top = self._head(width)
        foot = _EDGE + 24 + _SIGNATURES
        self._sign(Room(_INSIDE, _EDGE + 24, width, _SIGNATURES))
        names, said = _names(self._one, self._sheet), self._said()
        # The names and what is said of them share the room between, so that a long one does not push the other out.
        both = fitted([Saying(self._opens(), _LEAD), *names, *said], width, top - foot - 8)
        draw_middle(self.canv, both, Room(_INSIDE, foot + 4, width, top - foot - 8))

    def _edges(self) -> None:
        """A line, and a finer one within it."""
        for inset, colour, weight in ((_EDGE, ACCENT, 1.4), (_EDGE + 5, HAIR, 0.6)):
            stroke(self.pen, colour, weight)
            self.pen.rect(inset, inset, self.width - 2 * inset, self.height - 2 * inset, stroke=1, fill=0)

    def _head(self, width: float) -> float:
        """The logo, whose certificate it is, and what; returns the height left below."""
        association, top = self._sheet.association, self.height - _EDGE - 20
        logo = logo_of(association.logo, 3 * _LOGO, _LOGO)
        if logo is not None:
            logo.draw(self.canv, (self.width - logo.width) / 2, top)
        top -= logo.height + 8 if logo is not None else 10
        lines = clamp(association.name, _ASSOCIATION, width, 2)
        top = draw_lines(self.canv, lines, _ASSOCIATION, _INSIDE, top, width) - 4
        for title in fitted([Saying(self._title(), _TITLE, name=True)], width, 2 * _TITLE.leading):
            top = draw_lines(self.canv, title.lines, title.style, _INSIDE, top, width)
        stroke(self.pen, ACCENT, 0.8)
        self.pen.line(self.width / 2 - 42, top - 5, self.width / 2 + 42, top - 5)
        return top - 14

    def _title(self) -> str | Wording:
        own = self._own()
        if own is not None and own.title.text.strip():
            return own.title
        is_thanks = self._one.did in _THANKS
        return self._sheet.phrases("certificate of thanks" if is_thanks else "certificate title")

    def _opens(self) -> str:
        return self._sheet.phrases("with thanks" if self._one.did in _THANKS else "this certifies")

    def _own(self) -> OwnText | None:
        return self._facts.texts.get(self._one.did if self._one.did in _THANKS else "")

    def _said(self) -> list[Saying]:
        """The association's own text, else a sentence: what they did, in which exchange, when and where."""
        sheet, own = self._sheet, self._own()
        did = sheet.phrases.code("did", self._one.did)
        if own is not None:
            filled = _filled(own.text.text, self._values(did))
            return [Saying(Wording(line, own.text.language), _SAID) for line in filled.splitlines() if line.strip()]
        when_where = strung((days(sheet), where(sheet)), " · ")
        said = [Saying(did, _SAID), Saying(called(sheet), _EXCHANGE)]
        return [*said, Saying(when_where, _SAID)] if when_where else said

    def _values(self, did: str) -> dict[str, str]:
        """What stands in braces in the association's own text."""
        sheet, name = self._sheet, title_of(_names(self._one, self._sheet)[0].words)
        return {
            "name": name,
            "family": self._one.called or name,
            "volunteer": name,
            "did": did,
            "exchange": called(sheet).text,
            "days": title_of(days(sheet)),
            "places": title_of(where(sheet)),
            "association": sheet.association.name.text,
        }

    def _sign(self, room: Room) -> None:
        """A line for each side to sign on, under it who that is."""
        signings = self._facts.signings[:_MOST_SIGNINGS]
        gap = 28.0
        width = min((room.width - gap * (len(signings) - 1)) / max(len(signings), 1), 230.0)
        left = room.x + (room.width - width * len(signings) - gap * (len(signings) - 1)) / 2
        for number, one in enumerate(signings):
            x, y = left + number * (width + gap), room.y + 44
            self.rule(x, y, width, INK, 0.6)
            foot = draw_lines(self.canv, clamp(_body(one, self._sheet), _SIGNED, width, 2), _SIGNED, x, y - 3, width)
            place: Line = spaced(one.place.names) if one.place else []
            draw_lines(self.canv, clamp(place, _UNDER, width, 1) if place else [], _UNDER, x, foot, width)


def _names(one: Certified, sheet: Sheet) -> list[Saying]:
    """The names of those it is for, joined as the language does, and below them those in their own scripts."""
    first = [names[0] for names in one.people]
    own = [names[1] for names in one.people if len(names) > 1]
    said = [Saying(_joined(first, sheet.asked.language), _NAME, name=True)]
    return [*said, Saying(_joined(own, own[0].language), _OWN, name=True)] if own else said


def _joined(names: Sequence[Wording], language: str) -> Wording:
    if len(names) == 1:
        return names[0]
    return Wording(format_list([name.text for name in names], locale=locale_of(language)), names[0].language)


def _body(one: Signing, sheet: Sheet) -> Wording:
    """Who signs: the association for us, the counterpart for them; nobody's name where there is none."""
    return one.body if one.body.text else sheet.association.name if one.place == sheet.head.home else one.body


def _filled(text: str, values: dict[str, str]) -> str:
    """The text with what stands in braces filled in; what nobody knows stays as it was typed."""
    return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)


def _page(paper: Paper, _asked: Asked) -> Paper:
    return replace(paper.landscape, inside=0, outside=0, top=0, bottom=0)


PAPER = Declared(gather=gather, story=story, page=_page, is_bare=True, asks=frozenset({"group"}))
