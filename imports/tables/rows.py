"""The rows of a table read into what each tells of a person, or of heads without names, with what wants a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from db.queries.own_columns import column_name
from db.queries.own_fields import OwnField
from db.records.person import Way
from db.rules.ages import age_on
from db.rules.naming import NameParts, usual_name
from db.values import PartialDate
from imports.tables import days, names
from imports.tables.columns import Column
from imports.tables.days import Habit, Order
from imports.tables.guardians import Guardian, guardians_in
from imports.tables.headings import Field
from imports.tables.table import Cell, Table, as_text
from imports.tables.values import NOTHING, Asked, Value, value_of

WHOLE_ROW = -1
"""In place of a column: what is said concerns the row."""
_DAYS = frozenset({
    Field.BORN, Field.PASSPORT_EXPIRES, Field.CONSENT_TRAVEL, Field.CONSENT_MEDICAL, Field.CONSENT_PHOTO,
    Field.CONSENT_DATA,
})  # fmt: skip
_NAMES = frozenset({Field.FULL_NAME, Field.FAMILY, Field.GIVEN, Field.OWN_NAME})
_SAMPLED = 2_000
_TOLD_EVERY = 500


@dataclass(frozen=True, slots=True)
class Look:
    """What a person should look at. ``is_wrong`` is what stays out; the other is put in as it was understood."""

    row: int
    column: int
    sentence: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What a row tells. ``heads`` is 0 for a person. ``said`` is by Field, ``own`` by the uid of an own field, written.

    ``country`` is the one that the row names in any way, for its telephone numbers; "" where it names none.
    """

    row: int
    names: tuple[NameParts, ...]
    said: Mapping[str, Any]
    honorific: str = ""
    heads: int = 0
    description: str = ""
    guardians: tuple[Guardian, ...] = ()
    own: Mapping[UUID, str] | None = None
    country: str = ""

    @property
    def called(self) -> str:
        """The name as the book would say it, or the words for heads."""
        return usual_name(self.names) if self.names else self.description

    @property
    def born(self) -> PartialDate | None:
        return self.said.get(Field.BORN)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before anything is read. ``usual`` is the order of days in the reader's country."""

    today: date
    usual: Order = Order.DAY_FIRST
    first_day: date | None = None
    last_day: date | None = None
    own: tuple[OwnField, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All rows, each with its values by column. ``open_columns`` are those whose order of days nobody knows."""

    told: tuple[Told, ...]
    values: tuple[tuple[Value, ...], ...]
    looks: tuple[Look, ...]
    open_columns: tuple[int, ...]


def read_rows(
    table: Table,
    columns: Sequence[Column],
    context: Context,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> Reading:
    """Read all rows. ``progress`` is told of rows, and may raise to stop."""
    readers = [_reader(table, number, column, context) for number, column in enumerate(columns)]
    habit = _name_habit(table, columns)
    told: list[Told] = []
    values: list[tuple[Value, ...]] = []
    looks: list[Look] = []
    for number, row in enumerate(table.rows):
        if number % _TOLD_EVERY == 0:
            progress(number, len(table.rows))
        cells = tuple(read(cell) for read, cell in zip(readers, row, strict=True))
        one = _told(number, row, cells, columns, habit)
        told.append(one)
        values.append(cells)
        looks.extend(_looks(one, cells, context))
    progress(len(table.rows), len(table.rows))
    open_columns = tuple(
        number
        for number, column in enumerate(columns)
        if column.order is None and _holds_days(column, context) and not _habit(table, number, column, context).is_sure
    )
    return Reading(tuple(told), tuple(values), tuple(looks), open_columns)


def _looks(told: Told, cells: Sequence[Value], context: Context) -> Iterator[Look]:
    if not told.names and not told.heads:
        yield Look(told.row, WHOLE_ROW, "There is no name in this row, and no number of people: it stays out.", True)
        return
    for column, value in enumerate(cells):
        if value.wrong or value.doubt:
            yield Look(told.row, column, value.wrong or value.doubt, bool(value.wrong))
    age = told.said.get(Field.AGE)
    known = age_on(told.born, context.first_day or context.today) if told.born is not None else None
    # An age told months before, or on another day, is a year off and no mistake.
    if isinstance(age, int) and known is not None and not known.least - 1 <= age <= known.most + 1:
        sentence = f"The age {age} does not fit the birth date, by which it is {known}. The birth date counts."
        yield Look(told.row, WHOLE_ROW, sentence, False)


def _reader(table: Table, number: int, column: Column, context: Context) -> Callable[[Cell], Value]:
    """The reader of a column. What stands in a column many times is read once."""
    if column.means == Field.LEAVE_OUT or column.means in _NAMES:
        return lambda _cell: NOTHING
    own = next((field for field in context.own if column_name(field.uid) == column.means), None)
    habit = _habit(table, number, column, context)
    asked = Asked(context.today, habit, context.first_day, context.last_day, own)
    read: dict[Cell, Value] = {}

    def reader(cell: Cell) -> Value:
        found = read.get(cell)
        if found is None:
            found = read[cell] = value_of(column.means, cell, asked)
        return found

    return reader


def _holds_days(column: Column, context: Context) -> bool:
    return column.means in _DAYS or any(
        column_name(field.uid) == column.means and field.field_type == "date" for field in context.own
    )


def _habit(table: Table, number: int, column: Column, context: Context) -> Habit:
    if column.order is not None:
        return Habit(column.order, is_sure=True)
    if not _holds_days(column, context):
        return Habit(context.usual, is_sure=True)
    return days.habit_of((row[number] for row in table.rows), context.usual)


def _name_habit(table: Table, columns: Sequence[Column]) -> names.Habit:
    number = next((number for number, column in enumerate(columns) if column.means == Field.FULL_NAME), None)
    if number is None:
        return names.Habit()
    return names.habit_of(as_text(row[number]) for row in table.rows[:_SAMPLED])


def _told(
    number: int, row: Sequence[Cell], values: Sequence[Value], columns: Sequence[Column], habit: names.Habit
) -> Told:
    said: dict[str, Any] = {}
    own: dict[UUID, str] = {}
    texts: dict[str, str] = {}
    for cell, value, column in zip(row, values, columns, strict=True):
        if column.means in _NAMES:
            texts.setdefault(column.means, as_text(cell))
        elif value.said is None:
            continue
        elif column.means.startswith("own "):
            own[UUID(column.means.removeprefix("own "))] = str(value.said)
        else:
            said[column.means] = _added(said.get(column.means), value.said)
    heads, words = _heads(said, texts)
    country = next((said[f] for f in (Field.COUNTRY, Field.NATIONALITY, Field.PASSPORT_COUNTRY) if f in said), "")
    if heads:
        return Told(number, (), said, heads=heads, description=words, own=own, country=country)
    honorific, found = _names(texts, habit)
    reached = said.pop(Field.GUARDIAN_REACHED, "")
    guardians = guardians_in(said.pop(Field.GUARDIAN, ""), reached)
    if reached and not guardians:  # a number of nobody named is still the one to call
        said[Field.EMERGENCY] = _added(said.get(Field.EMERGENCY), reached)
    return Told(number, found, said, honorific, guardians=guardians, own=own, country=country)


def _added(former: Any, said: Any) -> Any:
    """What a second column of the same field adds."""
    if former is None:
        return said
    if isinstance(said, tuple):
        return tuple(dict.fromkeys((*former, *cast("tuple[str, ...]", said))))
    if isinstance(said, list):
        return list(dict.fromkeys((*former, *cast("list[str]", said))))
    return former if former == said else f"{former}\n{said}" if isinstance(said, str) else former


def _names(texts: Mapping[str, str], habit: names.Habit) -> tuple[str, tuple[NameParts, ...]]:
    own = texts.get(Field.OWN_NAME, "")
    halves = texts.get(Field.FAMILY, "").strip(), texts.get(Field.GIVEN, "").strip()
    honorific, found = names.names_in(" ".join(filter(None, (texts.get(Field.FULL_NAME, ""), own))), habit)
    if any(halves):
        whole = names.parted(*halves) if all(halves) else None
        if whole is None:  # one half alone may be the whole name, in either column
            honorific, both = names.names_in(" ".join(filter(None, (*halves, own))), habit)
            return honorific, both
        others = tuple(name for name in found if name.script != whole.script)
        return honorific, (whole, *others) if whole.script == "Latn" else (*others, whole)
    return honorific, found


def _heads(said: dict[str, Any], texts: Mapping[str, str]) -> tuple[int, str]:
    """A number of people in place of a name, and the words for them."""
    written = texts.get(Field.FULL_NAME, "")
    if (found := names.heads_in(written)) is not None:
        return found
    number = said.get(Field.HEADS)
    if not isinstance(number, int) or (number == 1 and any(texts.values())):
        return 0, ""
    if any(text for field, text in texts.items() if field != Field.FULL_NAME):
        return 0, ""
    words = [written, *(str(said.get(field, "")) for field in (Field.REMARK, Field.GROUP, Field.ORGANISATION))]
    part = said.get(Field.PART)
    told = next((each for each in words if each), f"{part}s" if part else "People")
    return number, told


def ways_of(told: Told, country: str) -> Iterator[tuple[Way, str]]:
    """The ways of contact that a row tells; ``country`` is the one whose numbers they are likely to be."""
    for mail in told.said.get(Field.EMAIL, ()):
        yield Way.EMAIL, mail
    for phone in told.said.get(Field.PHONE, ()):
        yield way_of(phone, country)
    if address := told.said.get(Field.ADDRESS):
        yield Way.POST, address


def way_of(phone: str, country: str) -> tuple[Way, str]:
    """A number as it is dialled, and whether it is a mobile's. Spreadsheets drop the 0 before it: it is put back."""
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, country or None)
    except phonenumbers.NumberParseException:
        return Way.PHONE, phone
    mobile = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)
    is_valid = phonenumbers.is_valid_number(number)
    way = Way.MOBILE if is_valid and phonenumbers.number_type(number) in mobile else Way.PHONE
    if country and is_valid and phone.isdecimal() and not phone.startswith("0"):
        # Where numbers at home begin with a 0, the library writes it.
        home = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        if home.lstrip("(").startswith("0"):
            return way, f"0{phone}"
    return way, phone
