"""The threads that a batch of messages goes into: new ones, those of the book, and those that it joins to one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from email.utils import parseaddr
from uuid import UUID

from db.book import Book
from db.queries.mail.there import There, by_message, naming, of_subject
from db.rules.subjects import telling
from imports.mail.slips import Slip
from imports.mail.threading import WITHIN, Threaded, threads
from imports.mail.whose import normal_of


@dataclass(slots=True)
class Strand:
    """One conversation: its new messages, its letters in the book, and the threads of those, the oldest first."""

    slips: list[Slip] = field(default_factory=list)
    letters: list[There] = field(default_factory=list)

    @property
    def threads(self) -> list[UUID]:
        """What they stand in already. A uid tells when it was made (UUIDv7)."""
        return sorted({there.thread for there in self.letters if there.thread is not None})


def strands(book: Book, slips: Sequence[Slip]) -> list[Strand]:
    """The conversations in which these messages stand, in the order of their first ones."""
    every: dict[tuple[str, object], Slip | There] = {}
    asked: list[Threaded[tuple[str, object]]] = []
    for slip in slips:
        every["new", slip.place] = slip
        asked.append(_of_slip(slip))
    for there, between in _around(book, slips):
        every["there", there.uid] = there
        asked.append(_of_letter(there, between))
    found: list[Strand] = []
    for keys in threads(asked):
        strand = Strand()
        for key in keys:
            one = every[key]
            if isinstance(one, Slip):
                strand.slips.append(one)
            else:
                strand.letters.append(one)
        if strand.slips:
            found.append(strand)
    return found


def _of_slip(slip: Slip) -> Threaded[tuple[str, object]]:
    head = slip.head
    between = frozenset(filter(None, (normal_of(one.email) for one in (*head.sender, *head.to))))
    return Threaded(("new", slip.place), head.message_id, slip.names, None, head.subject, between, head.sent)


def _of_letter(there: There, between: frozenset[str]) -> Threaded[tuple[str, object]]:
    return Threaded(
        ("there", there.uid), there.message_id, there.names, there.thread, there.subject, between, there.sent
    )


def _around(book: Book, slips: Sequence[Slip]) -> Iterable[tuple[There, frozenset[str]]]:
    """The letters of the book that these messages may go on from, or that go on from them; none in the bin."""
    ids = {named for slip in slips for named in (slip.head.message_id, *slip.names) if named}
    found: dict[UUID, tuple[There, frozenset[str]]] = {}
    for there, written in _of_subjects(book, slips):
        found[there.uid] = there, frozenset(filter(None, (normal_of(parseaddr(one)[1]) for one in written)))
    named = (there for those in by_message(book, ids).values() for there in those)
    for there in (*named, *naming(book, ids)):
        if not there.is_binned:
            found.setdefault(there.uid, (there, frozenset()))
    return found.values()


def _of_subjects(book: Book, slips: Sequence[Slip]) -> Sequence[tuple[There, tuple[str, ...]]]:
    moments = [slip.head.sent for slip in slips if slip.head.sent is not None]
    subjects = {subject for slip in slips if (subject := telling(slip.head.subject))}
    if not (moments and subjects):
        return ()
    try:
        first, last = min(moments) - WITHIN, max(moments) + WITHIN
    except OverflowError:  # a moment at the end of all days
        return ()
    return of_subject(book, first, last, lambda subject: telling(subject) in subjects)
