"""Values that a column holds and Python lacks: a date known only in part, and a text in several languages."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Self

_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, exact or approximate, as in "2016", "1957-05", "2019-07-08" and "1957~".

    The written form is a part of EDTF (ISO 8601-2:2019, levels 0 and 1): "~" after the date means approximately.
    Partial dates sort as they are written, in Python as in the database: 1957, 1957-05, 1957-05-03, then 1957~.
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for a date that no calendar has, such as 2019-02-30."""
        if self.day is not None and self.month is None:
            raise ValueError("A day needs its month.")
        date(self.year, self.month or 1, self.day or 1)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the written form. Raises ValueError for anything else."""
        match = _EDTF.fullmatch(text)
        if match is None:
            raise ValueError(f"“{text}” is no date such as 2016, 1957-05 or 2019-07-08.")
        year, month, day, mark = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None, bool(mark))

    @classmethod
    def of(cls, day: date) -> Self:
        """The partial date that is known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The first day that this date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that this date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """The written form, which is also the stored one."""
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text + ("~" if self.approximate else "")

    def __lt__(self, other: PartialDate) -> bool:
        return str(self) < str(other)

    def __le__(self, other: PartialDate) -> bool:
        return str(self) <= str(other)


@dataclass(frozen=True, slots=True)
class Texts:
    """One text in several languages (BCP 47 tags), one of them the original.

    ``Texts("zh-Hant", {"zh-Hant": "宜蘭市", "en": "Yilan City"})``. Raises ValueError without the original's text.
    """

    original: str
    by: Mapping[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        if self.original not in self.by:
            raise ValueError(f"The original language {self.original} has no text.")
        object.__setattr__(self, "by", MappingProxyType(dict(self.by)))

    @classmethod
    def only(cls, language: str, text: str) -> Self:
        """A text that exists in one language."""
        return cls(language, {language: text})

    def in_language(self, language: str) -> str:
        """The text in this language, else in a kin of it (en for en-GB), else the original."""
        if language in self.by:
            return self.by[language]
        root = language.partition("-")[0]
        for tag, text in self.by.items():
            if tag.partition("-")[0] == root:
                return text
        return self.by[self.original]

    def with_text(self, language: str, text: str) -> Texts:
        """The same text with one language written anew; an empty text removes it unless it is the original."""
        by = dict(self.by)
        by[language] = text
        if not text and language != self.original:
            del by[language]
        return Texts(self.original, by)

    def __str__(self) -> str:
        return self.by[self.original]

    def __hash__(self) -> int:
        return hash((self.original, tuple(sorted(self.by.items()))))

    def __reduce__(self) -> tuple[type[Texts], tuple[str, dict[str, str]]]:
        return Texts, (self.original, dict(self.by))
