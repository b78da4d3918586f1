"""People, organisations, offices and ways of contact: what they are called, and the rules that the book keeps."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.errors import RuleBroken
from db.queries.search import search
from db.records.association import Association
from db.records.contact_way import ContactWay
from db.records.household import Household, HouseholdMember
from db.records.name import Name, NameKind
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.person_mark import PersonMark
from db.records.place import Place
from db.records.record import Record
from db.records.relationship import Relationship
from db.records.role import Role
from db.records.spoken_language import SpokenLanguage
from db.records.style_of_address import StyleOfAddress
from db.rules.naming import NameOrder
from db.values import PartialDate, Texts

CITY_HALL = Texts("zh-Hant", {"zh-Hant": "白鷺市政府", "en": "Bailu City Hall"})
MAYOR = Texts("zh-Hant", {"zh-Hant": "市長", "en": "Mayor"})
LIN = {"given": "Mei-hua", "family": "Lin", "name_order": NameOrder.FAMILY_FIRST}
LIN_HAN = {"given": "美華", "family": "林", "name_order": NameOrder.FAMILY_FIRST, "script": "Hant"}


def called(book: Book, uid: UUID) -> str:
    return book.scalar(select(Record.__table__.c.called).where(Record.__table__.c.uid == uid))


def add(book: Book, kind: type[Record], **values: Any) -> UUID:
    with book.change("Add") as change:
        return change.add(kind, **values).uid


def add_person(book: Book, *names: dict[str, Any]) -> UUID:
    with book.change("Add a person") as change:
        person = change.add(Person)
        for position, name in enumerate(names):
            change.add(Name, person=person, position=position, **name)
        return person.uid


@pytest.fixture
def lin(book: Book) -> UUID:
    return add_person(book, LIN_HAN, LIN)


@pytest.fixture
def city_hall(book: Book) -> UUID:
    return add(book, Organisation, name=CITY_HALL)


def test_a_person_is_called_by_their_names_and_sorts_by_family(book: Book, lin: UUID) -> None:
    ana = add_person(book, {"given": "Zita", "family": "Álvares"})
    assert called(book, lin) == "Lin Mei-hua 林美華"
    assert called(book, ana) == "Zita Álvares"
    table = Record.__table__.c
    in_order = book.rows(select(table.uid).where(table.kind == "person").order_by(table.sorts))
    assert [row.uid for row in in_order] == [ana, lin]


def test_a_person_without_a_name_can_be_kept(book: Book) -> None:
    assert called(book, add_person(book)) == ""


def test_a_new_name_reaches_all_that_is_called_by_it(book: Book, lin: UUID, city_hall: UUID) -> None:
    role = add(book, Role, person=lin, organisation=city_hall, title=MAYOR, role_kind="head")
    with book.change("Add a household") as change:
        home = change.add(Household)
        change.add(HouseholdMember, household=home, person=lin)
        home_uid = home.uid
    assert called(book, role) == "Mayor 市長, Bailu City Hall 白鷺市政府: Lin Mei-hua 林美華"
    with book.change("Marry") as change:
        for name in change.all(Name, person=lin):
            change.edit(name, name_kind=NameKind.FORMER)
        change.add(Name, person=lin, given="Mei-hua", family="Chen", name_order=NameOrder.FAMILY_FIRST)
    assert called(book, lin) == "Chen Mei-hua"
    assert called(book, role) == "Mayor 市長, Bailu City Hall 白鷺市政府: Chen Mei-hua"
    assert called(book, home_uid) == "Chen Mei-hua"
    book.undo()
    assert called(book, role) == "Mayor 市長, Bailu City Hall 白鷺市政府: Lin Mei-hua 林美華"
    assert called(book, home_uid) == "Lin Mei-hua 林美華"


def test_what_is_made_in_one_change_in_any_order_is_called_right(book: Book) -> None:
    with book.change("All at once") as change:
        home = change.add(Household)
        one, other = change.add(Person), change.add(Person)
        kin = change.add(Relationship, person=one, other=other, relationship_kind="family of")
        change.add(HouseholdMember, household=home, person=other, position=2)
        change.add(HouseholdMember, household=home, person=one, position=1)
        change.add(Name, person=other, given="Tomás", family="Braga")
        change.add(Name, person=one, given="Ana", family="Braga")
        uids = home.uid, kin.uid
    assert [called(book, uid) for uid in uids] == ["Ana Braga, Tomás Braga", "Ana Braga → Tomás Braga"]


def test_a_name_in_other_letters_is_of_their_script_and_order(book: Book) -> None:
    han = add_person(book, {"given": "聰淵", "family": "江"})
    kana = add_person(book, {"given": "マリア", "family": "シュミット"})
    arab = add_person(book, {"given": "محمد", "family": "علي"})
    assert [called(book, uid) for uid in (han, kana, arab)] == ["江聰淵", "マリア・シュミット", "محمد علي"]
    scripts = book.rows(select(Name.script).order_by(Name.id))
    assert [row.script for row in scripts] == ["Hani", "Jpan", "Arab"]
    # Who says otherwise afterwards is not contradicted.
    with book.change("Write it so") as change:
        (name,) = change.all(Name, person=han)
        change.edit(name, script="Hant", name_order=NameOrder.GIVEN_FIRST)
    assert called(book, han) == "聰淵江"


def test_a_home_address_does_not_become_a_title(book: Book, lin: UUID) -> None:
    home = add(book, ContactWay, person=lin, way=Way.POST, value="1 Heron Street\nBailu", label="Home", is_private=True)
    assert called(book, home) == "Home"


def test_a_home_address_is_not_found_and_a_public_one_is(book: Book, lin: UUID) -> None:
    add(book, ContactWay, person=lin, way=Way.POST, value="1 Heron Street\nBailu", label="Home", is_private=True)
    add(book, ContactWay, person=lin, way=Way.EMAIL, value="mayor@bailu.example", label="Office")
    assert search(book, "heron street") == []
    assert [hit.called for hit in search(book, "mayor@bailu.example")] != []


def test_a_way_of_contact_is_kept_as_written_and_as_compared(book: Book, lin: UUID) -> None:
    uid = add(book, ContactWay, person=lin, way=Way.EMAIL, value="Lin@Bailu.example")
    stored = select(ContactWay.value, ContactWay.normalised).where(ContactWay.uid == uid)
    assert tuple(book.rows(stored)[0]) == ("Lin@Bailu.example", "lin@bailu.example")
    with book.change("Correct") as change:
        change.edit(change.get(ContactWay, uid), way=Way.PHONE, value="00886 3 932-5164")
    assert book.rows(stored)[0].normalised == "+88639325164"


def test_a_number_without_its_country_is_read_where_its_owner_is(book: Book, lin: UUID, city_hall: UUID) -> None:
    with book.change("Found") as change:
        home = change.add(Place, name=Texts.only("en", "Larkhaven"), country="US")
        change.add(Association, name=Texts.only("en", "Ours"), home=home)
        bailu = change.add(Place, name=Texts.only("en", "Bailu"), country="TW")
        ways = [
            change.add(ContactWay, person=lin, way=Way.PHONE, value="(301) 555-0123"),
            change.add(ContactWay, person=lin, way=Way.FAX, value="0171 234567", country="DE"),
        ]
        change.edit(change.get(Organisation, city_hall), place=bailu)
        ways.append(change.add(ContactWay, organisation=city_hall, way=Way.PHONE, value="03 932 5164"))
        uids = [way.uid for way in ways]
    assert numbers(book, uids) == ["+13015550123", "+49171234567", "+88639325164"]
    # From her first day in the city hall on she is there.
    add(book, Role, person=lin, organisation=city_hall, since=PartialDate(2022))
    here = add(book, ContactWay, person=lin, way=Way.MOBILE, value="0912 345 678")
    assert numbers(book, [here]) == ["+886912345678"]


def numbers(book: Book, uids: list[UUID]) -> list[str | None]:
    stored = {row.uid: row.normalised for row in book.rows(select(ContactWay.uid, ContactWay.normalised))}
    return [stored[uid] for uid in uids]


def test_a_postal_address_is_written_out_of_its_parts(book: Book, lin: UUID) -> None:
    parts = {
        "street": "1 Heron Street",
        "locality": "Larkhaven",
        "region": "MD",
        "postal_code": "20850",
        "country": "US",
    }
    uid = add(book, ContactWay, person=lin, way=Way.POST, **parts)
    assert book.scalar(select(ContactWay.value).where(ContactWay.uid == uid)) == "1 Heron Street\nLarkhaven, MD 20850"
    with pytest.raises(RuleBroken, match="Write the address"):
        add(book, ContactWay, person=lin, way=Way.EMAIL)


def test_rules_of_people_are_told_in_a_sentence(book: Book, lin: UUID, city_hall: UUID) -> None:
    day, later = PartialDate.parse("2019-07-08"), PartialDate.parse("2020-07")
    broken: list[tuple[type[Record], dict[str, Any], str, str]] = [
        (Person, {"born": later, "died": day}, "before being born", "died"),
        (Name, {"person": lin}, "name is empty", "family"),
        (Name, {"person": lin, "given": "", "family": ""}, "name is empty", "family"),
        (Name, {"person": lin, "given": "Mei", "script": "Latin"}, "four letters", "script"),
        (Name, {"person": lin, "given": "Mei", "since": later, "until": day}, "end before it began", "until"),
        (PersonMark, {"person": lin, "mark": "host", "since": later, "until": day}, "end is before", "until"),
        (PersonMark, {"person": lin}, "“Mark” must be filled in", "mark"),
        (SpokenLanguage, {"person": lin}, "“Language” must be filled in", "language"),
        (StyleOfAddress, {"language": "en"}, "“Person” must be filled in", "person"),
        (Organisation, {"name": CITY_HALL, "founded": later, "closed": day}, "before it was founded", "closed"),
        (Organisation, {}, "“Name” must be filled in", "name"),
        (ContactWay, {"way": Way.WEB, "value": "bailu.example"}, "one person or one organisation", "person"),
        (
            ContactWay,
            {"way": Way.WEB, "value": "bailu.example", "person": lin, "organisation": city_hall},
            "one person or one organisation",
            "person",
        ),
        (ContactWay, {"way": Way.POST, "value": "x", "person": lin, "country": "TWN"}, "two letters", "country"),
        (Relationship, {"person": lin, "other": lin, "relationship_kind": "family of"}, "joins two", "other"),
        (Role, {"person": lin}, "one organisation, one partnership or the association", "organisation"),
        (Role, {"person": lin, "organisation": city_hall, "since": later, "until": day}, "before it began", "until"),
    ]
    before = book.undoable
    for kind, values, sentence, field in broken:
        with pytest.raises(RuleBroken, match=sentence) as said:
            add(book, kind, **values)
        assert said.value.field == field
    assert book.undoable == before


@pytest.mark.parametrize("word", ["king", "", "HEAD"])
def test_a_word_that_is_no_choice_is_refused(book: Book, lin: UUID, city_hall: UUID, word: str) -> None:
    with pytest.raises(RuleBroken, match="not one of the choices") as said:
        add(book, Role, person=lin, organisation=city_hall, role_kind=word)
    assert said.value.field == "role_kind"


class TestTwoHeads:
    """A body has one head on any day, besides those who act."""

    @pytest.fixture
    def mayors(self, book: Book, city_hall: UUID) -> tuple[UUID, UUID]:
        first = add_person(book, {"given": "Tsung-Yuan", "family": "Chiang"})
        second = add_person(book, {"given": "Mei-hua", "family": "Lin"})
        self.hold(book, first, city_hall, "2014-12-25", None)
        return first, second

    def hold(self, book: Book, person: UUID, body: UUID, since: str | None, until: str | None, **values: Any) -> UUID:
        return add(
            book,
            Role,
            person=person,
            organisation=body,
            role_kind=values.pop("role_kind", "head"),
            since=PartialDate.parse(since) if since else None,
            until=PartialDate.parse(until) if until else None,
            **values,
        )

    def test_a_second_head_is_refused(self, book: Book, city_hall: UUID, mayors: tuple[UUID, UUID]) -> None:
        with pytest.raises(RuleBroken, match="two heads"):
            self.hold(book, mayors[1], city_hall, "2018-12-25", None)

    def test_one_who_acts_a_deputy_and_the_head_of_another_body_are_not(
        self, book: Book, city_hall: UUID, mayors: tuple[UUID, UUID]
    ) -> None:
        self.hold(book, mayors[1], city_hall, "2018-12-25", None, acting=True)
        self.hold(book, mayors[1], city_hall, "2018-12-25", None, role_kind="deputy")
        self.hold(book, mayors[1], add(book, Organisation, name=CITY_HALL), "2018-12-25", None)

    def test_the_one_may_be_ended_and_the_other_begun_in_one_change(
        self, book: Book, city_hall: UUID, mayors: tuple[UUID, UUID]
    ) -> None:
        with book.change("The mayor changes") as change:
            change.add(
                Role,
                person=mayors[1],
                organisation=city_hall,
                role_kind="head",
                since=PartialDate.parse("2018-12-25"),
            )
            change.edit(change.all(Role, person=mayors[0])[0], until=PartialDate.parse("2018-12-24"))
        book.undo()
        book.redo()

    def test_a_head_in_the_bin_counts_no_more_and_comes_back_only_if_there_is_room(
        self, book: Book, city_hall: UUID, mayors: tuple[UUID, UUID]
    ) -> None:
        with book.change("Bin") as change:
            role = change.all(Role, person=mayors[0])[0]
            uid = role.uid
            change.bin(role)
        self.hold(book, mayors[1], city_hall, "2018-12-25", None)
        with pytest.raises(RuleBroken, match="two heads"), book.change("Restore") as change:
            change.restore(change.get(Role, uid))

    def test_years_alone_prove_no_day_in_common(self, book: Book, city_hall: UUID, mayors: tuple[UUID, UUID]) -> None:
        with book.change("End") as change:
            change.edit(change.all(Role, person=mayors[0])[0], until=PartialDate(2018))
        self.hold(book, mayors[1], city_hall, "2018", None)
