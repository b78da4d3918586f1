"""Two records become one: every link and value of both is kept, rules hold, and one undo brings back every row."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from db.book import Book
from db.change import Change
from db.errors import NoSuchRecord, RuleBroken
from db.merging import KINDS, merge
from db.queries.merged import lives_on_in
from db.queries.record import called, find, parts, read
from db.queries.search import search
from db.records import kind as kind_named
from db.records import load_all, pointing_at
from db.records.closed_year import ClosedYear
from db.records.contact_way import ContactWay
from db.records.distinction import Distinction
from db.records.exchange import Exchange, ExchangeKind
from db.records.hosting import Hosting
from db.records.money import MoneyEntry
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.participant import Participant
from db.records.person import Person, Way
from db.records.place import Place
from db.records.record import Record
from db.records.relationship import Relationship, RelationshipKind
from db.records.role import Role, RoleKind
from db.records.tag import Tag, Tagging
from db.rules.naming import NameOrder
from db.values import PartialDate, Texts
from tests.db.filling import filled, needed
from tests.db.test_undo_of_every_kind import everything

# Every reference of the book that may point at a record of a kind that can be merged.
REFERENCES = sorted(
    (kind, column.name, column.info["refers_to"])
    for kind, record in load_all().items()
    for column in record.__table__.columns
    if column.info.get("refers_to") in {*KINDS, "record"} and kind not in {"merger", "record"}
)


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book with two records of whatever another may point at."""
    path = tmp_path_factory.mktemp("peopled") / "book"
    with Book.new(path, who="M. Aldous") as book, book.change("Others") as change:
        for kind in KINDS:
            for turn in (0, 1):
                change.add(kind_named(kind), **filled(change, kind, "words", turn))
        for kind, _, _ in REFERENCES:
            needed(change, kind)
    return path


def reopened(book: Book) -> Book:
    book.close()
    return Book.open(book.path, who="Somebody else")


def two_of(change: Change, kind: str) -> tuple[Record, Record]:
    found = change.all(kind_named(kind))
    return found[-2], found[-1]


def point(change: Change, reference: tuple[str, str, str], record: Record) -> None:
    """Add a record that points at this one."""
    kind, column, _ = reference
    values = needed(change, kind, "pointing")
    change.add(kind_named(kind), **{**values, column.removesuffix("_id"): record})


@settings(max_examples=12)
@given(
    kind=st.sampled_from(KINDS),
    links=st.lists(st.tuples(st.sampled_from(REFERENCES), st.sampled_from(["keep", "gone"])), max_size=12),
    choose=st.dictionaries(st.sampled_from(["name", "born", "gender", "country"]), st.sampled_from(["keep", "gone"])),
)
def test_whatever_points_at_two_records_undo_brings_every_row_back(
    peopled: Path, tmp_path_factory: pytest.TempPathFactory, kind: str, links: Any, choose: Any
) -> None:
    path = tmp_path_factory.mktemp("merge") / "book"
    shutil.copy(peopled, path)
    book = Book.open(path, who="M. Aldous")
    with book.change("Two") as change:
        pair = two_of(change, kind)
        keep, gone, gone_id = pair[0].uid, pair[1].uid, pair[1].id
    for reference, side in links:
        if reference[2] in {kind, "record"}:
            try:
                with book.change("Point") as change:
                    point(change, reference, two_of(change, kind)[side == "gone"])
            except (RuleBroken, NoSuchRecord):
                continue
    before = everything(book)
    try:
        merge(book, "Merge", kind, keep, gone, choose)
    except RuleBroken:
        assert everything(book) == before
        book.close()
        return
    merged = everything(book)
    with book.reading() as connection:
        left = pointing_at(connection, kind, gone_id)
    assert {(of, column) for _, of, column in left} <= {
        ("merger", "gone_id"),
        ("distinction", "first_id"),
        ("distinction", "second_id"),
    }
    assert lives_on_in(book, gone) == called(book, keep)
    book = reopened(book)
    book.undo()
    assert everything(book) == before
    assert lives_on_in(book, gone) is None
    book = reopened(book)
    book.redo()
    assert everything(book) == merged
    book.close()


def person(change: Change, given_name: str, family: str, script: str = "Latn", **values: Any) -> Person:
    made = change.add(Person, **values)
    order = NameOrder.FAMILY_FIRST if script == "Hant" else NameOrder.GIVEN_FIRST
    change.add(Name, person=made, given=given_name, family=family, script=script, name_order=order)
    return made


@pytest.fixture
def chiang(book: Book) -> tuple[UUID, UUID]:
    """One man twice: romanised with an address, and in Han characters with an interest."""
    with book.change("Enter him twice") as change:
        keep = person(change, "Tsung-yuan", "Chiang", born=PartialDate(1957), gender="m")
        gone = person(change, "聰淵", "江", "Hant", born=PartialDate(1957, 5, 3), interests="tea", do_not_contact=True)
        change.add(ContactWay, person=keep, way=Way.EMAIL, value="chiang@bailu.example")
        change.add(ContactWay, person=gone, way=Way.EMAIL, value="Chiang@Bailu.example")
        change.add(ContactWay, person=gone, way=Way.PHONE, value="+886 3 555 0101")
    return keep.uid, gone.uid


def test_names_and_addresses_of_both_are_kept_once_and_find_the_one_that_stays(
    book: Book, chiang: tuple[UUID, UUID]
) -> None:
    keep, gone = chiang
    merge(book, "Merge", "person", keep, gone)
    assert called(book, keep).called == "Tsung-yuan Chiang 江聰淵"
    assert [way["value"] for way in parts(book, "contact_way", "person", keep)] == [
        "chiang@bailu.example",
        "+886 3 555 0101",
    ]
    one = read(book, "person", keep)
    assert (one["born"], one["interests"], one["do_not_contact"]) == (PartialDate(1957, 5, 3), "tea", True)
    assert parts(book, "note", "about", keep) == [], "nothing contradicted, so there is nothing to note"
    for words in ("聰淵", "chiang", "Tsung"):
        assert [hit.uid for hit in search(book, words)][:1] == [keep]
        assert [each.uid for each in find(book, ["person"], words)] == [keep]
    assert called(book, gone).called == "江聰淵", "in the bin it is called as it was"


def test_what_is_not_chosen_is_noted_and_what_is_private_is_not(book: Book) -> None:
    with book.change("Enter") as change:
        keep = person(change, "Ada", "Abbott", born=PartialDate(1957), gender="f", interests="chess").uid
        gone = person(change, "Ada", "Abbott", born=PartialDate(1961), gender="female", interests="jazz").uid
    merge(book, "Merge", "person", keep, gone, {"interests": "gone"})
    one = read(book, "person", keep)
    assert (one["born"], one["gender"], one["interests"]) == (PartialDate(1957), "f", "jazz")
    (note,) = parts(book, "note", "about", keep)
    assert "gender: female" in str(note["text"])
    assert "interests: chess" in str(note["text"])
    assert "born: another one, private" in str(note["text"])
    assert "1961" not in str(note["text"])
    assert read(book, "person", gone)["born"] == PartialDate(1961)


def test_an_organisation_keeps_its_name_in_every_language_and_is_found_by_the_other_one(book: Book) -> None:
    with book.change("Enter") as change:
        keep = change.add(Organisation, name=Texts.only("en", "Bailu City Hall")).uid
        gone = change.add(Organisation, name=Texts("zh-Hant", {"zh-Hant": "白鷺市政府", "en": "City of Bailu"})).uid
    merge(book, "Merge", "organisation", keep, gone)
    assert read(book, "organisation", keep)["name"].by == {"en": "Bailu City Hall", "zh-Hant": "白鷺市政府"}
    assert "City of Bailu" in str(parts(book, "note", "about", keep)[0]["text"])
    assert [each.uid for each in find(book, ["organisation"], "City of Bailu")] == [keep]


def exchange(change: Change) -> Exchange:
    return change.add(Exchange, title=Texts.only("en", "Youth exchange"), exchange_kind=ExchangeKind.YOUTH)


def test_two_places_on_one_list_become_one_with_what_hangs_on_each(book: Book, chiang: tuple[UUID, UUID]) -> None:
    keep, gone = chiang
    with book.change("Enter") as change:
        visit = exchange(change)
        first = change.add(Participant, exchange=visit, person=keep, diet="none", school_class="8b")
        second = change.add(Participant, exchange=visit, person=gone, diet="no fish", school_class="8c", visa="granted")
        nights = change.add(Hosting, exchange=visit, participant=second)
        for tag in (change.add(Tag, name="delegation"), change.add(Tag, name="choir")):
            change.add(Tagging, record=gone, tag=tag)
        change.add(Tagging, record=keep, tag=change.all(Tag)[0])
        uids = visit.uid, first.uid, second.uid, nights.uid
    merge(book, "Merge", "person", keep, gone)
    (one,) = parts(book, "participant", "exchange", uids[0])
    assert (one["uid"], one["person"], one["diet"], str(one["visa"])) == (uids[1], keep, "none", "granted")
    assert read(book, "hosting", uids[3])["participant"] == uids[1]
    assert lives_on_in(book, uids[2]) == called(book, uids[1])
    assert len(parts(book, "tagging", "record", keep)) == 2
    note = str(parts(book, "note", "about", keep)[0]["text"])
    assert "school class: 8c" in note
    assert "no fish" not in note, "a diet is private"


@pytest.mark.parametrize("kind", ["letter", "agreement", "money_entry"])
def test_what_is_no_thing_to_be_merged_is_refused(book: Book, kind: str) -> None:
    with pytest.raises(RuleBroken, match="cannot be merged"):
        merge(book, "Merge", kind, UUID(int=1), UUID(int=2))


def refused(book: Book, kind: str, pair: tuple[UUID, UUID], sentence: str) -> None:
    before = everything(book)
    with pytest.raises((RuleBroken, NoSuchRecord), match=sentence):
        merge(book, "Merge", kind, *pair)
    assert everything(book) == before


def test_those_whom_the_book_holds_for_two_are_not_merged(book: Book, chiang: tuple[UUID, UUID]) -> None:
    keep, gone = chiang
    refused(book, "person", (keep, keep), "with itself")
    with book.change("Enter") as change:
        change.add(Relationship, person=gone, other=keep, relationship_kind=RelationshipKind.FAMILY_OF)
        county = change.add(Place, name=Texts.only("en", "Yilan County"), country="TW")
        city = change.add(Place, name=Texts.only("en", "Yilan City"), country="TW", parent=county)
        places = county.uid, city.uid
    refused(book, "person", (keep, gone), "links .* to each other")
    refused(book, "place", places, "links .* to each other")
    refused(book, "place", (places[1], places[0]), "links .* to each other")
    with book.change("Bin") as change:
        change.bin(change.get(Person, gone))
    refused(book, "person", (keep, gone), "in the bin")


def test_two_heads_of_one_body_at_once_are_refused_and_after_each_other_kept(
    book: Book, chiang: tuple[UUID, UUID]
) -> None:
    with book.change("Enter") as change:
        halls = [change.add(Organisation, name=Texts.only("en", name)) for name in ("City Hall", "The City Hall")]
        roles = [
            change.add(Role, person=who, organisation=hall, role_kind=RoleKind.HEAD, since=PartialDate(2018))
            for who, hall in zip(chiang, halls, strict=True)
        ]
        keep, gone = (hall.uid for hall in halls)
        role = roles[0].uid
    refused(book, "organisation", (keep, gone), "two heads on one day")
    with book.change("End") as change:
        change.edit(change.get(Role, role), until=PartialDate(2018, 12, 31))
        change.edit(change.all(Role)[1], since=PartialDate(2019, 1, 1))
    merge(book, "Merge", "organisation", keep, gone)
    with book.change("Look") as change:
        assert {one.organisation_id for one in change.all(Role)} == {change.get(Organisation, keep).id}


def test_a_payer_is_merged_though_the_accounts_of_the_year_are_closed(book: Book, chiang: tuple[UUID, UUID]) -> None:
    keep, gone = chiang
    values = {"dated": date(2024, 3, 1), "amount": 2500, "currency": "USD"}
    with book.change("Enter") as change:
        paid = change.add(MoneyEntry, person=gone, **{**needed(change, "money_entry"), **values}).uid
    with book.change("Close") as change:
        change.add(ClosedYear, starts=date(2024, 1, 1), ends=date(2024, 12, 31))
    before = everything(book)
    merge(book, "Merge", "person", keep, gone)
    assert read(book, "money_entry", paid)["person"] == keep
    for _ in range(2):
        book.undo()
        assert everything(book) == before
        book.redo()
        assert read(book, "money_entry", paid)["person"] == keep
    with pytest.raises(RuleBroken, match="closed"), book.change("Cheat") as change:
        change.edit(change.get(MoneyEntry, paid), person=gone)


def test_who_were_told_apart_and_are_merged_are_no_longer_told_apart(book: Book, chiang: tuple[UUID, UUID]) -> None:
    keep, gone = chiang
    with book.change("Enter") as change:
        change.add(Distinction, first=gone, second=keep)
    merge(book, "Merge", "person", keep, gone)
    assert book.rows(select(Distinction.id).where(Distinction.binned.is_(None))) == []


def test_a_chain_of_mergers_leads_to_its_end(book: Book, chiang: tuple[UUID, UUID]) -> None:
    first, second = chiang
    with book.change("Enter") as change:
        third = person(change, "T. Y.", "Chiang").uid
    merge(book, "Merge", "person", first, second)
    merge(book, "Merge", "person", third, first)
    assert {lives_on_in(book, gone) for gone in (first, second)} == {called(book, third)}
    assert called(book, third).called == "T. Y. Chiang 江聰淵", "its own name comes first"
