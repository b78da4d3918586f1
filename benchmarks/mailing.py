"""Bringing in 10,000 messages in 3,000 threads of five languages, beside the standard library's bare parse of them.

How many of the threads are right, and what is new the second time, is printed on standard error: they are no times.
"""

from __future__ import annotations

import email
import email.policy
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median

from sqlalchemy import select

from benchmarks.mail.book import town
from benchmarks.mail.writing import Written, mailbox, messages
from benchmarks.measuring import Bar, Bench, Result, timed
from db.book import Book
from db.records.letter import Letter
from imports.mail.filing import bring_in_mail
from imports.outcome import Became

_READ = ("subject", "from", "to", "cc", "date", "message-id", "in-reply-to", "references")


def mailing(bench: Bench) -> Iterator[Result]:
    """Each side is measured three times at most: a run takes a minute."""
    count, threads = (1_000, 300) if bench.people < 10_000 else (10_000, 3_000)
    drawn = messages(count, threads)
    box = bench.scratch / "Archive.mbox"
    box.write_bytes(mailbox(drawn))
    first: list[float] = []
    again: list[float] = []
    bare: list[float] = []
    for run in range(min(bench.runs, 3)):
        bare.append(timed(lambda: bare_parse(drawn))())
        with town(bench.scratch / f"mail-{run}.twinbook") as book:
            first.append(timed(partial(bring_in_mail, book, [box]))())
            again.append(timed(partial(_nothing_new, book, box))())
            if run == 0:
                print(f"  {told(book, drawn)}", file=sys.stderr)
    per_second = (count / (each / 1000) for each in (median(first), median(again), median(bare)))
    ours, second, limit = per_second
    yield Result(f"bring in {count:,} messages", ours, limit, "messages/s", Bar.AT_LEAST_TIMES, 0.25)
    yield Result(f"bring in the same {count:,} again", second, limit, "messages/s", Bar.AT_LEAST_TIMES, 1)


def bare_parse(drawn: Sequence[Written]) -> int:
    """Every header that is filed by and every text, out of bytes that are at hand."""
    read = 0
    for one in drawn:
        parsed = email.message_from_bytes(one.data, policy=email.policy.default)
        read += sum(len(str(parsed[name])) for name in _READ)
        read += sum(len(part.get_content()) for part in parsed.walk() if not part.is_multipart())
    return read


def told(book: Book, drawn: Sequence[Written]) -> str:
    """Whether each thread is whole and alone, in figures."""
    rows = book.rows(select(Letter.message_id, Letter.thread_id))
    thread_of = dict(rows)
    threads: dict[int, set[int | None]] = defaultdict(set)
    for one in drawn:
        threads[one.thread].add(thread_of.get(one.message_id))
    whole = sum(len(those) == 1 and None not in those for those in threads.values())
    alone = len({thread for those in threads.values() for thread in those})
    return f"{len(rows):,} letters; {whole:,} of {len(threads):,} threads are whole, in {alone:,} threads of the book"


def _nothing_new(book: Book, box: Path) -> None:
    new = len(bring_in_mail(book, [box]).those(Became.NEW))
    if new:
        print(f"  {new:,} messages were new the second time", file=sys.stderr)
