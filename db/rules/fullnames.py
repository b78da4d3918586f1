"""A whole name taken apart, as well as can be told from its letters; a person sees the parts and can change them."""

from __future__ import annotations

from db.rules.languages import script_of
from db.rules.naming import NameOrder, NameParts, family_leads

# Family names of two characters, of which a reader of Chinese thinks first when a name begins so.
_OF_TWO = frozenset({
    "歐陽", "欧阳", "司馬", "司马", "諸葛", "诸葛", "上官", "司徒", "夏侯", "皇甫", "尉遲", "尉迟", "公孫", "公孙",
    "慕容", "令狐", "鍾離", "钟离", "宇文", "長孫", "长孙", "東方", "东方", "獨孤", "独孤", "南宮", "南宫",
    "남궁", "황보", "제갈", "선우", "독고", "사공", "서문",
})  # fmt: skip

# Words that belong to the family name behind them, as each language writes it: "van der Berg", "de la Cruz", "bin Ali".
_PARTICLES = frozenset({
    "van", "von", "zu", "zum", "zur", "vom", "der", "den", "de", "di", "da", "do", "dos", "das", "del", "della",
    "dello", "degli", "du", "des", "la", "las", "los", "le", "el", "al", "ter", "ten", "te", "op", "af", "av",
    "bin", "binti", "ibn", "bint", "ben", "bar", "st", "san", "santa",
})  # fmt: skip
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "júnior", "filho", "neto"})


def taken_apart(full: str) -> NameParts:
    """The parts of a name of which only the whole is known; one word alone is a family name."""
    script, words = script_of(full), full.split()
    if family_leads(full):
        family, given = _unspaced(full, words)
        return NameParts(given, family=family, script=script, order=NameOrder.FAMILY_FIRST)
    suffix: list[str] = []
    while len(words) > 1 and words[-1].strip(".,").casefold() in _SUFFIXES:
        suffix.insert(0, words.pop())
    if len(words) > 1 and words[0].endswith(","):  # "Braga, Ana Maria"
        return NameParts(" ".join(words[1:]), family=words[0].rstrip(","), suffix=" ".join(suffix), script=script)
    begins = len(words) - 1
    while begins > 1 and words[begins - 1].casefold() in _PARTICLES:
        begins -= 1
    given, family = " ".join(words[: max(begins, 0)]), " ".join(words[max(begins, 0) :])
    return NameParts(given.rstrip(","), family=family, suffix=" ".join(suffix), script=script)


def _unspaced(full: str, words: list[str]) -> tuple[str, str]:
    """Family and given name of one that is written without a space: one character, of four and more two."""
    if len(words) > 1:
        return words[0], " ".join(words[1:])
    name = words[0] if words else full
    split = 2 if len(name) > 2 and (name[:2] in _OF_TWO or (len(name) > 3 and script_of(name) != "Kore")) else 1
    return name[:split], name[split:]
