"""How alike two names of people are, in any script, order and spelling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from db.likeness.facts import Alike
from db.likeness.sounds import Sounds, han_only, sounds_of_han, sounds_of_words
from db.likeness.spelling import skeleton, spelled, words_of
from db.rules.naming import NameOrder, NameParts, is_latin

_TWO = "歐陽 欧阳 司馬 司马 諸葛 诸葛 上官 司徒 東方 东方 尉遲 尉迟 公孫 公孙 夏侯 皇甫 端木 張簡 范姜"
_COMPOUND = frozenset(_TWO.split())
"""Family names of two characters."""

_NEARLY = frozenset(Alike) - {Alike.SAME_PART_OF_NAME}
_CHINESE = frozenset({"zh", "nan", "yue", "hak"})
_BETWEEN = ""
_ORDERS = ((0, 0), (0, 1), (1, 0))
_SLIP_FROM = 6
"""Letters that a name must have for one wrong letter to be a slip, and twice as many for two."""
_BONES = 4
"""Consonants that a name must have to be known by them; where a part of it has as many, one may be another."""
_ALIKE_FROM = 55.0
"""How alike, of 100, two romanised spellings with one skeleton must be."""


@dataclass(frozen=True)
class Spelled:
    """A name as it is compared: its family and its given words, folded."""

    family: tuple[str, ...]
    given: tuple[str, ...]
    initials: str = ""
    """The first letters of the given names, "ty" of "Tsung-yuan"."""
    suffix: str = ""
    script: str = "Latn"
    order: NameOrder = NameOrder.GIVEN_FIRST
    is_chinese: bool = False
    """Whether a name in Latin letters is likely a romanised Chinese one."""
    in_one_field: bool = False
    """Whether nobody said which of the words is the family's."""

    @classmethod
    def of(cls, name: NameParts, language: str = "", romanisation: str = "") -> Spelled:
        """The name of a person. What stands in one field alone is taken apart."""
        family, given = words_of(name.family), words_of(f"{name.given} {name.middle}")
        in_one_field = not (family and given)
        if in_one_field:
            family, given = _apart(family or given)
        return cls(
            family,
            given,
            "".join(word[0] for word in words_of(f"{name.given} {name.middle}".replace("-", " "))),
            "".join(words_of(name.suffix)),
            _script(name),
            name.order,
            "-" in name.given or bool(romanisation) or language.partition("-")[0] in _CHINESE,
            in_one_field,
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All words in the order of the alphabet."""
        return tuple(sorted((*self.family, *self.given)))

    @cached_property
    def orders(self) -> tuple[str, str]:
        """The whole name without spaces, family name first and last."""
        family, given = "".join(self.family), "".join(self.given)
        return family + given, given + family

    @cached_property
    def is_han(self) -> bool:
        return han_only(self.orders[0])

    @cached_property
    def sounds(self) -> Sounds:
        """The ways to read it in Mandarin, its parts in either order with a mark between; empty for other names."""
        parts = [(self.family, self.given)]
        if self.in_one_field:
            said = (*self.given, *self.family)
            parts = [(said[:1], said[1:]), (said[-1:], said[:-1])]
        return frozenset(
            way
            for family, given in parts
            for one in _sounds_of(family)
            for two in _sounds_of(given)
            for way in ((*one, _BETWEEN, *two), (*two, _BETWEEN, *one))
            if one and two
        )

    @cached_property
    def one_spelling(self) -> tuple[str, str]:
        """As ``orders``, in the one spelling."""
        family, given = "".join(map(spelled, self.family)), "".join(map(spelled, self.given))
        return family + given, given + family

    @cached_property
    def bones(self) -> tuple[str, str]:
        """As ``orders``, the skeletons only."""
        family, given = skeleton("".join(self.family)), skeleton("".join(self.given))
        return family + given, given + family


def compare(one: Spelled, other: Spelled) -> Alike | None:
    """In which way two names are alike, the strongest first; None where they are not."""
    if one.is_han and other.is_han:
        return Alike.SAME_NAME if one.orders[0] == other.orders[0] else None
    if one.is_han or other.is_han:
        return Alike.SAME_NAME_OTHER_SCRIPT if one.sounds & other.sounds else None
    if one.words == other.words or not set(one.orders).isdisjoint(other.orders):
        if one.script != other.script:
            return Alike.SAME_NAME_OTHER_SCRIPT
        turned = one.order is not other.order or one.family != other.family
        return Alike.SAME_NAME_OTHER_ORDER if turned else Alike.SAME_NAME
    if _sound_alike(one, other):
        return Alike.SAME_NAME_OTHER_SPELLING if one.script == other.script else Alike.SAME_NAME_OTHER_SCRIPT
    return _slip(one, other) or _part(one, other)


def _sound_alike(one: Spelled, other: Spelled) -> bool:
    """Whether two names in letters are one in the one spelling, in Mandarin, or in another script."""
    if not set(one.one_spelling).isdisjoint(other.one_spelling):
        return True
    chinese = any(name.is_chinese and name.sounds for name in (one, other))
    if chinese and one.sounds & other.sounds:
        return True
    return one.script != other.script and not chinese and _same_bones(one, other)


def differ_in_one_script(one: Sequence[Spelled], other: Sequence[Spelled]) -> bool:
    """Whether two people each have a name in one script, and in that script no two of them are alike.

    It says nothing of Han characters where one writes simplified and the other traditional ones and they sound alike.
    """
    for script in {name.script for name in one} & {name.script for name in other}:
        both = [(name, another) for name in one for another in other if name.script == another.script == script]
        if not any(compare(name, another) in _NEARLY for name, another in both):
            return True
    han = [(name, another) for name in one for another in other if name.is_han and another.is_han]
    return bool(han) and not any(name.orders[0] == other.orders[0] or name.sounds & other.sounds for name, other in han)


def _script(name: NameParts) -> str:
    """The script as it stands in the book, unless it says Latin of letters that are none."""
    return name.script if name.script != "Latn" or is_latin(f"{name.family}{name.given}") else "Zyyy"


def _apart(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Family and given words of a name that stands in one field: nobody knows, so the last word is the family's."""
    if len(words) == 1 and han_only(words[0]) and len(words[0]) > 1:
        cut = 2 if words[0][:2] in _COMPOUND and len(words[0]) > 2 else 1
        return (words[0][:cut],), (words[0][cut:],)
    return words[-1:], words[:-1]


def _sounds_of(words: tuple[str, ...]) -> Sounds:
    whole = "".join(words)
    return sounds_of_han(whole) if han_only(whole) else sounds_of_words(words)


def _same_bones(one: Spelled, other: Spelled) -> bool:
    """Whether the names have the same skeleton, family and given name each, and are also spelled much alike."""
    if min(len(one.bones[0]), len(other.bones[0])) < _BONES:
        return False
    straight = _alike(one.family, other.family) and _alike(one.given, other.given)
    return straight or (_alike(one.family, other.given) and _alike(one.given, other.family))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    mine, others = "".join(map(spelled, one)), "".join(map(spelled, other))
    bones = skeleton("".join(one)), skeleton("".join(other))
    slips = 1 if min(map(len, bones)) >= _BONES else 0
    return OSA.distance(*bones, score_cutoff=slips) <= slips and ratio(mine, others) >= _ALIKE_FROM


def _slip(one: Spelled, other: Spelled) -> Alike | None:
    shorter = min(len(one.orders[0]), len(other.orders[0]))
    if shorter < _SLIP_FROM:
        return None
    most = 2 if shorter >= 2 * _SLIP_FROM else 1
    if abs(len(one.orders[0]) - len(other.orders[0])) > most:
        return None
    apart = min(OSA.distance(one.orders[at], other.orders[to], score_cutoff=most) for at, to in _ORDERS)
    if apart > most:
        return None
    return Alike.ONE_LETTER_APART if apart <= 1 else Alike.FEW_LETTERS_APART


def _part(one: Spelled, other: Spelled) -> Alike | None:
    """What two names share where they are not the same: initials, some of the words, or one of them."""
    for first, second in ((one, other), (other, one)):
        if _initials_of(first, second):
            return Alike.INITIALS
    words, others = set(one.words), set(other.words)
    shared = words & others
    if len(shared) > 1 and shared in (words, others) and set(one.family) & others and set(other.family) & words:
        return Alike.SHORTER_NAME
    if any(len(word) > 1 for word in shared):
        return Alike.SAME_PART_OF_NAME
    return None


def _initials_of(one: Spelled, other: Spelled) -> bool:
    """Whether ``one`` has the family name of ``other`` and only the first letters of its given names."""
    letters = "".join(one.given)
    if not letters or one.family != other.family or not any(len(word) > 1 for word in other.given):
        return False
    return letters == other.initials or (len(one.given) == len(letters) and other.initials.startswith(letters))
