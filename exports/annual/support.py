"""What carries the work: networks, thanks, money and grants; and what comes next."""

from __future__ import annotations

from reportlab.platypus import Flowable

from db.queries.annual_facts import MoneyLine, Thanks
from db.queries.facts import Sum, Wording
from exports.annual.options import Setting
from exports.annual.partnerships import coming
from exports.pages.rows import Timeline
from exports.pages.styles import CELL_BOLD, HEADING, LEAD
from exports.pages.table import Column, Row, Table
from exports.pages.text import Part, Text, Words, paragraphs


def networks(setting: Setting) -> list[Flowable]:
    """The wider bodies that the association belongs to."""
    phrases, formats = setting.phrases, setting.formats
    rows = [
        Row(
            (
                network.name,
                network.part,
                formats.partial_short(network.since) if network.since is not None else "",
                "\n".join(formats.money(dues) for dues in network.dues) or "–",
                formats.day_short(network.report_due) if network.report_due is not None else "–",
            )
        )
        for network in setting.facts.networks
    ]
    columns = (
        Column(phrases("network"), 1.6),
        Column(phrases("part")),
        Column(phrases("member since"), fixed=70.0),
        Column(phrases("dues"), fixed=64.0, align="end"),
        Column(phrases("report due"), fixed=72.0),
    )
    return [Table(columns, rows)] if rows else []


def thanks(setting: Setting) -> list[Flowable]:
    """Everyone who is to be thanked: by name with consent, else by number."""
    groups = [group for group in setting.facts.thanks if group.names or group.unnamed]
    if not groups:
        return []
    out: list[Flowable] = [Text(setting.phrases("thanks intro"), LEAD)]
    for group in groups:
        out += [Text(setting.phrases(group.group), HEADING), Text(_names(setting, group), LEAD.but(size=9.5))]
    return out


def _names(setting: Setting, group: Thanks) -> list[Wording | str | Part]:
    out: list[Wording | str | Part] = []
    for name in group.names:
        out += [*([" · "] if out else []), name]
    if group.unnamed:
        key = "unnamed" if out else "only unnamed"
        out += [
            *([" "] if out else []),
            setting.phrases.count(key, group.unnamed, setting.formats.number(group.unnamed)),
        ]
    return out


def money(setting: Setting) -> list[Flowable]:
    """Income and expense by category with the year before, one table a currency; and the grants."""
    out: list[Flowable] = []
    currencies = dict.fromkeys(line.amount.currency for line in setting.facts.money)
    for currency in currencies:
        lines = [line for line in setting.facts.money if line.amount.currency == currency]
        if len(currencies) > 1:
            out.append(Text(currency, HEADING))
        out.append(_statement(setting, currency, lines))
    if setting.facts.grants:
        out += [Text(setting.phrases("grants"), HEADING), _grants(setting)]
    return out


def _statement(setting: Setting, currency: str, lines: list[MoneyLine]) -> Table:
    phrases = setting.phrases

    def amounts(now: int, before: int | None) -> tuple[str, str]:
        return (
            setting.formats.money(Sum(currency, now)),
            "" if before is None else setting.formats.money(Sum(currency, before)),
        )

    rows: list[Row] = []
    totals: dict[str, tuple[int, int]] = {}
    for direction, title in (("in", "income"), ("out", "expense")):
        part = [line for line in lines if line.direction == direction]
        now, before = sum(line.amount.now for line in part), sum(line.amount.before or 0 for line in part)
        totals[direction] = (now, before)
        rows += [Row((line.category, *amounts(line.amount.now, line.amount.before))) for line in part]
        rows.append(Row((phrases(title), *amounts(now, before)), CELL_BOLD))
    result = [totals["in"][at] - totals["out"][at] for at in (0, 1)]
    rows.append(Row((phrases("result of the year"), *amounts(result[0], result[1])), CELL_BOLD))
    columns = (
        Column(phrases("category")),
        Column(setting.year, fixed=96.0, align="end"),
        Column(setting.year_before, fixed=96.0, align="end"),
    )
    return Table(columns, rows)


def _grants(setting: Setting) -> Table:
    phrases, formats = setting.phrases, setting.formats
    rows: list[Row] = []
    for grant in setting.facts.grants:
        cells: tuple[Words, ...] = (
            grant.funder,
            grant.title,
            phrases.code("grant state", grant.state),
            formats.money(grant.awarded) if grant.awarded is not None else "–",
            formats.money(grant.spent) if grant.spent is not None else "–",
            formats.day_short(grant.report_due) if grant.report_due is not None else "–",
        )
        rows.append(Row(cells))
    columns = (
        Column(phrases("funder"), 1.2),
        Column(phrases("grant"), 1.4),
        Column(phrases("status"), fixed=52.0),
        Column(phrases("awarded"), fixed=66.0, align="end"),
        Column(phrases("spent"), fixed=66.0, align="end"),
        Column(phrases("report due"), fixed=62.0),
    )
    return Table(columns, rows)


def outlook(setting: Setting) -> list[Flowable]:
    """What the chair says of the time to come, and the days that are known."""
    out: list[Flowable] = list(paragraphs(setting.options.outlook, LEAD))
    if setting.facts.outlook:
        events: list[tuple[Words, Words]] = []
        for day in setting.facts.outlook:
            partner = setting.short_name(day.partnership)
            what: list[Wording | str | Part] = list(coming(setting, day))
            if isinstance(partner, (Wording, Part)) and partner.text:
                what += [" · ", partner]
            events.append((setting.formats.partial_short(day.on), what))
        if out:
            out.append(Text(setting.phrases("coming days"), HEADING))
        out.append(Timeline(events))
    return out
