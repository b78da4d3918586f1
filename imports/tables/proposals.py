"""What becomes of each row of a list: a new participant, somebody known, somebody there already, heads, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

from db.book import Book
from db.queries.exchange.head import Head, head
from db.queries.exchange.known import Known, KnownPlace, known
from db.queries.own_fields import own_fields
from db.queries.record import Called
from db.words import fold
from imports.tables.columns import Column
from imports.tables.days import Order
from imports.tables.headings import Field
from imports.tables.matching import Match, matches
from imports.tables.rows import WHOLE_ROW, Context, Look, Reading, Told, read_rows
from imports.tables.table import Table


class Fate(StrEnum):
    """What a row is taken for. ``PERHAPS`` is new until a person says whom it means."""

    NEW = "new"
    KNOWN = "known"
    PERHAPS = "perhaps known"
    THERE = "there already"
    TWICE = "twice in the table"
    HEADS = "heads"
    WRONG = "wrong"


class Decision(StrEnum):
    """What a person decides of a row."""

    NEW = "new"
    KNOWN = "known"
    LEAVE_OUT = "leave out"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of which the book says one thing and the table another."""

    field: str
    kept: Any
    told: Any


@dataclass(frozen=True, slots=True)
class Proposal:
    """``people`` are those who may be meant, the likeliest first. ``twin`` is the row that tells of the same person.

    ``place`` is where they come from as far as the book has it, ``starts_place`` the country in which a place of the
    name in the table is begun, "" where none is. ``differences`` are those to the first of ``people``.
    """

    row: int
    fate: Fate
    called: str
    people: tuple[Called, ...] = ()
    twin: int | None = None
    place: KnownPlace | None = None
    starts_place: str = ""
    differences: tuple[Difference, ...] = ()

    @property
    def usual(self) -> Choice:
        """What is done where nobody decides otherwise."""
        match self.fate:
            case Fate.KNOWN | Fate.THERE if self.people:
                return Choice(Decision.KNOWN, self.people[0].uid)
            case Fate.TWICE | Fate.WRONG | Fate.THERE:
                return Choice(Decision.LEAVE_OUT)
            case _:
                return Choice(Decision.NEW)


@dataclass(frozen=True, slots=True)
class Choice:
    """``take`` are the fields whose value of the table is taken in place of the book's."""

    decision: Decision
    person: UUID | None = None
    take: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A list ready to be put into an exchange, or to be looked at before."""

    exchange: Head
    table: Table
    columns: tuple[Column, ...]
    reading: Reading
    proposals: tuple[Proposal, ...]
    looks: tuple[Look, ...]
    known: Known = field(repr=False)
    today: date

    def choice(self, row: int, choices: Mapping[int, Choice]) -> Choice:
        """What is done with a row."""
        return choices.get(row) or self.proposals[row].usual


def prepare(
    book: Book,
    exchange: UUID,
    table: Table,
    columns: Sequence[Column],
    today: date,
    usual: Order = Order.DAY_FIRST,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Prepared:
    """Read a table and find out whom it means. ``progress`` is told of rows, twice for each; it may raise to stop."""
    total = 2 * len(table.rows)
    head_ = head(book, exchange, "en")
    context = Context(today, usual, head_.first_day, head_.last_day, own_fields(book, "participant"))
    reading = read_rows(table, columns, context, lambda done, _: progress(done, total))
    have = known(book, head_)
    spots = [_place(told, have) for told in reading.told]
    keys = [place.key if place else None for place, _, _ in spots]
    found = matches(reading.told, keys, have, today, lambda done, _: progress(len(table.rows) + done, total))
    proposals: list[Proposal] = []
    looks = list(reading.looks)
    for told, match, (place, starts, sentence) in zip(reading.told, found, spots, strict=True):
        proposal = _proposal(told, match, have, place, starts)
        proposals.append(proposal)
        looks.extend(_looks(proposal, table))
        if sentence and proposal.fate is not Fate.WRONG:
            looks.append(Look(told.row, _column_of(columns, Field.PLACE, Field.COUNTRY), sentence, False))
    looks.sort(key=lambda look: (look.row, look.column))
    return Prepared(head_, table, tuple(columns), reading, tuple(proposals), tuple(looks), have, today)


def _proposal(told: Told, match: Match, have: Known, place: KnownPlace | None, starts: str) -> Proposal:
    people = tuple(one.called for one in match.people)
    fate = Fate.PERHAPS if people else Fate.NEW
    if told.heads:
        fate = Fate.THERE if (told.heads, fold(told.description)) in have.heads else Fate.HEADS
    elif not told.names:
        fate = Fate.WRONG
    elif match.twin is not None:
        fate = Fate.TWICE
    elif match.is_sure:
        fate = Fate.THERE if match.people[0].compared.id in have.taking_part else Fate.KNOWN
    differences = differences_of(told, have, people[0].uid) if people else ()
    return Proposal(told.row, fate, told.called, people, match.twin, place, starts, differences)


def _looks(proposal: Proposal, table: Table) -> list[Look]:
    match proposal.fate:
        case Fate.TWICE if proposal.twin is not None:
            sentence = f"{proposal.called} stands in row {table.numbers[proposal.twin]} already: this row stays out."
        case Fate.THERE if not proposal.people:
            sentence = f"{proposal.called}: so many of them take part already. This row stays out."
        case Fate.PERHAPS:
            sentence = f"{proposal.called} may be {proposal.people[0].called}, who is in the book: choose."
        case Fate.KNOWN | Fate.THERE if proposal.differences:
            sentence = f"The book says something else of {proposal.called}: it stays unless you take the table’s."
        case _:
            return []
    return [Look(proposal.row, WHOLE_ROW, sentence, proposal.fate is Fate.TWICE)]


PERSON_FIELDS: Mapping[str, str] = {Field.BORN: "born", Field.SEX: "gender"}
"""The columns of the person that hold one value, by field."""

PARTICIPANT_FIELDS: Mapping[str, str] = {
    Field.PART: "part", Field.SCHOOL_CLASS: "school_class", Field.GROUP: "in_group", Field.AGE: "age_told",
    Field.DIET: "diet", Field.ALLERGIES: "allergies", Field.HEALTH: "health", Field.MOBILITY: "mobility",
    Field.EMERGENCY: "emergency_contact", Field.INSURANCE: "insurance", Field.PASSPORT_COUNTRY: "passport_country",
    Field.PASSPORT_EXPIRES: "passport_expires", Field.VISA: "visa", Field.SHIRT_SIZE: "shirt_size",
    Field.SMOKES: "smokes",
}  # fmt: skip
"""The columns of the participant, by field."""


def differences_of(told: Told, have: Known, person: UUID) -> tuple[Difference, ...]:
    """Where the book says something else of this person, or of their part in the exchange."""
    one = have.person(person)
    if one is None:
        return ()
    kept: dict[str, Any] = {Field.BORN: one.compared.born, Field.SEX: one.compared.sex}
    present = have.taking_part.get(one.compared.id)
    if present is not None:
        kept |= {field: present[column] for field, column in PARTICIPANT_FIELDS.items()}
    found = (Difference(field, held, told.said[field]) for field, held in kept.items() if held and field in told.said)
    return tuple(each for each in found if not _is_same(each.kept, each.told))


def _is_same(kept: Any, told: Any) -> bool:
    if isinstance(kept, list):
        return sorted(map(str, cast("list[str]", kept))) == sorted(map(str, told))
    return fold(str(kept)).strip() == fold(str(told)).strip()


_TOWN_WORDS = ("city", "town", "stadt", "市", "ville de", "city of", "stadt ")


def _place(told: Told, have: Known) -> tuple[KnownPlace | None, str, str]:
    """Where somebody comes from: a place of the book, else the country in which it is begun, and what to look at."""
    name, country = told.said.get(Field.PLACE, ""), told.said.get(Field.COUNTRY, "")
    if name:
        found = next((have.places[each] for each in _spellings(name) if each in have.places), None)
        if found is not None and country in {"", found.country}:
            return found, "", ""
        begun = country or (have.partners[0].country if have.partners else "")
        if begun:
            return None, begun, ""
        return None, "", f"“{name}” is no place of the book, and no country is said for it: it is kept in a note."
    if country:
        near = (*have.partners, *((have.home,) if have.home else ()))
        return next((place for place in near if place.country == country), None), "", ""
    return None, "", ""


def _spellings(name: str) -> list[str]:
    plain = fold(name).strip()
    before_comma = plain.split(",")[0].strip()
    found = [plain, before_comma]
    for word in _TOWN_WORDS:
        found += [before_comma.removesuffix(word).strip(), before_comma.removeprefix(word).strip()]
        found += [f"{before_comma} {word}" if word.isascii() else f"{before_comma}{word}"]
    return found


def _column_of(columns: Sequence[Column], *fields: str) -> int:
    return next((number for number, column in enumerate(columns) if column.means in fields), WHOLE_ROW)
