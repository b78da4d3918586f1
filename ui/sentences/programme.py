"""The programme of an exchange in words: the rows of its days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.records.programme import ProgrammeState
from ui.choices.exchanges import programme_states
from ui.dates.shown import show_times, show_weekday
from ui.kit.agendarow import AgendaRow
from ui.sentences.planning import named, warnings
from ui.shown import show_amount
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QLocale

    from db.queries.exchange.clocks import Elsewhere
    from db.queries.exchange.planning import PlanningDoubt
    from db.queries.exchange.programme import Day, Item
    from ui.kit.text import Tone

_TONES: dict[ProgrammeState, Tone] = {ProgrammeState.PROPOSED: "accent", ProgrammeState.CANCELLED: "warning"}


def day_row(day: Day, number_of_items: int, locale: QLocale) -> AgendaRow:
    """The heading of a day. ``number_of_items`` are those that are shown."""
    said = [tr("day {number}").format(number=locale.toString(day.number))] if day.number else [tr("outside its days")]
    if not number_of_items:
        said.append(tr("nothing planned yet"))
    called = show_weekday(day.on, locale)
    told = [called, *said]
    if number_of_items:
        told.append(tr("1 item") if number_of_items == 1 else tr("%Ln items", "of a programme", number_of_items))
    return AgendaRow(
        ("day", day.on), called, ". ".join(told), lines=(" · ".join(said),), day=day.on, is_heading=True
    )  # fmt: skip


def item_row(item: Item, doubtful: Iterable[PlanningDoubt], locale: QLocale) -> AgendaRow:
    """An item with its times here and there, where it is, for whom, and what to know of it."""
    lead = show_times(item.starts, item.ends, locale) if item.starts else tr("All day")
    under = elsewhere(item.elsewhere, locale) if item.elsewhere else ""
    title = item.title.text or tr("Item without a title")
    lines = tuple(filter(None, (_where(item), _whom(item), _to_know(item, locale))))
    words = programme_states()
    chips: list[tuple[str, Tone]] = [(group, "plain") for group in item.groups]
    if item.state in _TONES:
        chips.append((words[item.state.value], _TONES[item.state]))
    chips += warnings(doubtful)
    told = ". ".join(filter(None, (lead, title, under, *lines, *(word for word, _ in chips))))
    return AgendaRow(
        item.uid, title, told, lead, under, () if item.is_cancelled else lines, tuple(chips), item.day,
        is_struck=item.is_cancelled, is_movable=True,
    )  # fmt: skip


def elsewhere(there: Elsewhere, locale: QLocale) -> str:
    """What the clocks of the other side say: "Bailu, next day: 7:00 – 9:00"."""
    times = show_times(there.starts, there.ends, locale)
    said = {
        0: tr("{place}: {times}", "what the clocks say there"),
        1: tr("{place}, next day: {times}"),
        -1: tr("{place}, day before: {times}"),
    }
    return said[max(min(there.days, 1), -1)].format(place=there.place.text, times=times)


def _where(item: Item) -> str:
    place = item.place.names[0].text if item.place is not None and item.place.names else ""
    return ", ".join(filter(None, (item.venue, place)))


def _whom(item: Item) -> str:
    names = [" ".join(name.text for name in one.names) for one in item.named]
    said = [tr("For {whom}").format(whom=item.who)] if item.who else []
    if names:
        said.append(tr("With {people}").format(people=named(names)))
    if item.contact is not None:
        said.append(tr("Contact: {person}").format(person=item.contact.called))
    return " · ".join(said)


def _to_know(item: Item, locale: QLocale) -> str:
    said = [item.transport, tr("Dress: {dress}").format(dress=item.dress) if item.dress else ""]
    if item.cost is not None:
        said.append(f"{show_amount(item.cost.minor, item.cost.currency, locale)} {item.cost.currency}")
    return " · ".join(filter(None, said))
