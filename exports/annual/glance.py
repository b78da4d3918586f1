"""The foreword, and the year at a glance: six numbers with last year beside them, two charts and the map."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable

from db.queries.annual_facts import Month
from db.queries.facts import Figure, Money, PlaceFacts, Sum, Wording
from exports.annual.options import Setting
from exports.charts.bars import Bar, Columns, Legend, Rows
from exports.maps.world import Pin, WorldMap
from exports.pages.blocks import Figures, Number
from exports.pages.styles import LEAD, QUIET_TEXT, SUBTITLE
from exports.pages.text import Text, paragraphs

_MOST_MONTHS = 24


def foreword(setting: Setting) -> list[Flowable]:
    """The chair's words, and the chair's name under them."""
    out: list[Flowable] = list(paragraphs(setting.options.foreword, LEAD))
    if out and setting.options.foreword_by.text.strip():
        out.append(Text(setting.options.foreword_by, QUIET_TEXT.but(before=7.0)))
    return out


def glance(setting: Setting) -> list[Flowable]:
    """Never empty: a year without anything says so."""
    subtitle = setting.phrases("with before", now=setting.year, before=setting.year_before)
    out: list[Flowable] = [Text(subtitle, SUBTITLE), Figures(_numbers(setting))]
    out += _months(setting)
    out += _kinds(setting)
    out += _map(setting)
    return out


def _numbers(setting: Setting) -> list[Number]:
    facts, phrases, formats = setting.facts.glance, setting.phrases, setting.formats
    out = [
        Number(
            formats.number(facts.exchanges.now),
            phrases.count("exchanges", facts.exchanges.now)
            if facts.exchanges.now
            else phrases("no exchange", year=setting.year),
            _before(setting, facts.exchanges),
        ),
        _counted(setting, "people took part", facts.people, accent=True),
        _counted(setting, "nights hosted", facts.nights),
    ]
    incoming, outgoing = facts.letters_in, facts.letters_out
    if incoming.now or outgoing.now:
        value = phrases("in and out", incoming=formats.number(incoming.now), outgoing=formats.number(outgoing.now))
        label = phrases("letters")
    else:
        value, label = "0", phrases("no letter", year=setting.year)
    before = ""
    if incoming.before is not None and outgoing.before is not None:
        before = phrases(
            "in and out", incoming=formats.number(incoming.before), outgoing=formats.number(outgoing.before)
        )
    out.append(Number(value, label, before))
    days = facts.answer_days
    if days is None:
        out.append(Number("–", phrases("no answer yet")))
    else:
        was = "" if days.before is None else phrases.count("days", days.before)
        out.append(Number(phrases.count("days", days.now), phrases("usual time to answer"), was))
    if not facts.money:
        out.append(Number("–", phrases("no money")))
    return [*out, *(_money(setting, money) for money in facts.money)]


def _counted(setting: Setting, key: str, figure: Figure, *, accent: bool = False) -> Number:
    number = setting.formats.number
    before = "" if figure.before is None else number(figure.before)
    return Number(number(figure.now), setting.phrases.count(key, figure.now), before, accent)


def _before(setting: Setting, figure: Figure) -> str:
    if figure.before is None:
        return ""
    one_year = (setting.facts.span.last - setting.facts.span.first).days <= 366
    return setting.phrases("before" if one_year else "before in span", value=setting.formats.number(figure.before))


def _money(setting: Setting, money: Money) -> Number:
    currency, short = money.raised.currency, setting.formats.money_short
    label = setting.phrases("raised and spent", spent=short(Sum(currency, money.spent.now)))
    before = ""
    if money.raised.before is not None and money.spent.before is not None:
        raised, spent = (short(Sum(currency, value)) for value in (money.raised.before, money.spent.before))
        before = f"{raised} · {spent}"
    return Number(short(Sum(currency, money.raised.now)), label, before)


def _months(setting: Setting) -> list[Flowable]:
    months = setting.facts.months
    if not any(month.people.now or month.people.before for month in months):
        return []
    by_year = len(months) > _MOST_MONTHS
    bars = _year_bars(setting, months) if by_year else _month_bars(setting, months)
    compared = not by_year and any(bar.before for bar in bars)
    title = setting.phrases("people by year" if by_year else "people by month")
    return [Legend(title, setting.year, setting.year_before if compared else None), Columns(bars)]


def _month_bars(setting: Setting, months: Sequence[Month]) -> list[Bar]:
    number, name = setting.formats.number, setting.formats.month_initial
    return [Bar(name(month.first), month.people.now, month.people.before, number(month.people.now)) for month in months]


def _year_bars(setting: Setting, months: Sequence[Month]) -> list[Bar]:
    years: dict[int, int] = {}
    for month in months:
        years[month.first.year] = years.get(month.first.year, 0) + month.people.now
    return [Bar(str(year), people, None, setting.formats.number(people)) for year, people in years.items()]


def _kinds(setting: Setting) -> list[Flowable]:
    kinds = [kind for kind in setting.facts.kinds if kind.exchanges.now or kind.exchanges.before]
    if not kinds:
        return []
    number = setting.formats.number
    kinds.sort(key=lambda kind: (-kind.exchanges.now, -(kind.exchanges.before or 0)))
    bars = [
        Bar(
            setting.phrases.code("exchange kind", kind.kind),
            kind.exchanges.now,
            kind.exchanges.before,
            number(kind.exchanges.now),
        )
        for kind in kinds
    ]
    compared = any(kind.exchanges.before for kind in kinds)
    before = [number(kind.exchanges.before or 0) for kind in kinds] if compared else []
    legend = Legend(setting.phrases("exchanges by kind"), setting.year, setting.year_before if compared else None)
    return [CondPageBreak(min(60.0 + 21.0 * len(bars), 300.0)), legend, Rows(bars, before)]


def _map(setting: Setting) -> list[Flowable]:
    partners = [
        pin
        for partnership in setting.facts.partnerships
        for place in partnership.partners
        if (pin := _pin(setting, place)) is not None
    ]
    if not partners:
        return []
    title = setting.phrases("where our partners are")
    return [WorldMap(title, _pin(setting, setting.facts.association.home), partners)]


def _pin(setting: Setting, place: PlaceFacts) -> Pin | None:
    if place.latitude is None or place.longitude is None:
        return None
    names: list[Wording | str] = []
    for name in place.names[:2]:
        names += [*([" "] if names else []), name]
    return Pin(names or setting.phrases("no name"), place.longitude, place.latitude)
