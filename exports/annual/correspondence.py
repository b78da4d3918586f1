"""Correspondence: in and out by month, and for each partnership how much and how soon both sides answered."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from db.queries.annual_facts import Written
from db.queries.letters.statistics import Exchanged
from db.records.letter import OwedBy
from exports.annual.options import Setting
from exports.charts.bars import Bar, Columns, Legend
from exports.pages.styles import CELL_BOLD, SMALL, SUBTITLE
from exports.pages.table import Column, Row, Table
from exports.pages.text import Text, Words

_MOST_MONTHS = 24


def correspondence(setting: Setting) -> list[Flowable]:
    """Nothing where no letter went either way, nothing was answered and no answer is owed."""
    facts = setting.facts
    if not _is_any(facts.written) and not any(_is_any(one.written) for one in facts.partnerships):
        return []
    subtitle = setting.phrases("with before", now=setting.year, before=setting.year_before)
    return [Text(subtitle, SUBTITLE.but(after=7.0)), *_chart(setting), _table(setting), *_remarks(setting)]


def _is_any(written: Written) -> bool:
    now = written.now
    return any((now.letters.incoming, now.letters.outgoing, *now.owed.values())) or _days(now) != (None, None)


def _days(written: Exchanged) -> tuple[int | None, int | None]:
    return written.days.by_us, written.days.by_them


def _chart(setting: Setting) -> list[Flowable]:
    months, number = setting.facts.written.now.months, setting.formats.number
    if len(months) > _MOST_MONTHS:
        years: dict[str, tuple[int, int]] = {}
        for first, letters in months.items():
            incoming, outgoing = years.get(str(first.year), (0, 0))
            years[str(first.year)] = (incoming + letters.incoming, outgoing + letters.outgoing)
        title, groups = "letters by year", list(years.items())
    else:
        name = setting.formats.month_initial
        title = "letters by month"
        groups = [(name(first), (letters.incoming, letters.outgoing)) for first, letters in months.items()]
    if not any(sum(both) for _, both in groups):
        return []
    bars = [Bar(name, ours, theirs, number(ours), number(theirs)) for name, (theirs, ours) in groups]
    phrases = setting.phrases
    return [Legend(phrases(title), phrases("letters out"), phrases("letters in")), Columns(bars)]


def _table(setting: Setting) -> Table:
    phrases, facts = setting.phrases, setting.facts
    rows = [Row((setting.partners(one), *_cells(setting, one.written))) for one in facts.partnerships]
    # Of a single partnership the total would say the same once more.
    if len(facts.partnerships) != 1:
        rows.append(Row((phrases("all letters"), *_cells(setting, facts.written)), CELL_BOLD))
    columns = (
        Column(phrases("partner")),
        Column(phrases("letters in"), fixed=42.0, align="end"),
        Column(phrases("letters out"), fixed=42.0, align="end"),
        Column(phrases("days by us"), fixed=62.0, align="end"),
        Column(phrases("days by them"), fixed=62.0, align="end"),
        Column(phrases("owed by us"), fixed=34.0, align="end"),
        Column(phrases("owed to us"), fixed=40.0, align="end"),
    )
    return Table(columns, rows)


def _cells(setting: Setting, written: Written) -> Sequence[Words]:
    now, before = written.now, written.before
    earlier = Exchanged() if before is None else before
    is_known = before is not None

    def beside(value: int | None, was: int | None) -> str:
        """A number, in brackets that of the span before where it had one."""
        text = "–" if value is None else setting.formats.number(value)
        return f"{text} ({setting.formats.number(was)})" if is_known and was is not None else text

    return (
        beside(now.letters.incoming, earlier.letters.incoming),
        beside(now.letters.outgoing, earlier.letters.outgoing),
        beside(now.days.by_us, earlier.days.by_us),
        beside(now.days.by_them, earlier.days.by_them),
        *(setting.formats.number(now.owed[side]) if now.owed.get(side) else "–" for side in OwedBy),
    )


def _remarks(setting: Setting) -> list[Flowable]:
    """How the letters came and went, the longest waits, and what is counted how."""
    phrases, number, now = setting.phrases, setting.formats.number, setting.facts.written.now
    totals = {channel: both.incoming + both.outgoing for channel, both in now.channels.items()}
    channels = ", ".join(phrases.count(f"letters by: {each}", total, number(total)) for each, total in totals.items())
    longest = [
        phrases.count(key, days, number(days))
        for key, days in (("longest by us", now.longest.by_us), ("longest by them", now.longest.by_them))
        if days is not None
    ]
    said = [
        phrases("letters by channel", channels=channels) if channels else "",
        *longest,
        phrases("letters counted so"),
    ]
    return [Text(" ".join(filter(None, said)), SMALL)]
