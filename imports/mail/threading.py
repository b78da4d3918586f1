"""Which messages go on from each other: by their ids, also over messages that nobody has, and last by their subjects.

After J. Zawinski's description of threading (jwz.org/doc/threading.html) as far as it says what belongs together: all
that name each other, or that name the same third message. What belongs together does not hang on the order in which
messages come, nor on how many come at once: more messages only ever join what was apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from db.rules.subjects import is_answer, telling

Key = TypeVar("Key", bound=Hashable)
WITHIN = timedelta(days=90)
"""As long after a message an answer that names none may come and still be taken for one of its conversation."""


@dataclass(frozen=True, slots=True)
class Threaded(Generic[Key]):
    """What is asked of a message. ``names`` are the ids that it answers or refers to; ``thread`` where it is already.

    ``between`` are the addresses that it goes from and to, ``sent`` is an aware moment.
    """

    key: Key
    message_id: str = ""
    names: tuple[str, ...] = ()
    thread: Hashable = None
    subject: str = ""
    between: frozenset[str] = frozenset()
    sent: datetime | None = None


def threads(messages: Iterable[Threaded[Key]]) -> list[list[Key]]:
    """The messages of each thread, all in the order in which they were given."""
    given = list(messages)
    union = _Union()
    for number, one in enumerate(given):
        for named in (one.message_id, *one.names):
            if named:
                union.join(number, ("id", named))
        if one.thread is not None:
            union.join(number, ("thread", one.thread))
    for those in _alike(given).values():
        _join_by_subject(given, those, union)
    found: dict[Hashable, list[Key]] = {}
    for number, one in enumerate(given):
        found.setdefault(union.root(number), []).append(one.key)
    return list(found.values())


def _alike(given: Sequence[Threaded[Key]]) -> Mapping[tuple[str, frozenset[str]], list[int]]:
    """The messages of one subject between the same people, where one of them is an answer that names no message."""
    alike: dict[tuple[str, frozenset[str]], list[int]] = {}
    for number, one in enumerate(given):
        if one.sent is not None and one.between and (subject := telling(one.subject)):
            alike.setdefault((subject, one.between), []).append(number)
    return {key: those for key, those in alike.items() if any(_names_none(given[number]) for number in those)}


def _names_none(one: Threaded[Key]) -> bool:
    return not one.names and is_answer(one.subject)


def _join_by_subject(given: Sequence[Threaded[Key]], those: list[int], union: _Union) -> None:
    """Join each answer that names no message with all that came before it within the time."""
    moments = {number: sent for number in those if (sent := given[number].sent) is not None}
    order = sorted(those, key=lambda number: moments[number])
    times = [moments[number] for number in order]
    joined = 0  # the place in the order up to which all that an answer reaches is one thread
    for number in order:
        if _names_none(given[number]):
            first = bisect_left(times, moments[number] - WITHIN)
            behind = bisect_right(times, moments[number])
            for earlier in order[max(first, joined - 1) : behind]:
                union.join(number, earlier)
            joined = behind


class _Union:
    """Sets that are joined (R. E. Tarjan's disjoint sets, with halving of the paths)."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def root(self, one: Hashable) -> Hashable:
        above = self._above
        while (parent := above.setdefault(one, one)) != one:
            above[one] = one = above.setdefault(parent, parent)
        return one

    def join(self, one: Hashable, other: Hashable) -> None:
        self._above[self.root(other)] = self.root(one)
