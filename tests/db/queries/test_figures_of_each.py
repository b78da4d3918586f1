"""What is counted for every partnership at once is what is counted among each of them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from db.book import Book
from db.queries import figures
from db.queries.facts import Span
from db.queries.figures import Letters
from db.queries.figures_of_each import Counts, counts_of_each
from db.queries.partners import partners
from db.records.exchange import Exchange, ExchangeKind, ExchangePartnership, ExchangeState
from db.records.hosting import Hosting, HostingState
from db.records.household import Household
from db.records.letter import Letter, LetterDirection, LetterPartnership, LetterState
from db.records.participant import Attended, Participant
from db.records.partnership import Partnership
from db.values import PartialDate, Texts

YEARS = [Span(date(number, 1, 1), date(number, 12, 31)) for number in (2023, 2024, 2025)]


@pytest.fixture
def three(book: Book) -> list[UUID]:
    """Two share everything; the links to the third lie in the bin."""
    with book.change("Enter a year") as change:
        found = [change.add(Partnership, title=Texts("en", {"en": name})) for name in ("Bailu", "Annental", "Porto")]
        bailu, annental, porto = found
        home = change.add(Household, name="Family Braga")
        for starts, state in (("2024-12-29", "done"), ("2024", "under way"), ("2024-05", "cancelled")):
            values = {"state": ExchangeState(state), "exchange_kind": ExchangeKind.YOUTH}
            title = Texts("en", {"en": "A visit"})
            visit = change.add(Exchange, title=title, starts=PartialDate.parse(starts), **values)
            for partnership in (bailu, annental):
                change.add(ExchangePartnership, exchange=visit, partnership=partnership)
            change.bin(change.add(ExchangePartnership, exchange=visit, partnership=porto))
            group = change.add(Participant, exchange=visit, heads=3, description="the dance class")
            change.add(Participant, exchange=visit, description="who fell ill", attended=Attended.NO)
            nights = {"first_night": date(2024, 12, 29), "last_night": date(2025, 1, 2)}
            change.add(
                Hosting, exchange=visit, participant=group, household=home, state=HostingState.DONE, **nights
            )  # fmt: skip
        for direction, state in (("in", "sent"), ("in", "draft"), ("out", "sent")):
            values = {"direction": LetterDirection(direction), "state": LetterState(state)}
            letter = change.add(Letter, dated=date(2024, 3, 1), subject="About the visit", **values)
            for partnership in (bailu, annental):
                change.add(LetterPartnership, letter=letter, partnership=partnership)
            change.bin(change.add(LetterPartnership, letter=letter, partnership=porto))
        return [one.uid for one in found]


@pytest.mark.parametrize("year", YEARS, ids=lambda span: str(span.first.year))
def test_each_has_the_counts_that_it_has_alone(book: Book, three: list[UUID], year: Span) -> None:
    counts = counts_of_each(book, year)
    for key, one in partners(book).items():
        asked = book, year, [one.uid]
        alone = Counts(figures.people(*asked), figures.nights_hosted(*asked), figures.letters(*asked))
        assert counts.get(key, Counts()) == alone
    assert len(three) == 3


def test_what_two_share_counts_for_both(book: Book, three: list[UUID]) -> None:
    keys = {one.uid: key for key, one in partners(book).items()}
    assert counts_of_each(book, YEARS[1]) == {keys[uid]: Counts(6, 18, Letters(1, 1)) for uid in three[:2]}
    assert counts_of_each(book, YEARS[0]) == {}
