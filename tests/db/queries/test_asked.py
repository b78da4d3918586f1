"""Filters, phrases and words to leave out, asked of a book as a person types them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.book import Book
from db.queries.facets import facets
from db.queries.nearest import nearest
from db.queries.search import find_all, search, tell
from db.queries.vocabulary import english
from db.records.concern import Concern
from db.records.concern_raiser import ConcernRaiser
from db.records.letter import Correspondent, Letter, LetterDirection, LetterPartnership, Line
from db.records.name import Name, NameKind
from db.records.note import Note
from db.records.partnership import Partnership, PartnershipPlace, PlaceSide
from db.records.person import Person
from db.records.place import Place
from db.records.place_name import PlaceName
from db.records.saved_view import SavedView
from db.records.tag import Tag, Tagging
from db.rules.asking import ask, written
from db.rules.naming import NameOrder
from db.sqlite.stopping import Stopped
from db.values import PartialDate, Texts
from db.words import words

FIRST = NameOrder.FAMILY_FIRST


def found(book: Book, typed: str) -> list[str]:
    """What whole records are called, in no order."""
    return sorted(hit.owner.called if hit.owner else hit.called for hit in search(book, typed))


@pytest.fixture
def mail(book: Book) -> Book:
    """Two partnerships, two people with several names, and letters of three years."""
    with book.change("Fill the book") as change:
        home = change.add(Place, name=Texts.only("en", "Larkhaven"), country="US")
        cases = dict[str, Partnership]()
        for name in ("Yilan", "Annental"):
            place = change.add(Place, name=Texts.only("en", name), country="TW")
            cases[name] = change.add(Partnership)
            for side, where in ((PlaceSide.HOME, home), (PlaceSide.PARTNER, place)):
                change.add(PartnershipPlace, partnership=cases[name], place=where, side=side)
            if name == "Yilan":
                change.add(PlaceName, place=place, text="噶瑪蘭", language="zh-Hant")
        chen, roth = change.add(Person), change.add(Person)
        change.add(Name, person=chen, given="Mei-hua", family="Chen")
        change.add(Name, person=chen, given="美華", family="陳", script="Hant", name_order=FIRST, position=1)
        change.add(Name, person=chen, given="Mei-hua", family="Lin", name_kind=NameKind.FORMER, position=2)
        change.add(Name, person=roth, given="Jürgen", family="Roth")
        press = change.add(Tag, name="Press")
        for subject, year, writer, reader, case in (
            ("Lantern festival", 2016, chen, roth, "Yilan"),
            ("Lantern workshop", 2018, roth, chen, "Annental"),
            ("Choir", 2019, chen, roth, "Yilan"),
        ):
            letter = change.add(Letter, direction=LetterDirection.IN, subject=subject, dated=date(year, 5, 1))
            change.add(LetterPartnership, letter=letter, partnership=cases[case])
            change.add(Correspondent, letter=letter, line=Line.FROM, person=writer)
            change.add(Correspondent, letter=letter, line=Line.TO, person=reader)
            if subject == "Choir":
                change.add(Tagging, record=letter, tag=press)
    return book


@pytest.mark.parametrize(
    ("typed", "subjects"),
    [
        ("kind:letter", ["Choir", "Lantern festival", "Lantern workshop"]),
        ("lantern kind:letters", ["Lantern festival", "Lantern workshop"]),
        ("lantern -workshop", ["Lantern festival"]),
        ('"lantern fest"', []),
        ('"lantern festival"', ["Lantern festival"]),
        ("from:chen kind:letter", ["Choir", "Lantern festival"]),
        ("from:陳", ["Choir", "Lantern festival"]),
        ("from:lin", ["Choir", "Lantern festival"]),
        ('from:"mei-hua chen" lantern', ["Lantern festival"]),
        ("to:chen", ["Lantern workshop"]),
        ("partnership:yilan kind:letter", ["Choir", "Lantern festival"]),
        ("partnership:噶瑪 lantern", ["Lantern festival"]),
        ("year:2016-2018 kind:letter", ["Lantern festival", "Lantern workshop"]),
        ("year:2018- kind:letter -year:2019", ["Lantern workshop"]),
        ("tag:press", ["Choir"]),
        ("lantern from:nobody", []),
        ("festival chen kind:letter", ["Lantern festival"]),
        ("chen -lantern kind:letter", ["Choir"]),
        ("kind:person partnership:yilan", ["Jürgen Roth", "Mei-hua Chen 陳美華"]),
    ],
)
def test_filters_find_what_their_columns_links_and_owners_say(mail: Book, typed: str, subjects: list[str]) -> None:
    assert found(mail, typed) == subjects


@pytest.mark.parametrize("typed", ["chen mei-hua", "MEI-HUA CHEN", "陳美華", "美華", "華", "lin mei", "chen 陳"])
def test_a_person_is_found_by_any_name_in_any_order(mail: Book, typed: str) -> None:
    hit = search(mail, typed)[0]
    assert (hit.owner.kind if hit.owner else hit.kind) == "person"


def test_a_former_name_says_that_it_is_one(mail: Book) -> None:
    (hit,) = search(mail, '"mei-hua lin"')
    assert (hit.called, hit.name_kind) == ("Mei-hua Lin", "former")


def test_filters_alone_list_the_newest_first(mail: Book) -> None:
    assert [hit.called for hit in search(mail, "kind:letter", limit=2)] == ["Choir", "Lantern workshop"]


def test_what_was_found_is_counted_by_kind_partnership_and_year(mail: Book) -> None:
    all_found = find_all(mail, ask("lantern", english()))
    counted = facets(mail, all_found)
    assert counted.kinds == (("letter", 2),)
    assert dict(counted.partnerships) == {"Larkhaven ⇄ Yilan": 1, "Larkhaven ⇄ Annental": 1}
    assert counted.years == ((2018, 1), (2016, 1))
    assert {hit.called for hit in tell(mail, all_found, ask("lantern")).values()} == {
        "Lantern festival",
        "Lantern workshop",
    }


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("lantren", ["lantern"]),
        ("choir kind:person", ["choir"]),
        ("lantern year:2030", ["lantern"]),
        ("zzzzzz", []),
    ],
)
def test_where_nothing_is_found_the_nearest_questions_are_offered(mail: Book, typed: str, near: list[str]) -> None:
    asked = ask(typed, english())
    assert find_all(mail, asked) == []
    assert near == [word for one in nearest(mail, asked) if (word := written(one, english())) in near]


def test_what_lies_in_the_bin_is_found_when_asked_for(mail: Book) -> None:
    assert found(mail, "in:bin") == []
    with mail.change("Bin a letter") as change:
        change.bin(next(letter for letter in change.all(Letter) if letter.subject == "Lantern workshop"))
    assert found(mail, "lantern") == ["Lantern festival"]
    assert found(mail, "in:bin lantern kind:letter year:2018") == ["Lantern workshop"]
    assert found(mail, "in:bin choir") == found(mail, "in:bin kind:person") == []


def test_the_parts_of_what_is_private_say_nothing_until_it_is_so_no_longer(mail: Book) -> None:
    with mail.change("Note a worry") as change:
        person = change.add(Person)
        change.add(Name, person=person, given="Wilhelmina", family="Quist")
        concern = change.add(Concern, what=Texts.only("en", "Smoke"), raised=PartialDate(2020), is_private=True)
        change.add(ConcernRaiser, concern=concern, raised_by=person)
        change.add(Note, about=concern, text=Texts.only("en", "Under embargo"))
        key = concern.uid
    assert found(mail, "smoke") == found(mail, "embargo") == []
    assert found(mail, "quist") == ["Wilhelmina Quist"]
    with mail.change("Speak of it") as change:
        change.edit(change.get(Concern, key), is_private=False)
    assert found(mail, "smoke") == found(mail, "embargo") == ["Smoke"]
    assert len(found(mail, "quist")) == 2
    mail.undo()
    assert found(mail, "embargo") == []
    with mail.reading() as connection:
        assert connection.exec_driver_sql("SELECT term FROM search_word WHERE term = 'embargo'").all() == []


def test_the_parts_of_what_lies_in_the_bin_come_back_with_it(mail: Book) -> None:
    with mail.change("Bin her") as change:
        chen = next(one for one in change.all(Person) if one.called.startswith("Mei-hua"))
        change.bin(chen)
    assert found(mail, "陳 kind:person") == []
    mail.undo()
    assert found(mail, "陳 kind:person") == ["Mei-hua Chen 陳美華"]


def test_a_part_that_was_moved_is_found_with_its_new_owner(mail: Book) -> None:
    with mail.change("Give the former name to the other one") as change:
        roth = next(one for one in change.all(Person) if one.called == "Jürgen Roth")
        change.edit(next(name for name in change.all(Name) if name.family == "Lin"), person=roth)
    assert found(mail, "kind:person lin") == ["Jürgen Roth"]
    mail.undo()
    assert found(mail, "kind:person lin") == ["Mei-hua Chen 陳美華"]


def test_a_letter_of_html_alone_is_found_by_its_words_and_not_by_its_tags(book: Book) -> None:
    html = "<style>p{color:red}</style><table><tr><td>Dear&nbsp;friends</td><td>The <b>lan</b>tern</td></tr></table>"
    with book.change("File the mail") as change:
        change.add(Letter, direction=LetterDirection.IN, subject="One", html=html)
        change.add(Letter, direction=LetterDirection.IN, subject="Two", html=html, text=Texts.only("en", "Dear all."))
    assert found(book, "lantern") == found(book, "friends") == ["One"]
    assert found(book, "table") == found(book, "color") == found(book, "nbsp") == []


def test_what_the_book_keeps_for_itself_is_not_found(book: Book) -> None:
    with book.change("Keep a question") as change:
        change.add(SavedView, name="Lanterns", of_kind="record", filter={"words": "lantern"})
    assert found(book, "lanterns") == []


def test_a_question_that_nobody_waits_for_any_more_is_let_go_of(mail: Book) -> None:
    later = iter([False])
    with pytest.raises(Stopped):
        search(mail, "chen kind:letter partnership:larkhaven", stops=lambda: next(later, True))
    with pytest.raises(Stopped):
        find_all(mail, ask("chen"), stops=lambda: True)
    assert found(mail, "tag:press") == ["Choir"]


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "*", "NEAR(a b)", "a AND b OR NOT c", "{called body}: x", "kind:", "😀", "\0", "a\0b", "x" * 10_000,
     "“" * 10_000, "a " * 5_000, "-", "-a", "'; DROP TABLE record; --", "year:0000-9999", 'from:"', "^a + b"],
)  # fmt: skip
def test_no_text_is_too_strange_to_ask(mail: Book, typed: str) -> None:
    asked = ask(typed, english())
    assert len(search(mail, typed)) <= 50
    assert len(find_all(mail, asked)) <= 12
    nearest(mail, ask(typed[:200], english()))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60), st.data())
def test_a_record_is_found_by_each_of_its_words_and_by_any_part_of_an_unspaced_run(
    book: Book, text: str, data: st.DataObject
) -> None:
    known = words(text)
    if not known:
        return
    with book.change("Write it down") as change:
        uid = change.add(Letter, direction=LetterDirection.IN, subject="x", text=Texts.only("en", text)).uid
    word = data.draw(st.sampled_from(known))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    first = data.draw(st.integers(0, len(known) - 1))
    row = " ".join(known[first : data.draw(st.integers(first + 1, len(known)))])
    # Not the text as it stands: a mark in it may ask for something, as "-0" leaves out what holds a 0.
    for typed in (word, beginning, f'"{row}"', " ".join(known)):
        assert uid in {hit.uid for hit in search(book, typed, limit=1_000)}, typed
    book.undo()
