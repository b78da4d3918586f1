"""Postal addresses, line by line as the post of their country wants them (UPU S42; each country's own guide).

Parts that a country does not use are still printed where its neighbours would put them: nothing typed is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.rules.naming import is_latin


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """The parts of an address. ``street`` holds house and street, ``district`` what lies below the ``locality``.

    ``country`` is ISO 3166 alpha-2 or "".
    """

    recipient: str = ""
    street: str = ""
    district: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""


_TOWN = {
    "code first": "{postal_code} {locality}|{region}",
    "code first, region beside": "{postal_code} {locality} {region}",
    "code first, region behind a comma": "{postal_code} {locality}, {region}",
    "region and code": "{locality}, {region} {postal_code}",
    "region and code, no comma": "{locality} {region} {postal_code}",
    "town, code below": "{locality}|{region}|{postal_code}",
    "town and code": "{locality} {postal_code}|{region}",
    "region with a dash, code below": "{locality}-{region}|{postal_code}",
    "region, code behind it": "{locality}|{region} {postal_code}",
}
"""How the line of the town is made; "|" begins another line."""

_USED = {
    "region and code": ("US", "PH", "TW", "JP", "CN", "KR", "PR", "GU"),
    "region and code, no comma": ("AU", "CA", "NZ"),
    "town, code below": ("GB", "IE", "GG", "JE", "IM", "GI", "ZA", "KE", "RU", "UA", "BY", "KZ", "HK"),
    "town and code": ("IN", "SG", "BN", "NP", "PK", "BD"),
    "region with a dash, code below": ("BR",),
    "region, code behind it": ("TH", "VN", "ID", "EG", "IQ", "CO"),
    "code first, region beside": ("IT", "SM", "VA"),
    "code first, region behind a comma": ("MX", "MY"),
}
_BY_COUNTRY = {country: form for form, countries in _USED.items() for country in countries}

_LARGE_FIRST = frozenset({"JP", "TW", "CN", "KR", "MO", "HK"})
"""Who writes from the large to the small, the recipient last, in their own script."""


def postal_lines(address: PostalAddress) -> list[str]:
    """The lines of the address without the name of its country, which the reader's language decides."""
    if address.country in _LARGE_FIRST and not is_latin(address.locality + address.street + address.region):
        return _from_the_large(address)
    form = _TOWN[_BY_COUNTRY.get(address.country, "code first")]
    lines = [address.recipient, *address.street.splitlines(), address.district, *_filled(form, address)]
    return [tidy for line in lines if (tidy := _tidy(line))]


def _from_the_large(address: PostalAddress) -> list[str]:
    code = f"〒{address.postal_code}" if address.country == "JP" and address.postal_code else address.postal_code
    where = f"{address.region}{address.locality}{address.district}{address.street}"
    if address.country == "KR":  # Korean parts words of an address with spaces, and puts the code last
        where = " ".join(filter(None, (address.region, address.locality, address.district, address.street)))
        return [line for line in (where, address.recipient, code) if line]
    return [line for line in (code, where, address.recipient) if line]


def _filled(form: str, address: PostalAddress) -> list[str]:
    parts = {name: getattr(address, name) for name in ("locality", "region", "postal_code")}
    return [line.format(**parts) for line in form.split("|")]


def _tidy(line: str) -> str:
    """The line without the marks that stood beside what is empty."""
    return " ".join(line.replace(" ,", ",").split()).strip(" ,-")
