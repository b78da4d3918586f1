"""Letters: register numbers, answers, and who wrote to whom."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from db.book import Book
from db.errors import RuleBroken
from db.records.enclosure import Enclosure
from db.records.letter import Correspondent, Letter, LetterPartnership
from db.records.name import Name
from db.records.organisation import Organisation
from db.records.person import Person
from db.records.record import Record
from db.records.thread import Thread
from db.values import Texts

DAY, DAY_BEFORE = date(2026, 9, 3), date(2026, 9, 2)
TEXT = Texts("zh-Hant", {"zh-Hant": "您好", "en": "Good day"})


def letter(book: Book, **values: Any) -> UUID:
    with book.change("File a letter") as change:
        return change.add(Letter, **{"direction": "in", "subject": "Festival", "dated": DAY, **values}).uid


def part(book: Book, kind: type[Record], **values: Any) -> UUID:
    with book.change("Add") as change:
        return change.add(kind, **values).uid


def called(book: Book, uid: UUID) -> str:
    return book.scalar(select(Record.__table__.c.called).where(Record.__table__.c.uid == uid))


def test_a_letter_keeps_its_text_in_both_languages_and_its_moment_with_its_zone(book: Book) -> None:
    sent = datetime(2026, 9, 3, 2, 14, tzinfo=UTC)
    uid = letter(book, text=TEXT, sent=sent, sent_zone="Asia/Taipei", references_to=["<1@bailu.example>"])
    row = book.rows(select(Letter.text, Letter.sent, Letter.sent_zone, Letter.references_to).where(Letter.uid == uid))
    assert tuple(row[0]) == (TEXT, sent, "Asia/Taipei", ["<1@bailu.example>"])


def test_a_register_number_is_given_once_a_year_and_never_again(book: Book) -> None:
    first = letter(book, register="2026-014", register_year=2026, register_number=14)
    with pytest.raises(RuleBroken, match="given already in that year") as said:
        letter(book, register_year=2026, register_number=14)
    assert said.value.field == "register_number"
    letter(book, register_year=2027, register_number=14)
    with book.change("Bin") as change:
        change.bin(change.get(Letter, first))
    with pytest.raises(RuleBroken, match="given already"):
        letter(book, register_year=2026, register_number=14)


def test_letters_without_a_register_number_are_no_trouble_to_each_other(book: Book) -> None:
    letter(book)
    letter(book)


def test_a_number_that_went_to_another_letter_goes_back_on_undo(book: Book) -> None:
    first = letter(book, register_year=2026, register_number=1)
    with book.change("Give the number to another") as change:
        change.edit(change.get(Letter, first), register_number=2)
        other = change.add(Letter, direction="out", subject="x", register_year=2026, register_number=1).uid
    book.undo()
    number = select(Letter.register_number).where(Letter.uid == first)
    assert book.scalar(number) == 1
    book.redo()
    assert book.scalar(number) == 2
    assert book.scalar(select(Letter.register_number).where(Letter.uid == other)) == 1


class TestAnswers:
    """An answer is later than what it answers, or says why not."""

    def test_an_earlier_answer_is_refused(self, book: Book) -> None:
        asked = letter(book)
        with pytest.raises(RuleBroken, match="earlier than the letter"):
            letter(book, direction="out", dated=DAY_BEFORE, answers=asked)

    def test_one_of_the_same_day_or_with_a_reason_is_not(self, book: Book) -> None:
        asked = letter(book)
        letter(book, direction="out", answers=asked)
        letter(book, direction="out", dated=DAY_BEFORE, answers=asked, answers_earlier_why="Dated before the call.")

    def test_a_letter_cannot_be_moved_behind_its_answer(self, book: Book) -> None:
        asked = letter(book, dated=DAY_BEFORE)
        letter(book, direction="out", answers=asked)
        with pytest.raises(RuleBroken, match="earlier than the letter"), book.change("Correct") as change:
            change.edit(change.get(Letter, asked), dated=date(2026, 12, 1))

    def test_across_the_date_line_the_moments_count(self, book: Book) -> None:
        asked = letter(book, sent=datetime(2026, 9, 2, 18, 0, tzinfo=UTC), sent_zone="Asia/Taipei")
        reply = {"direction": "out", "dated": DAY_BEFORE, "answers": asked, "sent_zone": "America/New_York"}
        letter(book, sent=datetime(2026, 9, 2, 19, 0, tzinfo=UTC), **reply)
        with pytest.raises(RuleBroken, match="earlier than the letter"):
            letter(book, sent=datetime(2026, 9, 2, 17, 0, tzinfo=UTC), **reply)

    def test_undated_letters_prove_nothing(self, book: Book) -> None:
        letter(book, direction="out", answers=letter(book, dated=None))

    def test_letters_do_not_answer_in_a_circle(self, book: Book) -> None:
        asked = letter(book)
        answer = letter(book, direction="out", answers=asked)
        with pytest.raises(RuleBroken, match="each answer the other"), book.change("Turn round") as change:
            change.edit(change.get(Letter, asked), answers=answer)


def test_rules_of_letters_are_told_in_a_sentence(book: Book) -> None:
    uid = letter(book)
    broken: list[tuple[type[Record], dict[str, Any], str, str]] = [
        (Letter, {"direction": "in"}, "“Subject” must be filled in", "subject"),
        (Letter, {"direction": "in", "subject": "x", "register_year": 2026}, "needs its year", "register_number"),
        (
            Letter,
            {"direction": "in", "subject": "x", "register_year": 2026, "register_number": 0},
            "begin with 1",
            "register_number",
        ),
        (
            Letter,
            {"direction": "in", "subject": "x", "dated": DAY, "reply_until": DAY_BEFORE},
            "due before",
            "reply_until",
        ),
        (Correspondent, {"letter": uid, "line": "to"}, "or write the address", "person"),
        (Correspondent, {"letter": uid, "line": "to", "address": ""}, "or write the address", "person"),
        (Enclosure, {"letter": uid, "what": ""}, "choose a document", "what"),
        (Enclosure, {"letter": uid, "what": "Programme", "copies": 0}, "at least one copy", "copies"),
        (LetterPartnership, {"letter": uid}, "“Partnership” must be filled in", "partnership"),
        (Thread, {}, "“Subject” must be filled in", "subject"),
    ]
    for kind, values, sentence, field in broken:
        with pytest.raises(RuleBroken, match=sentence) as said:
            part(book, kind, **values)
        assert said.value.field == field
    with pytest.raises(RuleBroken, match="does not answer itself"), book.change("Edit") as change:
        change.edit(change.get(Letter, uid), answers=uid)
    with pytest.raises(RuleBroken, match="does not settle itself"), book.change("Edit") as change:
        change.edit(change.get(Letter, uid), settled_by=uid)


def test_a_correspondent_is_a_person_for_a_body_or_what_was_written(book: Book) -> None:
    uid = letter(book)
    with book.change("Add") as change:
        ana = change.add(Person)
        change.add(Name, person=ana, given="Ana", family="Braga")
        hall = change.add(Organisation, name=Texts.only("pt", "Câmara Municipal"))
        both = change.add(Correspondent, letter=uid, line="from", person=ana, organisation=hall).uid
        written = change.add(Correspondent, letter=uid, line="copy", address="info@porto.example").uid
    assert called(book, both) == "Ana Braga, Câmara Municipal"
    assert called(book, written) == "info@porto.example"
