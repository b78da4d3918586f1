"""Search over two hundred thousand letters and fifty thousand people, beside the bare full-text query."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.archive import RARE
from benchmarks.bare.driver import connect
from benchmarks.measuring import Bar, Bench, Result, by_turns, timed
from db.book import Book
from db.queries.search import search
from db.queries.vocabulary import english
from db.rules.asking import ask
from db.sqlite.search import match_of_terms

_LIMIT = 50
_ASKED = (
    ("a common word", "festival"),
    ("a rare word", RARE),
    ("two words", "choir spring"),
    ("a phrase", '"harvest fair"'),
    ("the beginning of two letters", "fe"),
    ("the beginning of three letters", "cho"),
    ("one Chinese character", "會"),
    ("two Chinese characters", "燈會"),
    ("three Chinese characters", "合唱團"),
    ("a person’s family name", "Schäfer"),
    ("a person’s name in Chinese", "林美華"),
    ("a word, letters only", "festival kind:letter"),
    ("a word of one partnership and year", "choir partnership:bailu year:2024"),
)
_BARE = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 8.0, 1.0), rowid DESC LIMIT ?"


def searching(bench: Bench) -> Iterator[Result]:
    """Fifty records with kind, owner and sentence; the bare side has the words alone, without the filters."""
    connection = connect(bench.archive)
    with Book.open(bench.archive) as book:
        for what, typed in _ASKED:
            asked = match_of_terms(ask(typed, english()).wanted), _LIMIT
            ours, bare = by_turns(
                bench.runs,
                timed(lambda typed=typed: search(book, typed, _LIMIT)),
                timed(lambda asked=asked: connection.execute(_BARE, asked).fetchall()),
            )
            yield Result(f"search: {what}", ours, bare, "ms", Bar.AT_MOST_TIMES, 3)
    connection.close()
