"""Who of those who come to an exchange wants a bed, on which nights, and what counts where they sleep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from uuid import UUID

from db.queries.exchange.crossing import is_at_home
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest, Roster
from db.queries.exchange.ties import Tie
from db.rules.hosting import Sleeper, Stay
from db.rules.sexes import sex_of


def wants_bed(exchange: Head, guest: Guest) -> bool:
    """Whether somebody who comes wants a bed: not online, not as a host, and not where they are at home.

    Nobody puts up the visitors of a festival, who come without names and of neither side.
    """
    if exchange.is_online or not guest.is_coming or is_at_home(exchange, guest):
        return False
    return guest.person is not None or guest.side is not None


def sleepers(
    exchange: Head,
    guests: Roster,
    stays: Sequence[Stay],
    earlier: Mapping[UUID, Sequence[Tie]],
    nights: tuple[date | None, date | None],
) -> list[Sleeper]:
    """Those who want a bed, and those who have one though they would not need it."""
    family = {uid: group - {uid} for group in guests.families for uid in group}
    spans: dict[UUID, tuple[date, date]] = {}
    for stay in stays:
        if stay.roof is not None:
            first, last = spans.get(stay.sleeper, (stay.first_night, stay.last_night))
            spans[stay.sleeper] = min(first, stay.first_night), max(last, stay.last_night)
    found: list[Sleeper] = []
    for guest in guests.coming:
        span = _wanted(exchange, guest, nights) or spans.get(guest.uid)
        if span is not None:
            found.append(_sleeper(guest, span, family.get(guest.uid, frozenset()), earlier.get(guest.uid, ())))
    return found


def _wanted(exchange: Head, guest: Guest, nights: tuple[date | None, date | None]) -> tuple[date, date] | None:
    """The nights on which a guest wants a bed."""
    first, last = nights
    if first is None or last is None or not wants_bed(exchange, guest):
        return None
    comes = guest.first_day or first
    goes = guest.last_day - timedelta(days=1) if guest.last_day else last
    return (comes, goes) if comes <= goes else None


def _sleeper(guest: Guest, nights: tuple[date, date], family: frozenset[UUID], earlier: Sequence[Tie]) -> Sleeper:
    return Sleeper(
        guest.uid, guest.called, *nights, guest.heads, guest.age, guest.is_minor, sex_of(guest.gender),
        guest.languages, guest.allergens, guest.diet,
        bool(guest.allergens or guest.allergies or guest.health or guest.mobility or guest.diet),
        guest.smokes, family, guest.together_with,
        frozenset(tie.home for tie in earlier if tie.is_pair),
        frozenset(tie.home for tie in earlier if not tie.is_pair),
    )  # fmt: skip
