"""How the partnerships stand, in words, and the one sentence that sums the day up."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from db.values import PartialDate
from ui.sentences.days import short
from ui.stages import stage_name, stage_picture
from ui.words import tr

if TYPE_CHECKING:
    from db.queries.home import Home, HomePartnership
    from db.rules.quiet import Quiet
    from ui.kit.text import Tone

_TONES: dict[str, Tone] = {"active": "good", "dormant": "warning", "suspended": "warning", "annulled": "warning"}
QUIET_PICTURE = "hourglass"
"""The icon of a partnership that is going quiet."""
_MANY = 36
"""Months from which on years are said."""
_BEGINNINGS = ("idea", "exploring", "negotiating", "approved")


def sum_up(found: Home) -> str:
    """What wants somebody, in one breath: "3 things are late. 4 more are due this week."."""
    late, week, later = (len(group.entries) for group in found.groups)
    if not late and not week:
        return tr("Nothing is late, and nothing is due this week.") if later else tr("Nothing wants you today.")
    if not late:
        due = tr("One thing wants you this week.") if week == 1 else tr("%Ln things want you this week.", "", week)
        return tr("{due} Nothing is late.").format(due=due)
    behind = tr("One thing is late.") if late == 1 else tr("%Ln things are late.", "", late)
    if not week:
        return tr("{late} Nothing else is due this week.").format(late=behind)
    more = tr("One more is due this week.") if week == 1 else tr("%Ln more are due this week.", "", week)
    return tr("{late} {due}").format(late=behind, due=more)


def stage_tone(stage: str) -> Tone:
    """The tone of the chip that says a stage."""
    return _TONES.get(stage, "accent" if stage in _BEGINNINGS else "plain")


def stage_chip(one: HomePartnership) -> tuple[str, Tone, str]:
    """The stage, or that it is going quiet, which is what one must know first: the words, their tone, a picture."""
    if one.quiet is not None:
        return tr("Going quiet"), "warning", QUIET_PICTURE
    return stage_name(one.stage), stage_tone(one.stage), stage_picture(one.stage)


def going_quiet(quiet: Quiet) -> str:
    """That nothing was heard, and for how long."""
    return tr("Going quiet: {time}").format(time=long_time(quiet.months))


def long_time(months: int) -> str:
    """A time in months, from three years on in years."""
    if months >= _MANY:
        return tr("%Ln years", "", months // 12)
    return tr("1 month") if months == 1 else tr("%Ln months", "", months)


def standing(one: HomePartnership, on: date, locale: QLocale) -> str:
    """What was last between the two, and what is next."""
    if one.quiet is not None:
        silent = tr("no letter and no exchange for {time}").format(time=long_time(one.quiet.months))
        since = short(PartialDate.of(one.quiet.since), on, locale)
        return tr("{silent}, since {date}").format(silent=silent, date=since)
    told: list[str] = []
    if one.last_exchange is not None:
        last = one.last_exchange.ends or one.last_exchange.starts
        told.append(tr("last exchange {date}").format(date=short(last, on, locale)))
    if one.next_exchange is not None:
        told.append(tr("next {date}").format(date=short(one.next_exchange.starts, on, locale)))
    return " · ".join(told) or tr("no exchange yet")


def lately_when(moment: datetime, on: date, locale: QLocale) -> str:
    """When something was written down: the time if it was today, else yesterday or the day."""
    here = moment.astimezone()
    if here.date() == on:
        time = locale.toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
        return tr("today {time}").format(time=time)
    if (on - here.date()).days == 1:
        return tr("yesterday")
    return short(PartialDate.of(here.date()), on, locale)
