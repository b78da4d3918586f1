"""A book that knows those who write the drawn mail: an association, and a partnership with each of their towns."""

from __future__ import annotations

from pathlib import Path

from benchmarks.mail.writing import LANGUAGES
from db.book import Book
from db.records.association import Association
from db.records.contact_way import ContactWay
from db.records.organisation import Organisation, Side
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Way
from db.records.place import Place
from db.values import Texts

_WHERE = {
    "en": ("GB", "Europe/London"),
    "de": ("DE", "Europe/Berlin"),
    "zh-Hant": ("TW", "Asia/Taipei"),
    "pt": ("PT", "Europe/Lisbon"),
    "ja": ("JP", "Asia/Tokyo"),
}


def town(path: Path) -> Book:
    """Make it. The people of the towns are not in it: only their town halls are, with an address at the same host."""
    book = Book.new(path)
    with book.change("Start the book") as change:
        home = change.add(Place, name=Texts.only("en", "Larkhaven"), country="US", time_zone="America/New_York")
        change.add(
            Association,
            name=Texts.only("en", "Larkhaven Sister Cities"),
            home=home,
            email="post@larkhaven.example",
            languages=["en"],
        )
        for language in LANGUAGES:
            name = language.host.partition(".")[0].capitalize()
            country, zone = _WHERE[language.tag]
            place = change.add(Place, name=Texts.only("en", name), country=country, time_zone=zone)
            partnership = change.add(Partnership, languages=[language.tag, "en"])
            change.add(PartnershipPlace, partnership=partnership, place=home, side=PlaceSide.HOME)
            change.add(PartnershipPlace, partnership=partnership, place=place, side=PlaceSide.PARTNER)
            hall = change.add(Organisation, name=Texts.only("en", f"{name} town hall"), place=place, side=Side.PARTNER)
            change.add(ContactWay, organisation=hall, way=Way.EMAIL, value=f"office@{language.host}")
    return book
