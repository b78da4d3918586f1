"""The proposal: from guests and homes to stays with their reasons, and to who is left without a bed and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from uuid import UUID

from db.placing.assigning import assign_groups
from db.placing.costs import Whole
from db.placing.ground import Ground, ground
from db.placing.proposal import Bedless, Placed, Proposal
from db.placing.reasons import Company, reasons
from db.placing.together import assign_together
from db.placing.trading import better
from db.placing.weights import USUAL, Weights
from db.rules.clashes import bars, clashes, of_check
from db.rules.hosting import Clash, Clashing, Home, Sleeper, Stay


def propose(
    guests: Sequence[Sleeper],
    homes: Sequence[Home],
    fixed: Sequence[Stay] = (),
    others: Sequence[Stay] = (),
    weights: Weights = USUAL,
) -> Proposal:
    """A placement of all guests on the nights on which ``fixed``, which stays as it is, gives them no bed.

    ``others`` are stays of other exchanges, which take beds. Never a hard clash; in each night as many guests in beds
    as there can be beside what is fixed. The same question has the same answer. A participant of several heads gets
    only beds that are left over.
    """
    known = {guest.uid: guest for guest in guests}
    kept = [stay for stay in fixed if stay.roof is not None and stay.sleeper in known]
    on = ground(guests, homes, kept, others, weights)
    place = assign_together(on, weights)
    better(on, weights, place)
    assign_groups(on, place)
    stays = list(_stays(on, place))
    found = clashes(guests, homes, [*kept, *stays], others)
    by_stay: dict[tuple[UUID, object], list[Clashing]] = defaultdict(list)
    for one in found:
        if one.sleeper is not None and one.clash is not Clash.NOT_ASKED:
            by_stay[one.sleeper, one.roof].append(one)
    at, company = {home.uid: home for home in homes}, Company([*kept, *stays])
    placed = [
        Placed(
            stay,
            tuple(reasons(known[stay.sleeper], at[stay.roof], stay, company)),
            tuple(by_stay[stay.sleeper, stay.roof]),
        )
        for stay in stays
        if isinstance(stay.roof, UUID)
    ]
    without = [(one, one.sleeper) for one in found if one.clash is Clash.NO_BED and one.sleeper is not None]
    lacking = {uid for _, uid in without}
    return Proposal(
        tuple(placed),
        tuple(_bedless(on, place, one, known[uid]) for one, uid in without),
        tuple(one for one in found if one.clash is not Clash.NOT_ASKED),
        sum(guest.heads for guest in guests),
        sum(guest.heads for guest in guests if guest.uid not in lacking),
    )


def _stays(on: Ground, place: Whole) -> Iterator[Stay]:
    """The proposed beds as stays: periods in a row in one home are one."""
    for g, guest in enumerate(on.guests):
        stay: Stay | None = None
        for p, period in enumerate(on.periods):
            number = int(place[g, p]) if on.wants[g, p] else -1
            home = on.homes[number].uid if number >= 0 else None
            if stay is not None and stay.roof == home:
                stay = Stay(guest.uid, home, stay.first_night, period.last)
                continue
            if stay is not None:
                yield stay
            stay = Stay(guest.uid, home, period.first, period.last) if home is not None else None
        if stay is not None:
            yield stay


def _bedless(on: Ground, place: Whole, one: Clashing, guest: Sleeper) -> Bedless:
    """Why there is no bed: what keeps the guest from those that are left on the first of these nights."""
    p = next(number for number, period in enumerate(on.periods) if period.first <= one.first_night <= period.last)
    barred, free = Counter[Clash](), 0
    for h, home in enumerate(on.homes):
        left, small = _left(on, place, h, p)
        if left + small > 0 and on.open[h, p]:
            free += left + small
            barred.update(set(_why_not(guest, home, one, left, small)))
    if not barred and any(home.beds for h, home in enumerate(on.homes) if not on.open[h, p]):
        barred[Clash.AWAY] += 1
    order = [clash for clash, _ in sorted(barred.items(), key=lambda item: (-item[1], item[0]))]
    return Bedless(guest.uid, one.first_night, one.last_night, tuple(order), free)


def _left(on: Ground, place: Whole, h: int, p: int) -> tuple[int, int]:
    """The beds for anybody and the child's beds that are left in a home."""
    here = [guest for g, guest in enumerate(on.guests) if place[g, p] == h and on.wants[g, p]]
    fit = sum(guest.heads for guest in here if guest.fits_child_bed)
    large = sum(guest.heads for guest in here if not guest.fits_child_bed)
    in_small = min(fit, int(on.small[h, p]))
    return max(int(on.full[h, p]) - large - (fit - in_small), 0), int(on.small[h, p]) - in_small


def _why_not(guest: Sleeper, home: Home, one: Clashing, left: int, small: int) -> Iterator[Clash]:
    yield from (clash for clash, _ in bars(guest, home))
    if of_check(guest, home, one.first_night) is Clash.CHECK_OUT:
        yield Clash.CHECK_OUT
    if guest.heads > left + small:
        yield Clash.TOO_FEW_BEDS
    elif not guest.fits_child_bed and guest.heads > left:
        yield Clash.CHILD_BED
