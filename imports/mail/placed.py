"""Where a message belongs: whether it came in or went out, to which partnerships, and of whom it must be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from db.records.letter import LetterDirection
from db.rules.subjects import bare
from imports.mail.mail import Address, Mail
from imports.mail.slips import Slip
from imports.mail.together import Strand
from imports.mail.whose import Owner, Whose, normal_of


@dataclass(frozen=True, slots=True)
class Question:
    """An address of which it is not clear where its mail belongs.

    ``count`` is how many messages wait for the answer, ``subjects`` are a few of theirs. ``people`` and ``bodies`` are
    those who might be meant, ``partnerships`` those that are possible: none where nothing is known.
    """

    address: str
    name: str
    count: int
    subjects: tuple[str, ...]
    people: tuple[UUID, ...] = ()
    bodies: tuple[UUID, ...] = ()
    partnerships: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """What was found out about one message. ``unclear`` is the address that must be asked about, "" where none."""

    direction: LetterDirection
    partnerships: tuple[UUID, ...]
    unclear: str = ""


class Placing:
    """Places messages, a thread at a time: what is clear of one of its messages holds for those that say nothing."""

    def __init__(self, whose: Whose, partnership: UUID | None, of_threads: Mapping[UUID, Collection[UUID]]) -> None:
        self._whose = whose
        self._partnership = partnership
        self._of_threads = of_threads

    def place(self, strand: Strand) -> dict[int, Placed]:
        """Each of its new messages, by its place."""
        directions = {slip.place: self.direction(slip.head) for slip in strand.slips}
        told = {slip.place: self._told(slip.head, directions[slip.place]) for slip in strand.slips}
        sure = {uid for thread in strand.threads for uid in self._of_threads.get(thread, ())}
        sure.update(uid for one in told.values() for uid in one.clear)
        return {
            slip.place: self._placed(slip.head, directions[slip.place], told[slip.place], sure) for slip in strand.slips
        }

    def direction(self, mail: Mail) -> LetterDirection:
        """Out is what one of ours writes to somebody else, or what nobody knows the writer of and a partner gets."""
        senders = [self._whose.owner(one) for one in mail.sender]
        others = [one for one in map(self._whose.owner, (*mail.to, *mail.copy)) if not self._whose.is_ours(one)]
        if any(map(self._whose.is_ours, senders)):
            return LetterDirection.OUT if others else LetterDirection.IN
        is_partner = any(self._partnerships(one) for one in senders)
        reaches_us = any(self._whose.is_ours(self._whose.owner(one)) for one in (*mail.to, *mail.copy))
        if not is_partner and not reaches_us and any(map(self._partnerships, others)):
            return LetterDirection.OUT
        return LetterDirection.IN

    def principals(self, mail: Mail, direction: LetterDirection) -> list[Address]:
        """Those on the other side whom the message is from, or to; those who get a copy where there are no others."""
        lines = (mail.sender, mail.to, mail.copy) if direction is LetterDirection.IN else (mail.to, mail.copy)
        for line in lines:
            if others := [one for one in line if not self._whose.is_ours(self._whose.owner(one))]:
                return others
        return []

    def _placed(self, mail: Mail, direction: LetterDirection, told: _Told, sure: set[UUID]) -> Placed:
        if told.clear:
            return Placed(direction, tuple(sorted(told.clear)))
        narrowed = sure & told.possible if told.possible else sure
        if len(narrowed) == 1:
            return Placed(direction, tuple(narrowed))
        asked = (normal_of(one.email) for one in self.principals(mail, direction))
        return Placed(direction, (), next((one for one in asked if one and not self._whose.is_asked_no_more(one)), ""))

    def _told(self, mail: Mail, direction: LetterDirection) -> _Told:
        """What the message tells by itself; several whom it is to may be of several partnerships."""
        if self._partnership is not None:
            return _Told({self._partnership}, set())
        told = [self._partnerships(self._whose.owner(one)) for one in self.principals(mail, direction)]
        return _Told(
            {uid for those in told if len(those) == 1 for uid in those}, {uid for those in told for uid in those}
        )

    def _partnerships(self, owner: Owner) -> set[UUID]:
        said = self._whose.partnership_said(owner.normal)
        if said is not None:
            return {said}
        return owner.partnerships


@dataclass(frozen=True, slots=True)
class _Told:
    clear: set[UUID]
    possible: set[UUID]


_SUBJECTS = 3
"""So many tell what an address writes about."""


def questions(slips: Iterable[Slip], placed: Mapping[int, Placed], placing: Placing, whose: Whose) -> list[Question]:
    """What must be asked, the address with the most messages first."""
    waiting: dict[str, list[tuple[Slip, Address]]] = {}
    for slip in slips:
        one = placed[slip.place]
        if one.unclear:
            principals = placing.principals(slip.head, one.direction)
            address = next(each for each in principals if normal_of(each.email) == one.unclear)
            waiting.setdefault(one.unclear, []).append((slip, address))
    asked = [_question(normal, those, whose) for normal, those in waiting.items()]
    return sorted(asked, key=lambda one: -one.count)


def _question(normal: str, those: Sequence[tuple[Slip, Address]], whose: Whose) -> Question:
    address = next((one for _, one in those if one.name), those[0][1])
    owner = whose.owner(address)
    alike = [owner.writer] if owner.writer is not None else whose.alike(address)
    possible = {uid for one in alike for uid in one.partnerships}
    subjects = dict.fromkeys(filter(None, (bare(slip.head.subject) for slip, _ in those)))
    return Question(
        normal,
        address.name,
        len(those),
        tuple(subjects)[:_SUBJECTS],
        tuple(one.uid for one in alike if one.kind == "person"),
        tuple(one.uid for one in alike if one.kind == "organisation"),
        tuple(uid for uid in whose.known.partnerships if uid in possible),
    )
