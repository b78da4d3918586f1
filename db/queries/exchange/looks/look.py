"""What wants a look before, during or after an exchange: one finding, what it is about and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.queries.exchange.planning import PlanningDoubt
from db.queries.record import Called
from db.rules.hosting import Clashing


class What(StrEnum):
    """The kinds of finding; of those that are equally grave they are told in this order."""

    NOBODY_OF_AGE = "nobody of age"
    CLASH = "clash"
    NO_BED = "no bed"
    PASSPORT_EXPIRED = "passport expired"
    VISA_REFUSED = "visa refused"
    CONSENT_MISSING = "consent missing"
    NO_GUARDIAN = "no guardian"
    NO_EMERGENCY_CONTACT = "no emergency contact"
    CONDITION_UNMET = "condition unmet"
    STAY_ENDS_FIRST = "stay ends first"
    BORN_AHEAD = "born ahead"
    TWICE = "twice"
    PASSPORT_ENDS_SOON = "passport ends soon"
    CONSENT_ENDS = "consent ends"
    VISA_WANTED = "visa wanted"
    PASSPORT_UNKNOWN = "passport unknown"
    AGE_UNKNOWN = "age unknown"
    STAY_OUTSIDE = "stay outside"
    ITEM_OUTSIDE = "item outside"
    ITEM_WITHOUT_ZONE = "item without zone"
    PROGRAMME = "programme"
    TRAVEL = "travel"
    FEE_UNPAID = "fee unpaid"
    STATE_BEHIND = "state behind"
    NO_REASON = "no reason"


class Grave(StrEnum):
    """How much it matters: it must be settled, it should be, it is good to know."""

    MUST = "must"
    SHOULD = "should"
    KNOW = "know"


@dataclass(frozen=True, slots=True)
class Look:
    """One finding. ``about`` is the record that is opened to settle it, ``who`` how the one concerned is called.

    ``words`` are words of the book that belong to it (purposes of consent, a condition, a state), ``number`` a count
    of weeks, nights or heads, of which ``least`` were wanted; ``day`` is the day that it is about, ``amount`` in minor
    units of ``currency``. ``clashing`` is what clashes, at the ``home``, with the ``other`` guest if there is one.
    ``planning`` is what of the programme or of the journeys is amiss.
    """

    what: What
    grave: Grave
    about: Called
    who: str = ""
    words: tuple[str, ...] = ()
    number: int | None = None
    least: int | None = None
    day: date | None = None
    amount: int | None = None
    currency: str = ""
    clashing: Clashing | None = None
    home: str = ""
    other: str = ""
    planning: PlanningDoubt | None = None
