"""Passports: whether one lasts long enough for a journey.

Many countries let in only whose passport holds for six months more: Taiwan those who come without a visa (Bureau of
Consular Affairs, Visa-Exempt Entry), the United States all but those of its "Six-Month Club" (Customs and Border
Protection); the Schengen area wants three months beyond the departure (Regulation (EU) 2016/399, article 6). The
longest of these is asked for: who has six months left is turned away nowhere.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from db.rules.months import add_months

MONTHS_BEYOND = 6


class Passport(StrEnum):
    """How a passport stands to a journey."""

    LASTS = "lasts"
    ENDS_SOON_AFTER = "ends soon after"
    ENDS_BEFORE = "ends before"


def lasts(expires: date, last_day: date) -> Passport:
    """How a passport that ends on a day stands to a journey with this last day. It holds through its last day."""
    if expires < last_day:
        return Passport.ENDS_BEFORE
    return Passport.ENDS_SOON_AFTER if expires < add_months(last_day, MONTHS_BEYOND) else Passport.LASTS
