"""What a timeline reads of the book: how much happened when, and, where somebody looks, what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from db.queries.timeline import Asked, EventKind, Key, scope_of, stretch
from db.queries.timeline.spread import By, spread
from ui.kit.timestrip import Band
from ui.screens.timeline.rows import Counted
from ui.stages import stage_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from db.book import Book
    from db.queries.timeline import Event

_STAGES = 200


class Reading:
    """Reads the counts at once and the rest when asked. Raises NoSuchRecord for a partnership that is gone."""

    def __init__(self, book: Book, uid: UUID | None, asked: Asked, today: date) -> None:
        self._book, self._today = book, today
        self._scope = scope_of(book, uid)
        every = spread(book, self._scope, replace(asked, kinds=frozenset(EventKind)))
        self.by_kind = every.by_kind()
        """How many there are of each kind, whichever are chosen."""
        # What there is none of need not be looked for again with every page.
        self._asked = replace(asked, kinds=asked.kinds & self.by_kind.keys())
        self.counted = Counted(every.of(asked.kinds), self._ahead(), self._days)
        months = [date.fromisoformat(f"{month}-01") for month in every.counts]
        self.first, self.last = min([*months, today]), max([*months, today])
        self.bands = () if uid is None else tuple(self._bands())

    def events(self, before: Key | None, skip: int, limit: int) -> Sequence[Event]:
        """Events behind a key, so many skipped, so many at most."""
        return stretch(self._book, self._scope, self._asked, before, skip=skip, limit=limit).events

    def _ahead(self) -> int:
        """How many are still to come."""
        if self._asked.last <= self._today:
            return 0
        tomorrow = replace(self._asked, first=max(self._asked.first, self._today + timedelta(days=1)))
        return sum(spread(self._book, self._scope, tomorrow).by_kind().values())

    def _days(self, first: date, last: date) -> Mapping[str, int]:
        asked = self._asked
        within = replace(asked, first=max(first, asked.first), last=min(last, asked.last))
        return spread(self._book, self._scope, within, By.DAY).of(asked.kinds)

    def _bands(self) -> Sequence[Band]:
        """The stages, each until the next."""
        stages = Asked(frozenset({EventKind.STAGE}), last=self._today)
        events = stretch(self._book, self._scope, stages, limit=_STAGES).events[::-1]
        starts = [event.on.first for event in events]
        tones = {"accent": "accent", "good": "good", "warning": "warning"}
        return [
            Band(since, until, stage_name(event.step), tones.get(event.tone, "plain"))  # type: ignore[arg-type]
            for event, since, until in zip(events, starts, [*starts[1:], self._today], strict=True)
        ]
