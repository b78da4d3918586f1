"""An exchange in words: the line below its title, its chips, its numbers, and what it returns or follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.exchange.looks import What
from ui.choices import exchanges, people
from ui.choices.money import wanted
from ui.dates.shown import show_date
from ui.names import country_name
from ui.sentences.days import span
from ui.shown import show_amount
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QLocale

    from db.queries.exchange.conditions import Condition
    from db.queries.exchange.glance import Glance
    from db.queries.exchange.head import Head
    from db.queries.exchange.numbers import FromPlace, Numbers
    from db.queries.facts import Sum
    from ui.kit.text import Tone

_PLACES = 5
"""So many places are named; the rest are counted."""


def standing(found: Glance, locale: QLocale) -> str:
    """When it is, how many take part, who hosts, what it returns: one line."""
    numbers = found.numbers
    told = [days(found.head, locale)]
    if numbers.people:
        told.append(people_said(numbers.people, locale))
    if numbers.families:
        families = numbers.families
        told.append(tr("1 host family") if families == 1 else tr("%Ln host families", "", families))
    if found.head.returns is not None:
        told.append(tr("returns “{exchange}”").format(exchange=found.head.returns.called))
    return " · ".join(filter(None, told)) or tr("Nothing is known yet but its name.")


def chips(found: Glance) -> list[tuple[str, Tone]]:
    """What is missing, where it must be seen from every tab."""
    missing = found.numbers.consents_missing if any(look.what is What.CONSENT_MISSING for look in found.looks) else 0
    if not missing:
        return []
    return [(tr("1 consent missing") if missing == 1 else tr("%Ln consents missing", "", missing), "warning")]


def days(head: Head, locale: QLocale) -> str:
    """From when to when, and that it was cut short."""
    if head.starts is None:
        return tr("no day yet")
    said = span(head.starts, head.ends, locale)
    if head.planned_ends is not None and head.planned_ends != head.ends:
        planned = show_date(head.planned_ends, locale)
        return tr("{days}, cut short: it was to end on {planned}").format(days=said, planned=planned)
    return said


def people_said(number: int, locale: QLocale) -> str:
    """How many people; thousands with their mark."""
    return tr("1 person") if number == 1 else tr("{number} people").format(number=locale.toString(number))


def state(head: Head, locale: QLocale) -> str:
    """Its state, since when, and why."""
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
