"""Public holidays of countries and regions, from the package ``holidays``; imported only when they are asked for."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

_ALSO_CALLED = {"zh-Hant": "zh_TW", "zh-HK": "zh_TW", "zh-Hans": "zh_CN", "nb": "no", "nn": "no"}
_USUAL = ("en_US", "en_GB", "en_CA")


@lru_cache(maxsize=512)
def public_holidays(code: str, year: int, language: str) -> Mapping[date, str] | None:
    """By day the names of a year's public holidays, in this language where they are known in it, else in English.

    ``code`` is ISO 3166-1 ("TW") or 3166-2 ("US-MD"); of a region that keeps no calendar of its own that of its country
    counts. ``language`` is a BCP 47 tag. None for a country, or a year of it, that the package does not know.
    """
    from holidays import country_holidays, list_localized_countries

    country, _, region = code.partition("-")
    spoken = _spoken(tuple(list_localized_countries().get(country, ())), language)
    for subdivision in dict.fromkeys((region or None, None)):
        try:
            kept = country_holidays(country, subdiv=subdivision, language=spoken)
        except NotImplementedError:  # the package's word for a country or region of which it has no calendar
            continue
        if not kept.start_year <= year <= kept.end_year:
            return None
        with warnings.catch_warnings():
            # Of far years some religious calendars are not worked out yet; the others are told all the same.
            warnings.simplefilter("ignore")
            found = country_holidays(country, subdiv=subdivision, years=year, language=spoken)
        return {day: name for day, name in sorted(found.items()) if day.year == year}
    return None


def _spoken(known: tuple[str, ...], language: str) -> str | None:
    """The package's own name for the language, None for what it says unasked."""
    alias = next((name for tag, name in _ALSO_CALLED.items() if language.startswith(tag)), "")
    exact, root = language.replace("-", "_"), language.partition("-")[0]
    kin = [name for name in known if name.partition("_")[0] == root]
    wanted = [alias, exact, *([] if root == "en" else kin), *_USUAL]
    return next((name for name in wanted if name and name in known), None)
