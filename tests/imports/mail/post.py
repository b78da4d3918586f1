"""Messages as people write them, and a book of Larkhaven that knows some who do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from uuid import UUID

from db.book import Book
from db.records.association import Association
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.organisation import Organisation, Side
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person, Way
from db.records.place import Place
from db.records.role import Role
from db.values import Texts

US = "Larkhaven Sister Cities <post@larkhaven.example>"
LIN = "Lin Mei-hua <mayor@bailu.example>"


@dataclass(frozen=True)
class Town:
    """Two partnerships; Mayor Lin of Bailu has an address, the office of Annental is shared by two people."""

    book: Book
    bailu: UUID
    annental: UUID
    hall: UUID
    lin: UUID
    chen: UUID
    weiss: UUID


def town(path: Path) -> Town:
    book = Book.new(path, who="M. Aldous")
    with book.change("Start the book") as change:

        def place(name: str, country: str, zone: str) -> Place:
            return change.add(Place, name=Texts.only("en", name), country=country, time_zone=zone)

        def person(given: str, family: str, body: Organisation | None, *addresses: str) -> UUID:
            one = change.add(Person)
            change.add(Name, person=one, given=given, family=family)
            if body is not None:
                change.add(Role, person=one, organisation=body)
            for address in addresses:
                change.add(ContactWay, person=one, way=Way.EMAIL, value=address)
            return one.uid

        def partnership(there: Place, *languages: str) -> UUID:
            one = change.add(Partnership, languages=list(languages))
            change.add(PartnershipPlace, partnership=one, place=home, side=PlaceSide.HOME)
            change.add(PartnershipPlace, partnership=one, place=there, side=PlaceSide.PARTNER)
            return one.uid

        home = place("Larkhaven", "US", "America/New_York")
        change.add(
            Association, name=Texts.only("en", "LSCA"), home=home, email="post@larkhaven.example", languages=["en"]
        )
        east, west = place("Bailu", "TW", "Asia/Taipei"), place("Annental", "DE", "Europe/Berlin")
        bailu, annental = partnership(east, "zh-Hant", "en"), partnership(west, "de")
        hall = change.add(Organisation, name=Texts.only("en", "Bailu City Hall"), place=east, side=Side.PARTNER)
        office = change.add(Organisation, name=Texts.only("de", "Stadt Annental"), place=west, side=Side.PARTNER)
        change.add(ContactWay, organisation=office, way=Way.EMAIL, value="rathaus@annental.example")
        lin = person("Mei-hua", "Lin", hall, "Mayor@Bailu.example")
        chen = person("Chih-ming", "Chen", hall)
        weiss = person("Erna", "Weiß", office)
        person("Uwe", "Groß", office)
        uids = hall.uid
    return Town(book, bailu, annental, uids, lin, chen, weiss)


def message(
    subject: str = "Spring festival",
    text: str = "Thank you for the letter and for the photographs of the festival.",
    *,
    sender: str = LIN,
    to: str = US,
    date: str = "Tue, 05 Mar 2024 10:30:00 +0800",
    own: str = "<1@bailu.example>",
    answers: Sequence[str] = (),
    files: Sequence[tuple[str, bytes]] = (),
    headers: Sequence[tuple[str, str]] = (),
) -> bytes:
    """One message; ``answers`` are the ids of those before it, ``files`` its attachments by name."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"], mail["Date"] = sender, to, subject, date
    if own:
        mail["Message-ID"] = own
    if answers:
        mail["In-Reply-To"], mail["References"] = answers[-1], " ".join(answers)
    for name, value in headers:
        mail[name] = value
    mail.set_content(text)
    for name, data in files:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def written(folder: Path, *messages: bytes) -> list[Path]:
    """A file of each."""
    found: list[Path] = []
    for number, data in enumerate(messages, len(list(folder.glob("*.eml")))):
        path = folder / f"{number}.eml"
        path.write_bytes(data)
        found.append(path)
    return found
