"""Search over the whole book, with kinds, owners and sentences, beside the bare full-text query."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.bare.driver import connect
from benchmarks.measuring import Bar, Bench, Result, by_turns, timed
from db.book import Book
from db.queries.search import search
from db.sqlite.search import match_of

_LIMIT = 50
_WORDS = (
    ("a word of many letters", "festival"),
    ("two words", "choir spring"),
    ("a name", "Schäfer"),
    ("a run of Chinese", "合唱團"),
    ("the beginning of a word", "anniv"),
)
_BARE = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 8.0, 1.0), rowid DESC LIMIT ?"


def searching(bench: Bench) -> Iterator[Result]:
    connection = connect(bench.office)
    with Book.open(bench.office) as book:
        for what, words in _WORDS:
            asked = match_of(words), _LIMIT
            ours, bare = by_turns(
                bench.runs,
                timed(lambda words=words: search(book, words, _LIMIT)),
                timed(lambda asked=asked: connection.execute(_BARE, asked).fetchall()),
            )
            yield Result(f"search: {what}", ours, bare, "ms", Bar.AT_MOST_TIMES, 3)
    connection.close()
