"""Finding those who are in a book twice, beside bare rapidfuzz over the same pairs, and merging all of them.

Precision and recall are printed on standard error: they are no times. So is what the mergers lost, which is nothing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from rapidfuzz.fuzz import token_sort_ratio
from sqlalchemy import select

from benchmarks.doubles.town import Town, town
from benchmarks.doubles.writing import Written, write
from benchmarks.measuring import Bar, Bench, Result, by_turns, timed
from db.book import Book
from db.likeness import LEAST, doubles
from db.likeness.looking import sharing
from db.likeness.reading import people
from db.merging import merge
from db.queries.merged import lives_on_in
from db.records.contact_way import ContactWay
from db.records.letter import Correspondent
from db.records.name import Name
from db.records.note import Note
from db.records.participant import Participant
from db.records.record import Record
from db.records.tag import Tagging

_ON = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Found:
    """How well the doubles were found: of those shown so many are some, and of all there are so many are shown."""

    shown: int
    right: int
    there: int
    by_way: dict[str, float]
    """The share found of each way in which the second entries differ."""

    @property
    def precision(self) -> float:
        return self.right / max(self.shown, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.there, 1)


def doubling(bench: Bench) -> Iterator[Result]:
    drawn = town(bench.people, bench.people // 5)
    written = write(bench.scratch / "town.twinbook", drawn, linked=True)
    with written.book as book:
        found = look(written, drawn)
        print(f"  {found.there:,} doubles among {len(drawn.people):,} people", file=sys.stderr)
        print(f"  precision {found.precision:.3f}, recall {found.recall:.3f} at {LEAST}", file=sys.stderr)
        for way, share in found.by_way.items():
            print(f"    {way}: {share:.2f} found", file=sys.stderr)
        ours, bare = by_turns(
            min(bench.runs, 3),
            timed(lambda: doubles(book, _ON, kinds=("person",))),
            timed(lambda: bare_ratios(book)),
        )
        yield Result(f"doubles: find among {len(drawn.people):,}", ours, bare, "ms", Bar.AT_MOST_TIMES, 3)
        before = said(book)
        merging = timed(lambda: merge_all(written))()
        lost = before - said(book)
        print(f"  merged {found.there:,} in {merging / 1000:.1f} s; lost: {sum(lost.values())}", file=sys.stderr)
        print(f"  links that lead to nobody in use: {astray(written)}", file=sys.stderr)


def look(written: Written, drawn: Town) -> Found:
    """How well the finder does on a town."""
    pairs = doubles(written.book, _ON, kinds=("person",))
    shown = {frozenset((pair.first.uid, pair.second.uid)) for pair in pairs}
    ways = {entry.who: entry.how for entry in drawn.people if entry.how}
    there, got = Counter[str](), Counter[str]()
    for who, uids in written.uids.items():
        if len(uids) == 2:
            there[ways[who]] += 1
            got[ways[who]] += frozenset(uids) in shown
    return Found(
        len(shown),
        len(shown & written.pairs),
        len(written.pairs),
        {way: got[way] / there[way] for way in sorted(there)},
    )


def bare_ratios(book: Book) -> None:
    """What rapidfuzz alone takes to compare the names of the pairs that the finder looks at."""
    every = people(book)
    names = [person.names[0].orders[0] for person in every]
    for one, other in sharing([person.keys() for person in every]):
        token_sort_ratio(names[one], names[other])


def merge_all(written: Written) -> None:
    """Merge every double into the first entry."""
    for first, second in (uids for uids in written.uids.values() if len(uids) == 2):
        merge(written.book, "Merge", "person", first, second)


def said(book: Book) -> Counter[tuple[str, ...]]:
    """Everything that is said of people in use: names, addresses, letters, lists on which they stand, notes.

    Each is counted once, however often it is said. What a note tells of a list counts as said there.
    """
    told = Counter[tuple[str, ...]]()
    for kind, *columns in (
        (Name, Name.script, Name.family, Name.given, Name.suffix),
        (ContactWay, ContactWay.way, ContactWay.normalised),
        (Correspondent, Correspondent.letter_id),
        (Participant, Participant.school_class),
    ):
        for row in book.rows(select(*columns).select_from(kind).where(kind.binned.is_(None))):
            told[kind.__name__, *map(str, row)] = 1
    for (text,) in book.rows(select(Note.text).where(Note.binned.is_(None))):
        for line in str(text).splitlines():
            _, _, of_list = line.partition("school class: ")
            told[("Participant", of_list) if of_list else ("Note", line)] = 1
    return told


def astray(written: Written) -> int:
    """How many links, tags and parts in use hang on a record in the bin, and how many doubles lead nowhere."""
    bin_of = Record.__table__.alias()
    lost = 0
    for kind, owner in (
        (Name, Name.person_id),
        (ContactWay, ContactWay.person_id),
        (Note, Note.about_id),
        (Correspondent, Correspondent.person_id),
        (Participant, Participant.person_id),
        (Tagging, Tagging.record_id),
    ):
        hanging = select(kind.id).join(bin_of, bin_of.c.id == owner)
        lost += len(written.book.rows(hanging.where(kind.binned.is_(None), bin_of.c.binned.is_not(None))))
    return lost + sum(not _leads(written.book, *uids) for uids in written.uids.values() if len(uids) == 2)


def _leads(book: Book, first: UUID, second: UUID) -> bool:
    led = lives_on_in(book, second)
    return led is not None and led.uid == first
