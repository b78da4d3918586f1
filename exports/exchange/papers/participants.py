"""The certified list of participants: a numbered list with lines to sign on for each place, and the totals."""

from __future__ import annotations

from reportlab.platypus import Flowable, PageBreak

from db.book import Book
from db.queries.exchange.certified import CertifiedFacts, OfPlace, certified
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest
from db.values import PartialDate
from exports.exchange.conditions import stands, wanted
from exports.exchange.opening import Line, again, called, days, placed, where
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.certification import Certification
from exports.pages.styles import BODY, CELL, CELL_BOLD, HEADING, QUIET, SMALL
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, filled

_NAMED = CELL.but(leading=11.0)
_UNDER = _NAMED.but(size=7.5, colour=QUIET)
_HIGH = 28.0
"""Points that a person has to sign in: somewhat more than a line of ruled paper."""


def gather(book: Book, exchange: Head, asked: Asked) -> CertifiedFacts:
    return certified(book, exchange, asked.language)


def story(facts: CertifiedFacts, sheet: Sheet) -> list[Flowable]:
    """A page or more for each place, then the page with the totals, which is not for signing."""
    if not facts.heads:
        return []
    out: list[Flowable] = []
    first = 1
    for one in facts.places:
        if out:
            out += [PageBreak(), *again("participants", sheet)]
        out += _of_place(one, first, sheet)
        first += one.heads
    return [*out, PageBreak(), *again("participants", sheet), *_totals(facts, sheet)]


def _of_place(one: OfPlace, first: int, sheet: Sheet) -> list[Flowable]:
    phrases = sheet.phrases
    people = phrases.count("heads", one.heads, sheet.formats.number(one.heads))
    heading: Line = [*(_place(one, sheet)), Part(f"\u200e  {people}", style=BODY.but(size=9.5, colour=QUIET))]
    rows: list[Row] = []
    number = first
    for guest in one.guests:
        rows.append(_row(guest, number, sheet))
        number += guest.heads
    columns = (
        Column(phrases("number"), fixed=30.0),
        Column(phrases("name"), 1.25),
        Column(phrases("school or organisation")),
        Column(phrases("signature"), fixed=136.0, to_write=True),
    )
    sentence = phrases(
        "certify" if one.heads > 1 else "certify one",
        first=sheet.formats.number(first),
        last=sheet.formats.number(first + one.heads - 1),
        place="{place}",
        exchange="{exchange}",
    )
    come = filled(phrases("certify from", place="{place}"), place=placed(one.place)) if one.place is not None else ""
    certified = filled(sentence, place=come, exchange=["“", called(sheet), "”", *_held(sheet)])
    fields = [phrases(key) for key in ("certify name", "certify place and date", "certify signature")]
    closing = Certification(certified, fields, phrases("stamp"))
    return [Text(heading, HEADING.but(before=7.0)), Table(columns, rows, closing=closing)]


def _row(guest: Guest, number: int, sheet: Sheet) -> Row:
    numbers = sheet.formats.number(number)
    if guest.heads > 1:
        numbers = f"{numbers}–{sheet.formats.number(number + guest.heads - 1)}"
    name: Line = []
    for said in guest.names:
        name += [*(["  "] if name else []), said]
    if guest.heads > 1:
        name += [f" ({sheet.phrases.count('heads', guest.heads, sheet.formats.number(guest.heads))})"]
    under = [sheet.phrases.code("part of", guest.part.value), *_shorter(guest, sheet)]
    name.append(Part("\n" + " · ".join(under), style=_UNDER))
    body: Line = [guest.organisation] if guest.organisation.text else []
    if guest.school_class:
        body.append(Part(f"\n{guest.school_class}", style=_UNDER) if body else guest.school_class)
    return Row((numbers, name, body or "", ""), _NAMED, least=_HIGH, whole=True)


def _shorter(guest: Guest, sheet: Sheet) -> list[str]:
    """The days of who is not there from the first to the last."""
    if guest.first_day is None or guest.last_day is None:
        return []
    if (guest.first_day, guest.last_day) == (sheet.head.first_day, sheet.head.last_day):
        return []
    return [sheet.formats.stretch(PartialDate.of(guest.first_day), PartialDate.of(guest.last_day))]


def _totals(facts: CertifiedFacts, sheet: Sheet) -> list[Flowable]:
    phrases, formats = sheet.phrases, sheet.formats
    rows: list[Row] = []
    for country, places in facts.countries:
        name = formats.country(country) or phrases("no country")
        if country and facts.inviting:
            key = "country invites" if country == facts.inviting else "country abroad"
            name = phrases(key, country=name)
        rows.append(Row((name, formats.number(sum(one.heads for one in places))), CELL_BOLD))
        rows += [Row((["      ", *_place(one, sheet)], formats.number(one.heads))) for one in places]
    rows.append(Row((phrases("total"), formats.number(facts.heads)), CELL_BOLD))
    columns = (Column(phrases("country and place")), Column(phrases("people"), fixed=70.0, align="end"))
    out: list[Flowable] = [Text(phrases("totals"), HEADING.but(before=7.0)), Table(columns, rows)]
    if facts.inviting and len(facts.countries) > 1:
        parts = {"from abroad": True, "from the inviting country": False, "from an unknown country": None}
        said = [phrases(key, n=formats.number(heads)) for key, way in parts.items() if (heads := facts.by_origin[way])]
        out.append(Text(", ".join(said), BODY))
    if facts.absent:
        out.append(Text(phrases.count("absent", facts.absent, formats.number(facts.absent)), SMALL))
    return [*out, *_conditions(facts, sheet)]


def _conditions(facts: CertifiedFacts, sheet: Sheet) -> list[Flowable]:
    if not facts.conditions:
        return []
    phrases = sheet.phrases
    rows = [
        Row(
            (one.grant.called, wanted(one, sheet), stands(one, sheet)),
            CELL if one.is_met or one.there is None else CELL_BOLD,
        )
        for one in facts.conditions
    ]
    columns = (Column(phrases("grant")), Column(phrases("wanted at least"), 1.2), Column(phrases("as it stands")))
    return [Text(phrases("conditions"), HEADING), Table(columns, rows)]


def _place(one: OfPlace, sheet: Sheet) -> Line:
    return placed(one.place) if one.place is not None else [sheet.phrases("no place")]


def _held(sheet: Sheet) -> Line:
    place, when = where(sheet), days(sheet)
    between = [", "] if place and when else []
    return [" (", *place, *between, *when, ")"] if place or when else []


PAPER = Declared(gather=gather, story=story, chapter=20)
