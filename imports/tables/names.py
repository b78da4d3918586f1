"""The names in a cell: one, or one in each of two scripts; and whether a column says the family name first."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from db.likeness.sounds import sounds_of_han, sounds_of_words
from db.rules.fullnames import taken_apart
from db.rules.languages import script_of
from db.rules.naming import NameOrder, NameParts, family_leads, is_latin

_BETWEEN = re.compile(r"[()（）\[\]【】/／|｜;；\n]+")
NUMBERED = re.compile(r"^\s*\(?\d{1,4}[.)、．]\s*")
"""The number before a name on a list that counts its lines."""
_HEADS = re.compile(r"^\s*(\d{1,6})\s*(?:x|×|名|位|人|個)?\s+?(?=\D*[^\W\d_])|^\s*(\d{1,6})\s*[x×名位人個]\s*")
_TITLE_WORDS = (
    "mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|mademoiselle|sr|sra|srta|"
    "don|doña|señor|señora|sig|sigra|signor|signora|dott|dhr|mevr|mw|pan|pani"
)
_TITLES = frozenset(_TITLE_WORDS.split("|"))
_TITLES_BEHIND = ("先生", "小姐", "女士", "老師", "老师", "同學", "同学", "校長", "团长", "團長", "さん", "様", "氏")
_KEPT = re.compile(r"[^\w\s'’`´.,\-‐–·・]", re.UNICODE)


class Said(StrEnum):
    """What a cell itself says about the order of its name."""

    FAMILY_FIRST = "family first"
    GIVEN_FIRST = "given first"
    NOTHING = ""


def heads_in(text: str) -> tuple[int, str] | None:
    """A number of people and who they are: "12 students of the band"; None where it is no such thing."""
    found = _HEADS.match(text)
    if found is None or NUMBERED.match(text):
        return None
    number, rest = int(found[1] or found[2]), text[found.end() :].strip()
    return (number, rest) if number > 0 and rest else None


@dataclass(frozen=True, slots=True)
class Habit:
    """In which order a column has Latin names that do not say it themselves: those of Chinese syllables, and others.

    On one list of both sides each writes the own names in the own order.
    """

    chinese: NameOrder = NameOrder.GIVEN_FIRST
    other: NameOrder = NameOrder.GIVEN_FIRST


def names_in(text: str, habit: Habit = Habit()) -> tuple[str, tuple[NameParts, ...]]:
    """The form of address before a name, and the names: the Latin one first, then the one in another script."""
    latin, other = _scripts(text)
    honorific, latin = _without_title(latin)
    for title in _TITLES_BEHIND:
        if len(other) > len(title) + 1 and other.endswith(title):
            honorific, other = honorific or title, other.removesuffix(title)
    own = _other(other) if other else None
    names = [_latin(latin, habit, own)] if latin else []
    return honorific, tuple(name for name in (*names, own) if name is not None and _has_letters(name))


def habit_of(cells: Iterable[str]) -> Habit:
    """In which order the Latin names of a column are said, by those that tell it."""
    counted = Counter[tuple[bool, Said]]()
    for cell in cells:
        latin, other = _scripts(cell)
        latin = _without_title(latin)[1]
        counted[_sounds_chinese(latin), _said(latin, _other(other) if other else None)] += 1
    chinese, others = (
        NameOrder.FAMILY_FIRST
        if counted[is_chinese, Said.FAMILY_FIRST] > counted[is_chinese, Said.GIVEN_FIRST]
        else NameOrder.GIVEN_FIRST
        for is_chinese in (True, False)
    )
    return Habit(chinese, others)


def parted(family: str, given: str) -> NameParts:
    """The name of which two columns hold the halves."""
    family, given = _settled(family), _settled(given)
    script = script_of(f"{family}{given}")
    order = NameOrder.FAMILY_FIRST if family_leads(f"{family}{given}") else NameOrder.GIVEN_FIRST
    if script == "Latn":
        family, given = _cased(family), _cased(given)
        order = NameOrder.FAMILY_FIRST if _is_romanised(given) else order
    return NameParts(given, family=family, script=script, order=order)


def _settled(text: str) -> str:
    return " ".join(_KEPT.sub(" ", unicodedata.normalize("NFC", text)).split())


def _scripts(text: str) -> tuple[str, str]:
    """What is Latin in a cell, and what is in another script."""
    text = NUMBERED.sub("", unicodedata.normalize("NFC", text))
    latin: list[str] = []
    other: list[str] = []
    for piece in _BETWEEN.split(text):
        for word in re.findall(r"\S+", piece):
            for run in _runs(word):
                (latin if is_latin(run) else other).append(run)
    return _settled(" ".join(latin)).strip(" ,.-"), _settled(" ".join(other)).strip(" ,、.-")


def _runs(word: str) -> list[str]:
    """A word in pieces of one script each: "王小明Wang"."""
    pieces: list[str] = []
    last: bool | None = None
    for char in word:
        kind = (char.isascii() or is_latin(char)) if char.isalpha() else last
        if pieces and (kind == last or last is None):
            pieces[-1] += char
        else:
            pieces.append(char)
        last = kind if kind is not None else last
    return pieces


def _without_title(latin: str) -> tuple[str, str]:
    first, _, rest = latin.partition(" ")
    # "M. Dupont" has a title, "Sig Weber" a name: a short word is one only where a dot or two names stand behind it.
    plain = first.rstrip(".").casefold()
    if rest and plain in _TITLES and (first.endswith(".") or len(rest.split()) > 1 or plain in {"herr", "frau", "mr"}):
        return first, rest
    return "", latin


def _other(text: str) -> NameParts:
    if "," in text or "、" in text:
        family, given = re.split(r"[,、]", text, maxsplit=1)
        return NameParts(given.strip(), family=family.strip(), script=script_of(text), order=NameOrder.FAMILY_FIRST)
    return taken_apart(text)


def _latin(text: str, habit: Habit, own: NameParts | None) -> NameParts:
    said = _said(text, own)
    usual = habit.chinese if said is Said.NOTHING and _sounds_chinese(text) else habit.other
    is_family_first = said is Said.FAMILY_FIRST or (said is Said.NOTHING and usual is NameOrder.FAMILY_FIRST)
    if "," in text:
        family, _, given = text.partition(",")
        return _in_order(family.strip(), given.strip(), own)
    words = text.split()
    if is_family_first and len(words) > 1:
        loud = [word for word in words if _is_loud(word)]
        count = len(loud) if loud and len(loud) < len(words) and words[: len(loud)] == loud else 1
        return _in_order(" ".join(words[:count]), " ".join(words[count:]), own)
    if _loud_at_end(words):
        count = sum(map(_is_loud, words))
        return NameParts(_cased(" ".join(words[:-count])), family=_cased(" ".join(words[-count:])))
    name = taken_apart(text)
    return replace(name, family=_cased(name.family), given=_cased(name.given))


def _said(latin: str, own: NameParts | None) -> Said:
    """By capitals, by the sound of the family name beside it, or by the hyphen of a romanised given name."""
    words = latin.split()
    if len(words) < 2 or "," in latin:  # a comma says nothing of the names without one
        return Said.NOTHING
    loud = [_is_loud(word) for word in words]
    if any(loud) and not all(loud):
        return Said.FAMILY_FIRST if loud[0] else Said.GIVEN_FIRST if loud[-1] else Said.NOTHING
    if own is not None and own.family and own.script in {"Hani", "Hant", "Hans"}:
        sounds = sounds_of_han(own.family)
        if found := _first_of(words, lambda word: bool(sounds & sounds_of_words([word.casefold()]))):
            return found
    if len(words) > 2:
        return Said.NOTHING
    hyphened = _first_of(words[::-1], _is_romanised)
    return hyphened if "-" not in words[0] or "-" not in words[1] else Said.NOTHING


def _first_of(words: Sequence[str], is_family: Callable[[str], bool]) -> Said:
    """On which end of a name the family name stands."""
    if is_family(words[0]) == is_family(words[-1]):
        return Said.NOTHING
    return Said.FAMILY_FIRST if is_family(words[0]) else Said.GIVEN_FIRST


def _is_romanised(given: str) -> bool:
    """Whether a given name is written as romanised Chinese ones are: "Xiao-ming", but not "Jean-Paul"."""
    halves = [half.casefold() for half in re.split(r"[-‐]", given) if half]
    return len(halves) == 2 and bool(sounds_of_words(halves))


def _in_order(family: str, given: str, own: NameParts | None) -> NameParts:
    """A name that is listed by its family name. Whether it is also said so depends on where it is from."""
    is_chinese = bool(sounds_of_words(family.casefold().split()) and sounds_of_words(_syllables(given)))
    leads = is_chinese or (own is not None and own.order is NameOrder.FAMILY_FIRST) or _is_romanised(given)
    order = NameOrder.FAMILY_FIRST if leads else NameOrder.GIVEN_FIRST
    return NameParts(_cased(given), family=_cased(family), order=order)


def _sounds_chinese(latin: str) -> bool:
    return bool(latin) and bool(sounds_of_words(_syllables(latin)))


def _syllables(given: str) -> list[str]:
    return re.split(r"[-‐ ]", given.casefold())


def _has_letters(name: NameParts) -> bool:
    return any(char.isalpha() for char in name.family + name.given)


def _is_loud(word: str) -> bool:
    letters = [char for char in word if char.isalpha()]
    return len(letters) > 1 and all(char.isupper() for char in letters)


def _loud_at_end(words: list[str]) -> bool:
    loud = [_is_loud(word) for word in words]
    return bool(words) and loud[-1] and not loud[0] and loud == sorted(loud)


def _cased(name: str) -> str:
    """A name in capitals as it is usually written; one that has small letters stays as it is."""
    return " ".join(_quiet(word) if _is_loud(word) else word for word in name.split())


def _quiet(word: str) -> str:
    # Romanised given names are written "Xiao-ming"; "O'BRIEN" and "MEYER-LINDQVIST" have two capitals.
    parts = re.split(r"([-‐'’])", word.lower())
    said = "".join(part.capitalize() for part in parts)
    return said if not _is_romanised(word) else said[:1] + said[1:].lower()
