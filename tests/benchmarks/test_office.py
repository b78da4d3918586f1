"""The office's book is made through the book's own doors, so it holds to the book's rules; the same every time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from benchmarks.archive import write_archive
from benchmarks.office.keeping import make
from benchmarks.office.writing import Size
from db.book import Book
from db.check import check
from db.queries.counts import counts, standings
from db.queries.search import search

if TYPE_CHECKING:
    from pathlib import Path

_SMALL = Size(partnerships=2, people=20, letters=48, exchanges=6, years=1)


def test_a_small_office_holds_what_was_asked_for_and_is_sound(tmp_path: Path) -> None:
    make(tmp_path / "office.twinbook", _SMALL, date(2026, 9, 1))
    assert [entry.name for entry in tmp_path.iterdir()] == ["office.twinbook"]
    with Book.open(tmp_path / "office.twinbook") as book:
        held = {count.kind: count.living for count in counts(book)}
        assert (held["partnership"], held["person"], held["letter"], held["exchange"]) == (2, 20, 48, 6)
        assert held["correspondent"] >= 96
        assert held["participant"] > 12
        assert {standing.stage.value for standing in standings(book)} == {"active"}
        assert check(book).sound


def test_a_small_archive_is_whole_and_searched_like_a_book_that_was_typed_in(tmp_path: Path) -> None:
    size = Size(partnerships=2, people=20, letters=48, exchanges=0, years=1)
    make(tmp_path / "archive.twinbook", size, date(2026, 9, 1), write_archive)
    with Book.open(tmp_path / "archive.twinbook") as book:
        held = {count.kind: count.living for count in counts(book)}
        assert (held["person"], held["letter"], held["correspondent"]) == (20, 48, 96)
        assert [sentence for sentence in check(book).sentences if "history" not in sentence] == []
        found = [len(search(book, f"kind:letter partnership:{name}")) for name in ("bailu", "shirakawa", "larkhaven")]
        assert found[0] + found[1] == found[2] == 48


def test_the_same_office_comes_out_every_time(tmp_path: Path) -> None:
    said: list[list[str]] = []
    for name in ("one", "two"):
        make(tmp_path / f"{name}.twinbook", _SMALL, date(2026, 9, 1))
        with Book.open(tmp_path / f"{name}.twinbook") as book:
            said.append([standing.called for standing in standings(book)])
    assert said[0] == said[1]
