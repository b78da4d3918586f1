"""Consents: whether one holds on a day, and which an exchange wants of whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.records.consent import Purpose


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


def needed(written: Iterable[str] | None, *, is_minor: bool, is_guest: bool, is_online: bool) -> tuple[Purpose, ...]:
    """What somebody's consent is wanted for before an exchange: what is written down for them, else by kind and age.

    A minor who travels needs a guardian's consent to the journey and to a doctor; online, to what the partner is told.
    ``is_guest`` is false for those who stay at home as hosts.
    """
    purposes = tuple(purpose for purpose in Purpose if purpose.value in set(written or ()))
    if purposes or not is_minor or not is_guest:
        return purposes
    return (Purpose.DATA_TO_PARTNER,) if is_online else (Purpose.TRAVEL, Purpose.MEDICAL)
