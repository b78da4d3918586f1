"""The country at the foot of an address: in which language it is written, and whether a line is one already.

UPU S42 and the posts' own guides: the last line of a letter that goes abroad is its country, in capitals, in the
language of the country that it is posted in. Names are those of CLDR, through Babel, which is imported only where an
address is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from db.words import fold

if TYPE_CHECKING:
    from babel import Locale

_IN_SHORT = {"US": "usa|u.s.a.|united states of america", "GB": "uk|u.k.|great britain|england|scotland|wales"}
_DOTTED = frozenset({"tr", "az"})
"""Languages whose capital of "i" keeps its dot."""


def posted_in(country: str, languages: Sequence[str]) -> str:
    """The language that the post of this country reads: of ``languages`` (BCP 47) the first that is official there."""
    from babel.languages import get_official_languages

    official = [tag.replace("_", "-") for tag in get_official_languages(country, de_facto=True)]
    roots = {tag.partition("-")[0] for tag in official}
    ours = next((tag for tag in languages if tag.partition("-")[0] in roots), None)
    return ours or next(iter(official), None) or next(iter(languages), "en")


@cache
def country_line(country: str, language: str) -> str:
    """The country in capitals, as in "GERMANY", "ALLEMAGNE"; its code where no name of it is known, "" for none."""
    name = _names(language).get(country.upper(), country) if country else ""
    return (name.replace("i", "İ") if language.partition("-")[0] in _DOTTED else name).upper()


def is_country(line: str, country: str, languages: Sequence[str] = ()) -> bool:
    """Whether a line of an address is no more than this country's name in English, its own or one of the languages."""
    return bool(country) and fold(line.strip(" .,")) in _known(country.upper(), tuple(languages))


@cache
def _known(country: str, languages: tuple[str, ...]) -> frozenset[str]:
    from babel.languages import get_official_languages

    spoken = ("en", *get_official_languages(country, de_facto=True), *languages)
    names = {_names(each.replace("_", "-")).get(country, "") for each in spoken} | {country}
    names |= set(_IN_SHORT.get(country, "").split("|"))
    return frozenset(fold(name.strip(" .,")) for name in names if name)


@cache
def _names(language: str) -> dict[str, str]:
    locale = locale_of(language)
    return dict(locale.territories) if locale is not None else {}


def locale_of(language: str) -> Locale | None:
    """CLDR's locale for a language (BCP 47) or its plainer kin; English where it knows neither."""
    from babel import Locale, UnknownLocaleError

    tag = language
    while tag:
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            tag = tag.rpartition("-")[0]
    return Locale("en")
