"""What an entry of "needs attention" holds: typed values out of which the screens make their sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from db.queries.record import Called
from db.values import PartialDate, Texts

_WEEK = timedelta(days=7)


class What(StrEnum):
    """Why something needs attention, with what ``about`` is and which facts come with it."""

    REPLY_BY_US = "reply owed by us"
    """A letter. ``who`` wrote it; ``asked`` is its day, ``register`` its number as printed."""
    REPLY_BY_THEM = "reply owed by them"
    """A letter. ``who`` got it; ``asked``, ``register``."""
    TASK = "task"
    """A task. ``who`` does it; ``subject`` is what it is about; ``is_hard`` where the day cannot be moved."""
    AGREEMENT_EXPIRES = "agreement expires"
    """An agreement; ``due`` is its last day in force. In the past: it is over and nothing has followed it."""
    NOTICE_ENDS = "notice ends"
    """An agreement; ``due`` is the last day for notice, ``then`` the day from which it has renewed itself."""
    ANNIVERSARY = "anniversary"
    """The agreement first signed, or the partnership where no signing is dated. ``years`` old on ``due``."""
    OFFICE_ENDS = "office ends"
    """A role. ``who`` holds it; ``office`` is its title, ``subject`` the body. In the past: nobody has followed yet."""
    CONSENTS_MISSING = "consents missing"
    """An exchange. Of ``of`` participants who need a consent ``number`` lack one, ``guardians`` of them a guardian's;
    ``then`` it starts.

    ``due`` is the day by which they should be in.
    """
    CONSENT_ENDS = "consent ends"
    """A consent that is not for one exchange. ``who`` gave it, ``name`` is for what (a word of Purpose)."""
    BIRTHDAY = "birthday"
    """A person in office. ``office`` is their title, ``subject`` the body. Neither year nor age is told."""
    GOING_QUIET = "going quiet"
    """A partnership. ``months`` without letter and exchange, since ``asked``; ``due`` is when that became too long."""
    GRANT_REPORT = "grant report"
    """A grant. ``name`` is what the funder wants to read, "" where it was not said."""
    NETWORK_REPORT = "network report"
    """A network membership. ``subject`` is the network, ``name`` what it wants to read."""
    NETWORK_DUES = "network dues"
    """A network membership whose dues of a year were not paid. ``subject`` is the network, ``amount`` in minor units of
    ``currency``, ``number`` the year."""
    CONCERN_REVIEW = "concern review"
    """A concern that was to be looked at again. ``number`` is how grave it is, 1 to 4."""


class When(StrEnum):
    """In which group of the home page an entry stands."""

    LATE = "late"
    THIS_WEEK = "this week"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The values that ``What`` names; the others are empty."""

    who: Called | None = None
    subject: Called | None = None
    office: Texts | None = None
    asked: date | None = None
    then: PartialDate | None = None
    register: str = ""
    name: str = ""
    years: int | None = None
    months: int | None = None
    number: int | None = None
    of: int | None = None
    guardians: int | None = None
    is_hard: bool = False
    amount: int | None = None
    currency: str = ""
    part: UUID | None = None
    """The report or the dues that it is about, where ``about`` is what they belong to."""


NO_FACTS = Facts()


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing that wants somebody. ``about`` is the record that its row opens."""

    what: What
    due: PartialDate
    about: Called
    partnership: Called | None
    facts: Facts = NO_FACTS

    @property
    def key(self) -> str:
        """What tells it from every other entry, the same each day: why, and about which record."""
        return f"{self.what}: {self.facts.part or self.about.uid}"


def when(due: PartialDate, on: date) -> When:
    """Late from the day after; this week within seven days. A month or a year counts by its last day."""
    if due.last < on:
        return When.LATE
    return When.THIS_WEEK if due.last - on <= _WEEK else When.LATER


def days_left(due: PartialDate, on: date) -> int:
    """Whole days until it is due; below zero the days that it is late."""
    return (due.last - on).days
