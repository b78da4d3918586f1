"""What to ask instead of a question that nothing answers: without one of its pieces, or with a slip mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from sqlalchemy.engine import Connection

from db.book import Book
from db.queries import hits
from db.rules.asking import Question, Term
from db.sqlite.search import match_of_terms
from db.sqlite.stopping import stoppable

_SHORTEST = 4  # letters of a word that may hold a slip
_LONG = 8  # letters of a word that may hold two
_FOUND = "SELECT 1 FROM search WHERE search MATCH :match LIMIT 1"
_WORDS = "SELECT term FROM search_word WHERE term >= :first AND term < :after AND length(term) BETWEEN :least AND :most"


def nearest(book: Book, question: Question, stops: Callable[[], bool] = lambda: False) -> list[Question]:
    """The questions next to this one that are answered, those with all of its words first."""
    with book.reading() as connection, stoppable(connection, stops):
        mended = _mended(connection, question)
        near = [*([mended] if mended != question else []), *_shortened(mended)]
        return [each for each in near if not each.is_empty and hits.find(connection, each, 1)]


def _shortened(question: Question) -> Iterator[Question]:
    """The question without one of its filters, of its words to leave out, or of its words."""
    for piece in (*question.filters, *question.unwanted, *question.wanted):
        yield question.without(piece)


def _mended(connection: Connection, question: Question) -> Question:
    """The question with the words that the book does not have put right."""
    return replace(question, terms=tuple(_put_right(connection, term) for term in question.terms))


def _put_right(connection: Connection, term: Term) -> Term:
    """The term with the word of the book that is spelled most like it, where the book has no such word itself."""
    if term.unwanted or len(term.words) != 1 or len(term.words[0]) < _SHORTEST or _stands(connection, term):
        return term
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    word, slips = term.words[0], 2 if len(term.words[0]) >= _LONG else 1
    asked = {"first": word[0], "after": chr(ord(word[0]) + 1), "least": len(word) - slips, "most": len(word) + slips}
    known = connection.exec_driver_sql(_WORDS, asked).scalars().all()
    best = extractOne(word, known, scorer=OSA.distance, score_cutoff=slips)
    return term if best is None else replace(term, text=best[0])


def _stands(connection: Connection, term: Term) -> bool:
    return connection.exec_driver_sql(_FOUND, {"match": match_of_terms([term])}).first() is not None
