"""What stands on envelopes: which address, in which script, with which country, and who gets none and why."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from db.book import Book
from db.change import Change
from db.queries.letters.addresses import USUAL, AtHome, Sent, addresses_of
from db.records.association import Association
from db.records.consent import Consent, Purpose
from db.records.contact_way import ContactWay
from db.records.household import Household, HouseholdMember
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person, Way
from db.records.role import Role, RoleKind
from db.records.style_of_address import StyleOfAddress
from db.values import Texts
from tests.db.queries.larkhaven import TODAY, Larkhaven, en, enter, on

HOMES = Sent(homes=True)


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def named(change: Change, given: str, family: str, **values: Any) -> Person:
    made = change.add(Person, **values)
    change.add(Name, person=made, given=given, family=family)
    return made


def post(change: Change, value: str = "", **values: Any) -> ContactWay:
    return change.add(ContactWay, way=Way.POST, value=value, **values)


def lines(book: Book, *uids: UUID, language: str = "", asked: Sent = USUAL) -> list[list[str]]:
    return [[line.text for line in one.lines] for one in addresses_of(book, uids, TODAY, language, asked)]


def whys(book: Book, *uids: UUID, asked: Sent = USUAL) -> list[str | None]:
    return [one.why and one.why.value for one in addresses_of(book, uids, TODAY, "", asked)]


def test_a_mayor_is_written_to_at_the_city_hall_in_own_script_and_in_latin_with_the_country_at_the_foot(
    book: Book, place: Larkhaven
) -> None:
    with book.change("Enter") as change:
        mayor = change.add(Person, preferred_language="zh-Hant")
        change.add(Name, person=mayor, given="Mei-hua", family="Lin", name_order="family first")
        change.add(Name, person=mayor, given="美華", family="林", script="Hant", name_order="family first", position=1)
        hall = change.get(Organisation, place.city_of_bailu)
        change.edit(hall, name=Texts("zh-Hant", {"zh-Hant": "白鷺市公所", "en": "Bailu City Hall"}))
        change.add(Role, person=mayor, organisation=hall, title=en("Mayor"), role_kind=RoleKind.HEAD)
        change.add(StyleOfAddress, person=mayor, language="zh-Hant", address="林市長美華 鈞啟")
        post(change, "600 白鷺市中山路一號", organisation=hall, preferred=True)
        post(change, "1 Zhongshan Road\n600 Bailu\nTaiwan", organisation=hall)
        post(change, "a home", person=mayor, is_private=True)
    assert lines(book, mayor.uid, language="en") == [
        [
            "600 白鷺市中山路一號", "白鷺市公所", "林市長美華 鈞啟",
            "Mayor Lin Mei-hua", "Bailu City Hall", "1 Zhongshan Road", "600 Bailu", "TAIWAN",
        ]
    ]  # fmt: skip
    # The office comes before the home even where homes are asked for.
    assert lines(book, mayor.uid, asked=HOMES)[0][0] == "600 白鷺市中山路一號"


@pytest.mark.parametrize(
    ("home", "languages", "country", "last"),
    [
        ("US", ["en"], "DE", "GERMANY"),
        ("CH", ["fr", "de"], "DE", "ALLEMAGNE"),
        ("DE", ["en"], "GR", "GRIECHENLAND"),
        ("TR", ["tr"], "IT", "İTALYA"),
        ("DE", ["de"], "DE", "64720 Annental"),
    ],
)
def test_the_country_is_in_the_language_of_the_post_that_takes_the_letter(
    book: Book, place: Larkhaven, home: str, languages: list[str], country: str, last: str
) -> None:
    from db.records.place import Place

    with book.change("Enter") as change:
        change.edit(change.get(Place, place.home), country=home)
        change.edit(change.all(Association)[0], languages=languages)
        one = named(change, "Ursula", "Keller")
        post(change, street="Marktplatz 3", locality="Annental", postal_code="64720", country=country, person=one)
    assert lines(book, one.uid)[0] == list(
        dict.fromkeys(["Ursula Keller", "Marktplatz 3", "64720 Annental", last])
    )  # fmt: skip


@pytest.mark.usefixtures("place")
def test_an_address_of_the_past_is_not_used_and_a_private_one_only_when_asked_for(book: Book) -> None:
    with book.change("Enter") as change:
        one = named(change, "Ana", "Braga")
        post(change, "Rua Velha 1\n8600 Porto", person=one, until=on("2020"), country="PT")
        post(change, "Rua Nova 2\n8600 Porto\nPortugal", person=one, is_private=True, country="PT")
    assert whys(book, one.uid) == ["only a private address"]
    assert lines(book, one.uid, asked=HOMES) == [["Ana Braga", "Rua Nova 2", "8600 Porto", "PORTUGAL"]]


def test_who_gets_no_envelope_and_why(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        dead = named(change, "A", "Dead", died=on("2020"))
        erased = change.add(Person, erased=date(2025, 1, 1))
        refused = named(change, "A", "Refused", do_not_contact=True)
        withdrawn = named(change, "A", "Withdrawn")
        change.add(
            Consent, person=withdrawn, purpose=Purpose.CONTACT, given_on=date(2020, 1, 1), withdrawn_on=date(2021, 1, 1)
        )
        nameless = change.add(Person)
        without = named(change, "A", "Without")
        binned = named(change, "A", "Binned")
        for each in (dead, erased, refused, withdrawn, nameless, binned):
            post(change, "1 Harbor Square\nLarkhaven, MD 21499", person=each)
        change.bin(binned)
        closed = change.add(Organisation, name=en("Old club"), closed=on("2001"))
        asked = [one.uid for one in (dead, erased, refused, withdrawn, nameless, without, binned, closed)]
    assert whys(book, *asked, uuid4(), place.partnership) == [
        "dead", "erased", "do not contact", "withdrawn", "no name", "no address", "gone", "closed", "gone", "gone",
    ]  # fmt: skip
    assert addresses_of(book, [], TODAY) == ()


def test_a_household_gets_one_envelope_if_that_is_wanted(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        home = change.add(Household, name="Feld", address="402 Heron Lane, Larkhaven, MD 21499", place=place.home)
        felds = [named(change, given, "Feld") for given in ("Hannah", "Simon")]
        ruth, single = named(change, "Ruth", "Meyer"), named(change, "Rosa", "Delgado")
        other = change.add(Household, address="1 Oak Street, Larkhaven, MD 21499", place=place.home)
        for one, where in ((felds[0], home), (ruth, home), (felds[1], home), (single, other)):
            change.add(HouseholdMember, household=where, person=one)
        asked = [felds[0].uid, single.uid, felds[1].uid, felds[0].uid]
    at_home = ["402 Heron Lane", "Larkhaven, MD 21499"]
    rosa = ["Rosa Delgado", "1 Oak Street", "Larkhaven, MD 21499"]
    assert lines(book, *asked, asked=HOMES) == [["Hannah Feld", *at_home], rosa, ["Simon Feld", *at_home]]
    by_names = Sent(homes=True, together=AtHome.BY_NAMES)
    assert lines(book, *asked, asked=by_names) == [["Hannah Feld", "Simon Feld", *at_home], rosa]
    family = Sent(homes=True, together=AtHome.AS_FAMILY)
    assert lines(book, *asked, asked=family, language="de") == [["Familie Feld", *at_home], rosa]
    # Of several family names the household's own says who is meant.
    assert lines(book, *asked, ruth.uid, asked=family)[0] == ["The Feld Family", *at_home]
    assert [one.called for one in addresses_of(book, asked, TODAY, "", family)[0].who] == ["Hannah Feld", "Simon Feld"]
