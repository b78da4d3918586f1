"""How much each thing counts when guests are placed: the soft clashes, and what speaks for a home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.rules.hosting import Clash

_CLASHES: Mapping[Clash, int] = {
    Clash.FOOD: 900,
    Clash.NOT_WANTED: 500,
    Clash.NO_CHECK: 400,
    Clash.SMOKES: 300,
    Clash.NO_COMMON_LANGUAGE: 250,
    Clash.DIET: 200,
    Clash.CHECK_ENDS: 60,
    Clash.FAMILY_APART: 1500,
    Clash.MIXED_ROOM: 1000,
    Clash.COMPANION_APART: 700,
    Clash.ALONE: 250,
}


@dataclass(frozen=True, slots=True)
class Weights:
    """Costs in points a night; what is never proposed has none. The gains are taken off, the losses put on.

    ``moving`` is for sleeping elsewhere than the night before, ``moving_on`` for a home that will be closed to the
    guest before they leave and ``ahead`` for each night of that, ``sofa`` for a sofa bed. Whoever has begun a stay, or
    is a minor, comes before others where beds are short.
    """

    clashes: Mapping[Clash, int] = field(default_factory=lambda: _CLASHES)
    pair: int = 1200
    known: int = 400
    language: int = 150
    diet: int = 100
    wanted: int = 80
    same_age: int = 120
    moving: int = 2500
    moving_on: int = 1500
    ahead: int = 40
    sofa: int = 20
    begun_first: int = 4000
    minor_first: int = 600

    def of(self, clash: Clash) -> int:
        """What a soft clash costs; nothing for one that is only said."""
        return self.clashes.get(clash, 0)


USUAL = Weights()
