"""The host list: each household with its address and telephones, its guests, and what it must know of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

from reportlab.platypus import CondPageBreak, Flowable

from db.book import Book
from db.queries.exchange.head import Head
from db.queries.exchange.lodging import Lodged, Lodging, LodgingFacts, lodging
from db.queries.exchange.roster import Guest
from db.queries.facts import Wording
from db.values import PartialDate
from db.words import fold
from exports.exchange.opening import Line, placed
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.styles import CELL, HEADING, QUIET
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text

_SOME_ROWS = 120.0
_UNDER = CELL.but(size=7.5, colour=QUIET)
_BOLD = CELL.but(style="bold")


def gather(book: Book, exchange: Head, asked: Asked) -> LodgingFacts:
    return lodging(book, exchange, asked.language, asked.on, asked.group)


def story(facts: LodgingFacts, sheet: Sheet) -> list[Flowable]:
    """The households, the hotels, who is without a bed; then all guests by name, for whoever looks for one."""
    phrases = sheet.phrases
    homes = [one for one in facts.roofs if one.home is not None]
    hotels = [one for one in facts.roofs if one.home is None]
    out: list[Flowable] = []
    if homes:
        out.append(_table(homes, "household", sheet))
    if hotels:
        out += [*_heading("hotels", sheet), _table(hotels, "hotel", sheet)]
    if facts.bedless:
        rows = [Row((_names(one.guest, bold=True), _when(one, sheet))) for one in facts.bedless]
        out += [
            *_heading("without a bed", sheet),
            Table((Column(phrases("guest")), Column(phrases("nights head"))), rows),
        ]
    if facts.roofs:
        out += [*_heading("guests by name", sheet), _by_name(facts.roofs, sheet)]
    return out


def _heading(key: str, sheet: Sheet) -> list[Flowable]:
    """A heading with the head and some rows of a long table under it, which may go on over the next page."""
    return [CondPageBreak(_SOME_ROWS), Text(sheet.phrases(key), HEADING.but(keep=False))]


def _table(roofs: Iterable[Lodging], of: str, sheet: Sheet) -> Table:
    columns = (Column(sheet.phrases(of), 1.0), Column(sheet.phrases("guests and needs"), 1.35))
    return Table(columns, [Row((_hosts(one, sheet), _guests(one.guests, sheet)), whole=True) for one in roofs])


def _hosts(one: Lodging, sheet: Sheet) -> Line:
    """Its name and place, where it is, and how its people are reached."""
    out: Line = [Part(one.called or sheet.phrases("no name"), style=_BOLD)]
    if one.home is None:
        return out
    if one.home.place is not None:
        out += ["\n", *(_quiet(part) for part in placed(one.home.place))]
    lines = [line.strip() for line in one.home.address.splitlines() if line.strip()]
    out += [f"\n{line}" for line in lines] or [Part(f"\n{sheet.phrases('no address')}", style=_UNDER)]
    reached = [member for member in one.members if member.phones]
    for member in reached:
        out += ["\n", *_said(member.names), f"  {', '.join(member.phones)}"]
    if not reached:
        out.append(Part(f"\n{sheet.phrases('no telephone')}", style=_UNDER))
    return out


def _guests(those: Sequence[Lodged], sheet: Sheet) -> Line:
    out: Line = []
    for one in those:
        out += [*(["\n"] if out else []), *_names(one.guest, bold=True)]
        said = [sheet.phrases.code("part of", one.guest.part.value)]
        if one.guest.age is not None and one.guest.is_minor:
            said.append(sheet.phrases.count("aged", one.guest.age.most, str(one.guest.age)))
        said += [_when(one, sheet), *([one.room] if one.room else [])]
        out.append(Part("\n" + " · ".join(said), style=_UNDER))
        out += _needs(one, sheet)
    return out


def _needs(one: Lodged, sheet: Sheet) -> Line:
    """What the hosts must know to feed and shelter a guest, and whether they do."""
    guest, phrases = one.guest, sheet.phrases
    words = list(dict.fromkeys([*guest.allergies, *sorted(each.value for each in guest.allergens)]))
    needs: list[Line] = []
    if words:
        said = ", ".join(phrases.code("allergen", word) for word in words)
        needs.append([Part(phrases("allergies", what=said), style=_BOLD)])
    for key, text in (("diet", guest.diet), ("health", guest.health), ("mobility", guest.mobility)):
        if text.strip():
            needs.append([Part(f"{phrases(key)} ", style=_UNDER), text.strip()])
    if not needs:
        return []
    told = (
        phrases("hosts told", date=sheet.formats.day_short(one.told_on)) if one.told_on else phrases("hosts not told")
    )
    needs.append([Part(told, style=_UNDER)])
    return [part for need in needs for part in ("\n", *need)]


def _by_name(roofs: Iterable[Lodging], sheet: Sheet) -> Table:
    stays: dict[UUID, list[tuple[Lodging, Lodged]]] = defaultdict(list)
    guests: dict[UUID, Guest] = {}
    for roof in roofs:
        for one in roof.guests:
            stays[one.guest.uid].append((roof, one))
            guests[one.guest.uid] = one.guest
    rows: list[Row] = []
    for guest in sorted(guests.values(), key=lambda one: fold(one.names[0].text if one.names else one.called)):
        where: list[str] = []
        phones: list[str] = []
        for roof, one in sorted(stays[guest.uid], key=lambda stay: stay[1].first_night):
            nights = "" if one.is_whole else f" ({_when(one, sheet)})"
            where.append(f"{roof.called or sheet.phrases('no name')}{nights}")
            phones += [number for member in roof.members for number in member.phones[:1]]
        rows.append(Row((_names(guest), "\n".join(where), ", ".join(dict.fromkeys(phones)) or "–"), whole=True))
    phrases = sheet.phrases
    return Table((Column(phrases("guest"), 1.1), Column(phrases("stays with")), Column(phrases("telephone"))), rows)


def _when(one: Lodged, sheet: Sheet) -> str:
    stretch = sheet.formats.stretch(PartialDate.of(one.first_night), PartialDate.of(one.last_night))
    return f"{sheet.phrases('all nights')}, {stretch}" if one.is_whole else stretch


def _names(guest: Guest, *, bold: bool = False) -> Line:
    out = _said(guest.names, bold=bold)
    return [*out, f" × {guest.heads}"] if guest.heads > 1 else out


def _said(names: Sequence[Wording], *, bold: bool = False) -> Line:
    out: Line = []
    for name in names:
        out += [*(["  "] if out else []), Part(name.text, name.language, _BOLD if bold else None)]
    return out


def _quiet(part: Wording | str | Part) -> Part:
    if isinstance(part, Part):
        return part
    return Part(part, style=_UNDER) if isinstance(part, str) else Part(part.text, part.language, _UNDER)


PAPER = Declared(gather=gather, story=story, chapter=25, private=True, asks=frozenset({"group"}))
