"""Each cell read into the value that it means, or into a sentence that says what is wrong with it, in its own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from db.queries.own_fields import OwnField
from db.records.custom_field import FieldType
from db.records.participant import Part
from db.rules.ages import age_on
from db.rules.allergens import named_in
from db.rules.contacts import Doubt, doubt, normalised
from db.rules.own_values import YES, read
from db.values import PartialDate
from db.words import fold
from imports.countries import country_named
from imports.tables.days import Habit, NoDay, day_in, is_open
from imports.tables.headings import Field
from imports.tables.spoken import languages_named
from imports.tables.table import Cell, as_text
from imports.tables.vocabulary import (
    part_named,
    says_nothing,
    sex_named,
    smoking_named,
    visa_named,
    yes_or_no,
)

_OLDEST = 130
_LONGEST = 4_000
_LONGEST_LINE = 250
_MOST_HEADS = 1_000_000
_BETWEEN = re.compile(r"[,;/、，；\n+&]|\b(?:and|und|et|y|e|en|i)\b|和|與|及")
_MAILS = re.compile(r"[^\s,;<>()、，；]+@[^\s,;<>()、，；]+")
_NUMBER = re.compile(r"\d{1,7}")


@dataclass(frozen=True, slots=True)
class Value:
    """``said`` goes into the book, None where nothing does. ``wrong`` says why not, ``doubt`` what to look at."""

    said: object = None
    wrong: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Of what is read: the day it is, the days of the exchange, the habit of the column's days, and the own field."""

    today: date
    habit: Habit
    first_day: date | None = None
    last_day: date | None = None
    own: OwnField | None = None


NOTHING = Value()


def value_of(field: str, cell: Cell, asked: Asked) -> Value:
    """What a cell below a field says. Names are read with their whole row (``imports.tables.rows``)."""
    text = as_text(cell)
    if not text.strip():
        return NOTHING
    if len(text) > _LONGEST:
        return Value(wrong=f"This text has {len(text):,} characters; up to {_LONGEST:,} are taken.")
    if asked.own is not None:
        return _own(cell, text, asked.own, asked)
    return _READERS.get(field, _line)(cell, text, asked)


def mails_in(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text."""
    return tuple(found.strip(".").removeprefix("mailto:") for found in _MAILS.findall(text))


def _line(_cell: Cell, text: str, _asked: Asked) -> Value:
    line = " ".join(text.split())
    if len(line) > _LONGEST_LINE:
        return Value(wrong=f"This text has {len(line):,} characters; up to {_LONGEST_LINE} are taken here.")
    return Value(line)


def _words(_cell: Cell, text: str, _asked: Asked) -> Value:
    """A text of what is needed, where "none" says nothing."""
    return NOTHING if says_nothing(text) else Value(text)


def _text(_cell: Cell, text: str, _asked: Asked) -> Value:
    return Value(text)


def _part(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = part_named(text)
    if found is None:
        parts = ", ".join(Part)
        return Value(wrong=f"“{text}” is no part that the book knows. It has: {parts}.")
    return Value(found)


def _heads(_cell: Cell, text: str, _asked: Asked) -> Value:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= _MOST_HEADS:
        return Value(wrong=f"“{text}” is no number of people.")
    return Value(int(text))


def _sex(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = sex_named(text)
    return Value(found) if found else Value(text, doubt=f"“{text}” is kept as it is written.")


def _born(cell: Cell, _text: str, asked: Asked) -> Value:
    found = _day(cell, asked)
    if not isinstance(found.said, PartialDate):
        return found
    born = found.said
    if born.first > asked.today:
        return Value(wrong=f"“{as_text(cell)}” lies in the future: a birth date is before today.")
    age = age_on(born, asked.today)
    if age is not None and age.least > _OLDEST:
        return Value(wrong=f"“{as_text(cell)}” would make an age of {age.least} years.")
    if asked.first_day is not None and age is not None and age.most < 1:
        return Value(born, doubt=f"“{as_text(cell)}” is less than a year ago.")
    return found


def _age(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = _NUMBER.findall(text)
    if len(found) != 1 or "-" in text or int(found[0]) > _OLDEST:
        return Value(wrong=f"“{text}” is no age: it is a number from 0 to {_OLDEST}.")
    return Value(int(found[0]))


def _country(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = country_named(text)
    return Value(found) if found else Value(wrong=f"“{text}” is no country that is known by this name.")


def _mail(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = mails_in(text)
    wrong = [mail for mail in found or (text,) if doubt("email", mail, None) is not None]
    if not found or wrong:
        return Value(wrong=f"“{(wrong or [text])[0]}” is no e-mail address.")
    return Value(found)


def _phone(cell: Cell, text: str, _asked: Asked) -> Value:
    written = tuple(piece.strip() for piece in re.split(r"[;,\n、]|\s/\s|\s+or\s+", text) if piece.strip())
    for piece in written:
        if doubt("phone", piece, normalised("phone", piece)) is Doubt.NO_NUMBER:
            return Value(wrong=f"“{piece}” is no telephone number.")
    return Value(written, doubt=_scientific(cell))


def _scientific(cell: Cell) -> str:
    """Spreadsheets round long numbers: what they show as 8.86912E+11 is not what somebody typed."""
    rounded = isinstance(cell, str) and re.search(r"\d[.,]?\d*E\+\d", cell)
    return f"“{cell}” was rounded by the spreadsheet." if rounded else ""


def _allergies(_cell: Cell, text: str, _asked: Asked) -> Value:
    """The allergens that are known, in the words of the book, and what is not known as it was written."""
    if says_nothing(text):
        return NOTHING
    found: list[str] = []
    for piece in _BETWEEN.split(text):
        plain = " ".join(piece.split()).strip(" .:")
        if plain and not says_nothing(plain):
            found.extend(sorted(named_in(plain)) or [plain])
    return Value(list(dict.fromkeys(str(each) for each in found))) if found else NOTHING


def _passport_ends(cell: Cell, _text: str, asked: Asked) -> Value:
    found = _day(cell, asked, in_future=True)
    if not isinstance(found.said, PartialDate):
        return found
    if found.said.day is None:
        return Value(wrong=f"“{as_text(cell)}” is no whole day. Write the day on which the passport ends.")
    day = found.said.first
    if day.year > asked.today.year + 50 or day.year < asked.today.year - 100:
        return Value(wrong=f"“{as_text(cell)}” is no day on which a passport ends.")
    if day < asked.today:
        return Value(day, doubt=f"This passport ended on {day}.")
    if asked.last_day is not None and day < asked.last_day:
        return Value(day, doubt=f"This passport ends on {day}, before the journey does.")
    return Value(day, doubt=found.doubt)


def _visa(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = visa_named(text)
    return Value(found) if found else Value(wrong=f"“{text}” says nothing of a visa that the book knows.")


def _smokes(_cell: Cell, text: str, _asked: Asked) -> Value:
    found = smoking_named(text)
    return Value(found) if found else Value(wrong=f"“{text}” says neither yes nor no.")


def _languages(_cell: Cell, text: str, _asked: Asked) -> Value:
    found, unknown = languages_named(text)
    if not found:
        return Value(wrong=f"“{text}” is no language that is known by this name.")
    said = f"No language is known by the name “{unknown[0]}”." if unknown else ""
    return Value(found, doubt=said)


def _consent(cell: Cell, text: str, asked: Asked) -> Value:
    """True or False as told, or the day on which it was given."""
    told = yes_or_no(text)
    if told is not None:
        return Value(told)
    dated = re.sub(r"^\D+(?=\d)", "", text) if isinstance(cell, str) else cell
    found = _day(dated, asked)
    if not isinstance(found.said, PartialDate) or found.said.day is None:
        return Value(wrong=f"“{text}” says neither yes nor no.")
    if found.said.first > asked.today:
        return Value(wrong=f"“{text}” lies in the future: the consent is not given yet.")
    return Value(found.said.first, doubt=found.doubt)


def _number_not_kept(_cell: Cell, _text: str, _asked: Asked) -> Value:
    return NOTHING


def _day(cell: Cell, asked: Asked, *, in_future: bool = False) -> Value:
    try:
        found = day_in(cell, asked.habit.order, asked.today, in_future=in_future)
    except NoDay as error:
        return Value(wrong=str(error))
    if asked.habit.is_sure or not is_open(cell):
        return Value(found)
    return Value(found, doubt=f"“{cell}” may have the day first or the month: it is read as {found}.")


def _own(cell: Cell, text: str, field: OwnField, asked: Asked) -> Value:
    """The written form of a value of the association's own field."""
    match field.field_type:
        case FieldType.DATE:
            found = _day(cell, asked)
            return Value(str(found.said), doubt=found.doubt) if found.said else found
        case FieldType.CHECK:
            told = yes_or_no(text)
            return Value(wrong=f"“{text}” says neither yes nor no.") if told is None else Value(YES if told else None)
        case FieldType.CHOICE:
            chosen = next((choice for choice in field.choices if fold(choice) == fold(text).strip()), None)
            return Value(chosen) if chosen else Value(wrong=f"“{text}” is none of: {', '.join(field.choices)}.")
        case FieldType.NUMBER | FieldType.MONEY:
            written = text.replace(",", ".") if text.count(",") == 1 and "." not in text else text.replace(",", "")
            try:
                read(field.field_type, written)
            except ValueError as error:
                return Value(wrong=str(error))
            return Value(written)
        case _:
            return Value(text)


_Reader = Callable[[Cell, str, Asked], Value]
_READERS: Mapping[str, _Reader] = {
    Field.PART: _part,
    Field.HEADS: _heads,
    Field.SEX: _sex,
    Field.BORN: _born,
    Field.AGE: _age,
    Field.COUNTRY: _country,
    Field.NATIONALITY: _country,
    Field.PASSPORT_COUNTRY: _country,
    Field.EMAIL: _mail,
    Field.PHONE: _phone,
    Field.GUARDIAN: _text,
    Field.GUARDIAN_REACHED: _text,
    Field.ADDRESS: _text,
    Field.DIET: _words,
    Field.ALLERGIES: _allergies,
    Field.HEALTH: _words,
    Field.MOBILITY: _words,
    Field.INSURANCE: _words,
    Field.PASSPORT_EXPIRES: _passport_ends,
    Field.PASSPORT_NUMBER: _number_not_kept,
    Field.VISA: _visa,
    Field.SMOKES: _smokes,
    Field.LANGUAGES: _languages,
    Field.CONSENT_TRAVEL: _consent,
    Field.CONSENT_MEDICAL: _consent,
    Field.CONSENT_PHOTO: _consent,
    Field.CONSENT_DATA: _consent,
    Field.REMARK: _text,
}
