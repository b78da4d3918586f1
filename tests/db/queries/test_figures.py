"""The figures of a year: each is the count of the records that its list shows."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from db.book import Book
from db.queries import figures
from db.queries.facts import Span
from db.queries.figures import AnswerDays, Letters, MoneyTotal
from db.queries.listing import Order, Scope, page
from db.queries.reporting import last_reporting_year, year_so_far
from db.queries.spans import is_in, months_in, span_before, year_earlier
from db.records.association import Association
from db.records.decision import Decision
from db.records.exchange import Exchange, ExchangeDirection, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.letter import Letter, LetterDirection, LetterPartnership, LetterState, OwedBy
from db.records.money import MoneyDirection, MoneyEntry
from db.records.participant import Attended, Participant
from db.records.partnership import Partnership
from db.values import PartialDate, Texts

YEAR = Span(date(2024, 1, 1), date(2024, 12, 31))
EMPTY = Span(date(2020, 1, 1), date(2020, 12, 31))


@dataclass(frozen=True)
class Two:
    """The partnerships of the book."""

    bailu: UUID
    annental: UUID


def _exchange(change: Any, starts: str | None, *partnerships: UUID, **rest: Any) -> Exchange:
    values: dict[str, Any] = {"exchange_kind": ExchangeKind.YOUTH, "state": ExchangeState.DONE, **rest}
    exchange = change.add(
        Exchange, title=Texts("en", {"en": "A visit"}), starts=starts and PartialDate.parse(starts), **values
    )
    for partnership in partnerships:
        change.add(ExchangePartnership, exchange=exchange, partnership=partnership)
    return exchange


def _letter(change: Any, dated: str, direction: str, *partnerships: UUID, **rest: Any) -> Letter:
    letter = change.add(
        Letter,
        dated=date.fromisoformat(dated),
        direction=LetterDirection(direction),
        **{"subject": "About the visit", **rest},
    )
    for partnership in partnerships:
        change.add(LetterPartnership, letter=letter, partnership=partnership)
    return letter


@pytest.fixture
def two(book: Book) -> Two:
    with book.change("Enter the partnerships") as change:
        found = [change.add(Partnership, title=Texts("en", {"en": name})) for name in ("Bailu", "Annental")]
        return Two(*(partnership.uid for partnership in found))


def test_an_exchange_of_two_partnerships_counts_once_in_all_and_once_in_each(book: Book, two: Two) -> None:
    with book.change("Enter the exchanges") as change:
        both = _exchange(change, "2024-05-02", two.bailu, two.annental, audience=300)
        _exchange(change, "2024", two.annental, exchange_kind=ExchangeKind.SPORT)
        _exchange(change, "2024-12-31~", exchange_kind=ExchangeKind.SPORT, state=ExchangeState.UNDER_WAY)
        for starts, state in (("2023-12-31", "done"), ("2024-06", "planned"), ("2024-06", "cancelled")):
            _exchange(change, starts, two.bailu, state=ExchangeState(state))
        _exchange(change, None, two.bailu)
        change.bin(_exchange(change, "2024-05-02", two.bailu))
        change.add(Participant, exchange=both, heads=24, description="the dance class")
        change.add(Participant, exchange=both, description="their teacher", attended=Attended.YES)
        change.add(Participant, exchange=both, description="who fell ill", attended=Attended.NO)
        change.add(Participant, exchange=both, description="who never came", attended=Attended.CANCELLED)
        change.bin(change.add(Participant, exchange=both, description="typed twice"))
    assert figures.exchanges_held(book, YEAR) == 3
    assert figures.exchanges_held(book, YEAR, [two.bailu]) == 1
    assert figures.exchanges_held(book, YEAR, [two.annental]) == 2
    assert figures.exchanges_held(book, YEAR, [two.bailu, two.annental]) == 2
    assert figures.exchanges_held(book, YEAR, []) == 0
    assert figures.exchanges_by_kind(book, YEAR) == {ExchangeKind.SPORT: 2, ExchangeKind.YOUTH: 1}
    assert next(iter(figures.exchanges_by_kind(book, YEAR))) is ExchangeKind.SPORT
    assert figures.people(book, YEAR) == figures.people(book, YEAR, [two.bailu]) == 25
    by_month = figures.people_by_month(book, YEAR)
    assert len(by_month) == 12
    assert by_month[date(2024, 5, 1)] == sum(by_month.values()) == 25
    assert figures.audience(book, YEAR) == 300


def test_nights_are_those_in_host_families_inside_the_span(book: Book, two: Two) -> None:
    nights = {"first_night": date(2024, 12, 29), "last_night": date(2025, 1, 2)}
    with book.change("Place the guests") as change:
        visit = _exchange(change, "2024-12-29", two.bailu)
        home = change.add(Household, name="Family Braga")
        guest = change.add(Participant, exchange=visit, description="a dancer")
        pair = change.add(Participant, exchange=visit, heads=2, description="two sisters")
        ill = change.add(Participant, exchange=visit, description="ill", attended=Attended.CANCELLED)
        for who in (guest, pair, ill):
            values = {"exchange": visit, "participant": who, **nights}
            change.add(Hosting, household=home, state=HostingState.DONE, **values)
            change.add(Hosting, household=home, state=HostingState.CANCELLED, **values)
            change.add(Hosting, household=home, **values)
            change.add(Hosting, hotel="The Anchor", state=HostingState.DONE, **values)
        off = _exchange(change, "2024-12-29", two.bailu, state=ExchangeState.CANCELLED)
        nobody = change.add(Participant, exchange=off, description="nobody")
        change.add(Hosting, exchange=off, participant=nobody, household=home, state=HostingState.AGREED, **nights)
    assert figures.nights_hosted(book, YEAR) == 3 * 3
    assert figures.nights_hosted(book, Span(date(2025, 1, 1), date(2025, 12, 31)), [two.bailu]) == 2 * 3
    assert figures.nights_hosted(book, YEAR, [two.annental]) == 0


def test_letters_and_the_days_that_answers_took(book: Book, two: Two) -> None:
    with book.change("File the letters") as change:
        owed = {"reply_owed_by": OwedBy.US}
        asked = _letter(change, "2023-12-20", "in", two.bailu, **owed)
        _letter(change, "2024-01-03", "out", two.bailu, answers=asked)
        _letter(change, "2024-02-03", "out", two.bailu, answers=asked)
        second = _letter(change, "2024-03-01", "in", two.bailu, two.annental, **owed)
        _letter(change, "2024-03-05", "out", two.bailu, two.annental, answers=second)
        old = _letter(change, "2023-01-01", "in", two.bailu, **owed)
        _letter(change, "2023-01-02", "out", two.bailu, answers=old)
        _letter(change, "2024-05-01", "out", two.bailu, answers=old)
        ours = _letter(change, "2024-04-01", "out", two.annental, reply_owed_by=OwedBy.THEM)
        reply = _letter(change, "2024-04-21", "in", two.annental)
        change.edit(ours, settled_by=reply)
        voted = change.add(Decision, dated=PartialDate(2024, 5), text=Texts("en", {"en": "To say no."}))
        _letter(change, "2024-04-30", "in", two.annental, settled_by=voted, **owed)
        _letter(change, "2024-06-01", "out", two.bailu, state=LetterState.DRAFT, answers=second)
        change.bin(_letter(change, "2024-06-01", "in", two.bailu))
    assert figures.letters(book, YEAR) == Letters(3, 5)
    assert figures.letters(book, YEAR, [two.annental]) == Letters(3, 2)
    assert figures.answer_days(book, YEAR) == AnswerDays(by_us=4, by_them=20)
    assert figures.answer_days(book, YEAR, [two.annental]) == AnswerDays(by_us=4, by_them=20)
    assert figures.answer_days(book, YEAR, [two.bailu]) == AnswerDays(by_us=4)
    assert figures.answer_days(book, Span(date(2024, 1, 1), date(2024, 1, 31))) == AnswerDays(by_us=14)


def test_money_is_added_up_by_currency(book: Book, two: Two) -> None:
    with book.change("Enter the money") as change:
        for dated, direction, amount, currency in (
            ("2024-01-01", "in", 1000, "USD"),
            ("2024-12-31", "in", 500, "USD"),
            ("2024-05-05", "out", 300, "USD"),
            ("2024-05-05", "out", 200, "EUR"),
            ("2023-12-31", "out", 9, "TWD"),
        ):
            values = {"direction": MoneyDirection(direction), "amount": amount, "currency": currency}
            change.add(MoneyEntry, dated=date.fromisoformat(dated), partnership=two.bailu, **values)
    total = (MoneyTotal("EUR", 0, 200), MoneyTotal("USD", 1500, 300))
    assert figures.money(book, YEAR) == figures.money(book, YEAR, [two.bailu]) == total
    assert figures.money(book, YEAR, [two.annental]) == ()


def test_an_empty_year_has_nothing_but_its_months(book: Book, two: Two) -> None:
    assert two
    assert figures.exchanges_held(book, EMPTY) == figures.people(book, EMPTY) == figures.nights_hosted(book, EMPTY) == 0
    assert figures.letters(book, EMPTY) == Letters()
    assert figures.answer_days(book, EMPTY) == AnswerDays()
    assert figures.money(book, EMPTY) == ()
    assert set(figures.people_by_month(book, EMPTY).values()) == {0}


def test_a_year_may_begin_in_july(book: Book, two: Two) -> None:
    with book.change("Enter the association") as change:
        change.add(Association, name=Texts("en", {"en": "Larkhaven Sister Cities"}), year_starts=7)
        for starts in ("2023-06-30", "2023-07", "2023", "2024", "2024-06", "2024-07-01"):
            _exchange(change, starts, two.bailu)
    span = last_reporting_year(book, date(2024, 9, 1))
    assert span == Span(date(2023, 7, 1), date(2024, 6, 30))
    assert figures.exchanges_held(book, span) == 3
    assert list(figures.people_by_month(book, span))[:2] == [date(2023, 7, 1), date(2023, 8, 1)]
    so_far = year_so_far(book, date(2024, 9, 1))
    assert so_far == Span(date(2024, 7, 1), date(2024, 9, 1))
    assert year_earlier(so_far) == Span(date(2023, 7, 1), date(2023, 9, 1))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 2000))
def test_a_span_is_compared_with_the_days_that_end_the_day_before(first: date, days: int) -> None:
    span = Span(first, first + timedelta(days=days))
    before = span_before(span)
    assert before.last + timedelta(days=1) == span.first
    months = list(months_in(span))
    assert (months[0].first, months[-1].last) == (span.first, span.last)
    assert sum((month.last - month.first).days + 1 for month in months) == days + 1


@pytest.mark.parametrize(
    ("first", "last", "before"),
    [
        ("2024-01-01", "2024-12-31", "2023-01-01"),
        ("2019-07-01", "2024-06-30", "2014-07-01"),
        ("2024-03-05", "2024-03-06", "2024-03-03"),
    ],
)
def test_years_are_compared_with_years(first: str, last: str, before: str) -> None:
    span = Span(date.fromisoformat(first), date.fromisoformat(last))
    assert span_before(span).first.isoformat() == before


# Books of any content: every figure is what one counts in the list.

DAYS = st.dates(date(2022, 11, 1), date(2025, 2, 28))
PARTIAL = st.builds(
    lambda day, exact, about: PartialDate(day.year, *((day.month, day.day)[:exact]), approximate=about),
    DAYS,
    st.integers(0, 2),
    st.booleans(),
)
SOME = st.sets(st.integers(0, 2))
EXCHANGES = st.lists(
    st.tuples(PARTIAL | st.none(), st.sampled_from(ExchangeState), st.sampled_from(ExchangeKind), SOME, st.booleans()),
    max_size=8,
)
LETTERS = st.lists(
    st.tuples(DAYS, st.sampled_from(LetterDirection), st.sampled_from(LetterState), SOME, st.booleans()), max_size=8
)
SPANS = st.tuples(DAYS, DAYS).map(lambda two: Span(min(two), max(two)))


@contextmanager
def _book(empty: Path) -> Iterator[Book]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book"
        shutil.copy(empty, path)
        with Book.open(path) as book:
            yield book


@settings(max_examples=25, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(EXCHANGES, LETTERS, SPANS)
def test_a_figure_is_the_count_of_its_list(empty: Path, exchanges: Any, letters: Any, span: Span) -> None:
    with _book(empty) as book:
        with book.change("Fill it") as change:
            partnerships = [change.add(Partnership, title=Texts("en", {"en": str(n)})).uid for n in range(3)]
            for starts, state, kind, belongs, binned in exchanges:
                exchange = _exchange(
                    change, None if starts is None else str(starts), *(partnerships[n] for n in belongs),
                    state=state, exchange_kind=kind, direction=ExchangeDirection.IN,
                )  # fmt: skip
                change.add(Participant, exchange=exchange, heads=3, description="three")
                if binned:
                    change.bin(exchange)
            for dated, direction, state, belongs, binned in letters:
                letter = _letter(change, str(dated), direction, *(partnerships[n] for n in belongs), state=state)
                if binned:
                    change.bin(letter)
        scopes = [(None, Scope())] + [([uid], Scope(within=("partnership", uid))) for uid in partnerships]
        counts: list[int] = []
        for among, scope in scopes:
            rows = page(book, "exchange", ["starts", "state", "exchange_kind"], scope, order=Order("starts")).rows
            listed = [row.cells for row in rows if is_in(row.cells[0], span) and row.cells[1] in figures.HELD]
            counts.append(figures.exchanges_held(book, span, among))
            assert counts[-1] == len(listed)
            assert sum(figures.exchanges_by_kind(book, span, among).values()) == counts[-1]
            assert figures.people(book, span, among) == 3 * counts[-1]
            assert sum(figures.people_by_month(book, span, among).values()) == 3 * counts[-1]
            sent: list[int] = []
            for direction in LetterDirection:
                wanted = Scope(scope.within, {"direction": direction, "state": LetterState.SENT})
                letter_rows = page(book, "letter", ["dated"], wanted).rows
                sent.append(sum(span.first <= row.cells[0] <= span.last for row in letter_rows))
            assert figures.letters(book, span, among) == Letters(*sent)
        assert figures.exchanges_held(book, span, partnerships) <= min(counts[0], sum(counts[1:]))
