"""Koror and Hualien County: a state and a county, counter-signed and in force on one day."""

from __future__ import annotations

from uuid import UUID

from db.book import Book
from db.records.agreement import AgreementKind
from db.records.partnership import PartnershipKind, PlaceSide
from db.records.place import PlaceKind
from db.rules.lifecycle import Stage
from tests.cases.entering import agreement, both, day, en, partnership, place, signing, stage


def enter(book: Book) -> UUID:
    """A county and a state, counter-signed and in force on one day."""
    fields = ["economy", "education", "culture", "tourism", "technology"]
    with book.change("Enter Koror and Hualien County") as change:
        home = place(change, en("Koror"), "PW", place_kind=PlaceKind.STATE)
        county = place(change, both("zh-Hant", "花蓮縣", "Hualien County"), "TW", place_kind=PlaceKind.COUNTY)
        case = partnership(
            change, home, county, since="2020-01-22", fields=fields, partnership_kind=PartnershipKind.COUNTY_OR_REGION
        )
        charter = agreement(
            change,
            case,
            AgreementKind.SISTER_CITY,
            en("Sister state and county agreement"),
            effective=day("2020-01-22"),
        )
        signing(
            change,
            charter,
            "2020-01-22",
            (PlaceSide.HOME, None, "Governor", None),
            (PlaceSide.PARTNER, None, "Magistrate", None),
        )
        stage(change, case, None, Stage.ACTIVE, "2020-01-22", agreement=charter)
    return case.uid
