"""Ways of contact brought to one form, so that an address in a letter finds its person."""

from __future__ import annotations

import re
import unicodedata

_NOT_DIALLED = re.compile(r"[^\d+]")
_MAIL = "mailto:"
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:(//)?", re.IGNORECASE)


def normalised(way: str, value: str) -> str | None:
    """The form in which two spellings of one address are equal; None where there is nothing to compare.

    ``way`` is a word of ``db.records.contact_way.Way``. Case does not count in an e-mail address: RFC 5321 lets the
    part before the @ differ by it, and no host does. Numbers keep their digits and a leading "+", "00" written as "+".
    """
    plain = unicodedata.normalize("NFKC", value).strip()
    if way in {"phone", "mobile", "fax", "WhatsApp", "Signal"}:
        return _number(plain)
    if way == "email":
        return _email(plain)
    if way in {"web", "social"}:
        return _SCHEME.sub("", plain).removeprefix("www.").rstrip("/").casefold() or None
    return " ".join(plain.split()).casefold() or None


def _email(plain: str) -> str | None:
    # Folding case can take a letter apart that NFKC writes as one.
    address = unicodedata.normalize("NFKC", plain.casefold())
    while address.startswith(_MAIL):
        address = address.removeprefix(_MAIL).strip()
    return address or None


def _number(plain: str) -> str | None:
    # "(0)" is the digit that is dialled only at home: +49 (0) 4101.
    digits = _NOT_DIALLED.sub("", plain.replace("(0)", "") if plain.startswith(("+", "00")) else plain)
    body = digits.replace("+", "")
    if not digits.startswith("+"):
        if not body.startswith("00"):
            return body or None
        body = body[2:]
    return f"+{body}" if body else None
