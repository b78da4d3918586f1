"""Where to look for doubles: only records that share a key are compared, so that many records take seconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

_MOST = 120
"""Of records under one key. What more than so many share tells nobody apart; rarer keys bring doubles together."""


def sharing(keys: Sequence[Iterable[str]]) -> Iterator[tuple[int, int]]:
    """The pairs of places in ``keys`` that share at least one, each once, the lower place first."""
    under: dict[str, list[int]] = {}
    for place, some in enumerate(keys):
        for key in set(some):
            under.setdefault(key, []).append(place)
    seen: set[int] = set()
    number = len(keys)
    for places in under.values():
        if 1 < len(places) <= _MOST:
            for one, other in combinations(places, 2):
                pair = one * number + other
                if pair not in seen:
                    seen.add(pair)
                    yield one, other
