"""What a field of the association's own may hold, and how it is written: one written form for each type of field.

Numbers are written as in "12.5", money as in "12.50 EUR" (ISO 4217), dates in the form of ``PartialDate``, a tick as
"yes"; texts, choices and links are written as they are. So a value outlives a change of its field's type: what cannot
be read as the new type still stands there as text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from db.records.custom_field import FieldType
from db.values import PartialDate

YES = "yes"
_PRICE = re.compile(r"(-?[0-9]{1,15}(?:\.[0-9]{1,4})?) ([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Price:
    """An amount of money in units of its currency (ISO 4217), with as many decimals as it was written with."""

    amount: Decimal
    currency: str


Value: TypeAlias = str | int | float | bool | Price | PartialDate


def written(value: Value | None) -> str | None:
    """The written form; None where there is nothing to write."""
    match value:
        case None | False | "":
            return None
        case True:
            return YES
        case Price():
            return f"{value.amount:f} {value.currency}"
        case float():
            return f"{Decimal(repr(value)):f}"
        case _:
            return str(value)


def read(field_type: FieldType, text: str) -> Value:
    """What the written form means in a field of this type. Raises ValueError where it means nothing there."""
    match field_type:
        case FieldType.NUMBER:
            return _number(text)
        case FieldType.MONEY:
            match = _PRICE.fullmatch(text)
            if match is None:
                raise ValueError(f"“{text}” is no amount of money.")
            return Price(Decimal(match[1]), match[2])
        case FieldType.DATE:
            return PartialDate.parse(text)
        case FieldType.CHECK:
            if text != YES:
                raise ValueError(f"“{text}” is no tick.")
            return True
        case _:
            return text


def _number(text: str) -> int | float:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"“{text}” is no number.") from None
    if not number.is_finite() or abs(number.adjusted()) > 15:
        raise ValueError(f"“{text}” is no number.")
    return int(number) if number == number.to_integral_value() else float(number)
