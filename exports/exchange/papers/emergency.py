"""The emergency sheet: whom to call, and of each participant what a doctor must know and where they sleep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.emergency import EmergencyFacts, InEmergency, Reached, Sleeps, emergency
from db.queries.exchange.head import Head
from db.queries.facts import Wording
from db.values import PartialDate
from exports.exchange.opening import Line
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.rows import Facts
from exports.pages.styles import CELL, HEADING, QUIET, Paper
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text

_CELL = CELL.but(size=8.0, leading=11.0)
_UNDER = _CELL.but(size=7.0, colour=QUIET)
_BOLD = _CELL.but(style="bold")
_EDGE = 46.0


def gather(book: Book, exchange: Head, asked: Asked) -> EmergencyFacts:
    return emergency(book, exchange, asked.language, asked.on, asked.group)


def story(facts: EmergencyFacts, sheet: Sheet) -> list[Flowable]:
    if not (facts.guests or facts.hosts):
        return []
    out: list[Flowable] = [Facts([*_numbers(facts, sheet), *_leaders(facts, sheet)], after=7.0)]
    if facts.guests:
        out.append(_table(facts.guests, sheet, sleeps=sheet.phrases("sleeps at")))
    if facts.hosts:
        out += [Text(sheet.phrases("emergency hosts"), HEADING), _table(facts.hosts, sheet)]
    return out


def page(paper: Paper, _: Asked) -> Paper:
    """Across, with narrow margins: it is carried along, and should be as few sheets as can be."""
    return replace(paper.landscape, inside=_EDGE, outside=_EDGE, top=66.0, bottom=56.0)


def _numbers(facts: EmergencyFacts, sheet: Sheet) -> list[tuple[str, Line]]:
    rows: list[tuple[str, Line]] = []
    for country, numbers in facts.numbers:
        name = sheet.formats.country(country)
        said = " · ".join(numbers) or sheet.phrases("no emergency number")
        source = sheet.phrases("numbers from") if numbers else ""
        label = sheet.phrases("call for help")
        rows.append((label, [Part(said, style=_BOLD.but(size=11.0)), Part(f"   {name}. {source}", style=_UNDER)]))
    return rows


def _leaders(facts: EmergencyFacts, sheet: Sheet) -> list[tuple[str, Line]]:
    return [
        ("" if number else sheet.phrases("leaders"), _reached(one, sheet, sheet.phrases.code("part of", one.part)))
        for number, one in enumerate(facts.leaders)
    ]


def _table(those: Sequence[InEmergency], sheet: Sheet, sleeps: str = "") -> Table:
    phrases = sheet.phrases
    columns = [
        Column(phrases("name"), 1.0),
        Column(phrases("family to call"), 1.15),
        Column(phrases("a doctor must know"), 1.5),
        *([Column(sleeps, 1.25)] if sleeps else []),
    ]
    rows: list[Row] = []
    for one in those:
        cells = [_who(one, sheet), _family(one, sheet), _medical(one, sheet)]
        rows.append(Row([*cells, *([_sleeps(one.sleeps, sheet)] if sleeps else [])], _CELL, whole=True))
    return Table(columns, rows)


def _who(one: InEmergency, sheet: Sheet) -> Line:
    guest = one.guest
    under = [sheet.phrases.code("part of", guest.part.value)]
    if guest.age is not None:
        under.append(sheet.phrases.count("aged", guest.age.most, str(guest.age)))
    if guest.in_group:
        under.append(guest.in_group)
    out = _names(guest.names, bold=True)
    out.append(Part("\n" + " · ".join(under), style=_UNDER))
    return [*out, *(f"\n{number}" for number in one.phones)]


def _family(one: InEmergency, sheet: Sheet) -> Line:
    out: Line = []
    for guardian in one.guardians:
        out += [*(["\n"] if out else []), *_reached(guardian, sheet, "")]
    if one.guest.emergency_contact:
        out += [*(["\n"] if out else []), one.guest.emergency_contact]
    if not out and one.guest.is_minor:
        out.append(sheet.phrases("nobody to call"))
    return out or ["–"]


def _medical(one: InEmergency, sheet: Sheet) -> Line:
    guest, phrases = one.guest, sheet.phrases
    words = list(dict.fromkeys([*guest.allergies, *sorted(each.value for each in guest.allergens)]))
    out: Line = []
    if words:
        said = ", ".join(phrases.code("allergen", word) for word in words)
        out += [Part(phrases("allergies", what=said), style=_BOLD)]
    for key, text in (("health", guest.health), ("diet", guest.diet), ("mobility", guest.mobility)):
        if text.strip():
            out += [*(["\n"] if out else []), Part(f"{phrases(key)} ", style=_UNDER), text.strip()]
    if guest.insurance.strip():
        out += [*(["\n"] if out else []), Part(f"{phrases('insurance')} ", style=_UNDER), guest.insurance.strip()]
    if one.may_be_treated is not None:
        key = "may be treated" if one.may_be_treated else "may not be treated"
        style = _UNDER if one.may_be_treated else _BOLD
        out += [*(["\n"] if out else []), Part(phrases(key), style=style)]
    return out or ["–"]


def _sleeps(those: Sequence[Sleeps], sheet: Sheet) -> Line:
    out: Line = []
    for one in those:
        out += [*(["\n"] if out else []), Part(one.called, style=_BOLD)]
        if one.nights is not None:
            first, last = (PartialDate.of(day) for day in one.nights)
            out.append(Part(f"  {sheet.formats.stretch(first, last)}", style=_UNDER))
        out += (
            [f"\n{' · '.join(line.strip() for line in one.address.splitlines() if line.strip())}"]
            if one.address
            else []
        )
        for member in one.members:
            out += ["\n", *_reached(member, sheet, "")] if member.phones else []
    return out or ["–"]


def _reached(one: Reached, sheet: Sheet, part: str) -> Line:
    """Somebody with what they are and their telephones, or that none is known."""
    out = _names(one.names)
    if part:
        out.append(Part(f"  {part}", style=_UNDER))
    said = ", ".join(one.phones)
    return [*out, Part(f"  {said}", style=_BOLD) if said else Part(f"  {sheet.phrases('no telephone')}", style=_UNDER)]


def _names(names: Sequence[Wording], *, bold: bool = False) -> Line:
    out: Line = []
    for name in names:
        out += [*(["  "] if out else []), Part(name.text, name.language, _BOLD if bold else None)]
    return out


PAPER = Declared(
    gather=gather, story=story, chapter=60, private=True, page=page, asks=frozenset({"group"})
)  # fmt: skip
