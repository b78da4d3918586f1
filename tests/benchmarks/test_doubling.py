"""A small town of the bench: its doubles are found again, mostly and with little besides, and merging loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.doubles.town import town
from benchmarks.doubles.writing import write
from benchmarks.doubling import astray, look, merge_all, said

if TYPE_CHECKING:
    from pathlib import Path


def test_doubles_are_found_and_merged_and_nothing_is_lost(tmp_path: Path) -> None:
    drawn = town(250, 50)
    written = write(tmp_path / "town.twinbook", drawn, linked=True)
    with written.book as book:
        found = look(written, drawn)
        assert found.there == 50
        assert found.precision > 0.9
        assert found.recall > 0.85
        assert found.by_way["another script"] > 0.9
        assert found.by_way["another romanisation"] > 0.9
        before = said(book)
        merge_all(written)
        assert before - said(book) == {}
        assert astray(written) == 0
        after = look(written, drawn)
        assert after.right == 0
        for _ in range(50):
            book.undo()
        assert look(written, drawn) == found


def test_the_same_town_is_drawn_every_time() -> None:
    assert town(200, 40) == town(200, 40)
