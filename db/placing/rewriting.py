"""Stays as they shall be, written over those that the book has: with as few records touched as will do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from db.change import Change
from db.queries.exchange.hosting import HostingFacts
from db.queries.exchange.ties import Tie, Tied
from db.records.hosting import Hosting, HostingState
from db.rules.hosting import Stay


def rewrite(change: Change, exchange: UUID, facts: HostingFacts, wanted: Sequence[Stay]) -> None:
    """Let the stays of an exchange be ``wanted``. ``facts`` are those that it has now.

    A stay whose roof and nights do not change is not touched. Who comes under another roof keeps the record, with its
    wishes; how far its hosts are asked and what they were told begins anew. Where nobody sleeps any more, the record
    goes into the bin, unless it holds wishes: then it says that a bed is wanted. Stays are paired with those that they
    return as far as these are known.
    """
    organisations = {hotel.roof: hotel.organisation for hotel in facts.hotels if hotel.organisation}
    left: dict[UUID, list[Stay]] = defaultdict(list)
    goal, kept = set(wanted), set(facts.stays)
    for stay in facts.stays:
        if stay not in goal:
            left[stay.sleeper].append(stay)
    fresh = [stay for stay in wanted if stay not in kept]
    for stay in sorted(fresh, key=lambda one: one.uid is None):
        former = _former(left[stay.sleeper], stay)
        if former is None or former.uid is None:
            record = change.add(Hosting, exchange=exchange, participant=stay.sleeper, **_all(stay, organisations))
        else:
            left[stay.sleeper].remove(former)
            record = change.get(Hosting, former.uid)
            nights = {"first_night": stay.first_night, "last_night": stay.last_night}
            anew = _all(stay, organisations, former) if stay.roof != former.roof else nights
            change.edit(record, **anew)
        _pair(change, record, facts.ties.get(stay.sleeper, ()), stay)
    for stays in left.values():
        for stay in stays:
            _let_go(change, stay)


def pair_with(change: Change, record: Hosting, other: UUID | None) -> None:
    """Link a stay and the one in the other direction with each other, or part them where there is none."""
    for former in change.all(Hosting, pair=record):
        change.edit(former, pair=None)
    change.edit(record, pair=other)
    if other is not None:
        theirs = change.get(Hosting, other)
        for former in change.all(Hosting, pair=theirs):
            if former is not record:
                change.edit(former, pair=None)
        change.edit(theirs, pair=record)


def _former(left: Sequence[Stay], stay: Stay) -> Stay | None:
    """The record that a stay takes over: its own, else one without a roof, else any of the same guest."""
    own = [one for one in left if one.uid == stay.uid]
    roofless = [one for one in left if one.roof is None]
    return next(iter((*own, *roofless, *left)), None) if stay.uid is None or own else None


def _all(stay: Stay, organisations: Mapping[Any, Any], former: Stay | None = None) -> dict[str, Any]:
    organisation = organisations.get(stay.roof)
    in_family = isinstance(stay.roof, UUID) and organisation is None
    return {
        "household": stay.roof if in_family else None,
        "hotel": stay.roof if isinstance(stay.roof, str) else None,
        "hotel_organisation": organisation.uid if organisation is not None else None,
        "first_night": stay.first_night,
        "last_night": stay.last_night,
        "state": stay.state if stay.roof is not None else HostingState.PROPOSED,
        "told_on": stay.told_on,
        "room": stay.room or None,
        "wishes": stay.wishes or (former.wishes if former else None) or None,
    }


def _pair(change: Change, record: Hosting, ties: Sequence[Tie], stay: Stay) -> None:
    """Pair a stay with the one that it returns; one that goes elsewhere now is no return any more."""
    hosted = (tie for tie in ties if tie.is_pair and tie.tied is Tied.HOSTED_THEM)
    returned = next((tie.hosting for tie in hosted if tie.home == stay.roof), None)
    if returned is not None or (record.pair_id is not None and stay.pair is None):
        pair_with(change, record, returned)


def _let_go(change: Change, stay: Stay) -> None:
    if stay.uid is None:
        return
    record = change.get(Hosting, stay.uid)
    if stay.wishes:
        change.edit(
            record, household=None, hotel=None, hotel_organisation=None, room=None, told_on=None,
            state=HostingState.PROPOSED,
        )  # fmt: skip
    else:
        change.bin(record)
