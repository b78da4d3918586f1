"""Diets: what a guest eats, as far as it can be told from their words, and whether a home cooks it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache

from db.words import fold


class Diet(StrEnum):
    VEGAN = "vegan"
    VEGETARIAN = "vegetarian"
    HALAL = "halal"
    KOSHER = "kosher"
    NO_PORK = "no pork"
    NO_BEEF = "no beef"
    GLUTEN_FREE = "gluten-free"


# English, German, French, Spanish, Italian, Portuguese, Dutch, Polish; then Chinese and Japanese. Each is the beginning
# of words; a blank parts words.
_SIGNS: Mapping[Diet, str] = {
    Diet.VEGAN: "vegan|vegetalien|wegan|純素|纯素|全素|ヴィーガン|ビーガン",
    Diet.VEGETARIAN: "vegetar|ovo-?lact|wegetar|素食|吃素|蛋奶素|ベジタリアン",
    Diet.HALAL: "halal|清真|ハラール|ハラル|حلال",
    Diet.KOSHER: "kosher|koscher|casher|kasher|koszer|猶太|犹太|コーシャ|כשר",
    Diet.NO_PORK: "(?:no|without|kein|keine|ohne|pas de|sans|sin|senza|sem|geen|bez) (?:pork|schwein|porc|cerdo|maiale"
    "|porco|varken|wieprz)|不吃豬|不吃猪|豚肉なし",
    Diet.NO_BEEF: "(?:no|without|kein|keine|ohne|pas de|sans|sin|senza|sem|geen|bez) (?:beef|rind|b[oœ]e?uf|carne de"
    " vaca|ternera|manzo|rund|wolow)|不吃牛|牛肉なし",
    Diet.GLUTEN_FREE: "gluten-?\\s?(?:free|frei|vrij)|(?:sans|sin|senza|sem|bez) gluten|無麩質|无麸质",
}
# Who cooks the first also serves those after it.
_SERVES: Mapping[Diet, frozenset[Diet]] = {
    Diet.VEGAN: frozenset({Diet.VEGETARIAN, Diet.HALAL, Diet.NO_PORK, Diet.NO_BEEF}),
    Diet.VEGETARIAN: frozenset({Diet.HALAL, Diet.NO_PORK, Diet.NO_BEEF}),
    Diet.HALAL: frozenset({Diet.NO_PORK}),
    Diet.KOSHER: frozenset({Diet.NO_PORK}),
}
_ANYTHING = re.compile(r"\b(everything|anything|all diets|alles|de tout|de todo|tutto|tudo|wszystko)\b|都可以|何でも")


@lru_cache(maxsize=4096)
def named(text: str) -> frozenset[Diet]:
    """The diets that a text names, in the languages above."""
    folded = fold(text)
    return frozenset(diet for diet, sign in _signs().items() if sign.search(folded))


def not_cooked(diet: str, cooked: str) -> tuple[Diet, ...]:
    """What a guest's diet asks for and a home does not say that it cooks; nothing where the home says nothing."""
    if not cooked.strip() or _ANYTHING.search(fold(cooked)):
        return ()
    offered = named(cooked)
    served = offered.union(*(_SERVES.get(each, frozenset[Diet]()) for each in offered))
    return tuple(each for each in Diet if each in named(diet) - served)


@cache
def _signs() -> Mapping[Diet, re.Pattern[str]]:
    return {diet: re.compile(rf"(?<![a-z])(?:{fold(sign)})") for diet, sign in _SIGNS.items()}
