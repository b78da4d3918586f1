"""The participant or the group of an exchange that a person means by a part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.exchange.groups import groups
from db.queries.exchange.head import Head
from db.queries.exchange.roster import Guest, roster
from db.words import fold

_MOST = 5


def participant_named(book: Book, head: Head, name: str) -> Guest:
    """The one who takes part and one of whose names holds ``name``, case and accents aside; a whole name goes first.

    Raises NoSuchRecord, with a sentence that names those that it could be.
    """
    wanted = fold(name.strip())
    every = roster(book, head).coming
    found = [guest for guest in every if wanted in _names(guest)]
    found = found or [guest for guest in every if wanted and any(wanted in each for each in _names(guest))]
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchRecord(f"“{name}” could be {_in_words([guest.called for guest in found])}. Say more of the name.")
    raise NoSuchRecord(f"Nobody called “{name}” takes part in “{head.called}”.")


def group_named(book: Book, head: Head, name: str) -> str:
    """The group as the book writes it; "" for "". Raises NoSuchRecord, with a sentence that names those in use."""
    if not name.strip():
        return ""
    used = [group.name for group in groups(book, head)]
    for each in used:
        if fold(each) == fold(name.strip()):
            return each
    if used:
        raise NoSuchRecord(f"There is no group “{name}” in “{head.called}”. There are {_in_words(used)}.")
    raise NoSuchRecord(f"There are no groups in “{head.called}” yet.")


def _names(guest: Guest) -> list[str]:
    return [fold(name) for name in (guest.called, *(each.text for each in guest.names))]


def _in_words(names: Sequence[str]) -> str:
    said = [f"“{name}”" for name in names[:_MOST]]
    if len(names) > _MOST:
        said.append(f"{len(names) - _MOST:,} more")
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
