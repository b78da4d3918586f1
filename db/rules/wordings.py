"""What was put into a wording and what was taken out of it, by words, or by characters where nobody parts words."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from db.words import is_unspaced


class Fate(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the two wordings. Kept and added pieces make up the new one, kept and removed pieces the old one."""

    fate: Fate
    text: str


def compare(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both wordings in their order; what replaces something stands behind it.

    Words are compared whole. Where much was changed, the little that happens to be the same within it counts as changed
    too, so that a person reads phrases and not crumbs.
    """
    pieces = _joined(_edits(tuple(_tokens(old)), tuple(_tokens(new))))
    while (fewer := _joined(_without_crumbs(pieces))) != pieces:
        pieces = fewer
    return tuple(pieces)


def _tokens(text: str) -> Iterator[str]:
    """Words, runs of space, and single characters of all else; marks stay with the letter that they belong to."""
    token, before = "", ""
    for char in text:
        now = _sort_of(char)
        goes_on = now == "mark" or (now == before and now in ("word", "space"))
        if token and not goes_on:
            yield token
            token = ""
        token += char
        before = before if now == "mark" and before else now
    if token:
        yield token


def _sort_of(char: str) -> str:
    if char.isspace():
        return "space"
    if unicodedata.category(char).startswith("M"):
        return "mark"
    if is_unspaced(char):
        return "sign"
    return "word" if char.isalnum() or char in "_'’" else "sign"


def _edits(old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Piece]:
    from rapidfuzz.distance import Indel

    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            yield Piece(Fate.KEPT, "".join(old[step.src_start : step.src_end]))
        else:
            yield Piece(Fate.REMOVED, "".join(old[step.src_start : step.src_end]))
            yield Piece(Fate.ADDED, "".join(new[step.dest_start : step.dest_end]))


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Of each stretch of changes one piece that was taken out and one that was put in."""
    found: list[Piece] = []
    removed = added = ""

    def end_of_changes() -> None:
        nonlocal removed, added
        found.extend(Piece(fate, text) for fate, text in ((Fate.REMOVED, removed), (Fate.ADDED, added)) if text)
        removed = added = ""

    for piece in pieces:
        if piece.fate is Fate.REMOVED:
            removed += piece.text
        elif piece.fate is Fate.ADDED:
            added += piece.text
        elif piece.text:
            end_of_changes()
            if found and found[-1].fate is Fate.KEPT:
                found[-1] = Piece(Fate.KEPT, found[-1].text + piece.text)
            else:
                found.append(piece)
    end_of_changes()
    return found


def _without_crumbs(pieces: list[Piece]) -> Iterator[Piece]:
    """What was kept between two changes that are both at least as long counts as changed, and so does mere space."""
    for place, piece in enumerate(pieces):
        before, after = _changed(pieces, place, -1), _changed(pieces, place, 1)
        is_between = before > 0 and after > 0
        is_crumb = not piece.text.strip() or len(piece.text) <= min(before, after)
        if piece.fate is Fate.KEPT and is_between and is_crumb:
            yield Piece(Fate.REMOVED, piece.text)
            yield Piece(Fate.ADDED, piece.text)
        else:
            yield piece


def _changed(pieces: list[Piece], place: int, step: int) -> int:
    """The length of the longer one of what was taken out and put in beside a piece."""
    longest = 0
    at = place + step
    while 0 <= at < len(pieces) and pieces[at].fate is not Fate.KEPT:
        longest = max(longest, len(pieces[at].text))
        at += step
    return longest
