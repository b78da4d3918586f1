"""Conversations: which there are, in which order, and all that is shown of one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from db.errors import NoSuchRecord
from db.queries.letters.conversation import conversation
from db.queries.letters.conversations import conversations, with_whom
from db.records.attachment import Attachment
from db.records.document import Document
from db.records.enclosure import Enclosure
from db.records.letter import Correspondent, Letter, LetterDirection, LetterState, Line, OwedBy
from db.records.organisation import Organisation
from db.records.thread import Thread
from db.values import Texts
from tests.db.queries.larkhaven import TODAY, Larkhaven, enter, letter, person, visit

if TYPE_CHECKING:
    from uuid import UUID

    from db.book import Book

OUT = LetterDirection.OUT


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def subjects(book: Book, within: tuple[str, UUID] | None = None, words: str = "") -> list[str]:
    return [one.subject for one in conversations(book, TODAY, within, words)]


def test_the_newest_letter_brings_its_conversation_to_the_front(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        lin, chen = person(change, "Lin"), person(change, "Chen")
        swap = change.add(Thread, subject="Picture-book swap 繪本")
        letter(change, place.partnership, "Programme", ago(5), who=lin, reply_owed_by=OwedBy.US, reply_until=ago(2))
        letter(change, place.partnership, "Swap", ago(40), thread=swap, who=chen)
        last = letter(change, place.partnership, "Re: Swap", ago(3), thread=swap, who=lin, direction=OUT)
        letter(change, place.partnership, "Re: Re: Swap", None, thread=swap, direction=OUT, state=LetterState.DRAFT)
        letter(change, None, "Elsewhere", ago(1))
    found = {one.subject: one for one in conversations(book, TODAY, ("partnership", place.partnership))}
    assert set(found) == {"Picture-book swap 繪本", "Programme"}
    one = found["Programme"]
    assert (one.count, one.last, one.owed_by, one.late, one.has_draft) == (1, ago(5), OwedBy.US, 2, False)
    assert one.waiting == one.newest
    one = found["Picture-book swap 繪本"]
    assert (one.count, one.owed_by, one.late, one.has_draft, one.waiting) == (3, None, None, True, None)
    with book.change("Throw the draft away") as change:
        draft = next(each for each in change.all(Letter) if each.state == LetterState.DRAFT)
        change.bin(draft)
    some = conversations(book, TODAY, ("partnership", place.partnership))
    assert (some[0].subject, some[0].count, some[0].has_draft) == (one.subject, 2, False)
    assert some[0].newest == last.uid
    assert subjects(book)[:2] == ["Elsewhere", one.subject]
    assert [with_whom(book, some)[each.key] for each in some] == ["A. Lin", "A. Lin"]


def test_they_are_found_for_whom_and_what_they_are_about(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        lin = person(change, "Lin")
        lantern = visit(change, place)
        asked = letter(change, place.partnership, "By person", ago(1), who=lin)
        change.add(Correspondent, letter=asked, line=Line.COPY, organisation=place.city)
        letter(change, place.partnership, "About", ago(2), about=lantern)
    assert subjects(book, ("person", lin.uid)) == ["By person"]
    assert subjects(book, ("organisation", place.city)) == ["By person"]
    assert subjects(book, ("exchange", lantern.uid)) == ["About"]
    assert subjects(book, ("person", place.city)) == []


def test_every_word_is_in_a_subject_or_a_name_and_none_is_a_pattern(book: Book, place: Larkhaven) -> None:
    with book.change("Write") as change:
        lin = person(change, "Lin")
        letter(change, place.partnership, "燈節節目 Festival 100%", ago(1), who=lin)
        other = letter(change, place.partnership, "Festival", ago(2))
        change.add(Correspondent, letter=other, line=Line.FROM, address="hall@bailu.example")
    assert subjects(book, None, "燈節") == ["燈節節目 Festival 100%"]
    assert subjects(book, None, "fest lin") == ["燈節節目 Festival 100%"]
    assert subjects(book, None, "fest hall@") == ["Festival"]
    assert subjects(book, None, "100%") == ["燈節節目 Festival 100%"]
    assert subjects(book, None, "_") == []
    assert subjects(book, None, "  ") == ["燈節節目 Festival 100%", "Festival"]


def test_letters_of_a_thread_in_the_bin_and_without_anything_are_there(book: Book) -> None:
    with book.change("Write") as change:
        thread = change.add(Thread, subject="Gone")
        letter(change, None, "Still here", ago(1), thread=thread)
        bare = letter(change, None, "Bare", None)
    with book.change("Bin") as change:
        change.bin(change.get(Thread, thread.uid))
    assert set(subjects(book)) >= {"Bare"}
    shown = conversation(book, bare.uid)
    assert (shown.subject, shown.thread, len(shown.letters)) == ("Bare", None, 1)
    (one,) = shown.letters
    assert (one.text, one.moment, one.who, one.attachments, one.html, one.register) == (None, None, (), (), "", "")


def test_a_conversation_has_its_letters_in_order_with_all_that_belongs_to_them(book: Book, place: Larkhaven) -> None:
    texts = Texts("zh-Hant", {"zh-Hant": "謝謝", "en": "Thank you"})
    sent = datetime(2026, 9, 3, 2, 14, tzinfo=UTC)
    with book.change("Write") as change:
        thread = change.add(Thread, subject="Festival programme")
        lin, aldous = person(change, "Lin"), person(change, "Aldous")
        office = change.add(Organisation, name=Texts.only("en", "Mayor’s office"))
        asked = letter(
            change, place.partnership, "Festival", date(2026, 9, 3), thread=thread, sent=sent, sent_zone="Asia/Taipei",
            text=texts, translator=aldous, register="2026-041",
        )  # fmt: skip
        change.add(Correspondent, letter=asked, line=Line.FROM, person=lin, organisation=office, position=0)
        change.add(Correspondent, letter=asked, line=Line.TO, address="us@larkhaven.example", position=1)
        kept = change.keep(b"plan")
        plan = change.add(
            Document, sha256=kept.sha256, size=kept.size, media_type="application/pdf", original_name="燈節場地圖.pdf"
        )
        change.add(Attachment, record=asked, document=plan, content_id="plan@mail")
        change.add(Enclosure, letter=asked, what="Map", copies=2)
        answer = letter(
            change, place.partnership, "Re: Festival", date(2026, 9, 4), thread=thread, direction=OUT, answers=asked
        )
        early = letter(change, place.partnership, "First", date(2026, 7, 28), thread=thread)
        letter(change, place.partnership, "Another", date(2026, 8, 1))
    shown = conversation(book, answer.uid)
    assert shown.subject == "Festival programme"
    assert [one.uid for one in shown.letters] == [early.uid, asked.uid, answer.uid]
    one = shown.letters[1]
    assert [who.called for who in one.on(Line.FROM)] == ["A. Lin, Mayor’s office"]
    assert [who.called for who in one.on(Line.TO)] == ["us@larkhaven.example"]
    assert (one.moment, one.zone, one.register, one.text) == (sent, "Asia/Taipei", "2026-041", texts)
    assert one.translator is not None
    assert one.translator.uid == aldous.uid
    assert [(held.name, held.size, held.content_id) for held in one.attachments] == [("燈節場地圖.pdf", 4, "plan@mail")]
    assert len(one.enclosures) == 1
    assert one.enclosures[0].endswith("(2)")
    assert shown.letters[2].answers is not None
    assert shown.letters[2].answers.uid == asked.uid
    with book.change("Bin") as change:
        change.bin(change.get(Letter, early.uid))
    assert [each.uid for each in conversation(book, asked.uid).letters] == [asked.uid, answer.uid]
    assert [each.uid for each in conversation(book, early.uid).letters] == [early.uid]
    with pytest.raises(NoSuchRecord):
        conversation(book, lin.uid)


def test_many_letters_are_not_asked_for_one_by_one(book: Book, place: Larkhaven) -> None:
    asked: list[str] = []

    def see(_a: Any, _b: Any, statement: str, *_: Any) -> None:
        asked.append(statement)

    def counted() -> int:
        asked.clear()
        event.listen(Engine, "before_cursor_execute", see)
        try:
            some = conversations(book, TODAY, ("partnership", place.partnership))
            with_whom(book, some)
            conversation(book, some[-1].newest)
        finally:
            event.remove(Engine, "before_cursor_execute", see)
        return len(asked)

    def write(count: int) -> None:
        with book.change("Write") as change:
            thread = change.add(Thread, subject="Long")
            lin = person(change, "Lin")
            for number in range(count):
                letter(change, place.partnership, f"No. {number}", ago(number), thread=thread, who=lin)
                letter(change, place.partnership, f"Alone {number}", ago(number), who=lin)

    write(2)
    before = counted()
    write(120)
    assert counted() <= before + 2
