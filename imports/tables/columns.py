"""Which column means what: by the words above it, else by what stands in it; a person sees it and can change it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from db.queries.own_columns import column_name
from db.queries.own_fields import OwnField
from db.rules.allergens import named_in
from db.rules.naming import is_latin
from db.words import fold
from imports.countries import country_named
from imports.tables.days import NoDay, Order, day_in, looks_like_day
from imports.tables.headings import Field, known_heading
from imports.tables.names import NUMBERED, heads_in
from imports.tables.table import Cell, Table, as_text
from imports.tables.vocabulary import part_named, sex_named

_LOOKED_AT = 200
_MOST = 0.7
"""The share of the cells that must look alike."""
_SIZES = frozenset(["xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "3xl", "4xl", "2xl"])
_NAMES = (Field.FULL_NAME, Field.FAMILY, Field.GIVEN, Field.OWN_NAME)
SEVERAL = frozenset({
    Field.LEAVE_OUT, Field.EMAIL, Field.PHONE, Field.ALLERGIES, Field.REMARK, Field.HEALTH, Field.GUARDIAN_REACHED,
    Field.EMERGENCY, Field.DIET, Field.GUARDIAN, Field.LANGUAGES, Field.PASSPORT_NUMBER,
})  # fmt: skip
"""The fields that more than one column may tell."""


@dataclass(frozen=True, slots=True)
class Column:
    """``means`` is a Field, or the name of a column of an own field (``db.queries.own_columns.column_name``).

    ``is_sure`` is False where a person should look. ``order`` is that of the days in it, where a person has said it.
    """

    means: str
    is_sure: bool = True
    order: Order | None = None


def matched(table: Table, own: Sequence[OwnField], today: date) -> tuple[Column, ...]:
    """What each column is likely to mean."""
    found = [_by_heading(heading, own) for heading in table.header]
    samples = [_sample(table, number) for number in range(table.width)]
    for number, column in enumerate(found):
        if column is None:
            continue
        if column.means == Field.PASSPORT_NUMBER and _share(samples[number], looks_like_day) >= _MOST:
            found[number] = replace(column, means=Field.PASSPORT_EXPIRES)
    for number in range(table.width):
        if found[number] is None:
            taken = {column.means for column in found if column is not None}
            found[number] = Column(_by_content(samples[number], taken, today, table.header[number]), is_sure=False)
    columns = [column or Column(Field.LEAVE_OUT, is_sure=False) for column in found]
    return tuple(_once(_names(columns, samples, table)))


def _by_heading(heading: str, own: Sequence[OwnField]) -> Column | None:
    plain = fold(heading).strip()
    if not plain:
        return None
    for field in own:
        if any(fold(name) == plain for name in field.name.by.values()):
            return Column(column_name(field.uid))
    known = known_heading(heading)
    return None if known is None else Column(known[0], is_sure=known[1])


def _sample(table: Table, number: int) -> list[Cell]:
    return [row[number] for row in table.rows[:_LOOKED_AT] if row[number] != ""]


def _share(cells: Sequence[Cell], holds: Callable[[Cell], object]) -> float:
    return sum(1 for cell in cells if holds(cell)) / len(cells) if cells else 0.0


def _by_content(cells: Sequence[Cell], taken: set[str], today: date, heading: str) -> str:
    if _share(cells, looks_like_day) >= _MOST:
        return _days(cells, taken, today)
    if not cells or _is_running(cells):
        return Field.LEAVE_OUT
    texts = [as_text(cell) for cell in cells]
    for field, holds in _LOOKS.items():
        # Below words that are not understood a number may mean anything.
        is_open = (field not in taken or field in SEVERAL) and not (heading and field is Field.AGE)
        if is_open and _share(texts, holds) >= _MOST:
            return field
    # Words above a column that are not understood say that it is no plain list of names.
    return Field.LEAVE_OUT if heading or _share(texts, _is_name) < _MOST else _name(texts, taken)


def _name(texts: Sequence[str], taken: set[str]) -> str:
    if Field.FULL_NAME not in taken:
        return Field.FULL_NAME
    is_other = _share(texts, lambda text: not is_latin(as_text(text))) >= _MOST and 2 * len(set(texts)) > len(texts)
    return Field.OWN_NAME if is_other and Field.OWN_NAME not in taken else Field.LEAVE_OUT


def _days(cells: Sequence[Cell], taken: set[str], today: date) -> str:
    past = 0
    for cell in cells:
        try:
            past += day_in(cell, Order.DAY_FIRST, today).first < today
        except NoDay:
            continue
    field = Field.BORN if 2 * past >= len(cells) else Field.PASSPORT_EXPIRES
    return Field.LEAVE_OUT if field in taken else field


def _is_running(cells: Sequence[Cell]) -> bool:
    """Whether the cells count the rows."""
    numbers = [int(text) for cell in cells if (text := as_text(cell).rstrip(".")).isdecimal() and len(text) < 7]
    if len(numbers) < len(cells) or len(numbers) < 2:
        return False
    steps = [later - former for former, later in pairwise(numbers)]
    return numbers[0] in {0, 1} and all(step >= 1 for step in steps) and numbers[-1] <= 2 * len(numbers) + 2


def _is_age(cell: Cell) -> bool:
    text = as_text(cell)
    return text.isdecimal() and len(text) <= 3 and 3 <= int(text) <= 110


def _is_phone(cell: Cell) -> bool:
    text = as_text(cell)
    digits = sum(char.isdigit() for char in text)
    return 7 <= digits <= 16 and not any(char.isalpha() for char in text)


def _is_country(cell: Cell) -> bool:
    text = as_text(cell)
    return bool(country_named(text)) and (len(text) > 2 or text.isupper())


def _is_name(cell: Cell) -> bool:
    text = as_text(cell)
    if heads_in(text) is not None:
        return True
    text = NUMBERED.sub("", text)
    return 1 < len(text) <= 80 and not any(char.isdigit() for char in text) and len(text.split()) <= 6


_LOOKS: dict[Field, Callable[[Cell], object]] = {
    Field.EMAIL: lambda cell: "@" in as_text(cell),
    Field.SEX: lambda cell: sex_named(as_text(cell)),
    Field.PART: lambda cell: part_named(as_text(cell)),
    Field.SHIRT_SIZE: lambda cell: fold(as_text(cell)) in _SIZES,
    Field.AGE: _is_age,
    Field.PHONE: _is_phone,
    Field.COUNTRY: _is_country,
    Field.ALLERGIES: lambda cell: named_in(as_text(cell)),
}


def _names(columns: list[Column], samples: Sequence[Sequence[Cell]], table: Table) -> list[Column]:
    """The columns of names by what they are beside each other: "Name" is the family name beside "Vorname"."""
    at = {field: [n for n, column in enumerate(columns) if column.means == field] for field in _NAMES}
    full, family, given = at[Field.FULL_NAME], at[Field.FAMILY], at[Field.GIVEN]
    if full and given and not family and len(full) == 1:
        columns[full[0]] = Column(Field.FAMILY)
    elif family and not given:
        columns[family[0]] = replace(columns[family[0]], means=Field.FULL_NAME)
        full = [*full, family[0]]
    elif given and not family and not full:
        columns[given[0]] = replace(columns[given[0]], means=Field.FULL_NAME)
    elif not full and not family and not at[Field.OWN_NAME]:
        named = next(
            (n for n, cells in enumerate(samples) if _is_free(columns[n]) and _share(cells, _is_name) > _MOST), None
        )
        if named is not None:
            columns[named] = Column(Field.FULL_NAME, is_sure=False)
    if len(full) > 1:
        _in_two_scripts(columns, sorted(full), samples)
    own = at[Field.OWN_NAME]
    if own and not any(column.means in {Field.FULL_NAME, Field.FAMILY} for column in columns):
        columns[own[0]] = replace(columns[own[0]], means=Field.FULL_NAME)
    assert len(columns) == table.width  # noqa: S101 - says what the loops above may rely on
    return columns


def _is_free(column: Column) -> bool:
    return column.means == Field.LEAVE_OUT and not column.is_sure


def _in_two_scripts(columns: list[Column], full: Sequence[int], samples: Sequence[Sequence[Cell]]) -> None:
    """Of two columns of whole names, one in Latin letters and one in another script."""
    for number in full:
        if _share(samples[number], lambda cell: not is_latin(as_text(cell))) >= _MOST:
            columns[number] = replace(columns[number], means=Field.OWN_NAME)
            return


def _once(columns: Sequence[Column]) -> list[Column]:
    """The first column of a field tells it; a second one of the same stays out until a person says what it is."""
    seen: set[str] = set()
    kept: list[Column] = []
    for column in columns:
        if column.means in seen and column.means not in SEVERAL:
            kept.append(Column(Field.LEAVE_OUT, is_sure=False))
        else:
            kept.append(column)
        seen.add(column.means)
    return kept
