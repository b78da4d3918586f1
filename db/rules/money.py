"""Money as whole minor units of an ISO 4217 currency: sums a currency, conversion, and shares that lose no cent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

RATE_UNIT = 1_000_000
"""A rate is given in millionths: 670000 where one minor unit of a currency is worth 0.67 minor units of another."""


@dataclass(frozen=True, slots=True)
class Amount:
    """So many minor units of a currency; below zero it is owed or spent."""

    minor: int
    currency: str


def sums(amounts: Iterable[Amount]) -> tuple[Amount, ...]:
    """One sum a currency, in the order of their codes. Sums of zero stay: they say that the currency was in use."""
    by_currency: dict[str, int] = defaultdict(int)
    for amount in amounts:
        by_currency[amount.currency] += amount.minor
    return tuple(Amount(minor, currency) for currency, minor in sorted(by_currency.items()))


def balance(opening: Iterable[Amount], income: Iterable[Amount], expense: Iterable[Amount]) -> tuple[Amount, ...]:
    """What is left a currency: the opening balances and the income, less the expense."""
    spent = (Amount(-amount.minor, amount.currency) for amount in expense)
    return sums((*opening, *income, *spent))


def converted(minor: int, rate: int) -> int:
    """An amount in the minor units of another currency at a rate in millionths; halves are rounded away from zero."""
    exact = abs(minor) * rate
    rounded = (2 * exact + RATE_UNIT) // (2 * RATE_UNIT)
    return rounded if minor >= 0 else -rounded


def rate_of(minor: int, worth: int) -> int:
    """The rate in millionths at which ``minor`` of one currency is ``worth`` of another, as on a bank's statement.

    Raises ValueError where there is no such rate: the amount is zero, or the two differ in sign.
    """
    if minor == 0 or (minor < 0) != (worth < 0):
        raise ValueError("An amount and its worth are both above zero, or both below.")
    return (2 * abs(worth) * RATE_UNIT + abs(minor)) // (2 * abs(minor))


def rate_from(worth: Decimal, digits: int, own_digits: int) -> int:
    """The rate in millionths at which one whole unit is worth so many whole units of one's own currency.

    ``digits`` and ``own_digits`` are those that amounts of the two have behind the point (ISO 4217): a yen of 0.0067
    dollars is 0.67 cents, since a yen has no smaller part.
    """
    exact = worth.scaleb(own_digits - digits) * RATE_UNIT
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def worth_at(rate: int, digits: int, own_digits: int) -> Decimal:
    """What one whole unit is worth in whole units of one's own currency, at a rate in millionths; as ``rate_from``."""
    return (Decimal(rate) / RATE_UNIT).scaleb(digits - own_digits).normalize()


def shared(minor: int, weights: Sequence[int]) -> list[int]:
    """An amount in whole shares that are as the weights and together are the amount, to the cent.

    The cents that are left go to those who lost most by rounding, the first among equals. Raises ValueError where
    nobody has a weight, or one is below zero.
    """
    total = sum(weights)
    if total <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("Shares need weights of zero or more, and one above.")
    sign, whole = (-1, -minor) if minor < 0 else (1, minor)
    shares = [whole * weight // total for weight in weights]
    lost = [whole * weight % total for weight in weights]
    for index in sorted(range(len(weights)), key=lambda i: -lost[i])[: whole - sum(shares)]:
        shares[index] += 1
    return [sign * share for share in shares]


def each_of(minor: int, count: int) -> int | None:
    """What an amount is for each of so many, halves away from zero; None for nobody. Shares that add up: ``shared``."""
    if count <= 0:
        return None
    rounded = (2 * abs(minor) + count) // (2 * count)
    return rounded if minor >= 0 else -rounded


def percent_of(part: int, whole: int) -> int | None:
    """A part of a whole in whole percent, halves up; None of nothing."""
    return None if whole <= 0 else (200 * part + whole) // (2 * whole)
