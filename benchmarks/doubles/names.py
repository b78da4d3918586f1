"""The names that the bench draws for people who may be in the book twice: many, as in a town, some of them usual."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from benchmarks.office.words import HOME, TONGUES


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# Family names by how many bear them, the most usual first (of Taiwan, the Ministry of the Interior's order).
_CHINESE = tuple(
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪邱曾廖賴徐周葉蘇莊江呂何羅高蕭潘簡朱鍾游彭詹胡施沈余趙盧梁顏柯孫魏翁戴范宋方鄧杜"
)
_GIVEN = tuple(
    "美華志明淑芬俊傑雅婷文雄麗娟承翰郁怡君佳玲建宏家豪宗翰冠廷詩涵品妍子軒宥安思妤秀英金水春玉珠聰淵政遠惠欣宜蓉振國榮昌哲維瑞琪"
)
_BEFORE = _listed(
    "Ash Beck Brad Bur Clay Cold Dal Dun East Ed Elm Fair Far Gard Gold Green Had Hart High Hol Kil King Lang Lin "
    "Long Mar Mid New Nor Oak Pem Pres Rad Red Rock Sel Sher Stan Stock Sut Thorn Under Wal West White Win Wood "
    "Wyn"
)
_BEHIND = _listed(
    "berg bourne bridge brook burn bury by combe den field ford gate ham hurst land ley low man mere mont more "
    "ner ridge shaw son stead stone thorpe ton wall ward well wick wood worth"
)
_MORE_GIVEN = _listed(
    "Alice Andrew Barbara Brian Catherine Christopher Deborah Dennis Eleanor Eugene Frances Gerald Gloria Harold "
    "Helen Jacqueline Jeffrey Josephine Kenneth Lawrence Margaret Matthew Nancy Nicholas Patricia Philip Rebecca "
    "Richard Rosemary Sandra Stephen Theodore Timothy Valerie Veronica Virginia Walter William Winifred Zachary"
)


@dataclass(frozen=True)
class Spelling:
    """One name of a person in one script, as it stands in the fields of the form."""

    family: str
    given: str
    script: str = "Latn"
    family_first: bool = False
    suffix: str = ""


@dataclass(frozen=True)
class Called:
    """A person's names: the romanised one, and the one in their own script if they have another."""

    latin: Spelling
    own: Spelling | None = None


def draw(lots: Random) -> Called:
    """The names of somebody: a third Chinese, some of other scripts, the others of Latin letters."""
    kind = lots.random()
    if kind < 0.33:
        return chinese(_usual(lots), lots.choice(_GIVEN) + lots.choice(_GIVEN), pinyin=lots.random() < 0.2)
    tongue = lots.choice(TONGUES)
    if kind < 0.36 and tongue.own_given and tongue.script in {"Cyrl", "Grek", "Arab"}:
        given, family = lots.randrange(len(tongue.given)), lots.randrange(len(tongue.family))
        own = Spelling(tongue.own_family[family], tongue.own_given[given], tongue.script)
        return Called(Spelling(tongue.family[family], tongue.given[given]), own)
    if kind < 0.52 and not tongue.own_given:
        return Called(Spelling(_compound(lots, tongue.family), _given(lots, tongue.given)))
    family = lots.choice(_BEFORE) + lots.choice(_BEHIND) if lots.random() < 0.9 else lots.choice(HOME.family)
    return Called(Spelling(family, _given(lots, (*HOME.given, *_MORE_GIVEN))))


def chinese(family: str, given: str, *, pinyin: bool) -> Called:
    """A Chinese name in characters and romanised: in Hanyu Pinyin, or in Wade-Giles as in Taiwan."""
    own = Spelling(family, given, "Hant", family_first=True)
    return Called(romanised(own, pinyin=pinyin), own)


def romanised(own: Spelling, *, pinyin: bool) -> Spelling:
    """A Chinese name in Latin letters."""
    from pypinyin import Style, lazy_pinyin

    family = "".join(lazy_pinyin(own.family, style=Style.NORMAL if pinyin else Style.WADEGILES))
    parts = lazy_pinyin(own.given, style=Style.NORMAL if pinyin else Style.WADEGILES)
    given = ("" if pinyin else "-").join(parts)
    plain = (text.replace("'", "").replace("v", "u").capitalize() for text in (family, given))
    return Spelling(*plain, family_first=True)


def sibling(one: Called, lots: Random) -> Called:
    """Somebody of the same family with a name of their own."""
    if one.own is not None and one.own.script == "Hant":
        # Brothers and sisters often share the first character.
        given = one.own.given[0] + lots.choice([char for char in _GIVEN if char != one.own.given[-1]])
        return chinese(one.own.family, given, pinyin=False)
    other = draw(lots)
    while other.own is not None or other.latin.given == one.latin.given:
        other = draw(lots)
    return Called(replace(one.latin, given=other.latin.given))


def namesake(one: Called, lots: Random) -> Called:
    """Somebody who sounds the same and is written with another character."""
    if one.own is None or one.own.script != "Hant":
        return one
    sounds = romanised(one.own, pinyin=False)
    for _ in range(200):
        other = replace(one.own, given=one.own.given[0] + chr(lots.randrange(0x4E00, 0x9FA5)))
        if romanised(other, pinyin=False) == sounds and other != one.own:
            return Called(sounds, other)
    return sibling(one, lots)


def _usual(lots: Random) -> str:
    return _CHINESE[min(int(lots.expovariate(1 / 12)), len(_CHINESE) - 1)]


def _given(lots: Random, among: tuple[str, ...]) -> str:
    return lots.choice(among) if lots.random() < 0.6 else f"{lots.choice(among)} {lots.choice(among)}"


def _compound(lots: Random, among: tuple[str, ...]) -> str:
    return lots.choice(among) if lots.random() < 0.3 else f"{lots.choice(among)}-{lots.choice(among)}"
