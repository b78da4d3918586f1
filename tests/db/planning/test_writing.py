"""A letter begun: from what it answers, to whom, in which languages, and with what at its head and foot."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from db.book import Book
from db.planning.writing import Start, draft
from db.queries.letters.fields import FIELDS, Writing, fields_for
from db.queries.record import Fields, parts, read
from db.records.agreement import Agreement
from db.records.association import Association
from db.records.letter import Correspondent, Line
from db.records.name import Name
from db.records.role import Role
from db.records.signing import Signing
from db.records.style_of_address import StyleOfAddress
from db.rules.filling import missing
from db.rules.styled import plain
from db.values import Texts
from tests.db.queries.larkhaven import Larkhaven, en, enter, on, person, visit
from tests.db.queries.larkhaven import letter as written

TODAY = date(2026, 11, 24)


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


@pytest.fixture
def mayor(book: Book, place: Larkhaven) -> UUID:
    """Lin Mei-hua, mayor of Bailu since 2022, who reads Chinese; M. Aldous, who uses the book, is in it as well."""
    with book.change("Add the mayor") as change:
        one = person(change, "Lin", preferred_language="zh-Hant", gender="f")
        chinese: dict[str, Any] = {"given": "美華", "family": "林", "script": "Hant", "name_order": "family first"}
        change.add(Name, person=one, **chinese)
        title = Texts("zh-Hant", {"zh-Hant": "市長", "en": "Mayor"})
        change.add(Role, person=one, organisation=place.city_of_bailu, role_kind="head", title=title, since=on("2022"))
        us = person(change, "Aldous")
        change.edit(change.all(Name, person=us)[0], given="M.")
        ours = change.all(Association)[0]
        change.edit(ours, languages=["en", "zh-Hant", "de"])
        return one.uid


def begun(book: Book, start: Start) -> Fields:
    with book.change("Write") as change:
        uid = draft(book, change, start, TODAY).uid
    return read(book, "letter", uid)


def lines(book: Book, letter: UUID, line: Line) -> list[str]:
    rows = parts(book, "correspondent", "letter", letter, ordered="position")
    return [one["called"] for one in rows if one["line"] is line]


def test_an_answer_goes_to_who_wrote_in_both_languages_with_the_form_of_their_office(
    book: Book, place: Larkhaven, mayor: UUID
) -> None:
    with book.change("File") as change:
        exchange = visit(change, place)
        text = Texts("zh-Hant", {"zh-Hant": "您好", "en": "Hello"})
        values: dict[str, Any] = {"who": mayor, "text": text, "about": exchange}
        asked = written(change, place.partnership, "回覆：RE: 燈節", date(2026, 11, 1), **values)
        change.add(Correspondent, letter=asked, line=Line.TO, organisation=place.city)
        change.add(Correspondent, letter=asked, line=Line.COPY, address="office@bailu.example")
    made = begun(book, Start(answers=asked.uid))
    text = made["text"]
    assert (text.original, list(text.by)) == ("en", ["en", "zh-Hant"])
    assert plain(text.by["en"]) == "Dear Mayor Lin,\n\nYours sincerely,"
    assert plain(text.by["zh-Hant"]) == "林市長鈞鑒：\n\n敬祝　順安"
    assert made["subject"] == "回覆：燈節"
    assert (made["state"], made["direction"], made["dated"], made["about"]) == ("draft", "out", TODAY, exchange.uid)
    assert lines(book, made["uid"], Line.TO) == ["A. Lin 林美華"]
    assert lines(book, made["uid"], Line.COPY) == ["office@bailu.example"]
    assert lines(book, made["uid"], Line.FROM) == ["M. Aldous"]
    assert made["thread"] == read(book, "letter", asked.uid)["thread"] is not None
    filed = parts(book, "letter_partnership", "letter", made["uid"])
    assert [one["partnership"] for one in filed] == [place.partnership]
    book.undo()
    assert read(book, "letter", asked.uid)["thread"] is None


def test_a_reminder_goes_where_the_letter_went_before(book: Book, place: Larkhaven, mayor: UUID) -> None:
    with book.change("File") as change:
        asked = written(change, place.partnership, "Flights", date(2026, 9, 1), who=mayor, direction="out")
    made = begun(book, Start(reminds=asked.uid))
    assert made["reminds"] == asked.uid
    assert made["answers"] is None
    assert made["subject"] == "Re: Flights"
    assert "Lin" in lines(book, made["uid"], Line.TO)[0]


@pytest.mark.parametrize(
    ("tags", "texts"),
    [
        (("ar",), {"ar": ""}),
        (("de", "ar", "en"), {"de": "Sehr geehrte Frau Lin,\n\nMit freundlichen Grüßen", "ar": ""}),
    ],
)
def test_a_language_without_a_custom_is_left_to_the_writer(
    book: Book, mayor: UUID, tags: tuple[str, ...], texts: dict[str, str]
) -> None:
    made = begun(book, Start(to=[mayor], languages=tags))
    assert {tag: plain(text) for tag, text in made["text"].by.items()} == texts


def test_the_persons_own_form_goes_before_custom(book: Book, mayor: UUID) -> None:
    with book.change("Keep") as change:
        change.add(StyleOfAddress, person=mayor, language="en", opening="Dear Mei-hua *dear*,", closing="Yours,")
    made = begun(book, Start(to=[mayor], languages=["en"]))
    assert plain(str(made["text"])) == "Dear Mei-hua *dear*,\n\nYours,"


def test_bodies_several_and_very_many_are_addressed_each_as_they_can_be(
    book: Book, place: Larkhaven, mayor: UUID
) -> None:
    with book.change("Add") as change:
        many = [person(change, f"Guest {number}", gender="m").uid for number in range(5)]
    openings = [
        plain(str(begun(book, Start(to=to, languages=["en"]))["text"])).partition("\n\nY")[0]
        for to in ([place.city_of_bailu], [mayor, many[0]], many, [])
    ]
    assert openings == ["Dear Sir or Madam,", "Dear Mayor Lin,\nDear Mr Guest 0,", "Dear Sir or Madam,", ""]


def test_every_field_of_a_template_is_in_the_language_of_the_letter(book: Book, place: Larkhaven, mayor: UUID) -> None:
    with book.change("Add") as change:
        exchange = visit(change, place, title=Texts("en", {"en": "Visit", "de": "Besuch"}))
        values: dict[str, Any] = {
            "agreement_kind": "sister-city agreement",
            "title": en("Pact"),
            "effective": on("2019"),
        }
        deal = change.add(Agreement, partnership=place.partnership, **values)
        change.add(Signing, agreement=deal, dated=on("2019-07-08"))
        us = change.all(Name, family="Aldous")[0].person_id
        ours = change.all(Association)[0]
        change.add(Role, person_id=us, association=ours, role_kind="officer", title=Texts("en", {"en": "Secretary"}))
        signatory = change.scalar(_uid(us))
    writing = Writing((mayor,), place.partnership, exchange.uid, signatory, "2026-014")
    fields = fields_for(book, writing, "de", TODAY)
    assert set(fields) == set(FIELDS)
    said = {name: fields[name] for name in ("first day", "last day", "today", "exchange", "agreement", "signed on")}
    assert said == {
        "first day": "18. Januar 2027",
        "last day": "26. Januar 2027",
        "today": "24. November 2026",
        "exchange": "Besuch",
        "agreement": "Pact",
        "signed on": "8. Juli 2019",
    }
    english = fields_for(book, writing, "en", TODAY)
    assert english["office"] == "Mayor"
    assert (english["years"], english["signatory"], english["signatory office"]) == ("7", "M. Aldous", "Secretary")
    assert (english["our place"], english["partner"], english["register"]) == ("Larkhaven", "Bailu", "2026-014")
    template = "{opening}\n\n{first day} – {guest}\n\n{closing}"
    assert missing(template, fields) == ("guest",)
    start = Start(to=[mayor], about=exchange.uid, languages=["en"], texts={"en": template}, subject="{Exchange}!")
    made = begun(book, start)
    assert plain(str(made["text"])) == "Dear Mayor Lin,\n\nJanuary 18, 2027 – {guest}\n\nYours sincerely,"
    assert made["subject"] == "Visit!"


def _uid(key: int) -> Any:
    from sqlalchemy import select

    from db.records.record import Record

    return select(Record.__table__.c.uid).where(Record.__table__.c.id == key)


def test_nothing_known_is_nothing_filled_in(book: Book) -> None:
    fields = fields_for(book, Writing(), "xx-unknown", TODAY)
    assert {name for name, value in fields.items() if value} == {"today"}
    made = begun(book, Start())
    assert (plain(str(made["text"])), made["subject"], list(made["text"].by)) == ("", "", ["en"])
