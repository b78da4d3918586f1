"""What was sent and received with an exchange, how much and how, what was thanked for, and the gifts."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from db.book import Book
from db.queries.exchange.goods import Given, GoodsFacts, Sent, goods
from db.queries.exchange.head import Head
from db.queries.facts import Wording
from db.records.gift import GiftDirection
from db.records.goods import GoodsDirection
from exports.exchange.sheet import Asked, Declared, Sheet
from exports.pages.styles import CELL, CELL_BOLD, HEADING, QUIET, SMALL
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, filled

_UNDER = CELL.but(size=7.5, colour=QUIET)
_DAY = 60.0


def gather(book: Book, exchange: Head, asked: Asked) -> GoodsFacts:
    return goods(book, exchange, asked.language)


def story(facts: GoodsFacts, sheet: Sheet) -> list[Flowable]:
    """Goods each way with their sums, then gifts each way."""
    if facts.is_empty:
        return []
    out: list[Flowable] = []
    for direction, key in ((GoodsDirection.IN, "goods in"), (GoodsDirection.OUT, "goods out")):
        if some := facts.way(direction):
            out += [Text(sheet.phrases(key), HEADING), _goods(some, direction, facts, sheet)]
    for given, key in ((GiftDirection.GIVEN, "gifts given"), (GiftDirection.RECEIVED, "gifts received")):
        if gifts := [one for one in facts.gifts if one.direction is given]:
            out += [Text(sheet.phrases(key), HEADING), _gifts(gifts, sheet)]
    if lacking := len(facts.lacking_thanks):
        out.append(Text(sheet.phrases.count("unthanked", lacking, sheet.formats.number(lacking)), SMALL))
    return out


def _goods(some: Sequence[Sent], direction: GoodsDirection, facts: GoodsFacts, sheet: Sheet) -> Table:
    phrases = sheet.phrases
    columns = (
        Column(phrases("goods what")),
        Column(phrases("quantity"), fixed=66.0, align="end"),
        Column(phrases("sent on"), fixed=_DAY),
        Column(phrases("received on"), fixed=_DAY),
        Column(phrases("worth"), fixed=72.0, align="end"),
    )
    rows = [_row(one, sheet) for one in some]
    if len(some) > 1:
        found = facts.sums(direction)
        quantities = "\n".join(f"{sheet.formats.number(number)} {unit}".rstrip() for unit, number in found.quantities)
        worths = "\n".join(map(sheet.formats.money, found.worths))
        rows.append(Row((phrases("goods in all"), quantities, "", "", worths), CELL_BOLD))
    return Table(columns, rows)


def _row(one: Sent, sheet: Sheet) -> Row:
    number = sheet.formats.number(one.quantity) if one.quantity is not None else ""
    carried = ", ".join(filter(None, (one.carrier, one.tracking)))
    way: list[str | Wording | Part] = _way(one.giver_name, one.receiver_name, sheet)
    under = (way, [carried] if carried else [], _thanks(one, sheet))
    received = sheet.formats.partial_short(one.received) if one.received is not None else ""
    return Row((
        [one.what, *(part for said in under for part in _under(said))],
        f"{number} {one.unit}".strip(),
        sheet.formats.partial_short(one.sent) if one.sent is not None else "",
        sheet.phrases("on its way") if one.is_on_its_way else received,
        sheet.formats.money(one.worth) if one.worth is not None else "",
    ))  # fmt: skip


def _gifts(some: Sequence[Given], sheet: Sheet) -> Table:
    phrases = sheet.phrases
    columns = (
        Column(phrases("day"), fixed=_DAY),
        Column(phrases("goods what"), 1.4),
        Column(phrases("kept where")),
        Column(phrases("worth"), fixed=72.0, align="end"),
    )
    rows = [
        Row((
            sheet.formats.partial_short(one.dated) if one.dated is not None else "",
            [one.what, *_under(_way(one.giver_name, one.receiver_name, sheet)), *_under(_thanks(one, sheet))],
            one.kept_where,
            sheet.formats.money(one.worth) if one.worth is not None else "",
        ))
        for one in some
    ]  # fmt: skip
    return Table(columns, rows)


def _thanks(one: Sent | Given, sheet: Sheet) -> list[str | Wording | Part]:
    """Whether it was thanked for, where it came to us."""
    if one.thanked is not None:
        return [sheet.phrases("thanked for")]
    return [sheet.phrases("not thanked for")] if one.lacks_thanks else []


def _way(giver: Wording, receiver: Wording, sheet: Sheet) -> list[str | Wording | Part]:
    """From whom to whom, as far as is known."""
    if giver.text and receiver.text:
        sentence = sheet.phrases("from whom to whom", giver="{giver}", receiver="{receiver}")
        return filled(sentence, giver=giver, receiver=receiver)
    if giver.text:
        return filled(sheet.phrases("from whom", giver="{giver}"), giver=giver)
    return filled(sheet.phrases("to whom", receiver="{receiver}"), receiver=receiver) if receiver.text else []


def _under(said: Sequence[str | Wording | Part]) -> list[str | Wording | Part]:
    """The same on a line below, smaller."""
    parts = [("\n", ""), *((part, "") if isinstance(part, str) else (part.text, part.language) for part in said)]
    return [Part(text, language, _UNDER) for text, language in parts] if said else []


PAPER = Declared(gather=gather, story=story, chapter=80)
