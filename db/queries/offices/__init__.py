"""Who holds which office: on any day, in the whole book or one partnership, and over time in a body or by a person."""

from __future__ import annotations

from db.queries.offices.facts import Former, OfficeGroup, OfficeLine
from db.queries.offices.of_day import in_office
from db.queries.offices.of_partnerships import offices_of_each
from db.queries.offices.over_time import Change, Succession, TermLine, offices_of, successions

__all__ = [
    "Change",
    "Former",
    "OfficeGroup",
    "OfficeLine",
    "Succession",
    "TermLine",
    "in_office",
    "offices_of",
    "offices_of_each",
    "successions",
]
