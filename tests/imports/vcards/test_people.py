"""vCards of every age become people, once each; what is wrong with one card is said, and the rest goes in."""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from db.book import Book
from db.queries.record import find, parts, read
from db.records.contact_way import ContactWay
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.values import PartialDate, Texts
from imports.incoming import bring_in
from imports.outcome import Became
from imports.vcards.card import told_by
from imports.vcards.lines import cards

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.new(tmp_path / "test.twinbook", who="M. Aldous") as opened:
        yield opened


def _photo() -> str:
    out = io.BytesIO()
    Image.new("RGB", (60, 80), "teal").save(out, "JPEG")
    return base64.b64encode(out.getvalue()).decode()


_V21 = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\n"
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller-L=C3=B6w;Ren=C3=A9;;Dr.;Jr.\r\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Dr. Ren=C3=A9 M=C3=BCller-L=C3=B6w\r\n"
    "ORG:Feuerwehr Annental;Jugend\r\nTITLE:Leiter\r\n"
    "TEL;WORK;VOICE:+49 6201 4711\r\nTEL;CELL:+49 170 1234567\r\nTEL;HOME;FAX:06201 4712\r\n"
    "ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;Hauptstra=DFe 7;Annental;Hessen;64646;Deutschland\r\n".replace(
        "QUOTED-PRINTABLE:;;", "QUOTED-PRINTABLE;CHARSET=ISO-8859-1:;;"
    )
    + "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zeile eins=0D=0A=\r\nZeile zwei\r\n"
    "BDAY:19570504\r\nEND:VCARD\r\n"
)
_V30 = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lin;Mei-hua;;;\r\nFN:林美華\r\n"
    "EMAIL;TYPE=INTERNET,PREF:mayor@bailu.example\r\nURL:https://bailu.example\r\n"
    "ADR;TYPE=WORK:;;No. 1\\, Zhongshan Rd.\\nSec. 2;Bailu;;260;Taiwan\r\n"
    f"PHOTO;ENCODING=b;TYPE=JPEG:{_photo()[:70]}\r\n {_photo()[70:]}\r\nEND:VCARD\r\n"
)
_V40 = (
    "BEGIN:VCARD\nVERSION:4.0\nN:Okafor;Chidi;;;\nFN:Chidi Okafor\n"
    'TEL;VALUE=uri;TYPE="voice,home":tel:+1-410-555-0100\n'
    f"LANG;PREF=1:fr\nLANG;PREF=2:en\nBDAY:--0203\nPHOTO:data:image/jpeg;base64,{_photo()}\nEND:VCARD\n"
)


def _all(book: Book, kind: str, called: str, owner: str = "person") -> list[Any]:
    person = next(each for each in find(book, ["person"], "") if called in each.called)
    return parts(book, kind, owner, person.uid)


def test_cards_of_three_versions_become_people_with_all_that_they_say(tmp_path: Path, book: Book) -> None:
    file = tmp_path / "contacts.vcf"
    file.write_bytes(_V21.encode("latin-1") + _V30.encode() + _V40.encode())
    outcome = bring_in(book, [file], title="Bring in cards", language="de")
    assert [(item.name, item.became) for item in outcome.items] == [
        ("Dr. René Müller-Löw", Became.NEW),
        ("林美華", Became.NEW),
        ("Chidi Okafor", Became.NEW),
    ]
    assert {each.called for each in find(book, ["person"], "")} == {
        "René Müller-Löw Jr.", "Mei-hua Lin 林美華", "Chidi Okafor",
    }  # fmt: skip

    rene = read(book, "person", outcome.items[0].uid or tmp_path)  # type: ignore[arg-type]
    assert (str(rene["honorific"]), rene["born"]) == ("Dr.", PartialDate(1957, 5, 4))
    ways = {each["way"]: each for each in _all(book, "contact_way", "René")}
    assert {way: each["value"] for way, each in ways.items()} == {
        Way.PHONE: "+49 6201 4711",
        Way.MOBILE: "+49 170 1234567",
        Way.FAX: "06201 4712",
        Way.POST: "Hauptstraße 7\n64646 Annental\nHessen\nDeutschland",
    }
    home = ways[Way.POST]
    assert (home["street"], home["locality"], home["postal_code"], home["country"]) == (
        "Hauptstraße 7", "Annental", "64646", "DE",
    )  # fmt: skip
    assert [ways[way]["is_private"] for way in (Way.PHONE, Way.POST)] == [False, True], "homes are kept to oneself"
    (role,) = _all(book, "role", "René")
    assert (str(role["title"]), book_name(book, role["organisation"])) == ("Leiter", "Feuerwehr Annental")
    (note,) = _all(book, "note", "René", "about")
    assert str(note["text"]).splitlines() == ["Zeile eins", "Zeile zwei"]

    names = [(each["family"], each["given"], each["script"]) for each in _all(book, "name", "林美華")]
    assert names == [("Lin", "Mei-hua", "Latn"), ("林", "美華", "Hani")]
    address = next(each for each in _all(book, "contact_way", "林美華") if each["way"] == Way.POST)
    assert (address["street"], address["country"]) == ("No. 1, Zhongshan Rd., Sec. 2", "TW")
    mei = read(book, "person", outcome.items[1].uid or tmp_path)  # type: ignore[arg-type]
    picture = read(book, "document", mei["photo"])
    assert (picture["media_type"], picture["document_kind"]) == ("image/jpeg", "photo")

    chidi = read(book, "person", outcome.items[2].uid or tmp_path)  # type: ignore[arg-type]
    assert (chidi["preferred_language"], chidi["born"], chidi["photo"]) == ("fr", None, mei["photo"]), "one photo, once"
    assert [each["language"] for each in _all(book, "spoken_language", "Chidi")] == ["fr", "en"]
    book.undo()
    assert not find(book, ["person", "organisation", "document"], "")


def book_name(book: Book, uid: Any) -> str:
    return str(read(book, "organisation", uid)["name"])


def test_one_who_is_surely_there_is_not_written_twice(tmp_path: Path, book: Book) -> None:
    with book.change("Write down people") as change:
        for family, given, way, value in (
            ("Lin", "Mei-hua", Way.EMAIL, "Mayor@Bailu.example"),
            ("Barnes", "Lou", Way.PHONE, "+1 410 555 0100"),
            ("Brandt", "Lee", Way.EMAIL, "office@example.org"),
        ):
            person = change.add(Person)
            change.add(Name, person=person, given=given, family=family)
            change.add(ContactWay, person=person, way=way, value=value)
    file = tmp_path / "again.vcf"
    people = (
        ("Lin;Mei-hua", "EMAIL:mayor@bailu.example", Became.KNOWN),
        ("林;美華", "EMAIL:mayor@bailu.example", Became.KNOWN),  # in another script: the address is theirs
        ("Barnes;Lou", "TEL:+1 (410) 555-0100", Became.KNOWN),
        ("Barnes;Sam", "TEL:+1 (410) 555-0100", Became.NEW),  # they share a telephone
        ("Weiss;Ute", "EMAIL:office@example.org", Became.NEW),  # and these an office
        ("Weiss;Ute", "EMAIL:office@example.org", Became.KNOWN),  # the same card again
        ("Barnes;Lou", "TEL:+1 999", Became.NEW),  # another of that name
    )
    file.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nN:{n}\n{way}\nEND:VCARD\n" for n, way, _ in people))
    outcome = bring_in(book, [file])
    assert [item.became for item in outcome.items] == [became for *_, became in people]
    assert len(find(book, ["person"], "")) == 6


def test_a_card_dropped_on_an_organisation_gives_its_person_an_office_there(tmp_path: Path, book: Book) -> None:
    with book.change("Add a school") as change:
        school = change.add(Organisation, name=Texts.only("en", "Bailu School")).uid
    file = tmp_path / "teacher.vcf"
    file.write_text("BEGIN:VCARD\nVERSION:3.0\nN:Chen;Yi-ting\nTITLE:Teacher\nORG:bailu school\nEND:VCARD\n")
    (item,) = bring_in(book, [file], school).items
    (role,) = _all(book, "role", "Yi-ting")
    assert (role["organisation"], str(role["title"])) == (school, "Teacher")
    assert len(find(book, ["organisation"], "")) == 1
    assert item.became is Became.NEW


def test_faulty_cards_are_said_and_the_rest_goes_in(tmp_path: Path, book: Book) -> None:
    (tmp_path / "empty.vcf").touch()
    (tmp_path / "huge.vcf").write_bytes(b"BEGIN:VCARD\n" + b"NOTE:x\n" * 4_500_000)
    (tmp_path / "poem.vcf").write_text("Roses are red")
    (tmp_path / "mixed.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Cut;Off\nTEL:1\n"  # no end
        "BEGIN:VCARD\nVERSION:3.0\nTEL:+1 2\nEND:VCARD\n"  # nobody
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=X-NOPE;ENCODING=QUOTED-PRINTABLE:=FF\nFN:Still Here\n;;;\nEND:VCARD\n"
    )
    outcome = bring_in(book, [tmp_path / f"{name}.vcf" for name in ("empty", "huge", "poem", "mixed")])
    assert [(item.name, item.remark) for item in outcome.those(Became.REFUSED)] == [
        ("empty.vcf", "It is empty: there is no card in it."),
        ("huge.vcf", "It is larger than 16 MB, too large for a file of cards. Bring it in in parts."),
        ("poem.vcf", "There is no card in it."),
        ("Off Cut", "The end of this card is missing; part of it may be lost."),
        ("mixed.vcf, card 2", "This card names nobody."),
    ]
    assert [each.called for each in find(book, ["person"], "")] == ["Still Here"]


@given(
    st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from(
                [
                    "BEGIN:VCARD",
                    "END:VCARD",
                    "N:a;b",
                    "PHOTO;ENCODING=b:a",
                    'TEL;X="',
                    "N;ENCODING=QUOTED-PRINTABLE:=C3=",
                ]
            ),
        )
    )
)
def test_no_file_breaks_the_reading(lines: list[str]) -> None:
    for card in cards("\n".join(lines).encode("utf-8", "surrogatepass")):
        told_by(card)


def test_bytes_that_are_no_unicode_are_read_as_their_line_says() -> None:
    data = b"BEGIN:VCARD\nN;CHARSET=BIG5:" + "林;美華".encode("big5") + "\nNOTE:Grüße\nEND:VCARD".encode("cp1252")
    (card,) = cards(data)
    told = told_by(card)
    assert (told.names[0].family, told.names[0].given, told.note) == ("林", "美華", "Grüße")
