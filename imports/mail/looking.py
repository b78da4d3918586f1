"""Looking at mail before it goes in: what of it is new, what belongs together, and of whom something must be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from db.book import Book
from db.errors import NoSuchRecord
from db.queries.mail.addresses import Addresses, addresses
from db.queries.mail.belonging import ABOUT, partnership_of
from db.queries.mail.there import There, by_content, kept_messages, partnerships_of_threads
from db.queries.record import called
from imports.mail.already import known_already
from imports.mail.placed import Placed, Placing, Question, questions
from imports.mail.remembering import with_new_people
from imports.mail.slips import Batch, Refusal, Slip
from imports.mail.together import Strand, strands
from imports.mail.whose import Answer, Whose, normal_of

Tick = Callable[[int, int], object]
NO_ANSWERS: Mapping[str, Answer] = MappingProxyType({})
_LEFT_OUT = "Mail of this address is left out, as somebody said: {address}."


@dataclass(frozen=True, slots=True)
class Under:
    """Where mail is to be filed: under a partnership or a person, and what it is about; None where that is open."""

    partnership: UUID | None = None
    person: UUID | None = None
    about: UUID | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """Mail that was read once. ``known`` tells what has come already, by place; ``strands`` hold all that is new."""

    batch: Batch
    known: Mapping[int, There | Slip]
    strands: Sequence[Strand]
    addresses: Addresses
    of_threads: Mapping[UUID, set[UUID]]
    under: Under

    @property
    def new(self) -> list[Slip]:
        """The messages that are new."""
        return [slip for slip in self.batch.slips if slip.place not in self.known]


@dataclass(frozen=True, slots=True)
class Judged:
    """What is done with mail, given what was answered. ``left_out`` are refused as somebody said."""

    whose: Whose
    answers: Mapping[str, Answer]
    placed: Mapping[int, Placed]
    questions: Sequence[Question]
    left_out: Mapping[int, Refusal]


def look_at_mail(book: Book, paths: Iterable[Path], under: Under, tick: Tick = lambda _done, _all: None) -> Looked:
    """Read all messages of files, mailboxes and folders once; nothing is written.

    ``tick`` is told how many were read, of an unknown number (0), and may raise to stop.
    """
    with book.reading():
        batch = Batch(kept_messages(book))
        batch.read_all(paths, lambda done: tick(done, 0))
        return look_again(book, batch, under)


def look_again(book: Book, batch: Batch, under: Under) -> Looked:
    """The same of messages that were read already, by what stands in the book now."""
    with book.reading():
        known: dict[int, There | Slip] = {**batch.know_again(partial(by_content, book)), **known_already(book, batch)}
        threads = strands(book, [slip for slip in batch.slips if slip.place not in known])
        standing = partnerships_of_threads(book, {uid for strand in threads for uid in strand.threads})
        return Looked(batch, known, threads, addresses(book), standing, under)


def judged(looked: Looked, answers: Mapping[str, Answer] = NO_ANSWERS) -> Judged:
    """Where each new message belongs. ``answers`` are by address."""
    normal = {normal_of(address) or address: answer for address, answer in answers.items()}
    if (person := looked.under.person) is not None:
        normal |= _of_person(looked, person, Whose(looked.addresses, normal))
    known, told = with_new_people(looked.addresses, normal)
    whose = Whose(known, told)
    placing = Placing(whose, looked.under.partnership, looked.of_threads)
    placed = {place: one for strand in looked.strands for place, one in placing.place(strand).items()}
    left_out = {slip.place: refusal for slip in looked.new if (refusal := _left_out(slip, whose)) is not None}
    asked = [slip for slip in looked.new if slip.place not in left_out]
    return Judged(whose, told, placed, questions(asked, placed, placing, whose), left_out)


def under_record(book: Book, about: UUID | None) -> Under:
    """Where mail belongs that comes in on the page of a record."""
    if about is None:
        return Under()
    try:
        kind = called(book, about).kind
    except NoSuchRecord:
        return Under()
    if kind == "partnership":
        return Under(partnership=about)
    if kind == "person":
        return Under(person=about)
    return Under(partnership_of(book, kind, about), about=about) if kind in ABOUT else Under()


def _of_person(looked: Looked, person: UUID, whose: Whose) -> dict[str, Answer]:
    """Mail on the page of a person is theirs where but one address is unknown in it: then it is that person's."""
    unknown: set[str] = set()
    placing = Placing(whose, None, looked.of_threads)
    for slip in looked.new:
        for one in placing.principals(slip.head, placing.direction(slip.head)):
            owner = whose.owner(one)
            if owner.normal and owner.person is None and not whose.is_asked_no_more(owner.normal):
                unknown.add(owner.normal)
    return {address: Answer(person=person) for address in unknown} if len(unknown) == 1 else {}


def _left_out(slip: Slip, whose: Whose) -> Refusal | None:
    for one in slip.head.sender:
        normal = normal_of(one.email)
        if normal and whose.is_left_out(normal):
            return Refusal(slip.place, slip.name, _LEFT_OUT.format(address=normal))
    return None
