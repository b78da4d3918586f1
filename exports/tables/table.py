"""What a table holds: heads, and rows of values whose types say how a spreadsheet shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from db.queries.facts import Sum
from db.values import PartialDate

Cell = str | int | float | Decimal | date | datetime | PartialDate | Sum | None
"""A number is a number, a day a day; a date known in part is a text, and so is everything else."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"); some fold the wide forms."""


@dataclass(frozen=True, slots=True)
class Column:
    """A head and the width in characters at which it is usually read."""

    label: str
    width: int = 14


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it is shown. ``total`` is how many rows there are, for the progress; they are read as they are written.

    ``currency_of`` makes the head of the currency that stands beside an amount in CSV.
    """

    title: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]
    total: int
    currency_of: str = "{column} (currency)"


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet might run the text instead of showing it, also after spaces."""
    return text.startswith(_FORMULA) or text.lstrip(" \u00a0").startswith(_FORMULA)
