"""Register numbers: the next one, and none to two letters, whatever is binned, undone or done in another window."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from db.book import Book
from db.planning.registering import give_number, next_number
from db.records.association import Association
from db.records.letter import Letter
from db.values import Texts

YEAR = 2026


def letter(book: Book, dated: date | None = date(YEAR, 3, 1)) -> UUID:
    with book.change("Write") as change:
        return change.add(Letter, direction="out", subject="x", state="draft", dated=dated).uid


def number(book: Book, uid: UUID) -> str:
    with book.change("Finish") as change:
        return give_number(change, change.get(Letter, uid))


def test_numbers_go_on_in_their_year_and_stay(book: Book) -> None:
    assert next_number(book, YEAR) == "2026-001"
    first, second = letter(book), letter(book)
    assert [number(book, first), number(book, second), number(book, first)] == ["2026-001", "2026-002", "2026-001"]
    assert number(book, letter(book, date(2025, 12, 31))) == "2025-001"
    assert next_number(book, YEAR) == "2026-003"


def test_several_in_one_change_get_several_numbers(book: Book) -> None:
    uids = [letter(book) for _ in range(3)]
    with book.change("Finish all") as change:
        given = [give_number(change, change.get(Letter, uid)) for uid in uids]
    assert given == ["2026-001", "2026-002", "2026-003"]


def test_a_number_in_the_bin_or_taken_back_is_not_given_to_another(book: Book) -> None:
    first, second, third = letter(book), letter(book), letter(book)
    number(book, first)
    with book.change("Bin") as change:
        change.bin(change.get(Letter, first))
    assert number(book, second) == "2026-002"
    book.undo()
    assert number(book, third) == "2026-003"
    assert number(book, second) == "2026-002"


def test_another_window_gives_the_next_one(book: Book) -> None:
    mine, theirs = letter(book), letter(book)
    with Book.open(book.path) as other:
        assert number(other, theirs) == "2026-001"
        assert number(book, mine) == "2026-002"


def test_it_is_printed_by_the_associations_pattern(book: Book) -> None:
    with book.change("Set") as change:
        pattern = "{direction} {number}/{year}"
        change.add(Association, name=Texts.only("en", "Us"), register_pattern=pattern)
    assert next_number(book, YEAR) == "out 1/2026"
    assert number(book, letter(book)) == "out 1/2026"


def test_a_pattern_that_nobody_can_read_does_not_keep_a_letter_from_its_number(book: Book) -> None:
    with book.change("Set") as change:
        change.add(Association, name=Texts.only("en", "Us"), register_pattern="{number} {month}")
    assert number(book, letter(book)) == next_number(book, YEAR).replace("002", "001") == "2026-001"
