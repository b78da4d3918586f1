"""Figures of correspondence: the same that the lists and the glance count, by partner, month, channel and side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from db.book import Book
from db.queries import figures
from db.queries.facts import Span
from db.queries.figures import AnswerDays, Letters
from db.queries.letters.statistics import statistics
from db.queries.partners import partners
from db.records.letter import Channel, LetterDirection, LetterPartnership, LetterState, OwedBy
from db.records.partnership import Partnership
from tests.db.queries.larkhaven import enter, letter

if TYPE_CHECKING:
    from pathlib import Path

YEAR = Span(date(2026, 1, 1), date(2026, 12, 31))
TODAY = date(2026, 11, 24)
OUT = LetterDirection.OUT


def test_letters_and_answers_of_a_year(book: Book) -> None:
    place = enter(book)
    with book.change("File the letters") as change:
        other = change.add(Partnership).uid
        first = letter(change, place.partnership, "1", date(2026, 1, 5), reply_owed_by=OwedBy.US)
        both = letter(change, place.partnership, "2", date(2026, 1, 15), direction=OUT, answers=first)
        change.add(LetterPartnership, letter=both, partnership=other)
        asked = letter(
            change, other, "3", date(2026, 3, 1), direction=OUT, channel=Channel.EMAIL, reply_owed_by=OwedBy.THEM
        )
        reply = letter(change, other, "4", date(2026, 4, 1), channel=Channel.EMAIL)
        change.edit(asked, settled_by=reply)
        letter(change, place.partnership, "5", date(2026, 11, 1), reply_owed_by=OwedBy.US)
        letter(change, None, "6", date(2026, 11, 2))
        letter(change, place.partnership, "7", date(2026, 11, 3), direction=OUT, state=LetterState.DRAFT)
        letter(change, place.partnership, "8", date(2025, 12, 31))
    found = statistics(book, YEAR, on=TODAY)
    assert found.whole.letters == figures.letters(book, YEAR) == Letters(4, 2)
    assert found.whole.days == figures.answer_days(book, YEAR) == AnswerDays(10, 31)
    assert found.whole.channels == {Channel.LETTER: Letters(3, 1), Channel.EMAIL: Letters(1, 1)}
    assert {first.month: both for first, both in found.whole.months.items() if both != Letters()} == {
        1: Letters(1, 1), 3: Letters(0, 1), 4: Letters(1, 0), 11: Letters(2, 0),
    }  # fmt: skip
    assert len(found.whole.months) == 12
    assert found.whole.owed == {OwedBy.US: 1}
    bailu, second = found.partnerships[place.partnership], found.partnerships[other]
    assert (bailu.letters, bailu.days, bailu.owed) == (Letters(2, 1), AnswerDays(10, None), {OwedBy.US: 1})
    assert (second.letters, second.days, second.owed) == (Letters(1, 2), AnswerDays(None, 31), {})
    assert second.longest == second.days
    only = statistics(book, YEAR, [other], on=TODAY)
    assert only.whole == second
    assert set(only.partnerships) == {other}


def test_the_sample_is_counted_as_its_figures_are(sample_book: Path) -> None:
    with Book.open(sample_book) as book:
        for year in (2016, 2021, 2026):
            span = Span(date(year, 1, 1), date(year, 12, 31))
            found = statistics(book, span, on=TODAY)
            assert found.whole.letters == figures.letters(book, span)
            for one in partners(book).values():
                each = found.partnerships[one.uid]
                assert each.letters == figures.letters(book, span, [one.uid])
                assert each.days == figures.answer_days(book, span, [one.uid])
                assert sum(both.incoming for both in each.months.values()) == each.letters.incoming
