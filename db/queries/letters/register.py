"""The letter book of a year: letters by their numbers, those without one after, and the numbers that none has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, String, func, select

from db.book import Book
from db.queries.facts import NO_WORDS, AssociationFacts, Span
from db.queries.figures import Among, in_any
from db.queries.letters.registered import Registered, registered
from db.queries.partners import partners
from db.queries.spans import dated_within
from db.queries.the_association import association_facts, language_of, the_association
from db.records.letter import Letter, LetterDirection, LetterState
from db.rules.register import REGISTER_PATTERN, read_number, register_number


@dataclass(frozen=True, slots=True)
class Missing:
    """Register numbers in a row that no letter has: the first as it counts, first and last as printed, how many.

    A ``binned`` one belongs to a letter in the bin.
    """

    number: int
    first: str
    last: str
    count: int = 1
    binned: bool = False


@dataclass(frozen=True, slots=True)
class Register:
    """The letter book of a calendar year: register numbers begin anew with January, whenever the reporting year does.

    ``partnerships`` are the names by uid of those that letters belong to. ``incoming`` and ``outgoing`` count what was
    sent; lines may be more, since a letter that has its number and waits to be sent has its line too. Of a single
    partnership no missing numbers are told: the others belong to other letters.
    """

    association: AssociationFacts
    year: int
    on: date
    lines: tuple[Registered, ...] = ()
    missing: tuple[Missing, ...] = ()
    partnerships: Mapping[UUID, str] | None = None
    partnership: UUID | None = None
    with_private: bool = False

    @property
    def incoming(self) -> int:
        return self._sent(LetterDirection.IN)

    @property
    def outgoing(self) -> int:
        return self._sent(LetterDirection.OUT)

    @property
    def private(self) -> int:
        """How many of the lines are of private letters."""
        return sum(line.is_private for line in self.lines)

    def called(self, uid: UUID | None) -> str:
        """What a partnership is called, "" for none."""
        return (self.partnerships or {}).get(uid, "") if uid is not None else ""

    def _sent(self, direction: LetterDirection) -> int:
        return sum(line.direction == direction and line.state == LetterState.SENT for line in self.lines)


def register(
    book: Book,
    year: int,
    *,
    partnership: UUID | None = None,
    private: bool = False,
    language: str = "",
    on: date | None = None,
) -> Register:
    """The letters with a number of this calendar year, then those of its days that have none, by day.

    Drafts without a number are left out. Of a private letter there is its number, day and way only, unless ``private``
    asks for it whole. ``language`` is that of names (BCP 47), the association's where nothing is said.
    """
    with book.reading():
        one = the_association(book)
        language = language or language_of(one)
        every = partners(book)
        among = None if partnership is None else (partnership,)
        pattern = REGISTER_PATTERN if one is None else one.register_pattern
        lines = [_placed(line, year, pattern) for line in registered(book, _of_year(year, among), every, language)]
        return Register(
            association_facts(book, one, language),
            year,
            on or datetime.now().astimezone().date(),
            tuple(line if private or not line.is_private else _closed(line) for line in sorted(lines, key=_place)),
            () if partnership is not None else tuple(_missing(book, year, lines, pattern)),
            {each.uid: each.called for each in every.values()},
            partnership,
            private,
        )


def register_years(book: Book) -> tuple[int, ...]:
    """The calendar years that have a register, the newest first."""
    one = Letter
    dated = func.substr(one.dated, 1, 4, type_=String)
    numbered = select(one.register_year).where(one.register_year.is_not(None), one.binned.is_(None)).distinct()
    unnumbered = one.register_year.is_(None) & (one.state == LetterState.SENT) & one.binned.is_(None)
    rows = book.rows(select(dated).where(unnumbered, one.dated.is_not(None)).distinct())
    years = {year for (year,) in book.rows(numbered) if year is not None} | {int(year) for (year,) in rows}
    return tuple(sorted(years, reverse=True))


def _of_year(year: int, among: Among) -> ColumnElement[bool]:
    one = Letter
    unnumbered = one.register_year.is_(None) & (one.state == LetterState.SENT)
    days = dated_within(one.dated, Span(date(year, 1, 1), date(year, 12, 31)))
    return ((one.register_year == year) | (unnumbered & days)) & one.binned.is_(None) & in_any("letter", among)


def _placed(line: Registered, year: int, pattern: str) -> Registered:
    """With its place in the order, also where its number came into the book only as it is printed."""
    if line.place is not None or not line.number:
        return line
    read = read_number(pattern, line.number)
    return line if read is None or read[0] not in {None, year} else replace(line, place=(year, read[1]))


def _place(line: Registered) -> tuple[bool, tuple[int, int], date]:
    return line.place is None, line.place or (0, 0), line.dated or date.max


def _closed(line: Registered) -> Registered:
    """A private letter as others may know of it."""
    return replace(
        line,
        subject=NO_WORDS, who=(), body=NO_WORDS, more=0, partnerships=(), answered_by="", answered_on=None,
        settled=NO_WORDS, settled_on=None, enclosures=0,
    )  # fmt: skip


def _missing(book: Book, year: int, lines: Iterable[Registered], pattern: str) -> Iterator[Missing]:
    """The gaps below the highest number that was given out, and what lies in the bin, in their order."""
    one = Letter
    binned = {
        number: register or register_number(pattern, year, number)
        for number, register in book.rows(
            select(one.register_number, one.register).where(one.register_year == year, one.binned.is_not(None))
        )
        if number is not None
    }
    used = {line.place[1] for line in lines if line.place is not None}
    last = 0
    for number in sorted(used | binned.keys()):
        if number > last + 1:
            first, end = (register_number(pattern, year, each) for each in (last + 1, number - 1))
            yield Missing(last + 1, first, end, number - 1 - last)
        if number not in used:
            yield Missing(number, binned[number], binned[number], binned=True)
        last = number
