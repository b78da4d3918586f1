"""Ways of contact in words: as they are shown, and what is to be said of one that may reach nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db.rules.contacts import NUMBERS, Doubt, doubt, international
from db.rules.postal import PostalAddress, postal_lines
from ui.names import country_name
from ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QLocale

    from db.book import Book

_PARTS = ("recipient", "street", "district", "locality", "region", "postal_code", "country")


def shown_way(values: Mapping[str, Any], locale: QLocale) -> str:
    """A way as the world writes it: a number with its country, a postal address in the order of its country."""
    way, value = str(values.get("way") or ""), str(values.get("value") or "")
    if way in NUMBERS:
        return international(values.get("normalised")) or value
    parts = [str(values.get(name) or "") for name in _PARTS]
    if way == "post" and any(parts[1:6]):
        lines = postal_lines(PostalAddress(*parts))
        return "\n".join(filter(None, (*lines, country_name(parts[-1], locale).upper())))
    return value.strip()


def advice(values: Mapping[str, Any], _book: Book) -> str:
    """A sentence for who has written a way that may be none; it is kept as it was written."""
    way, value = str(values.get("way") or ""), str(values.get("value") or "")
    if not value.strip():
        return ""
    return {
        None: "",
        Doubt.NO_NUMBER: tr("This does not look like a telephone number. It is kept as you wrote it."),
        Doubt.NO_COUNTRY: tr("Begin with + and the code of the country, as in +886, so that everybody can dial it."),
        Doubt.NO_EMAIL: tr("This does not look like an e-mail address. It is kept as you wrote it."),
    }[doubt(way, value, values.get("normalised"))]
