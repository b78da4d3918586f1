"""A partnership in words: its head, its stage track, its agreements, who is in office."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QLocale, QTime

from db.queries.case.facts import AgreementLine, ComingDay, Header, NextStep, Position, TrackStep
from db.queries.offices.facts import OfficeLine
from db.rules.lifecycle import TRACK, Stage
from ui.choices.agreements import agreement_kinds
from ui.choices.partnerships import partnership_kinds
from ui.choices.people import role_kinds
from ui.dates.shown import show_date
from ui.kit.stagestep import Step, When
from ui.names import country_name
from ui.sentences.days import short
from ui.sentences.evidence import item_said, wants
from ui.sentences.standing import QUIET_PICTURE, going_quiet, stage_tone
from ui.stages import stage_name, stage_picture
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from db.queries.case import Case
    from ui.kit.text import Tone

_MILES = 0.621371
"""Miles in a kilometre, for who counts in them."""
_RESTS = frozenset({Stage.DORMANT, Stage.SUSPENDED})


def chips(header: Header, locale: QLocale) -> list[tuple[str, Tone, str]]:
    """What kind it is, where it stands, and which concerns are open: words, their tone and a picture, if one."""
    stage = stage_name(header.stage)
    if header.stage_since is not None:
        since = show_date(header.stage_since, locale)
        stage = tr("{stage} since {date}").format(stage=stage, date=since)
    found: list[tuple[str, Tone, str]] = [
        (partnership_kinds().get(header.kind, ""), "accent", ""),
        (stage, stage_tone(header.stage), stage_picture(header.stage)),
    ]
    if header.quiet is not None:
        found.append((going_quiet(header.quiet), "warning", QUIET_PICTURE))
    if number := header.open_concerns:
        found.append((tr("1 open concern") if number == 1 else tr("%Ln open concerns", "", number), "warning", ""))
    return found


def owed_chips(header: Header) -> list[tuple[str, Tone]]:
    """The answers that are owed, by us and by them; each leads to the letters that wait."""
    found: list[tuple[str, Tone]] = []
    if owed := header.replies_owed:
        found.append((tr("1 answer owed") if owed == 1 else tr("%Ln answers owed", "", owed), "warning"))
    if owed := header.replies_owed_by_them:
        found.append((tr("1 answer owed to us") if owed == 1 else tr("%Ln answers owed to us", "", owed), "plain"))
    return found


def silence(case: Case, locale: QLocale) -> str:
    """Why a partnership is going quiet: when the last letter and the last exchange were. Nothing where it is not."""
    heard = case.heard
    if case.header.quiet is None or heard is None:
        return ""
    letter = (
        tr("last letter {date}").format(date=show_date(heard.letter, locale)) if heard.letter else tr("no letter yet")
    )
    exchange = (
        tr("last exchange {date}").format(date=show_date(heard.exchange, locale))
        if heard.exchange
        else tr("no exchange yet")
    )
    return tr("{letter}, {exchange}").format(letter=letter, exchange=exchange)


def facts(header: Header, moment: datetime, locale: QLocale) -> list[str]:
    """Countries, distance, the time there, and who looks after it."""
    countries = dict.fromkeys(country_name(place.country, locale) for place in header.places)
    told = [" · ".join(filter(None, countries))]
    if header.title is not None:
        told.insert(0, " ⇄ ".join(place.called for place in header.places))
    if header.distance_km is not None:
        told.append(distance(header.distance_km, locale))
    told.append(time_there(header.time_zone, moment, locale))
    if header.caretaker is not None:
        told.append(tr("in the care of {person}").format(person=header.caretaker.called))
    return list(filter(None, told))


def distance(kilometres: int, locale: QLocale) -> str:
    """In the unit that the reader's country measures roads in."""
    if locale.measurementSystem() is QLocale.MeasurementSystem.MetricSystem:
        return tr("{number} km").format(number=locale.toString(kilometres))
    return tr("{number} miles").format(number=locale.toString(round(kilometres * _MILES)))


def time_there(zone: str | None, moment: datetime, locale: QLocale) -> str:
    """What the clocks of the partner say; nothing where its zone is not known."""
    try:
        there = moment.astimezone(ZoneInfo(zone)) if zone else None
    except (ZoneInfoNotFoundError, ValueError):
        return ""
    if there is None:
        return ""
    time = locale.toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    weekday = locale.standaloneDayName(there.isoweekday(), QLocale.FormatType.LongFormat)
    return tr("there it is {time}, {weekday}").format(time=time, weekday=weekday)


def step_of(track: TrackStep, locale: QLocale) -> Step:
    """A step for the painted track."""
    when = {Position.PAST: When.PAST, Position.NOW: When.NOW, Position.AHEAD: When.AHEAD}[track.position]
    dated = show_date(track.on, locale)
    if when is When.NOW and dated:
        dated = tr("{date} –", "from this day on").format(date=dated)
    picture = "" if track.stage in TRACK else stage_picture(track.stage)
    return Step(stage_name(track.stage), dated, when, picture=picture, dashed=track.stage in _RESTS)


def next_step(step: NextStep, *, on_track: bool) -> Step:
    """A step that may come next, for the painted track; what it wants and has is told."""
    told = " ".join(filter(None, (wants(step.stage), *(item_said(item) for item in step.wanted))))
    words = tr("{stage}, may come next. {wanted}").format(stage=stage_name(step.stage), wanted=told)
    picture = "" if on_track else stage_picture(step.stage)
    return Step(stage_name(step.stage), "", When.NEXT if on_track else When.BRANCH, words.strip(), picture)


def office(line: OfficeLine, locale: QLocale) -> tuple[str, str]:
    """The office with its body, and who holds it until when."""
    title = line.office.in_language(locale.bcp47Name()) if line.office else role_kinds().get(line.kind, "")
    where = tr("{office}, {body}").format(office=title, body=line.body.called) if title else line.body.called
    who = line.person.called
    if line.is_acting:
        who = tr("{person}, acting").format(person=who)
    if line.until is not None:
        who = tr("{person} · until {date}").format(person=who, date=show_date(line.until, locale))
    return where, who


def agreement(line: AgreementLine, on: date, locale: QLocale) -> tuple[str, str, str]:
    """Its title, since when it is in force, and the day that comes next with its date."""
    kind = agreement_kinds().get(line.kind, "")
    title = line.called or kind
    told = [kind if line.called else ""]
    if line.effective is not None:
        told.append(tr("in force since {date}").format(date=show_date(line.effective, locale)))
    told.append(
        tr("until {date}").format(date=show_date(line.expires, locale)) if line.expires else tr("without an end")
    )
    return title, " · ".join(filter(None, told)), _coming(line, on, locale)


def _coming(line: AgreementLine, on: date, locale: QLocale) -> str:
    if line.coming is None or line.coming_on is None:
        return ""
    day = short(line.coming_on, on, locale)
    if line.coming is ComingDay.ANNIVERSARY:
        return tr("{years} years on {date}").format(years=locale.toString(line.years or 0), date=day)
    words = {
        ComingDay.EXPIRES: tr("ends {date}"),
        ComingDay.NOTICE_ENDS: tr("notice until {date}"),
        ComingDay.RENEWS: tr("renews itself {date}"),
    }
    return words[line.coming].format(date=day)
