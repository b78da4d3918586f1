"""Guests to beds, period by period: as many as can be, then as well as can be (scipy's linear_sum_assignment)."""

from __future__ import annotations

import numpy as np
from scipy.optimize import linear_sum_assignment

from db.placing.costs import Truth, Whole
from db.placing.ground import Ground
from db.placing.weights import Weights

_LOOK_AHEAD = 20
"""Nights to come on which a home is closed to a guest count up to so many, lest looking ahead outweigh staying."""


def assign(ground: Ground, weights: Weights) -> Whole:
    """[g, p]: the home of each guest in each period, -1 for none; what is fixed as it is.

    A pair that is forbidden costs more than all soft costs of a period together, so that each period has as many
    guests in beds as any assignment could have; a forbidden pair that is chosen all the same is a guest without a bed.
    """
    place = ground.fixed.copy()
    ahead = _closed_nights(ground)
    last_home = np.full(len(ground.guests), -1, dtype=np.int64)
    for p in range(len(ground.periods)):
        ahead -= _closed_in(ground, p)
        rows = np.flatnonzero(ground.wants[:, p] & ground.singles)
        if rows.size:
            _assign_period(ground, weights, p, rows, place, last_home, np.minimum(ahead, _LOOK_AHEAD))
        last_home = np.where(place[:, p] >= 0, place[:, p], last_home)
    return place


def _assign_period(
    ground: Ground, weights: Weights, p: int, rows: Whole, place: Whole, last_home: Whole, ahead: Whole
) -> None:
    home, is_small, is_sofa = _beds(ground, p)
    if not home.size:
        return
    allowed = ground.allowed(p)[np.ix_(rows, home)] & (~is_small | ground.fits_small[rows, None])
    begun = last_home[rows]
    drawn = np.where(begun >= 0, begun, _next_fixed(ground, p)[rows])
    closed = ahead[np.ix_(rows, home)]
    cost = ground.cost[np.ix_(rows, home)] + weights.sofa * is_sofa
    cost += weights.ahead * closed + weights.moving_on * (closed > 0)
    cost += weights.moving * ((drawn[:, None] >= 0) & (drawn[:, None] != home))
    cost -= (weights.begun_first * (begun >= 0) + weights.minor_first * ground.minors[rows])[:, None]
    cost -= cost.min()
    forbidden = (int(cost.max()) + 1) * (rows.size + 1)
    # Whole numbers below 2 ** 53: sums of them are exact, and so the answer is the same everywhere.
    chosen, bed = linear_sum_assignment(np.where(allowed, cost, forbidden).astype(np.float64))
    good = allowed[chosen, bed]
    place[rows[chosen[good]], p] = home[bed[good]]


def _beds(ground: Ground, p: int) -> tuple[Whole, Truth, Truth]:
    """The beds left in a period: of which home each is, whether it is a child's, whether a sofa. Sofas go last."""
    numbers = np.arange(len(ground.homes))
    full = np.repeat(numbers, ground.full[:, p] * ground.open[:, p])
    small = np.repeat(numbers, ground.small[:, p] * ground.open[:, p])
    beds = np.array([home.full_beds for home in ground.homes], dtype=np.int64)
    proper = beds - np.array([home.sofas for home in ground.homes], dtype=np.int64)
    first = np.concatenate([[0], np.cumsum(ground.full[:, p] * ground.open[:, p])[:-1]]) if numbers.size else numbers
    nth = np.arange(full.size) - first[full] + (beds - ground.full[:, p])[full]
    home = np.concatenate([full, small])
    is_small = np.arange(home.size) >= full.size
    return home, is_small, np.concatenate([nth >= proper[full], np.zeros(small.size, dtype=np.bool_)])


def _closed_in(ground: Ground, p: int) -> Whole:
    """[g, h]: the nights of a period for which a guest wants a bed and could not have one in a home."""
    closed = ~ground.allowed(p) | ((ground.full[:, p] + ground.small[:, p]) == 0)
    return closed * (ground.wants[:, p] * ground.periods[p].nights)[:, None]


def _closed_nights(ground: Ground) -> Whole:
    every = np.zeros((len(ground.guests), len(ground.homes)), dtype=np.int64)
    for p in range(len(ground.periods)):
        every += _closed_in(ground, p)
    return every


def _next_fixed(ground: Ground, p: int) -> Whole:
    """[g]: the home in which each guest is kept in a later period, -1 for none: better to sleep there at once."""
    later = ground.fixed[:, p + 1 :]
    if not later.shape[1]:
        return np.full(len(ground.guests), -1, dtype=np.int64)
    first = np.argmax(later >= 0, axis=1)
    return later[np.arange(len(ground.guests)), first]


def assign_groups(ground: Ground, place: Whole) -> None:
    """Participants of several heads after all others, the largest first: to a home that has beds for all of them on
    all their nights. One entry of the list cannot sleep under two roofs.
    """
    heads = np.array([guest.heads for guest in ground.guests], dtype=np.int64)
    groups = [g for g in range(len(heads)) if heads[g] > 1 and ground.wants[g].any()]
    for g in sorted(groups, key=lambda g: -heads[g]):
        nights = ground.wants[g]
        for h in np.argsort(ground.cost[g], kind="stable"):
            open_then = ground.open[h] & (ground.checked[h] | ~ground.minors[g])
            here = (place == h) & ground.wants
            large = (here & ~ground.fits_small[:, None]) * heads[:, None]
            small = ((here & ground.fits_small[:, None]) * heads[:, None]).sum(axis=0)
            left = ground.full[h] - large.sum(axis=0) - np.maximum(small - ground.small[h], 0)
            left += np.maximum(ground.small[h] - small, 0) * ground.fits_small[g]
            if ground.may[g, h] and (open_then & (left >= heads[g]))[nights].all():
                place[g, nights] = h
                break
