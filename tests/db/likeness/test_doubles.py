"""Doubles in a book: who is found, why, who is not, and that private values are compared and never said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, event

from db.book import Book
from db.change import Change
from db.likeness import Alike, Pair, Unlike, doubles, nearest
from db.records.contact_way import ContactWay
from db.records.distinction import Distinction
from db.records.name import Name
from db.records.organisation import Organisation, OrganisationKind
from db.records.person import Person, Way
from db.records.place import Place, PlaceKind
from db.records.relationship import Relationship, RelationshipKind
from db.records.role import Role
from db.values import PartialDate, Texts

TODAY = date(2026, 11, 24)


def person(change: Change, family: str, given_name: str, script: str = "Latn", mail: str = "", **values: Any) -> Person:
    suffix = values.pop("suffix", None)
    made = change.add(Person, **values)
    change.add(Name, person=made, family=family, given=given_name, script=script, suffix=suffix)
    if mail:
        change.add(ContactWay, person=made, way=Way.EMAIL, value=mail)
    return made


def found(book: Book, least: int = 80) -> list[Pair]:
    return list(doubles(book, TODAY, least=least))


def test_one_man_in_two_scripts_and_two_orders_is_found_in_every_pair(book: Book) -> None:
    with book.change("Enter") as change:
        person(change, "Chiang", "Tsung-yuan")
        person(change, "Tsung-Yuan", "Chiang")
        person(change, "江", "聰淵", "Hant")
        person(change, "Delacroix", "Paul")
    pairs = found(book)
    assert {(pair.first.called, pair.second.called) for pair in pairs} == {
        ("Tsung-yuan Chiang", "Chiang Tsung-Yuan"),
        ("Tsung-yuan Chiang", "聰淵江"),
        ("Chiang Tsung-Yuan", "聰淵江"),
    }
    assert {pair.likeness.alike for pair in pairs} == {
        (Alike.SAME_NAME_OTHER_ORDER,),
        (Alike.SAME_NAME_OTHER_SCRIPT,),
    }


def test_what_is_private_is_compared_and_not_said(book: Book) -> None:
    with book.change("Enter") as change:
        for given_name in ("Katharina", "Katherina"):
            one = person(change, "Brandt", given_name, born=PartialDate(1976, 4, 2))
            change.add(ContactWay, person=one, way=Way.MOBILE, value="+49 170 5550101", is_private=True)
    (pair,) = found(book)
    assert pair.likeness.alike == (Alike.ONE_LETTER_APART, Alike.SAME_PHONE, Alike.SAME_BIRTHDAY)
    assert "1976" not in repr(pair)
    assert "5550101" not in repr(pair)


@pytest.mark.parametrize("why", ["birthday", "suffix", "sex", "related", "side by side", "told apart", "bin", "erased"])
def test_what_speaks_against_two_being_one(book: Book, why: str) -> None:
    values: dict[str, list[dict[str, Any]]] = {
        "birthday": [{"born": PartialDate(1950, 1, 2)}, {"born": PartialDate(1981, 7, 9)}],
        "suffix": [{"suffix": "Sr."}, {"suffix": "Jr."}],
        "sex": [{"gender": "f"}, {"gender": "m"}],
    }
    with book.change("Enter") as change:
        pair = [person(change, "Whitlock", "Thomas", **some) for some in values.get(why, [{}, {}])]
        if why == "related":
            change.add(Relationship, person=pair[0], other=pair[1], relationship_kind=RelationshipKind.FAMILY_OF)
        if why == "side by side":
            board = change.add(Organisation, name=Texts.only("en", "Board"))
            for one in pair:
                change.add(Role, person=one, organisation=board, since=PartialDate(2015))
        if why == "told apart":
            change.add(Distinction, first=pair[1], second=pair[0])
        if why == "bin":
            change.bin(pair[1])
        if why == "erased":
            change.edit(pair[1], erased=TODAY)
    assert found(book, 70) == []
    told = {
        "birthday": Unlike.OTHER_BIRTHDAY,
        "suffix": Unlike.OTHER_SUFFIX,
        "sex": Unlike.OTHER_SEX,
        "related": Unlike.LINKED,
        "side by side": Unlike.SIDE_BY_SIDE,
    }
    if why in told:
        assert any(told[why] in pair.likeness.unlike for pair in found(book, 0))


def test_a_couple_and_an_office_share_an_address_and_stay_two(book: Book) -> None:
    with book.change("Enter") as change:
        for given_name in ("Anne", "Paul"):
            person(change, "Delacroix", given_name, mail="home@post.example")
        for family in ("Castell", "Hollis", "Pruitt"):
            person(change, family, "Amara", mail="office@city.example")
    assert found(book) == []


def test_organisations_and_places_are_told_by_name_place_and_number(book: Book) -> None:
    def place(change: Change, text: str, own: str, **values: Any) -> Place:
        return change.add(Place, name=Texts("zh-Hant", {"zh-Hant": own, "en": text}), country="TW", **values)

    with book.change("Enter") as change:
        yilan = place(change, "Yilan City", "宜蘭市", latitude=24.75, longitude=121.75)
        place(change, "Yilan County", "宜蘭縣", place_kind=PlaceKind.COUNTY)
        change.add(Place, name=Texts.only("en", "Ilan"), country="TW", latitude=24.757, longitude=121.753)
        change.add(Place, name=Texts.only("en", "Yilan"), country="US")
        for title, kind in (
            ("Rotary Club of Bailu", OrganisationKind.CLUB),
            ("Bailu Rotary Club", None),
            ("Bailu School No. 1", OrganisationKind.SCHOOL),
            ("Bailu School No. 2", OrganisationKind.SCHOOL),
        ):
            change.add(Organisation, name=Texts.only("en", title), organisation_kind=kind, place=yilan)
        change.add(Organisation, name=Texts.only("en", "Larkhaven Friends"), registration="VR 1234")
        change.add(Organisation, name=Texts.only("de", "Freunde von Larkhaven e. V."), registration="vr-1234")
    assert {(pair.first.called, pair.second.called) for pair in found(book)} == {
        ("Yilan City 宜蘭市", "Ilan"),
        ("Rotary Club of Bailu", "Bailu Rotary Club"),
    }
    assert any(pair.second.called == "Freunde von Larkhaven e. V." for pair in found(book, 40))


def test_the_finder_asks_a_few_queries_tells_how_far_it_is_and_stops_when_told(book: Book) -> None:
    with book.change("Enter") as change:
        for number in range(40):
            person(change, "Whitlock", f"Thomas {number % 3}")
    asked: list[str] = []

    def see(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    steps: list[tuple[int, int]] = []
    event.listen(Engine, "before_cursor_execute", see)
    try:
        doubles(book, TODAY, kinds=["person"], told=lambda done, total: steps.append((done, total)))
    finally:
        event.remove(Engine, "before_cursor_execute", see)
    assert len(asked) < 15
    assert steps[0] == (0, 0)
    assert steps[-1][0] == steps[-1][1] > 0

    def stop(*_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        doubles(book, TODAY, told=stop)


def test_the_pairs_of_one_are_those_of_all_in_which_it_is(book: Book) -> None:
    with book.change("Enter") as change:
        uids = [
            person(change, family, given_name, script).uid
            for family, given_name, script in (
                ("Chiang", "Tsung-yuan", "Latn"),
                ("江", "聰淵", "Hant"),
                ("Delacroix", "Paul", "Latn"),
                ("Delacroix", "Paule", "Latn"),
            )
        ]
    every = found(book, 50)
    assert len(every) == 2
    for uid in uids:
        mine = tuple(pair for pair in every if uid in {pair.first.uid, pair.second.uid})
        assert nearest(book, TODAY, "person", uid, 50) == mine


def test_an_empty_book_has_no_doubles(book: Book) -> None:
    assert found(book, 0) == []
