"""What is on a day, in words: the line that says it, the line below, and a whole day for who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.queries.calendar.entry import DayKind, Entry
from db.records.partnership import PlaceSide
from ui.choices import exchanges
from ui.dates.shown import show_date
from ui.sentences.attention import said
from ui.sentences.days import headline, span
from ui.sentences.events import event_words
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtCore import QLocale

    from db.queries.calendar import DaysThatMatter, WithoutHolidays
    from db.values import Texts


def kind_names() -> dict[DayKind, str]:
    """The kinds in the order in which they are offered."""
    return {
        DayKind.EXCHANGE: tr("Exchanges"),
        DayKind.PROGRAMME: tr("Programmes"),
        DayKind.MEETING: tr("Meetings"),
        DayKind.DUE: tr("Due"),
        DayKind.AGREEMENT: tr("Agreements"),
        DayKind.OFFICE: tr("Offices"),
        DayKind.HOLIDAY: tr("Holidays"),
        DayKind.SCHOOL: tr("Schools"),
    }


def kind_pictures() -> dict[DayKind, str]:
    """The icon of each kind."""
    return {
        DayKind.EXCHANGE: "handshake",
        DayKind.PROGRAMME: "map",
        DayKind.MEETING: "gavel",
        DayKind.DUE: "list-checks",
        DayKind.AGREEMENT: "file-signature",
        DayKind.OFFICE: "id-card",
        DayKind.HOLIDAY: "sprout",
        DayKind.SCHOOL: "book-open",
    }


def entry_words(entry: Entry, today: date, locale: QLocale) -> tuple[str, str]:
    """The line that says what it is, and the one below."""
    title, details = _words(entry, today, locale)
    return title, " · ".join(filter(None, details))


def day_told(day: date, entries: Sequence[Entry], today: date, locale: QLocale) -> str:
    """A day for who cannot see it: "Monday, 18 Jan 2027: Visit, Martin Luther King Jr. Day in Larkhaven"."""
    when = tr("{weekday}, {day}", "the day as a headline").format(
        weekday=locale.standaloneDayName(day.isoweekday()), day=show_date(day, locale)
    )
    called = [_in_short(entry, today, locale) for entry in entries]
    number = sum(entry.kind is DayKind.EXCHANGE for entry in entries)
    if number > 1:
        called.insert(0, tr("%Ln exchanges", "on a day", number))
    return tr("{day}: {things}", "a day and what is on it").format(
        day=when, things=", ".join(called) if called else tr("nothing")
    )


def vague_words(entry: Entry, today: date, locale: QLocale) -> str:
    """What has no day yet, and when it is as far as that is known: "May 2027: Fire brigade"."""
    title, _ = entry_words(entry, today, locale)
    return tr("{when}: {what}", "a date known in part").format(when=span(entry.starts, entry.ends, locale), what=title)


def holidays_unknown(without: Iterable[WithoutHolidays], year: int, locale: QLocale) -> str:
    """That for some places there is no calendar of holidays; "" where there is one for all."""
    places = ", ".join(one.place.called for one in without)
    if not places:
        return ""
    shown = locale.toString(year).replace(locale.groupSeparator(), "")
    return tr("No public holidays of {year} are known for {places}.").format(year=shown, places=places)


def in_the_way(days: DaysThatMatter, locale: QLocale) -> list[str]:
    """A sentence for each holiday, of either side, on the days of an exchange."""
    return [_in_the_way(entry, locale) for entry in days.entries]


def _in_the_way(entry: Entry, locale: QLocale) -> str:
    name, where = _name(entry.name, locale), _where(entry)
    if entry.kind is DayKind.SCHOOL:
        words = (
            tr("Schools in {places} are closed {days}: {name}.")
            if name
            else tr("Schools in {places} are closed {days}.")
        )
        return words.format(places=where, days=span(entry.starts, entry.ends, locale), name=name)
    day = headline(entry.first, locale)
    return tr("{day} is {holiday} in {places}.").format(day=day, holiday=name, places=where)


def _in_short(entry: Entry, today: date, locale: QLocale) -> str:
    if entry.kind is DayKind.HOLIDAY:
        return tr("{holiday} in {places}").format(holiday=_name(entry.name, locale), places=_where(entry))
    if entry.kind is DayKind.PROGRAMME:
        return tr("Programme: {items}").format(items=", ".join(_name(title, locale) for title in entry.titles))
    title, detail = entry_words(entry, today, locale)
    if entry.kind is DayKind.SCHOOL:
        return f"{title}, {detail}" if detail else title
    if entry.is_off:
        return f"{title}, {exchanges.states().get(entry.state, '')}"
    return title


def _words(entry: Entry, today: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    match entry.kind:
        case DayKind.EXCHANGE:
            return _exchange(entry, locale)
        case DayKind.PROGRAMME:
            called = entry.record.called if entry.record else ""
            return ", ".join(_name(title, locale) for title in entry.titles), (tr("Programme"), called)
        case DayKind.MEETING if entry.event is not None:
            title, detail = event_words(entry.event, locale)
            return title, (detail,)
        case DayKind.HOLIDAY:
            word = tr("Day kept every year") if entry.word == "national day" else tr("Public holiday")
            return _name(entry.name, locale), (word, *_by_side(entry))
        case DayKind.SCHOOL:
            word = tr("School holidays") if entry.word == "holiday" else tr("School term")
            days = span(entry.starts, entry.ends, locale)
            return _name(entry.name, locale) or word, (word if entry.name else "", days, *_by_side(entry))
        case _:
            return _wanted(entry, today, locale)


def _exchange(entry: Entry, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    kind = exchanges.exchange_kinds().get(entry.word, tr("Exchange"))
    days = span(entry.starts, entry.ends, locale) if entry.starts != entry.ends else ""
    whose = entry.partnership.called if entry.partnership else ""
    return (entry.record.called if entry.record else "") or kind, (
        kind, exchanges.states().get(entry.state, ""), days, whose,
    )  # fmt: skip


def _wanted(entry: Entry, today: date, locale: QLocale) -> tuple[str, tuple[str, ...]]:
    """What home says of it; an agreement by what happens to it on the day, whether that is past or to come."""
    called, whose = entry.record.called if entry.record else "", entry.partnership.called if entry.partnership else ""
    if entry.word == "renews":
        return tr("An agreement renews itself"), (called, whose)
    if entry.word == "ends":
        return tr("Last day of an agreement"), (called, whose)
    if entry.attention is None:
        return called, (whose,)
    row = said(entry.attention, today, locale)
    return row.title, (*row.details, whose if whose not in row.title else "")


def _by_side(entry: Entry) -> tuple[str, ...]:
    """Which places, those on our side before those of the partners."""
    sides = {
        side: ", ".join(place.called for place in entry.places if place.side is side) for side in PlaceSide
    }  # fmt: skip
    ours, theirs = sides[PlaceSide.HOME], sides[PlaceSide.PARTNER]
    return (
        tr("here, in {places}").format(places=ours) if ours else "",
        tr("there, in {places}").format(places=theirs) if theirs else "",
    )


def _where(entry: Entry) -> str:
    return ", ".join(place.called for place in entry.places)


def _name(name: Texts | None, locale: QLocale) -> str:
    return " ".join(name.in_language(locale.bcp47Name()).split()) if name is not None else ""
