"""Which letters wait for an answer: every query that says so is of one mind, and of that of the rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.book import Book
from db.doing import let_rest, wake
from db.errors import NoSuchRecord
from db.identity import new_uid
from db.queries import listing
from db.queries.attention import What, attention
from db.queries.case import case
from db.queries.facts import Span
from db.queries.letters.candidates import candidates
from db.queries.letters.delays import delays, usual_of
from db.queries.letters.owed import owed_letters
from db.queries.letters.standing import standing
from db.queries.letters.statistics import statistics
from db.queries.letters.unfinished import unfinished
from db.queries.partners import partners
from db.records.letter import Channel, Letter, LetterDirection, LetterState, OwedBy
from db.rules.owing import Answer, Asked, answer_on
from tests.db.queries.larkhaven import TODAY, Larkhaven, enter, letter, person

OUT = LetterDirection.OUT


@pytest.fixture
def place(book: Book) -> Larkhaven:
    return enter(book)


def waiting(book: Book, day: date = TODAY, **asked: Any) -> list[str]:
    return [one.letter.called for one in owed_letters(book, day, **asked)]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def write(book: Book, place: Larkhaven, subject: str, dated: date | None, **values: Any) -> UUID:
    with book.change(f"Write {subject}") as change:
        return letter(change, place.partnership, subject, dated, **values).uid


def test_an_answer_settles_what_a_draft_does_not(book: Book, place: Larkhaven) -> None:
    asked = write(book, place, "Programme", ago(70), reply_owed_by=OwedBy.US, reply_until=ago(68), register="2026-041")
    draft = write(book, place, "Re: Programme", TODAY, direction=OUT, answers=asked, state=LetterState.DRAFT)
    (owed,) = owed_letters(book, TODAY)
    assert (owed.letter.uid, owed.register, owed.late, owed.due) == (asked, "2026-041", 68, ago(68))
    assert [one.uid for one in standing(book, asked, TODAY).drafts] == [draft]
    assert [one.letter.uid for one in unfinished(book, partnership=place.partnership)] == [draft]
    with book.change("Send it") as change:
        change.edit(change.get(Letter, draft), state=LetterState.SENT)
    assert waiting(book) == []
    assert waiting(book, ago(1)) == ["Programme"]  # the day before it was still owed
    ended = standing(book, asked, TODAY).ended
    assert ended is not None
    assert ended.by is not None
    assert (ended.by.uid, ended.days, ended.is_said) == (draft, 70, False)
    book.undo()
    assert waiting(book) == ["Programme"]


def test_a_letter_and_its_reminders_ask_one_thing(book: Book, place: Larkhaven) -> None:
    asked = write(book, place, "Dates?", ago(60), direction=OUT, reply_owed_by=OwedBy.THEM)
    again = write(book, place, "Dates??", ago(20), direction=OUT, reply_owed_by=OwedBy.THEM, reminds=asked)
    third = write(book, place, "Dates???", ago(10), direction=OUT, reply_owed_by=OwedBy.THEM, reminds=again)
    (owed,) = owed_letters(book, TODAY, by=OwedBy.THEM)
    assert case(book, place.partnership, TODAY).header.replies_owed_by_them == 1
    assert (owed.letter.uid, [one.letter for one in owed.reminders]) == (asked, [again, third])
    assert waiting(book, ago(15)) == ["Dates?"]
    reply = write(book, place, "In May", ago(5), answers=third)
    assert waiting(book) == []
    assert usual_of(book, TODAY, place.partnership).they == 55  # counted once, from the first asking
    with book.change("It never came") as change:
        change.bin(change.get(Letter, reply))
    assert waiting(book) == ["Dates?"]
    with book.change("They called off") as change:
        change.edit(change.get(Letter, again), settled_on=ago(1), settled_why="called off")
    assert waiting(book) == []
    with book.change("Bin the first") as change:
        change.bin(change.get(Letter, asked))
        change.edit(change.get(Letter, again), settled_on=None)
    assert waiting(book) == ["Dates??"]  # with nothing to remind of it asks on its own


def test_letters_that_remind_of_each_other_wait_all_the_same(book: Book, place: Larkhaven) -> None:
    one = write(book, place, "One", ago(9), direction=OUT, reply_owed_by=OwedBy.THEM)
    two = write(book, place, "Two", ago(8), direction=OUT, reply_owed_by=OwedBy.THEM, reminds=one)
    with book.change("A ring") as change:
        change.edit(change.get(Letter, one), reminds=two)
    assert sorted(waiting(book)) == ["One", "Two"]
    write(book, place, "Re", ago(1), answers=two)
    assert waiting(book) == []


def test_what_was_put_off_rests_on_home_and_is_said_where_it_is_owed(book: Book, place: Larkhaven) -> None:
    write(book, place, "Programme", ago(30), reply_owed_by=OwedBy.US)
    (owed,) = owed_letters(book, TODAY)
    until = TODAY + timedelta(days=7)
    let_rest(book, "Later", owed.entry, until, TODAY)
    assert [one for one in attention(book, TODAY) if one.what is What.REPLY_BY_US] == []
    assert [one.snoozed_until for one in owed_letters(book, TODAY)] == [until]
    assert [one.snoozed_until for one in owed_letters(book, until)] == [None]
    wake(book, "Not later", owed.entry)
    assert [one.what for one in attention(book, TODAY) if one.what is What.REPLY_BY_US] == [What.REPLY_BY_US]
    book.undo()
    assert [one.snoozed_until for one in owed_letters(book, TODAY)] == [until]


def test_the_usual_delay_is_that_of_the_partner_and_of_the_last_five_years(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        lin, chen = person(change, "Lin"), person(change, "Chen")
        for number, (who, days) in enumerate(((lin, 3), (lin, 5), (chen, 30))):
            one = letter(change, place.partnership, f"Q{number}", ago(200), direction=OUT, who=who,
                         reply_owed_by=OwedBy.THEM)  # fmt: skip
            letter(change, place.partnership, f"A{number}", ago(200 - days), who=who, answers=one)
        old = letter(change, place.partnership, "Old", ago(3000), direction=OUT, who=lin, reply_owed_by=OwedBy.THEM)
        letter(change, place.partnership, "Late", ago(2100), who=lin, answers=old)
        letter(change, place.partnership, "Now", ago(2), direction=OUT, who=chen, reply_owed_by=OwedBy.THEM)
        letter(change, place.partnership, "Stranger", ago(1), direction=OUT, who=person(change, "Wu"),
               reply_owed_by=OwedBy.THEM)  # fmt: skip
    assert {one.letter.called: one.usual for one in owed_letters(book, TODAY)} == {"Now": 30, "Stranger": 5}
    assert usual_of(book, TODAY, place.partnership).they == 5
    assert case(book, place.partnership, TODAY).usual.they == 5
    assert delays(book, ago(5000)).of_partnership == {}


def test_what_may_have_answered_it_is_proposed(book: Book, place: Larkhaven) -> None:
    with book.change("Enter") as change:
        lin, chen = person(change, "Lin"), person(change, "Chen")
        asked = letter(change, place.partnership, "Flight times", ago(30), who=lin, reply_owed_by=OwedBy.US)
        letter(change, place.partnership, "Before", ago(31), who=lin, direction=OUT)
        letter(change, place.partnership, "Their next", ago(29), who=lin)
        letter(change, place.partnership, "Draft", ago(2), who=lin, direction=OUT, state=LetterState.DRAFT)
        letter(change, place.partnership, "Elsewhere", ago(3), who=chen, direction=OUT)
        letter(change, place.partnership, "Re: Flight times", ago(4), who=chen, direction=OUT)
        letter(change, place.partnership, "They called", ago(5), who=lin, channel=Channel.CALL)
        letter(change, place.partnership, "Thanks", ago(6), who=lin, direction=OUT)
    found = [one.letter.called for one in candidates(book, asked.uid)]
    assert found == ["Thanks", "They called", "Re: Flight times"]


def test_a_partnership_that_is_gone_is_said(book: Book) -> None:
    with pytest.raises(NoSuchRecord):
        owed_letters(book, TODAY, partnership=new_uid())


# Everything at once, against a model in plain Python


@dataclass(frozen=True)
class Written:
    """A letter of the model; ``answers``, ``reminds`` and ``settled_by`` are numbers of letters before it."""

    dated: date | None
    owed_by: OwedBy | None
    is_sent: bool
    is_binned: bool
    settled: date | None
    answers: int | None
    reminds: int | None
    settled_by: int | None


def stands(one: Written, day: date) -> bool:
    return one.is_sent and not one.is_binned and (one.dated is None or one.dated <= day)


def model(letters: list[Written], day: date) -> set[int]:
    """The numbers of those that wait."""

    def ended_itself(number: int) -> bool:
        one = letters[number]
        if one.settled is not None:
            return one.settled <= day or any(each.answers == number and stands(each, day) for each in letters)
        return one.settled_by is not None or any(each.answers == number and stands(each, day) for each in letters)

    def reminders(number: int) -> set[int]:
        found: set[int] = set()
        for at, each in enumerate(letters):
            if each.reminds == number and stands(each, day):
                found |= {at} | reminders(at)
        return found

    found: set[int] = set()
    for number, one in enumerate(letters):
        if one.owed_by is None or not stands(one, day):
            continue
        is_mere = any(
            number in reminders(at) and stands(each, day) and each.owed_by is one.owed_by
            for at, each in enumerate(letters)
        )
        if not is_mere and not any(ended_itself(each) for each in {number} | reminders(number)):
            found.add(number)
    return found


days = st.integers(-60, 10).map(lambda count: TODAY + timedelta(days=count))


@st.composite
def letters_of(draw: st.DrawFn) -> list[Written]:
    written: list[Written] = []
    for number in range(draw(st.integers(1, 6))):
        before = st.none() if number == 0 else st.none() | st.integers(0, number - 1)
        written.append(
            Written(
                draw(st.none() | days),
                draw(st.sampled_from([None, OwedBy.US, OwedBy.THEM, OwedBy.THEM])),
                draw(st.sampled_from([True, True, True, False])),
                draw(st.sampled_from([False, False, False, True])),
                draw(st.none() | st.none() | days),
                draw(before),
                draw(before),
                draw(st.none() | before) if draw(st.booleans()) else None,
            )
        )
    return written


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(letters=letters_of(), day=days)
def test_all_who_say_what_is_owed_are_of_one_mind(book: Book, letters: list[Written], day: date) -> None:
    """Answers, reminders, drafts, the bin and days, in any mixture; and an undo leaves nothing of them."""
    if book.undoable is None:
        enter(book)
    (partner,) = partners(book).values()
    with book.change("Write") as change:
        made: list[Letter] = []
        for number, one in enumerate(letters):
            made.append(
                letter(
                    change, partner.uid, f"Letter {number}", one.dated, reply_owed_by=one.owed_by,
                    state=LetterState.SENT if one.is_sent else LetterState.DRAFT, settled_on=one.settled,
                    answers=None if one.answers is None else made[one.answers], answers_earlier_why="of a draft",
                    reminds=None if one.reminds is None else made[one.reminds],
                    settled_by=None if one.settled_by is None else made[one.settled_by],
                )
            )  # fmt: skip
            if one.is_binned:
                change.bin(made[-1])
    wanted = {f"Letter {number}" for number in model(letters, day)}
    told = owed_letters(book, day)
    assert {one.letter.called for one in told} == wanted
    assert all(one.late == (day - one.due).days for one in told)
    home = [one.about.called for one in attention(book, day) if one.what in {What.REPLY_BY_US, What.REPLY_BY_THEM}]
    assert sorted(home) == sorted(one.letter.called for one in told)
    year = statistics(book, Span(ago(365), day), on=day)
    for counted in (year.whole, year.partnerships[partner.uid]):
        assert sum(counted.owed.values()) == len(wanted)
    book.undo()
    assert owed_letters(book, day) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=5)
@given(letters=letters_of())
def test_the_list_of_letters_says_the_same_of_today(book: Book, letters: list[Written]) -> None:
    from db.queries.lists.joined import today

    with book.change("Write") as change:
        made: list[Letter] = []
        for number, one in enumerate(letters):
            state = LetterState.SENT if one.is_sent else LetterState.DRAFT
            made.append(letter(change, None, f"Letter {number}", one.dated, reply_owed_by=one.owed_by, state=state,
                               settled_on=one.settled, answers=None if one.answers is None else made[one.answers],
                               answers_earlier_why="of a draft",
                               reminds=None if one.reminds is None else made[one.reminds]))  # fmt: skip
    owed = {one.letter.uid for one in owed_letters(book, today())}
    rows = listing.page(book, "letter", ["answer"], limit=10_000).rows
    waits = {Answer.WAITING, Answer.DUE_SOON, Answer.LATE}
    assert {row.uid for row in rows if row.cells[0] in waits} == owed
    for one in owed_letters(book, today()):
        asked = Asked(one.asked, until=one.due)
        assert str(answer_on(asked, today())) == next(row.cells[0] for row in rows if row.uid == one.letter.uid)
