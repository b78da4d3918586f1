"""How an exchange of the sample is written down: what it was, who came, what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState, HowKnown
from db.records.exchange_facts import ResultNumber, Venue
from db.records.exchange_lead import ExchangeLead
from db.records.organisation import Side
from db.records.participant import Attended, Part, Participant
from db.sample.making import Step, Story, Writing, en, on
from db.values import Texts

ZONES = {
    "larkhaven": "America/New_York",
    "bailu": "Asia/Taipei",
    "annental": "Europe/Berlin",
    "porto sereno": "Europe/Lisbon",
    "wexcombe": "Europe/London",
    "baan talay": "Asia/Bangkok",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An exchange in short. ``heads`` are number, words and side; ``numbers`` are number, unit and what was counted."""

    key: str
    title: Texts
    kind: ExchangeKind
    direction: ExchangeDirection
    partners: tuple[str, ...]
    starts: date
    nights: int = 0
    where: str = "larkhaven"
    venue: str = ""
    heads: tuple[tuple[int, str, Side], ...] = ()
    people: tuple[tuple[str, Part], ...] = ()
    audience: int | None = None
    numbers: tuple[tuple[float, str, str], ...] = ()
    summary: Texts | None = None
    results: Texts | None = None
    fields: tuple[str, ...] = ()
    occasion: str | None = None
    state: ExchangeState | None = None
    reason: str | None = None
    series: str = ""
    returns: str = ""
    leads: tuple[tuple[Side, str, str], ...] = ()


def step_of(story: Story, event: Event, title: str = "") -> Step:
    """The change that writes an exchange down: the evening after it, or a while ago where it is still to come."""
    after = event.starts + timedelta(days=event.nights + 1)
    when = after if after <= story.today else story.ago(100)
    name = title or f"Write down “{event.title.in_language('en')}”"
    return Step(when, name, _writer(event))


def _writer(event: Event) -> Callable[[Writing], None]:
    return lambda writing: (write_event(writing, event), None)[1]


def write_event(writing: Writing, event: Event) -> Exchange:
    """Write an exchange with its heads, people, numbers and leads."""
    ends = event.starts + timedelta(days=event.nights)
    over = writing.story.is_over(ends)
    exchange = writing.add(
        Exchange,
        event.key,
        title=event.title,
        exchange_kind=event.kind,
        direction=event.direction,
        state=event.state or (ExchangeState.DONE if over else ExchangeState.PLANNED),
        state_on=ends if over else None,
        state_reason=event.reason,
        starts=on(event.starts),
        ends=on(ends),
        zone=ZONES[event.where],
        fields=list(event.fields) or None,
        occasion=event.occasion,
        summary=event.summary if over or event.state else None,
        results=event.results if over else None,
        audience=event.audience if over else None,
        audience_known=HowKnown.ESTIMATED if event.audience and over else None,
        audience_by="the stewards at the gate" if event.audience and over else None,
        series=writing.at(event.series),
        returns=writing.at(event.returns),
    )
    for position, partner in enumerate(event.partners):
        writing.add(ExchangePartnership, exchange=exchange, partnership=writing[f"case {partner}"], position=position)
    writing.add(Venue, exchange=exchange, place=writing[event.where], name=en(event.venue) if event.venue else None)
    _heads(writing, exchange, event, over)
    _people(writing, exchange, event, over)
    for position, (number, unit, what) in enumerate(event.numbers if over else ()):
        writing.add(
            ResultNumber,
            exchange=exchange,
            what=en(what),
            number=float(number),
            unit=en(unit),
            known=HowKnown.COUNTED,
            position=position,
        )
    for position, (side, person, body) in enumerate(event.leads):
        writing.add(
            ExchangeLead,
            exchange=exchange,
            side=side,
            person=writing.at(person),
            organisation=writing.at(body),
            position=position,
        )
    return exchange


def _heads(writing: Writing, exchange: Exchange, event: Event, over: bool) -> None:  # noqa: FBT001
    for position, (number, words, side) in enumerate(event.heads):
        writing.add(
            Participant,
            exchange=exchange,
            heads=number,
            description=words,
            side=side,
            place=writing["larkhaven" if side is Side.HOME else event.partners[0]] if event.partners else None,
            part=Part.PERFORMER if event.kind is ExchangeKind.ARTS else Part.DELEGATE,
            attended=Attended.YES if over else None,
            position=100 + position,
        )


def _people(writing: Writing, exchange: Exchange, event: Event, over: bool) -> None:  # noqa: FBT001
    for position, (person, part) in enumerate(event.people):
        writing.add(
            Participant,
            exchange=exchange,
            person=writing[person],
            part=part,
            attended=Attended.YES if over else None,
            position=position,
        )
