"""From leaving a field to the change on the disk, beside a bare synced insert; on a copy of the office's book."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from random import Random

from sqlalchemy import select

from benchmarks.bare.driver import connect
from benchmarks.measuring import Bar, Bench, Result, by_turns, timed
from db.book import Book
from db.records.letter import Letter
from db.records.name import Name

_RUNS = 5
"""Saves for each run that was asked for: one takes a few milliseconds."""


def saving(bench: Bench) -> Iterator[Result]:
    copy = bench.scratch / "saving.twinbook"
    shutil.copyfile(bench.office, copy)
    bare_file = connect(bench.scratch / "bare.sqlite")
    bare_file.execute(
        "CREATE TABLE letter (id INTEGER PRIMARY KEY, uid TEXT UNIQUE, dated TEXT, subject TEXT, text TEXT)"
    )
    numbers, lots = count(), Random(1957)

    def insert() -> None:
        bare_file.execute("BEGIN IMMEDIATE")
        number = next(numbers)
        bare_file.execute(
            "INSERT INTO letter (uid, dated, subject, text) VALUES (?, ?, ?, ?)",
            (f"{number:036}", "2026-09-03", f"Visit of the choir, {number}", "Thank you for your letter. " * 5),
        )
        bare_file.execute("COMMIT")

    with Book.open(copy, who="Bench") as book:
        letters = [uid for (uid,) in book.rows(select(Letter.uid).limit(5_000))]
        names = [uid for (uid,) in book.rows(select(Name.uid).limit(5_000))]

        def save_subject() -> None:
            with book.change("Change a letter") as change:
                change.edit(change.get(Letter, lots.choice(letters)), subject=f"Visit of the choir, {next(numbers)}")

        def save_answer() -> None:
            with book.change("Change a letter") as change:
                change.edit(change.get(Letter, lots.choice(letters)), settled_why=f"By telephone, {next(numbers)}")

        def save_name() -> None:
            with book.change("Change a person") as change:
                change.edit(change.get(Name, lots.choice(names)), family=f"Castell {next(numbers)}")

        for what, save in (
            ("a letter's subject", save_subject),
            ("why a letter is settled", save_answer),
            ("a person's family name", save_name),
        ):
            ours, bare = by_turns(bench.runs * _RUNS, timed(save), timed(insert))
            yield Result(f"leaving a field to saved: {what}", ours, bare, "ms", Bar.AT_MOST_TIMES, 3)
    bare_file.close()
