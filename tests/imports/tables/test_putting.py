"""A list put into an exchange: who is known, who is new, who is there already, and what never is overwritten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.book import Book
from db.queries.exchange.head import head
from db.queries.exchange.roster import Guest, roster
from db.queries.own_fields import held, own_fields
from db.queries.record import find, parts, read
from db.records.contact_way import ContactWay
from db.records.custom_field import CustomField, FieldType
from db.records.exchange import Exchange, ExchangeKind
from db.records.name import Name
from db.records.participant import Part, Participant
from db.records.person import Person, Way
from db.rules.allergens import Allergen
from db.values import PartialDate, Texts
from imports.outcome import Became
from imports.tables.columns import matched
from imports.tables.headings import Field
from imports.tables.proposals import Choice, Decision, Fate, Prepared, prepare
from imports.tables.putting import put, summary
from imports.tables.read import table_of_text
from tests.imports.tables.rosters import TODAY


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.new(tmp_path / "test.twinbook", who="M. Aldous") as opened:
        yield opened


@pytest.fixture
def visit(book: Book) -> UUID:
    """A youth exchange in which Wang Po-han leads, whose birthday and diet are known."""
    with book.change("A visit") as change:
        exchange = change.add(
            Exchange, title=Texts.only("en", "Dancers of Bailu"), exchange_kind=ExchangeKind.YOUTH,
            starts=PartialDate(2027, 1, 18), ends=PartialDate(2027, 1, 26),
        )  # fmt: skip
        for family, given, born, mail in (
            ("Wang", "Po-han", PartialDate(1991, 2, 3), "wang@bailu.example"),
            ("Lin", "Hsin-yi", PartialDate(2011, 5, 6), "lin@bailu.example"),
            ("Chen", "Yi-ting", None, None),
        ):
            person = change.add(Person, born=born)
            change.add(Name, person=person, family=family, given=given, name_order="family first")
            if mail:
                change.add(ContactWay, person=person, way=Way.EMAIL, value=mail)
            if family == "Wang":
                change.add(
                    Participant, exchange=exchange, person=person, part=Part.LEADER, position=7, diet="vegetarian"
                )
        return exchange.uid


def _prepared(book: Book, exchange: UUID, text: str) -> Prepared:
    table = table_of_text(text)
    return prepare(book, exchange, table, matched(table, own_fields(book, "participant"), TODAY), TODAY)


def _guests(book: Book, exchange: UUID) -> dict[str, Guest]:
    return {guest.called: guest for guest in roster(book, head(book, exchange, "en"), on=TODAY).guests}


def test_a_messy_list_goes_in_as_one_step_and_what_is_wrong_stays_out_with_its_sentence(
    book: Book, visit: UUID
) -> None:
    prepared = _prepared(
        book,
        visit,
        "Dance class\t\t\t\t\t\t\t\n\n"
        "No.\tName 姓名\tDOB\tSchool\tMobile\tParent\tAllergies\tPhoto consent\tTravel consent\n"
        "1\tHUANG Tzu-hsuan 黃子軒\t民國99年9月3日\tBailu Junior High\t912345678\tHuang Li (mother) 0922-333-444\t"
        "花生\tyes\tyes\n"
        "2\tTsai, Cheng-en\t24.12.2010\tBailu Junior High\t\tHuang Li 0922-333-444\tcats, glitter\tno\tyes\n"
        "\t\t\t\t\t\t\t\t\n"
        "3\tTzu-hsuan Huang\t2010-09-03\t\t\t\t\t\t\n"
        "4\tPeng Yu-an\t2031-01-01\t\tbad\t\t\tperhaps\t\n"
        "\t12 students of the band\t\t\t\t\t\t\t\n"
        "5\t\t2010-01-01\t\t\t\t\t\t\n",
    )
    assert [one.fate for one in prepared.proposals] == [
        Fate.NEW, Fate.NEW, Fate.TWICE, Fate.NEW, Fate.HEADS, Fate.WRONG
    ]  # fmt: skip
    assert summary(prepared, {}) == {"go in": 4, "there": 0, "left out": 2, "heads": 15}
    before = book.undoable

    outcome = put(book, prepared, {})

    guests = _guests(book, visit)
    huang, tsai, peng = guests["Huang Tzu-hsuan 黃子軒"], guests["Tsai Cheng-en"], guests["Peng Yu-an"]
    assert [guest.position for guest in guests.values()] == [7, 8, 9, 10, 11]
    assert (str(huang.age), huang.part, huang.is_minor) == ("16", Part.STUDENT, True)
    assert huang.allergens == {Allergen.PEANUTS}
    assert tsai.allergies == ("cats", "glitter")
    assert huang.organisation.text == "Bailu Junior High"
    assert len(find(book, ["organisation"], "Bailu Junior")) == 1
    # One mother, who consented to the journey of both and to photos of one.
    assert [one.called for one in huang.guardians] == [one.called for one in tsai.guardians] == ["Huang Li"]
    assert len(find(book, ["person"], "Huang Li")) == 1
    assert {purpose.value for purpose in huang.lacking} == {"medical"}
    assert {consent["purpose"] for consent in parts(book, "consent", "person", _person(huang))} == {"travel", "photo"}
    (note,) = parts(book, "note", "about", tsai.uid)
    assert "Consent to photos: no" in str(note["text"])
    assert peng.age is None
    assert guests["students of the band"].heads == 12
    assert Counter(item.became for item in outcome.items) == {Became.NEW: 4, Became.REFUSED: 2}
    assert "in the future" in next(item.remark for item in outcome.items if item.name == "Peng Yu-an")
    assert "row 4 already" in next(item.remark for item in outcome.items if item.became is Became.REFUSED)

    assert book.undoable == "Paste 4 participants"
    book.undo()
    assert list(_guests(book, visit)) == ["Wang Po-han"]
    assert book.undoable == before


def _person(guest: Guest) -> UUID:
    assert guest.person is not None
    return guest.person.uid


_KNOWN = (
    "Name\tE-mail\tBorn\tDiet\tShirt size\tPart\n"
    "WANG Po-han (王柏翰)\t\t3.2.1991\tvegan\tL\tchaperone\n"
    "Lin Hsin-yi\tlin@bailu.example\t\tvegan\tS\tstudent\n"
    "Chen Yi-ting\tchen@bailu.example\t4.5.2011\t\tM\tstudent\n"
)


def test_nothing_of_somebody_known_is_overwritten_and_what_is_empty_is_filled(book: Book, visit: UUID) -> None:
    prepared = _prepared(book, visit, _KNOWN)
    assert [one.fate for one in prepared.proposals] == [Fate.THERE, Fate.KNOWN, Fate.PERHAPS]
    wang = prepared.proposals[0]
    assert {each.field for each in wang.differences} == {Field.DIET, Field.PART}
    assert summary(prepared, {}) == {"go in": 2, "there": 1, "left out": 0, "heads": 2}

    taken = Choice(Decision.KNOWN, wang.people[0].uid, frozenset({Field.PART}))
    chen = Choice(Decision.KNOWN, prepared.proposals[2].people[0].uid)
    put(book, prepared, {0: taken, 2: chen})

    guests = _guests(book, visit)
    assert set(guests) == {"Wang Po-han 王柏翰", "Lin Hsin-yi", "Chen Yi-ting"}
    leader = guests["Wang Po-han 王柏翰"]
    assert (leader.diet, leader.shirt_size, leader.part, leader.position) == ("vegetarian", "L", Part.CHAPERONE, 7)
    assert str(read(book, "person", _person(guests["Lin Hsin-yi"]))["born"]) == "2011-05-06"
    assert str(read(book, "person", _person(guests["Chen Yi-ting"]))["born"]) == "2011-05-04"
    mails = [way["value"] for way in parts(book, "contact_way", "person", _person(guests["Chen Yi-ting"]))]
    assert mails == ["chen@bailu.example"]


def test_the_same_list_again_adds_nobody(book: Book, visit: UUID) -> None:
    text = f"{_KNOWN}12 dancers\t\t\t\t\t\n"
    put(book, _prepared(book, visit, text), {})
    first = len(_guests(book, visit))
    again = _prepared(book, visit, text)
    assert summary(again, {}) == {"go in": 0, "there": 3, "left out": 1, "heads": 0} or again.proposals[2].fate is (
        Fate.PERHAPS
    )
    put(book, again, {2: Choice(Decision.LEAVE_OUT)})
    assert len(_guests(book, visit)) == first


def test_the_associations_own_fields_are_columns_too(book: Book, visit: UUID) -> None:
    with book.change("Fields") as change:
        for name, kind, choices in (("Swims", FieldType.CHECK, None), ("Bus", FieldType.CHOICE, ["Red", "Blue"])):
            change.add(
                CustomField, of_kind="participant", name=Texts.only("en", name), field_type=kind, choices=choices
            )
    prepared = _prepared(book, visit, "Name\tSwims\tBus\nAna Braga\tja\tblue\nBo Feld\tno\tgreen\n")
    assert [look.sentence for look in prepared.looks] == ["“green” is none of: Red, Blue."]
    put(book, prepared, {})
    guests = _guests(book, visit)
    assert set(held(book, guests["Ana Braga"].uid).values()) == {"yes", "Blue"}
    assert held(book, guests["Bo Feld"].uid) == {}


def test_places_are_found_or_begun_in_the_country_that_is_said(book: Book, visit: UUID) -> None:
    prepared = _prepared(
        book, visit, "Name\tTown\tCountry\nAna Braga\tAgen\tFrance\nBo Feld\tagen\tFR\nCy Noor\tNowhere\t\n"
    )
    assert [look.row for look in prepared.looks] == [2]
    put(book, prepared, {})
    guests = _guests(book, visit)
    assert guests["Ana Braga"].place_uid == guests["Bo Feld"].place_uid is not None
    assert guests["Ana Braga"].country == "FR"
    (note,) = parts(book, "note", "about", guests["Cy Noor"].uid)
    assert "Nowhere" in str(note["text"])


def test_a_formula_is_only_text(book: Book, visit: UUID) -> None:
    put(book, _prepared(book, visit, 'Name\tRemark\nAna Braga\t=HYPERLINK("http://x.example")\n'), {})
    (note,) = parts(book, "note", "about", _guests(book, visit)["Ana Braga"].uid)
    assert str(note["text"]) == '=HYPERLINK("http://x.example")'


def test_a_list_that_is_stopped_midway_changes_nothing(book: Book, visit: UUID) -> None:
    prepared = _prepared(book, visit, "Name\n" + "".join(f"Ana{number} Braga\n" for number in range(60)))

    class Stopped(Exception):
        pass

    def stop(done: int, _total: int) -> None:
        if done >= 40:
            raise Stopped

    with pytest.raises(Stopped):
        put(book, prepared, {}, progress=stop)
    assert len(_guests(book, visit)) == 1


def test_thirty_thousand_rows_are_read_and_matched_with_progress(book: Book, visit: UUID) -> None:
    letters = "bcdfghklmnprstvz"
    names = (f"{a}a{b}e{c}o {d}u{a}i".title() for a in letters for b in letters for c in letters for d in letters)
    rows = "".join(f"{next(names)}\t{number % 28 + 1}.5.2010\n" for number in range(30_000))
    told: list[int] = []
    table = table_of_text(f"Name\tBorn\n{rows}Future Child\t1.1.2099\n")
    columns = matched(table, (), TODAY)
    prepared = prepare(book, visit, table, columns, TODAY, progress=lambda done, _: told.append(done))
    assert sum(summary(prepared, {})[part] for part in ("go in", "there", "left out")) == 30_001
    assert "in the future" in next(look.sentence for look in prepared.looks if look.row == 30_000)
    assert told == sorted(told)
    assert len(told) > 100
