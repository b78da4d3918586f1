"""What happened, in the words of a printed page: the line that says it and the line below, for each kind of event."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from uuid import UUID

from db.queries.facts import Sum
from db.queries.timeline import Event, EventKind
from db.values import PartialDate
from exports.formats import Formats
from exports.phrases import Phrases
from exports.timeline.years import Entry

_Words = tuple[str, Sequence[str]]


class Telling:
    """Tells events in one language; ``names`` are those of partnerships where several are told together."""

    def __init__(self, phrases: Phrases, formats: Formats, names: Mapping[UUID, str], today: date) -> None:
        self._phrases, self._formats, self._names, self._today = phrases, formats, names, today
        self._say: dict[EventKind, Callable[[Event], _Words]] = {
            EventKind.STAGE: self._stage,
            EventKind.AGREEMENT: self._agreement,
            EventKind.EXCHANGE: self._exchange,
            EventKind.LETTER: self._letter,
            EventKind.DECISION: self._decision,
            EventKind.OFFICE: self._office,
        }

    def entry(self, event: Event) -> Entry:
        """One event as it is set."""
        title, details = self._say.get(event.kind, self._stepped)(event)
        is_ahead = event.on.first > self._today
        partnerships = ", ".join(self._names[uid] for uid in event.partnerships if uid in self._names)
        said = [self._phrases("planned one") if is_ahead else "", *details, partnerships]
        day = self._day(event.on)
        return Entry(day, event.kind, title or self._kind(event), " · ".join(filter(None, said)), is_ahead)

    def _day(self, on: PartialDate) -> str:
        """Without the year, which stands in the margin; of a date known by its year alone nothing is left but that."""
        if on.month is None:
            return self._phrases("circa", date=str(on.year)) if on.approximate else ""
        return self._formats.within_year(on)

    def _kind(self, event: Event) -> str:
        return self._phrases(f"event: {event.kind}")

    def _step(self, event: Event) -> str:
        return self._phrases(f"step: {event.step}") if event.step else ""

    def _stage(self, event: Event) -> _Words:
        reason = _text(event, self._formats.language)
        return self._phrases.code("stage", event.step), (
            self._kind(event), self._by(event), self._votes(event), reason,
        )  # fmt: skip

    def _agreement(self, event: Event) -> _Words:
        kind = self._phrases.code("agreement kind", event.word) if event.word else self._kind(event)
        title = ": ".join(filter(None, (event.record.called or kind, self._step(event))))
        hands = f"{self._phrases('signed by')} {event.name}" if event.name else ""
        return title, (kind, event.register, hands, _text(event, self._formats.language))

    def _exchange(self, event: Event) -> _Words:
        kind = self._phrases.code("exchange kind", event.word) if event.word else self._kind(event)
        way = self._phrases.code("direction", event.direction) if event.direction else ""
        state = "" if event.state in {"", "done"} else self._phrases.code("exchange state", event.state)
        until = event.until if event.until != event.on else None
        days = self._formats.stretch(event.on, until) if until else ""
        numbers = [
            self._phrases.count(key, number, self._formats.number(number))
            for key, number in (("heads", event.people), ("host families", event.hosts), ("visitors", event.audience))
            if number
        ]
        return event.record.called or kind, (kind, way, state, days, *numbers)

    def _letter(self, event: Event) -> _Words:
        kind = self._phrases.code("channel", event.word) if event.word else self._kind(event)
        key = {"in": "letter in", "out": "letter out"}.get(event.direction, "")
        way = self._phrases(key, kind=kind) if key else kind
        towards = "letter from" if event.direction == "in" else "letter to"
        who = self._phrases(towards, who=event.who.called) if event.who else ""
        return event.record.called or kind, (way, event.register, who, self._owed(event))

    def _owed(self, event: Event) -> str:
        if not event.owed_by:
            return ""
        owed = self._phrases("owed: us" if event.owed_by == "us" else "owed: them")
        until = event.owed_until
        return self._phrases("owed until", owed=owed, date=self._formats.partial_short(until)) if until else owed

    def _decision(self, event: Event) -> _Words:
        title = ": ".join(filter(None, (event.record.called, self._step(event))))
        state = self._phrases.code("decision state", event.state) if event.state and not event.step else ""
        return title, (self._kind(event), event.register, self._by(event), state, self._votes(event))

    def _office(self, event: Event) -> _Words:
        who = event.who.called if event.who else event.record.called
        key = "leaves office" if event.step == "ends" else "takes office"
        office = event.office.in_language(self._formats.language) if event.office else ""
        return self._phrases(key, who=who), (" ".join(office.split()), event.body.called if event.body else "")

    def _stepped(self, event: Event) -> _Words:
        """A record with its step, if it has several, and whoever and whatever else is known of it."""
        title = ": ".join(filter(None, (event.record.called, self._step(event))))
        word = self._phrases.code("word", event.word) if event.word else ""
        who = event.who.called if event.who else ""
        money = self._formats.money(Sum(event.currency, event.amount)) if event.amount and event.currency else ""
        return title, (self._kind(event), word, who, event.body.called if event.body else "", money, event.name)

    def _by(self, event: Event) -> str:
        return self._phrases("by", who=event.body.called) if event.body else ""

    def _votes(self, event: Event) -> str:
        vote = event.votes
        if vote is None:
            return ""
        if vote.is_unanimous:
            return self._phrases("unanimous")
        yes, no = (self._formats.number(number or 0) for number in (vote.votes_for, vote.against))
        if vote.abstained:
            return self._phrases("votes abstained", yes=yes, no=no, abstained=self._formats.number(vote.abstained))
        return self._phrases("votes", yes=yes, no=no)


def _text(event: Event, language: str) -> str:
    return " ".join(event.reason.in_language(language).split()) if event.reason else ""
