"""Ages on a day, from a date of birth that may be known only in part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.values import PartialDate

OF_AGE = 18
"""Convention on the Rights of the Child, article 1. Places with another age are asked with that one."""


@dataclass(frozen=True, slots=True)
class Age:
    """An age in whole years: the least and the most that it can be."""

    least: int
    most: int

    @property
    def exact(self) -> int | None:
        """The age where it is known."""
        return self.least if self.least == self.most else None

    def __str__(self) -> str:
        """As "16", or as "16–17" where the birthday is not known."""
        return str(self.least) if self.least == self.most else f"{self.least}–{self.most}"


def age_on(born: PartialDate, day: date) -> Age | None:
    """The age on a day; None before birth. An approximate year may be a year off either way.

    Who is born on 29 February is a year older on 1 March of a common year.
    """
    off = 1 if born.approximate else 0
    most = _years(born.first, day) + off
    least = _years(born.last, day) - off
    return None if most < 0 else Age(max(least, 0), most)


def is_minor(born: PartialDate, day: date, of_age: int = OF_AGE) -> bool | None:
    """Whether somebody is under age on a day; None where the date of birth does not say, or they are not born yet.

    Who does not know must ask: where it is None, treat them as a minor.
    """
    age = age_on(born, day)
    if age is None or age.least < of_age <= age.most:
        return None
    return age.most < of_age


def age_of(born: PartialDate | None, told: int | None, day: date) -> Age | None:
    """The age on a day by the date of birth, or where that is not known the age as it was told for that day."""
    if born is not None:
        return age_on(born, day)
    return None if told is None else Age(told, told)


def taken_for_minor(
    born: PartialDate | None, told: int | None, day: date, *, is_student: bool, of_age: int = OF_AGE
) -> bool:
    """Whether somebody is to be treated as a minor: where no age says so, a student is."""
    age = age_of(born, told, day)
    if age is None:
        return is_student
    return age.least < of_age if age.exact is not None or is_student else age.most < of_age


def comes_of_age(born: PartialDate, of_age: int = OF_AGE) -> PartialDate | None:
    """When somebody comes of age, as exact as the date of birth; None past the end of the calendar."""
    year = born.year + of_age
    if year > date.max.year:
        return None
    if (born.month, born.day) == (2, 29) and not _is_leap(year):
        return PartialDate(year, 3, 1, born.approximate)
    return PartialDate(year, born.month, born.day, born.approximate)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
