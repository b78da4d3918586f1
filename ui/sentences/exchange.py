"""An exchange in words: the line below its title, its chips, its numbers, and what it returns or follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from db.queries.exchange.looks import What
from db.queries.exchange.overview import Tie
from db.rules.zones import zone_named
from db.values import PartialDate
from ui.choices import exchanges, people
from ui.choices.money import wanted
from ui.dates.shown import show_date
from ui.names import country_name
from ui.sentences.days import short, span, when_due
from ui.shown import show_amount
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from db.queries.exchange.conditions import Condition
    from db.queries.exchange.glance import Glance
    from db.queries.exchange.head import Head
    from db.queries.exchange.numbers import FromPlace, Numbers
    from db.queries.exchange.overview import Item, Lead, LetterLine, TaskLine, Tied
    from db.queries.facts import Sum
    from ui.kit.text import Tone

_PLACES = 5
"""So many places are named; the rest are counted."""


def standing(found: Glance, locale: QLocale) -> str:
    """Who goes where, when it is, how many take part, who hosts, what it returns: one line."""
    numbers = found.numbers
    direction = exchanges.directions().get(found.head.direction, "") if found.head.direction else ""
    told = [direction, days(found.head, locale)]
    if numbers.people:
        told.append(people_said(numbers.people, locale))
    if numbers.families:
        families = numbers.families
        told.append(tr("1 host family") if families == 1 else tr("%Ln host families", "", families))
    told += [returned(each, locale) for each in found.tied if each.tie is Tie.RETURNS]
    return " · ".join(filter(None, told))


def returned(other: Tied, locale: QLocale) -> str:
    """That it is the return of another one, which is told by its month, or by its title where no day is known."""
    if other.starts is None:
        return tr("returns “{exchange}”").format(exchange=other.exchange.called)
    month = show_date(PartialDate(other.starts.year, other.starts.month), locale)
    return tr("returns the visit of {month}").format(month=month)


def chips(found: Glance) -> list[tuple[str, Tone]]:
    """What is missing, where it must be seen from every tab."""
    missing = found.numbers.consents_missing if any(look.what is What.CONSENT_MISSING for look in found.looks) else 0
    if not missing:
        return []
    return [(tr("1 consent missing") if missing == 1 else tr("%Ln consents missing", "", missing), "warning")]


def days(head: Head, locale: QLocale) -> str:
    """From when to when, and that it was cut short."""
    if head.starts is None:
        return tr("No day yet")
    said = _span(head.starts, head.ends, locale)
    if head.planned_ends is not None and head.planned_ends != head.ends:
        planned = show_date(head.planned_ends, locale)
        return tr("{days}, cut short: it was to end on {planned}").format(days=said, planned=planned)
    return said


def _span(first: PartialDate, last: PartialDate | None, locale: QLocale) -> str:
    """As the locale writes a span of days (CLDR): "Jan 18 – 26, 2027"."""
    exact = last is not None and first.day is not None and last.day is not None
    if last is None or not exact or first.approximate or last.approximate or first == last:
        return span(first, last, locale)
    from babel.core import UnknownLocaleError
    from babel.dates import format_interval

    try:
        return format_interval(first.first, last.last, "yMMMd", locale=locale.name())
    except (UnknownLocaleError, ValueError):
        return span(first, last, locale)


def people_said(number: int, locale: QLocale) -> str:
    """How many people; thousands with their mark."""
    return tr("1 person") if number == 1 else tr("{number} people").format(number=locale.toString(number))


def reason(head: Head, locale: QLocale) -> str:
    """Its state with the day and the reason, where there is more to say than its chip does."""
    if head.state_on is None and not head.state_reason:
        return ""
    said = exchanges.states().get(head.state, head.state)
    if head.state_on is not None:
        said = tr("{state} since {date}").format(state=said, date=show_date(head.state_on, locale))
    return tr("{state}: {reason}").format(state=said, reason=head.state_reason) if head.state_reason else said


def figures(numbers: Numbers, locale: QLocale) -> list[tuple[str, str]]:
    """The numbers as labels with what they stand for; what is nought is left out."""
    told: list[tuple[str, str]] = []
    if numbers.people:
        told.append((tr("People"), locale.toString(numbers.people)))
    told += [(exchanges.parts().get(part, part), locale.toString(count)) for part, count in numbers.parts]
    if numbers.minors:
        told.append((tr("Under age"), locale.toString(numbers.minors)))
    if len(numbers.sides) > 1:
        told += [(people.sides().get(side, side), locale.toString(count)) for side, count in numbers.sides]
    told += _places(numbers.places, locale)
    if numbers.countries > 1:
        told.append((tr("Countries"), locale.toString(numbers.countries)))
    if numbers.nights_in_families:
        told.append((tr("Nights in families"), locale.toString(numbers.nights_in_families)))
    if numbers.budget or numbers.spent:
        told.append((tr("Budget"), _money(numbers, locale)))
    told += [(_wanted(each), _reached(each, locale)) for each in numbers.conditions if each.there is not None]
    return told


def _places(places: Sequence[FromPlace], locale: QLocale) -> list[tuple[str, str]]:
    if len(places) < 2:
        return []
    told: list[tuple[str, str]] = []
    for each in places[:_PLACES]:
        place = each.place.names[0].text if each.place is not None and each.place.names else tr("without a place")
        country = country_name(each.country, locale)
        name = tr("from {place}, {country}").format(place=place, country=country) if country else place
        told.append((name, locale.toString(each.heads)))
    if len(places) > _PLACES:
        left = len(places) - _PLACES
        heads = sum(each.heads for each in places[_PLACES:])
        told.append((tr("from %Ln more places", "", left), locale.toString(heads)))
    return told


def _money(numbers: Numbers, locale: QLocale) -> str:
    planned, spent = money(numbers.budget, locale), money(numbers.spent, locale)
    if not numbers.budget:
        return tr("spent {spent}").format(spent=spent)
    return tr("{planned}, spent {spent}").format(planned=planned, spent=spent) if numbers.spent else planned


def money(sums: Sequence[Sum], locale: QLocale) -> str:
    """Amounts, one for each currency."""
    return " + ".join(
        tr("{currency} {amount}").format(currency=each.currency, amount=show_amount(each.minor, each.currency, locale))
        for each in sums
    )


def _wanted(condition: Condition) -> str:
    return tr("Grant: {condition}").format(condition=wanted().get(condition.wanted, condition.wanted).lower())


def _reached(condition: Condition, locale: QLocale) -> str:
    there, least = locale.toString(condition.there or 0), locale.toString(condition.least or 0)
    return tr("{there} of {least}").format(there=there, least=least)


def venues(head: Head, locale: QLocale) -> list[str]:
    """Where it is: the house, the place, the country."""
    told: list[str] = []
    for venue in head.venues:
        place = venue.place.names[0].text if venue.place is not None and venue.place.names else ""
        country = country_name(venue.place.country, locale) if venue.place is not None else ""
        told.append(", ".join(filter(None, (venue.house.text, place, country))))
    return told


def tie(other: Tied, locale: QLocale) -> tuple[str, str]:
    """The other exchange, and what it is to this one."""
    words = {
        Tie.RETURNS: tr("This one is its return visit"),
        Tie.RETURNED_BY: tr("Its return visit"),
        Tie.FOLLOWS: tr("The one before"),
        Tie.FOLLOWED_BY: tr("The one after"),
    }
    return other.exchange.called, " · ".join(filter(None, (words[other.tie], show_date(other.starts, locale))))


def lead(one: Lead) -> tuple[str, str]:
    """Who leads, and for which side."""
    who = one.person or one.organisation
    body = one.organisation.called if one.person and one.organisation else ""
    side = people.sides().get(one.side, "")
    return who.called if who else "", " · ".join(filter(None, (one.part, body, side)))


def item(one: Item, on: date, locale: QLocale) -> tuple[str, str, str]:
    """What it is, at which times by the clocks there and where, and on which day."""
    zone = zone_named(one.zone)
    at = [_clock(moment, zone, locale) for moment in (one.starts, one.ends) if moment is not None]
    times = tr("{first} – {last}", "times of day").format(first=at[0], last=at[1]) if len(at) > 1 else "".join(at)
    return one.item.called, " · ".join(filter(None, (times, one.where))), short(one.day, on, locale)


def _clock(moment: datetime, zone: ZoneInfo | None, locale: QLocale) -> str:
    there = moment.astimezone(zone)
    return locale.toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)


def task(one: TaskLine, on: date, locale: QLocale) -> tuple[str, str, str, Tone]:
    """What is to be done, by whom, until when, and whether it is late."""
    due = when_due(PartialDate.of(one.due), on, locale) if one.due else ""
    is_late = one.due is not None and one.due < on
    return one.task.called or tr("Task without a title"), one.who, due, "warning" if is_late else "accent"


def letter(one: LetterLine, on: date, locale: QLocale) -> tuple[str, str, str]:
    """Its subject, whose it is, and its day."""
    directions = {"in": tr("Letter to us"), "out": tr("Letter from us")}
    day = short(one.dated, on, locale) if one.dated else ""
    return one.letter.called or tr("Letter without a subject"), directions.get(one.direction, tr("Letter")), day
