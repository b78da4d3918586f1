"""What a gender that somebody wrote says where it matters: how to address them, and who shares a room with whom."""

from __future__ import annotations

from typing import Literal

from db.words import fold

Sex = Literal["woman", "man", ""]

_WOMAN = frozenset(
    {
        "f",
        "w",
        "female",
        "woman",
        "weiblich",
        "frau",
        "femme",
        "feminin",
        "mujer",
        "mulher",
        "girl",
        "madchen",
        "fille",
        "nina",
        "女",
        "女性",
    }
)
_MAN = frozenset(
    {
        "m",
        "male",
        "man",
        "mannlich",
        "mann",
        "homme",
        "masculin",
        "hombre",
        "homem",
        "boy",
        "junge",
        "garcon",
        "nino",
        "男",
        "男性",
    }
)


def sex_of(gender: str) -> Sex:
    """Which of the two a word for a gender means in the commonest languages of partner towns, "" where neither."""
    said = fold(gender.strip().rstrip("."))
    return "woman" if said in _WOMAN else "man" if said in _MAN else ""
