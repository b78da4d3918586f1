"""A small association with a partner abroad, and letters of any make in its book."""

from __future__ import annotations

import io
from datetime import date
from typing import Any
from uuid import UUID

from PIL import Image

from db.book import Book
from db.records.association import Association
from db.records.association_address import AssociationAddress
from db.records.contact_way import ContactWay
from db.records.document import Document
from db.records.enclosure import Enclosure
from db.records.letter import Channel, Correspondent, Letter, LetterDirection, LetterState, Line
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.place import Place
from db.records.role import Role, RoleKind
from db.records.style_of_address import StyleOfAddress
from db.values import PartialDate, Texts
from exports.letter.options import LetterOptions
from exports.letter.printing import print_letters

HOSTILE = "<b>x</b> & </para> **not bold {name} %s &amp; <img src='http://x.example/a.png'>"


def en(text: str, **others: str) -> Texts:
    return Texts("en", {"en": text, **{tag.replace("_", "-"): said for tag, said in others.items()}})


def png(width: int = 400, height: int = 120) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "#1d5a85").save(file, "PNG")
    return file.getvalue()


def found(book: Book, **association: Any) -> dict[str, UUID]:
    """An association in Larkhaven with its president, and a mayor in Taiwan with an office, an address and a style."""
    with book.change("Found it") as change:
        home = change.add(Place, name=en("Larkhaven"), country="US")
        city = change.add(Place, name=Texts("zh-Hant", {"zh-Hant": "白鷺市", "en": "Bailu City"}), country="TW")
        fields: dict[str, Any] = {
            "name": en("Larkhaven Friends", zh_Hant="雲雀港友好協會"), "home": home, "email": "post@larkhaven.example",
            "phone": "+1 410 555 0119", "web": "https://larkhaven.example", "languages": ["en"],
        }  # fmt: skip
        ours = change.add(Association, **{**fields, **association})
        change.add(AssociationAddress, association=ours, text=en("P.O. Box 57\nLarkhaven, MD 21499"), country="US")
        president = _person(change, "Sheila", "O’Grady")
        change.add(
            Role, person=president, association=ours, role_kind=RoleKind.HEAD, since=PartialDate(2020),
            until=PartialDate(2026, 6, 30), title=en("President", zh_Hant="會長", de="Präsidentin"),
        )  # fmt: skip
        hall = change.add(
            Organisation, name=Texts("zh-Hant", {"zh-Hant": "白鷺市公所", "en": "Bailu City Hall"}), place=city
        )
        change.add(
            ContactWay, organisation=hall, way=Way.POST, street="1 Zhongshan Road", locality="Bailu",
            postal_code="26041", country="TW", language="en",
        )  # fmt: skip
        mayor = _person(change, "Shu-chuan", "Huang")
        change.add(Role, person=mayor, organisation=hall, role_kind=RoleKind.HEAD, title=en("Mayor", zh_Hant="市長"))
        change.add(
            StyleOfAddress,
            person=mayor,
            language="en",
            address="The Honorable Huang Shu-chuan",
            opening="Dear Mayor Huang,",
        )
        change.add(ContactWay, person=mayor, way=Way.EMAIL, value="mayor@bailu.example")
        return {
            "home": home.uid,
            "president": president.uid,
            "hall": hall.uid,
            "mayor": mayor.uid,
            "association": ours.uid,
        }


def _person(change: Any, given: str, family: str) -> Any:
    person = change.add(Person)
    change.add(Name, person=person, given=given, family=family)
    return person


def letter(
    book: Book, people: dict[str, UUID], text: Texts | None, *, to: tuple[str, ...] = ("mayor",),
    copy: tuple[str, ...] = (), enclosures: tuple[Any, ...] = (), **fields: Any,
) -> UUID:  # fmt: skip
    """A letter going out from the president to the mayor, unless it is said otherwise."""
    usual: dict[str, Any] = {
        "subject": "An invitation", "direction": LetterDirection.OUT, "channel": Channel.LETTER,
        "state": LetterState.SENT, "dated": date(2026, 3, 9), "signed_by": people["president"], "text": text,
    }  # fmt: skip
    with book.change("Write") as change:
        one = change.add(Letter, **{**usual, **fields})
        for line, names in ((Line.TO, to), (Line.COPY, copy)):
            for place, name in enumerate(names):
                if name not in people:
                    change.add(Correspondent, letter=one, line=line, address=name, position=place)
                    continue
                which = "organisation" if name == "hall" else "person"
                change.add(Correspondent, letter=one, line=line, position=place, **{which: people[name]})
        for place, what in enumerate(enclosures):
            said = {"what": what[0], "copies": what[1]} if isinstance(what, tuple) else {"document": what}
            change.add(Enclosure, letter=one, position=place, **said)
        return one.uid


def document(book: Book, data: bytes, name: str, media_type: str) -> UUID:
    with book.change("Keep") as change:
        kept = change.keep(data)
        return change.add(Document, sha256=kept.sha256, size=kept.size, media_type=media_type, original_name=name).uid


def printed(book: Book, *uids: UUID, **options: Any) -> bytes:
    output = io.BytesIO()
    print_letters(book, uids, LetterOptions(**options), output)
    return output.getvalue()
