"""Where a line may end: the classes of UAX #14 and of JLREQ 3.1.7 that a record book meets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from exports.text.scripts import EAST_ASIAN, script_of

# JLREQ cl-02 to cl-11, UAX #14 CL, CP, EX, NS, CJ, IS, SY: never at the head of a line.
_NO_HEAD = frozenset(
    "!),.:;?]}¢°·’”†‡›℃∶、。〃〆〕〗〉》」』】〙〛〞〟〜〻〰゠・ー々ゝゞヽヾヿ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "！＂％＇），．：；？］｜｝～｠｡｣､･ｰﾞﾟ％‰′″‥…—–‐︰﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞％‼⁇⁈⁉»"
)
# JLREQ cl-01, UAX #14 OP and PR: never at the end of one.
_NO_TAIL = frozenset("([{‘“‹«〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝＄￥￡＃＠$£¥€№")
# Pairs that JLREQ 3.1.10 keeps together.
_PAIRS = frozenset("—…‥―")
_SOUTHEAST = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
_LEADING_VOWELS = frozenset("เแโใไເແໂໃໄ")
_TRAILING = frozenset("ะาำๅๆฯະາຳໆຯ")
_JOINERS = frozenset("\u200d\u2060\ufeff\u00a0\u202f\u2007\u2011")
_SIMPLE = re.compile(r"[A-Za-z0-9À-ɏ.,;:!?'\"()’“”]{1,24}")
_ADDRESS_SIGNS = frozenset("/?&=#_.-+%@:~")


@lru_cache(maxsize=8192)
def _continues(char: str) -> bool:
    """Whether a character belongs to the one before it: marks, joiners, variation selectors, skin tones."""
    return (
        unicodedata.category(char) in {"Mn", "Mc", "Me"}
        or char in "\u200c\u200d"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
    )


@lru_cache(maxsize=8192)
def _is_wide(char: str) -> bool:
    script = script_of(char)
    if script == "Hang":
        return False  # Korean is set word by word.
    return script in EAST_ASIAN or unicodedata.east_asian_width(char) == "W"


def clusters(text: str) -> list[str]:
    """A text in what a reader takes for single characters."""
    parts: list[str] = []
    for char in text:
        if parts and (_continues(char) or parts[-1].endswith("\u200d")):
            parts[-1] += char
        else:
            parts.append(char)
    return parts


@lru_cache(maxsize=65536)
def segments(token: str) -> tuple[str, ...]:
    """Cut a text without spaces into the parts between which a line may end."""
    if _SIMPLE.fullmatch(token):
        return (token,)
    address = "://" in token or token.startswith("www.") or len(token) > 24
    parts = clusters(token)
    out = [parts[0]] if parts else []
    for before, after in pairwise(parts):
        in_address = address and before[-1] in _ADDRESS_SIGNS and after[0].isalnum()
        if _may_break(before, after) or (in_address and before[-1] not in _JOINERS):
            out.append(after)
        else:
            out[-1] += after
    return tuple(out)


def _may_break(before: str, after: str) -> bool:
    last, first = before[-1], after[0]
    if last in _JOINERS or first in _JOINERS:
        return False
    if last in "\u200b\u00ad":
        return True
    if (last in _PAIRS and first == last) or last in _NO_TAIL or first in _NO_HEAD:
        return False
    if script_of(first) in _SOUTHEAST and script_of(before[0]) in _SOUTHEAST:
        return before[0] not in _LEADING_VOWELS and first not in _TRAILING
    hyphen = last in "-‐–—" and before == last and first.isalpha()
    return hyphen or _is_wide(before[0]) or _is_wide(first)


def binds(before: str, after: str) -> bool:
    """Whether two words stay together although a space is between them (UAX #14, LB13 and LB14): "« a", "b ?"."""
    return after[:1] in _NO_HEAD or before[-1:] in _NO_TAIL


def wide_neighbour(char: str) -> bool:
    """Whether punctuation beside this character is set in the full width of East Asian type."""
    return script_of(char) in EAST_ASIAN and script_of(char) != "Hang"
