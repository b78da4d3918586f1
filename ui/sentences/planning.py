"""What of an exchange's programme and travel wants a look, in words: in a word for a chip, and in a sentence."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from db.queries.exchange.planning import Want
from ui.choices.exchanges import means
from ui.dates.shown import show_date
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QLocale

    from db.queries.exchange.planning import PlanningDoubt
    from db.queries.exchange.travel import Leg
    from ui.kit.text import Tone

_NAMED = 3


def in_a_word(want: Want) -> str:
    """What is amiss, on a chip."""
    return {
        Want.AT_ONCE: tr("at once with another"),
        Want.OUTSIDE: tr("outside its days"),
        Want.OTHER_DAY: tr("time on another day"),
        Want.NO_ZONE: tr("no time zone"),
        Want.TOLD_TWICE: tr("hour comes twice"),
        Want.NOT_THERE_YET: tr("some arrive later"),
        Want.ALREADY_GONE: tr("some have left"),
        Want.LEG_NO_ZONE: tr("no time zone"),
        Want.LEG_TOLD_TWICE: tr("hour comes twice"),
        Want.SHORT_CONNECTION: tr("little time to change"),
        Want.NOBODY_MEETS: tr("nobody meets them"),
        Want.NOBODY_TRAVELS: tr("nobody on it"),
        Want.NO_WAY_THERE: tr("no journey there"),
        Want.NO_WAY_BACK: tr("no journey back"),
    }[want]


def of_many(want: Want) -> str:
    """Several of a kind in one row."""
    return {
        Want.AT_ONCE: tr("Items at one time"),
        Want.OUTSIDE: tr("Items outside the days of the exchange"),
        Want.OTHER_DAY: tr("Items whose time is on another day"),
        Want.NO_ZONE: tr("Items without a time zone that exists"),
        Want.TOLD_TWICE: tr("Items in the hour that comes twice"),
        Want.NOT_THERE_YET: tr("Items for which some arrive too late"),
        Want.ALREADY_GONE: tr("Items that some cannot stay for"),
        Want.LEG_NO_ZONE: tr("Legs without a time zone that exists"),
        Want.LEG_TOLD_TWICE: tr("Legs in the hour that comes twice"),
        Want.SHORT_CONNECTION: tr("Little time to change"),
        Want.NOBODY_MEETS: tr("Nobody is named to meet those who arrive"),
        Want.NOBODY_TRAVELS: tr("Legs with nobody on them"),
        Want.NO_WAY_THERE: tr("Without a journey there"),
        Want.NO_WAY_BACK: tr("Without a journey back"),
    }[want]


def doubt(one: PlanningDoubt, locale: QLocale) -> tuple[str, str]:
    """One of them: what is amiss, and what belongs to it."""
    values = {
        "item": one.item.title.text if one.item else "",
        "other_item": one.other_item.title.text if one.other_item else "",
        "leg": leg_called(one.leg) if one.leg else "",
        "other_leg": leg_called(one.other_leg) if one.other_leg else "",
        "zone": one.zone,
        "time": duration(timedelta(minutes=max(one.minutes, 0)), locale),
    }
    return _title(one).format(**values), _detail(one, locale).format(**values)


def _title(one: PlanningDoubt) -> str:
    if one.want in {Want.NO_ZONE, Want.LEG_NO_ZONE} and one.zone:
        return tr("There is no time zone “{zone}”")
    if one.want is Want.SHORT_CONNECTION and one.minutes < 0:
        return tr("{other_leg} departs before {leg} arrives")
    return {
        Want.AT_ONCE: tr("“{item}” and “{other_item}” are at one time"),
        Want.OUTSIDE: tr("“{item}” is outside the days of the exchange"),
        Want.OTHER_DAY: tr("The time of “{item}” is on another day than it"),
        Want.NO_ZONE: tr("“{item}” has no time zone"),
        Want.TOLD_TWICE: tr("The clocks say the hour of “{item}” twice"),
        Want.NOT_THERE_YET: tr("Some arrive after “{item}” has begun"),
        Want.ALREADY_GONE: tr("Some depart before “{item}” is over"),
        Want.LEG_NO_ZONE: tr("A time of {leg} has no time zone"),
        Want.LEG_TOLD_TWICE: tr("The clocks say the hour of {leg} twice"),
        Want.SHORT_CONNECTION: tr("Only {time} to change from {leg}"),
        Want.NOBODY_MEETS: tr("Nobody is named to meet {leg}"),
        Want.NOBODY_TRAVELS: tr("Nobody is on {leg}"),
        Want.NO_WAY_THERE: tr("Without a journey there"),
        Want.NO_WAY_BACK: tr("Without a journey back"),
    }[one.want]


def _detail(one: PlanningDoubt, locale: QLocale) -> str:
    if one.guests:
        return named([guest.called for guest in one.guests]).replace("{", "{{").replace("}", "}}")
    clocks = tr("Its time is read by the clocks of the exchange.")
    if one.zone:
        clocks = tr("Choose another one for “{item}”.") if one.item else tr("Choose another one for {leg}.")
    put_back = tr("They are put back that night; the first time is meant.")
    on = one.item.day if one.item else one.leg.arrives.date() if one.leg and one.leg.arrives else None
    said = {
        Want.NO_ZONE: clocks,
        Want.LEG_NO_ZONE: clocks,
        Want.TOLD_TWICE: put_back,
        Want.LEG_TOLD_TWICE: put_back,
        Want.SHORT_CONNECTION: tr("{other_leg} departs then.") if one.minutes >= 0 else "",
        Want.NOBODY_TRAVELS: tr("Say who travels."),
    }
    return said.get(one.want, show_date(on, locale))


def warnings(doubts: Iterable[PlanningDoubt]) -> list[tuple[str, Tone]]:
    """Each kind of them once, as a chip."""
    return [(word, "warning") for word in dict.fromkeys(in_a_word(doubt.want) for doubt in doubts)]


def leg_called(leg: Leg) -> str:
    """As in "BR 87 Taipei → Paris"."""
    number = " ".join(filter(None, (leg.carrier, leg.number))) or (means()[leg.means.value] if leg.means else "")
    way = " → ".join(filter(None, (leg.origin, leg.destination)))
    return " ".join(filter(None, (number, way))) or tr("Journey without a way")


def named(names: Sequence[str]) -> str:
    """The first few of them, and how many more."""
    if len(names) <= _NAMED + 1:
        return ", ".join(names)
    return tr("{names} and {number} more").format(names=", ".join(names[:_NAMED]), number=len(names) - _NAMED)


def duration(takes: timedelta, locale: QLocale) -> str:
    """As in "11 h 40 min"."""
    minutes = round(takes.total_seconds() / 60)
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{minutes} min").format(minutes=locale.toString(rest))
    if not rest:
        return tr("{hours} h").format(hours=locale.toString(hours))
    return tr("{hours} h {minutes} min").format(hours=locale.toString(hours), minutes=locale.toString(rest))
