"""What a bar is, and measuring two things by turns: ours, the bare limit, ours, the bare limit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from statistics import median
from time import perf_counter


class Bar(Enum):
    """How ours is held to the bare limit."""

    AT_MOST_TIMES = "at most {limit:g} ×"
    AT_LEAST_TIMES = "at least {limit:g} ×"
    AT_MOST_OVER = "at most {limit:g} {unit} over"


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table: the medians of both sides in ``unit``."""

    what: str
    ours: float
    bare: float
    unit: str
    bar: Bar
    limit: float

    @property
    def ratio(self) -> float:
        return self.ours / self.bare if self.bare else float("inf")

    @property
    def is_met(self) -> bool:
        if self.bar is Bar.AT_MOST_TIMES:
            return self.ratio <= self.limit
        if self.bar is Bar.AT_LEAST_TIMES:
            return self.ratio >= self.limit
        return self.ours - self.bare <= self.limit


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measurement is given. ``scratch`` is a folder on the same disk as the books.

    ``people`` is how many there shall be in a book that a measurement makes by itself.
    """

    office: Path
    archive: Path
    scratch: Path
    runs: int
    people: int = 10_000


def by_turns(runs: int, ours: Callable[[], float], bare: Callable[[], float]) -> tuple[float, float]:
    """The medians of both, measured by turns so that what else the computer does falls on both alike.

    The first turn is not counted: it warms the disk's cache.
    """
    ours()
    bare()
    pairs = [(ours(), bare()) for _ in range(runs)]
    return median(one for one, _ in pairs), median(other for _, other in pairs)


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """A function that does the work and says how many milliseconds that took."""

    def run() -> float:
        start = perf_counter()
        work()
        return (perf_counter() - start) * 1000

    return run
