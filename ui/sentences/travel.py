"""The journeys of an exchange in words: the rows of their legs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records.journey import JourneyWay
from ui.dates.shown import show_date, show_time
from ui.kit.agendarow import AgendaRow
from ui.sentences.planning import duration, leg_called, named, warnings
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QLocale

    from db.queries.exchange.planning import PlanningDoubt
    from db.queries.exchange.travel import Leg
    from ui.kit.text import Tone


def way_words(way: JourneyWay | None) -> str:
    """The heading above the legs of a way."""
    return {
        JourneyWay.THERE: tr("There"),
        JourneyWay.BETWEEN: tr("On the way"),
        JourneyWay.BACK: tr("Back"),
        None: tr("Which way is not known"),
    }[way]


def way_row(way: JourneyWay | None, legs: Sequence[Leg]) -> AgendaRow:
    """The heading of a way."""
    called = way_words(way)
    number = tr("1 leg") if len(legs) == 1 else tr("%Ln legs", "of a journey", len(legs))
    return AgendaRow(("way", way), called, f"{called}. {number}", lines=(number,), day=way, is_heading=True)


def leg_row(leg: Leg, doubtful: Iterable[PlanningDoubt], locale: QLocale) -> AgendaRow:
    """A leg: when it departs and arrives by the clocks of either end, how long it takes, who is on it."""
    title = leg_called(leg)
    lead = _times(leg, locale)
    moment = leg.departs or leg.arrives
    under = show_date(moment.date(), locale) if moment else ""
    said = [_on_board(leg), _met(leg), leg.remark]
    lines = tuple(filter(None, (_takes(leg, locale), " · ".join(filter(None, said)))))
    chips: list[tuple[str, Tone]] = []
    if leg.days_later:
        chips.append((_later(leg.days_later, locale), "accent"))
    chips += warnings(doubtful)
    told = ". ".join(filter(None, (title, lead, under, *lines, *(word for word, _ in chips))))
    return AgendaRow(leg.uid, title, told, lead, under, lines, tuple(chips), leg.way, is_movable=True)


def _times(leg: Leg, locale: QLocale) -> str:
    if leg.departs is None and leg.arrives is None:
        return tr("No time yet")
    departs = show_time(leg.departs, locale) if leg.departs else "?"
    arrives = show_time(leg.arrives, locale) if leg.arrives else "?"
    return f"{departs} – {arrives}"


def _later(days: int, locale: QLocale) -> str:
    if days < 0:
        return tr("arrives the day before by the calendar")
    number = locale.toString(days)
    return tr("+1 day") if days == 1 else tr("+{number} days").format(number=number)


def _takes(leg: Leg, locale: QLocale) -> str:
    """How long it takes, and by which clocks its times are told."""
    said: list[str] = []
    if leg.takes is not None:
        said.append(duration(leg.takes, locale))
    if leg.departs is not None and leg.arrives is not None and leg.departs.utcoffset() != leg.arrives.utcoffset():
        said.append(tr("each time by the clocks there"))
    return " · ".join(said)


def _on_board(leg: Leg) -> str:
    if not leg.on_board:
        return ""
    number = tr("1 person") if leg.heads == 1 else tr("%Ln people", "", leg.heads)
    names = [" ".join(name.text for name in one.names) for one in leg.on_board]
    return tr("{number}: {names}").format(number=number, names=named(names))


def _met(leg: Leg) -> str:
    return tr("Met by {person}").format(person=leg.met_by.called) if leg.met_by is not None else ""
