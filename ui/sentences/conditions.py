"""A grant's conditions in words: what is wanted at least, how much of it there is, and where it is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from db.records.grant import Wanted
from db.records.grant_condition import CountedPer
from db.rules.conditions import Standing
from ui.choices import money
from ui.dates.shown import show_date
from ui.names import country_name
from ui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QLocale

    from db.queries.exchange.conditions import Condition, Each, ReportDue
    from ui.kit.text import Tone


@dataclass(frozen=True, slots=True)
class Said:
    """One row: what is wanted, what more there is to know, and how it stands on a chip."""

    title: str
    detail: str
    chip: str
    tone: Tone


def condition(one: Condition, locale: QLocale) -> Said:
    """The row of a condition."""
    details = [_each(each, locale) for each in one.each]
    if one.unplaced:
        details.append(_unplaced(one.unplaced))
    return Said(wanted(one), " · ".join(details), *_stands(one, locale))


def wanted(one: Condition) -> str:
    """What is wanted: "At least 25 participants from abroad"; what cannot be counted in the words of the book."""
    if one.least is None or one.wanted is Wanted.OTHER:
        return one.remark.strip() or money.wanted()[one.wanted.value]
    return _at_least(one.wanted, one.least) + _for_each(one)


def unmet(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Those that are not met."""
    return tuple(one for one in conditions if one.standing is Standing.SHORT)


def report(one: ReportDue, today: date, locale: QLocale) -> Said:
    """The row of a report that the funder wants."""
    title = one.what.strip() or tr("Report")
    if one.sent_on is not None:
        return Said(title, "", tr("sent {date}").format(date=show_date(one.sent_on, locale)), "good")
    tone: Tone = "warning" if one.is_late(today) else "plain"
    return Said(title, "", tr("due {date}").format(date=show_date(one.due, locale)), tone)


def _at_least(what: Wanted, least: int) -> str:
    match what:
        case Wanted.PARTICIPANTS | Wanted.PARTICIPANTS_PER_PLACE:
            return tr("At least 1 participant") if least == 1 else tr("At least %Ln participants", "", least)
        case Wanted.PARTICIPANTS_FROM_ABROAD:
            return (
                tr("At least 1 participant from abroad")
                if least == 1
                else tr("At least %Ln participants from abroad", "", least)
            )
        case Wanted.PLACES:
            return tr("At least 1 place") if least == 1 else tr("At least %Ln places", "", least)
        case Wanted.DAYS:
            return tr("At least 1 day") if least == 1 else tr("At least %Ln days", "", least)
        case _:
            return tr("At least %Ln % of the cost as our own", "", least)


def _for_each(one: Condition) -> str:
    is_per_place = one.wanted is Wanted.PARTICIPANTS_PER_PLACE and one.counted_per is None
    per = CountedPer.PLACE if is_per_place else one.counted_per
    return f", {money.counted_per()[per.value]}" if per is not None else ""


def _stands(one: Condition, locale: QLocale) -> tuple[str, Tone]:
    if one.standing is Standing.BY_HAND:
        return tr("judge by hand"), "plain"
    if one.there is None or one.least is None:
        return tr("cannot be counted yet"), "plain"
    there, least = locale.toString(one.there), locale.toString(one.least)
    if one.wanted is Wanted.OWN_SHARE:
        there = tr("{number} %").format(number=there)
    if one.standing is Standing.MET:
        return tr("met: {there}").format(there=there), "good"
    return tr("{there} of {least}").format(there=there, least=least), "warning"


def _each(one: Each, locale: QLocale) -> str:
    where = one.place.names[0].text if one.place is not None and one.place.names else country_name(one.country, locale)
    said = tr("{place}: {number}").format(place=where, number=locale.toString(one.there))
    if not one.short:
        return said
    return tr("{place_and_number}, {short} missing").format(place_and_number=said, short=locale.toString(one.short))


def _unplaced(heads: int) -> str:
    return (
        tr("1 person has no place in the list and is not counted")
        if heads == 1
        else tr("%Ln people have no place in the list and are not counted", "", heads)
    )
