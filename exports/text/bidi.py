"""Which way text runs: embedding levels by the Unicode bidirectional algorithm (UAX #9), reckoned by python-bidi."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar, cast

from bidi import algorithm

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200f\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LANGUAGES = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "ckb", "dv", "arc", "syr"})
_Item = TypeVar("_Item")


def has_right_to_left(text: str) -> bool:
    """Whether any character runs from right to left, so that levels must be reckoned."""
    return _RIGHT_TO_LEFT.search(text) is not None


def base_level(text: str, language: str = "") -> int:
    """1 for a paragraph that runs from right to left: by its first strong character, else by its language."""
    if not has_right_to_left(text):
        return 1 if not any(char.isalpha() for char in text) and language.partition("-")[0] in _LANGUAGES else 0
    return algorithm.get_base_level(text)


def levels(text: str, base: int) -> list[int]:
    """The embedding level of every character; odd ones run from right to left. Text holds no line break."""
    rules = cast("Any", algorithm)
    storage = rules.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = ("L", "R")[base]
    rules.get_embedding_levels("".join(map(_assigned, text)), storage)
    for index, entry in enumerate(storage["chars"]):
        entry["index"] = index
    rules.explicit_embed_and_overrides(storage)
    rules.resolve_weak_types(storage)
    rules.resolve_neutral_types(storage, False)
    rules.resolve_implicit_levels(storage, False)
    found: dict[int, int] = {entry["index"]: entry["level"] for entry in storage["chars"]}
    out: list[int] = []
    for index in range(len(text)):
        out.append(found.get(index, out[-1] if out else base))
    return out


def _assigned(char: str) -> str:
    """A character that Unicode has not given out yet stands as a letter of its block (UAX #9, 3.2)."""
    if unicodedata.bidirectional(char):
        return char
    return "\u05d0" if _RIGHT_TO_LEFT.match(char) else "a"


def visual_order(items: Sequence[_Item], item_levels: Sequence[int]) -> list[_Item]:
    """Items of one line from left to right (rule L2): from the highest level down, each odd stretch is reversed."""
    order = list(range(len(items)))
    if not order:
        return []
    highest = max(item_levels)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(order):
            if item_levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and item_levels[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = end
    return [items[index] for index in order]
