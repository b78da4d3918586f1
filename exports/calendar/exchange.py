"""The programme and journeys of an exchange as a calendar for the phones of those who take part.

Times are written as moments in UTC: every phone shows them by the clocks of where it is, and no table of a zone has to
be believed. Nothing private goes in, and no name of a participant: the file is handed from phone to phone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from icalendar import Calendar, Event

from db.book import Book
from db.queries.exchange.clocks import Elsewhere
from db.queries.exchange.head import Head
from db.queries.exchange.programme import Item, Programme, programme
from db.queries.exchange.travel import Leg, Travel, travel
from db.queries.facts import Wording
from db.queries.the_association import association_facts, the_association
from db.records.programme import ProgrammeState
from db.rules.programme import is_for
from exports.formats import Formats
from exports.phrases import Phrases, spoken
from exports.text.clean import clean

_STATUS = {
    ProgrammeState.PROPOSED: "TENTATIVE", ProgrammeState.CONFIRMED: "CONFIRMED", ProgrammeState.DONE: "CONFIRMED",
    ProgrammeState.CANCELLED: "CANCELLED",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose calendar: everybody's, that of one ``group``, or of one ``participant`` (who may be in that group).

    ``language`` is a BCP 47 tag, "" the association's. Without ``programme`` or ``journeys`` only the others go in.
    """

    language: str = ""
    group: str = ""
    participant: UUID | None = None
    parts: frozenset[str] = field(default=frozenset({"programme", "journeys"}))


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What to write, and how many entries it has."""

    data: bytes
    entries: int


def exchange_calendar(book: Book, head: Head, whose: Whose) -> CalendarFile:
    """The calendar of an exchange; one without entries where nothing of it has a day."""
    row = the_association(book)
    association = association_facts(book, row, whose.language or "en")
    language = whose.language or association.language
    plan, legs = programme(book, head, language), travel(book, head, language)
    telling = _Telling(Phrases(spoken(language)), Formats(spoken(language)))
    calendar = Calendar()
    calendar.add("prodid", "-//Twinbook//Twinbook//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    named = head.title.text or head.called
    calendar.add(
        "x-wr-calname", clean(telling.phrases("calendar of", exchange=named, association=association.name.text))
    )
    events = [*_items(plan, whose, telling), *_legs(legs, whose, telling)]
    for event in events:
        calendar.add_component(event)
    return CalendarFile(calendar.to_ical(), len(events))


@dataclass(frozen=True, slots=True)
class _Telling:
    phrases: Phrases
    formats: Formats


def _items(plan: Programme, whose: Whose, telling: _Telling) -> Iterable[Event]:
    if "programme" not in whose.parts:
        return ()
    chosen = plan.of_participant(whose.participant, whose.group) if whose.participant else plan.of_group(whose.group)
    return [_item(item, telling) for item in chosen.items]


def _legs(legs: Travel, whose: Whose, telling: _Telling) -> Iterable[Event]:
    if "journeys" not in whose.parts:
        return ()
    chosen = legs.of_participant(whose.participant) if whose.participant else legs.legs
    if whose.group and not whose.participant:
        chosen = [
            leg for leg in chosen if any(one.in_group and is_for((one.in_group,), whose.group) for one in leg.on_board)
        ]
    return [_leg(leg, telling) for leg in chosen if leg.departs or leg.arrives]


def _item(item: Item, telling: _Telling) -> Event:
    phrases = telling.phrases
    title = item.title.text or phrases("no name")
    event = _event(item.uid, item.made, item.changed)
    event.add("summary", clean(phrases("calendar cancelled", what=title) if item.is_cancelled else title))
    event.add("status", _STATUS[item.state])
    if item.starts is None:
        _days(event, item.day)
    else:
        _moments(event, item.starts, item.ends)
    place = item.place.names[0].text if item.place and item.place.names else ""
    _add(event, "location", ", ".join(filter(None, (item.venue, place))))
    if item.groups:
        event.add("categories", [clean(group) for group in item.groups])
    besides = ", ".join(_called(one.names) for one in item.named if one.person is not None)
    told = [
        item.titles[1].text if len(item.titles) > 1 else "",
        phrases("calendar local", time=telling.formats.clock(item.starts, item.ends)) if item.starts else "",
        _elsewhere(item.elsewhere, telling),
        phrases("item for", who=", ".join(filter(None, (*item.groups, item.who)))) if item.groups or item.who else "",
        phrases("item with", who=besides) if besides else "",
        phrases("item contact", who=_called(item.contact_names)) if item.contact_names else "",
        phrases("item transport", what=item.transport) if item.transport else "",
        phrases("item dress", what=item.dress) if item.dress else "",
    ]
    _add(event, "description", "\n".join(filter(None, told)))
    return event


def _leg(leg: Leg, telling: _Telling) -> Event:
    phrases, formats = telling.phrases, telling.formats
    event = _event(leg.uid, leg.made, leg.changed)
    carried = " ".join(filter(None, (leg.carrier, leg.number))) or (
        phrases.code("means", leg.means.value) if leg.means else ""
    )
    title = phrases("calendar to", carried=carried, place=leg.destination).strip() if leg.destination else carried
    event.add("summary", clean(title or phrases("no name")))
    event.add("status", "CONFIRMED")
    if leg.departs:
        _moments(event, leg.departs, leg.arrives)
    elif leg.arrives:
        _moments(event, leg.arrives, None)
    _add(event, "location", leg.origin or leg.destination)
    arrives = leg.arrives and phrases(
        "calendar arrives", day=formats.day_short(leg.arrives.date()), time=formats.clock(leg.arrives)
    )
    told = [
        phrases("leg from to", origin=leg.origin, destination=leg.destination)
        if leg.origin and leg.destination
        else "",
        phrases("calendar local", time=formats.clock(leg.departs)) if leg.departs else "",
        arrives or "",
        phrases("calendar met by", who=_called(leg.met_by_names)) if leg.met_by_names else "",
        leg.remark,
    ]
    _add(event, "description", "\n".join(filter(None, told)))
    return event


def _event(uid: UUID, made: datetime, changed: datetime) -> Event:
    """Its record's uid is the event's, so that a later file takes the place of what an earlier one brought. SEQUENCE is
    the seconds from the first writing to the last: it grows with each change and needs no memory of its own.
    """
    event = Event()
    event.add("uid", str(uid))
    event.add("dtstamp", changed.astimezone(UTC).replace(microsecond=0))
    event.add("created", made.astimezone(UTC).replace(microsecond=0))
    event.add("last-modified", changed.astimezone(UTC).replace(microsecond=0))
    event.add("sequence", max(int((changed - made).total_seconds()), 0))
    return event


def _moments(event: Event, starts: datetime, ends: datetime | None) -> None:
    event.add("dtstart", starts.astimezone(UTC))
    if ends is not None and ends > starts:
        event.add("dtend", ends.astimezone(UTC))


def _days(event: Event, day: date) -> None:
    """A whole day; its end is the day behind it (3.6.1)."""
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")


def _elsewhere(there: Elsewhere | None, telling: _Telling) -> str:
    if there is None:
        return ""
    time = telling.formats.clock(there.starts, there.ends)
    if not there.days:
        return telling.phrases("calendar elsewhere", place=there.place.text, time=time)
    day = telling.formats.day_short(there.starts.date())
    return telling.phrases("calendar elsewhere on", place=there.place.text, time=time, day=day)


def _called(names: Iterable[Wording]) -> str:
    return " ".join(name.text for name in names)


def _add(event: Event, name: str, text: str) -> None:
    if text := clean(text):
        event.add(name, text)
