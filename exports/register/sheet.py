"""The letter register as a table for a spreadsheet: the columns of the printed one, the organisation in its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.queries.letters.register import Register
from db.queries.letters.registered import Registered
from exports.formats import Formats
from exports.pages.document import title_of
from exports.phrases import Phrases, spoken
from exports.register.words import COLUMNS, Telling, correspondent, in_order
from exports.tables import Cell, Column, Table

_WIDTHS = (14, 12, 6, 12, 36, 48, 18, 28, 10)


def register_table(facts: Register, language: str = "") -> Table:
    """Every line of the register in its order, missing numbers too; heads in ``language``, else the association's."""
    language = spoken(language or facts.association.language)
    telling = Telling(facts, Phrases(language), Formats(language))
    heads = [Column(telling.phrases(key), width) for key, width in zip(COLUMNS, _WIDTHS, strict=True)]
    title = telling.phrases("letter book of", year=str(facts.year))
    return Table(title, heads, _rows(telling), len(facts.lines) + len(facts.missing))


def _rows(telling: Telling) -> Iterator[Sequence[Cell]]:
    phrases = telling.phrases
    for line in in_order(telling.facts):
        if not isinstance(line, Registered):
            yield (telling.number(line), None, "", "", "", telling.why(line), "", "", None)
            continue
        yield (
            line.number,
            line.dated,
            phrases.code("direction", line.direction),
            phrases.code("letter by", line.channel),
            title_of(correspondent(line)),
            telling.subject(line).text,
            telling.partnerships(line),
            title_of(list(telling.answered(line))),
            line.enclosures or None,
        )
