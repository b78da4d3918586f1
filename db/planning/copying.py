"""A new exchange out of a former one, as one change: what is planned alike is taken over, what came of it is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import inspect

from db.book import Book
from db.change import Change
from db.planning.people import Taken, take_along, turn_round
from db.records.budget_line import BudgetLine
from db.records.exchange import Exchange, ExchangeDirection, ExchangePartnership, ExchangeState
from db.records.exchange_facts import Venue
from db.records.exchange_goal import ExchangeGoal
from db.records.exchange_lead import ExchangeLead
from db.records.programme import ProgrammeItem, ProgrammeState
from db.records.record import Record
from db.rules.shifting import later, shifted
from db.rules.zones import moved, zone_named
from db.values import PartialDate, Texts

_ALIKE = ("exchange_kind", "fields", "occasion", "goals", "risks", "insurance", "series_id")
_TURNED = {ExchangeDirection.IN: ExchangeDirection.OUT, ExchangeDirection.OUT: ExchangeDirection.IN}
_REACHED = ("reached", "judged", "remark")


class To(StrEnum):
    """What the new exchange is to the former one."""

    NEXT = "next"
    RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How the new one shall be. ``starts`` is its first day, None where none is fixed; ``years`` how much later it is
    than the former, for what is known by its year alone.
    """

    title: Texts
    to: To = To.NEXT
    starts: date | None = None
    years: int = 1
    people: Taken = Taken.NOBODY


def plan_like(book: Book, change_title: str, former: UUID, plan: Plan) -> UUID:
    """Write the new exchange down and return its uid.

    The next one has the partnerships, places, leads, goals, programme and budget of the former; its programme goes by
    the same clock times as many days later. The return visit is the other way round, so it has neither places nor
    programme nor budget of it. Raises RuleBroken, NoSuchRecord or CannotWrite.
    """
    with book.change(change_title) as change:
        old = change.get(Exchange, former)
        days = (plan.starts - old.starts.first).days if plan.starts and old.starts else None
        made = _exchange(change, old, plan, days)
        for kind in (ExchangePartnership, ExchangeLead):
            _copy(change, kind, old, made)
        for goal in change.all(ExchangeGoal, exchange=old):
            change.add(ExchangeGoal, **{**_values(goal, without=_REACHED), "exchange_id": made.id})
        if plan.to is To.NEXT:
            _copy(change, Venue, old, made)
            _programme(change, old, made, days)
            for line in change.all(BudgetLine, exchange=old):
                year = None if line.year is None else line.year + plan.years
                change.add(BudgetLine, **{**_values(line), "exchange_id": made.id, "year": year})
            take_along(change, old, made, plan.people)
        else:
            turn_round(change, old, made, plan.people)
        return made.uid


def _exchange(change: Change, old: Exchange, plan: Plan, days: int | None) -> Exchange:
    is_next = plan.to is To.NEXT
    direction = old.direction if is_next or old.direction is None else _TURNED.get(old.direction, old.direction)
    # What was cut short is planned again as it was meant to be.
    ends = old.planned_ends or old.ends
    starts = PartialDate.of(plan.starts) if plan.starts is not None else None
    return change.add(
        Exchange,
        title=plan.title,
        direction=direction,
        state=ExchangeState.PLANNED,
        starts=starts,
        ends=_end(ends, old.starts, starts, days, plan.years),
        zone=old.zone if is_next else None,
        follows_id=old.id if is_next else None,
        returns_id=None if is_next else old.id,
        **{name: getattr(old, name) for name in _ALIKE},
    )


def _end(
    ends: PartialDate | None, began: PartialDate | None, starts: PartialDate | None, days: int | None, years: int
) -> PartialDate | None:
    """The last day, as long after the first as it was; of a date that was not known in full none."""
    if ends is None or starts is None or days is None or began is None or ends.day is None or began.day is None:
        return None
    return shifted(ends, days, years)


def _programme(change: Change, old: Exchange, made: Exchange, days: int | None) -> None:
    """The items as many days later; of an exchange without a day they stay away, as nobody knows when they are."""
    if days is None:
        return
    for item in change.all(ProgrammeItem, exchange=old):
        if item.state is ProgrammeState.CANCELLED:
            continue
        zone = zone_named(item.zone) or zone_named(old.zone) or ZoneInfo("UTC")
        moments = {"starts": item.starts, "ends": item.ends}
        change.add(
            ProgrammeItem,
            **{
                **_values(item),
                **{name: moved(moment, zone, days) for name, moment in moments.items() if moment is not None},
                "exchange_id": made.id,
                "day": later(item.day, days),
                "state": ProgrammeState.PROPOSED,
            },
        )


def _copy(change: Change, kind: type[Record], old: Exchange, made: Exchange) -> None:
    for part in change.all(kind, exchange=old):
        change.add(kind, **{**_values(part), "exchange_id": made.id})


def _values(record: Record, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """The columns of a record that are its own, but those that say what came of it."""
    shared = set(inspect(Record).columns.keys())
    own = (name for name, _ in inspect(type(record)).columns.items() if name not in {*shared, *without})
    return {name: getattr(record, name) for name in own}
