"""The short numbers by which help is called in a country, as Google's libphonenumber keeps them."""

from __future__ import annotations

from functools import cache


@cache
def emergency_numbers(country: str) -> tuple[str, ...]:
    """The numbers of two and three digits, the shorter first; none for a country (ISO 3166) that is not known.

    Which of them is for what differs from country to country: 112 is every kind of help in the European Union
    (Directive (EU) 2018/1972, article 109), 911 in North America.
    """
    from phonenumbers.shortnumberinfo import is_emergency_number

    if not country:
        return ()
    digits = [*(f"{number:02}" for number in range(100)), *(f"{number:03}" for number in range(1000))]
    return tuple(number for number in digits if is_emergency_number(number, country.upper()))
