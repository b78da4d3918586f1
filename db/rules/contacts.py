"""Ways of contact brought to one form, so that an address in a letter finds its person, and numbers as all read them.

Numbers are read with libphonenumber's rules and e-mail addresses with those of RFC 5321, 5322 and 6531. What they do
not understand is kept as it was written; nothing is asked of the network. Both libraries are imported only where such a
way is at hand: the plans of all countries weigh more than a change that saves none should carry.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from enum import StrEnum

NUMBERS = frozenset({"phone", "mobile", "fax", "WhatsApp", "Signal"})
"""The ways (``db.records.person.Way``) that are telephone numbers."""

_FEWEST_DIGITS = 5
"""A shorter one is an extension of a house, though some country may dial it."""
_NOT_DIALLED = re.compile(r"[^\d+]")
_MAIL = "mailto:"
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:(//)?", re.IGNORECASE)
_EXTENSION = ";ext="

Region = Callable[[], str | None]
"""Asked where a number is written without its country: the ISO 3166 code of the country that is meant, if one is."""


class Doubt(StrEnum):
    """Why a way of contact may not reach anybody."""

    NO_NUMBER = "no number"
    NO_COUNTRY = "no country"
    """A number without its country code, and nothing says which country is meant."""
    NO_EMAIL = "no e-mail address"


def _nowhere() -> str | None:
    return None


def normalised(way: str, value: str, region: Region = _nowhere) -> str | None:
    """The form in which two spellings of one address are equal; None where there is nothing to compare.

    ``way`` is a word of ``db.records.person.Way``. A number is in the form of E.164, with ";ext=" before an extension
    (RFC 3966); one that is not understood keeps its digits and a leading "+", "00" written as "+". Case does not count
    in an e-mail address: RFC 5321 lets the part before the @ differ by it, and no host does.
    """
    plain = unicodedata.normalize("NFKC", value).strip()
    if way in NUMBERS:
        return _number(_in_european_digits(plain), region)
    if way == "email":
        return _email(plain)
    if way in {"web", "social"}:
        return _SCHEME.sub("", plain).removeprefix("www.").rstrip("/").casefold() or None
    return " ".join(plain.split()).casefold() or None


def international(normal: str | None) -> str | None:
    """A number in its international form, "+886 3 932 5164", out of its normal form; None where it is not in E.164."""
    if normal is None or not normal.startswith("+"):
        return None
    import phonenumbers

    try:
        number = phonenumbers.parse(normal, None)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    # The sign before an extension differs by country ("#" in Taiwan); what a person reads says it in one way.
    extension, number.extension = number.extension, None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return f"{written} ext. {extension}" if extension else written


def doubt(way: str, value: str, normal: str | None) -> Doubt | None:
    """Why this way, of which ``normal`` is the stored normal form, may not be what it says; None where all is well."""
    if way in NUMBERS:
        if international(normal) is not None:
            return None
        digits = len(normal or "")
        is_whole = normal is not None and not normal.startswith("+") and _FEWEST_DIGITS < digits <= _LONGEST
        return Doubt.NO_COUNTRY if is_whole else Doubt.NO_NUMBER
    if way == "email" and _checked(unicodedata.normalize("NFKC", value).strip()) is None:
        return Doubt.NO_EMAIL
    return None


_LONGEST = 15
"""Digits of the longest number that E.164 allows."""


def _email(plain: str) -> str | None:
    address = plain
    while address.casefold().startswith(_MAIL):
        address = address[len(_MAIL) :].strip()
    if not address:
        return None
    # Folding case can take a letter apart that NFKC writes as one.
    return unicodedata.normalize("NFKC", (_checked(address) or address).casefold())


def _checked(address: str) -> str | None:
    """The address with its host in the letters of its language; None where it is none."""
    if "@" not in address:
        return None
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError:
        return None


def _in_european_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _number(plain: str, region: Region) -> str | None:
    digits = _digits(plain)
    if digits is None:
        return None
    for written in (plain, digits):
        if (understood := _understood(written, region)) is not None:
            return understood
    return digits


def _understood(written: str, region: Region) -> str | None:
    """The number in E.164; None where no country has such a number."""
    import phonenumbers

    if written.startswith("00"):
        written = f"+{written[2:]}"
    has_country = written.startswith("+")
    if not has_country and sum(char.isdigit() for char in written) < _FEWEST_DIGITS:
        return None
    try:
        number = phonenumbers.parse(written, None if has_country else region())
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    extension, number.extension = number.extension, None
    form = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{form}{_EXTENSION}{extension}" if extension else form


def _digits(plain: str) -> str | None:
    # "(0)" is the digit that is dialled only at home: +49 (0) 4101.
    digits = _NOT_DIALLED.sub("", plain.replace("(0)", "") if plain.startswith(("+", "00")) else plain)
    body = digits.replace("+", "")
    if not digits.startswith("+"):
        if not body.startswith("00"):
            return body or None
        body = body[2:]
    return f"+{body}" if body else None
