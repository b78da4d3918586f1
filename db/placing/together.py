"""Families and companions first: they get a home together wherever that takes no bed from anybody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from db.placing.assigning import assign
from db.placing.costs import Truth, Whole
from db.placing.ground import Ground
from db.placing.weights import Weights

_MOST = 6
"""Those who wish each other in a longer chain are no group that a home could take."""

_MANY = 1_000

_Seed = tuple[tuple[int, ...], int]


def assign_together(ground: Ground, weights: Weights) -> Whole:
    """As ``assign``, families and companions kept together as far as in every period as many guests have a bed."""
    alone = assign(ground, weights)
    beds = np.count_nonzero(alone >= 0, axis=0)
    seeds = list(_seeds(ground, weights))
    while seeds:
        place = assign(_with(ground, seeds), weights)
        if np.array_equal(np.count_nonzero(place >= 0, axis=0), beds):
            return place
        seeds = seeds[: len(seeds) // 2]  # the families come first, the wishes go first
    return alone


def _seeds(ground: Ground, weights: Weights) -> Iterator[_Seed]:
    """Groups, families first, each with the cheapest home that has beds for all of them on all their nights."""
    full, small = ground.full.copy(), ground.small.copy()
    at = {home.uid: number for number, home in enumerate(ground.homes)}
    asked_for = np.zeros(len(ground.homes), dtype=np.int64)
    for guest in ground.guests:
        for home in guest.pairs & at.keys():
            asked_for[at[home]] += 1
    room = np.min(full + small, axis=1, initial=_MANY)
    for group in _groups(ground):
        cost = ground.cost[list(group)].sum(axis=0)
        # A home that is somebody's pair is not given away lightly.
        cost = cost + weights.pair * np.maximum(asked_for + len(group) - room, 0)
        may = np.count_nonzero(ground.may[list(group)], axis=0) == len(group)
        for h in np.argsort(cost, kind="stable"):
            if may[h] and _seat(ground, group, int(h), full, small):
                yield group, int(h)
                break


def _seat(ground: Ground, group: Sequence[int], h: int, full: Whole, small: Whole) -> bool:
    """Take the beds of a home for a group; whether it has them."""
    there = ground.wants[list(group)]
    if not (ground.open[h] | ~there.any(axis=0)).all():
        return False
    if not (ground.checked[h] | ~(there & ground.minors[list(group), None]).any(axis=0)).all():
        return False
    fit = (there & ground.fits_small[list(group), None]).sum(axis=0)
    in_small = np.minimum(fit, small[h])
    in_full = there.sum(axis=0) - in_small
    if (in_full > full[h]).any():
        return False
    full[h] -= in_full
    small[h] -= in_small
    return True


def _groups(ground: Ground) -> Iterator[tuple[int, ...]]:
    """Families, then companions, as far as all of them are still to be placed on all their nights."""
    number = {guest.uid: g for g, guest in enumerate(ground.guests)}
    free = ground.singles & ground.wants.any(axis=1) & ~_is_kept(ground)
    seen: set[int] = set()
    families = ({g, *(number[uid] for uid in one.family if uid in number)} for g, one in enumerate(ground.guests))
    companions = (
        {g, number[one.together_with]}
        for g, one in enumerate(ground.guests)
        if one.together_with is not None and one.together_with in number
    )
    for some in (*families, *companions):
        group = tuple(sorted(g for g in some if free[g]))
        if 1 < len(group) <= _MOST and not seen.intersection(group):
            seen.update(group)
            yield group


def _is_kept(ground: Ground) -> Truth:
    """[g]: who is kept somewhere on some of their nights."""
    return np.asarray((ground.fixed >= 0).any(axis=1), dtype=np.bool_)


def _with(ground: Ground, seeds: Sequence[_Seed]) -> Ground:
    """The ground on which these groups are kept in their homes."""
    wants, fixed, full, small = ground.wants.copy(), ground.fixed.copy(), ground.full.copy(), ground.small.copy()
    for group, h in seeds:
        _seat(ground, group, h, full, small)
        for g in group:
            fixed[g, ground.wants[g]] = h
            wants[g] = False
    return replace(ground, wants=wants, fixed=fixed, full=full, small=small)
