"""Register numbers given out: the next in its year, by the association's pattern, and none to two letters ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Integer, Select, cast, func, literal_column, select, union_all

from db.book import Book
from db.change import Change
from db.history import HistoryRow
from db.queries.the_association import the_association
from db.records.association import Association
from db.records.letter import Letter
from db.rules.register import REGISTER_PATTERN, register_number


def give_number(change: Change, letter: Letter) -> str:
    """Give a letter its register number, in the year of its date, and return it as printed. One that has one keeps it.

    A letter whose number was taken back with an undo gets the same one again; to others it is never given, nor is that
    of a letter in the bin. Whoever changes the book is alone with it, so that two windows do not give one number.
    """
    if letter.register_number is not None and letter.register_year is not None:
        number, year = letter.register_number, letter.register_year
    else:
        year = _year(letter)
        number = _had(change, letter, year) or (change.scalar(_highest(year)) or 0) + 1
    printed = letter.register or _printed(_pattern(change), year, number, letter)
    change.edit(letter, register=printed, register_year=year, register_number=number)
    return printed


def give_numbers(change: Change, letters: Sequence[Letter]) -> None:
    """The same for new letters in their order, of which none ever had a number: the book is asked once a year."""
    pattern, following = _pattern(change), dict[int, int]()
    for letter in letters:
        year = _year(letter)
        number = following.get(year) or (change.scalar(_highest(year)) or 0) + 1
        following[year] = number + 1
        printed = _printed(pattern, year, number, letter)
        change.edit(letter, register=printed, register_year=year, register_number=number)


def next_number(book: Book, year: int, direction: str = "out") -> str:
    """The number that the next letter of a year will get, as printed, where no other letter is finished before."""
    association = the_association(book)
    pattern = REGISTER_PATTERN if association is None else association.register_pattern
    return _in_pattern(pattern, year, (book.scalar(_highest(year)) or 0) + 1, direction)


def _pattern(change: Change) -> str | None:
    return change.scalar(select(Association.register_pattern).where(Association.binned.is_(None)).limit(1))


def _year(letter: Letter) -> int:
    return (letter.dated or date.today()).year  # noqa: DTZ011 - the day on the person's own calendar


def _printed(pattern: str | None, year: int, number: int, letter: Letter) -> str:
    return _in_pattern(pattern or REGISTER_PATTERN, year, number, letter.direction.value)


def _in_pattern(pattern: str, year: int, number: int, direction: str) -> str:
    try:
        return register_number(pattern, year, number, direction)
    except ValueError:  # typed by hand with a field that nobody knows
        return register_number(REGISTER_PATTERN, year, number, direction)


def _had(change: Change, letter: Letter, year: int) -> int | None:
    """The number that this letter had in that year before it was taken back, if nobody else has it now."""
    row, number = HistoryRow.__table__.c, _kept("register_number")
    had = select(func.max(number)).where(row.record_id == letter.id, _kept("register_year") == year)
    found: int | None = change.scalar(had)
    taken = select(Letter.id).where(Letter.register_year == year, Letter.register_number == found)
    return found if found is not None and change.scalar(taken) is None else None


def _highest(year: int) -> Select[*tuple[Any, ...]]:
    """The highest number ever given out in a year: to letters, those in the bin as well, and in what was undone."""
    own, row = Letter.__table__.c, HistoryRow.__table__.c
    now = select(own.register_number.label("number")).where(own.register_year == year)
    then = select(_kept("register_number")).where(row.kind == "letter", _kept("register_year") == year)
    every = union_all(now, then).subquery()
    return select(func.max(every.c.number))


def _kept(name: str) -> Any:
    """A column as the history has it after a change."""
    return cast(func.json_extract(HistoryRow.__table__.c.after, literal_column(f"'$.{name}'")), Integer)
