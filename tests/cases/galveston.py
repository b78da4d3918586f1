"""Galveston, Texas: five partners, of which three sleep while the council thinks about dissolving them."""

from __future__ import annotations

from uuid import UUID

from db.book import Book
from db.rules.lifecycle import Stage
from tests.cases.entering import both, en, partnership, place, stage


def enter(book: Book) -> dict[str, UUID]:
    """Five partners, of which three are dormant while the council thinks about dissolving them."""
    partners = (
        (both("ja", "新潟", "Niigata"), "JP", Stage.ACTIVE),
        (en("Stavanger"), "NO", Stage.ACTIVE),
        (both("ru", "Армавир", "Armavir"), "RU", Stage.DORMANT),
        (both("ml", "തിരുവനന്തപുരം", "Trivandrum"), "IN", Stage.DORMANT),
        (en("Veracruz"), "MX", Stage.DORMANT),
    )
    uids: dict[str, UUID] = {}
    with book.change("Enter Galveston’s five partners") as change:
        home = place(change, en("Galveston"), "US", time_zone="America/Chicago")
        for name, country, now in partners:
            case = partnership(change, home, place(change, name, country))
            stage(change, case, None, now, "2020~", reason=en("As the council found it."))
            uids[name.in_language("en")] = case.uid
    return uids
