"""Consents: whether one holds on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Given:
    """A consent as given: from a day, until a day if it runs out, and the day on which it was withdrawn."""

    on: date
    until: date | None = None
    withdrawn: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it covers this day. It holds through its last day; withdrawn, it ends on that very day."""
        if day < self.on or (self.until is not None and day > self.until):
            return False
        return self.withdrawn is None or day < self.withdrawn

    def runs_out_by(self, day: date) -> bool:
        """Whether it stands now but no longer on this day, so that it should be asked for anew."""
        return self.withdrawn is None and self.until is not None and self.until < day
