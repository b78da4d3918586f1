"""How the same person is entered a second time: in another script or order, with slips, shorter, by initials."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from random import Random

from benchmarks.doubles.names import Called, Spelling, romanised

Twice = Callable[[Called, Random], tuple[Called, Called]]
"""Makes of somebody's names those of the first entry and those of the second."""


def other_script(one: Called, lots: Random) -> tuple[Called, Called]:
    """The one entry in Latin letters alone, the other in the own script alone; of Latin names another spelling."""
    if one.own is None:
        return accents(one, lots)
    both = Called(one.latin), Called(one.own)
    return both if lots.random() < 0.5 else (both[1], both[0])


def other_system(one: Called, lots: Random) -> tuple[Called, Called]:
    """A Chinese name once in Wade-Giles and once in Hanyu Pinyin."""
    if one.own is None or one.own.script != "Hant":
        return order(one, lots)
    return Called(romanised(one.own, pinyin=False)), Called(romanised(one.own, pinyin=True))


def order(one: Called, lots: Random) -> tuple[Called, Called]:
    """Family and given name in each other's field, or the whole name in one."""
    latin = one.latin
    if lots.random() < 0.5:
        return one, Called(replace(latin, family=latin.given, given=latin.family, family_first=not latin.family_first))
    whole = f"{latin.given} {latin.family}"
    return one, Called(replace(latin, family=whole, given="", family_first=False))


def accents(one: Called, lots: Random) -> tuple[Called, Called]:
    """Without accents and hyphens, in capitals, or with ae for ä; a title before it."""
    latin = one.latin
    given, family = latin.given, latin.family
    if lots.random() < 0.5:
        for letter, two in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
            given, family = given.replace(letter, two), family.replace(letter, two)
    given, family = _bare(given).replace("-", " "), _bare(family).replace("-", " ")
    if lots.random() < 0.4:
        given = f"{lots.choice(['Dr.', 'Mr.', 'Mme', 'Prof.'])} {given}"
    return one, Called(replace(latin, family=family.upper(), given=given))


def slip(one: Called, lots: Random) -> tuple[Called, Called]:
    """One letter left out, doubled, taken for another, or two that changed places."""
    latin = one.latin
    if lots.random() < 0.5:
        return one, Called(replace(latin, given=_slipped(latin.given, lots)))
    return one, Called(replace(latin, family=_slipped(latin.family, lots)))


def initials(one: Called, lots: Random) -> tuple[Called, Called]:
    """The first letters of the given names."""
    letters = [part[0].upper() for part in one.latin.given.replace("-", " ").split()]
    return one, Called(replace(one.latin, given=lots.choice([". ", "."]).join(letters) + "."))


def shorter(one: Called, lots: Random) -> tuple[Called, Called]:
    """One of several given names, or a second one more."""
    parts = one.latin.given.split()
    if len(parts) > 1:
        return one, Called(replace(one.latin, given=parts[0]))
    return one, Called(replace(one.latin, given=f"{one.latin.given} {lots.choice(['Ann', 'Lee', 'J.', 'Maria'])}"))


EVERY: dict[str, Twice] = {
    "another script": other_script,
    "another romanisation": other_system,
    "another order": order,
    "accents, capitals, titles": accents,
    "a slip": slip,
    "initials": initials,
    "shorter or longer": shorter,
}


def _bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _slipped(text: str, lots: Random) -> str:
    at = lots.randrange(1, len(text)) if len(text) > 2 else 0
    kind = lots.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :] or text
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2:
        return text[:at] + lots.choice("aeilmnorst") + text[at + 1 :]
    return text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :] if at else text


__all__ = ["EVERY", "Spelling"]
